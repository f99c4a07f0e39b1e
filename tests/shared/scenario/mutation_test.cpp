// Seeded vandalism: whatever happens to a scenario file, the reader neither crashes nor lets a number out of
// its bounds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "tests/shared/scenario/changed_scenario.h"
#include "tests/shared/scenario/within_bounds.h"

using namespace gemba;
using namespace gemba::test;

namespace {

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

void changeValue(std::string& text, Luck& luck) {
    static const char* const values[] = {"0",        "-1",         "1",
                                         "99",       "100",        "1e9",
                                         "1e-9",     "0.5",        "0.95",
                                         "nan",      "inf",        "-0.",
                                         "3.0",      "1000",       "250",
                                         "\"x\"",    "[]",         "true",
                                         "false",    "{}",         "720",
                                         "99999",    "100000",     "\"work\"",
                                         "\"out\"",  "2",          "9223372036854775807",
                                         "4",        "1.0000004",  "0.0004999",
                                         "\"make\"", "\"endless\""};
    const std::size_t at = text.find("= ", below(luck, text.size()));
    if (at == std::string::npos) return;
    const std::size_t end = text.find_first_of(below(luck, 2) == 0 ? "\n" : "\n,}", at);
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
        default: changeValue(text, luck);
    }
    if (text.empty()) text = "\n";
}

void judge(const ReadScenario& read, unsigned seed, const std::string& text) {
    if (read.ok() ? !isWithinBounds(read.scenario) : !read.scenario.areas.empty()) {
        FAIL("seed " << seed << " slipped through:\n" << text);
    }
    for (const Problem& problem : read.problems) {
        if (problem.line < 1 || problem.column < 1 || problem.message.find('\n') != std::string::npos) {
            FAIL("seed " << seed << ": " << problem.text());
        }
    }
}

// How many of so many vandalised files are still right.
int acceptedOf(const std::string& original, unsigned files) {
    REQUIRE(isWithinBounds(readScenario(original, "t.toml").scenario));
    int accepted = 0;
    for (unsigned seed = 0; seed < files; ++seed) {
        Luck luck(seed);
        std::string text = original;
        for (std::size_t left = 1 + below(luck, 3); left > 0; --left) mutate(text, luck);
        const ReadScenario read = readScenario(text, "t.toml");
        judge(read, seed, text);
        if (read.ok()) ++accepted;
    }
    return accepted;
}

}  // namespace

TEST_CASE("no mutation of a scenario file crashes the reader or slips past its bounds") {
    const int accepted = acceptedOf(twoTeams(), 8'000);
    CHECK(accepted > 200);
    CHECK(accepted < 6'000);
}

TEST_CASE("nor does any mutation of one that has every key") {
    const int accepted = acceptedOf(everything(), 6'000);
    CHECK(accepted > 150);
    CHECK(accepted < 4'500);
}
