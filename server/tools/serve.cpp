#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <optional>

#include "server/lab/par_file.h"
#include "server/net/enet_server_link.h"
#include "server/net/interfaces.h"
#include "server/replay/replayer.h"
#include "server/session/hall.h"
#include "server/session/prepared_session.h"
#include "server/session/recovery.h"
#include "server/session/secrets.h"
#include "server/store/journal_file.h"
#include "server/tools/announcer.h"
#include "server/tools/tools.h"
#include "shared/base/hash.h"
#include "shared/protocol/join_link.h"
#include "shared/scenario/preset.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

constexpr std::size_t kMaxPeers = 80;  // kMaxPeople and some who are just arriving
constexpr int kTickMs = 20;
constexpr std::size_t kProblemsTold = 5;
constexpr std::uint64_t kSoloHandles = 0x736F6C6F;

std::atomic<int> stopSignal{0};

void stop(int signal) {
    stopSignal = signal;
}

void stopOnSignals() {
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
    std::signal(SIGPIPE, SIG_IGN);
}

std::int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

// A parent that dies closes its end of our standard input.
bool parentGone() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (::poll(&input, 1, 0) <= 0) return false;
    char byte = 0;
    return ::read(STDIN_FILENO, &byte, 1) == 0;
}

std::string timeStamp() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &parts);
    return text;
}

std::string stateDirectory(const ServeOptions& options) {
    return options.stateDirectory.empty() ? defaultStateDirectory() : options.stateDirectory;
}

Result<std::unique_ptr<JournalFile>> openJournal(const std::string& directory, const std::string& code) {
    if (Status made = ensureDirectory(directory); !made.ok()) return made.error();
    return JournalFile::create(directory + "/" + timeStamp() + "-" + code + kJournalSuffix);
}

// The same trouble is told once, not at every record.
Room::Write writerTo(JournalFile& journal) {
    return [&journal, told = false](const Bytes& bytes) mutable {
        const Status written = journal.append(bytes);
        if (!written.ok() && !told) std::cerr << "gemba-server: " << written.error().text() << std::endl;
        if (written.ok() && told) std::cerr << "gemba-server: " << journal.path() << ": written again" << std::endl;
        told = !written.ok();
    };
}

// What openstack.par.toml beside openstack.toml says, if it is of the same preset. A broken one costs medals only.
ParBook parsBeside(const RoomConfig& config) {
    const std::filesystem::path path = std::filesystem::path(config.scenarioName).replace_extension(".par.toml");
    std::error_code unreadable;
    if (!std::filesystem::exists(path, unreadable)) return {};
    const Result<std::string> text = readTextFile(path);
    const Result<ParBook> book = text.ok() ? readParBook(text.value(), path) : text.error();
    if (!book.ok()) std::cerr << "gemba-server: no medals: " << book.error().text() << std::endl;
    return book.ok() && book.value().preset == config.preset ? book.value() : ParBook{};
}

Result<RoomConfig> roomConfig(const ServeOptions& options) {
    Result<std::string> path = findScenario(options.scenario);
    if (!path.ok()) return path.error();
    Result<std::string> text = readTextFile(path.value());
    if (!text.ok()) return text.error();
    ReadScenario read = readScenario(text.value(), path.value());
    if (!read.ok()) return Error{"", read.text()};
    Result<Scenario> chosen = withPreset(read.scenario, options.preset);
    if (!chosen.ok()) return chosen.error();
    RoomConfig config;
    config.scenario = std::move(chosen.value());
    config.preset = options.preset;
    config.scenarioName = path.value();
    config.scenarioText = std::move(text.value());
    config.seed = options.seed == 0 ? newSeed() : options.seed;
    config.build = buildName();
    config.code = newRoomCode();
    config.hostKey = newSecret();
    // Alone with a luck of one's own choice there is nobody to keep it from: the same game looks the same every time.
    config.handleKey = options.solo && options.seed != 0 ? combine(kSoloHandles, options.seed) : newKey();
    config.factories = options.factories;
    config.difficulty = options.difficulty;
    config.pars = parsBeside(config);
    if (options.solo) config.timers = PhaseClock::Timers::Patient;
    return config;
}

