#include "server/replay/replayer.h"

namespace gemba {

namespace {

struct Player {
    Factories& factories;
    Replay& result;

    [[nodiscard]] std::string dayAt(SimTime at) const { return dayText(factories.sessionTimeOf(at)); }
    void operator()(const CommandRecord& record) const {
        factories.catchUp(record.at);
        if (factories.submit(record.seat, record.command) != Verdict::Ok)
            result.difference = dayAt(record.at) + ": a command that was accepted then is refused now";
        ++result.commands;
    }
    void operator()(const HashRecord& record) const {
        factories.advanceTo(record.at);
        if (record.factory < factories.played() && factories.at(record.factory).stateHash() == record.hash) {
            ++result.hashes;
            return;
        }
        const std::string which = factories.played() == 1 ? "" : " of factory " + std::to_string(record.factory + 1);
        result.difference = dayAt(record.at) + ": the state" + which + " differs";
    }
    void operator()(const PhaseRecord& record) const {
        factories.catchUp(record.at);
        if (record.phase == Phase::Plan) factories.beginRound(record.round);
    }
    void operator()(const AgainRecord& record) const {
        if (factories.hasBegun(record.round))
            factories.playAgain(record.round);
        else
            result.difference = "round " + std::to_string(record.round) + " is played again before it began";
    }
    void operator()(const InterventionRecord& record) const {
        factories.catchUp(record.at);
        if (!factories.intervene(record.intervention))
            result.difference = dayAt(record.at) + ": an event that happened then is not in the scenario";
    }
    void operator()(const TurnRecord& record) const { factories.catchUp(record.at); }
    void operator()(const ClockRecord& record) const { factories.catchUp(record.at); }
    // The factories know nothing of people and servers.
    void operator()(const StyleRecord&) const {}
    void operator()(const PersonRecord&) const {}
    void operator()(const PresenceRecord&) const {}
    void operator()(const SeatRecord&) const {}
    void operator()(const SayRecord&) const {}
    void operator()(const TalkRecord&) const {}
    void operator()(const BookmarkRecord&) const {}
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
    Factories factories(scenario, journal.header.seed, journal.header.factories);
    Replay result;
    for (const JournalRecord& record : journal.records) {
        std::visit(Player{factories, result}, record);
        if (!result.difference.empty()) break;
    }
    result.end = factories.sessionTimeOf(factories.now());
    result.standings = factories.standings(0);
    for (std::size_t i = 0; i < factories.played(); ++i) result.ghosts.push_back(factories.ghostsOf(i));
    return result;
}

}  // namespace gemba
