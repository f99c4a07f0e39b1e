#include <iostream>

#include "server/replay/replayer.h"
#include "server/store/journal_file.h"
#include "server/tools/tools.h"
#include "shared/scenario/preset.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

std::string textOf(const Standing& standing) {
    return std::to_string(standing.shipped) + " features shipped, factory " + std::to_string(standing.factory.euros) +
           " euros";
}

}  // namespace

int replayJournal(const std::string& file, bool verify) {
    const auto bytes = readBytes(file);
    if (!bytes.ok()) return complain(bytes.error());
    const Result<Journal> journal = readJournal(bytes.value());
    if (!journal.ok()) return complain({file, journal.error().what});
    const JournalHeader& header = journal.value().header;
    const ReadScenario read = readScenario(header.scenarioText, header.scenarioName);
    if (!read.ok()) return complain({file, "its scenario does not read any more:\n" + read.text()});
    const Result<Scenario> scenario = withPreset(read.scenario, header.preset);
    if (!scenario.ok()) return complain({file, scenario.error().text()});
    const Result<Replay> played = replay(journal.value(), scenario.value(), buildName());
    if (!played.ok()) return complain({file, played.error().what});

    const Replay& result = played.value();
    std::cout << file << ": seed " << header.seed << ", " << result.commands << " commands, " << dayOf(result.end)
              << " days, " << textOf(result.standings.factories[0]) << "\n";
    for (std::size_t i = 1; i < result.standings.factories.size(); ++i)
        std::cout << "factory " << i + 1 << ": " << textOf(result.standings.factories[i]) << "\n";
    std::cout << "untouched: " << textOf(result.standings.untouched) << "\n";
    if (result.restarts > 0) std::cout << "taken over by a new server: " << result.restarts << "\n";
    if (journal.value().tail != JournalTail::Whole)
        std::cout << (journal.value().tail == JournalTail::Torn ? "cut" : "damaged") << " after byte "
                  << journal.value().end().bytes << " of " << bytes.value().size()
                  << "; everything before it was played\n";
    if (!result.difference.empty()) {
        std::cerr << "gemba-server: " << file << ": " << result.difference << "\n";
        return 1;
    }
    if (verify) std::cout << result.hashes << " state hashes compared, all equal\n";
    return 0;
}

}  // namespace gemba
