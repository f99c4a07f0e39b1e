#include "client/session/terminal_floor.h"

#include <catch2/catch.hpp>

#include "client/session/terminal_debrief.h"
#include "shared/figures/lead_times.h"
#include "tests/support/fake_room.h"
#include "tests/support/random_fields.h"
#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

std::string joined(const TextLines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::string floorText(const PlayerView& view, const Page& page = {}) {
    RoomState room;
    room.round = 1;
    return joined(floorLines(test::english(), smallPlan(), room, view, page));
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool fits(const TextLines& lines, std::size_t width) {
    for (const std::string& line : lines)
        if (columnsOf(line) > width) return false;
    return true;
}

bool isAscii(const TextLines& lines) {
    for (const std::string& line : lines)
        for (const char c : line)
            if (c < ' ' || c > '~') return false;
    return true;
}

}  // namespace

TEST_CASE("areas are marked by the shortest beginning that tells them apart") {
    CHECK(areaMarks(smallPlan()) == std::vector<std::string>{"no", "ne", "c"});
    FloorPlan same;
    same.areas = {{"team 1", "", ""}, {"team 2", "", ""}};
    CHECK(areaMarks(same) == std::vector<std::string>{"1", "2"});
}

TEST_CASE("the floor shows queues, debts, holes, gate, dock and both sums of money") {
    const std::string text = floorText(smallView(SimTime{5 * kMsPerDay}));
    INFO(text);
    CHECK(has(text, "-- day 5 of 20, round 1 of 2, Three small teams --"));
    CHECK(has(text, "nova (no) *yours* [you]"));
    CHECK(has(text, "6 people, 1 working, 1 idle, backlog 5, owes 2 parts"));
    CHECK(has(text, "34 wait ####"));
    CHECK(has(text, "4 in work, limit 20"));
    CHECK(has(text, "cinder owes nova 1"));
    CHECK(has(text, "nova owes neutron 1"));
    CHECK(has(text, "[no][_c_] 9d"));
    CHECK(has(text, "[ne][-no-]"));
    CHECK(has(text, "[ne] 45%  1 before it"));
    CHECK(has(text, "dock        [no] release in 3 days"));
    CHECK(has(text, "news        cinder refused a part for nova"));
    CHECK(has(text, "4 features, 1 of them yours"));
    CHECK(has(text, "1 200 EUR"));
    CHECK(has(text, "43 kEUR"));
}

TEST_CASE("of an area in the fog only its words are shown") {
    const std::string text = floorText(smallView(SimTime{5 * kMsPerDay}));
    CHECK(has(text, "cinder (c)"));
    CHECK(has(text, "fog; they say \"In trouble\", 3 days ago, owes 1 part"));
    CHECK(has(text, "glimpsed: 5 people"));
}

TEST_CASE("who watches sees no bonus") {
    PlayerView view = smallView({});
    view.seat = {};
    view.area = {};
    const std::string text = floorText(view);
    CHECK_FALSE(has(text, "your bonus"));
    CHECK_FALSE(has(text, "yours"));
    CHECK(has(text, "factory"));
}

TEST_CASE("the empty view before the first one is no trouble") {
    CHECK_FALSE(floorText({}).empty());
}

TEST_CASE("an ASCII page holds nothing but printable ASCII, whatever the view holds") {
    FloorPlan plan = smallPlan();
    plan.areas[0].name = "n\x1b[31mövä";
    plan.title = "two\nlines";
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Dice dice(seed);
        const auto view = randomOf<PlayerView>(dice, 30);
        const auto random = randomOf<FloorPlan>(dice, 6);
        for (const std::size_t width : {80U, 133U}) {
            const Page page{width, Charset::Ascii};
            INFO("seed " << seed);
            REQUIRE(isAscii(floorLines(test::english(), plan, {}, view, page)));
            REQUIRE(isAscii(floorLines(test::english(), random, {}, view, page)));
            REQUIRE(fits(floorLines(test::english(), plan, {}, view, page), width));
            REQUIRE(isAscii(debriefLines(test::english(), randomOf<Debrief>(dice, 20), random, page)));
        }
    }
}