// Bots play it now, always on the same luck.
Result<Recording> preparedTalk(const ServeOptions& options) {
    const Result<LoadedTalk> loaded = loadTalk(options.talk);
    if (!loaded.ok()) return loaded.error();
    ServeOptions played;
    played.scenario = loaded.value().scenarioFile;
    played.preset = loaded.value().talk.preset;
    played.seed = loaded.value().talk.seed;
    played.solo = true;
    Result<RoomConfig> config = roomConfig(played);
    if (!config.ok()) return config.error();
    return prepareSession(std::move(config.value()), loaded.value().talk);
}

// The first address under which other machines may reach this one.
std::string networkAddress() {
    const std::vector<Interface> networks = interfaces();
    return networks.empty() ? "127.0.0.1" : addressText(networks.front().address);
}

std::string publicHost(const ServeOptions& options) {
    if (!options.publicHost.empty()) return options.publicHost;
    if (options.host != "0.0.0.0") return options.host;
    return networkAddress();
}

void announce(const ServeOptions& options, const RoomConfig& config, std::uint16_t port, const std::string& journal) {
    JoinLink link{publicHost(options), port, config.code, "", ""};
    std::cout << "guests " << toText(link) << "\n";
    link.hostKey = config.hostKey;
    std::cout << "link " << toText(link) << "\n"
              << "journal " << journal << "\n"
              << "The first link is for guests (or host and code " << config.code
              << "); the second makes its holder the host. Ctrl+C ends.\n";
}

const char* nameOf(Phase phase) {
    static constexpr std::array<const char*, kPhases> kNames{"lobby", "briefing", "plan", "run", "review", "debrief"};
    return kNames[static_cast<std::size_t>(phase)];
}

std::string whereItStands(const Room& room) {
    std::string text = nameOf(room.phase());
    if (room.round() > 0) text += ", round " + std::to_string(room.round());
    return text + ", " + dayText(sessionTime(room.simulation().world()));
}

void tellProblems(const std::vector<Error>& problems) {
    for (std::size_t i = 0; i < problems.size() && i < kProblemsTold; ++i)
        std::cerr << "gemba-server: " << problems[i].text() << "\n";
    if (problems.size() > kProblemsTold)
        std::cerr << "gemba-server: " << problems.size() - kProblemsTold << " more journals were left alone\n";
}

// One run of the server: its line, its rooms, their journals.
class Service {
  public:
    explicit Service(const ServeOptions& options) : m_options(options), m_directory(stateDirectory(options)) {}

    // The machine's errors come before anything is changed on the disk.
    Status start() {
        if (!m_options.replay.empty() || !m_options.talk.empty()) return show();
        const std::int64_t begun = nowMs();
        LostRooms lost = lookForRooms();
        if (!m_options.resume.empty() && lost.rooms.empty()) return noSuchRoom(lost);
        std::optional<RoomConfig> fresh;
        if (lost.rooms.empty() || m_options.fresh) {
            Result<RoomConfig> config = roomConfig(m_options);
            if (!config.ok()) return config.error();
            fresh = std::move(config.value());
        }
        if (const Status listening = listen(); !listening.ok()) return listening;
        bringBack(std::move(lost.rooms), begun);
        tellProblems(lost.problems);
        return fresh || !m_playing ? open(std::move(fresh)) : Status(Done{});
    }

    int run() {
        Announcer announcer(m_options, m_link->port());
        while (stopSignal == 0 && !m_hall->isEmpty() && !(m_options.child && parentGone())) {
            for (const auto& journal : m_journals)
                if (!journal->allWritten()) static_cast<void>(journal->append({}));
            m_hall->turn(nowMs(), kTickMs);
            announcer.turn(*m_hall, nowMs());
        }
        if (m_hall->isEmpty()) std::cout << "Nobody came back for hours: the last room has ended." << std::endl;
        goAway();
        const auto written = [](const auto& journal) { return journal->allWritten(); };
        return std::all_of(m_journals.begin(), m_journals.end(), written) ? 0 : 1;
    }

  private:
    Status listen() {
        auto link = listenOn(m_options.host, m_options.port, kMaxPeers);
        if (!link.ok()) return link.error();
        m_link = std::move(link.value());
        m_hall.emplace(*m_link);
        return Done{};
    }

