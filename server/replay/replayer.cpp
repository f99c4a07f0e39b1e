#include "server/replay/replayer.h"

namespace gemba {

namespace {

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
    void operator()(const TurnRecord& record) const { simulation.advanceTo(record.at); }
    void operator()(const ClockRecord& record) const { simulation.advanceTo(record.at); }
    void operator()(const InterventionRecord& record) const {
        simulation.advanceTo(record.at);
        if (!simulation.intervene(record.intervention))
            result.difference = dayText(record.at) + ": an event that happened then is not in the scenario";
    }
    // The factory knows nothing of people and servers.
    void operator()(const StyleRecord&) const {}
    void operator()(const PersonRecord&) const {}
    void operator()(const PresenceRecord&) const {}
    void operator()(const SeatRecord&) const {}
    void operator()(const RestartRecord&) const { ++result.restarts; }
    void operator()(const EndRecord&) const {}
};

}  // namespace

std::string dayText(SimTime at) {
    return "day " + std::to_string(dayOf(at) + 1) + ", hour " + std::to_string(at.ms % kMsPerDay / kMsPerHour);
}

std::string otherBuild(const JournalHeader& header, const std::string& build) {
    return "was written by " + header.build + "; this is " + build + ": play it with that one";
}

Result<Replay> replay(const Journal& journal, const Scenario& scenario, const std::string& build) {
    if (journal.header.build != build) return Error{"", otherBuild(journal.header, build)};
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
