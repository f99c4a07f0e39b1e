// Stepping through a talk: what each step orders of the replay. No window, no server.
#include "client/panels/presenter.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {

SimTime morning(std::int64_t n) {
    return SimTime{(n - 1) * kMsPerDay};
}

const std::vector<TalkStop> kStops{
    {morning(1), "one", {}}, {morning(10), "two", SeatId(2)}, {morning(10), "three", {}}, {morning(30), "four", {}}};

// A replay that does as it is told, at once or a few frames later.
struct Stage {
    Presenter presenter;
    SimTime now{};
    SimTime end = morning(61);
    SeatId eyes;
    bool paused = true;
    std::vector<HostOrder> underWay{};

    Stage() { frame(); }
    [[nodiscard]] PresenterSight sight() const { return {now, end}; }
    void take(std::vector<HostOrder> orders) { underWay.insert(underWay.end(), orders.begin(), orders.end()); }
    void obey() {
        for (const HostOrder& order : underWay) {
            if (const auto* clock = std::get_if<SetClock>(&order)) paused = clock->paused;
            if (const auto* look = std::get_if<SetReplayEyes>(&order)) eyes = look->seat;
            if (const auto* seek = std::get_if<SeekReplay>(&order)) now = seek->at;
        }
        underWay.clear();
    }
    void frame() {
        take(presenter.follow(kStops, sight()));
        obey();
    }
    void step(TalkStep step) {
        take(presenter.step(step, kStops, sight()));
        obey();
    }
    void runOn(SimTime to) {
        now = to;
        if (now == end) paused = true;
        frame();
    }
    [[nodiscard]] bool restsAt(std::size_t stop) const {
        return presenter.at() == stop && !presenter.runs() && paused && now == kStops[stop].at &&
               eyes == kStops[stop].eyes;
    }
};

}  // namespace

TEST_CASE("a talk opens at its first bookmark") {
    CHECK(Stage().restsAt(0));
}

TEST_CASE("next and back rest at each bookmark, with its eyes") {
    Stage stage;
    for (std::size_t i = 1; i < kStops.size(); ++i) {
        stage.step(TalkStep::Next);
        CHECK(stage.restsAt(i));
    }
    stage.step(TalkStep::Next);
    CHECK(stage.restsAt(3));
    for (std::size_t i = 3; i-- > 0;) {
        stage.step(TalkStep::Back);
        CHECK(stage.restsAt(i));
    }
    stage.step(TalkStep::Back);
    CHECK(stage.restsAt(0));
    stage.step(TalkStep::Last);
    CHECK(stage.restsAt(3));
    stage.step(TalkStep::First);
    CHECK(stage.restsAt(0));
}

TEST_CASE("the floor runs on to the next bookmark and rests there, exactly") {
    Stage stage;
    stage.step(TalkStep::Run);
    CHECK(stage.presenter.runs());
    CHECK_FALSE(stage.paused);
    stage.runOn(morning(5));
    CHECK(stage.presenter.at() == 0);
    stage.runOn(morning(10) + hours(1));
    CHECK(stage.restsAt(1));
}

TEST_CASE("run a second time halts the floor; a third time it goes on from there") {
    Stage stage;
    stage.step(TalkStep::Run);
    stage.runOn(morning(5));
    stage.step(TalkStep::Run);
    CHECK(stage.paused);
    CHECK(stage.now == morning(5));
    stage.step(TalkStep::Run);
    CHECK_FALSE(stage.paused);
    CHECK(stage.now == morning(5));
}

TEST_CASE("while it runs, back begins the present bookmark again and next goes to the one ahead") {
    Stage stage;
    stage.step(TalkStep::Run);
    stage.runOn(morning(5));
    stage.step(TalkStep::Back);
    CHECK(stage.restsAt(0));
    stage.step(TalkStep::Run);
    stage.runOn(morning(5));
    stage.step(TalkStep::Run);
    stage.step(TalkStep::Back);
    CHECK(stage.restsAt(0));
    stage.step(TalkStep::Run);
    stage.runOn(morning(5));
    stage.step(TalkStep::Next);
    CHECK(stage.restsAt(1));
}

TEST_CASE("where nothing lies between two bookmarks, run goes to the next one") {
    Stage stage;
    stage.step(TalkStep::Next);
    stage.step(TalkStep::Run);
    CHECK(stage.restsAt(2));
}

TEST_CASE("from the last bookmark the floor runs to its end and never begins again") {
    Stage stage;
    stage.step(TalkStep::Last);
    stage.step(TalkStep::Run);
    stage.runOn(morning(40));
    stage.runOn(stage.end);
    CHECK_FALSE(stage.presenter.runs());
    stage.step(TalkStep::Run);
    CHECK(stage.paused);
    CHECK(stage.now == stage.end);
}

TEST_CASE("a view from before the last step moves nothing") {
    Stage stage;
    stage.step(TalkStep::Last);
    stage.take(stage.presenter.step(TalkStep::First, kStops, stage.sight()));
    stage.take(stage.presenter.step(TalkStep::Run, kStops, stage.sight()));
    CHECK(stage.presenter.follow(kStops, stage.sight()).empty());  // still shows day 30
    stage.obey();
    CHECK(stage.presenter.runs());
    CHECK(stage.presenter.at() == 0);
    stage.runOn(morning(3));
    stage.runOn(morning(11));
    CHECK(stage.restsAt(1));
}

TEST_CASE("without bookmarks nothing is ordered") {
    Presenter presenter;
    CHECK(presenter.follow({}, {}).empty());
    for (const TalkStep step : {TalkStep::Next, TalkStep::Back, TalkStep::First, TalkStep::Last, TalkStep::Run})
        CHECK(presenter.step(step, {}, {}).empty());
}
