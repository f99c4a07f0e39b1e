#include "client/app/script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

namespace gemba {

namespace {

constexpr int kRestFrames = 4;
constexpr int kStopSpeed = 5000;  // percent
constexpr std::array<std::string_view, kPhases> kPhaseNames{"lobby", "briefing", "plan", "run", "review", "debrief"};

int number(const std::string& word) {
    int value = -1;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i) text += (i > from ? " " : "") + words[i];
    return text;
}

void push(std::vector<InputEvent>& events, ImVec2 at) {
    events.push_back(moveEvent(at.x, at.y));
}

std::vector<InputEvent> clickAt(ImVec2 at) {
    return {moveEvent(at.x, at.y), buttonEvent(0, true), buttonEvent(0, false)};
}

std::vector<InputEvent> dragFromTo(ImVec2 from, ImVec2 to) {
    std::vector<InputEvent> events{moveEvent(from.x, from.y), buttonEvent(0, true)};
    for (int i = 1; i <= 8; ++i) {
        const float share = static_cast<float>(i) / 8;
        push(events, {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
    }
    events.push_back(buttonEvent(0, false));
    return events;
}

std::vector<InputEvent> typed(const std::string& text) {
    std::vector<InputEvent> events;
    for (const char c : text) events.push_back(textEvent(static_cast<unsigned char>(c)));
    return events;
}

// Something is drawn, and nothing that is called otherwise.
bool onlyThere(const Probes& probes, const std::string& prefix) {
    const auto& all = probes.all();
    return !all.empty() &&
           std::all_of(all.begin(), all.end(), [&](const auto& one) { return one.first.rfind(prefix, 0) == 0; });
}

}  // namespace

Result<Script> Script::parse(const std::string& text, const std::string& file) {
    Script script;
    script.m_file = file;
    std::istringstream in(text);
    std::string row;
    for (int number = 1; std::getline(in, row); ++number) {
        std::istringstream words(row.substr(0, row.find('#')));
        Line line{number, {}};
        for (std::string word; words >> word;) line.words.push_back(word);
        if (line.words.empty()) continue;
        if (!known(line.words)) return script.errorAt(line, "unknown or incomplete command");
        script.m_lines.push_back(std::move(line));
    }
    return script;
}

bool Script::known(const std::vector<std::string>& words) {
    const std::string& verb = words[0];
    if (verb == "quit") return words.size() == 1;
    if (verb == "drag") return words.size() == 3;
    if (verb == "type" || verb == "where") return words.size() >= 2;
    if (verb == "print") return words.size() == 2 && words[1] == "link";
    if (verb == "timeout" || verb == "speed" || verb == "stop") return words.size() == 2 && number(words[1]) > 0;
    if (verb == "key") return words.size() == 2 && keyNamed(words[1]).has_value();
    if (verb == "click" || verb == "tap" || verb == "hover" || verb == "shot" || verb == "only" || verb == "language")
        return words.size() == 2;
    if (verb != "wait" || words.size() < 2) return false;
    if (words[1] == "numbers" || words[1] == "analysis" || words[1] == "answer" || words[1] == "paused" ||
        words[1] == "alone")
        return words.size() == 2;
    if (words.size() != 3) return false;
    if (words[1] == "phase") return std::find(kPhaseNames.begin(), kPhaseNames.end(), words[2]) != kPhaseNames.end();
    return words[1] == "widget" || ((words[1] == "day" || words[1] == "frames") && number(words[2]) > 0);
}

Error Script::errorAt(const Line& line, const std::string& what) const {
    return {m_file + ":" + std::to_string(line.number), "\"" + joined(line.words, 0) + "\": " + what};
}

bool Script::reached(const Line& line, const ScriptSight& sight) {
    const std::vector<std::string>& words = line.words;
    if (words[0] == "click" || words[0] == "hover" || words[0] == "where")
        return sight.probes.find(words[1]).has_value();
    if (words[0] == "drag") return sight.probes.find(words[1]) && sight.probes.find(words[2]);
    if (words[0] == "only") return onlyThere(sight.probes, words[1]);
    if (words[0] != "wait") return true;
    if (words[1] == "phase") return sight.phase && kPhaseNames[static_cast<std::size_t>(*sight.phase)] == words[2];
    if (words[1] == "widget") return sight.probes.find(words[2]).has_value();
    if (words[1] == "day") return sight.day >= number(words[2]);
    if (words[1] == "numbers") return sight.debrief;
    if (words[1] == "analysis") return sight.analysis;
    if (words[1] == "answer") return sight.answer;
    if (words[1] == "paused") return sight.paused;
    if (words[1] == "alone") return sight.alone;
    if (m_framesLeft < 0) m_framesLeft = number(words[2]);
    return m_framesLeft-- == 0;
}

ScriptAct Script::act(const Line& line, const ScriptSight& sight) {
    const std::vector<std::string>& words = line.words;
    const auto centre = [&](std::size_t word) { return sight.probes.find(words[word])->centre(); };
    ScriptAct act;
    if (words[0] == "click") act.events = clickAt(centre(1));
    if (words[0] == "tap" && sight.probes.find(words[1])) act.events = clickAt(centre(1));
    if (words[0] == "hover") push(act.events, centre(1));
    if (words[0] == "drag") act.events = dragFromTo(centre(1), centre(2));
    if (words[0] == "type") act.events = typed(joined(words, 1));
    if (words[0] == "key") act.events = {keyEvent(*keyNamed(words[1]), true), keyEvent(*keyNamed(words[1]), false)};
    if (words[0] == "shot") act.shot = words[1];
    if (words[0] == "language") act.language = words[1];
    if (words[0] == "speed") act.speedPercent = number(words[1]);
    if (words[0] == "stop") {
        act.speedPercent = kStopSpeed;
        act.stopDay = number(words[1]);
    }
    if (words[0] == "where") {
        const ImVec2 at = centre(1);
        act.print = "at " + std::to_string(static_cast<int>(at.x)) + " " + std::to_string(static_cast<int>(at.y));
        if (words.size() > 2) act.print += " " + joined(words, 2);
    }
    act.printLink = words[0] == "print";
    if (words[0] == "timeout") m_timeoutMs = std::int64_t{1000} * number(words[1]);
    act.quit = words[0] == "quit";
    return act;
}

Result<ScriptAct> Script::step(const ScriptSight& sight, std::int64_t nowMs) {
    if (m_rest > 0) {
        --m_rest;
        return ScriptAct{};
    }
    if (m_next >= m_lines.size()) return ScriptAct{};
    const Line& line = m_lines[m_next];
    if (m_since < 0) m_since = nowMs;
    if (!reached(line, sight)) {
        if (nowMs - m_since > m_timeoutMs) return errorAt(line, "did not happen in time");
        return ScriptAct{};
    }
    m_since = -1;
    m_framesLeft = -1;
    m_rest = kRestFrames;
    ++m_next;
    return act(line, sight);
}

}  // namespace gemba
