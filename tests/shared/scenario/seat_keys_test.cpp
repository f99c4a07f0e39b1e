// Seats of every role, levers, qualities, costs and culture: each key in its field, and what is judged as a whole.
#include <catch2/catch.hpp>

#include "tests/shared/scenario/changed_scenario.h"

using namespace gemba;
using namespace gemba::test;

namespace {

std::int32_t roundOf(const Scenario& s, Lever lever) {
    return roundOf(s.levers, SeatRole::AreaLead, lever);
}

std::string atManager(const std::string& what) {
    return placeText(everything(), everything().rfind("[[seat]]", positionOf(everything(), "", "Borel's manager"))) +
           what + "\n";
}

std::string atDirective(const std::string& what) {
    return placeIn(everything(), "directive = ", "{ favours") + "directive: " + what + "\n";
}

constexpr const char* kReleaseSeat = "[[seat]]\nname = \"Release lead\"\nrole = \"release_lead\"\n";

}  // namespace

TEST_CASE("keys of seats that lead no area") {
    const std::vector<SeatDef> seats = readRight(everything()).seats;
    REQUIRE(seats.size() == 6);
    CHECK(seats[0].role == SeatRole::AreaLead);
    CHECK(seats[4].role == SeatRole::PeopleManager);
    CHECK(seats[4].employer == EmployerId(1));
    CHECK(seats[4].area.isNone());
    CHECK(seats[4].directive.favours);
    CHECK(seats[4].directive.count == 1);
    CHECK(seats[4].directive.from == AreaId(0));
    CHECK(seats[4].directive.to == AreaId(3));
    CHECK(seats[4].directive.day == 3);
    CHECK(seats[5].role == SeatRole::ReleaseLead);
    CHECK(seats[5].area.isNone());
    CHECK(seats[5].bot == BotStyle::ConstraintManager);
}

TEST_CASE("keys of [levers]: the round that unlocks each; what is left out is nobody's") {
    const Scenario s = readRight(everything());
    CHECK(roundOf(s, Lever::Post) == 1);
    CHECK(roundOf(s, Lever::Project) == 2);
    CHECK(roundOf(s, Lever::Overtime) == 2);
    CHECK(roundOf(s, Lever::Hire) == 2);
    CHECK(roundOf(s, Lever::Board) == 2);
    const Scenario fewer = readRight(changed(everything(), "[levers]", "trade = 1\n", ""));
    CHECK(roundOf(fewer, Lever::Trade) == 0);
    CHECK(roundOf(fewer, Lever::Board) == 2);
}

TEST_CASE("a kind of seat may have rounds of its own, for the levers that it names") {
    const Scenario s =
        readRight(changed(everything(), "[levers]", "trade = 1\n", "trade = 2\npeople_manager = { trade = 1 }\n"));
    CHECK(roundOf(s, Lever::Trade) == 2);
    CHECK(roundOf(s.levers, SeatRole::PeopleManager, Lever::Trade) == 1);
    CHECK(roundOf(s.levers, SeatRole::PeopleManager, Lever::Board) == 2);
    CHECK(roundOf(s.levers, SeatRole::ReleaseLead, Lever::Trade) == 2);
}

TEST_CASE("keys of [[quality]], [costs] and [culture]") {
    const Scenario s = readRight(everything());
    REQUIRE(s.qualities.size() == 3);
    CHECK(s.qualities[0].name == "hasty");
    CHECK(s.qualities[0].effort == Permille{800});
    CHECK(s.qualities[0].returns == Permille{1600});
    CHECK(s.qualities[0].gate == Permille{1400});
    CHECK(s.qualities[0].escapes == Permille{1700});
    CHECK(s.qualities[1].effort == Permille{1000});
    CHECK(s.startQuality == 1);
    CHECK(s.costs.wage == Money{80});
    CHECK(s.costs.overtime == Money{40});
    CHECK(s.costs.hire == Money{300});
    CHECK(s.costs.expedite == Money{20});
    CHECK(s.costs.board == Money{15});
    CHECK(s.culture.culture == Culture::Learning);
    CHECK(s.culture.fine == Money{60});
    CHECK(s.culture.helpDays == 3);
}

TEST_CASE("keys of [scenario] proves, of new people and of the release lead's pay") {
    const Scenario s = readRight(everything());
    CHECK(s.proves == std::vector<LessonKind>{LessonKind::Silos, LessonKind::Directives});
    CHECK(s.peopleRules.newcomerReturns == Permille{1500});
    CHECK(s.peopleRules.hireDays == 1);
    CHECK(s.pay.perShipped == Money{20});
    CHECK(s.pay.perDefect == Money{30});
    CHECK(everythingAfter("\"silos\"", "\"salt\"") ==
          placeIn(everything(), "proves", "[\"silos\"") +
              "unknown lesson \"salt\"; known: silos, constraint, unblock, quality, board, directives, "
              "finished_product, late_people, forks\n");
}

