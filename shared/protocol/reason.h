// Why a bot did what it did: one sentence per value in the texts, for the debrief.
#pragma once

#include <cstdint>

namespace gemba {

enum class Reason : std::uint8_t {
    OwnFeaturesFirst,  // order: own features are what the seat is paid for
    HandsFree,         // yes: few boxes wait at home
    TooBusyToHelp,     // no: a box waits for everybody at home
    FlowFirst,         // order: what others wait for, then what is nearly done
    OthersWait,        // yes: another area cannot go on without it
    NobodyMayRunOut,   // order: more is started, so that something lies in front of everybody
    PileIsHighEnough,  // order: enough lies in front of everybody to work it off
    LimitsIdlePeople,  // limit taken away: people might have nothing to do
    PostsIdlePeople,   // post taken away: the same
    SomebodyIdle,      // yes: it gives somebody something to do
    EverybodyBusy,     // no: nobody is idle
    FiresFirst,        // order: defects and who asks loudest, finishing last
    LoudestFirst,      // yes: nobody asked more often or waited longer
    GoToTheFire,       // walks to where the latest bad news came from
    FireAtHome,        // report: defects at home
    FireIsOut,         // report: none left
    StartEverything,   // order: what is started counts as under way
    Crunch,            // order: the release is near
    PromisesAreFree,   // yes: a promise costs nothing today
    AllIsWell,         // report: always on plan
    FewAtATime,        // limit: so few boxes that they get done
    FinishFirst,       // order: finish, help, and only then start
    RoomForOne,        // yes: fewer boxes than the limit
    AsTheyDidToMe,     // order: most neighbours help
    AsTheyDidNot,      // order: most neighbours do not
    TheyHelpedMe,      // yes: that neighbour makes my parts, or I never asked
    TheyRefusedMe,     // no: that neighbour refuses mine, or lets them lie
    OwnVendorFirst,    // favour: own vendor's features are what the seat is paid for
    NoFavourites,      // no favour: the next box is whichever the factory waits for
    EverybodyHome,     // people go back to where they belong
    GoodDeal,          // yes to an offer: it gets something that its pay wants
    GoodForFlow,       // yes to an offer: the factory needs it more
    BadDeal,           // no to an offer: it costs more than it brings
    AskPeople,         // asks people whose wishes they follow
    TellEverybody,     // exposes a directive
    OfferPeace,        // offers a people manager something for dropping the directive
    LastPieceMissing,  // expedites the part that is all a feature waits for
    ShipOften,         // small releases
    RushIt,            // careless quality: it looks faster
    HelpTheFire,       // sends a person to who is in trouble
    HonestPaysHere,    // report: as it is, because help comes
    FiredForHonesty,   // report: on plan, because bad news costs
    OthersShouldKnow   // report: as it is
};
inline constexpr int kReasons = 43;

}  // namespace gemba
