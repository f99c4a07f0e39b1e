// The part of the window's loop outside a room, and what lies over everything: start, connect, menu, settings, keys.
#include "client/app/app.h"
#include "client/app/assets.h"
#include "client/panels/keys.h"

namespace gemba {

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
    startGame(choice);
}

// Takes the name from the form and goes where the button said, unless the form cannot be read.
void App::startGame(StartChoice choice) {
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

void App::menu() {
    const Company company = isTalk()                         ? Company::Audience
                            : isAlone(m_visit->entry().kind) ? Company::Alone
                                                             : Company::Others;
    const MenuChoice choice = menuPanel({m_look, m_texts, &m_probes, &m_tabs}, m_layout, company);
    if (choice == MenuChoice::Settings) m_overlay = Overlay::Settings;
    if (choice == MenuChoice::Keys) m_overlay = Overlay::Keys;
    if (choice == MenuChoice::FullScreen) m_otherMode = true;
    if (choice == MenuChoice::Leave) leave();
    if (choice == MenuChoice::Resume) m_overlay = Overlay::None;
}

void App::browse(const Ui& ui) {
    Settings settings = m_preferences.now();
    SessionChoice choice{settings.scenario, settings.preset};
    if (scenarioBrowser(ui, m_layout, m_scenarios, choice) == BrowserStays::Closed) m_overlay = Overlay::None;
    settings.scenario = choice.scenario;
    settings.preset = choice.preset;
    change(settings);
}

}  // namespace gemba
