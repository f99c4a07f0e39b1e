#include "server/lab/rerun.h"

#include <algorithm>

#include "server/bots/bots.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "shared/base/assert.h"

namespace gemba {

namespace {

struct StationPlace {
    std::size_t area = 0;
    std::size_t place = 0;
};

// None for the gate.
std::optional<StationPlace> whereIs(const Scenario& scenario, StationId station) {
    std::size_t first = 0;
    for (std::size_t area = 0; area < scenario.areas.size(); ++area) {
        const std::size_t count = scenario.areas[area].stations.size();
        if (station.index() < first + count) return StationPlace{area, station.index() - first};
        first += count;
    }
    return {};
}

bool isAboutOneBox(const Command& command) {
    return std::holds_alternative<AnswerRequest>(command) || std::holds_alternative<ExpediteItem>(command) ||
           std::holds_alternative<HoldItem>(command);
}

// Whether both would set the same thing.
bool setsSame(const Command& a, const Command& b) {
    if (leverOf(a) != leverOf(b)) return false;
    const auto* limit = std::get_if<SetWipLimit>(&a);
    const auto* other = std::get_if<SetWipLimit>(&b);
    return limit == nullptr || other == nullptr || limit->station == other->station;
}

bool isFor(SeatId wanted, SeatId seat) {
    return wanted.isNone() || wanted == seat;
}

}  // namespace

// One run of a variation.
class Rerunning {
  public:
    // The first run as it was played finds out what people's commands name, and their habits: for the learner.
    Rerunning(const Original& original, const Variation& variation, Original* learner = nullptr)
        : m_original(original),
          m_variation(variation),
          m_learner(learner),
          m_scenario(changedScenario()),
          m_simulation(*m_scenario, variation.seed.value_or(original.course().seed)),
          m_playedScheme(m_simulation.world().scheme) {}

    [[nodiscard]] Rerun run() {
        const Course& course = m_original.course();
        for (m_act = 0; m_act < course.acts.size(); ++m_act) {
            beginRounds(timeOf(course.acts[m_act]));
            std::visit(*this, course.acts[m_act]);
        }
        beginRounds(course.end);
        m_simulation.advanceTo(course.end);
        m_result.outcome = outcomeOf(m_simulation.world());
        m_result.hash = m_simulation.stateHash();
        return m_result;
    }

    void operator()(const Move& move) {
        if (isOverruled(move.seat) || isLeftOut(move.seat, move.command)) return;
        if (byHabit() && isAboutOneBox(move.command)) return;
        catchUp(move.at);
        const World& world = m_simulation.world();
        const std::optional<Command> command =
            inWorld(world, move.seat, move.command, m_learner ? learn(move) : m_original.m_named[m_act]);
        if (!command || m_simulation.submit(move.seat, *command) != Verdict::Ok) ++m_result.leftOut;
    }
    void operator()(const BotsTurn& turn) {
        m_simulation.advanceTo(turn.at);
        for (std::size_t i = 0; i < turn.styles.size(); ++i) {
            const SeatId seat(i);
            const std::optional<BotStyle> style = isOverruled(seat) ? m_overruled[i] : turn.styles[i];
            if (style)
                letBotAct(seat, *style);
            else if (byHabit())
                answerByHabit(seat);
        }
    }
    void operator()(const FromOutside& event) {
        catchUp(event.at);
        const auto* scheme = std::get_if<SetScheme>(&event.what);
        if (scheme != nullptr) m_playedScheme = scheme->scheme;
        if (scheme == nullptr || !isPaidOtherwise()) static_cast<void>(m_simulation.intervene(event.what));
    }

