#include "server/session/recovery.h"

#include <algorithm>
#include <optional>

#include "server/replay/replayer.h"
#include "server/session/secrets.h"
#include "shared/scenario/preset.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

// A room that broke this many servers one after the other would break the next one, too.
constexpr std::ptrdiff_t kTakeoversAtMost = 3;

bool hasEnded(const Journal& journal) {
    return std::any_of(journal.records.begin(), journal.records.end(),
                       [](const auto& record) { return std::holds_alternative<EndRecord>(record); });
}

bool isWanted(const Journal& journal, const Search& search) {
    if (hasEnded(journal)) return false;
    return search.code.empty() ? journal.header.kind == search.kind : journal.header.code == search.code;
}

bool leadsNowhere(const Journal& journal) {
    const auto other = std::find_if_not(journal.records.rbegin(), journal.records.rend(), [](const auto& record) {
        return std::holds_alternative<RestartRecord>(record);
    });
    return other - journal.records.rbegin() >= kTakeoversAtMost;
}

std::optional<std::string> whyNot(const Journal& journal, const Search& search) {
    if (journal.tail == JournalTail::Damaged)
        return "damaged at byte " + std::to_string(journal.end().bytes) + "; its room stays away";
    if (journal.header.build != search.build) return otherBuild(journal.header, search.build);
    if (search.code.empty() && leadsNowhere(journal))
        return "its room was brought back " + std::to_string(kTakeoversAtMost) +
               " times and nothing happened in it; it stays away unless you ask for it with --resume " +
               journal.header.code;
    return {};
}

Result<RoomConfig> configOf(const JournalHeader& header) {
    ReadScenario read = readScenario(header.scenarioText, header.scenarioName);
    if (!read.ok()) return Error{"", "its scenario does not read any more: " + read.text()};
    Result<Scenario> chosen = withPreset(read.scenario, header.preset);
    if (!chosen.ok()) return Error{"", chosen.error().text()};
    RoomConfig config;
    config.scenario = std::move(chosen.value());
    config.preset = header.preset;
    config.scenarioName = header.scenarioName;
    config.scenarioText = header.scenarioText;
    config.seed = header.seed;
    config.build = header.build;
    config.code = header.code;
    config.hostKey = header.hostKey;
    config.handleKey = header.handleKey;
    config.factories = header.factories;
    if (header.kind == RoomKind::Solo) config.timers = PhaseClock::Timers::Patient;
    return config;
}

Result<Journal> journalAt(const std::string& path) {
    const auto bytes = readBytes(path);
    if (!bytes.ok()) return bytes.error();
    Result<Journal> journal = readJournal(bytes.value());
    if (!journal.ok()) return Error{path, journal.error().what};
    return journal;
}

// Nothing = not ours to bring back. Read again once held: its server may have ended the room just before.
Result<std::optional<LostRoom>> lostRoomAt(const std::string& path, const Search& search) {
    const Result<Journal> first = journalAt(path);
    if (!first.ok()) return first.error();
    if (!isWanted(first.value(), search)) return std::optional<LostRoom>();
    auto file = JournalFile::reopen(path);
    if (!file.ok()) return file.error();
    if (!file.value()) return std::optional<LostRoom>();
    Result<Journal> journal = journalAt(path);
    if (!journal.ok()) return journal.error();
    if (!isWanted(journal.value(), search)) return std::optional<LostRoom>();
    if (const auto reason = whyNot(journal.value(), search)) return Error{path, *reason};
    Result<RoomConfig> config = configOf(journal.value().header);
    if (!config.ok()) return Error{path, config.error().what};
    dropHalfTurn(journal.value());
    return std::optional<LostRoom>(
        LostRoom{std::move(file.value()), std::move(journal.value()), std::move(config.value())});
}

// It has come to its debrief, and no round of it is being played again.
bool isOver(const Journal& journal) {
    bool over = false;
    for (const JournalRecord& record : journal.records) {
        if (const auto* phase = std::get_if<PhaseRecord>(&record)) over = phase->phase == Phase::Debrief;
        if (std::holds_alternative<AgainRecord>(record)) over = false;
    }
    return over;
}

}  // namespace

LostRooms findLostRooms(const Search& search) {
    LostRooms found;
    std::vector<std::string> paths = journalsIn(search.directory);
    std::reverse(paths.begin(), paths.end());
    for (const std::string& path : paths) {
        auto lost = lostRoomAt(path, search);
        if (!lost.ok())
            found.problems.push_back(lost.error());
        else if (lost.value())
            found.rooms.push_back(std::move(*lost.value()));
    }
    return found;
}

Result<Recording> openRecording(const std::string& path, const std::string& build) {
    Result<Journal> journal = journalAt(path);
    if (!journal.ok()) return journal.error();
    const JournalHeader& header = journal.value().header;
    if (header.build != build) return Error{path, otherBuild(header, build)};
    if (!isOver(journal.value()) && isBeingWritten(path))
        return Error{path, "is held by a server that still runs; its debrief has the replay"};
    Result<RoomConfig> config = configOf(header);
    if (!config.ok()) return Error{path, config.error().what};
    config.value().code = newRoomCode();
    config.value().hostKey = newSecret();
    return Recording{std::move(journal.value()), std::move(config.value())};
}

Status takeOver(LostRoom& lost) {
    return lost.file->cutTo(lost.journal.end().bytes);
}

}  // namespace gemba
