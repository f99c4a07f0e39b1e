// Judges where work comes from: what it needs of others, that endless sources have a limit, and that all of it fits
// into the simulation.
#include <algorithm>
#include <numeric>

#include "shared/scenario/checks.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

// Of the longest session. The days before day 1 count: work comes up in them as in all others.
std::int32_t daysInAll(const Scenario& scenario) {
    std::int32_t most = totalDays(scenario.session);
    for (const PresetDef& preset : scenario.presets) most = std::max(most, preset.rounds * preset.daysPerRound);
    return scenario.session.warmDays + most;
}

Duration wholeSession(const Scenario& scenario) {
    return days(daysInAll(scenario));
}

void checkParts(const Judged& judged, std::size_t area, const SourceDef& source, const SourcePlaces& places) {
    std::int64_t sum = 0;
    std::int32_t most = 0;
    for (std::size_t parts = 0; parts < source.partsShare.size(); ++parts) {
        sum += source.partsShare[parts].value;
        if (source.partsShare[parts].value > 0) most = static_cast<std::int32_t>(parts);
    }
    if (sum != 1000) {
        judged.log.report(places.parts, "\"parts\" must sum to 1, not " + decimalText(sum * 1000));
    }
    const auto makers = static_cast<std::int32_t>(
        std::count_if(source.needs.begin(), source.needs.end(), [](std::int32_t weight) { return weight > 0; }));
    if (source.needs[area] != 0) {
        judged.log.report(places.needs, "\"needs\" must not name the own area");
    } else if (most > 0 && makers == 0) {
        judged.log.report(places.needs, "features can need parts, but \"needs\" names no other area");
    } else if (most > makers) {
        judged.log.report(places.needs, "features can need " + std::to_string(most) +
                                            " parts, each from another area, but \"needs\" names only " +
                                            std::to_string(makers));
    }
}

// How many more items than are served an endless source can start ahead of time.
std::int32_t startedAhead(const AreaDef& area, const SourceDef& source) {
    const StationDef& entry = area.stations[static_cast<std::size_t>(source.entry)];
    std::int32_t ahead = isPeople(entry) ? 0 : kNoBuffer;
    ahead = std::min(ahead, entry.buffer);
    if (entry.wipLimit != kNoWipLimit) ahead = std::min(ahead, entry.wipLimit);
    if (area.release.conwip != 0) ahead = std::min(ahead, area.release.conwip);
    if (area.release.rope != 0) ahead = std::min(ahead, area.release.rope);
    return ahead;
}

bool hasLimit(const AreaDef& area, const SourceDef& source) {
    return source.start == Start::Pull && startedAhead(area, source) < kNoBuffer;
}

void checkEndless(const Judged& judged, const AreaDef& area, const SourceDef& source, const SourcePlaces& places) {
    if (source.process != Process::Endless) return;
    if (source.start == Start::Push) {
        judged.log.report(places.start, "an endless source cannot push: it would never stop");
    } else if (!hasLimit(area, source)) {
        judged.log.report(places.self, "an endless source needs a limit: give " +
                                           quoted(area.stations[static_cast<std::size_t>(source.entry)].name) +
                                           " a \"buffer\" or a \"wip_limit\", or the area a release rule");
    }
}

void checkSchedule(const Judged& judged, const SourceDef& source, const SourcePlaces& places) {
    const std::int32_t last = totalDays(judged.scenario.session);
    for (std::size_t i = 0; i < source.schedule.size(); ++i) {
        if (source.schedule[i].day <= last) continue;
        judged.log.report(places.schedule[i], "day " + std::to_string(source.schedule[i].day) +
                                                  " is after the last day, " + std::to_string(last));
        return;
    }
}

// ---- how many items there will be ----

constexpr std::int64_t kFarTooMany = 1'000'000'000;  // so that what follows stays inside 64 bits

std::int64_t servedAtMost(const Scenario& scenario, const AreaDef& area, const SourceDef& source) {
    const StationDef& entry = area.stations[static_cast<std::size_t>(source.entry)];
    if (isDice(entry)) return std::int64_t{entry.dice.most} * daysInAll(scenario);
    std::int64_t speed = std::int64_t{entry.machines} * 1000;
    for (const PeopleDef& people : area.people) {
        for (const SkillLevel& level : people.skills) {
            if (isPeople(entry) && level.skill == entry.skill) speed += std::int64_t{people.count} * level.speed.value;
        }
    }
    const Duration effort = scaled(entry.effort.mean, source.size);
    return wholeSession(scenario).ms / effort.ms * speed / 1000 * entry.batch;
}

