#include <algorithm>
#include <array>

#include "server/sim/flow.h"

namespace gemba {

namespace {

bool isDice(const World& world, StationId id) {
    return defOf(world, id).dice.most > 0;
}

std::int32_t thrown(World& world, StationId id) {
    const DiceDef& die = defOf(world, id).dice;
    const auto nth = static_cast<std::uint64_t>(stationOf(world, id).throws++);
    if (!die.rolls.empty()) return die.rolls[nth % die.rolls.size()];
    const std::uint64_t word = world.luck.draw(Purpose::Dice, id.index(), nth);
    return die.least + static_cast<std::int32_t>(below(word, die.most - die.least + 1));
}

// What its sources have, as much as the day asks for: where an endless one ends in a bowl, the bowl is never empty.
void fillUp(World& world, StationId id, std::int32_t wanted) {
    const Station& station = stationOf(world, id);
    const std::vector<SourceDef>& sources = defOf(world, station.area).sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].start != Start::Pull || sources[i].entry != station.place) continue;
        while (stationOf(world, id).waiting < wanted && hasLeave(world, station.area) &&
               hasNext(world, station.area, i)) {
            const ItemId item = takeNew(world, station.area, i);
            if (item.isNone()) return;
            admitOwn(world, item);
            arriveAt(world, item, id);
        }
    }
}

void move(World& world, StationId id, std::int32_t count) {
    for (std::int32_t n = 0; n < count; ++n) {
        const ItemId item = *stationOf(world, id).lanes[0].begin();
        takeFromQueue(world, item);
        itemOf(world, item).startedAt = itemOf(world, item).finishedAt = world.now;
        judge(world, item, {}, id);
        depart(world, item, {});
    }
    if (count == 0) return;
    admit(world, id);
    wake(world, stationOf(world, id).area);
}

}  // namespace

// Sequential: station by station, so that what one moves the next may move on the same day. Simultaneous: all throw
// first and move what lay there in the morning.
void throwDice(World& world) {
    const bool together = world.scenario->diceTiming == DiceTiming::Simultaneous;
    std::array<std::int32_t, kMaxStations> planned{};
    for (std::size_t i = 0; i < world.stations.size(); ++i) {
        const StationId id(i);
        if (!isDice(world, id)) continue;
        const std::int32_t roll = thrown(world, id);
        fillUp(world, id, roll);
        const std::int32_t count = std::min(roll, stationOf(world, id).waiting);
        if (together) {
            planned[i] = count;
        } else {
            move(world, id, count);
        }
    }
    for (std::size_t i = 0; i < world.stations.size(); ++i) move(world, StationId(i), planned[i]);
}

}  // namespace gemba
