// The program gemba: one window per person. Reads the command line and hands over; 0 = ended well, 1 = one
// clear line on stderr, 3 = no window can be opened here.
#include <CLI/CLI.hpp>

#include <iostream>
#include <map>

#include "client/app/app.h"
#include "client/app/assets.h"
#include "client/app/check_texts.h"
#include "client/app/without_window.h"
#include "client/session/bot_clients.h"
#include "client/session/local_server.h"
#include "client/sfml/display_check.h"
#include "client/sfml/displays.h"

#ifndef GEMBA_VERSION
#define GEMBA_VERSION "0.1.0"
#endif

namespace gemba {
namespace {

constexpr int kFailed = 1;
constexpr int kNoDisplay = 3;

const std::map<std::string, Difficulty> kChosenDifficulties{
    {"easy", Difficulty::Easy}, {"normal", Difficulty::Normal}, {"hard", Difficulty::Hard}};

struct CommandLine {
    std::string name;  // empty = "Guest" in the language
    std::string size = "1280x720";
    std::string theme;
    int textPercent = 0;  // 0 = as in the settings
    bool lessMotion = false;
    std::string script;
    std::string shotFolder = ".";
    std::string assets;
    std::string language;  // empty = as in the settings, else the environment's
    std::string scenario;
    std::string preset;
    Difficulty difficulty = Difficulty::Normal;
    std::string server;
    std::string where;  // link or host
    std::string code;
    std::uint64_t seed = 0;             // 0 = new luck
    std::uint16_t port = kDefaultPort;  // of a hosted room
    std::uint16_t beaconPort = kBeaconPort;
    std::string roomName;
    bool beacon = true;
    int seat = 0;  // 1 … ; 0 = none
    int bots = 0;
    int hotSeats = 0;     // 2 … 8; 0 = one person
    std::string journal;  // to look at
    std::string talk;     // a journal or a prepared talk, to talk over
    bool terminal = false;
    bool tutorial = false;
    bool fullScreen = false;
    int display = 0;  // from 1; 0 = none was asked for
    bool bigScreen = false;
    bool console = false;
    bool booth = false;
    bool mute = false;
    bool captions = false;
};

int fail(const Error& error) {
    std::cerr << "gemba: " << error.text() << '\n';
    return kFailed;
}

Result<WindowSize> sizeOf(const std::string& text) {
    WindowSize size;
    char between = 0;
    std::istringstream in(text);
    if (!(in >> size.width >> between >> size.height) || between != 'x' || size.width < 640 || size.height < 400 ||
        size.width > 7680 || size.height > 4320)
        return Error{"--size " + text, "must look like 1280x720, from 640x400 to 7680x4320"};
    return size;
}

Result<JoinLink> linkOf(const CommandLine& line) {
    return line.code.empty() ? parseJoinLink(line.where) : joinLinkFrom(line.where, line.code);
}

// How the session ended, in words, by the server program; comes back only with an error.
int printReplay(const CommandLine& line) {
    return fail(becomeServer(line.server, {"replay", line.journal}));
}

Entry entryOf(const CommandLine& line, EntryKind kind) {
    Entry entry;
    entry.kind = kind;
    entry.name = line.name.empty() ? "Guest" : line.name;
    entry.server.scenario = line.scenario.empty() ? "openstack" : line.scenario;
    entry.server.preset = line.preset;
    entry.server.difficulty = line.difficulty;
    entry.server.seed = line.seed;
    entry.server.port = line.port;
    entry.server.program = line.server;
    entry.server.roomName = line.roomName;
    entry.server.beacon = line.beacon;
    entry.server.replay = line.journal;
    entry.hotSeats = line.hotSeats;
    entry.tutorial = line.tutorial;
    if (line.seat > 0) entry.seat = SeatId(static_cast<std::size_t>(line.seat - 1));
    return entry;
}

SettingsForNow settingsOf(const CommandLine& line) {
    SettingsForNow now;
    if (!line.name.empty()) now.name = line.name;
    if (!line.scenario.empty()) now.scenario = line.scenario;
    if (!line.preset.empty()) now.preset = line.preset;
    if (!line.theme.empty()) now.light = line.theme == "light";
    if (line.textPercent != 0) now.textPercent = line.textPercent;
    if (line.lessMotion) now.reducedMotion = true;
    if (line.mute) now.muted = true;
    if (line.captions) now.captions = true;
    return now;
}

Status checkDisplayNumber(int display) {
    if (display == 0) return Done{};
    const std::size_t count = displays().size();
    if (static_cast<std::size_t>(display) <= count) return Done{};
    return Error{"--display " + std::to_string(display), "this machine has " + std::to_string(count)};
}

enum class Where : std::uint8_t { StartScreen, Room };

int runTerminalFor(const CommandLine& line, const Entry& entry) {
    const Result<Language> language = loadLanguage(line.assets, chosenLanguage(line.assets, line.language));
    return language.ok() ? playInTerminal(entry, language.value()) : fail(language.error());
}

// Says what else was done than to open a window.
int withoutWindow(const CommandLine& line, const Entry& entry) {
    if (entry.talk) {
        std::cerr << "gemba: printing the talk instead" << std::endl;
        return runTerminalFor(line, entry);
    }
    if (entry.kind == EntryKind::Replay) {
        std::cerr << "gemba: printing how it ended instead" << std::endl;
        return printReplay(line);
    }
    if (entry.kind != EntryKind::Solo || entry.hotSeats > 0) return kNoDisplay;
    std::cerr << "gemba: playing in the terminal instead\n";
    return runTerminalFor(line, entry);
}

int runWindow(const CommandLine& line, Entry entry, Where where) {
    const char* noWindow = "--hot-seat needs a window: in a terminal nobody could look alone";
    if (line.terminal && line.hotSeats > 0) return fail(Error{"", noWindow});
    if (line.terminal) return runTerminalFor(line, entry);
    if (const Status display = checkDisplay(); !display.ok()) {
        std::cerr << "gemba: " << display.error().text() << '\n';
        return withoutWindow(line, entry);
    }
    AppOptions options;
    const Result<WindowSize> size = sizeOf(line.size);
    if (!size.ok()) return fail(size.error());
    options.size = size.value();
    options.mode = line.fullScreen ? WindowMode::FullScreen : WindowMode::Framed;
    options.display = line.display;
    if (const Status found = checkDisplayNumber(line.display); !found.ok()) return fail(found.error());
    options.booth = line.booth;
    if (line.script.empty() && !line.booth)
        options.settingsFolder = settingsFolder();  // a script finds the same everywhere
    options.settings = settingsOf(line);
    options.assets = line.assets;
    options.language = line.language;
    options.script = line.script;
    options.shotFolder = line.shotFolder;
    options.beaconPort = line.beaconPort;
    options.entry = std::move(entry);
    options.enter = where == Where::Room;
    const Status ran = runApp(options);
    return ran.ok() ? 0 : fail(ran.error());
}

int runJoin(CommandLine line) {
    if (line.where == "-") std::getline(std::cin, line.where);  // a key on the command line would be seen by others
    const Result<JoinLink> link = linkOf(line);
    if (!link.ok()) return fail(link.error());
    Entry entry = entryOf(line, EntryKind::Join);
    entry.link = link.value();
    if (line.bigScreen) entry.line = LineKind::BigScreen;
    if (line.console) entry.line = LineKind::Console;
    if (line.console && entry.link.hostKey.empty())
        return fail(Error{"--console", "needs the host's link, the one with #h= in it"});
    return runWindow(line, std::move(entry), Where::Room);
}

int runReplay(const CommandLine& line) {
    if (line.terminal) return printReplay(line);
    return runWindow(line, entryOf(line, EntryKind::Replay), Where::Room);
}

// It fills the screen unless a size was asked for.
int runTalk(CommandLine line, bool sized) {
    Entry entry = entryOf(line, EntryKind::Replay);
    entry.talk = true;
    const bool prepared = line.talk.empty() || line.talk.ends_with(".toml");
    if (prepared)
        entry.server.talk = line.talk.empty() ? "openstack" : line.talk;
    else
        entry.server.replay = line.talk;
    line.fullScreen = line.fullScreen || !sized;
    return runWindow(line, std::move(entry), Where::Room);
}

int runBotClients(const CommandLine& line) {
    const Result<JoinLink> link = parseJoinLink(line.where);
    if (!link.ok()) return fail(link.error());
    BotOptions options;
    options.count = line.bots;
    return runBots(link.value(), options);
}

// `fills`: it is full screen anyway.
enum class Fills : std::uint8_t { OnlyIfAsked, Always };

void windowOptions(CLI::App& command, CommandLine& line, Fills fills = Fills::OnlyIfAsked) {
    CLI::Option* full = command.add_flag("--fullscreen", line.fullScreen, "fill the screen");
    CLI::Option* display = command.add_option("--display", line.display, "which display to fill, from 1");
    display->check(CLI::PositiveNumber);
    if (fills == Fills::OnlyIfAsked) display->needs(full);
    command.add_option("--size", line.size, "of the window, WIDTHxHEIGHT")->capture_default_str();
    command.add_option("--theme", line.theme, "dark or light (F12 switches)")->check(CLI::IsMember({"dark", "light"}));
    command.add_option("--text-size", line.textPercent, "in percent: 100, 125, 150 or 200")
        ->check(CLI::IsMember(std::vector<int>(kTextPercents.begin(), kTextPercents.end())));
    command.add_flag("--less-motion", line.lessMotion, "things jump instead of gliding");
    command.add_option("--script", line.script, "file of clicks and pictures, see client/app/script.h");
    command.add_option("--screenshot-dir", line.shotFolder, "where the script's pictures go")->capture_default_str();
    command.add_flag("--mute", line.mute, "no sound (M switches)");
    command.add_flag("--captions", line.captions, "name each sound in words");
    command.add_option("--assets", line.assets, "folder of texts and sounds");
    command.add_option("--beacon-port", line.beaconPort, "UDP port on which rooms of this network are heard")
        ->capture_default_str();
    command.add_option("--language", line.language, "of all sentences: en, de … (else the environment's)");
}

void playerOptions(CLI::App& command, CommandLine& line) {
    command.add_flag("--terminal", line.terminal, "no window: a bot plays, the terminal shows it");
    command.add_option("--name", line.name, "how others see you");
    command
        .add_option("--seat", line.seat, "seat to take, from 1; those of a second factory follow those of the first")
        ->check(CLI::Range(std::size_t{1}, kMaxFactories * kMaxSeats));
}

void serverProgram(CLI::App& command, CommandLine& line) {
    command.add_option("--server", line.server, "path of gemba-server, else the one beside this program");
}

void serverOptions(CLI::App& command, CommandLine& line) {
    command.add_option("--scenario", line.scenario, "which factory, by name or file");
    command.add_option("--preset", line.preset, "length of the session: one of the scenario's presets");
    command.add_option("--seed", line.seed, "which luck; 0 = a new one");
    command.add_option("--port", line.port, "UDP port of a room for others")->capture_default_str();
    serverProgram(command, line);
}

int run(int argc, char** argv) {
    CommandLine line;
    CLI::App app("Gemba: run one team of a factory, see what it does to the whole.");
    app.set_version_flag("--version", "gemba " GEMBA_VERSION);
    app.require_subcommand(0, 1);
    windowOptions(app, line);
    playerOptions(app, line);
    serverOptions(app, line);
    CLI::App* play = app.add_subcommand("play", "alone, with bots, on this machine");
    CLI::App* host = app.add_subcommand("host", "open a room for others");
    CLI::App* join = app.add_subcommand("join", "join a room: LINK, or HOST CODE");
    CLI::App* bots = app.add_subcommand("bots", "many bot clients in one room: LINK N");
    CLI::App* check = app.add_subcommand("check", "all language files: what is missing, unknown or cannot be drawn");
    check->add_option("--assets", line.assets, "folder of texts");
    CLI::App* replay = app.add_subcommand("replay", "look at a recorded session again");
    CLI::App* talk = app.add_subcommand("talk", "a presenter steps through a session, bookmark by bookmark");
    windowOptions(*talk, line, Fills::Always);
    for (CLI::App* command : {play, host, join, replay}) windowOptions(*command, line);
    for (CLI::App* command : {play, host, join}) playerOptions(*command, line);
    for (CLI::App* command : {play, host}) serverOptions(*command, line);
    host->add_option("--room-name", line.roomName, "name in the list of rooms on this network, else the machine's");
    host->add_flag("!--no-beacon", line.beacon, "be in nobody's list of rooms on this network");
    CLI::Option* tutorial = play->add_flag("--tutorial", line.tutorial, "learn it in five minutes");
    play->add_option("--difficulty", line.difficulty, "which bots play the other seats: easy, normal or hard")
        ->transform(CLI::CheckedTransformer(kChosenDifficulties, CLI::ignore_case));
    play->add_flag("--booth", line.booth, "a stand: shows itself until somebody comes, begins anew for each visitor")
        ->excludes(tutorial);
    play->add_option("--hot-seat", line.hotSeats, "so many people take turns at this one window")
        ->check(CLI::Range(2, 8))
        ->excludes(tutorial);
    join->add_option("where", line.where, "gemba://… or a host name; - reads the link from the standard input")
        ->required();
    CLI::Option* console = join->add_flag("--console", line.console, "only the host's console, by the host's link");
    join->add_flag("--big-screen", line.bigScreen, "for the projector: no seat, no levers, big type")
        ->excludes(console);
    join->add_option("code", line.code, "room code, when a host name was given");
    replay->add_option("file", line.journal, "journal of a session")->required();
    replay->add_flag("--text", line.terminal, "no window: print how it ended");
    talk->add_option("file", line.talk, "journal of a session, or a .talk.toml; none = the flagship's talk");
    talk->add_flag("--text", line.terminal, "no window: print it");
    serverProgram(*replay, line);
    serverProgram(*talk, line);
    bots->add_option("link", line.where, "gemba://…")->required();
    bots->add_option("count", line.bots, "how many")->required()->check(CLI::Range(1, 500));
    CLI11_PARSE(app, argc, argv);
    if (*bots) return runBotClients(line);
    if (*check) return checkTexts(line.assets);
    if (*join) return runJoin(line);
    if (*replay) return runReplay(line);
    if (*talk) return runTalk(line, talk->count("--size") > 0);
    if (*host) return runWindow(line, entryOf(line, EntryKind::Host), Where::Room);
    const bool atOnce = *play && !line.booth;
    return runWindow(line, entryOf(line, EntryKind::Solo), atOnce ? Where::Room : Where::StartScreen);
}

}  // namespace
}  // namespace gemba

int main(int argc, char** argv) {
    return gemba::run(argc, argv);
}
