// What frames of the window's client cost, part by part.
#pragma once

#include "client/sfml/window.h"
#include "server/lab/report.h"
#include "tests/bench/busy_factory.h"

namespace gemba {

// One frame, in milliseconds of this thread's time on a processor.
struct Frame {
    bool newView = false;
    double update = 0;  // the view's delta
    double floor = 0;   // places, motion, display list, vertices
    double panels = 0;  // Dear ImGui's lists of all panels
    double submitFloor = 0;
    double submitPanels = 0;
    double wall = 0;  // by the clock, all of it
    int drawCalls = 0;
    std::size_t inFlight = 0;
    std::size_t drawnFull = 0;
    std::size_t drawnPlain = 0;
    [[nodiscard]] double own() const { return update + floor + panels; }
    [[nodiscard]] double submit() const { return submitFloor + submitPanels; }
};

struct Frames {
    std::string scene;
    std::vector<Frame> all;
    // Over the frames that `which` names; 0 when there are none.
    [[nodiscard]] double median(double (*value)(const Frame&), bool (*which)(const Frame&) = nullptr) const;
    [[nodiscard]] int mostDrawCalls() const;
};

[[nodiscard]] Frames measureFrames(Window& window, const std::string& scene, FactorySize size);
// Milliseconds to draw as many boxes with a shape of its own each, as a beginner would.
[[nodiscard]] double shapesMs(Window& window, std::size_t boxes);
void addRows(const Frames& frames, LabReport& report);
// All frames, one line each.
[[nodiscard]] std::string csvOf(const Frames& frames);

}  // namespace gemba
