#include "server/session/analyst.h"

#include <utility>

namespace gemba {

Analyst::Analyst(std::vector<std::unique_ptr<const Original>> originals)
    : m_originals(std::move(originals)), m_analyses(m_originals.size()) {
    m_answerer = std::thread([this] { answerQuestions(); });
}

Analyst::~Analyst() {
    m_stop = true;
    {
        const std::lock_guard lock(m_lock);
        m_asked.notify_all();
    }
    if (m_finder.joinable()) m_finder.join();
    m_answerer.join();
}

void Analyst::investigate(std::vector<BotStyle> together) {
    m_finder = std::thread([this, together = std::move(together)] { findOut(together); });
}

void Analyst::findOut(const std::vector<BotStyle>& together) {
    for (std::size_t i = 0; i < m_originals.size() && !m_stop; ++i) {
        const auto note = [&](const Analysis& found) {
            const std::lock_guard lock(m_lock);
            m_analyses[i] = found;
            m_analysesAreNew = true;
            return !m_stop;
        };
        note(gemba::investigate(*m_originals[i], together[i], {}, note));
    }
}

void Analyst::ask(const WhatIf& question) {
    const std::lock_guard lock(m_lock);
    m_question = question;
    m_asked.notify_all();
}

void Analyst::answerQuestions() {
    std::unique_lock lock(m_lock);
    while (true) {
        m_asked.wait(lock, [this] { return m_stop || m_question; });
        if (m_stop) return;
        const WhatIf question = *std::exchange(m_question, {});
        lock.unlock();
        answerWhatIf(*m_originals[question.factory], question, kWhatIfLucks, [&](const WhatIfAnswer& answer) {
            const std::lock_guard inner(m_lock);
            if (m_question || m_stop) return false;
            m_answer = answer;
            return true;
        });
        lock.lock();
    }
}

std::optional<std::vector<Analysis>> Analyst::newAnalyses() {
    const std::lock_guard lock(m_lock);
    if (!std::exchange(m_analysesAreNew, false)) return {};
    return m_analyses;
}

std::optional<WhatIfAnswer> Analyst::newAnswer() {
    const std::lock_guard lock(m_lock);
    return std::exchange(m_answer, {});
}

}  // namespace gemba
