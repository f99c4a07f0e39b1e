#include "server/replay/playback.h"

namespace gemba {

namespace {

// What a story's records do. They were accepted then, so they are now.
struct Step {
    Factories& factories;
    void operator()(const CommandRecord& record) const {
        factories.catchUp(record.at);
        static_cast<void>(factories.submit(record.seat, record.command));
    }
    void operator()(const InterventionRecord& record) const {
        factories.catchUp(record.at);
        static_cast<void>(factories.intervene(record.intervention));
    }
    void operator()(const HashRecord& record) const { factories.advanceTo(record.at); }
    void operator()(const auto&) const {}
};

SimTime timeOf(const JournalRecord& record) {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.at; })
                return one.at;
            else
                return SimTime{};
        },
        record);
}

}  // namespace

Playback::Playback(const Scenario& scenario, std::uint64_t seed, std::size_t played, const Story& story)
    : m_story(story), m_start(scenario, seed, played), m_now(m_start) {}

void Playback::seek(SimTime at) {
    if (at < m_now.now()) {
        m_now = m_start;
        m_next = 0;
    }
    const std::vector<JournalRecord>& records = m_story.records();
    for (; m_next < records.size() && timeOf(records[m_next]) <= at; ++m_next) std::visit(Step{m_now}, records[m_next]);
    m_now.advanceTo(at);
}

}  // namespace gemba
