// The small scenarios with one change made to them, for tests of what the reader says about it.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "shared/scenario/reader.h"
#include "tests/support/source_file.h"

namespace gemba::test {

inline std::string twoTeams() {
    return sourceFile("scenarios/tiny/two_teams.toml");
}

inline std::string everything() {
    return sourceFile("scenarios/tiny/everything.toml");
}

// The least that is a scenario: one machine that nobody sends anything back to.
inline std::string oneMachine() {
    return "[scenario]\nid = \"s\"\ntitle = \"S\"\nbriefing = \"B\"\nlesson = \"L\"\n"
           "[market]\nvendors = [\"V\"]\nloss_per_day = 0\n[pay]\nper_feature = 0\n"
           "[[area]]\nname = \"a\"\nabout = \"A\"\nglyph = \"star\"\n"
           "[[area.station]]\nname = \"m\"\noperation = \"make\"\nmachines = 1\neffort = 1\n"
           "[area.source]\nevery = 2\nvalue = 1\n"
           "[[seat]]\nname = \"A lead\"\narea = \"a\"\n";
}

inline std::size_t positionOf(const std::string& text, const std::string& after, const std::string& what) {
    const std::size_t start = text.find(after);
    const std::size_t at = start == std::string::npos ? start : text.find(what, start);
    if (at == std::string::npos) throw std::runtime_error("the scenario has no " + what + " after " + after);
    return at;
}

// The first `from` after `after` becomes `to`.
inline std::string changed(std::string text, const std::string& after, const std::string& from, const std::string& to) {
    return text.replace(positionOf(text, after, from), from.size(), to);
}

inline Duration milliHours(std::int64_t thousandths) {
    return {thousandths * kMsPerHour / 1000};
}

inline std::string problemsOf(const std::string& text) {
    return readScenario(text, "t.toml").text();
}

inline Scenario readRight(const std::string& text) {
    ReadScenario read = readScenario(text, "t.toml");
    if (!read.ok()) throw std::runtime_error(read.text());
    return std::move(read.scenario);
}

// In the small scenario of two teams; `everythingAfter` in the one that has every key.
inline std::string problemsAfter(const std::string& from, const std::string& to, const std::string& after = "") {
    return problemsOf(changed(twoTeams(), after, from, to));
}
inline std::string everythingAfter(const std::string& from, const std::string& to, const std::string& after = "") {
    return problemsOf(changed(everything(), after, from, to));
}

// "t.toml:12:7: ", the place of a byte.
inline std::string placeText(const std::string& text, std::size_t at) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::size_t column = at - (at == 0 ? 0 : text.rfind('\n', at - 1) + 1) + 1;
    return "t.toml:" + std::to_string(line) + ":" + std::to_string(column) + ": ";
}

// Of the first `what` after `after`.
inline std::string placeIn(const std::string& text, const std::string& after, const std::string& what) {
    return placeText(text, positionOf(text, after, what));
}

// A single value, out of a table or an inline table.
struct Value {
    std::size_t at = 0;
    std::size_t size = 0;
};
inline Value valueOf(const std::string& text, const std::string& after, const std::string& key) {
    std::size_t at = positionOf(text, after, key + " = ");
    while (at > 0 && std::string(" {\n").find(text[at - 1]) == std::string::npos) at = text.find(key + " = ", at + 1);
    at += key.size() + 3;
    const bool quoted = text[at] == '"';
    const std::size_t end = quoted ? text.find('"', at + 1) + 1 : text.find_first_of(",} \n", at);
    return {at, end - at};
}

}  // namespace gemba::test
