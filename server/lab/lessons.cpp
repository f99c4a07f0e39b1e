#include "server/lab/lessons.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr double kSilosShare = 2.0 / 3;  // local ships at most 60 % of coordinated: 1 / 0.6 - 1 more

double shipped(const Outcome& outcome) {
    return outcome.shipped;
}
double thousandEuros(const Outcome& outcome) {
    return static_cast<double>(outcome.factory.euros) / 1000;
}
// Fewer forks, and later ones.
double daysWithVendors(const Outcome& outcome) {
    return -outcome.daysWithout;
}

Trial trialOf(std::string name, const Scenario& scenario, BotStyle style) {
    return {.name = std::move(name), .scenario = scenario, .styles = everywhere(scenario, style)};
}

Trial asTheyAre(std::string name, const Scenario& scenario) {
    return {.name = std::move(name), .scenario = scenario, .styles = asInScenario(scenario)};
}

// More people in every area, who can do nothing but this.
Scenario withMore(const Scenario& scenario, Operation operation, std::int32_t people = 1) {
    Scenario changed = scenario;
    for (AreaDef& area : changed.areas) {
        for (const StationDef& station : area.stations) {
            if (station.operation != operation || station.machines > 0) continue;
            PeopleDef person;
            person.title = "more";
            person.count = people;
            person.employer = area.people.front().employer;
            person.skills = {{station.skill, Permille{1000}}};
            area.people.push_back(person);
            break;
        }
    }
    return changed;
}

Scenario withWiderGate(const Scenario& scenario) {
    Scenario changed = scenario;
    ++changed.gate.slots;
    return changed;
}

// Own people of all area leads do what this says; the bots do not touch the order of work.
Trial inOrder(std::string name, const Scenario& scenario, const WorkOrder& order) {
    Trial trial = trialOf(std::move(name), scenario, BotStyle::DoNothing);
    trial.scenario.startOrder = order;
    for (AreaDef& area : trial.scenario.areas) area.acceptsAll = true;
    return trial;
}

void everyLead(Simulation& simulation, const std::function<void(SeatId, const Area&)>& act) {
    const World& world = simulation.world();
    for (std::size_t i = 0; i < world.managers.size(); ++i)
        if (defOf(world, SeatId(i)).role == SeatRole::AreaLead)
            act(SeatId(i), areaOf(world, defOf(world, SeatId(i)).area));
}

void beCareful(Simulation& simulation) {
    const auto most = static_cast<std::int32_t>(simulation.world().scenario->qualities.size()) - 1;
    everyLead(simulation,
              [&](SeatId seat, const Area&) { static_cast<void>(simulation.submit(seat, SetQuality{most})); });
}

// Three for every two of those who can do least: one skill. Once, on the first morning of round 2.
void crowdInRoundTwo(Simulation& simulation) {
    const World& world = simulation.world();
    if (sessionTime(world) != SimTime{} + days(world.scenario->session.daysPerRound)) return;
    everyLead(simulation, [&](SeatId seat, const Area&) {
        const std::vector<PeopleDef>& groups = defOf(world, defOf(world, seat).area).people;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].skills.size() == 1)
                static_cast<void>(
                    simulation.submit(seat, Hire{static_cast<std::int32_t>(i), (3 * groups[i].count + 1) / 2}));
    });
}

void openTheBoard(Simulation& simulation) {
    if (simulation.world().boardBy.isNone()) static_cast<void>(simulation.submit(SeatId(0), OpenBoard{true}));
}

// Each manager in turn takes the style that pays it most while the others stay, twice around the table.
Styles whatPayWants(const Scenario& scenario, const std::vector<std::uint64_t>& seeds) {
    Styles styles = everywhere(scenario, BotStyle::OwnTeamFirst);
    const auto paid = [&](std::size_t seat, const Styles& tried) {
        std::vector<double> bonus(seeds.size());
        inParallel(seeds.size(), [&](std::size_t i) {
            bonus[i] = static_cast<double>(runSession(scenario, seeds[i], tried).bonusBySeat[seat].euros);
        });
        double sum = 0;
        for (const double one : bonus) sum += one;
        return sum;
    };
    for (int round = 0; round < 2; ++round) {
        for (std::size_t seat = 0; seat < styles.size(); ++seat) {
            double most = paid(seat, styles);
            for (int style = 0; style < kBotStyles; ++style) {
                Styles tried = styles;
                tried[seat] = static_cast<BotStyle>(style);
                if (const double now = paid(seat, tried); now > most) {
                    most = now;
                    styles = tried;
                }
            }
        }
    }
    return styles;
}

Trial paidFor(std::string name, const Scenario& scenario, Kpi kpi, Scheme scheme,
              const std::vector<std::uint64_t>& tuning) {
    Trial trial = asTheyAre(std::move(name), scenario);
    PayDef& pay = trial.scenario.pay;
    pay.kpi = kpi;
    pay.scheme = scheme;
    if (pay.perBox.euros == 0) pay.perBox = pay.perFeature;
    trial.styles = whatPayWants(trial.scenario, tuning);
    return trial;
}

Scenario without(const Scenario& scenario, Lever lever) {
    Scenario changed = scenario;
    unlockIn(changed.levers, lever, 0);
    return changed;
}

Scenario unlocked(const Scenario& scenario, Lever lever) {
    Scenario changed = scenario;
    unlockIn(changed.levers, lever, 1);
    return changed;
}

