#include "client/text/talk_stops.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr std::string_view kAfterSeat = ": ";

// What is left of the words behind the seat's name; nothing = they do not begin with it.
std::optional<std::string> behind(const std::string& words, const std::string& seat) {
    if (words == seat) return std::string();
    const std::string start = seat + std::string(kAfterSeat);
    return words.starts_with(start) ? std::optional(words.substr(start.size())) : std::nullopt;
}

TalkStop stopAt(const BookmarkState& mark, const FloorPlan& original, const FloorPlan& translated,
                const Language& language) {
    TalkStop stop{mark.at, mark.text, {}};
    for (std::size_t i = 0; i < original.seats.size() && stop.eyes.isNone(); ++i) {
        const std::string& name = translated.seats[i].name;
        std::optional<std::string> rest = behind(mark.text, original.seats[i].name);
        if (!rest) rest = behind(mark.text, name);
        if (!rest) continue;
        stop.eyes = SeatId(i);
        stop.words = rest->empty() ? language.texts.say("replay.eyes_help", {{"seat", name}}) : *rest;
    }
    stop.words = language.wordsOf(original.id + kTalkWords).bookmark(stop.words);
    return stop;
}

std::vector<TalkStop> roundStops(SimTime end, const FloorPlan& plan, const Texts& texts) {
    std::vector<TalkStop> stops;
    for (std::int32_t round = 0; round < plan.rounds; ++round) {
        const SimTime at{round * plan.daysPerRound * kMsPerDay};
        if (at < end) stops.push_back({at, texts.say("presenter.round", {{"round", std::to_string(round + 1)}}), {}});
    }
    stops.push_back({end, texts.say("presenter.end"), {}});
    return stops;
}

}  // namespace

std::vector<TalkStop> talkStops(const std::vector<BookmarkState>& bookmarks, SimTime end, const FloorPlan& original,
                                const Language& language) {
    if (bookmarks.empty()) return roundStops(end, original, language.texts);
    const FloorPlan translated = language.wordsOf(original.id).plan(original);
    std::vector<TalkStop> stops;
    for (const BookmarkState& mark : bookmarks) stops.push_back(stopAt(mark, original, translated, language));
    std::stable_sort(stops.begin(), stops.end(), [](const TalkStop& a, const TalkStop& b) { return a.at < b.at; });
    return stops;
}

}  // namespace gemba