    // The journal is only read.
    Status show() {
        const std::string& shown = m_options.talk.empty() ? m_options.replay : m_options.talk;
        Result<Recording> found =
            m_options.talk.empty() ? openRecording(m_options.replay, buildName()) : preparedTalk(m_options);
        if (!found.ok()) return found.error();
        Recording& recording = found.value();
        recording.config.pars = parsBeside(recording.config);
        const RoomConfig config = recording.config;
        if (const Status listening = listen(); !listening.ok()) return listening;
        const Result<Room*> room = m_hall->show(std::move(recording.config), std::move(recording.journal));
        if (!room.ok()) return Error{shown, room.error().what};
        std::cout << "shown " << config.code << ": " << whereItStands(*room.value()) << "\n";
        announce(m_options, config, m_link->port(), shown);
        std::cout << std::flush;
        return Done{};
    }

    // A window's own server for one person starts afresh, unless the window says which room it has lost.
    [[nodiscard]] LostRooms lookForRooms() const {
        if (m_options.child && m_options.solo && m_options.resume.empty()) return {};
        return findLostRooms(
            {m_directory, buildName(), m_options.solo ? RoomKind::Solo : RoomKind::Shared, m_options.resume});
    }

    [[nodiscard]] Error noSuchRoom(const LostRooms& lost) const {
        for (const Error& problem : lost.problems)
            if (problem.where.find("-" + m_options.resume + ".") != std::string::npos) return problem;
        return {"room " + m_options.resume, "is not among those that a server left in " + m_directory};
    }

    void bringBack(std::vector<LostRoom> rooms, std::int64_t begun) {
        std::size_t back = 0;
        for (LostRoom& lost : rooms) back += bringBack(lost) ? 1U : 0U;
        if (back == 0) return;
        std::cout << (back == 1 ? "1 room" : std::to_string(back) + " rooms") << " came back in " << nowMs() - begun
                  << " ms; the clock waits for the host. --new opens another one beside, with --scenario and --seed.\n"
                  << std::flush;
    }

    bool bringBack(LostRoom& lost) {
        lost.config.pars = parsBeside(lost.config);
        const RoomConfig config = lost.config;
        Result<Room*> room = Error{};
        if (const Status taken = takeOver(lost); !taken.ok())
            room = taken.error();
        else
            room = m_hall->bringBack(std::move(lost.config), lost.journal, writerTo(*lost.file));
        if (!room.ok()) {
            tellProblems({Error{lost.file->path(), room.error().what}});
            return false;
        }
        m_playing = m_playing || room.value()->phase() != Phase::Debrief;
        std::cout << "back " << config.code << ": " << whereItStands(*room.value()) << "\n";
        announce(m_options, config, m_link->port(), lost.file->path());
        m_journals.push_back(std::move(lost.file));
        return true;
    }

    // Its journal is begun before anybody hears of the room.
    Status open(std::optional<RoomConfig> config) {
        if (!config) {
            Result<RoomConfig> made = roomConfig(m_options);
            if (!made.ok()) return made.error();
            config = std::move(made.value());
        }
        auto journal = openJournal(m_directory, config->code);
        if (!journal.ok()) return journal.error();
        m_hall->open(*config, writerTo(*journal.value()));
        announce(m_options, *config, m_link->port(), journal.value()->path());
        std::cout << std::flush;
        m_journals.push_back(std::move(journal.value()));
        return Done{};
    }

    // Ctrl+C and the window's end are a person's word that it is over. Everything else (a machine that shuts down, a
    // new version) may start us again.
    void goAway() {
        const bool over = stopSignal == SIGINT || m_options.child;
        if (over)
            m_hall->endAll();
        else
            m_hall->leaveAll();
    }

    const ServeOptions& m_options;
    std::string m_directory;
    std::unique_ptr<EnetServerLink> m_link;
    std::vector<std::unique_ptr<JournalFile>> m_journals;
    std::optional<Hall> m_hall;
    bool m_playing = false;  // a room came back whose session is not over
};

}  // namespace

int serve(const ServeOptions& options) {
    stopOnSignals();
    Service service(options);
    if (const Status started = service.start(); !started.ok()) return complain(started.error());
    return service.run();
}

}  // namespace gemba
