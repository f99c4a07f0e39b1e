// Runs a finished (or paused) session again and again while the room goes on: finds out what explains its result, and
// answers "what if …?". Works on threads of its own; the room asks for news as often as it likes.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "server/debrief/analysis.h"
#include "server/debrief/what_if.h"

namespace gemba {

class Analyst {
  public:
    // One session per factory. The scenario outlives the analyst.
    explicit Analyst(std::vector<std::unique_ptr<const Original>> originals);
    ~Analyst();  // stops within the time of some runs
    Analyst(const Analyst&) = delete;
    Analyst& operator=(const Analyst&) = delete;

    [[nodiscard]] const Original& original(std::size_t factory) const { return *m_originals[factory]; }
    // Begins to look for what explains the results; `together` of each factory, as in LuckBand. Once.
    void investigate(std::vector<BotStyle> together);
    // Only what `variationOf` takes. An older question is dropped.
    void ask(const WhatIf& question);

    // What has come up since the last call.
    [[nodiscard]] std::optional<std::vector<Analysis>> newAnalyses();  // by factory
    [[nodiscard]] std::optional<WhatIfAnswer> newAnswer();

  private:
    void findOut(const std::vector<BotStyle>& together);
    void answerQuestions();

    std::vector<std::unique_ptr<const Original>> m_originals;
    std::atomic<bool> m_stop = false;
    std::mutex m_lock;  // guards all that follows but the threads
    std::condition_variable m_asked;
    std::optional<WhatIf> m_question;
    std::vector<Analysis> m_analyses;
    bool m_analysesAreNew = false;
    std::optional<WhatIfAnswer> m_answer;
    std::thread m_finder;
    std::thread m_answerer;
};

}  // namespace gemba
