#include "shared/rules/walk.h"

#include <array>
#include <vector>

namespace gemba {

namespace {

// A page comes after all polls that it would answer. Pages that answer two show their sheets as they become known.
constexpr std::array<WalkStop, 10> kStops{{
    {CardStep::Feel, HasCard::Yes, {}, "", PageSheet::First, 130},
    {CardStep::WhatHappened, HasCard::Yes, Poll::Local, "", PageSheet::First, 150},
    {CardStep::WhatHappened, HasCard::No, Poll::Silos, "result", PageSheet::First, 90},
    {CardStep::Why, HasCard::Yes, Poll::Speed, "decisions", PageSheet::Second, 140},
    {CardStep::Why, HasCard::No, Poll::Lever, "decisions", PageSheet::First, 90},
    {CardStep::Why, HasCard::No, {}, "words", PageSheet::First, 70},
    {CardStep::Why, HasCard::No, Poll::Luck, "luck", PageSheet::First, 70},
    {CardStep::WhereAtWork, HasCard::Yes, {}, "flow", PageSheet::First, 100},
    {CardStep::WhatIf, HasCard::Yes, {}, "what_if", PageSheet::First, 80},
    {CardStep::WhatNext, HasCard::Yes, {}, "lesson", PageSheet::First, 80},
}};
static_assert(kStops.size() <= static_cast<std::size_t>(kMostWalkStops));

std::vector<WalkPlace> allPlaces() {
    std::vector<WalkPlace> places;
    for (std::size_t i = 0; i < kStops.size(); ++i) {
        const auto stop = static_cast<std::int32_t>(i);
        if (kStops[i].card == HasCard::Yes) places.push_back({stop, WalkPart::Card});
        if (kStops[i].poll) places.push_back({stop, WalkPart::Question});
        if (!kStops[i].page.empty()) places.push_back({stop, WalkPart::Page});
    }
    return places;
}

bool isBefore(const WalkPlace& a, const WalkPlace& b) {
    return a.stop != b.stop ? a.stop < b.stop : a.part < b.part;
}

}  // namespace

std::span<const WalkStop> walkStops() {
    return kStops;
}

bool isPlace(const WalkPlace& place) {
    for (const WalkPlace& one : allPlaces())
        if (one == place) return true;
    return false;
}

std::optional<WalkPlace> placeAfter(const WalkPlace& place) {
    for (const WalkPlace& one : allPlaces())
        if (isBefore(place, one)) return one;
    return {};
}

std::optional<WalkPlace> placeBefore(const WalkPlace& place) {
    std::optional<WalkPlace> before;
    for (const WalkPlace& one : allPlaces())
        if (isBefore(one, place)) before = one;
    return before;
}

std::optional<Poll> pollAt(const WalkPlace& place) {
    if (place.part != WalkPart::Question || !isPlace(place)) return {};
    return kStops[static_cast<std::size_t>(place.stop)].poll;
}

std::int32_t secondsOfStop(std::int32_t stop, std::int32_t planned) {
    if (stop < 0 || static_cast<std::size_t>(stop) >= kStops.size()) return 0;
    return static_cast<std::int32_t>(std::int64_t{planned} * kStops[static_cast<std::size_t>(stop)].permille / 1000);
}

std::int32_t plannedSeconds(std::int32_t session, std::string_view preset) {
    if (session > 0) return session;
    if (preset == "booth") return 7 * 60;
    return preset == "half day" || preset == "half_day" ? 45 * 60 : 27 * 60;
}

}  // namespace gemba
