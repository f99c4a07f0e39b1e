// A session that two people with unmistakable names have played, as its journal; and folders for what is made of it.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/export/session_record.h"
#include "server/tools/tools.h"
#include "shared/scenario/preset.h"
#include "tests/support/table.h"

namespace gemba {

inline constexpr const char* kHostName = "Ines Okonkwo-Host";
inline constexpr const char* kGuestName = "=Ole <b>\"Guest\"</b>,&Co";
inline constexpr std::int32_t kFewLucks = 6;

[[nodiscard]] inline Scenario boothScenario() {
    return withPreset(openstack(), "booth").value();
}

// The host orders the work in the first round and nothing later; bots do the rest.
[[nodiscard]] inline Bytes playedJournal(std::size_t factories = 1) {
    RoomConfig config = Table::configFor(boothScenario(), 5, factories);
    config.preset = "booth";
    config.build = buildName();
    Table table(std::move(config));
    Player host = table.seated(kHostName, SeatId(0), "host key");
    Player guest = table.seated(kGuestName, SeatId(1));
    std::uint32_t wish = 0;
    for (int i = 0; i < 900 && table.room->phase() != Phase::Debrief; ++i) {
        if (table.room->phase() == Phase::Run)
            host.send(SetClock{false, 100'000});
        else if (table.room->phase() == Phase::Plan && wish == 0)
            host.send(Wish{++wish, SetOrder{{WorkClass::UnblockOthers, WorkClass::ReviewOwn, WorkClass::FinishOwn,
                                             WorkClass::FixDefects, WorkClass::StartNew}}});
        else
            host.send(NextPhase{});
        table.pass({&host, &guest}, 400);
    }
    ASSERT(table.room->phase() == Phase::Debrief);
    return table.journal;
}

[[nodiscard]] inline SessionRecord recordFrom(const Bytes& journal, PeopleNames names = PeopleNames::Keep) {
    static const Scenario scenario = boothScenario();
    Result<SessionRecord> record = recordOf(readJournal(journal).value(), scenario, {buildName(), kFewLucks, names});
    ASSERT(record.ok());
    return std::move(record.value());
}

// One for all tests that only look at it.
[[nodiscard]] inline const Bytes& journalOfAll() {
    static const Bytes journal = playedJournal();
    return journal;
}
[[nodiscard]] inline const SessionRecord& recordOfAll() {
    static const SessionRecord record = recordFrom(journalOfAll());
    return record;
}

// Of two factories that raced.
[[nodiscard]] inline const SessionRecord& recordOfRace() {
    static const SessionRecord record = recordFrom(playedJournal(2));
    return record;
}

// A folder of the test's own, gone after it.
class Folder {
  public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "gemba-export-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const { return (m_path / name).string(); }
    // Names of all that is in it.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(m_path))
            all.push_back(entry.path().filename().string());
        std::sort(all.begin(), all.end());
        return all;
    }

  private:
    std::filesystem::path m_path;
};

[[nodiscard]] inline std::string contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}
inline std::string written(const Folder& folder, const std::string& name, const Bytes& bytes) {
    std::ofstream(folder / name, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return folder / name;
}

}  // namespace gemba
