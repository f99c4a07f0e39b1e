// The U-curve of batch sizes: items come at random, 0.9 an hour (Poisson), and are carried in batches of k, two hours
// of set-up and one hour an item. Small batches drown in set-ups (stable only above k = 18), large ones wait to be
// full: lead time = (k - 1) / (2 lambda) + wait + s + k t, least at k = 26 (transaction against holding cost:
// Reinertsen, The Principles of Product Development Flow, 2009). The lead times are those of another simulation, with
// its intervals.
#include <catch2/catch.hpp>

#include "tests/support/factory.h"

using namespace gemba;

namespace {

Scenario train(std::int32_t batch) {
    StationDef pipeline = machineStation(1, always(hours(1)));
    pipeline.batch = batch;
    pipeline.batchWork = BatchWork::OneByOne;
    pipeline.batchSetup = hours(2);
    return factory({pipeline}, {}, arriving(exponentially({kMsPerHour * 10 / 9})));
}

struct Estimate {
    double mean = 0;
    double error = 0;
};

// Mean lead time of so many stretches of the run, which are long enough to be nearly independent.
Estimate leadTime(std::int32_t batch, std::int32_t stretches) {
    const Scenario scenario = train(batch);
    Simulation simulation(scenario, 1, Keep::Open);
    std::vector<Visit> visits;
    Sample means;
    for (std::int32_t stretch = -1; stretch < stretches; ++stretch) {
        simulation.advanceTo(simulation.world().now + hours(20'000));
        simulation.takeVisits(visits);
        Sample lead;
        for (const Visit& visit : visits) lead.add(inHours(visit.ended - visit.asked));
        if (stretch >= 0) means.add(lead.mean());  // the first is for warming up
    }
    CHECK(brokenInvariant(simulation.world()) == "");
    return {means.mean(), means.standardError()};
}

}  // namespace

TEST_CASE("release train: lead times of small, middle and large batches lie on the U-curve") {
    struct Row {
        std::int32_t batch, stretches;
        double lead, interval;  // 95 %
    };
    std::vector<double> leads;
    for (const Row& row : {Row{20, 220, 84.4478, 1.385}, Row{26, 100, 56.2501, 0.2491}, Row{40, 40, 69.9157, 0.0601}}) {
        CAPTURE(row.batch);
        const Estimate lead = leadTime(row.batch, row.stretches);
        CHECK(std::abs(lead.mean - row.lead) < 4 * std::hypot(lead.error, row.interval / 1.96));
        leads.push_back(lead.mean);
    }
    CHECK(leads[0] > leads[1] + 20);
    CHECK(leads[2] > leads[1] + 10);
}
