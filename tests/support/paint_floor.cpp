// Paints the sample factory into a PNG, without a window on screen: paint_floor OUT.png WIDTH HEIGHT
// dark|light [AREAS ITEMS]. For people who work on the look. Needs an X display (a virtual one will do).
#include <cstdlib>
#include <iostream>
#include <string>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/View.hpp>

#include "client/scene/floor_scene.h"
#include "client/sfml/painter.h"
#include "tests/bench/busy_factory.h"
#include "tests/support/sample_view.h"

namespace {

using namespace gemba;

struct Scene {
    FloorPlan plan = samplePlan();
    PlayerView view = sampleView();
    RoomState room = sampleRoom();
};

// Every area full of boxes and people, everything seen.
Scene crowded(std::size_t areas, std::size_t items) {
    BusyFactory factory({items, 60, areas});
    for (int i = 0; i < 25; ++i) factory.step();
    return {factory.plan(), factory.view(), factory.room()};
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
    painter.draw(target, frame.screen);
    target.display();
    return target.getTexture().copyToImage().saveToFile(path) ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) {
        std::cerr << "paint_floor OUT.png WIDTH HEIGHT dark|light [AREAS ITEMS]\n";
        return EXIT_FAILURE;
    }
    const auto theme = std::string(words[4]) == "light" ? gemba::ThemeName::Light : gemba::ThemeName::Dark;
    const auto number = [&](int word) { return std::strtoul(words[word], nullptr, 10); };
    const Scene scene = count > 6 ? crowded(number(5), number(6)) : Scene{};
    return paintTo(words[1], static_cast<unsigned>(number(2)), static_cast<unsigned>(number(3)), theme, scene);
}
