#include "client/app/floor_words.h"

namespace gemba {

namespace {

struct Word {
    const char* key;
    std::string FloorTexts::*place;
};

constexpr Word kWords[] = {
    {"floor.areas", &FloorTexts::areas},
    {"floor.walk", &FloorTexts::walk},
    {"floor.pallets", &FloorTexts::pallets},
    {"floor.palletsShort", &FloorTexts::palletsShort},
    {"floor.gate", &FloorTexts::gate},
    {"floor.dock", &FloorTexts::dock},
    {"floor.market", &FloorTexts::market},
    {"floor.yourArea", &FloorTexts::yourArea},
    {"floor.youAreOut", &FloorTexts::youAreOut},
    {"floor.youStandHere", &FloorTexts::youStandHere},
    {"floor.reportOnly", &FloorTexts::reportOnly},
    {"floor.glimpse", &FloorTexts::glimpse},
    {"floor.notSeen", &FloorTexts::notSeen},
    {"floor.bot", &FloorTexts::bot},
    {"floor.you", &FloorTexts::you},
    {"floor.quoted", &FloorTexts::quoted},
    {"floor.backlog", &FloorTexts::backlog},
    {"floor.backlogShort", &FloorTexts::backlogShort},
    {"floor.wait", &FloorTexts::wait},
    {"floor.overLimit", &FloorTexts::overLimit},
    {"floor.overLimitShort", &FloorTexts::overLimitShort},
    {"floor.owes", &FloorTexts::owes},
    {"floor.slowest", &FloorTexts::slowest},
    {"floor.days", &FloorTexts::days},
    {"floor.more", &FloorTexts::more},
    {"floor.onPlan", &FloorTexts::onPlan},
    {"floor.late", &FloorTexts::late},
    {"floor.inTrouble", &FloorTexts::inTrouble},
    {"floor.saidToday", &FloorTexts::saidToday},
    {"floor.saidYesterday", &FloorTexts::saidYesterday},
    {"floor.saidDaysAgo", &FloorTexts::saidDaysAgo},
    {"floor.today", &FloorTexts::today},
    {"floor.yesterday", &FloorTexts::yesterday},
    {"floor.daysAgo", &FloorTexts::daysAgo},
    {"floor.itsBot", &FloorTexts::itsBot},
    {"floor.itsLead", &FloorTexts::itsLead},
    {"floor.inTest", &FloorTexts::inTest},
    {"floor.inTestBelow", &FloorTexts::inTestBelow},
    {"floor.release", &FloorTexts::release},
    {"floor.releaseIn", &FloorTexts::releaseIn},
    {"floor.releaseToday", &FloorTexts::releaseToday},
    {"floor.finished", &FloorTexts::finished},
    {"floor.got", &FloorTexts::got},
    {"floor.waits", &FloorTexts::waits},
    {"floor.hasLeft", &FloorTexts::hasLeft},
    {"floor.aFeature", &FloorTexts::aFeature},
    {"floor.aChange", &FloorTexts::aChange},
    {"floor.anInternal", &FloorTexts::anInternal},
    {"floor.anUnplanned", &FloorTexts::anUnplanned},
    {"floor.atPile", &FloorTexts::atPile},
    {"floor.atDesk", &FloorTexts::atDesk},
    {"floor.atGateQueue", &FloorTexts::atGateQueue},
    {"floor.inGate", &FloorTexts::inGate},
    {"floor.onDock", &FloorTexts::onDock},
    {"floor.rotted", &FloorTexts::rotted},
    {"floor.sentBack", &FloorTexts::sentBack},
    {"floor.pile", &FloorTexts::pile},
    {"floor.person", &FloorTexts::person},
    {"floor.working", &FloorTexts::working},
    {"floor.starved", &FloorTexts::starved},
    {"floor.held", &FloorTexts::held},
    {"floor.helping", &FloorTexts::helping},
    {"floor.firefighting", &FloorTexts::firefighting},
    {"floor.settingUp", &FloorTexts::settingUp},
    {"floor.improving", &FloorTexts::improving},
    {"floor.down", &FloorTexts::down},
    {"floor.offShift", &FloorTexts::offShift},
    {"floor.stopped", &FloorTexts::stopped},
    {"floor.counted", &FloorTexts::counted},
    {"floor.pallet", &FloorTexts::pallet},
    {"floor.palletNoAge", &FloorTexts::palletNoAge},
    {"floor.slotMade", &FloorTexts::slotMade},
    {"floor.slotAsked", &FloorTexts::slotAsked},
    {"floor.slotRefused", &FloorTexts::slotRefused},
    {"floor.slotInWork", &FloorTexts::slotInWork},
    {"floor.slotUnknown", &FloorTexts::slotUnknown},
    {"floor.palletRest", &FloorTexts::palletRest},
    {"floor.debt", &FloorTexts::debt},
    {"floor.aManager", &FloorTexts::aManager},
    {"floor.aSeat", &FloorTexts::aSeat},
    {"floor.gateSentence", &FloorTexts::gateSentence},
    {"floor.dockSentence", &FloorTexts::dockSentence},
    {"floor.houseLeftSentence", &FloorTexts::houseLeftSentence},
    {"floor.houseSentence", &FloorTexts::houseSentence},
    {"floor.areaSeen", &FloorTexts::areaSeen},
    {"floor.areaReported", &FloorTexts::areaReported},
    {"floor.areaHidden", &FloorTexts::areaHidden},
};

static_assert(sizeof kWords / sizeof(Word) == sizeof(FloorTexts) / sizeof(std::string),
              "a word of the floor has no key");

}  // namespace

FloorTexts floorWords(const Texts& texts) {
    FloorTexts words;
    for (const Word& word : kWords)
        if (texts.has(word.key)) words.*word.place = texts.say(word.key);
    return words;
}

}  // namespace gemba