// Leads who look after the flow, people managers who do not.
Styles rivalVendors(const Scenario& scenario) {
    Styles styles = everywhere(scenario, BotStyle::ConstraintManager);
    for (std::size_t i = 0; i < styles.size(); ++i)
        if (scenario.seats[i].role == SeatRole::PeopleManager) styles[i] = BotStyle::OwnTeamFirst;
    return styles;
}

Claim claim(LessonKind lesson, std::string says, std::string unit, Trial better, std::vector<Trial> others,
            double (*score)(const Outcome&) = shipped) {
    return {lesson, std::move(says), std::move(unit), std::move(better), std::move(others), score};
}

Claim silos(const Scenario& scenario) {
    Claim made = claim(LessonKind::Silos, "everybody for the factory ships more than everybody for their own",
                       "features", trialOf("coordinated", scenario, BotStyle::ConstraintManager),
                       {trialOf("everyone local", scenario, BotStyle::OwnTeamFirst)});
    made.atLeast = kSilosShare;
    return made;
}

Claim constraint(const Scenario& scenario) {
    return claim(LessonKind::Constraint, "a person more for review brings more than one for making, or a wider gate",
                 "features", asTheyAre("one more for review in each area", withMore(scenario, Operation::Review)),
                 {asTheyAre("one more for making in each area", withMore(scenario, Operation::Make)),
                  asTheyAre("a wider gate", withWiderGate(scenario)), asTheyAre("as it is", scenario)});
}

Claim unblock(const Scenario& scenario) {
    using enum WorkClass;
    return claim(LessonKind::Unblock, "making what others wait for first ships more than starting own work first",
                 "features",
                 inOrder("unblock others first", scenario, {UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew}),
                 {inOrder("start own first", scenario, {StartNew, ReviewOwn, FinishOwn, FixDefects, UnblockOthers})});
}

Claim quality(const Scenario& scenario) {
    const Scenario early = unlocked(scenario, Lever::Quality);
    Trial careful = asTheyAre("careful from the first day", early);
    careful.also = beCareful;
    return claim(LessonKind::Quality, "quality first has paid by the last round", "thousand euros", careful,
                 {asTheyAre("as usual", early)}, thousandEuros);
}

// Managers who treat others as they are treated, around one who serves itself first: in the fog lateness looks like a
// no, and is paid back to the wrong ones.
Claim board(const Scenario& scenario) {
    const Scenario early = unlocked(scenario, Lever::Board);
    Trial fog = trialOf("in the fog", early, BotStyle::Mirror);
    fog.styles.front() = BotStyle::OwnTeamFirst;
    Trial open = fog;
    open.name = "with the board";
    open.also = openTheBoard;
    return claim(LessonKind::Board, "the same managers decide better when they see the whole floor", "features", open,
                 {fog});
}

Claim directives(const Scenario& scenario) {
    const Scenario talks = unlocked(unlocked(scenario, Lever::Trade), Lever::Ask);
    Trial asked = asTheyAre("somebody asks", talks);
    asked.styles = rivalVendors(scenario);
    Trial silent = asTheyAre("nobody asks", without(talks, Lever::Ask));
    silent.styles = asked.styles;
    return claim(LessonKind::Directives, "bringing the people managers' directives into the open brings flow back",
                 "features", asked, {silent});
}

Claim finishedProduct(const Scenario& scenario, const std::vector<std::uint64_t>& tuning) {
    return claim(LessonKind::FinishedProduct,
                 "paying all for what ships beats paying each for boxes finished at stations", "features",
                 paidFor("paid for finished product", scenario, Kpi::Features, Scheme::Shared, tuning),
                 {paidFor("paid for workstation output", scenario, Kpi::Output, Scheme::Local, tuning)});
}

Claim latePeople(const Scenario& scenario) {
    Trial hiring = trialOf("three new developers for every two from round 2 on", scenario, BotStyle::ConstraintManager);
    hiring.also = crowdInRoundTwo;
    return claim(LessonKind::LatePeople, "adding people in round 2 lowers what ships", "features",
                 trialOf("nobody hired", scenario, BotStyle::ConstraintManager), {hiring});
}

Claim forks(const Scenario& scenario) {
    return claim(LessonKind::Forks, "vendors fork less and later when review flows", "vendor-days",
                 asTheyAre("two more for review in each area", withMore(scenario, Operation::Review, 2)),
                 {asTheyAre("as it is", scenario)}, daysWithVendors);
}

Claim claimFor(LessonKind lesson, const Scenario& scenario, const std::vector<std::uint64_t>& tuning) {
    switch (lesson) {
        case LessonKind::Silos: return silos(scenario);
        case LessonKind::Constraint: return constraint(scenario);
        case LessonKind::Unblock: return unblock(scenario);
        case LessonKind::Quality: return quality(scenario);
        case LessonKind::Board: return board(scenario);
        case LessonKind::Directives: return directives(scenario);
        case LessonKind::FinishedProduct: return finishedProduct(scenario, tuning);
        case LessonKind::LatePeople: return latePeople(scenario);
        case LessonKind::Forks: return forks(scenario);
    }
    return {};
}

}  // namespace

std::vector<Claim> claimsOf(const Scenario& scenario, const std::vector<std::uint64_t>& tuning) {
    std::vector<Claim> claims;
    for (const LessonKind lesson : scenario.proves) claims.push_back(claimFor(lesson, scenario, tuning));
    return claims;
}

Outcome play(const Trial& trial, std::uint64_t seed) {
    return runWith(trial.scenario, seed, [&](Simulation& simulation) {
        if (trial.also) trial.also(simulation);
        letBotsAct(simulation, trial.styles, [](SeatId) { return true; });
    });
}

}  // namespace gemba
