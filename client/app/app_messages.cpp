// The part of the window's loop between a person and the room: what comes in is heard and said, what is wished goes
// out.
#include <iostream>

#include "client/app/app.h"
#include "client/sfml/displays.h"

namespace gemba {

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

// Once per visit, when the numbers have come. A journal that is looked at may be anybody's.
void App::noteNewMedals() {
    const SessionClient& session = m_visit->session();
    if (m_medalsNoted || !session.debrief() || m_visit->entry().kind == EntryKind::Replay) return;
    m_medalsNoted = true;
    Records records = m_preferences.records();
    if (noteMedals(records, session.welcome().plan.id, *session.debrief()))
        m_preferences.keepRecords(std::move(records));
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
    if (acts.save) save(*acts.save);
}

void App::save(SaveNames names) {
    const std::string journal = m_visit->journal();
    const NamesOnPage onPage = names == SaveNames::Keep ? NamesOnPage::Keep : NamesOnPage::LeaveOut;
    Result<std::unique_ptr<ExportJob>> job =
        ExportJob::start(journal, pageFor(journal), onPage, m_visit->entry().server.program);
    m_saved = job.ok() ? SavedPage{SavedPage::State::Running, job.value()->page()}
                       : SavedPage{SavedPage::State::Failed, job.error().text()};
    if (job.ok()) m_export = std::move(job.value());
}

// How far the page is, for who may have one: where the session is recorded, once it is over.
const SavedPage* App::savedPage() {
    if (!m_visit->recordsHere() || m_guide || m_visit->session().room().phase != Phase::Debrief) return nullptr;
    if (!m_export || m_saved.state != SavedPage::State::Running) return &m_saved;
    const ExportJob::State state = m_export->state();
    if (state == ExportJob::State::Done) m_saved.state = SavedPage::State::Done;
    if (state == ExportJob::State::Failed) m_saved = {SavedPage::State::Failed, m_export->problem()};
    return &m_saved;
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

}  // namespace gemba
