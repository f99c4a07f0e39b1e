#include <catch2/catch.hpp>

#include "shared/rules/talk.h"

using namespace gemba;

namespace {

const SeatId kNova{0};
const SeatId kNeutron{1};
const SeatId kPeople{5};  // not on the floor
const AreaId kHere{0};
const AreaId kThere{1};

std::vector<ManagerView> standing(AreaId nova, AreaId neutron, std::int32_t walked = 1000) {
    return {{kNova, nova, nova, 1000}, {kNeutron, kThere, neutron, walked}};
}

}  // namespace

TEST_CASE("in round 1 only those who stand together talk") {
    CHECK(mayTalk(standing(kHere, kHere), kNova, kNeutron, 1));
    CHECK(mayTalk(standing(kHere, kHere), kNeutron, kNova, 1));
    CHECK_FALSE(mayTalk(standing(kHere, kThere), kNova, kNeutron, 1));
    CHECK_FALSE(mayTalk(standing(kHere, kHere, 999), kNova, kNeutron, 1));  // still on the way
    CHECK_FALSE(mayTalk(standing(kHere, kHere), kNova, kPeople, 1));
}

TEST_CASE("from round 2 on everybody talks with everybody but oneself") {
    CHECK(mayTalk(standing(kHere, kThere), kNova, kNeutron, 2));
    CHECK(mayTalk(standing(kHere, kThere), kNova, kPeople, 3));
    CHECK_FALSE(mayTalk(standing(kHere, kThere), kNova, kNova, 2));
    CHECK_FALSE(mayTalk(standing(kHere, kThere), SeatId{}, kNova, 2));
    CHECK_FALSE(mayTalk(standing(kHere, kThere), kNova, SeatId{}, 2));
}
