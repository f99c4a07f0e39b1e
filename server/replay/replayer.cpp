#include "server/replay/replayer.h"

namespace gemba {

namespace {

std::string dayText(SimTime at) {
    return "day " + std::to_string(dayOf(at) + 1) + ", hour " + std::to_string(at.ms % kMsPerDay / kMsPerHour);
}

struct Player {
    Simulation& simulation;
    Replay& result;

    void operator()(const CommandRecord& record) const {
        simulation.advanceTo(record.at);
        if (simulation.submit(record.seat, record.command) != Verdict::Ok)
            result.difference = dayText(record.at) + ": a command that was accepted then is refused now";
        ++result.commands;
    }
    void operator()(const HashRecord& record) const {
        simulation.advanceTo(record.at);
        if (simulation.stateHash() != record.hash) {
            result.difference = dayText(record.at) + ": the state differs";
        } else {
            ++result.hashes;
        }
    }
    void operator()(const PhaseRecord& record) const { simulation.advanceTo(record.at); }
    void operator()(const StyleRecord&) const {}
};

}  // namespace

Result<Replay> replay(const Journal& journal, const Scenario& scenario, const std::string& build) {
    if (journal.header.build != build)
        return Error{"", "was written by " + journal.header.build + "; this is " + build + ": play it with that one"};
    Simulation simulation(scenario, journal.header.seed);
    Replay result;
    for (const JournalRecord& record : journal.records) {
        std::visit(Player{simulation, result}, record);
        if (!result.difference.empty()) break;
    }
    result.end = simulation.world().now;
    result.shipped = simulation.world().shipped;
    result.factory = simulation.world().factory;
    return result;
}

}  // namespace gemba
