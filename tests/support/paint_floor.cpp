// Paints the sample factory into a PNG, without a window on screen: paint_floor OUT.png WIDTH HEIGHT
// dark|light [areas] For people who work on the look. Needs an X display (a virtual one will do).
#include <cstdlib>
#include <iostream>
#include <string>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/View.hpp>

#include "client/scene/floor_scene.h"
#include "client/sfml/painter.h"
#include "tests/support/sample_view.h"

namespace {

using namespace gemba;

struct Scene {
    FloorPlan plan = samplePlan();
    PlayerView view = sampleView();
    RoomState room = sampleRoom();
};

// Many areas, everything seen, piles from small to far too big.
Scene crowded(std::size_t areas) {
    Scene scene;
    scene.plan = planWith(areas, areas % 2 == 0 ? 2 : 3);
    scene.plan.vendors = samplePlan().vendors;
    scene.view = emptyViewOf(scene.plan);
    std::int32_t count = 1;
    for (std::size_t i = 0; i < scene.plan.stations.size(); ++i) {
        const AreaId area = scene.plan.stations[i].area;
        scene.view.areas[area.index()].backlog = 10 * count;
        scene.view.areas[area.index()].owes = static_cast<std::int32_t>(i) / 2;
        addWaiting(scene.view, scene.plan, {StationId(i), area, i % 2 == 0 ? 3 : count, ItemKind::Feature});
        addWaiting(scene.view, scene.plan, {StationId(i), AreaId(0), i % 2 == 0 ? 1 : count / 2, ItemKind::Change});
        for (std::size_t p = 0; p < 3 + i % 4; ++p) {
            WorkerView worker;
            worker.handle = WorkerId(scene.view.workers.size());
            worker.area = area;
            worker.station = StationId(i);
            worker.state = static_cast<WorkerState>(p % 5);
            scene.view.workers.push_back(worker);
        }
        for (std::size_t p = 0; p < 3 * i; ++p) {
            scene.view.pallets.push_back({ItemId(5000 + scene.view.pallets.size()),
                                          area,
                                          static_cast<std::int32_t>(p),
                                          {{area, SlotState::Made}}});
            for (std::size_t s = 0; s <= p % 4; ++s)
                scene.view.pallets.back().slots.push_back(
                    {AreaId((i + s) % areas), static_cast<SlotState>(1 + (s + p) % 4)});
        }
        count = count * 2 + 1;
        if (count > 200) count = 2;
    }
    return scene;
}

int paintTo(const std::string& path, unsigned width, unsigned height, ThemeName theme, const Scene& scene) {
    sf::RenderTexture target;
    if (!target.create(width, height, sf::ContextSettings(0, 0, 4))) return EXIT_FAILURE;
    Painter painter;
    const Status fonts = painter.loadFonts();
    if (!fonts.ok()) {
        std::cerr << fonts.error().text() << '\n';
        return EXIT_FAILURE;
    }
    FloorScene floor(scene.plan);
    FloorFrame frame;
    frame.screen = {0, 0, static_cast<double>(width), static_cast<double>(height)};
    frame.theme = theme;
    const DisplayList& list = floor.show(scene.view, scene.room, frame);
    const Color ground = list.background;
    target.clear(sf::Color(ground.red, ground.green, ground.blue));
    painter.prepare(list);
    painter.draw(target);
    target.display();
    return target.getTexture().copyToImage().saveToFile(path) ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) {
        std::cerr << "paint_floor OUT.png WIDTH HEIGHT dark|light [areas]\n";
        return EXIT_FAILURE;
    }
    const auto theme = std::string(words[4]) == "light" ? gemba::ThemeName::Light : gemba::ThemeName::Dark;
    const Scene scene = count > 5 ? crowded(std::strtoul(words[5], nullptr, 10)) : Scene{};
    return paintTo(words[1], static_cast<unsigned>(std::strtoul(words[2], nullptr, 10)),
                   static_cast<unsigned>(std::strtoul(words[3], nullptr, 10)), theme, scene);
}
