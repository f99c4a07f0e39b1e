#include "server/bots/styles.h"

namespace gemba {

Decisions constraintManager(const PlayerView& view) {
    Decisions made;
    setOrder(made, view, flowFirst(), Reason::FlowFirst);
    answerAll(made, view, Answer::Accept, Reason::OthersWait);
    return made;
}

}  // namespace gemba