TEST_CASE("each role has its own keys") {
    CHECK(everythingAfter("employer = \"Borel\"\ndirective", "area = \"help\"\nemployer = \"Borel\"\ndirective") ==
          placeIn(everything(), "\"people_manager\"", "employer") + "a seat that leads no area has no \"area\"\n");
    CHECK(everythingAfter("employer = \"Borel\"\n", "", "\"people_manager\"") ==
          atManager("[[seat]] needs the key \"employer\""));
    CHECK(everythingAfter("role = \"release_lead\"", "role = \"release_lead\"\nemployer = \"Acme\"") ==
          placeIn(everything(), "\"release_lead\"", "bot") +
              "a seat that is no \"people_manager\" has no \"employer\"\n");
    const std::string still = changed(everything(), "", "move = 1, ", "");
    const auto unmoved = [&](const std::string& key) {
        return placeIn(still, "directive = ", key + " = ") + "a directive without \"move\" has no \"" + key + "\"\n";
    };
    CHECK(problemsOf(still) == unmoved("from") + unmoved("to") + unmoved("day"));
}

TEST_CASE("a people manager has people, a vendor, and no double") {
    CHECK(everythingAfter("employer = \"Borel\"\ndirective", "employer = \"Acme\"\ndirective") ==
          atManager("no [[market.vendor]] has the employer \"Acme\", so this seat would be paid for nothing"));
    const std::string twice = changed(everything(), "", kReleaseSeat,
                                      "[[seat]]\nname = \"X\"\nrole = \"people_manager\"\nemployer = \"Borel\"\n");
    CHECK(problemsOf(twice) == placeText(twice, positionOf(twice, "Borel's manager", "[[seat]]")) +
                                   "\"Borel\" has a people manager already\n");
    const std::string output =
        changed(everything(), "[pay]", "kpi = \"features\"\nper_feature = 50", "kpi = \"output\"\nper_box = 5");
    CHECK(problemsOf(output) ==
          atManager("a people manager has no \"output\" to be paid for: choose another \"kpi\" in [pay]"));
}

TEST_CASE("a directive moves people who are there to another place, within the session") {
    CHECK(everythingAfter("to = \"help\", day", "to = \"design\", day") ==
          atDirective("\"from\" and \"to\" are the same area"));
    CHECK(everythingAfter("move = 1", "move = 3") == atDirective("only 2 people of this employer sit in \"design\""));
    CHECK(everythingAfter("day = 3 }\n", "day = 21 }\n") == atDirective("day 21 is after the last day, 20"));
    CHECK(everythingAfter("day = 3 }\n", "day = 20 }\n") == "");
}

TEST_CASE("there is one release lead at most, and something to pay it") {
    const std::string two = changed(everything(), "", kReleaseSeat,
                                    std::string(kReleaseSeat) + "[[seat]]\nname = \"Y\"\nrole = \"release_lead\"\n");
    CHECK(problemsOf(two) ==
          placeText(two, positionOf(two, "\"release_lead\"", "[[seat]]")) + "there is a release lead already\n");
    const std::string unpaid = changed(everything(), "", "per_shipped = 20\n", "");
    CHECK(problemsOf(unpaid) == placeText(unpaid, positionOf(unpaid, "Borel's manager", "[[seat]]")) +
                                    "a release lead needs \"per_shipped\" in [pay]\n");
}

TEST_CASE("exactly one quality is the usual one, and each has its name") {
    CHECK(everythingAfter("start = true\n", "") ==
          placeIn(everything(), "", "[[quality]]") +
              "one [[quality]] needs start = true: the way everybody begins with\n");
    const std::string two = changed(everything(), "", "\"careful\"\n", "\"careful\"\nstart = true\n");
    CHECK(problemsOf(two) ==
          placeText(two, valueOf(two, "\"careful\"", "start").at) + "another [[quality]] has \"start\" already\n");
    CHECK(everythingAfter("start = true", "start = 1").find("\"start\" must be true or false, not a whole number\n") !=
          std::string::npos);
    CHECK(everythingAfter("\"careful\"", "\"hasty\"").find("quality \"hasty\" is there twice; first in line ") !=
          std::string::npos);
}
