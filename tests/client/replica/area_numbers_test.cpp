#include <catch2/catch.hpp>

#include "client/replica/area_numbers.h"

using namespace gemba;

namespace {

const AreaId kOwn{0};
const AreaId kOther{1};

PlayerView busyView() {
    PlayerView view;
    view.area = kOwn;
    view.areas.resize(2);
    view.areas[0].backlog = 7;
    view.areas[0].owes = 3;
    view.areas[0].stations = {{StationId(0), 4, 2, 0}, {StationId(1), 5, 1, 0}};
    view.ownShipped = 9;
    WorkerView worker;
    worker.area = kOwn;
    worker.state = WorkerState::Working;
    worker.item = ItemId(1);
    view.workers.push_back(worker);
    worker.state = WorkerState::Starved;
    worker.item = ItemId{};
    view.workers.push_back(worker);
    worker.area = kOther;
    view.workers.push_back(worker);
    view.pallets = {{ItemId(1), kOwn, 2, {}}, {ItemId(2), kOwn, 6, {}}, {ItemId(3), kOther, 9, {}}};
    return view;
}

}  // namespace

TEST_CASE("the numbers of an area count what belongs to it and nothing else") {
    const AreaNumbers numbers = numbersOf(busyView(), kOwn);
    CHECK(numbers.people == 2);
    CHECK(numbers.working == 1);
    CHECK(numbers.started == 12);
    CHECK(numbers.backlog == 7);
    CHECK(numbers.owes == 3);
    CHECK(numbers.pallets == 2);
    CHECK(numbers.oldestPalletDays == 6);
    CHECK(numbers.shipped == 9);
    CHECK(numbersOf(busyView(), AreaId(9)).people == 0);
}

TEST_CASE("the history keeps one sample a day and begins anew when a round is played again") {
    AreaHistory history;
    PlayerView view = busyView();
    history.note(view);
    history.note(view);
    CHECK(history.started() == std::vector<std::int64_t>{12});
    CHECK(history.working() == std::vector<std::int64_t>{500});
    view.now = SimTime{kMsPerDay + 5};
    view.areas[0].stations[0].waiting = 0;
    history.note(view);
    CHECK(history.started() == std::vector<std::int64_t>{12, 8});
    view.now = SimTime{0};
    history.note(view);
    CHECK(history.started() == std::vector<std::int64_t>{8});
}
