#include "server/bots/styles.h"

namespace gemba {

// Promises help while the own piles are small, else says no.
Decisions ownTeamFirst(const PlayerView& view) {
    Decisions made;
    setOrder(made, view, ownFirst(), Reason::OwnFeaturesFirst);
    if (waitingAtHome(view) >= homeOf(view).people) {
        answerAll(made, view, Answer::Refuse, Reason::TooBusyToHelp);
    } else {
        answerAll(made, view, Answer::Accept, Reason::HandsFree);
    }
    return made;
}

}  // namespace gemba
