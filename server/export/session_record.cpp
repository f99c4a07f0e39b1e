#include "server/export/session_record.h"

#include <algorithm>

#include "server/debrief/analysis.h"
#include "server/debrief/debrief.h"
#include "server/debrief/touch_times.h"
#include "server/replay/playback.h"
#include "server/replay/replayer.h"
#include "server/sim/metrics.h"

namespace gemba {

namespace {

std::vector<BoxRecord> boxesOf(const World& world) {
    std::vector<BoxRecord> boxes;
    const std::vector<Duration> touched = touchedSoFar(world);
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const Item& item = world.items[i];
        if (item.stage == Stage::Free) continue;
        boxes.push_back({ItemId(i), item.kind, item.owner, sessionTime(world, item.askedAt),
                         sessionTime(world, item.arrivedAt), touched[i], bandOf(world, item),
                         item.stage == Stage::Lost});
    }
    return boxes;
}

VisitRecord onSessionClock(const World& world, Visit visit, bool open) {
    for (SimTime Visit::*at : {&Visit::asked, &Visit::arrived, &Visit::started, &Visit::finished, &Visit::ended})
        visit.*at = sessionTime(world, visit.*at);
    return {visit, open};
}

std::vector<VisitRecord> visitsOf(const World& world) {
    std::vector<VisitRecord> visits;
    for (const Visit& visit : world.visits) visits.push_back(onSessionClock(world, visit, false));
    for (const Visit& visit : unfinishedVisits(world)) visits.push_back(onSessionClock(world, visit, true));
    return visits;
}

std::vector<PastDecision> pullsOf(const Story& story, const Factories& factories, std::size_t factory) {
    std::vector<PastDecision> pulls;
    for (PastDecision pull : decisionsOf(story)) {
        const Factories::Place place = factories.placeOf(pull.seat);
        if (place.factory != factory) continue;
        pull.seat = place.seat;
        pull.at = factories.sessionTimeOf(pull.at);
        pulls.push_back(pull);
    }
    return pulls;
}

LuckCounts countsOf(std::int32_t lucks) {
    LuckCounts counts;
    counts.band = lucks;
    counts.stations = std::min(counts.stations, lucks);
    counts.finalists = std::min(counts.finalists, lucks);
    counts.decisions = std::min(counts.decisions, lucks);
    counts.screening = std::min(counts.screening, lucks);
    return counts;
}

FactoryRecord factoryOf(const Factories& factories, std::size_t factory, const Original& original, const Ghosts& ghosts,
                        const Story& story, std::int32_t lucks) {
    const World& world = factories.at(factory).world();
    FactoryRecord record;
    record.debrief = makeDebrief(world, factories.watchOf(factory), original);
    addLastTime(record.debrief, ghosts);
    record.analysis = investigate(original, record.debrief.policies.front().style, countsOf(lucks));
    record.boxes = boxesOf(world);
    record.visits = visitsOf(world);
    record.pulls = pullsOf(story, factories, factory);
    for (std::size_t i = 0; i < record.analysis.luck.played.size(); ++i)
        record.luckSeeds.push_back(luckOf(original.course().seed, static_cast<std::int32_t>(i)));
    return record;
}

std::vector<std::string> peopleIn(const Journal& journal) {
    std::vector<std::string> people;
    for (const JournalRecord& record : journal.records) {
        const auto* person = std::get_if<PersonRecord>(&record);
        if (person != nullptr && person->kind == LineKind::Person) people.push_back(person->name);
    }
    std::sort(people.begin(), people.end());
    return people;
}

}  // namespace

Result<SessionRecord> recordOf(const Journal& journal, const Scenario& scenario, const RecordOptions& options) {
    const Result<Replay> played = replay(journal, scenario, options.build);
    if (!played.ok()) return played.error();
    if (!played.value().difference.empty())
        return Error{"", played.value().difference + ": it cannot be exported as it was played"};
    if (played.value().end <= SimTime{}) return Error{"", "tells of no day: nothing was played yet"};

    Story story;
    ActLog acts(scenario, journal.header.factories);
    for (const JournalRecord& one : journal.records) {
        story.add(one);
        acts.add(one);
    }
    const SimTime end = dayOneOf(scenario.session) + (played.value().end - SimTime{});
    Playback playback(scenario, journal.header.seed, journal.header.factories, story);
    playback.seek(end);

    SessionRecord record{journal.header.build,
                         journal.header.preset,
                         journal.header.seed,
                         played.value().end,
                         floorPlanOf(scenario),
                         {},
                         {}};
    if (options.names == PeopleNames::Keep) record.people = peopleIn(journal);
    for (std::size_t i = 0; i < journal.header.factories; ++i) {
        const Original original(scenario, acts.courseOf(i, journal.header.seed, end));
        record.factories.push_back(
            factoryOf(playback.factories(), i, original, played.value().ghosts[i], story, options.lucks));
    }
    if (record.factories.size() < 2) return record;
    record.race = playback.factories().standings(0);
    for (std::size_t i = 0; i < record.factories.size(); ++i)
        addPrice(record.race.factories[i], record.factories[i].debrief);
    return record;
}

}  // namespace gemba
