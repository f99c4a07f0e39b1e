#include "client/app/app.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "client/app/assets.h"
#include "client/panels/above_panel.h"
#include "client/panels/booth_panel.h"
#include "client/panels/console_screen.h"
#include "client/panels/keys.h"
#include "client/panels/lever_gate.h"
#include "client/panels/replay_panel.h"
#include "client/panels/side_tabs.h"
#include "client/panels/sound_caption.h"
#include "client/replica/own_factory.h"
#include "client/session/real_time.h"
#include "client/sfml/displays.h"

namespace gemba {

namespace {

constexpr const char* kTitle = "Gemba";

SoundOptions soundsOf(const Settings& settings) {
    return {settings.volumePercent, settings.muted, settings.captions};
}

LookTheme themeOf(const Settings& settings) {
    return settings.light ? LookTheme::Light : LookTheme::Dark;
}

std::uint32_t rgbOf(ImU32 colour) {
    return (colour >> IM_COL32_R_SHIFT & 0xFF) << 16 | (colour >> IM_COL32_G_SHIFT & 0xFF) << 8 |
           (colour >> IM_COL32_B_SHIFT & 0xFF);
}

Result<std::optional<Script>> loadScript(const std::string& file) {
    if (file.empty()) return std::optional<Script>();
    std::ifstream in(file);
    if (!in) return Error{file, "cannot be read"};
    Result<Script> script = Script::parse(std::string(std::istreambuf_iterator<char>(in), {}), file);
    if (!script.ok()) return script.error();
    return std::optional<Script>(std::move(script.value()));
}

}  // namespace

namespace {

// A script reads English, wherever it runs.
std::string askedLanguage(const AppOptions& options) {
    if (!options.language.empty()) return options.language;
    if (!options.script.empty()) return kEnglish;
    const Result<Settings> settings = loadSettings(options.settingsFolder);
    if (settings.ok()) return settings.value().language;
    std::cerr << "gemba: " << settings.error().text() << '\n';
    return {};
}

}  // namespace

Status runApp(const AppOptions& options) {
    Result<Language> language = loadLanguage(options.assets, chosenLanguage(options.assets, askedLanguage(options)));
    if (!language.ok()) return language.error();
    Result<FontFiles> fonts = loadFontFiles();
    if (!fonts.ok()) return fonts.error();
    Result<std::optional<Script>> script = loadScript(options.script);
    if (!script.ok()) return script.error();
    App app(options, std::move(language.value()), std::move(fonts.value()));
    if (Status opened = app.open(std::move(script.value())); !opened.ok()) return opened;
    while (true) {
        Result<bool> goOn = app.frame(realMs());
        if (!goOn.ok()) return goOn.error();
        if (!goOn.value()) return Done{};
    }
}

App::App(const AppOptions& options, Language language, FontFiles fonts)
    : m_options(options),
      m_language(std::move(language)),
      m_fontFiles(std::move(fonts)),
      m_window(kTitle, options.size, options.mode, options.display),
      m_glue(m_window),
      m_preferences(options.settingsFolder, options.settings),
      m_lan(options.beaconPort),
      m_sounds(soundsOf(m_preferences.now())) {
    const Settings& settings = m_preferences.now();
    if (!settings.name.empty()) m_options.entry.name = settings.name;
    if (m_options.entry.name.empty()) m_options.entry.name = m_texts.say("start.guest");
    m_form.name = m_options.entry.name;
    m_form.firstTime = !settings.tutorialOffered;
    readScenarios();
    m_form.difficulty = options.entry.server.difficulty;
    if (!options.entry.link.code.empty()) m_form.join.link = toText(options.entry.link);
}

Status App::open(std::optional<Script> script) {
    if (Status fonts = m_floor.loadFonts(); !fonts.ok()) return fonts;
    m_script = std::move(script);
    if (const Result<std::string> assets = assetsFolder(m_options.assets); assets.ok() && !m_script)
        m_sounds.open(assets.value() + "/sound");
    std::error_code problem;  // a folder that cannot be made shows when the first picture is saved
    std::filesystem::create_directories(m_options.shotFolder, problem);
    applyTheme(m_look, themeOf(m_preferences.now()));
    m_look.scale = 0;  // the first fit builds the fonts
    fit();
    if (m_options.booth) m_booth.emplace();
    if (m_options.enter) enter(m_options.entry.tutorial ? tutorialEntry(m_options.entry) : m_options.entry);
    return Done{};
}

// Layout by the size of the window; fonts anew when the scale changes.
void App::fit() {
    const WindowSize size = m_window.size();
    m_layout =
        windowLayout(static_cast<float>(std::max(1U, size.width)), static_cast<float>(std::max(1U, size.height)),
                     isForRoom() ? kBigScreenZoom : static_cast<float>(m_preferences.now().textPercent) / 100.0F);
    if (m_look.scale == m_layout.scale) return;
    m_look.scale = m_layout.scale;
    buildFonts(m_look, m_fontFiles);
    m_glue.refreshFonts();
    applyToImGui(m_look);
}

Result<bool> App::frame(std::int64_t nowMs) {
    const float seconds =
        m_lastMs < 0 ? 1 / 60.0F : static_cast<float>(std::clamp<std::int64_t>(nowMs - m_lastMs, 1, 250)) / 1000;
    m_lastMs = nowMs;
    m_window.poll(m_glue.queue());
    if (m_script && m_glue.queue().empty()) {
        Result<bool> goOn = runScript(nowMs);
        if (!goOn.ok() || !goOn.value()) return goOn;
    }
    if (m_visit) m_visit->update(nowMs);
    if (hasNothingToShow()) return Error{"", m_visit->problem()};
    if (inRoom()) follow();
    if (inRoom() && isTalk()) followTalk();
    if (inRoom()) noteNewMedals();
    if (m_otherMode) changeMode();
    fit();
    m_window.clear(rgbOf(m_look[Role::Floor]));
    paintFloor(nowMs);
    m_glue.beginFrame(seconds);
    m_probes.beginFrame();
    m_tabs.beginFrame();
    keys();
    screens();
    if (const char* words = m_sounds.words(nowMs))
        soundCaption({m_look, m_texts, &m_probes}, roomLayout(), m_texts.say(words));
    m_glue.endFrame();
    m_window.display();
    return !m_quit && !m_window.closed();
}

Result<bool> App::runScript(std::int64_t nowMs) {
    ScriptSight sight{m_probes};
    if (inRoom()) {
        sight.phase = m_visit->session().room().phase;
        sight.day = dayOf(m_visit->session().view().now) + 1;
        sight.debrief = m_visit->session().debrief().has_value();
        sight.paused = m_visit->session().room().paused;
    }
    if (m_visit && m_visit->state() == Visit::State::Failed) return Error{"room", m_visit->problem()};
    Result<ScriptAct> act = m_script->step(sight, nowMs);
    if (!act.ok()) return act.error();
    for (const InputEvent& event : act.value().events) m_glue.queue().push(event);
    if (!act.value().language.empty()) {
        if (const Status spoken = speak(act.value().language); !spoken.ok()) return spoken.error();
    }
    if (act.value().speedPercent > 0 && inRoom())
        m_visit->session().send(SetClock{false, act.value().speedPercent, act.value().stopDay});
    if (!act.value().shot.empty()) {
        const Status saved = m_window.savePicture(m_options.shotFolder + "/" + act.value().shot + ".png");
        if (!saved.ok()) return saved.error();
    }
    if (!act.value().print.empty()) std::cout << act.value().print << std::endl;
    if (act.value().printLink) std::cout << "link " << m_guestLink << std::endl;
    return !act.value().quit;
}

// A journal that cannot be shown: whoever named it sits at a command line.
bool App::hasNothingToShow() const {
    return m_visit && m_visit->entry().kind == EntryKind::Replay && m_visit->state() == Visit::State::Failed &&
           !m_planShown;
}

bool App::inRoom() const {
    if (!m_visit) return false;
    const Visit::State state = m_visit->state();
    return state == Visit::State::Joined || state == Visit::State::Lost;
}

Table App::table() {
    SessionClient& session = shown();
    const SessionClient& host = m_visit->session();
    const Debrief* debrief = host.debrief() ? &*host.debrief() : nullptr;
    const Welcome& welcome = session.welcome();
    Table table{plan(),         session.room(), shownView(), session.outbox().pending(), debrief, session.seat(),
                welcome.person, welcome.host,   m_guestLink};
    if (debrief != nullptr) table.lesson = m_language.wordsOf(welcome.plan.id).lesson(debrief->lesson);
    addHost(table);
    if (!m_guide && m_hot.people == 0) table.talks = &session.talks();
    if (m_hot.people == 0) return table;
    table.here = passing().seats;
    // The days begin when the last one has planned, not by a button; and they are everybody's to stop.
    table.host = session.room().phase != Phase::Plan;
    if (session.room().phase == Phase::Review || session.room().phase == Phase::Debrief) table.seat = {};
    return table;
}

void App::paintFloor(std::int64_t nowMs) {
    if (!inRoom() || hidden()) return;
    SessionClient& session = shown();
    if (!m_planShown) {
        m_floor.newPlan(plan(), m_texts);
        m_floorMouse.forget();
        m_guestLink = m_visit->guestLink();
        m_planShown = true;
    }
    if (!floorShows()) return;
    Settings settings = m_preferences.now();
    if (isForRoom()) settings.textPercent = kBigScreenFloorPercent;
    const std::size_t seatsEach = session.welcome().plan.seats.size();
    const SeatId own = isBigScreen() ? SeatId(session.room().bigScreen.factory * seatsEach) : session.seat();
    const SeatId eyes = session.room().eyes;
    RoomState room = ownFactory(session.room(), seatsEach, eyes.isNone() ? own : eyes);
    if (isBigScreen()) room = withoutNames(std::move(room), m_texts);
    m_floor.show(shownView(), room, roomLayout().floor, settings, static_cast<double>(nowMs));
    m_floor.paint(m_window);
}

bool App::isBigScreen() const {
    return m_visit && m_visit->entry().line == LineKind::BigScreen;
}

bool App::isTalk() const {
    return m_visit && m_visit->entry().talk;
}

// Everything is read from the last row.
bool App::isForRoom() const {
    return isBigScreen() || isTalk();
}

// Bookmarks come after the room's first state.
void App::followTalk() {
    const SessionClient& session = m_visit->session();
    if (!session.hostView() || !session.replay()) return;
    m_talkStops = talkStops(session.hostView()->bookmarks, session.replay()->end, session.welcome().plan, m_language);
}

bool App::floorShows() const {
    const RoomState& room = m_visit->session().room();
    if (isTalk()) return !m_talk.black;
    if (isBigScreen()) return bigScreenShowsFloor(room);
    return m_visit->entry().line == LineKind::Person && showsFloor(room, m_desk);
}

void App::keys() {
    if (pressed(Key::F12)) {
        Settings other = m_preferences.now();
        other.light = !other.light;
        change(other);
    }
    if (pressed(Key::F11)) m_otherMode = true;
    if (pressed(Key::M) && !ImGui::GetIO().WantTextInput) {
        m_sounds.toggleMute(m_lastMs);
        Settings settings = m_preferences.now();
        settings.muted = m_sounds.options().muted;
        change(settings);
    }
    if (pressed(Key::F1)) m_overlay = m_overlay == Overlay::Keys ? Overlay::None : Overlay::Keys;
    if (!pressed(Key::Escape)) return;
    if (m_overlay != Overlay::None)
        m_overlay = Overlay::None;
    else if (m_guide)
        leave();
    else if (inRoom() && m_desk.console.open)
        m_desk.console.open = false;
    else if (inRoom())
        m_overlay = Overlay::Menu;
}

void App::screens() {
    keepTimelineKeys(false);
    if (!m_visit && !m_booth)
        startScreen();
    else if (!m_visit)
        ;  // the booth begins its next stage
    else if (inRoom())
        roomScreens();
    else
        connectScreen({m_visit->sentence(m_texts), m_visit->state() == Visit::State::Failed});
    overlays();
    if (m_booth) boothScreens();
}

// Of what lies under the overlay: Tab does not go there meanwhile.
Ui App::under() {
    return {m_look, m_texts, &m_probes, m_overlay == Overlay::None ? &m_tabs : nullptr};
}

// What lies over everything else.
void App::overlays() {
    const Ui ui{m_look, m_texts, &m_probes, &m_tabs};
    PanelStays stays = PanelStays::Open;
    if (m_overlay == Overlay::Menu) menu();
    if (m_overlay == Overlay::Keys) stays = keysPanel(ui, m_layout, isTalk() ? KeysOf::Talk : KeysOf::Game);
    if (m_overlay == Overlay::Browser) browse(ui);
    if (m_overlay == Overlay::Settings) {
        Settings settings = m_preferences.now();
        settings.language = m_language.code;
        stays = settingsPanel(ui, m_layout, settings, languagesIn(m_options.assets));
        if (settings.language == m_language.code) settings.language = m_preferences.now().language;
        change(settings);
    }
    if (stays == PanelStays::Closed) m_overlay = Overlay::None;
}

void App::browse(const Ui& ui) {
    Settings settings = m_preferences.now();
    SessionChoice choice{settings.scenario, settings.preset};
    if (scenarioBrowser(ui, m_layout, m_scenarios, choice) == BrowserStays::Closed) m_overlay = Overlay::None;
    settings.scenario = choice.scenario;
    settings.preset = choice.preset;
    change(settings);
}

// Once per visit, when the numbers have come. A journal that is looked at may be anybody's.
void App::noteNewMedals() {
    const SessionClient& session = m_visit->session();
    if (m_medalsNoted || !session.debrief() || m_visit->entry().kind == EntryKind::Replay) return;
    m_medalsNoted = true;
    Records records = m_preferences.records();
    if (noteMedals(records, session.welcome().plan.id, *session.debrief()))
        m_preferences.keepRecords(std::move(records));
}

void App::change(const Settings& changed) {
    const bool otherTheme = changed.light != m_preferences.now().light;
    const bool otherLanguage = changed.language != m_preferences.now().language;
    m_preferences.change(changed);
    m_sounds.set(soundsOf(changed));
    if (otherLanguage) {
        if (const Status spoken = speak(changed.language); !spoken.ok())
            std::cerr << "gemba: " << spoken.error().text() << '\n';
    }
    if (!otherTheme) return;
    applyTheme(m_look, themeOf(changed));
    applyToImGui(m_look);
}

void App::startScreen() {
    const Ui ui = under();
    const SessionChoice next{m_preferences.now().scenario, m_preferences.now().preset};
    const ScenarioCard* card = cardOf(m_scenarios, next);
    m_form.next = card != nullptr ? card->title : next.scenario;
    m_form.length = lengthWords(ui, m_scenarios, next);
    const StartChoice choice = startPanel(ui, m_layout, m_lan.hear(m_lastMs), m_form);
    if (choice == StartChoice::None) return;
    if (choice == StartChoice::Quit) {
        m_quit = true;
        return;
    }
    if (choice == StartChoice::Settings || choice == StartChoice::Browse) {
        m_overlay = choice == StartChoice::Settings ? Overlay::Settings : Overlay::Browser;
        if (m_overlay == Overlay::Browser) readScenarios();
        return;
    }
    Settings settings = m_preferences.now();
    settings.name = m_form.name;
    settings.tutorialOffered = true;
    m_form.firstTime = false;
    change(settings);
    Entry entry = m_options.entry;
    entry.name = m_form.name;
    entry.server.scenario = settings.scenario;
    entry.server.preset = settings.preset;
    if (choice == StartChoice::Learn) return enter(tutorialEntry(std::move(entry)));
    entry.tutorial = false;
    entry.talk = false;
    entry.server.replay.clear();
    entry.server.talk.clear();
    entry.server.difficulty = choice == StartChoice::Solo ? m_form.difficulty : Difficulty::Normal;
    entry.hotSeats = choice == StartChoice::HotSeat ? m_form.people : 0;
    entry.kind = choice == StartChoice::Solo || choice == StartChoice::HotSeat ? EntryKind::Solo
                 : choice == StartChoice::Host                                 ? EntryKind::Host
                                                                               : EntryKind::Join;
    if (entry.kind == EntryKind::Join) {
        Result<JoinLink> link = m_form.join.link.empty() ? joinLinkFrom(m_form.join.address, m_form.join.code)
                                                         : parseJoinLink(m_form.join.link);
        if (!link.ok()) {
            m_form.problem = m_texts.say(m_form.join.link.empty() ? "start.bad_code" : "start.bad_link");
            return;
        }
        entry.link = link.value();
    }
    enter(std::move(entry));
}

void App::connectScreen(const ConnectNews& news) {
    const ConnectChoice choice = connectPanel(under(), m_layout, news);
    if (choice == ConnectChoice::Back) leave();
    if (choice == ConnectChoice::Again) enter(Entry(m_visit->entry()));
}

void App::roomScreens() {
    const Ui ui = under();
    if (hidden()) return screenBetween(ui);
    listen();
    m_desk.console.notes.take(m_visit->session().orders().takeAnswered());
    Acts acts;
    m_desk.history.note(shownView());
    const Table now = table();
    const WindowLayout layout = roomLayout();
    roomWindow(ui, now, layout, acts);
    if (floorShows()) {
        m_floor.probePlaces(m_probes);
        pointedAreas(ui, now, m_lastMs);
        floorMouse(now, acts);
    }
    const std::string news = lineNews();
    if (!news.empty()) bannerPanel(ui, m_layout, news);
    saidBanner(ui, m_layout, saidNow(), news.empty() ? 0.0F : m_look.px(56));
    deliver(std::move(acts));
    if (m_guide) guide(ui, layout);
    if (m_hot.people > 0) passLaptop(ui, layout);
}

void App::roomWindow(const Ui& ui, const Table& now, const WindowLayout& layout, Acts& acts) {
    if (isTalk()) {
        if (m_overlay == Overlay::None) presenterKeys(now, m_talkStops, m_talk, acts);
        return presenterScreen(ui, now, layout, m_talkStops, m_talk);
    }
    switch (m_visit->entry().line) {
        case LineKind::Person: return roomScreen(ui, now, layout, m_desk, acts);
        case LineKind::BigScreen: return bigScreen(ui, now, layout, m_desk);
        case LineKind::Console: return consoleScreen(ui, now, layout, m_desk.console, acts);
    }
}

// The big screen fills a second display where there is one.
void App::open(OtherWindow window) {
    const std::string theme = m_preferences.now().light ? "light" : "dark";
    std::vector<std::string> arguments{"--theme", theme, "--name", m_visit->entry().name};
    if (window == OtherWindow::Console) {
        arguments.emplace_back("--console");
    } else {
        arguments.emplace_back("--big-screen");
        if (displays().size() > 1) arguments.insert(arguments.end(), {"--fullscreen", "--display", "2"});
    }
    const bool console = window == OtherWindow::Console;
    const Status opened = m_others.open(console ? toText(m_visit->entry().link) : m_guestLink, std::move(arguments));
    if (!opened.ok()) std::cerr << "gemba: " << opened.error().text() << '\n';
}

// To the answers to own wishes, and to what happens on the floor.
void App::listen() {
    const std::vector<AnsweredWish> answers = shown().outbox().takeAnswered();
    m_desk.notices.take(answers);
    if (shown().replica().newestNumber() == 0) return;  // nothing is seen yet
    const int listener = m_hot.people > 0 && showsNow(m_hot) == HotShows::Person ? 1 + m_hot.at : 0;
    m_sounds.hear({shown().room(), shownView(), answers, listener}, m_lastMs);
}

// How the line to the room is, when it is not as it should be.
std::string App::lineNews() {
    const SessionClient& session = m_visit->session();
    if (m_visit->state() == Visit::State::Lost) return m_texts.say("app.connection_lost");
    if (!session.room().restarted) return {};
    return m_texts.say(session.welcome().host ? "app.restarted_host" : "app.restarted");
}

// What the host said in the last few seconds.
std::vector<std::string> App::saidNow() {
    std::vector<std::string> said;
    for (const Heard& one : m_visit->session().heard())
        if (m_lastMs - one.atMs < kSaidShownMs) said.push_back(one.said.text);
    return said;
}

// What only some see: the host's console, and how the factories of a race stand.
void App::addHost(Table& table) {
    SessionClient& session = m_visit->session();
    const bool lead = m_hot.people == 0 && !m_guide && !isAlone(m_visit->entry().kind);
    if (lead && table.host && session.hostView()) {
        m_console = m_language.wordsOf(plan().id).console(*session.hostView());
        table.console = &m_console;
    }
    table.orders = &session.orders().pending();
    if (session.hostView()) table.bookmarks = &session.hostView()->bookmarks;
    if (session.room().replay && session.replay()) table.replay = &*session.replay();
    if (session.dryRun()) table.dryRun = &*session.dryRun();
    const Phase phase = session.room().phase;
    const bool over = phase == Phase::Review || phase == Phase::Debrief;
    const bool race = session.standings() && session.standings()->round == session.room().round;
    if (over && race && session.room().factories > 1) table.standings = &*session.standings();
}

void App::floorMouse(const Table& now, Acts& acts) {
    if (m_overlay != Overlay::None) return;
    FloorUses uses;
    uses.walks = canPull(now, Lever::Walk) && (now.room.phase == Phase::Plan || now.room.phase == Phase::Run);
    uses.arrows = now.room.phase != Phase::Debrief;  // there they move through the session
    const AreaId area = m_floorMouse.use({m_look, m_texts, &m_probes}, m_floor, roomLayout().floor, uses);
    if (area.isNone()) return;
    acts.wishes.emplace_back(WalkTo{area});
    m_desk.walked = true;
}

void App::deliver(Acts acts) {
    for (Command& wish : acts.wishes) shown().wish(std::move(wish));
    for (const ToServer& message : acts.messages) {
        const bool own = std::holds_alternative<SetAutopilot>(message) || std::holds_alternative<SetReady>(message) ||
                         std::holds_alternative<Talk>(message);
        (own ? shown() : m_visit->session()).send(message);  // the rest is the host's, who is the first one here
    }
    for (const HostOrder& order : acts.orders) m_visit->session().send(order);
    for (const OtherWindow window : acts.windows) open(window);
}

void App::menu() {
    const Company company = isAlone(m_visit->entry().kind) ? Company::Alone : Company::Others;
    const MenuChoice choice = menuPanel({m_look, m_texts, &m_probes, &m_tabs}, m_layout, company);
    if (choice == MenuChoice::Settings) m_overlay = Overlay::Settings;
    if (choice == MenuChoice::Keys) m_overlay = Overlay::Keys;
    if (choice == MenuChoice::FullScreen) m_otherMode = true;
    if (choice == MenuChoice::Leave) leave();
    if (choice == MenuChoice::Resume) m_overlay = Overlay::None;
}

WindowLayout App::roomLayout() {
    const Ui ui{m_look, m_texts};
    if (isBigScreen()) return bigScreenLayout(m_layout);
    if (isTalk()) return presenterLayout(ui, m_layout, m_talkStops);
    if (m_booth && m_visit->session().room().phase == Phase::Debrief) return withBoothStrip(ui, m_layout);
    if (m_guide) return withTutorialStrip(ui, m_layout);
    const SessionClient& session = m_visit->session();
    if (session.room().replay) return withReplayStrip(ui, m_layout);
    if (session.room().phase == Phase::Debrief && m_desk.above && session.debrief())
        return aboveLayout(ui, m_layout, &*session.debrief());
    return showsNow(m_hot) == HotShows::Person && m_hot.people > 0 ? withHotSeatStrip(ui, m_layout) : m_layout;
}

void App::guide(const Ui& ui, const WindowLayout& layout) {
    const TutorialChoice choice = m_guide->show(ui, layout, m_visit->session(), plan());
    if (choice == TutorialChoice::Skip || choice == TutorialChoice::Finish) leave();
}

void App::enter(Entry entry) {
    rememberSeat();
    m_lan.stop();
    m_sounds.forget();
    m_guide.reset();
    if (entry.tutorial) m_guide.emplace();
    m_visit.reset();  // an own server ends before another one starts
    if (entry.link.code == m_lastCode) entry.token = m_lastToken;
    m_hot = HotSeat{};
    m_hot.people = entry.hotSeats > 1 ? entry.hotSeats : 0;
    m_shownPerson = 0;
    m_desks.assign(static_cast<std::size_t>(m_hot.people), Desk{});
    m_visit.emplace(std::move(entry));
    m_medalsNoted = false;
    m_desk = Desk{};
    m_talk = PresenterDesk{};
    m_talkStops.clear();
    m_plan.reset();
    m_planShown = false;
    m_overlay = Overlay::None;
}

// Who comes back to the same room sits in the same seat.
void App::rememberSeat() {
    if (!inRoom()) return;
    m_lastCode = m_visit->entry().link.code;
    m_lastToken = m_visit->session().welcome().token;
}

void App::leave() {
    rememberSeat();
    m_others.closeAll();
    m_sounds.forget();
    m_guide.reset();
    m_visit.reset();
    m_plan.reset();
    m_planShown = false;
    m_overlay = Overlay::None;
}

Status App::speak(const std::string& language) {
    Result<Language> loaded = loadLanguage(m_options.assets, language);
    if (!loaded.ok()) return loaded.error();
    m_language = std::move(loaded.value());
    m_plan.reset();
    m_planShown = false;
    readScenarios();
    return Done{};
}

void App::readScenarios() {
    m_scenarios = inLanguage(scenariosBeside(m_options.assets, m_preferences.records()), m_language);
}

const FloorPlan& App::plan() {
    const FloorPlan& original = m_visit->session().welcome().plan;
    if (!m_plan) m_plan = m_language.wordsOf(original.id).plan(original);
    return *m_plan;
}

void App::changeMode() {
    m_otherMode = false;
    m_window.setMode(m_window.mode() == WindowMode::Framed ? WindowMode::FullScreen : WindowMode::Framed);
    m_glue.windowChanged();
}

}  // namespace gemba
