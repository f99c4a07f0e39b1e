#include <catch2/catch.hpp>

#include "tests/client/scene/picture.h"
#include "tests/support/random_fields.h"
#include "tests/support/sample_view.h"

using namespace gemba;

namespace {

template <class T>
T randomOf(std::uint64_t seed, std::size_t longestList) {
    T value;
    Dice dice(seed);
    RandomArchive archive(dice, longestList);
    T::fields(value, archive);
    return value;
}

void lookEverywhere(FloorScene& scene) {
    for (double y = -10; y < 980; y += 37) {
        for (double x = -10; x < 1540; x += 41) {
            static_cast<void>(scene.describeAt({x, y}));
            static_cast<void>(scene.areaAt({x, y}));
        }
    }
}

}  // namespace

TEST_CASE("any view that the protocol allows can be drawn and described") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        FloorScene scene(seed % 3 == 0 ? randomOf<FloorPlan>(seed, 12) : samplePlan());
        for (std::uint64_t step = 0; step < 4; ++step) {
            PlayerView view = randomOf<PlayerView>(seed * 10 + step, 30);
            for (AreaView& area : view.areas) area.sight = static_cast<Sight>((seed + step) % 5);
            for (ItemView& item : view.items) item.station = StationId(item.station.value % 12);
            for (ItemView& item : view.items) item.owner = AreaId(item.owner.value % 7);
            for (PalletView& pallet : view.pallets) pallet.owner = AreaId(pallet.owner.value % 7);
            for (WorkerView& worker : view.workers) worker.area = AreaId(worker.area.value % 7);
            for (ManagerView& manager : view.managers) manager.to = manager.from = AreaId(manager.to.value % 7);
            const DisplayList& list =
                scene.show(view, randomOf<RoomState>(seed + step, 9), frameAt(100.0 * static_cast<double>(step)));
            for (const auto& layer : list.triangles) REQUIRE(layer.size() % 3 == 0);
        }
        lookEverywhere(scene);
    }
}

TEST_CASE("a plan without areas is an empty floor") {
    FloorScene scene(FloorPlan{});
    CHECK(scene.show(sampleView(), sampleRoom(), {}).texts.size() > 3);
    CHECK(scene.areaAt({100, 100}).isNone());
}

TEST_CASE("a view of thousands of boxes stays a list of some ten thousand triangles") {
    PlayerView view = sampleView();
    for (std::size_t area = 1; area < 3; ++area)
        addWaiting(view, samplePlan(), {reviewOf(AreaId(area)), AreaId(area), 1900, ItemKind::Feature});
    FloorScene scene(samplePlan());
    std::size_t corners = 0;
    for (const auto& layer : scene.show(view, sampleRoom(), {}).triangles) corners += layer.size();
    CHECK(corners < 60'000);
}
