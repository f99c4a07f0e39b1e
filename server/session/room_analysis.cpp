// The session run again with something different, in the debrief or while it is paused: what people are told about it.
#include "server/session/room.h"

namespace gemba {

namespace {
constexpr std::int64_t kNewsMs = 250;
}

std::vector<std::unique_ptr<const Original>> Room::originals() const {
    std::vector<std::unique_ptr<const Original>> sessions;
    for (std::size_t i = 0; i < m_factories.played(); ++i)
        sessions.push_back(
            std::make_unique<Original>(m_config.scenario, m_acts.courseOf(i, m_config.seed, m_factories.now())));
    return sessions;
}

// None: what was found out is about a session that has gone on, or back.
void Room::setAnalyst(std::vector<std::unique_ptr<const Original>> sessions) {
    m_analyst.reset();
    m_analyses.clear();
    m_answer.reset();
    m_analysedAt = m_factories.now();
    if (!sessions.empty()) m_analyst = std::make_unique<Analyst>(std::move(sessions));
}

// Only of what has been played: while it is paused, up to now.
OrderVerdict Room::askWhatIf(const WhatIf& question) {
    const bool paused = m_clock.paused() && phase() != Phase::Lobby && phase() != Phase::Briefing;
    if (phase() != Phase::Debrief && !paused) return OrderVerdict::NotNow;
    if (question.factory >= m_factories.played()) return OrderVerdict::NoSuchThing;
    if (!m_analyst || m_analysedAt != m_factories.now()) setAnalyst(originals());
    if (!variationOf(m_analyst->original(question.factory), question).ok()) return OrderVerdict::NoSuchThing;
    m_analyst->ask(question);
    return OrderVerdict::Done;
}

void Room::sendNews(std::int64_t nowMs) {
    if (!m_analyst || nowMs - m_newsMs < kNewsMs) return;
    m_newsMs = nowMs;
    const bool debrief = phase() == Phase::Debrief;
    if (std::optional<std::vector<Analysis>> news = m_analyst->newAnalyses(); news && debrief) {
        m_analyses = std::move(*news);
        for (const Person& person : m_roster.people()) sendAnalysis(person);
    }
    const std::optional<WhatIfAnswer> answer = m_analyst->newAnswer();
    if (!answer) return;
    m_answer = answer;
    // Before the debrief it would tell the players more than they may know.
    for (const Person& person : m_roster.people())
        if (debrief || person.host) sendTo(person.peer, Channel::Bulk, *answer);
}

void Room::sendAnalysis(const Person& person) {
    if (!m_analyses.empty()) sendTo(person.peer, Channel::Bulk, m_analyses[placeOf(person).factory]);
    if (m_answer) sendTo(person.peer, Channel::Bulk, *m_answer);
}

}  // namespace gemba
