#include "tests/bench/whole_client.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include "tests/bench/measure.h"
#include "tests/bench/programs.h"

namespace gemba {

namespace {

namespace fs = std::filesystem;

constexpr int kClientStarts = 5;
constexpr double kMostStartMs = 1500;
constexpr double kMostMiB = 250;
constexpr int kCountedFrames = 60;
constexpr double kMissing = 1e9;  // of what did not run: no bar is met

constexpr const char* kToTheFirstRun = R"(
wait widget start
click start
wait widget briefing.go
click briefing.go
wait phase plan
click run
)";

constexpr const char* kSoloGame = R"(
wait phase run
speed 1000
wait day 12
quit
)";

// Through all three rounds at their own speed; the debrief stays.
constexpr const char* kLongGame = R"(
timeout 10000
wait widget review.next
click review.next
wait phase plan
click run
wait widget review.next
click review.next
wait phase plan
click run
wait widget review.next
click review.next
wait frames 100000000
)";
constexpr double kMostGrowthMiB = 4;

class TemporaryFile {
  public:
    TemporaryFile(const std::string& name, const std::string& text) : m_path(fs::temp_directory_path() / name) {
        std::ofstream(m_path) << text;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] std::string path() const { return m_path.string(); }

  private:
    fs::path m_path;
};

// The sum that callgrind wrote at the end of its file.
std::optional<double> totalIn(const std::string& file) {
    constexpr std::string_view kMark = "totals: ";
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(kMark)) return std::stod(line.substr(kMark.size()));
    return {};
}

}  // namespace

void measureStart(const Programs& programs, LabReport& report) {
    const TemporaryFile script("gemba-bench-start.script", "wait frames 1\nquit\n");
    std::vector<double> times;
    for (int i = 0; i < kClientStarts; ++i) {
        const Ran ran = run({programs.client, "--size", "1920x1080", "--script", script.path()});
        times.push_back(ran.well ? ran.wallMs : kMissing);
    }
    report.rows.push_back({"client", "start to first frames and end", std::to_string(kClientStarts),
                           decimal(medianOf(times)), decimal(shareOf(times, 0.95)), decimal(shareOf(times, 1))});
    report.bars.push_back({"client_start_median_ms", medianOf(times), kMostStartMs, true});
}

void measureMemory(const Programs& programs, LabReport& report) {
    const TemporaryFile script("gemba-bench-solo.script", std::string(kToTheFirstRun) + kSoloGame);
    const Ran ran = run({programs.client, "play", "--seed", "77", "--size", "1920x1080", "--script", script.path()});
    report.bars.push_back({"client_peak_MiB", ran.well ? ran.peakMiB : kMissing, kMostMiB, true});
}

void measureGrowth(const Programs& programs, int minutes, LabReport& report) {
    const TemporaryFile script("gemba-bench-long.script", std::string(kToTheFirstRun) + kLongGame);
    std::vector<double> resident;
    const bool lasted =
        watch({programs.client, "play", "--seed", "77", "--size", "1280x720", "--script", script.path()}, minutes,
              [&](int minute, double mib) {
                  resident.push_back(mib);
                  report.rows.push_back({"client", "minute " + std::to_string(minute), decimal(mib)});
              });
    const auto fifth = static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, resident.size() / 5));
    const double growth = lasted ? medianOf({resident.end() - fifth, resident.end()}) -
                                       medianOf({resident.begin() + fifth, resident.begin() + 2 * fifth})
                                 : kMissing;
    report.bars.push_back({"client_growth_MiB", growth, kMostGrowthMiB, true});
}

void countInstructions(const Programs& programs, const std::string& scene, double most, LabReport& report) {
    if (!run({"valgrind", "--version"}).well) {
        report.notes.push_back("valgrind is missing (package valgrind): instructions of " + scene + " not counted");
        return;
    }
    const TemporaryFile counts("gemba-bench-" + scene + ".callgrind", "");
    const Ran ran = run({"valgrind", "--tool=callgrind", "--callgrind-out-file=" + counts.path(),
                         "--toggle-collect=gemba::BenchScene::ownPart()", programs.self, "frames", scene,
                         std::to_string(kCountedFrames)});
    const std::optional<double> total = totalIn(counts.path());
    const double millions = ran.well && total ? *total / kCountedFrames / 1e6 : kMissing;
    report.bars.push_back({scene + "_own_million_instructions", millions, most, true});
}

}  // namespace gemba
