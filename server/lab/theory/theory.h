// Published results against the real engine: every row's system is built, run and measured, and its expected value
// held against the measurement. Nothing here knows an answer.
#pragma once

#include <functional>

#include "server/lab/theory/rows.h"

namespace gemba {

// Shown: an approximation, beside which the measured value is put without a judgement.
enum class Finding { Ok, Miss, TooWide, Cannot, Shown };

struct TheoryResult {
    const TheoryRow* row = nullptr;
    Finding finding = Finding::Cannot;
    std::string problem;  // why it cannot be measured
    double measured = 0;
    double halfWidth = 0;                       // of the 95 % interval
    double t = 0;                               // distance from what is expected, in standard errors
    double load = 0;                            // measured, of the busiest station
    [[nodiscard]] double widthPercent() const;  // of what is expected
};

struct TheoryOptions {
    std::uint64_t from = 1;  // names the luck of all runs
    double seconds = 300;    // at most, for one system
    std::string only;        // ids that begin so
};

struct TheoryEvents {
    std::function<double()> clock;  // seconds since some moment
    std::function<void(const TheoryResult&)> onRow = [](const TheoryResult&) {};
    // So many of all systems are done, and this is the next.
    std::function<void(std::size_t, std::size_t, const std::string&)> onSystem = [](std::size_t, std::size_t,
                                                                                    const std::string&) {};
};

struct TheorySummary {
    std::size_t exact = 0;
    std::size_t met = 0;
    std::size_t measured = 0;  // exact rows with an interval
    std::size_t covered = 0;   // … that holds the expected value
    double worstT = 0;
    [[nodiscard]] bool allMet() const { return met == exact; }
};

// Rows of the same instance come from the same runs.
TheorySummary checkTheory(const std::vector<TheoryRow>& rows, const TheoryOptions& options, const TheoryEvents& events);

// "id,metric,expected,measured,half_width,half_width_percent,t,load,verdict", and a row of it.
[[nodiscard]] std::string theoryHeader();
[[nodiscard]] std::string theoryLine(const TheoryResult& result);
[[nodiscard]] std::string summaryLine(const TheorySummary& summary);

}  // namespace gemba
