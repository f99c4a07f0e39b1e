#include "client/sound/cues.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {

// A moment in the middle of a run, seen by the lead of area 1.
struct Moment {
    RoomState room;
    PlayerView view;
    std::vector<AnsweredWish> answers;

    Moment() {
        room.phase = Phase::Run;
        view.now = SimTime{1000};
        view.seat = SeatId(1);
        view.area = AreaId(1);
        view.shipped = 4;
        view.requests.push_back({ItemId(7), AreaId(0), {}, 0, 0});
        view.offers.push_back({3, SeatId(0), SeatId(1), {}, {}});
        view.promises.push_back({SeatId(1), SeatId(0), {}, {}, PromiseState::Open});
        news(NewsKind::PartDelivered, 1);
    }
    void news(NewsKind kind, std::size_t area) { view.news.push_back({view.now, kind, AreaId(area), AreaId(0), 1}); }
    [[nodiscard]] Audible audible() const { return audibleIn(room, view); }
};

std::vector<Sound> after(const Moment& before, const Moment& now) {
    return soundsDue(before.audible(), now.audible(), now.answers);
}

using Due = std::vector<Sound>;

}  // namespace

TEST_CASE("nothing new is silent, also when time goes on") {
    const Moment before;
    Moment now;
    CHECK(after(before, now).empty());
    now.view.now = SimTime{2000};
    now.view.requests.clear();
    now.view.offers.clear();
    now.view.news.clear();
    CHECK(after(before, now).empty());
}

TEST_CASE("features that ship, requests and offers to this seat are heard once each") {
    const Moment before;
    Moment now;
    now.view.shipped = 9;
    CHECK(after(before, now) == Due{Sound::FeatureShips});
    now = Moment();
    now.view.requests.push_back({ItemId(2), AreaId(3), {}, 0, 0});
    now.view.offers.push_back({8, SeatId(0), SeatId(1), {}, {}});
    CHECK(after(before, now) == Due{Sound::Asked});
    CHECK(after(now, now).empty());
    now = Moment();
    now.view.offers.push_back({8, SeatId(1), SeatId(0), {}, {}});  // the own one
    CHECK(after(before, now).empty());
}

TEST_CASE("one request that goes while another comes is heard") {
    const Moment before;
    Moment now;
    now.view.requests[0].handle = ItemId(8);
    CHECK(after(before, now) == Due{Sound::Asked});
}

TEST_CASE("answers to own orders are heard as yes and no") {
    const Moment before;
    Moment now;
    now.answers = {{SetWipLimit{}, Verdict::Ok}, {SetWipLimit{}, Verdict::Ok}};
    CHECK(after(before, now) == Due{Sound::Accepted});
    now.answers.push_back({WalkTo{}, Verdict::Locked});
    CHECK(after(before, now) == Due{Sound::Refused, Sound::Accepted});
}

TEST_CASE("trouble of the own area and failed releases are heard, that of others is not") {
    const Moment before;
    for (const NewsKind kind : {NewsKind::DefectReported, NewsKind::LineStopped, NewsKind::ReleaseFailed}) {
        Moment now;
        now.news(kind, 1);
        CHECK(after(before, now) == Due{Sound::Fire});
    }
    Moment now;
    now.news(NewsKind::DefectReported, 2);
    now.news(NewsKind::GateFailed, 1);
    CHECK(after(before, now).empty());
    Moment release = before;
    release.view.area = {};
    now.view.area = {};
    CHECK(after(release, now) == Due{Sound::Fire});
}

TEST_CASE("a second defect at the same place is heard again, an old one that scrolls on is not") {
    Moment before;
    before.news(NewsKind::DefectReported, 1);
    Moment now = before;
    now.view.news.erase(now.view.news.begin());
    CHECK(after(before, now).empty());
    now.view.now = SimTime{3000};
    now.news(NewsKind::DefectReported, 1);
    CHECK(after(before, now) == Due{Sound::Fire});
}

TEST_CASE("the days start, the round ends, the floor opens") {
    Moment plan;
    plan.room.phase = Phase::Plan;
    const Moment run;
    Moment review;
    review.room.phase = Phase::Review;
    Moment debrief;
    debrief.room.phase = Phase::Debrief;
    debrief.view.boardOpen = true;
    CHECK(after(plan, run) == Due{Sound::DaysStart});
    CHECK(after(run, review) == Due{Sound::RoundEnds});
    CHECK(after(run, debrief) == Due{Sound::Reveal, Sound::RoundEnds});
    CHECK(after(review, debrief) == Due{Sound::Reveal});
    CHECK(after(run, plan).empty());  // a round that is played again has not ended
    CHECK(after(debrief, review).empty());
}

TEST_CASE("a promise that breaks is heard, one that is kept is not") {
    const Moment before;
    Moment now;
    now.view.promises[0].state = PromiseState::Kept;
    CHECK(after(before, now).empty());
    now.view.promises[0].state = PromiseState::Broken;
    CHECK(after(before, now) == Due{Sound::PromiseBroken});
}

TEST_CASE("above four times the usual speed only what matters is heard") {
    Moment now;
    now.view.shipped = 9;
    now.view.requests.clear();
    now.view.requests.push_back({ItemId(2), AreaId(3), {}, 0, 0});
    now.view.promises[0].state = PromiseState::Broken;
    now.news(NewsKind::DefectReported, 1);
    now.answers = {{SetWipLimit{}, Verdict::Ok}, {WalkTo{}, Verdict::Locked}};
    now.room.speedPercent = 400;
    CHECK(after(Moment(), now) ==
          Due{Sound::Fire, Sound::PromiseBroken, Sound::Refused, Sound::FeatureShips, Sound::Asked, Sound::Accepted});
    now.room.speedPercent = 401;
    CHECK(after(Moment(), now) == Due{Sound::Fire, Sound::PromiseBroken, Sound::Refused});
    now.room.phase = Phase::Plan;  // the speed is that of the days only
    Moment plan;
    plan.room.phase = Phase::Plan;
    CHECK(after(plan, now).size() == 6);
}

TEST_CASE("a round that is played again compares nothing with the first time") {
    Moment before;
    before.view.now = SimTime{90'000};
    before.view.requests.clear();
    Moment now;
    now.view.shipped = 99;
    now.news(NewsKind::DefectReported, 1);
    now.view.promises[0].state = PromiseState::Broken;
    CHECK(after(before, now).empty());
}

TEST_CASE("who takes a seat, or another one, hears nothing of what they find there") {
    Moment watching;
    watching.view.seat = SeatId{};
    watching.view.requests.clear();
    Moment now;
    now.view.shipped = 99;
    now.view.boardOpen = true;
    now.news(NewsKind::DefectReported, 1);
    CHECK(after(watching, now).empty());
    CHECK(after(now, watching).empty());
}
