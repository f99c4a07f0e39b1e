#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <iostream>

#include "server/net/enet_server_link.h"
#include "server/session/hall.h"
#include "server/session/secrets.h"
#include "server/store/journal_file.h"
#include "server/tools/tools.h"
#include "shared/protocol/join_link.h"
#include "shared/scenario/reader.h"

namespace gemba {

namespace {

constexpr std::size_t kMaxPeers = 80;  // kMaxPeople and some who are just arriving
constexpr int kTickMs = 20;

std::atomic<bool> stopping{false};

void stop(int) {
    stopping = true;
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

Result<std::unique_ptr<JournalFile>> openJournal(const std::string& wished, const std::string& code) {
    const std::string directory = wished.empty() ? defaultStateDirectory() : wished;
    if (Status made = ensureDirectory(directory); !made.ok()) return made.error();
    return JournalFile::create(directory + "/" + timeStamp() + "-" + code + ".gemba-journal");
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

Result<RoomConfig> roomConfig(const ServeOptions& options) {
    Result<std::string> path = findScenario(options.scenario);
    if (!path.ok()) return path.error();
    Result<std::string> text = readTextFile(path.value());
    if (!text.ok()) return text.error();
    ReadScenario read = readScenario(text.value(), path.value());
    if (!read.ok()) return Error{"", read.text()};
    RoomConfig config;
    config.scenario = std::move(read.scenario);
    config.scenarioName = path.value();
    config.scenarioText = std::move(text.value());
    config.seed = options.seed == 0 ? newSeed() : options.seed;
    config.build = buildName();
    config.code = newRoomCode();
    config.hostKey = newSecret();
    config.handleKey = newKey();
    if (options.solo) config.timers = PhaseClock::Timers::Patient;
    return config;
}

// The first IPv4 address under which other machines may reach this one.
std::string networkAddress() {
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return "127.0.0.1";
    std::string found = "127.0.0.1";
    for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
        const bool usable = (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_LOOPBACK) == 0;
        if (!usable || one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
        char text[NI_MAXHOST] = {};
        if (::getnameinfo(one->ifa_addr, sizeof(sockaddr_in), text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0)
            continue;
        found = text;
        break;
    }
    ::freeifaddrs(all);
    return found;
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
              << "); the second makes its holder the host. Ctrl+C ends.\n"
              << std::flush;
}

}  // namespace

int serve(const ServeOptions& options) {
    stopOnSignals();
    Result<RoomConfig> config = roomConfig(options);
    if (!config.ok()) return complain(config.error());
    auto link = listenOn(options.host, options.port, kMaxPeers);
    if (!link.ok()) return complain(link.error());
    auto journal = openJournal(options.stateDirectory, config.value().code);
    if (!journal.ok()) return complain(journal.error());

    announce(options, config.value(), link.value()->port(), journal.value()->path());
    Hall hall(*link.value());
    hall.open(std::move(config.value()), writerTo(*journal.value()));
    while (!stopping && !(options.child && parentGone())) {
        if (!journal.value()->allWritten()) static_cast<void>(journal.value()->append({}));
        hall.turn(nowMs(), kTickMs);
    }
    hall.closeAll();
    return journal.value()->allWritten() ? 0 : 1;
}

}  // namespace gemba
