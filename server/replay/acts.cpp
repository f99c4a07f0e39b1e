#include "server/replay/acts.h"

#include <algorithm>

namespace gemba {

struct ActLog::Gatherer {
    ActLog& log;

    void operator()(const CommandRecord& record) const {
        if (record.origin == Origin::Person) log.m_acts.emplace_back(Move{record.at, record.seat, record.command});
    }
    void operator()(const InterventionRecord& record) const {
        log.m_acts.emplace_back(FromOutside{record.at, record.intervention});
    }
    void operator()(const TurnRecord& record) const {
        BotsTurn turn{record.at, {}};
        for (std::size_t i = 0; i < log.m_styles.size(); ++i)
            turn.styles.push_back(log.personPlays(SeatId(i)) ? std::nullopt : std::optional(log.m_styles[i]));
        log.m_acts.emplace_back(std::move(turn));
    }
    void operator()(const StyleRecord& record) const {
        if (record.seat.index() < log.m_styles.size()) log.m_styles[record.seat.index()] = record.style;
    }
    void operator()(const PersonRecord& record) const { somebody(record.person).present = true; }
    void operator()(const PresenceRecord& record) const { somebody(record.person).present = record.present; }
    void operator()(const SeatRecord& record) const {
        somebody(record.person).seat = record.seat;
        somebody(record.person).autopilot = record.autopilot;
    }
    // Everybody's line is down then.
    void operator()(const RestartRecord&) const {
        for (Somebody& person : log.m_people) person.present = false;
    }
    void operator()(const PhaseRecord& record) const {
        if (record.phase != Phase::Plan || record.round < 1) return;
        log.m_roundStarts.resize(static_cast<std::size_t>(record.round), log.m_acts.size());
        log.m_roundStarts.back() = log.m_acts.size();
    }
    // People and bots stay as they are now; only what was decided is undone.
    void operator()(const AgainRecord& record) const {
        const auto round = static_cast<std::size_t>(record.round);
        if (round < 1 || round > log.m_roundStarts.size()) return;
        log.m_roundStarts.resize(round);
        log.m_acts.erase(log.m_acts.begin() + static_cast<std::ptrdiff_t>(log.m_roundStarts.back()), log.m_acts.end());
    }
    void operator()(const auto&) const {}

    [[nodiscard]] Somebody& somebody(std::uint32_t person) const {
        if (log.m_people.size() <= person) log.m_people.resize(person + 1);
        return log.m_people[person];
    }
};

ActLog::ActLog(const Scenario& scenario, std::size_t factories) : m_seatsEach(scenario.seats.size()) {
    for (std::size_t i = 0; i < factories; ++i)
        for (const SeatDef& seat : scenario.seats) m_styles.push_back(seat.bot);
}

void ActLog::add(const JournalRecord& record) {
    std::visit(Gatherer{*this}, record);
}

bool ActLog::personPlays(SeatId seat) const {
    return std::any_of(m_people.begin(), m_people.end(), [&](const Somebody& person) {
        return person.seat == seat && person.present && !person.autopilot;
    });
}

Course ActLog::courseOf(std::size_t factory, std::uint64_t seed, SimTime end) const {
    const std::size_t first = factory * m_seatsEach;
    Course course{seed, {}, end};
    for (const Act& act : m_acts) {
        if (timeOf(act) > end) break;
        if (const auto* move = std::get_if<Move>(&act)) {
            if (move->seat.index() / m_seatsEach != factory) continue;
            course.acts.emplace_back(Move{move->at, SeatId(move->seat.index() - first), move->command});
        } else if (const auto* turn = std::get_if<BotsTurn>(&act)) {
            const auto from = turn->styles.begin() + static_cast<std::ptrdiff_t>(first);
            course.acts.emplace_back(BotsTurn{turn->at, {from, from + static_cast<std::ptrdiff_t>(m_seatsEach)}});
        } else {
            course.acts.push_back(act);
        }
    }
    return course;
}

SimTime timeOf(const Act& act) {
    return std::visit([](const auto& one) { return one.at; }, act);
}

}  // namespace gemba
