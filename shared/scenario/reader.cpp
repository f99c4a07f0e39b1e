#include "shared/scenario/reader.h"

#include <algorithm>
#include <tuple>

#include "shared/scenario/area_reader.h"
#include "shared/scenario/check.h"
#include "shared/scenario/names.h"
#include "shared/scenario/section.h"

namespace gemba {
namespace {

void readHead(const TomlNode& table, Scenario& scenario, ProblemLog& log) {
    Section section(table, "[scenario]", log);
    scenario.id = section.name("id");
    scenario.title = section.text("title");
    scenario.briefing = section.text("briefing");
    scenario.lesson = section.text("lesson");
    scenario.skills = section.names("skills", kMaxSkills);
    scenario.employers = section.names("employers", kMaxEmployers);
    scenario.partSize = section.permille("part_size", kSizeShare, scenario.partSize);
    const std::vector<std::size_t> order = section.order("start_order", "kind of work", words(kWorkClassNames));
    if (order.size() == scenario.startOrder.size()) {
        std::transform(order.begin(), order.end(), scenario.startOrder.begin(),
                       [](std::size_t index) { return static_cast<WorkClass>(index); });
    }
    section.finish();
}

std::int32_t small(std::int64_t value) {
    return static_cast<std::int32_t>(value);
}

void readSession(const TomlNode& table, SessionDef& session, ProblemLog& log) {
    Section section(table, "[session]", log);
    session.rounds = small(section.whole("rounds", kRounds, session.rounds));
    session.daysPerRound = small(section.whole("days_per_round", kDaysPerRound, session.daysPerRound));
    session.askAgainDays = small(section.whole("ask_again_days", kAskAgainDays, session.askAgainDays));
    session.walkMinutes = small(section.whole("walk_minutes", kWalkMinutes, session.walkMinutes));
    session.planSeconds = small(section.whole("plan_seconds", kPhaseSeconds, session.planSeconds));
    session.runSeconds = small(section.whole("run_seconds", kPhaseSeconds, session.runSeconds));
    session.reviewSeconds = small(section.whole("review_seconds", kPhaseSeconds, session.reviewSeconds));
    section.finish();
}

void readRot(Section& section, RotDef& rot) {
    rot.base = section.permille("base", kRotShare, rot.base);
    rot.perDay = section.permille("per_day", kShare, rot.perDay);
    rot.most = section.permille("most", kRotShare, rot.most);
    rot.rework = section.permille("rework", kSizeShare, rot.rework);
}

void readReview(const TomlNode& table, RotDef& review, ProblemLog& log) {
    Section section(table, "[review]", log);
    readRot(section, review);
    section.finish();
}

void readGate(const TomlNode& table, GateDef& gate, ProblemLog& log) {
    Section section(table, "[gate]", log);
    gate.slots = small(section.whole("slots", kGateSlots, gate.slots));
    gate.duration = section.duration("duration_hours", kGateHours, kMsPerHour);
    readRot(section, gate.rot);
    section.finish();
}

void readRelease(const TomlNode& table, ReleaseDef& release, ProblemLog& log) {
    Section section(table, "[release]", log);
    release.everyDays = small(section.whole("every_days", kReleaseDays, release.everyDays));
    section.finish();
}

void readDefects(const TomlNode& table, DefectDef& defects, ProblemLog& log) {
    Section section(table, "[defects]", log);
    defects.escape = section.permille("escape", kShare);
    defects.delay = section.duration("delay_days", kDelayDays, kMsPerDay);
    defects.size = section.permille("size", kSizeShare, defects.size);
    defects.costPerDay = {section.whole("cost_per_day", kSmallEuros)};
    section.finish();
}

void readMarket(const TomlNode& table, MarketDef& market, ProblemLog& log) {
    Section section(table, "[market]", log);
    market.vendors = section.names("vendors", kMaxVendors);
    market.lossPerDay = section.permille("loss_per_day", kShare);
    market.least = section.permille("least", kShare, market.least);
    section.finish();
}

void readPay(const TomlNode& table, PayDef& pay, ProblemLog& log) {
    Section section(table, "[pay]", log);
    pay.perFeature = {section.whole("per_feature", kSmallEuros)};
    section.finish();
}

void readTables(Section& file, Scenario& scenario, ScenarioPlaces& places, ProblemLog& log) {
    if (const TomlNode* table = file.table("scenario", "[scenario]")) readHead(*table, scenario, log);
    if (const TomlNode* table = file.tableIfThere("session")) readSession(*table, scenario.session, log);
    if (const TomlNode* table = file.tableIfThere("review")) readReview(*table, scenario.review, log);
    if (const TomlNode* table = file.table("gate", "[gate]")) readGate(*table, scenario.gate, log);
    if (const TomlNode* table = file.tableIfThere("release")) readRelease(*table, scenario.release, log);
    if (const TomlNode* table = file.tableIfThere("defects")) readDefects(*table, scenario.defects, log);
    if (const TomlNode* table = file.table("market", "[market]")) readMarket(*table, scenario.market, log);
    if (const TomlNode* table = file.table("pay", "[pay]")) readPay(*table, scenario.pay, log);
    places.review = file.placeOf("review");
    places.gate = file.placeOf("gate");
}

void readSeats(const std::vector<const TomlNode*>& tables, const Words& areas, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> names;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[seat]]", log);
        SeatDef seat;
        seat.name = section.name("name");
        seat.area = AreaId(section.choice("area", "area", areas));
        seat.bot = static_cast<BotStyle>(section.choice("bot", "bot style", words(kBotStyleNames), 0));
        names.push_back({seat.name, section.placeOf("name")});
        places.seats.push_back(section.placeOf("area"));
        scenario.seats.push_back(std::move(seat));
        section.finish();
    }
    reportDuplicates(names, "seat", log);
}

Scenario readAll(const TomlNode& root, ScenarioPlaces& places, ProblemLog& log) {
    Scenario scenario;
    Section file(root, "the file", log);
    readTables(file, scenario, places, log);
    const auto areaTables = file.tables("area", "[[area]]", kMaxAreas);
    const Words areas = areaNames(areaTables);
    readAreas(areaTables, areas, scenario, places, log);
    readSeats(file.tables("seat", "[[seat]]", 2 * kMaxAreas), areas, scenario, places, log);
    file.finish();
    return scenario;
}

Problems inFileOrder(Problems problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return problems;
}

}  // namespace

ReadScenario readScenario(std::string_view text, const std::string& fileName) {
    TomlTree tree = parseToml(text, fileName);
    if (!tree.problems.empty()) return {{}, std::move(tree.problems)};
    ProblemLog log(fileName);
    ScenarioPlaces places;
    Scenario scenario = readAll(tree.root, places, log);
    Problems problems = log.take();
    // A gap would look like a contradiction to the cross checks, so they wait until every key reads well.
    if (problems.empty()) problems = checkScenario(scenario, places, fileName);
    if (!problems.empty()) return {{}, inFileOrder(std::move(problems))};
    return {std::move(scenario), {}};
}

std::string ReadScenario::text() const {
    std::string lines;
    for (const Problem& problem : problems) lines += problem.text() + "\n";
    return lines;
}

}  // namespace gemba
