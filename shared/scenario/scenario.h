// A factory as a scenario file describes it: areas, stations, people, sources, gate, market, seats and the start
// settings. Plain data: the reader fills it, `checkScenario` judges it, the simulation only reads it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/units.h"
#include "shared/scenario/cards.h"
#include "shared/scenario/distribution.h"
#include "shared/scenario/lever.h"

namespace gemba {

inline constexpr std::size_t kMaxAreas = 8;
inline constexpr std::size_t kMaxSeats = 2 * kMaxAreas;
inline constexpr std::size_t kMaxStations = 32;
inline constexpr std::size_t kMaxWorkers = 250;
inline constexpr std::size_t kMaxMachines = 250;  // in all stations together
inline constexpr std::size_t kMaxSources = 8;     // of one area
inline constexpr std::size_t kMaxItems = 1'048'576;
inline constexpr std::size_t kMaxSkills = 16;
inline constexpr std::size_t kMaxName = 24;
inline constexpr std::size_t kMaxText = 600;
inline constexpr std::size_t kMaxParts = 7;  // parts from other areas in one feature
inline constexpr std::size_t kMaxReviewers = 3;
inline constexpr std::size_t kMaxVendors = 8;
inline constexpr std::size_t kMaxProjects = 16;
inline constexpr std::size_t kMaxHappenings = 64;
inline constexpr std::size_t kMaxQualities = 5;
inline constexpr std::size_t kMaxEvents = 32;
inline constexpr std::size_t kMaxPresets = 8;
inline constexpr std::int32_t kNoWipLimit = 999;
inline constexpr std::int32_t kNoBuffer = 1'000'000;  // a queue without an end

// What a station does to an item. Make puts work in (and defects), Review lets it pass or sends it back to the Make
// before it and is never done by the author, Test finds defects.
enum class Operation : std::uint8_t { Make, Review, Test };
inline constexpr int kOperations = 3;

// Which of two waiting items a station takes first. ShortestFirst goes by the hours that this visit will really take,
// Wsjf by cost of delay per expected hour (the c-mu rule: Cox and Smith, Queues, 1961), UnblockOthers takes what
// another area waits for, Priority the lower number. Ties: who waits longest.
enum class Discipline : std::uint8_t { Fifo, Lifo, ShortestFirst, Value, DueDate, Wsjf, UnblockOthers, Priority };
inline constexpr int kDisciplines = 8;

enum class ItemKind : std::uint8_t { Feature, Change, Internal, Unplanned };
inline constexpr int kItemKinds = 4;

// What an area's people choose between; an area lead puts these in order.
enum class WorkClass : std::uint8_t { FinishOwn, ReviewOwn, UnblockOthers, FixDefects, StartNew };
inline constexpr int kWorkClasses = 5;
using WorkOrder = std::array<WorkClass, kWorkClasses>;

// ---- flow ----

// Where items go after a station: to the station at `place` of `area`, or, when area is none, out of the area.
struct RouteDef {
    AreaId area;
    std::int32_t place = 0;
    Permille share{1000};
};

enum class Clock : std::uint8_t { None, Operation, Time };  // what wears a machine out: work or the calendar
inline constexpr int kClocks = 3;

struct BreakdownDef {
    Clock clock = Clock::None;
    Distribution uptime;  // between the end of a repair and the next failure, in work or in working hours
    Distribution repair;
};

// A station that moves, each day, as many items as its die shows; nobody serves there.
struct DiceDef {
    std::int32_t least = 0;
    std::int32_t most = 0;            // 0 = not a dice station
    std::vector<std::int32_t> rolls;  // given instead of thrown, day by day, from the front again at the end
};

// Stop the line: a defect that is noticed where it is made stops the area, and teaches.
struct AndonDef {
    Permille noticed;      // share of the defects just put in that the maker notices; 0 = no andon
    Duration stop;         // the whole area
    Permille learned{50};  // by each stop, the station puts in so much less
};

enum class Full : std::uint8_t { Block, TurnAway };
inline constexpr int kFulls = 2;
enum class BatchWork : std::uint8_t { Together, OneByOne };
inline constexpr int kBatchWorks = 2;

struct StationDef {
    std::string name;
    Operation operation = Operation::Make;
    std::size_t skill = 0;      // index into Scenario::skills; people stations only
    std::int32_t machines = 0;  // 0 = served by people
    std::int32_t desks = 0;     // people at a time; 0 = any number
    Distribution effort;        // for an item of full size and a worker of full speed
    Discipline discipline = Discipline::Fifo;
    bool preempts = false;  // what goes first interrupts, and what was interrupted resumes; machines only
    std::int32_t wipLimit = kNoWipLimit;
    std::int32_t buffer = kNoBuffer;  // places to wait; where there is none, the station before blocks
    Full full = Full::Block;          // what happens to arrivals from a source
    Distribution patience;            // waits no longer than this; mean 0 = for ever
    Duration setup;                   // when the next item comes from another source than the last
    std::int32_t batch = 1;           // taken up together, once so many wait
    BatchWork batchWork = BatchWork::Together;
    Duration batchSetup;  // before each batch
    BreakdownDef breakdown;
    DiceDef dice;
    std::int32_t atStart = 0;      // items of the area's first source that wait here when day 1 begins
    std::vector<RouteDef> routes;  // empty = the next station of the area, then out
    std::int32_t reviewers = 1;    // Review: so many different people, none of them the author
    Permille defects;              // mean number put in by one visit of a full-size item, Poisson
    Permille detects;              // chance that a defect in the item is found here
    AndonDef andon;
};

// How new work comes up. Interval: one batch after another; Schedule: so many on given days; Dice: a die each
// morning; Backlog: only what is there at the start; Endless: always one more.
enum class Process : std::uint8_t { Interval, Schedule, Dice, Backlog, Endless };
inline constexpr int kProcesses = 5;

// Pull: people (or a free place) start an item when they are ready for it. Push: it goes to its station at once.
enum class Start : std::uint8_t { Pull, Push };
inline constexpr int kStarts = 2;

struct DayCount {
    std::int32_t day = 1;
    std::int32_t count = 1;
};

// Own items of an area; each may need parts from other areas.
struct SourceDef {
    Process process = Process::Interval;
    Distribution interval;  // between batches
    std::int32_t batch = 1;
    std::vector<DayCount> schedule;  // days ascending; arrivals at the start of the day
    DiceDef dice;
    std::int32_t atStart = 0;  // already in the backlog when day 1 begins
    Start start = Start::Pull;
    ItemKind kind = ItemKind::Feature;
    std::int32_t entry = 0;  // place of the first station
    Permille size{1000};
    std::int32_t priority = 5;                         // 0 goes first, 9 last
    Money value;                                       // earned when shipped at once
    Money delayCost;                                   // per day, on top of the market's loss
    std::int32_t dueDays = 0;                          // promised for so many days after it was asked for; 0 = not
    std::array<Permille, kMaxParts + 1> partsShare{};  // share of items with 0, 1, 2 … parts; sums to 1000
    std::vector<std::int32_t> needs;  // per area: how often a part comes from there; the own area's is 0
};

// Limits on what is let onto an area's floor; 0 = no limit. CONWIP: items started and not yet through (Spearman,
// Woodruff, Hopp 1990). Drum-buffer-rope: items started and not yet past the drum (Goldratt, The Race, 1986).
struct ReleaseRuleDef {
    std::int32_t conwip = 0;
    std::int32_t rope = 0;
    std::int32_t drum = 0;  // place of the station that sets the beat
};

// ---- people ----

struct SkillLevel {
    std::size_t skill = 0;
    Permille speed{1000};
};

struct PeopleDef {
    std::string title;  // "core reviewer"
    std::int32_t count = 1;
    EmployerId employer;
    std::vector<SkillLevel> skills;
    Duration from = Duration{0};  // of the working day
    Duration until = Duration{kMsPerDay};
};

// What costs people time, the same in every area. Zero = no such effect.
struct PeopleRulesDef {
    Duration switching;              // lost when the next job is another item than the last one
    Duration assimilation;           // mean time until a newcomer works like the others, exponential
    Permille newcomer{1000};         // speed of a newcomer until then
    Permille newcomerReturns{1000};  // chance that review sends a newcomer's work back, against others'
    Permille mentoring;              // of one experienced person's time that each newcomer takes
    std::int32_t communication = 0;  // millionths of everybody's time lost per square of the people in the area
    Permille overtimeGain;           // work done in overtime, as a share of a day's
    Permille fatigue;                // speed lost to full tiredness
    Duration tiring;                 // time constant of getting tired in overtime and of resting after it
    std::int32_t hireDays = 0;       // from the decision to the first day
};

// ---- quality ----

// Waiting rots: the chance that work is sent back is base + perDay * days waited, at most `most`.
struct RotDef {
    Permille base{100};
    Permille perDay{30};
    Permille most{900};
    Permille rework{500};  // share of the original effort that a repair takes
};

// What shipped features hide comes back as unplanned work for the area that shipped them.
struct DefectDef {
    Permille escape;          // chance per shipped feature of a defect that nothing on the floor could have found
    Duration delay;           // mean, exponential, from release to report
    Permille size{500};       // effort of the fix as a share of a full-size item
    Money costPerDay;         // while it is open
    std::int32_t harm = 0;    // customers harmed, while it is open
    std::int32_t entry = -1;  // place of the station whose people it takes; -1 = the first
};

// Shortcuts that slow everything down: speed is 1 / (1 + drag * debt).
struct DebtDef {
    Permille perItem;    // debt that one finished item adds to its area, in items
    Permille contagion;  // so much more when it is made on debt, times the debt's share of lost speed
    Permille drag;       // per item of debt
};

// ---- delivery ----

struct GateDef {
    std::int32_t slots = 1;   // runs at a time
    Duration duration;        // of one run
    RotDef rot;               // conflicts: days since the work on the item was last finished
    std::int32_t jobs = 0;    // each run passes only if every job does
    Permille flaky;           // chance that a job fails for no reason; the item is checked again as it is
    std::int32_t window = 0;  // at the start; 0 = each item is tested by itself
    std::int32_t windowFloor = 3;
    std::int32_t windowCeiling = 0;  // 0 = none; equal to floor and window = a fixed window
    bool failsEarly = false;         // a failure shows at any moment of the run, else at its end
};

struct ReleaseDef {
    std::int32_t everyDays = 5;  // 0 = on demand: whenever `batch` items stand on the dock
    std::int32_t batch = 1;
    Duration effort;          // the first release takes so long; the next waits for it
    Permille practice{1000};  // each doubling of the number of releases takes the effort to this share (Wright 1936)
    Permille risk;            // chance per item that it brings the release down; all of it goes back to the dock
};

// How carefully an area makes its boxes, against the usual way: tests written, depth of review. Each box remembers how
// it was made.
struct QualityDef {
    std::string name;
    Permille effort{1000};   // of making
    Permille returns{1000};  // chance that review sends it back, without the part that grows with waiting
    Permille gate{1000};     // the same at the gate
    Permille escapes{1000};  // chance of a defect that customers find
};

// ---- improvement ----

enum class Improve : std::uint8_t {
    TestAutomation,    // finds more: `gain` of what still slips through at the area's stations that detect
    DeployAutomation,  // releases and gate runs take `gain` less
    Packaging,         // work of the area takes `gain` less
    CrossTraining,     // everybody in the area learns `skill`, at speed `gain`
    SetupReduction,    // set-ups and switching in the area take `gain` less
    RepayDebt          // the area's debt falls by `gain`
};
inline constexpr int kImproves = 6;

struct ProjectDef {
    std::string name;
    AreaId area;
    Improve what = Improve::Packaging;
    Duration effort;  // of the area's people, in chunks of a full-size item
    std::int32_t entry = 0;
    std::size_t skill = 0;
    Permille gain;
    Permille dip;  // speed that the area loses at first
    std::int32_t dipDays = 0;
};

// ---- market ----

struct VendorDef {
    std::string name;
    std::int32_t patienceDays = 0;  // forks when its features take longer than this; 0 = never
    EmployerId employer;            // whose people leave with it; none = nobody's
};

struct MarketDef {
    std::vector<VendorDef> vendors;
    Permille lossPerDay;      // share of its value that a feature loses per day since it was asked for
    Permille least{250};      // but never below this share
    Permille smoothing{200};  // weight of the latest feature in a vendor's opinion of the lead time
};

// ---- what is set to happen ----

enum class Deed : std::uint8_t { Hire, Leave, Lend, Overtime, Project, Expedite, Andon };
inline constexpr int kDeeds = 7;

// One dated change, at the start of the day.
struct HappeningDef {
    std::int32_t day = 1;
    Deed what = Deed::Hire;
    AreaId area;
    AreaId other;            // Lend: to where
    std::size_t group = 0;   // Hire, Leave, Lend: which people
    std::int32_t count = 1;  // people or items; Overtime and Andon: 1 on, 0 off
    std::size_t project = 0;
    std::int32_t forDays = 0;  // Lend: 0 = for good
};

// What the facilitator may make happen at any moment; `happening` has no day of its own.
struct EventDef {
    std::string name;           // for the console
    std::int32_t severity = 1;  // 1 … 3: how much it will hurt
    HappeningDef happening;
};

// ---- the whole ----

struct AreaDef {
    std::string name;
    std::string about;
    std::string glyph;                 // star, ring, triangle, trapezoid, halfdisc, hexagon, cross, bars
    std::vector<StationDef> stations;  // without routes an item visits them in this order
    std::vector<PeopleDef> people;
    std::vector<SourceDef> sources;
    ReleaseRuleDef release;
    bool acceptsAll = false;  // parts asked of it are made without a question
};

// Management styles of bots.
enum class BotStyle : std::uint8_t {
    OwnTeamFirst,
    ConstraintManager,
    DoNothing,
    UtilizationMaximizer,
    FirefighterHero,
    Pusher,
    WipLimiter,
    Mirror
};
inline constexpr int kBotStyles = 8;

// What somebody outside the room wants of a people manager. In force from the first day; nobody is told.
struct DirectiveDef {
    bool favours = false;    // own vendor's boxes before all others
    std::int32_t count = 0;  // so many people, who sit in `from`, go to `to` …
    std::int32_t day = 1;    // … when this day begins
    AreaId from;
    AreaId to;
};

struct SeatDef {
    std::string name;
    SeatRole role = SeatRole::AreaLead;
    AreaId area;                            // area leads: the one they lead
    EmployerId employer;                    // people managers: whose people they manage
    BotStyle bot = BotStyle::OwnTeamFirst;  // plays while nobody does, unless the host says otherwise
    DirectiveDef directive;                 // people managers only
};

// Who gets what of the same money (shared/rules): each its own; half of it; all shared; all for the best; all by luck.
enum class Scheme : std::uint8_t { Local, Mixed, Shared, Tournament, Chance };
inline constexpr int kSchemes = 5;

// What people do with a mistake that shows: nothing in particular; look for the guilty; look for the cause.
enum class Culture : std::uint8_t { Off, Blame, Learning };
inline constexpr int kCultures = 3;

// A seat's own measure: own features shipped; boxes finished at own stations, parts for others left out; time
// that own people were at work.
enum class Kpi : std::uint8_t { Features, Output, Utilization };
inline constexpr int kKpis = 3;

struct PayDef {
    Scheme scheme = Scheme::Local;  // at the start; the rounds may change it
    Kpi kpi = Kpi::Features;
    Money perFeature;
    Money perBox;      // Kpi::Output only
    Money perBusyDay;  // Kpi::Utilization only: for a day's work of one person
    Money perShipped;  // release leads: for each feature that ships …
    Money perDefect;   // … less this for each defect that customers find
};

// What running the factory costs: its operating expense.
struct CostDef {
    Money wage;      // of a person and a day
    Money overtime;  // on top, of a person and a day in overtime
    Money hire;      // of one person, once
    Money expedite;  // of one box, once
    Money board;     // of a day; who opened it pays, out of the own bonus
};

// What becomes of a manager who reports trouble. Blame: pays for it. Learning: gets help.
struct CultureDef {
    Culture culture = Culture::Off;
    Money fine;                 // Blame: for each report that is worse than the one before
    std::int32_t helpDays = 5;  // Learning: one person from the area with most hands free comes for so long
};

// What a scenario can claim to teach; `gemba lab prove` measures each claim (server/lab/lessons).
enum class LessonKind : std::uint8_t {
    Silos,            // everybody for their own: everybody ships less
    Constraint,       // review is it; relieving it beats relieving anything else
    Unblock,          // what others wait for before own new work
    Quality,          // care pays by the last round
    Board,            // who sees the whole floor decides better
    Directives,       // in the open they can be bargained with
    FinishedProduct,  // pay for what ships, not for boxes at stations
    LatePeople,       // more people late ship less
    Forks             // fewer when review flows
};
inline constexpr int kLessonKinds = 9;

enum class DiceTiming : std::uint8_t { Sequential, Simultaneous };
inline constexpr int kDiceTimings = 2;

struct SessionDef {
    std::int32_t rounds = 3;
    std::int32_t daysPerRound = 20;
    std::int32_t askAgainDays = 5;   // a refused request comes back after so many days
    std::int32_t walkMinutes = 30;   // simulated, from one area to any other
    std::int32_t planSeconds = 240;  // real time
    std::int32_t runSeconds = 360;   // real time of one round at speed 1
    std::int32_t reviewSeconds = 240;
    std::int32_t warmDays = 0;  // the factory runs so long before day 1, and nobody manages it
    std::int32_t briefingSeconds = 90;
    std::int32_t breakSeconds = 0;    // lengthens the review of the middle round
    std::int32_t debriefSeconds = 0;  // shown, never enforced; 0 = no clock
};

// The same session in another length.
struct PresetDef {
    std::string name;
    std::int32_t minutes = 0;  // of real time, all phases together
    std::int32_t rounds = 3;
    std::int32_t daysPerRound = 20;
    std::int32_t lobbySeconds = 0;  // counted, never enforced
    std::int32_t briefingSeconds = 90;
    std::int32_t planSeconds = 240;
    std::int32_t runSeconds = 360;
    std::int32_t reviewSeconds = 240;
    std::int32_t breakSeconds = 0;
    std::int32_t debriefSeconds = 0;
};

struct Scenario {
    std::string id;
    std::string title;
    std::string briefing;
    std::string lesson;  // sealed until the debrief
    Cards cards;         // sealed as well
    std::vector<LessonKind> proves;
    std::vector<std::string> skills;
    std::vector<std::string> employers;
    std::vector<AreaDef> areas;
    std::vector<SeatDef> seats;
    SeatLevers levers = everythingAtOnce();
    std::vector<QualityDef> qualities;  // least careful first; empty = there is no choice
    std::int32_t startQuality = 0;
    WorkOrder startOrder{WorkClass::FinishOwn, WorkClass::ReviewOwn, WorkClass::FixDefects, WorkClass::StartNew,
                         WorkClass::UnblockOthers};
    Permille partSize{400};  // effort of a part as a share of a full-size item
    DiceTiming diceTiming = DiceTiming::Sequential;
    PeopleRulesDef peopleRules;
    RotDef review;
    GateDef gate;
    ReleaseDef release;
    DefectDef defects;
    DebtDef debt;
    MarketDef market;
    std::vector<ProjectDef> projects;
    std::vector<HappeningDef> happenings;
    std::vector<EventDef> events;
    PayDef pay;
    CostDef costs;
    CultureDef culture;
    SessionDef session;
    std::vector<PresetDef> presets;
};

constexpr std::int32_t totalDays(const SessionDef& session) {
    return session.rounds * session.daysPerRound;
}
// When day 1 begins, in simulated time, and when the last day ends.
constexpr SimTime dayOneOf(const SessionDef& session) {
    return SimTime{} + days(session.warmDays);
}
constexpr SimTime lastHourOf(const SessionDef& session) {
    return dayOneOf(session) + days(totalDays(session));
}

}  // namespace gemba
