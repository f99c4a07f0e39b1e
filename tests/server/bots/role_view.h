// Views of seats of each role, and what bots make of them.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>

#include "server/bots/bots.h"

namespace gemba::test {

inline constexpr SeatId kSelf{0};
inline constexpr SeatId kOther{1};
inline constexpr SeatId kManager{2};

inline PlayerView as(SeatRole role) {
    PlayerView view;
    view.seat = kSelf;
    view.role = role;
    view.employer = role == SeatRole::PeopleManager ? EmployerId(1) : EmployerId{};
    view.area = role == SeatRole::AreaLead ? AreaId(0) : AreaId{};
    view.levers = (1U << kLevers) - 1;
    view.releaseEveryDays = 5;
    view.now = SimTime{} + days(1);
    for (std::size_t i = 0; i < 2; ++i) {
        AreaView area;
        area.sight = i == 0 && role == SeatRole::AreaLead ? Sight::Owned : Sight::Reported;
        area.people = 4;
        view.areas.push_back(area);
    }
    return view;
}

inline PlayerView offered(PlayerView view, Term give, Term want) {
    view.offers.push_back({7, kOther, view.seat, give, want});
    return view;
}

inline std::vector<Decision> all(BotStyle style, const PlayerView& view) {
    return decisions(style, view);
}

template <class T>
std::vector<T> wishes(BotStyle style, const PlayerView& view) {
    std::vector<T> found;
    for (const Decision& one : all(style, view))
        if (const T* wish = std::get_if<T>(&one.wish)) found.push_back(*wish);
    return found;
}

inline bool says(BotStyle style, const PlayerView& view, Reason why) {
    const std::vector<Decision> made = all(style, view);
    return std::any_of(made.begin(), made.end(), [&](const Decision& one) { return one.reason == why; });
}

inline bool accepts(BotStyle style, const PlayerView& view) {
    const auto answers = wishes<AnswerOffer>(style, view);
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].offer == 7);
    return answers[0].answer == Answer::Accept;
}

inline constexpr Term kNothing{};
inline constexpr Term kPerson{TermKind::Person, 3, {}};
inline constexpr Term kPart{TermKind::Part, 3, ItemId(4)};
inline constexpr Term kBox{TermKind::OwnBox, 0, {}};
inline constexpr Term kRest{TermKind::Directive, 9, {}};

inline PlayerView knowing(PlayerView view, bool favours, bool exposed) {
    view.directives.push_back({kManager, favours, 0, exposed});
    return view;
}

}  // namespace gemba::test