  private:
    // What differs from the first day on.
    [[nodiscard]] std::shared_ptr<const Scenario> changedScenario() const {
        const Scenario& scenario = m_original.scenario();
        if (m_variation.people.empty() && m_variation.quiet.empty())
            return {std::shared_ptr<const Scenario>(), &scenario};
        auto changed = std::make_shared<Scenario>(scenario);
        addPeople(*changed);
        for (const SeatId seat : m_variation.quiet) changed->seats[seat.index()].directive = {};
        return changed;
    }
    void addPeople(Scenario& scenario) const {
        for (const Variation::OneMore& one : m_variation.people) {
            const std::optional<StationPlace> at = whereIs(scenario, one.station);
            const std::optional<std::size_t> group = groupFor(scenario, one.station);
            if (!at || !group) continue;
            HappeningDef hire;
            hire.day = (one.round - 1) * scenario.session.daysPerRound + 1;
            hire.area = AreaId(at->area);
            hire.group = *group;
            scenario.happenings.push_back(hire);
        }
    }
    [[nodiscard]] bool byHabit() const { return m_variation.byHabit || m_variation.seed.has_value(); }
    [[nodiscard]] bool isOverruled(SeatId seat) const {
        return seat.index() < m_overruled.size() && m_overruled[seat.index()].has_value();
    }
    [[nodiscard]] bool isQuiet(SeatId seat) const {
        const std::vector<SeatId>& quiet = m_variation.quiet;
        return std::find(quiet.begin(), quiet.end(), seat) != quiet.end();
    }
    [[nodiscard]] bool isPaidOtherwise() const {
        return std::any_of(m_variation.pays.begin(), m_variation.pays.end(),
                           [&](const Variation::Pay& pay) { return pay.round == m_round; });
    }
    [[nodiscard]] bool isLeftOut(SeatId seat, const Command& command) const {
        for (const Variation::Without& one : m_variation.without)
            if (one.round == m_round && isFor(one.seat, seat) && (!one.lever || one.lever == leverOf(command)))
                return true;
        if (isQuiet(seat) && leverOf(command) == Lever::Favour) return true;
        return std::any_of(
            m_variation.settings.begin(), m_variation.settings.end(), [&](const Variation::Setting& setting) {
                return setting.round <= m_round && setting.seat == seat && setsSame(setting.command, command);
            });
    }

    void catchUp(SimTime at) {
        if (m_simulation.world().now < at) m_simulation.advanceTo(at);
    }
    // What holds from the moment when planning for a round begins.
    void beginRounds(SimTime at) {
        while (m_round < m_original.rounds() && m_original.startOf(m_round + 1) <= at) beginRound(m_round + 1);
    }
    void beginRound(std::int32_t round) {
        const bool paidOtherwise = isPaidOtherwise();
        m_round = round;
        catchUp(m_original.startOf(round));
        if (paidOtherwise && !isPaidOtherwise()) setScheme(m_playedScheme);
        for (const Variation::Pay& pay : m_variation.pays)
            if (pay.round == round) setScheme(pay.scheme);
        quicken();
        m_overruled.resize(m_original.scenario().seats.size());
        for (const Variation::Style& style : m_variation.styles)
            for (std::size_t i = 0; i < m_overruled.size(); ++i)
                if (style.round == round && isFor(style.seat, SeatId(i))) m_overruled[i] = style.style;
        for (const Variation::Setting& setting : m_variation.settings)
            if (setting.round == round) static_cast<void>(m_simulation.submit(setting.seat, setting.command));
    }
    void setScheme(Scheme scheme) { static_cast<void>(m_simulation.intervene(SetScheme{scheme})); }
    // The same factory goes on in a scenario with shorter times.
    void quicken() {
        const auto begins = [&](const Variation::Faster& faster) { return faster.round == m_round; };
        if (std::none_of(m_variation.faster.begin(), m_variation.faster.end(), begins)) return;
        auto quicker = std::make_shared<Scenario>(*m_scenario);
        for (const Variation::Faster& faster : m_variation.faster)
            if (begins(faster)) takeTime(*quicker, faster.station, Permille{1000 - faster.less.value});
        Result<Simulation> same = Simulation::fromImage(*quicker, m_simulation.image());
        ASSERT(same.ok());
        m_simulation = std::move(same.value());
        m_scenario = std::move(quicker);
    }

    void letBotAct(SeatId seat, BotStyle style) {
        if (style == BotStyle::DoNothing) return;
        const PlayerView view = buildView(m_simulation.world(), Viewer{seat});
        const Handles handles(kBotKey, seat);
        for (const Command& wish : decide(style, view)) {
            const Command command = handles.show(wish);
            if (!isLeftOut(seat, command)) static_cast<void>(m_simulation.submit(seat, command));
        }
    }

    // ---- named and habits ----

