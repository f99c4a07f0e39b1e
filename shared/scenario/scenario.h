// A factory as a scenario file describes it: areas, stations, people, sources, market, seats and the start settings.
// Plain data: the reader fills it, `checkScenario` judges it, the simulation only reads it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/units.h"

namespace gemba {

inline constexpr std::size_t kMaxAreas = 8;
inline constexpr std::size_t kMaxStations = 32;
inline constexpr std::size_t kMaxWorkers = 250;
inline constexpr std::size_t kMaxItems = 1'048'576;
inline constexpr std::size_t kMaxSkills = 16;
inline constexpr std::size_t kMaxName = 24;
inline constexpr std::size_t kMaxText = 600;
inline constexpr std::size_t kMaxParts = 4;  // parts from other areas in one feature
inline constexpr std::int32_t kNoWipLimit = 999;

// What a station does to an item: Make puts work in, Review lets it pass or sends it back to the Make before it.
enum class Operation : std::uint8_t { Make, Review };
inline constexpr int kOperations = 2;

// Which of two waiting items of the same class a station takes first.
enum class Discipline : std::uint8_t { Fifo, Lifo, ShortestFirst, Value };
inline constexpr int kDisciplines = 4;

enum class Process : std::uint8_t { Constant, Exponential };
inline constexpr int kProcesses = 2;

enum class ItemKind : std::uint8_t { Feature, Change, Internal, Unplanned };
inline constexpr int kItemKinds = 4;

// What an area's people choose between; an area lead puts these in order.
enum class WorkClass : std::uint8_t { FinishOwn, ReviewOwn, UnblockOthers, FixDefects, StartNew };
inline constexpr int kWorkClasses = 5;
using WorkOrder = std::array<WorkClass, kWorkClasses>;

struct StationDef {
    std::string name;
    Operation operation = Operation::Make;
    std::size_t skill = 0;  // index into Scenario::skills
    Duration effort;        // mean, for an item of full size and a worker of full speed
    Permille spread;        // sigma of the lognormal effort, 0 = always the mean
    std::int32_t wipLimit = kNoWipLimit;
    Discipline discipline = Discipline::Fifo;
};

struct SkillLevel {
    std::size_t skill = 0;
    Permille speed{1000};
};

struct PeopleDef {
    std::string title;  // "core reviewer"
    std::int32_t count = 1;
    EmployerId employer;
    std::vector<SkillLevel> skills;
};

// Own features arrive at the area; each may need parts from other areas.
struct SourceDef {
    Process process = Process::Exponential;
    Duration interval;                                 // mean time between arrivals
    std::int32_t atStart = 0;                          // already in the backlog when day 1 begins
    Money value;                                       // earned when shipped at once
    std::array<Permille, kMaxParts + 1> partsShare{};  // share of features with 0, 1, 2 … parts; sums to 1000
    std::vector<std::int32_t> needs;  // per area: how often a part comes from there; the own area's is 0
};

struct AreaDef {
    std::string name;
    std::string about;
    std::string glyph;                 // star, ring, triangle, trapezoid, halfdisc, hexagon, cross, bars
    std::vector<StationDef> stations;  // an item visits them in this order
    std::vector<PeopleDef> people;
    SourceDef source;
};

// Waiting rots: the chance that work is sent back is base + perDay * days waited, at most `most`.
struct RotDef {
    Permille base{100};
    Permille perDay{30};
    Permille most{900};
    Permille rework{500};  // share of the original effort that a repair takes
};

struct GateDef {
    std::int32_t slots = 1;
    Duration duration;  // of one run
    RotDef rot;         // conflicts: days since the work on the item was last finished
};

struct ReleaseDef {
    std::int32_t everyDays = 5;
};

// Shipped features may hide a defect that comes back as unplanned work for the area that shipped it.
struct DefectDef {
    Permille escape;     // chance per shipped feature
    Duration delay;      // mean, exponential, from release to report
    Permille size{500};  // effort as a share of a full-size item
    Money costPerDay;    // while it is open
};

struct MarketDef {
    std::vector<std::string> vendors;
    Permille lossPerDay;  // share of its value that a feature loses per day since it was asked for
    Permille least{250};  // but never below this share
};

// Management styles of bots.
enum class BotStyle : std::uint8_t { OwnTeamFirst, ConstraintManager, DoNothing };
inline constexpr int kBotStyles = 3;

struct SeatDef {
    std::string name;
    AreaId area;
    BotStyle bot = BotStyle::OwnTeamFirst;  // plays while nobody does, unless the host says otherwise
};

struct PayDef {
    Money perFeature;  // local pay: for each own feature shipped
};

struct SessionDef {
    std::int32_t rounds = 3;
    std::int32_t daysPerRound = 20;
    std::int32_t askAgainDays = 5;   // a refused request comes back after so many days
    std::int32_t walkMinutes = 30;   // simulated, from one area to any other
    std::int32_t planSeconds = 240;  // real time
    std::int32_t runSeconds = 360;   // real time of one round at speed 1
    std::int32_t reviewSeconds = 240;
};

struct Scenario {
    std::string id;
    std::string title;
    std::string briefing;
    std::string lesson;  // sealed until the debrief
    std::vector<std::string> skills;
    std::vector<std::string> employers;
    std::vector<AreaDef> areas;
    std::vector<SeatDef> seats;
    WorkOrder startOrder{WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::FixDefects, WorkClass::StartNew,
                         WorkClass::UnblockOthers};
    Permille partSize{400};  // effort of a part as a share of a full-size item
    RotDef review;
    GateDef gate;
    ReleaseDef release;
    DefectDef defects;
    MarketDef market;
    PayDef pay;
    SessionDef session;
};

constexpr std::int32_t totalDays(const SessionDef& session) {
    return session.rounds * session.daysPerRound;
}

}  // namespace gemba
