#include "server/replay/said_log.h"

#include <algorithm>

#include "server/sim/flow.h"

namespace gemba {

namespace {

std::int32_t waitingAt(const World& world, const Area& area) {
    std::int32_t waiting = 0;
    for (std::int32_t place = 0; place < area.stations; ++place)
        waiting += stationOf(world, stationAt(area, place)).waiting;
    return waiting;
}

bool isSamePromise(Promise a, const Promise& b) {
    a.state = b.state;
    return a == b;
}

}  // namespace

SaidLog::SaidLog(const World& world) : m_reports(world.areas.size()) {
    for (std::size_t i = 0; i < world.managers.size(); ++i)
        if (defOf(world, SeatId(i)).role == SeatRole::PeopleManager)
            m_whispers.push_back({SeatId(i), {}, {}, 0, false});
    look(world);
}

void SaidLog::pass(const World& world, SimTime until) {
    while (world.dayOne + days(static_cast<std::int64_t>(evenings()) + 1) <= until) noteEvening(world);
}

void SaidLog::noteEvening(const World& world) {
    for (std::size_t i = 0; i < m_reports.size(); ++i) {
        const Area& area = world.areas[i];
        m_reports[i].said.push_back(static_cast<std::int32_t>(area.report));
        m_reports[i].waiting.push_back(waitingAt(world, area));
        m_reports[i].people.push_back(static_cast<std::int32_t>(area.people.size()));
    }
    for (Whisper& whisper : m_whispers) {
        const EmployerId employer = defOf(world, whisper.seat).employer;
        whisper.favours.push_back((world.favours >> employer.index()) & 1U ? 1 : 0);
        whisper.away.push_back(away(world, employer));
    }
}

// The world's own are some of those seen, in the same order, and then new ones.
void SaidLog::look(const World& world) {
    std::size_t next = 0;
    for (const Promise& promise : world.promises) {
        while (next < m_promises.size() && !isSamePromise(m_promises[next].promise, promise)) ++next;
        if (next == m_promises.size()) {
            m_promises.push_back({promise, world.now});
            ++next;
        } else {
            m_promises[next++].promise.state = promise.state;
        }
    }
}

void SaidLog::goBack(const World& world) {
    const auto ended = static_cast<std::size_t>(wholeDays(world.now - world.dayOne));
    const auto keep = [&](std::vector<std::int32_t>& numbers) { numbers.resize(std::min(numbers.size(), ended)); };
    for (AreaReports& area : m_reports)
        for (auto* numbers : {&area.said, &area.waiting, &area.people}) keep(*numbers);
    for (Whisper& whisper : m_whispers)
        for (auto* numbers : {&whisper.favours, &whisper.away}) keep(*numbers);
    std::erase_if(m_promises, [&](const Seen& seen) { return seen.at >= world.now; });
    look(world);
}

std::vector<Whisper> SaidLog::whispers(const World& world) const {
    std::vector<Whisper> whispers = m_whispers;
    for (Whisper& whisper : whispers) {
        whisper.exposed = world.managers[whisper.seat.index()].exposed;
        for (std::size_t i = 0; i < world.managers.size(); ++i)
            if (SeatId(i) != whisper.seat && ((world.managers[i].knows >> whisper.seat.index()) & 1U) != 0)
                ++whisper.knew;
    }
    return whispers;
}

std::vector<PromiseRecord> SaidLog::promises(const World& world) const {
    std::vector<PromiseRecord> records;
    for (const auto& [promise, at] : m_promises)
        if (records.size() < kMostPromiseRecords)
            records.push_back({promise.by, promise.to, promise.term.kind, sessionTime(world, at),
                               sessionTime(world, promise.due), promise.state});
    return records;
}

}  // namespace gemba
