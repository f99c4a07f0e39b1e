// Measures the window's client: bench_client [--csv FILE]. Needs an X display; a virtual one will do. Prints rows of
// medians, then one line per bar; 1 = a bar was missed, 3 = no window can be opened here. `bench_client frames busy 60`
// only makes frames, for whoever counts their instructions. `bench_client play 30` plays for 30 minutes and tells the
// memory of each.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <SFML/Graphics/RenderWindow.hpp>

#include "client/sfml/display_check.h"
#include "tests/bench/bench_scene.h"
#include "tests/bench/frames.h"
#include "tests/bench/whole_client.h"

namespace {

using namespace gemba;

constexpr int kWarmFrames = 30;
constexpr int kLeastMinutes = 5;  // fifths of the time are compared
constexpr int kMostDrawCalls = 20;
constexpr double kMostSubmitMs = 8;
constexpr double kLeastCheaper = 3;  // than a shape of its own per box

struct Scene {
    const char* name;
    FactorySize size;
    double ownMs;     // at most
    double millions;  // of instructions, at most
};
constexpr Scene kBusy{"busy", {500, 60, 8}, 0.5, 4};
constexpr Scene kCrowd{"crowd", {10'000, 60, 8}, 1, 8};

int makeFrames(const Scene& scene, int count) {
    Window window("Gemba: frames", {1920, 1080}, WindowMode::Framed);
    BenchScene drawn(window, scene.size);
    for (int i = 0; i < kWarmFrames + count; ++i) {
        static_cast<void>(drawn.nextFrame());
        if (i < kWarmFrames)
            drawn.warmUp();
        else
            drawn.ownPart();
    }
    return EXIT_SUCCESS;
}

void addBars(const Scene& scene, const Frames& frames, LabReport& report) {
    const std::string name = scene.name;
    report.bars.push_back(
        {name + "_own_median_ms", frames.median([](const Frame& f) { return f.own(); }), scene.ownMs, true});
    report.bars.push_back(
        {name + "_submit_median_ms", frames.median([](const Frame& f) { return f.submit(); }), kMostSubmitMs, true});
    report.bars.push_back({name + "_draw_calls", static_cast<double>(frames.mostDrawCalls()), kMostDrawCalls, true});
}

void say(const std::string& words) {
    std::cerr << "bench_client: " << words << '\n';
}

void measureWindow(const std::string& csv, LabReport& report) {
    Window window("Gemba: benchmark", {1920, 1080}, WindowMode::Framed);
    window.target().setFramerateLimit(0);
    std::string lines =
        "scene,new_view,update_ms,floor_ms,panels_ms,submit_floor_ms,submit_panels_ms,wall_ms,draw_calls,in_flight\n";
    double crowdMs = 0;
    for (const Scene& scene : {kBusy, kCrowd}) {
        say(std::string("frames of the ") + scene.name + " factory");
        const Frames frames = measureFrames(window, scene.name, scene.size);
        addRows(frames, report);
        addBars(scene, frames, report);
        lines += csvOf(frames);
        crowdMs = frames.median([](const Frame& f) { return f.submitFloor; });
    }
    const double shapes = shapesMs(window, kCrowd.size.items);
    report.notes.push_back("a shape of its own for each of 10 000 boxes takes " + decimal(shapes) + " ms to submit");
    report.bars.push_back({"shapes_over_crowd_submit", shapes / crowdMs, kLeastCheaper, false});
    if (!csv.empty()) std::ofstream(csv) << lines;
}

Programs programsHere() {
    const std::filesystem::path self = std::filesystem::canonical("/proc/self/exe");
    return {self.parent_path() / "gemba", self};
}

int print(const LabReport& report) {
    std::cout << rowsText(report);
    for (const std::string& note : report.notes) std::cout << "note " << note << '\n';
    for (const Bar& bar : report.bars) std::cout << barLine(bar) << '\n';
    return allMet(report) ? EXIT_SUCCESS : EXIT_FAILURE;
}

int playLong(int minutes) {
    if (minutes < kLeastMinutes) {
        std::cerr << "bench_client: play for how many minutes? At least " << kLeastMinutes << '\n';
        return 2;
    }
    LabReport report;
    report.columns = {"scene", "at", "resident_MiB"};
    measureGrowth(programsHere(), minutes, report);
    return print(report);
}

int measure(const std::string& csv) {
    const Programs programs = programsHere();
    LabReport report;
    report.columns = {"scene", "part", "frames", "median_ms", "p95_ms", "most_ms"};
    measureWindow(csv, report);
    say("starting the client");
    measureStart(programs, report);
    say("a solo game");
    measureMemory(programs, report);
    say("counting instructions");
    for (const Scene& scene : {kBusy, kCrowd}) countInstructions(programs, scene.name, scene.millions, report);
    return print(report);
}

}  // namespace

int main(int count, char** words) {
    setenv("LP_NUM_THREADS", "0", 1);  // the software renderer in this thread: the least jitter
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    if (const Status display = checkDisplay(); !display.ok()) {
        std::cerr << "bench_client: " << display.error().text() << '\n';
        return 3;
    }
    const std::string verb = count > 1 ? words[1] : "";
    if (verb == "frames" && count == 4)
        return makeFrames(words[2] == std::string(kBusy.name) ? kBusy : kCrowd, std::atoi(words[3]));
    if (verb == "play" && count == 3) return playLong(std::atoi(words[2]));
    return measure(verb == "--csv" && count == 3 ? words[2] : "");
}