TEST_CASE("in German, too, every line fits, and an ASCII page spells out its letters") {
    const Texts german = test::shippedTexts("de");
    Debrief debrief = smallDebrief();
    debrief.pars = {{Goal::OwnBonus, 8'400, 8'900, 5'100}, {Goal::FactoryShipped, 90, 120, 60}};
    for (const Charset charset : {Charset::Ascii, Charset::Unicode}) {
        const Page page{80, charset};
        const TextLines floor = floorLines(german, smallPlan(), {}, smallView(SimTime{5 * kMsPerDay}), page);
        CHECK(fits(floor, 80));
        CHECK(fits(debriefLines(german, debrief, smallPlan(), page), 80));
        CHECK(isAscii(floor) == (charset == Charset::Ascii));
        CHECK(has(joined(floor), charset == Charset::Ascii ? "\"In Not\"" : "„In Not“"));
        CHECK(has(joined(floor), "dein Bonus"));
        CHECK(has(joined(floor), "Rampe       [no] Release in 3 Tagen"));
    }
    CHECK(german.missing().empty());
}

TEST_CASE("a Unicode page lets no control character through") {
    FloorPlan plan = smallPlan();
    plan.areas[0].name = "n\x1b]0;x\x07 \xC2\x9B";
    const std::string text = joined(floorLines(test::english(), plan, {}, smallView({}), {100, Charset::Unicode}));
    CHECK_FALSE(has(text, "\x1b"));
    CHECK_FALSE(has(text, "\x07"));
    CHECK_FALSE(has(text, "\xC2\x9B"));
    CHECK(has(text, "█"));
    CHECK(has(text, "43 k€"));
}

TEST_CASE("the debrief shows four numbers and the price of silos") {
    const std::string text = joined(debriefLines(test::english(), smallDebrief(), smallPlan(), {}));
    INFO(text);
    CHECK(has(text, "Same luck, four ways (seed 4711)"));
    CHECK(has(text, "> as played"));
    CHECK(has(text, "1 236 kEUR   120 shipped"));
    CHECK(has(text, "The price of silos: 824 kEUR"));
    CHECK(has(text, "Of the work begun, most is here at the end: review, 19."));
    CHECK(has(text, "Nobody ships alone."));
    CHECK(has(text, "Still open: review 1"));
    CHECK(has(text, "nova code                      75       10        5        5        5        0"));
    CHECK(has(text, "gate                           20        0        0       70       10        0"));
    CHECK(has(text, "nova                                  80 %                    25 %"));
    CHECK(has(text, "all                                   80 %                    20 %"));
    CHECK(has(text, "nova review 12, gate 3"));
    CHECK(fits(debriefLines(test::english(), smallDebrief(), smallPlan(), {}), 80));
}

TEST_CASE("the debrief sets reports beside the truth, and counts promises and quiet wishes") {
    Debrief debrief = smallDebrief();
    debrief.reports = {{{0, 0, 2, 2}, {1, 30, 30, 1}, {4, 4, 4, 4}}};
    debrief.promises = {{SeatId(0), SeatId(1), TermKind::Part, {}, {}, PromiseState::Broken}};
    debrief.whispers = {{SeatId(0), {1, 1, 0, 0}, {0, 2, 2, 1}, 0, false}};
    const TextLines lines = debriefLines(test::english(), debrief, smallPlan(), {});
    const std::string text = joined(lines);
    INFO(text);
    CHECK(fits(lines, 80));
    CHECK(has(text, "nova                               1               2               1"));
    CHECK(has(text, "Promises: 0 kept, 1 broken, 0 still open."));
    CHECK(has(text, "own vendor's boxes first on 2 of 4 days, people moved: 2."));
    CHECK_FALSE(has(joined(debriefLines(test::english(), smallDebrief(), smallPlan(), {})), "Evenings"));
}

TEST_CASE("whoever beats the reference is told so") {
    Debrief debrief = smallDebrief();
    debrief.baselines[0].factory = {1'300'000};
    CHECK(
        has(joined(debriefLines(test::english(), debrief, smallPlan(), {})), "You beat playing together by 64 kEUR."));
}

TEST_CASE("who played alone is told how others do in the same seat") {
    Debrief debrief = smallDebrief();
    CHECK_FALSE(has(joined(debriefLines(test::english(), debrief, smallPlan(), {})), "Others in your seat"));
    debrief.pars = {{Goal::OwnBonus, 8'400, 8'900, 5'100}, {Goal::FactoryShipped, 90, 120, 60}};
    const std::string text = joined(debriefLines(test::english(), debrief, smallPlan(), {}));
    INFO(text);
    CHECK(has(text, "8 400 EUR     8 900 EUR     5 100 EUR  silver"));
    CHECK(has(text, "90           120            60  bronze"));
    CHECK(fits(debriefLines(test::english(), debrief, smallPlan(), {}), 80));
}

TEST_CASE("an empty debrief is no trouble") {
    CHECK_FALSE(debriefLines(test::english(), {}, {}, {}).empty());
}

TEST_CASE("without open work a percentile is the plain one") {
    std::vector<LeadTime> times;
    for (std::int32_t hours = 1; hours <= 100; ++hours) times.push_back({AreaId(0), hours, 1, FlowBand::Shipped});
    CHECK(leadTimePercentile(times, 50) == 50);
    CHECK(leadTimePercentile(times, 95) == 95);
    CHECK_FALSE(leadTimePercentile({}, 50).has_value());
}

TEST_CASE("open work makes a lead time longer, never shorter") {
    // Kaplan-Meier by hand: 2 done at 10 and 30, one still open at 20. S = 2/3 after 10, 0 after 30.
    std::vector<LeadTime> times{{AreaId(0), 10, 1, FlowBand::Shipped},
                                {AreaId(0), 20, -1, FlowBand::Review},
                                {AreaId(0), 30, 3, FlowBand::Shipped}};
    CHECK(leadTimePercentile(times, 33) == 10);
    CHECK(leadTimePercentile(times, 50) == 30);
    times.push_back({AreaId(0), 99, -1, FlowBand::Make});
    CHECK_FALSE(leadTimePercentile(times, 95).has_value());
}
