// Finds a good policy by coordinate descent with successive halving (Jamieson and Talwalkar, AISTATS 2016). It starts
// from each of the two best bot styles. Knob by knob, all options begin on a quarter of the seeds, the better half goes
// on to half of them, the better half of those to all; the best stays turned. It goes round until a round changes
// nothing, twice at most. The same seeds for all options, so that only decisions differ. What comes out is a good
// policy, not proven to be the best.
#pragma once

#include "server/lab/seat_trial.h"

namespace gemba {

[[nodiscard]] Policy searchPolicy(SeatTrial& trial, Goal goal, SeedRange seeds);

}  // namespace gemba
