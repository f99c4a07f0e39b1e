// The part of the window's loop that draws a room: which of its screens, where, and from what.
#include "client/app/app.h"
#include "client/panels/above_panel.h"
#include "client/panels/booth_panel.h"
#include "client/panels/console_screen.h"
#include "client/panels/lever_gate.h"
#include "client/panels/replay_panel.h"
#include "client/panels/side_tabs.h"
#include "client/panels/walk_panel.h"
#include "client/replica/own_factory.h"

namespace gemba {

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
        if (m_overlay == Overlay::None)
            presenterKeys(now, m_talkStops, m_talk, acts);
        else
            holdPresenter(now, m_talkStops, m_talk, acts);
        return presenterScreen(ui, now, layout, m_talkStops, m_talk);
    }
    switch (m_visit->entry().line) {
        case LineKind::Person: return roomScreen(ui, now, layout, m_desk, acts);
        case LineKind::BigScreen: return bigScreen(ui, now, layout, m_desk);
        case LineKind::Console: return consoleScreen(ui, now, layout, m_desk.console, acts);
    }
}

WindowLayout App::roomLayout() {
    const Ui ui{m_look, m_texts};
    if (isBigScreen()) return bigScreenLayout(m_layout);
    if (isTalk()) return presenterLayout(ui, m_layout, m_talkStops);
    const WindowLayout led = withWalkBar(ui, m_layout, m_visit->session().room());
    if (m_booth && m_visit->session().room().phase == Phase::Debrief) return withBoothStrip(ui, led);
    if (m_guide) return withTutorialStrip(ui, m_layout);
    const SessionClient& session = m_visit->session();
    if (session.room().replay) return withReplayStrip(ui, m_layout);
    if (session.room().phase == Phase::Debrief && m_desk.above && session.debrief())
        return aboveLayout(ui, led, &*session.debrief());
    return showsNow(m_hot) == HotShows::Person && m_hot.people > 0 ? withHotSeatStrip(ui, led) : led;
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

void App::guide(const Ui& ui, const WindowLayout& layout) {
    const TutorialChoice choice = m_guide->show(ui, layout, m_visit->session(), plan());
    if (choice == TutorialChoice::Skip || choice == TutorialChoice::Finish) leave();
}

Table App::table() {
    SessionClient& session = shown();
    const SessionClient& host = m_visit->session();
    const Debrief* debrief = host.debrief() ? &*host.debrief() : nullptr;
    const Welcome& welcome = session.welcome();
    Table table{plan(),         session.room(), shownView(), session.outbox().pending(), debrief, session.seat(),
                welcome.person, welcome.host,   m_guestLink};
    if (debrief != nullptr) table.lesson = m_language.wordsOf(welcome.plan.id).lesson(debrief->lesson);
    if (debrief != nullptr) table.cards = m_language.wordsOf(welcome.plan.id).cards(debrief->cards);
    addHost(table);
    if (!m_guide && m_hot.people == 0) table.talks = &session.talks();
    if (m_hot.people == 0) return table;
    table.here = passing().seats;
    // The days begin when the last one has planned, not by a button; and they are everybody's to stop.
    table.host = session.room().phase != Phase::Plan;
    if (session.room().phase == Phase::Review || session.room().phase == Phase::Debrief) table.seat = {};
    return table;
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
    if (!session.ghosts().empty()) table.ghosts = &session.ghosts();
    table.saved = savedPage();
    if (session.analysis()) table.analysis = &*session.analysis();
    if (session.whatIf()) table.whatIf = &*session.whatIf();
    if (!session.polls().polls.empty()) table.polls = &session.polls();
    if (session.dryRun()) table.dryRun = &*session.dryRun();
    const Phase phase = session.room().phase;
    const bool over = phase == Phase::Review || phase == Phase::Debrief;
    const bool race = session.standings() && session.standings()->round == session.room().round;
    if (over && race && session.room().factories > 1) table.standings = &*session.standings();
}

}  // namespace gemba