std::int64_t arrivals(const Scenario& scenario, const AreaDef& area, const SourceDef& source) {
    const std::int64_t last = daysInAll(scenario);
    switch (source.process) {
        case Process::Interval:
            return wholeSession(scenario).ms / source.interval.mean.ms * source.batch + source.batch;
        case Process::Schedule:
            return std::accumulate(source.schedule.begin(), source.schedule.end(), std::int64_t{0},
                                   [](std::int64_t sum, const DayCount& day) { return sum + day.count; });
        case Process::Dice: return last * source.dice.most;
        case Process::Backlog: return 0;
        case Process::Endless:
            return hasLimit(area, source) ? servedAtMost(scenario, area, source) + startedAhead(area, source) : 0;
    }
    return 0;
}

// Thousandths of an item: the item itself with its parts, both twice over for luck, and the defects they bring.
std::int64_t itemsPerArrival(const Scenario& scenario, const AreaDef& area, const SourceDef& source) {
    std::int64_t withParts = 1000;
    for (std::size_t parts = 1; parts < source.partsShare.size(); ++parts) {
        withParts += static_cast<std::int64_t>(parts) * source.partsShare[parts].value;
    }
    std::int64_t defects = scenario.defects.escape.value;
    for (const StationDef& station : area.stations) {
        defects += divideRounded(std::int64_t{station.defects.value} * source.size.value, 1000);
    }
    return 2 * withParts + defects;
}

class ItemCount {
  public:
    explicit ItemCount(ProblemLog& log) : m_log(&log) {}
    void add(std::int64_t items, FilePlace place) {
        m_sum += items;
        if (m_sum <= static_cast<std::int64_t>(kMaxItems) || m_reported) return;
        m_reported = true;
        m_log->report(place, "too much to do: with this, about " + std::to_string(m_sum) +
                                 " items can come up in the session, and there is room for " +
                                 std::to_string(kMaxItems) + "; let less arrive, or play fewer days");
    }

  private:
    ProblemLog* m_log;
    std::int64_t m_sum = 0;
    bool m_reported = false;
};

void checkItemCount(const Judged& judged) {
    const Scenario& scenario = judged.scenario;
    ItemCount items(judged.log);
    for (std::size_t a = 0; a < scenario.areas.size(); ++a) {
        const AreaDef& area = scenario.areas[a];
        std::int64_t waiting = 0;
        for (const StationDef& station : area.stations) waiting += station.atStart;
        for (std::size_t i = 0; i < area.sources.size(); ++i) {
            const SourceDef& source = area.sources[i];
            const std::int64_t all =
                std::min(arrivals(scenario, area, source), kFarTooMany) + source.atStart + (i == 0 ? waiting : 0);
            items.add(divideRounded(all * itemsPerArrival(scenario, area, source), 1000),
                      judged.places.areas[a].sources[i].self);
        }
    }
    for (std::size_t i = 0; i < scenario.projects.size(); ++i) {
        const ProjectDef& project = scenario.projects[i];
        const StationDef& entry =
            scenario.areas[project.area.index()].stations[static_cast<std::size_t>(project.entry)];
        if (isPeople(entry)) items.add(project.effort.ms / entry.effort.mean.ms + 1, judged.places.projects[i].self);
    }
}

}  // namespace

void checkSources(const Judged& judged) {
    for (std::size_t a = 0; a < judged.scenario.areas.size(); ++a) {
        const AreaDef& area = judged.scenario.areas[a];
        for (std::size_t i = 0; i < area.sources.size(); ++i) {
            const SourcePlaces& places = judged.places.areas[a].sources[i];
            checkParts(judged, a, area.sources[i], places);
            checkEndless(judged, area, area.sources[i], places);
            checkSchedule(judged, area.sources[i], places);
        }
    }
    checkItemCount(judged);
}

}  // namespace gemba
