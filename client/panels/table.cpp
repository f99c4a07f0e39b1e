#include "client/panels/table.h"

#include <algorithm>

namespace gemba {

namespace {

const std::string kNothing;
const AreaView kNoArea;

template <class Enum, std::size_t n>
const char* pick(const char* const (&keys)[n], Enum value) {
    const auto index = static_cast<std::size_t>(value);
    ASSERT(index < n);
    return keys[index];
}

}  // namespace

const std::string& areaName(const FloorPlan& plan, AreaId area) {
    return area.index() < plan.areas.size() ? plan.areas[area.index()].name : kNothing;
}

const std::string& areaGlyph(const FloorPlan& plan, AreaId area) {
    return area.index() < plan.areas.size() ? plan.areas[area.index()].glyph : kNothing;
}

ImU32 teamColour(const Ui& ui, const FloorPlan& plan, AreaId area) {
    return ui.look.team(areaGlyph(plan, area));
}

const std::string& stationName(const FloorPlan& plan, StationId station) {
    return station.index() < plan.stations.size() ? plan.stations[station.index()].name : kNothing;
}

std::vector<StationId> stationsOf(const FloorPlan& plan, AreaId area) {
    std::vector<StationId> own;
    for (std::size_t i = 0; i < plan.stations.size(); ++i)
        if (plan.stations[i].area == area) own.emplace_back(i);
    return own;
}

SeatId planSeat(const FloorPlan& plan, SeatId seat) {
    return seat.isNone() || plan.seats.empty() ? SeatId{} : SeatId(seat.index() % plan.seats.size());
}

std::size_t factoryOf(const Table& table, SeatId seat) {
    return seat.isNone() || table.plan.seats.empty() ? 0 : seat.index() / table.plan.seats.size();
}

std::string seatLabel(const Ui& ui, const Table& table, SeatId seat) {
    const SeatId planned = planSeat(table.plan, seat);
    if (planned.isNone()) return {};
    const std::string& name = table.plan.seats[planned.index()].name;
    if (table.room.factories < 2) return name;
    return ui.texts.say("lobby.factory_seat", {{"n", std::to_string(factoryOf(table, seat) + 1)}, {"seat", name}});
}

const AreaView& ownArea(const Table& table) {
    const AreaId area = table.area();
    return area.index() < table.view.areas.size() ? table.view.areas[area.index()] : kNoArea;
}

const StationView* stationView(const AreaView& area, StationId station) {
    const auto found = std::find_if(area.stations.begin(), area.stations.end(),
                                    [&](const StationView& one) { return one.station == station; });
    return found == area.stations.end() ? nullptr : &*found;
}

std::string playersOf(const RoomState& room, SeatId seat) {
    std::string names;
    for (const PersonState& person : room.people) {
        if (person.seat != seat || !person.connected) continue;
        if (!names.empty()) names += " + ";
        names += person.name;
    }
    return names;
}

std::int32_t dayInRound(const Table& table) {
    const std::int32_t days = std::max(1, table.plan.daysPerRound);
    const std::int32_t before = std::max(0, table.room.round - 1) * days;
    return std::clamp(dayOf(table.view.now) - before + 1, 1, days);
}

const char* keyOf(WorkClass work) {
    return pick({"work.finishOwn", "work.reviewOwn", "work.unblockOthers", "work.fixDefects", "work.startNew"}, work);
}

const char* keyOf(Report report) {
    return pick({"report.onPlan", "report.late", "report.inTrouble"}, report);
}

const char* keyOf(Verdict verdict) {
    return pick({"verdict.ok", "verdict.unknownTarget", "verdict.notYours", "verdict.notNow", "verdict.outOfRange",
                 "verdict.noSkill", "verdict.alreadyAnswered", "verdict.noSeat", "verdict.locked", "verdict.notThere",
                 "verdict.alreadySo", "verdict.nobodyFree", "verdict.nothingToGive"},
                verdict);
}

const char* keyOf(Refusal refusal) {
    return pick({"refusal.wrongVersion", "refusal.wrongCode", "refusal.roomFull", "refusal.seatTaken",
                 "refusal.badMessage", "refusal.serverClosing"},
                refusal);
}

const char* keyOf(Phase phase) {
    return pick({"phase.lobby", "phase.briefing", "phase.plan", "phase.run", "phase.review", "phase.debrief"}, phase);
}

const char* keyOf(BotStyle style) {
    return pick({"bot.ownTeamFirst", "bot.constraintManager", "bot.doNothing", "bot.utilizationMaximizer",
                 "bot.firefighterHero", "bot.pusher", "bot.wipLimiter", "bot.mirror"},
                style);
}

const char* keyOf(Reason reason) {
    return pick({"why.ownFeaturesFirst", "why.handsFree",       "why.tooBusyToHelp",    "why.flowFirst",
                 "why.othersWait",       "why.nobodyMayRunOut", "why.pileIsHighEnough", "why.limitsIdlePeople",
                 "why.postsIdlePeople",  "why.somebodyIdle",    "why.everybodyBusy",    "why.firesFirst",
                 "why.loudestFirst",     "why.goToTheFire",     "why.fireAtHome",       "why.fireIsOut",
                 "why.startEverything",  "why.crunch",          "why.promisesAreFree",  "why.allIsWell",
                 "why.fewAtATime",       "why.finishFirst",     "why.roomForOne",       "why.asTheyDidToMe",
                 "why.asTheyDidNot",     "why.theyHelpedMe",    "why.theyRefusedMe",    "why.ownVendorFirst",
                 "why.noFavourites",     "why.everybodyHome",   "why.goodDeal",         "why.goodForFlow",
                 "why.badDeal",          "why.askPeople",       "why.tellEverybody",    "why.offerPeace",
                 "why.lastPieceMissing", "why.shipOften",       "why.rushIt",           "why.helpTheFire",
                 "why.honestPaysHere",   "why.firedForHonesty", "why.othersShouldKnow"},
                reason);
}

const char* keyOf(NewsKind kind) {
    return pick({"news.partDelivered", "news.partRefused", "news.gateFailed", "news.released", "news.defectReported",
                 "news.featureShipped", "news.lineStopped", "news.releaseFailed", "news.projectDone",
                 "news.vendorForked", "news.hired", "news.left", "news.exposed", "news.boardOpened", "news.helpCame"},
                kind);
}

const char* keyOf(WorkerState state) {
    return pick({"worker.working", "worker.starved", "worker.held", "worker.helping", "worker.firefighting",
                 "worker.settingUp", "worker.improving", "worker.down", "worker.offShift", "worker.stopped"},
                state);
}

}  // namespace gemba
