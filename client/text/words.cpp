#include "client/text/words.h"

#include "shared/base/assert.h"

namespace gemba {

namespace {

const std::string kNothing;

template <class Enum, std::size_t n>
const char* pick(const char* const (&keys)[n], Enum value) {
    const auto index = static_cast<std::size_t>(value);
    ASSERT(index < n);
    return keys[index];
}

template <class Named>
std::string nameIn(const std::vector<Named>& all, std::int32_t number) {
    const auto index = static_cast<std::size_t>(number);
    return index < all.size() ? all[index].name : "?";
}

}  // namespace

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

const char* keyOf(FlowBand band) {
    return pick({"band.backlog", "band.make", "band.review", "band.pallet", "band.gateAndDock", "band.shipped"}, band);
}

const char* keyOf(Baseline baseline) {
    return pick({"baseline.asPlayed", "baseline.everyoneLocal", "baseline.coordinated", "baseline.nobodyTouches",
                 "baseline.what_if", "baseline.last_time"},
                baseline);
}

const std::string& areaName(const FloorPlan& plan, AreaId area) {
    return area.index() < plan.areas.size() ? plan.areas[area.index()].name : kNothing;
}

std::string newsWords(const Texts& texts, const FloorPlan& plan, const NewsView& news) {
    if (news.kind == NewsKind::BoardOpened && news.amount == 0) return texts.say("news.boardClosed");
    return texts.say(keyOf(news.kind), {{"area", areaName(plan, news.area)},
                                        {"seat", nameIn(plan.seats, news.amount)},
                                        {"vendor", nameIn(plan.vendors, news.amount)},
                                        {"other", areaName(plan, news.other)},
                                        {"n", std::to_string(news.amount)}});
}

}  // namespace gemba
