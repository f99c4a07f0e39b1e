#include "tests/bench/frames.h"

#include <GL/gl.h>

#include <SFML/Graphics/RectangleShape.hpp>
#include <SFML/Graphics/RenderWindow.hpp>

#include <sstream>

#include "tests/bench/bench_scene.h"
#include "tests/bench/measure.h"

namespace gemba {

namespace {

constexpr int kWarmFrames = 60;
constexpr int kFrames = 300;
constexpr int kShapeFrames = 20;

// Nothing that was drawn before may be waited for inside of what is measured.
double submitMs(const auto& draw) {
    glFinish();
    const double time = cpuMsOf(draw);
    glFinish();
    return time;
}

Frame oneFrame(Window& window, BenchScene& scene) {
    Frame frame;
    frame.newView = scene.nextFrame();
    const double start = wallMs();
    window.clear(0);
    frame.update = cpuMsOf([&] { scene.update(); });
    frame.floor = cpuMsOf([&] { scene.buildFloor(); });
    frame.panels = cpuMsOf([&] { scene.buildPanels(); });
    frame.submitFloor = submitMs([&] { scene.submitFloor(); });
    frame.submitPanels = submitMs([&] { scene.submitPanels(); });
    window.display();
    frame.wall = wallMs() - start;
    frame.drawCalls = scene.floor().drawCalls();
    frame.inFlight = scene.boxesInFlight();
    frame.drawnFull = scene.boxesOf(BoxDetail::Full);
    frame.drawnPlain = scene.boxesOf(BoxDetail::Plain);
    return frame;
}

std::string shareText(const Frames& frames, bool (*which)(const Frame&)) {
    const auto count = std::count_if(frames.all.begin(), frames.all.end(), which);
    return decimal(100.0 * static_cast<double>(count) / static_cast<double>(frames.all.size()), 0) + " %";
}

std::vector<double> valuesOf(const Frames& frames, double (*value)(const Frame&), bool (*which)(const Frame&)) {
    std::vector<double> values;
    for (const Frame& frame : frames.all)
        if (which == nullptr || which(frame)) values.push_back(value(frame));
    return values;
}

struct Part {
    const char* name;
    double (*value)(const Frame&);
    bool (*which)(const Frame&) = nullptr;
};

bool hasNewView(const Frame& frame) {
    return frame.newView;
}

constexpr Part kParts[] = {
    {"own part", [](const Frame& f) { return f.own(); }},
    {"own part; frames with a new view", [](const Frame& f) { return f.own(); }, hasNewView},
    {"- view update; frames with a new view", [](const Frame& f) { return f.update; }, hasNewView},
    {"- floor; frames with a new view", [](const Frame& f) { return f.floor; }, hasNewView},
    {"- floor", [](const Frame& f) { return f.floor; }},
    {"- panels", [](const Frame& f) { return f.panels; }},
    {"submit", [](const Frame& f) { return f.submit(); }},
    {"- floor", [](const Frame& f) { return f.submitFloor; }},
    {"- panels", [](const Frame& f) { return f.submitPanels; }},
    {"whole frame by the clock (for information)", [](const Frame& f) { return f.wall; }},
};

}  // namespace

double Frames::median(double (*value)(const Frame&), bool (*which)(const Frame&)) const {
    return medianOf(valuesOf(*this, value, which));
}

int Frames::mostDrawCalls() const {
    int most = 0;
    for (const Frame& frame : all) most = std::max(most, frame.drawCalls);
    return most;
}

Frames measureFrames(Window& window, const std::string& scene, FactorySize size) {
    BenchScene drawn(window, size);
    for (int i = 0; i < kWarmFrames; ++i) static_cast<void>(oneFrame(window, drawn));
    Frames frames{scene, {}};
    for (int i = 0; i < kFrames; ++i) frames.all.push_back(oneFrame(window, drawn));
    return frames;
}

double shapesMs(Window& window, std::size_t boxes) {
    constexpr std::size_t kRow = 100;
    std::vector<sf::RectangleShape> shapes(boxes, sf::RectangleShape({4, 4}));
    for (std::size_t i = 0; i < boxes; ++i) {
        shapes[i].setPosition(static_cast<float>(i % kRow * 15), static_cast<float>(i / kRow * 9));
        shapes[i].setFillColor(sf::Color(91, 184, 240));
    }
    std::vector<double> times;
    for (int i = 0; i < kShapeFrames; ++i) {
        window.clear(0);
        times.push_back(submitMs([&] {
            for (const sf::RectangleShape& shape : shapes) window.target().draw(shape);
        }));
        window.display();
    }
    return medianOf(times);
}

void addRows(const Frames& frames, LabReport& report) {
    for (const Part& part : kParts) {
        const std::vector<double> values = valuesOf(frames, part.value, part.which);
        report.rows.push_back({frames.scene, part.name, std::to_string(values.size()), decimal(medianOf(values)),
                               decimal(shareOf(values, 0.95)), decimal(shareOf(values, 1))});
    }
    const Frame& last = frames.all.back();
    report.notes.push_back(frames.scene + ": " + shareText(frames, [](const Frame& f) { return f.inFlight > 0; }) +
                           " of the frames with boxes on their way (" + std::to_string(last.inFlight) +
                           " in the last one), " + shareText(frames, hasNewView) + " with a new view; boxes drawn: " +
                           std::to_string(last.drawnFull) + " in full, " + std::to_string(last.drawnPlain) +
                           " plain; draw calls of the floor: " + std::to_string(frames.mostDrawCalls()));
}

std::string csvOf(const Frames& frames) {
    std::ostringstream out;
    for (const Frame& f : frames.all)
        out << frames.scene << ',' << f.newView << ',' << f.update << ',' << f.floor << ',' << f.panels << ','
            << f.submitFloor << ',' << f.submitPanels << ',' << f.wall << ',' << f.drawCalls << ',' << f.inFlight
            << '\n';
    return out.str();
}

}  // namespace gemba
