// A session again on the same luck (or on another), with something different: the engine of the debrief. What people
// ordered is ordered again at its moment, where it still can be; bots decide anew from what they see now; what came
// from outside happens again.
//
// Rules for orders in a run that went another way, the same for every variation:
//   - A box, a person, an offer or an order that is named is found again by what it is (see named.h), not by number.
//   - What is not there, or what the factory refuses now, is left out and counted.
//   - On another luck other boxes come up, so answers to requests are given by habit: see `Variation::byHabit`.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "server/lab/headless.h"
#include "server/lab/named.h"
#include "server/replay/acts.h"

namespace gemba {

// What differs from the session as it was played. Rounds count from 1; each change holds from the moment when planning
// for its round begins.
struct Variation {
    // A bot decides there from then on, whoever did; a person's orders are left out. No seat = all.
    struct Style {
        SeatId seat;
        BotStyle style = BotStyle::OwnTeamFirst;
        std::int32_t round = 1;
    };
    // The seat orders this, and whatever else it would set the same lever (of the same station) to is left out.
    struct Setting {
        SeatId seat;
        Command command;
        std::int32_t round = 1;
    };
    // In this round only; then again what was played.
    struct Pay {
        Scheme scheme = Scheme::Local;
        std::int32_t round = 1;
    };
    // Its work takes so much less time. The gate's number is that of the stations.
    struct Faster {
        StationId station;
        Permille less{50};
        std::int32_t round = 1;
    };
    // One more person who can work there: hired, so new at first where new people are slower.
    struct OneMore {
        StationId station;
        std::int32_t round = 1;
    };
    // In this round the seat does nothing with this lever; no lever = nothing at all.
    struct Without {
        SeatId seat;
        std::optional<Lever> lever;
        std::int32_t round = 1;
    };
    // People managers without their directive, and who favour nobody, from the first day on.
    std::vector<SeatId> quiet = {};
    std::optional<std::uint64_t> seed = {};  // other luck
    // People answer requests of an area, twice a day, the way they mostly answered it in that round, or before; who was
    // never answered is not. Their orders about single boxes are left out. Always so on another seed: a box of the same
    // name is another box there.
    bool byHabit = false;
    std::vector<Style> styles = {};
    std::vector<Setting> settings = {};
    std::vector<Pay> pays = {};
    std::vector<Faster> faster = {};
    std::vector<OneMore> people = {};
    std::vector<Without> without = {};
};

struct Rerun {
    Outcome outcome;
    std::uint64_t hash = 0;    // of the factory's state at the end
    std::int32_t leftOut = 0;  // people's orders that no longer applied
};

class Original {
  public:
    // Runs the session once as it was played. The scenario outlives it.
    Original(const Scenario& scenario, Course course);

    [[nodiscard]] const Scenario& scenario() const { return *m_scenario; }
    [[nodiscard]] const Course& course() const { return m_course; }
    [[nodiscard]] const Rerun& asPlayed() const { return m_asPlayed; }
    // The round in which the session ended, from 1.
    [[nodiscard]] std::int32_t rounds() const;
    [[nodiscard]] SimTime startOf(std::int32_t round) const;
    [[nodiscard]] std::int32_t roundAt(SimTime at) const;
    // One session; may be called from several threads at once.
    [[nodiscard]] Rerun run(const Variation& variation) const;

    // What a seat answered an area in a round, most often; of as many yes as no it is yes.
    struct Habit {
        SeatId seat;
        AreaId asker;
        std::int32_t round = 1;
        std::int32_t yes = 0;
        std::int32_t no = 0;
    };
    [[nodiscard]] const std::vector<Habit>& habits() const { return m_habits; }

  private:
    friend class Rerunning;
    const Scenario* m_scenario;
    Course m_course;
    std::vector<Named> m_named;  // one per act
    std::vector<Habit> m_habits;
    Rerun m_asPlayed;
};

// A limit for boxes on the floor, the same at every station of every area with people: the plainest policy there is.
[[nodiscard]] std::vector<Variation::Setting> plainLimit(const Scenario& scenario, std::int32_t limit,
                                                         std::int32_t round);
// Who of the area would come: the first group of those who can do the fewest other things; none for machines and gates.
[[nodiscard]] std::optional<std::size_t> groupFor(const Scenario& scenario, StationId station);
// The number of the gate among the stations: the one after the last.
[[nodiscard]] StationId gateOf(const Scenario& scenario);
// Work at the station, or a run of the gate, takes this share of the time it took.
void takeTime(Scenario& scenario, StationId station, Permille share);
// Whether anything at this station takes time that could be less. The gate's number is that of the stations.
[[nodiscard]] bool canBeFaster(const Scenario& scenario, StationId station);

}  // namespace gemba
