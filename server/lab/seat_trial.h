// One seat (or all of them) managed by a policy among bots, on as many seeds as asked for; every run is made once and
// remembered. One thread at a time.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "server/lab/policy.h"
#include "server/lab/report.h"
#include "shared/protocol/debrief.h"

namespace gemba {

inline constexpr std::array<std::string_view, kGoals> kGoalNames{"own_bonus", "factory_shipped"};

[[nodiscard]] Styles stylesFor(const Scenario& scenario, Difficulty difficulty);
// Which difficulty gives all other seats just these bots, if one does.
[[nodiscard]] std::optional<Difficulty> difficultyOf(const Scenario& scenario, const Styles& styles, SeatId own);

struct SeedRange {
    std::uint64_t from = 1;
    std::size_t count = 0;
};

class SeatTrial {
  public:
    // `seat` none = all seats, and the difficulty is Nobody. The scenario outlives the trial.
    SeatTrial(const Scenario& scenario, std::optional<SeatId> seat, Difficulty difficulty);
    // Whether it can change anything in this seat.
    [[nodiscard]] bool isOfUse(const Knob& knob) const;
    // One score per seed.
    [[nodiscard]] std::vector<double> scores(const Policy& policy, Goal goal, SeedRange seeds);
    [[nodiscard]] double mean(const Policy& policy, Goal goal, SeedRange seeds);

  private:
    struct Result {
        std::int64_t euros = 0;
        std::int32_t shipped = 0;
    };
    [[nodiscard]] Result run(const Policy& policy, std::uint64_t seed) const;

    const Scenario& m_scenario;
    std::optional<SeatId> m_seat;
    Styles m_others;
    std::map<Policy, std::map<std::uint64_t, Result>> m_known;
};

}  // namespace gemba
