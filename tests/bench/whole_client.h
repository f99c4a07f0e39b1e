// What the built client takes as a whole, run as a program: time to start, memory, instructions of a frame.
#pragma once

#include "server/lab/report.h"

namespace gemba {

struct Programs {
    std::string client;
    std::string self;
};

// From the start of the client to its end a few frames later: no less than to its first frame.
void measureStart(const Programs& programs, LabReport& report);
// The most that a client of a solo game had resident.
void measureMemory(const Programs& programs, LabReport& report);
// Plays a game alone for so many minutes of real time. The bar is on what grew from the minutes of the second fifth to
// those of the last, medians of each; at least 5 minutes; below 10 it says little.
void measureGrowth(const Programs& programs, int minutes, LabReport& report);
// Millions of instructions of the own part of a frame, counted by valgrind's callgrind; a note when that is missing.
void countInstructions(const Programs& programs, const std::string& scene, double most, LabReport& report);

}  // namespace gemba
