// The verbs of gemba-server. Each does its work, prints to stdout, says what went wrong in one line on stderr and
// returns the exit code: 0 fine, 1 a miss or a difference found, 2 unusable input.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/lab/report.h"
#include "server/lab/theory/theory.h"
#include "shared/base/result.h"
#include "shared/protocol/debrief.h"
#include "shared/scenario/prepared_talk.h"
#include "shared/scenario/scenario.h"

namespace gemba {

struct ServeOptions {
    std::string host = "0.0.0.0";
    std::uint16_t port = 4200;
    std::string scenario = "openstack";
    std::string preset;          // of the scenario; empty = its own session
    std::uint64_t seed = 0;      // 0 = a new one
    std::string stateDirectory;  // journals; empty = the user's own state directory
    std::string publicHost;      // in the printed link; empty = this machine's address in its network
    std::size_t factories = 1;   // that race in the room, on the same luck
    Difficulty difficulty = Difficulty::Normal;
    bool solo = false;     // planning waits for the person
    bool child = false;    // end when standard input ends
    bool fresh = false;    // a new room, whatever came back
    std::string resume;    // the code of the one room to bring back; empty = all that were left
    bool beacon = true;    // people on this network see the room in their list
    std::string roomName;  // under this name; empty = this machine's
    std::string beaconTo;  // only there, ADDRESS or ADDRESS:PORT; empty = this machine's networks
    std::string replay;    // a journal to look at, in a room that is only for that; empty = play
    std::string talk;      // the same with a session that is played on the spot: name or path of a talk
};

struct ExportOptions {
    std::string journal;
    std::string html;  // files, and a folder that is not there yet; empty = not wanted
    std::string json;
    std::string csv;
    std::string sqlite;
    bool names = true;         // of people who took part
    std::int32_t lucks = 500;  // others on which the session is run again
};

struct ParVerb {
    std::string seat;            // only this one; empty = all
    std::uint64_t tuneFrom = 1;  // seeds of the search; `LabOptions` has those of the judgement
    std::size_t tuneSeeds = 16;
    std::string write;   // a par file; empty = none
    std::string verify;  // the same, to be judged again instead of a search
};

int serve(const ServeOptions& options);
int exportSession(const ExportOptions& options);
// What the tables of an export hold, in Markdown.
int describeExport();
int replayJournal(const std::string& file, bool verify);
// No files = all scenarios and talks in the folder "scenarios".
int checkFiles(const std::vector<std::string>& files);
int labDilemma(const std::string& scenario, const LabOptions& options);
int labLuck(const LabOptions& options);
int labPar(const std::string& scenario, const ParVerb& verb, const LabOptions& options);
int labProve(const std::string& scenario, const LabOptions& options);
int labTruths(const std::string& scenario, const LabOptions& options);
int labTheory(const std::string& file, const TheoryOptions& options);
int benchDebrief(const std::string& scenario, const LabOptions& options);
int benchSession(const std::string& scenario, const LabOptions& options);

// The paths of all scenarios in the first folder "scenarios" that is there, those of its folders too; none if there is
// no such folder. Files that go with a scenario (openstack.par.toml, openstack.de.toml) are no scenarios.
[[nodiscard]] std::vector<std::string> allScenarios();
// The talks that go with these scenarios.
[[nodiscard]] std::vector<std::string> talksBeside(const std::vector<std::string>& scenarios);
// A name ("openstack") or a path; looks beside the program, in its share folder and in the source tree.
[[nodiscard]] Result<std::string> findScenario(const std::string& nameOrPath);
[[nodiscard]] Result<std::string> readTextFile(const std::string& path);
[[nodiscard]] Result<Scenario> loadScenario(const std::string& nameOrPath, const std::string& preset = "");

// A talk with the scenario beside which it lies: openstack.talk.toml beside openstack.toml.
struct LoadedTalk {
    PreparedTalk talk;
    std::string scenarioFile;
};
[[nodiscard]] bool isTalkFile(const std::string& path);
// A scenario's name ("openstack") or the path of a talk; the first problem of a bad file.
[[nodiscard]] Result<LoadedTalk> loadTalk(const std::string& nameOrPath);
// Every problem of a file, one a line; or what is in it.
[[nodiscard]] Result<std::string> checkTalk(const std::string& path);

// Name and version of this program: a journal is replayed by the build that wrote it.
[[nodiscard]] std::string buildName();

// Says the error on stderr; always 2.
int complain(const Error& error);
// Prints rows, notes and bars, writes the CSV file; 0 when all bars are met, else 1 (2 when the file cannot be
// written).
int finish(const LabReport& report, const LabOptions& options);

}  // namespace gemba