    const Named& learn(const Move& move) {
        Named& named = m_learner->m_named[m_act];
        named = namedIn(m_simulation.world(), move.command);
        noteHabit(move, named.asker);
        return named;
    }
    void noteHabit(const Move& move, AreaId asker) {
        std::vector<Original::Habit>& habits = m_learner->m_habits;
        const auto* answer = std::get_if<AnswerRequest>(&move.command);
        if (answer == nullptr || asker.isNone()) return;
        const std::int32_t round = m_original.roundAt(move.at);
        auto habit = std::find_if(habits.begin(), habits.end(), [&](const Original::Habit& one) {
            return one.seat == move.seat && one.asker == asker && one.round == round;
        });
        if (habit == habits.end()) habit = habits.insert(habits.end(), {move.seat, asker, round, 0, 0});
        ++(answer->answer == Answer::Accept ? habit->yes : habit->no);
    }
    // That of the latest round in which the seat answered the area at all.
    [[nodiscard]] std::optional<Answer> habitOf(SeatId seat, AreaId asker) const {
        std::optional<Answer> answer;
        std::int32_t latest = 0;
        for (const Original::Habit& one : m_original.habits()) {
            if (one.seat != seat || one.asker != asker || one.round > m_round || one.round < latest) continue;
            latest = one.round;
            answer = one.yes >= one.no ? Answer::Accept : Answer::Refuse;
        }
        return answer;
    }
    void answerByHabit(SeatId seat) {
        const AreaId area = m_original.scenario().seats[seat.index()].area;
        if (area.isNone()) return;
        const std::vector<Item>& items = m_simulation.world().items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].stage != Stage::Requested || items[i].maker != area) continue;
            const std::optional<Answer> answer = habitOf(seat, items[i].owner);
            const AnswerRequest command{ItemId(i), answer.value_or(Answer::Accept), 0};
            if (answer && !isLeftOut(seat, command)) static_cast<void>(m_simulation.submit(seat, command));
        }
    }

    const Original& m_original;
    const Variation& m_variation;
    Original* m_learner;
    std::size_t m_act = 0;
    std::shared_ptr<const Scenario> m_scenario;  // before the simulation, which refers to it
    Simulation m_simulation;
    Scheme m_playedScheme;
    std::int32_t m_round = 0;
    std::vector<std::optional<BotStyle>> m_overruled;  // by seat
    Rerun m_result;
};

Original::Original(const Scenario& scenario, Course course) : m_scenario(&scenario), m_course(std::move(course)) {
    m_named.resize(m_course.acts.size());
    const Variation none;
    m_asPlayed = Rerunning(*this, none, this).run();
}

std::int32_t Original::roundAt(SimTime at) const {
    const std::int32_t day = std::max(0, wholeDays(at - dayOneOf(m_scenario->session)));
    return std::min(day / m_scenario->session.daysPerRound + 1, m_scenario->session.rounds);
}

std::int32_t Original::rounds() const {
    return roundAt(m_course.end);
}

SimTime Original::startOf(std::int32_t round) const {
    return dayOneOf(m_scenario->session) + days((round - 1) * m_scenario->session.daysPerRound);
}

Rerun Original::run(const Variation& variation) const {
    return Rerunning(*this, variation).run();
}

std::vector<Variation::Setting> plainLimit(const Scenario& scenario, std::int32_t limit, std::int32_t round) {
    std::vector<Variation::Setting> settings;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        if (scenario.seats[i].role != SeatRole::AreaLead) continue;
        std::size_t first = 0;
        for (std::size_t area = 0; area < scenario.seats[i].area.index(); ++area)
            first += scenario.areas[area].stations.size();
        const std::size_t count = scenario.areas[scenario.seats[i].area.index()].stations.size();
        for (std::size_t place = 0; place < count; ++place)
            settings.push_back({SeatId(i), SetWipLimit{StationId(first + place), limit}, round});
    }
    return settings;
}

std::optional<std::size_t> groupFor(const Scenario& scenario, StationId station) {
    const std::optional<StationPlace> at = whereIs(scenario, station);
    if (!at) return {};
    const AreaDef& area = scenario.areas[at->area];
    const StationDef& def = area.stations[at->place];
    if (def.machines > 0 || def.dice.most > 0) return {};
    std::optional<std::size_t> best;
    for (std::size_t group = 0; group < area.people.size(); ++group) {
        const std::vector<SkillLevel>& skills = area.people[group].skills;
        const bool able =
            std::any_of(skills.begin(), skills.end(), [&](const SkillLevel& one) { return one.skill == def.skill; });
        if (able && (!best || skills.size() < area.people[*best].skills.size())) best = group;
    }
    return best;
}

void takeTime(Scenario& scenario, StationId station, Permille share) {
    const std::optional<StationPlace> at = whereIs(scenario, station);
    if (!at) {
        scenario.gate.duration = scaled(scenario.gate.duration, share);
        return;
    }
    Distribution& effort = scenario.areas[at->area].stations[at->place].effort;
    for (Duration* time : {&effort.mean, &effort.least, &effort.mode, &effort.most}) *time = scaled(*time, share);
}

StationId gateOf(const Scenario& scenario) {
    std::size_t stations = 0;
    for (const AreaDef& area : scenario.areas) stations += area.stations.size();
    return StationId(stations);
}

bool canBeFaster(const Scenario& scenario, StationId station) {
    const std::optional<StationPlace> at = whereIs(scenario, station);
    if (!at) return station == gateOf(scenario) && scenario.gate.duration.ms > 0;
    return scenario.areas[at->area].stations[at->place].effort.mean.ms > 0;
}

}  // namespace gemba
