// Which system a row describes. Models are recognised by words of their name and by the parameters that come with
// them, not by the rows of any one file; nothing here knows an answer.
#pragma once

#include "server/lab/theory/blueprint.h"
#include "server/lab/theory/metric.h"
#include "server/lab/theory/rows.h"

namespace gemba {

struct Draft {
    Blueprint plan;
    std::string variant;  // where one instance stands for several systems: which of them
    double until = 0;     // look at this time after the start from empty; 0 = the long run
};

// A row as the models see it.
struct Ask {
    const Params& params;
    const Metric& metric;
    std::string model;  // as written
    std::string text;   // model, names and words of the parameters, in lower case
    [[nodiscard]] bool says(std::initializer_list<const char*> words) const;
};

// Errors begin with the reason: an unknown model, a missing parameter, a thing that the factory cannot do.
[[nodiscard]] Result<Draft> draftOf(const TheoryRow& row, const Metric& metric);

// ---- one family each ----
[[nodiscard]] Result<Draft> singleStation(const Ask& ask);      // A/S/c and everything that is done to it
[[nodiscard]] Result<Draft> batchRelease(const Ask& ask);       // collect k, set up once, serve all
[[nodiscard]] Result<Draft> unreliableMachine(const Ask& ask);  // Factory Physics: effective process times
[[nodiscard]] Result<Draft> openNetwork(const Ask& ask);        // Jackson
[[nodiscard]] Result<Draft> tandem(const Ask& ask);
[[nodiscard]] Result<Draft> closedNetwork(const Ask& ask);  // CONWIP lines, interactive systems, repairmen
[[nodiscard]] Result<Draft> pennyFab(const Ask& ask);       // bottleneck rate, raw process time, critical WIP
[[nodiscard]] Result<Draft> saturatedLine(const Ask& ask);  // finite buffers, blocking after service
[[nodiscard]] Result<Draft> forkJoin(const Ask& ask);
[[nodiscard]] Result<Draft> splitMerge(const Ask& ask);
[[nodiscard]] Result<Draft> maxOfMany(const Ask& ask);

// ---- what the families share ----
[[nodiscard]] Error missing(const std::string& parameters);
// Mean service times by mu (rates) or by a name for means, one per station or class; empty = neither is given.
[[nodiscard]] std::vector<double> serviceMeans(const Params& params, Names means);
// The law of service: what the parameters name, else what the notation does, else exponential. Mean 1.
[[nodiscard]] Result<Law> serviceLaw(const Ask& ask, const std::string& notation);
[[nodiscard]] SourceSpec poisson(double rate);
[[nodiscard]] SourceSpec endlessly();

}  // namespace gemba
