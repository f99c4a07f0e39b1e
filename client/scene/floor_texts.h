// The words that stand on the floor. The window takes all of them from the language's texts; those here are for
// pictures without a language. {n}, {m} and {who} are filled in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gemba {

struct FloorTexts {
    std::string areas = "team areas";
    std::string walk = "walk";
    std::string pallets = "pallets: part missing";
    std::string palletsShort = "pallets";
    std::string gate = "gate";
    std::string dock = "dock";
    std::string market = "market";

    std::string yourArea = "your area";
    std::string youAreOut = "you are out";
    std::string youStandHere = "you stand here";
    std::string reportOnly = "report only";
    std::string glimpse = "glimpse: counts";
    std::string notSeen = "not seen";
    std::string bot = "bot";
    std::string you = "you";
    std::string quoted = "\u201C{who}\u201D";
    std::string backlog = "{n} to start";
    std::string backlogShort = "+{n}";
    std::string wait = "wait";
    std::string overLimit = "limit {n}";
    std::string overLimitShort = "/ {n}";
    std::string owes = "owes";
    std::string slowest = "slowest you can see";
    std::string longestNow = "longest queue now";  // where nothing is hidden
    std::string slowestShort = "slowest";
    std::string itSaid = "said {words}";
    std::string days = "{n} d";
    std::string more = "+{n} more";

    // Why a station does not produce: one short word each.
    std::string whyIdle = "idle";
    std::string whyBlocked = "blocked";
    std::string whyNobody = "nobody";
    std::string whyFires = "fires";
    std::string whyChangesOver = "set-up";
    std::string whyImproves = "tuning";
    std::string whyDown = "down";
    std::string whyStopped = "stopped";
    std::string whyAway = "away";

    std::string onPlan = "On plan";
    std::string late = "Late";
    std::string inTrouble = "In trouble";
    std::string saidToday = "{who} said so today";
    std::string saidYesterday = "{who} said so yesterday";
    std::string saidDaysAgo = "{who} said so {n} days ago";
    std::string today = "today";
    std::string yesterday = "yesterday";
    std::string daysAgo = "{n} days ago";
    std::string itsBot = "its bot";
    std::string itsLead = "its lead";

    std::string inTest = "{n} of {m}";
    std::string inTestBelow = "in test";
    std::string release = "release";
    std::string releaseIn = "in {n} d";
    std::string releaseToday = "today";
    std::string finished = "finished";
    std::string got = "got {n}";
    std::string waits = "waits {n}";
    std::string hasLeft = "has left";

    // Sentences for what lies under the mouse. {area}, {station}, {other}: names.
    std::string aFeature = "A feature of {area}";
    std::string aChange = "A part that {area} needs from {other}";
    std::string anInternal = "An internal improvement of {area}";
    std::string anUnplanned = "Unplanned work of {area}: a defect";
    std::string atPile = " waits for {station}, place {n} in the queue";
    std::string atDesk = " is in work at {station}";
    std::string atGateQueue = " waits for the gate";
    std::string inGate = " is in test, {n} % done";
    std::string onDock = " is finished and waits for the release";
    std::string rotted = "; it has waited so long that rework is likelier";
    std::string sentBack = "; it was sent back before";
    std::string pile = "{n} boxes wait for {station} of {area}.";
    std::string person = "A person of {area} at {station}: ";
    std::string working = "working.";
    std::string starved = "nothing to do.";
    std::string held = "held up.";
    std::string helping = "making a part for another team.";
    std::string firefighting = "putting out a fire.";
    std::string settingUp = "changing over to the next job.";
    std::string improving = "working on an improvement.";
    std::string down = "broken down.";
    std::string offShift = "not here at this hour.";
    std::string stopped = "standing still: somebody stopped the line.";
    std::string counted = "Someone of {area}; from here you cannot see what they do.";
    std::string pallet = "A feature of {area} waits for parts, {n} days so far.";
    std::string palletNoAge = "A feature of {area} waits for parts.";
    std::string slotMade = "{other} has made this part.";
    std::string slotAsked = "{area} has asked {other} for this part.";
    std::string slotRefused = "{other} refused to make this part.";
    std::string slotInWork = "{other} is working on this part.";
    std::string slotUnknown = "From here you cannot see whose part is missing.";
    std::string palletRest = "{n} more pallets of {area}.";
    std::string debt = "{area} owes {n} parts that you can see.";
    std::string debtLine = "{area} owes parts ({n}) to the pallets at the end of this line.";
    std::string slowestSentence =
        "{station} of {area} looks slowest from here: {n} boxes wait. Where you cannot see, it may be worse.";
    std::string walkSentence = "The walk: here managers go from area to area.";
    std::string walker = " On the way to {area}.";
    std::string testFree = "A test place of the gate. It is free.";
    std::string dayMarks = "A release goes out every {n} days, the next one in {m}.";
    std::string dayMarksToday = "A release goes out every {n} days, the next one today.";

    // What a station is at. {station} of {area}.
    std::string works = "{station} of {area} is at work.";
    std::string unseen = "{station} of {area}: people work here, but from here you cannot see how it goes.";
    std::string idleSentence = "{station} of {area} is idle: no box waits for it.";
    std::string blockedSentence =
        "{station} of {area} is blocked: finished boxes cannot go on, the next place is full.";
    std::string nobodySentence = "Boxes wait for {station} of {area} ({n}), and nobody works on them.";
    std::string firesSentence = "{station} of {area} puts out fires: defects come before everything else.";
    std::string changesOverSentence = "{station} of {area} changes over to the next job.";
    std::string improvesSentence = "{station} of {area} works on an improvement, not on boxes.";
    std::string downSentence = "{station} of {area} is broken down.";
    std::string stoppedSentence = "{station} of {area} stands still: somebody stopped the line.";
    std::string awaySentence = "{station} of {area} is empty at this hour.";
    std::string aManager = "The lead of {area}: {who}.";
    std::string aSeat = "{seat}: {who}.";
    std::string gateSentence = "The gate tests finished features: {n} in test, {m} waiting.";
    std::string dockSentence = "{n} finished features wait for the release in {m} days.";
    std::string houseLeftSentence = "{who} lost patience and went its own way, with {n} features.";
    std::string houseSentence = "{who} got {n} features and waits for {m}.";
    std::string areaSeen = "{area}: {n} people.";
    std::string areaSeenBacklog = "People in {area}: {n}. Features not started yet: {m}.";
    std::string areaReported = "{area} said: {who}. Walk there to see for yourself.";
    std::string reportSentence = "{area} said {words} {age} ({who}). Walk there to see for yourself.";
    std::string areaHidden = "{area}: nobody told you anything. Walk there to see.";
};

// The pattern with every `key` ("{n}") replaced.
[[nodiscard]] std::string filled(std::string pattern, std::string_view key, std::string_view value);
[[nodiscard]] std::string filled(std::string pattern, std::string_view key, std::int64_t number);

}  // namespace gemba
