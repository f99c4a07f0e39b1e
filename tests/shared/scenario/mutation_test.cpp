// Seeded vandalism: whatever happens to a scenario file, the reader neither crashes nor lets a number out of
// its bounds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "tests/shared/scenario/two_teams.h"

using namespace gemba;
using namespace gemba::test;

namespace {

bool within(std::int64_t value, std::int64_t least, std::int64_t most) {
    return value >= least && value <= most;
}
bool isShare(Permille share) {
    return within(share.value, 0, 1000);
}
bool isName(const std::string& name) {
    return within(static_cast<std::int64_t>(name.size()), 1, kMaxName);
}
bool isText(const std::string& text) {
    return within(static_cast<std::int64_t>(text.size()), 1, kMaxText);
}

bool allNames(const std::vector<std::string>& names, std::size_t most) {
    return !names.empty() && names.size() <= most && std::all_of(names.begin(), names.end(), isName);
}

bool isRot(const RotDef& rot) {
    return within(rot.most.value, rot.base.value, 950) && isShare(rot.base) && isShare(rot.perDay) &&
           within(rot.rework.value, 10, 1000);
}

bool isStation(const StationDef& station, std::size_t skills) {
    return isName(station.name) && within(static_cast<int>(station.operation), 0, 1) && station.skill < skills &&
           within(station.effort.ms, 36'000, 1000 * kMsPerHour) && within(station.spread.value, 0, 3000) &&
           (station.wipLimit == kNoWipLimit || within(station.wipLimit, 1, 99)) &&
           within(static_cast<int>(station.discipline), 0, kDisciplines - 1);
}

bool isGroup(const PeopleDef& people, const Scenario& scenario) {
    bool good = isName(people.title) && within(people.count, 1, 250) && !people.skills.empty() &&
                people.employer.index() < scenario.employers.size();
    for (const SkillLevel& level : people.skills) {
        good = good && level.skill < scenario.skills.size() && within(level.speed.value, 100, 5000);
    }
    return good;
}

bool isSource(const SourceDef& source, std::size_t areas) {
    std::int64_t sum = 0;
    for (const Permille share : source.partsShare) sum += isShare(share) ? share.value : 100'000;
    bool good = sum == 1000 && source.needs.size() == areas && within(source.atStart, 0, 500) &&
                within(source.interval.ms, kMsPerHour / 2, 10'000 * kMsPerHour) &&
                within(source.value.euros, 0, 10'000'000);
    for (const std::int32_t weight : source.needs) good = good && within(weight, 0, 1000);
    return good;
}

bool isArea(const AreaDef& area, const Scenario& scenario) {
    bool good = isName(area.name) && isText(area.about) && isName(area.glyph) && !area.stations.empty() &&
                !area.people.empty() && isSource(area.source, scenario.areas.size());
    for (const StationDef& station : area.stations) good = good && isStation(station, scenario.skills.size());
    for (const PeopleDef& people : area.people) good = good && isGroup(people, scenario);
    return good;
}

bool isSession(const SessionDef& session) {
    return within(session.rounds, 1, 12) && within(session.daysPerRound, 1, 60) &&
           within(session.askAgainDays, 1, 60) && within(session.walkMinutes, 0, 480) &&
           within(session.planSeconds, 1, 7200) && within(session.runSeconds, 1, 7200) &&
           within(session.reviewSeconds, 1, 7200);
}

bool isOrder(WorkOrder order) {
    std::sort(order.begin(), order.end());
    for (int i = 0; i < kWorkClasses; ++i) {
        if (order[static_cast<std::size_t>(i)] != static_cast<WorkClass>(i)) return false;
    }
    return true;
}

bool isMoneyAndGate(const Scenario& s) {
    return within(s.gate.slots, 1, 99) && within(s.gate.duration.ms, 36'000, 100 * kMsPerHour) &&
           within(s.release.everyDays, 1, 60) && isShare(s.defects.escape) &&
           within(s.defects.delay.ms, 0, 365 * kMsPerDay) && within(s.defects.size.value, 10, 1000) &&
           within(s.defects.costPerDay.euros, 0, 1'000'000) && isShare(s.market.lossPerDay) &&
           isShare(s.market.least) && within(s.pay.perFeature.euros, 0, 1'000'000);
}

bool isWithinBounds(const Scenario& s) {
    bool good = isName(s.id) && isText(s.title) && isText(s.briefing) && isText(s.lesson) &&
                allNames(s.skills, kMaxSkills) && allNames(s.employers, 8) && allNames(s.market.vendors, 8) &&
                within(s.partSize.value, 10, 1000) && isRot(s.review) && isRot(s.gate.rot) && isSession(s.session) &&
                isOrder(s.startOrder) && isMoneyAndGate(s) && s.seats.size() == s.areas.size() &&
                within(static_cast<std::int64_t>(s.areas.size()), 1, kMaxAreas);
    for (const AreaDef& area : s.areas) good = good && isArea(area, s);
    for (const SeatDef& seat : s.seats) good = good && isName(seat.name) && seat.area.index() < s.areas.size();
    return good;
}

using Luck = std::mt19937;

std::size_t below(Luck& luck, std::size_t n) {
    return n == 0 ? 0 : luck() % n;
}

void swapLines(std::string& text, Luck& luck) {
    const std::size_t at = text.find('\n', below(luck, text.size()));
    const std::size_t end = at == std::string::npos ? at : text.find('\n', at + 1);
    if (end == std::string::npos) return;
    const std::string line = text.substr(at, end - at);
    text.erase(at, line.size());
    const std::size_t to = text.find('\n', below(luck, text.size()));
    text.insert(to == std::string::npos ? text.size() : to, line);
}

void changeNumber(std::string& text, Luck& luck) {
    static const char* const values[] = {
        "0",         "-1",       "1",   "99",   "100", "1e9",   "1e-9", "0.5",  "0.95", "nan",
        "inf",       "-0.",      "3.0", "1000", "250", "\"x\"", "[]",   "true", "{}",   "9223372036854775807",
        "1.0000004", "0.0004999"};
    const std::size_t at = text.find("= ", below(luck, text.size()));
    if (at == std::string::npos) return;
    const std::size_t end = text.find('\n', at);
    text.replace(at + 2, end == std::string::npos ? end : end - at - 2, values[below(luck, std::size(values))]);
}

void mutate(std::string& text, Luck& luck) {
    const std::size_t at = below(luck, text.size());
    switch (below(luck, 8)) {
        case 0: text.erase(at, 1 + below(luck, 3)); break;
        case 1: text.insert(at, 1, static_cast<char>(below(luck, 256))); break;
        case 2: text[at] = static_cast<char>('0' + below(luck, 10)); break;
        case 3: swapLines(text, luck); break;
        case 4: text.insert(at, text.substr(below(luck, text.size()), below(luck, 200))); break;
        case 5: text.erase(at, below(luck, 200)); break;
        default: changeNumber(text, luck);
    }
    if (text.empty()) text = "\n";
}

}  // namespace

TEST_CASE("no mutation of a scenario file crashes the reader or slips past its bounds") {
    const std::string original = twoTeams();
    REQUIRE(isWithinBounds(readScenario(original, "t.toml").scenario));
    int accepted = 0;
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        Luck luck(seed);
        std::string text = original;
        for (std::size_t left = 1 + below(luck, 3); left > 0; --left) mutate(text, luck);
        const ReadScenario read = readScenario(text, "t.toml");
        if (read.ok()) ++accepted;
        if (read.ok() ? !isWithinBounds(read.scenario) : !read.scenario.areas.empty()) {
            FAIL("seed " << seed << " slipped through:\n" << text);
        }
        for (const Problem& problem : read.problems) {
            if (problem.line < 1 || problem.column < 1 || problem.message.find('\n') != std::string::npos) {
                FAIL("seed " << seed << ": " << problem.text());
            }
        }
    }
    CHECK(accepted > 500);
    CHECK(accepted < 15'000);
}
