// The messages of a session. Control messages go over the reliable channel; views over the unsequenced one.
// A message is valid only if the reader is clean, every value is in range and no bits are left over.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "shared/protocol/command.h"
#include "shared/protocol/view.h"
#include "shared/wire/bits.h"

namespace gemba {

inline constexpr std::uint32_t kProtocolVersion = 1;
inline constexpr std::size_t kMaxToken = 64;
inline constexpr std::size_t kMaxPeople = 64;
inline constexpr std::size_t kMaxViewBytes = 1150;  // one datagram; bigger views go over the bulk channel
inline constexpr std::size_t kMaxMessageBytes = 256 * 1024;

enum class Phase : std::uint8_t { Lobby, Briefing, Plan, Run, Review, Debrief };
inline constexpr int kPhases = 6;
enum class Refusal : std::uint8_t { WrongVersion, WrongCode, RoomFull, SeatTaken, BadMessage, ServerClosing };
inline constexpr int kRefusals = 6;

// ---- the public part of a scenario -------------------------------------------------------------------------------

struct StationPlan {
    std::string name;
    AreaId area;
    Operation operation = Operation::Make;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("area", self.area, 0, kAnyId);
        archive.field("operation", self.operation, 0, kOperations - 1);
    }
    bool operator==(const StationPlan&) const = default;
};

struct AreaPlan {
    std::string name;
    std::string glyph;
    std::string about;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.text("glyph", self.glyph, kMaxName);
        archive.text("about", self.about, kMaxText);
    }
    bool operator==(const AreaPlan&) const = default;
};

struct NamedPlan {
    std::string name;
    AreaId area;  // seats: the area they lead; else none
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, kMaxName);
        archive.field("area", self.area, 0, kAnyId);
    }
    bool operator==(const NamedPlan&) const = default;
};

// Sent once after joining. Stations are listed area by area, in the order in which items visit them.
struct FloorPlan {
    std::string id;
    std::string title;
    std::string briefing;
    std::int32_t rounds = 1;
    std::int32_t daysPerRound = 20;
    std::int32_t releaseEveryDays = 5;
    std::int32_t gateSlots = 1;
    Money payPerFeature;
    std::vector<AreaPlan> areas;
    std::vector<StationPlan> stations;
    std::vector<NamedPlan> seats;
    std::vector<NamedPlan> vendors;
    std::vector<NamedPlan> employers;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("id", self.id, kMaxName);
        archive.text("title", self.title, kMaxText);
        archive.text("briefing", self.briefing, kMaxText);
        archive.field("rounds", self.rounds, 1, 99);
        archive.field("daysPerRound", self.daysPerRound, 1, 999);
        archive.field("releaseEveryDays", self.releaseEveryDays, 1, 999);
        archive.field("gateSlots", self.gateSlots, 1, 99);
        archive.field("payPerFeature", self.payPerFeature, -kMostMoney, kMostMoney);
        archive.list("areas", self.areas, kMaxAreas);
        archive.list("stations", self.stations, kMaxStations);
        archive.list("seats", self.seats, 2 * kMaxAreas);
        archive.list("vendors", self.vendors, kMaxAreas);
        archive.list("employers", self.employers, kMaxAreas);
    }
    bool operator==(const FloorPlan&) const = default;
};

[[nodiscard]] FloorPlan floorPlanOf(const Scenario& scenario);

// ---- client → server ----------------------------------------------------------------------------------------------

// First message. A token from an earlier Welcome brings the person back to the same seat.
struct Hello {
    std::uint32_t version = kProtocolVersion;
    std::string code;
    std::string name;
    std::string token;
    std::string hostKey;  // makes this person the host when it is the room's
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("version", self.version, 0, 0xFFFF);
        archive.text("code", self.code, kMaxName);
        archive.text("name", self.name, kMaxName);
        archive.text("token", self.token, kMaxToken);
        archive.text("hostKey", self.hostKey, kMaxToken);
    }
    bool operator==(const Hello&) const = default;
};

// Take a seat (none = stand up and watch).
struct TakeSeat {
    SeatId seat;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
    }
    bool operator==(const TakeSeat&) const = default;
};

struct SetReady {
    bool ready = true;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("ready", self.ready, 0, 1);
    }
    bool operator==(const SetReady&) const = default;
};

// Let a bot play the own seat (true) or take it back.
struct SetAutopilot {
    bool on = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
    }
    bool operator==(const SetAutopilot&) const = default;
};

// Host only: the style that plays a seat while it is empty.
struct SetBotStyle {
    SeatId seat;
    BotStyle style = BotStyle::OwnTeamFirst;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("style", self.style, 0, kBotStyles - 1);
    }
    bool operator==(const SetBotStyle&) const = default;
};

// Host only: on to the next phase now.
struct NextPhase {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const NextPhase&) const = default;
};

// Host only. Speed in percent of normal; paused holds the clock whatever the speed.
struct SetClock {
    bool paused = false;
    std::int32_t speedPercent = 100;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("paused", self.paused, 0, 1);
        archive.field("speedPercent", self.speedPercent, 25, 100'000);
    }
    bool operator==(const SetClock&) const = default;
};

// Host only: one more minute of planning.
struct MoreTime {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const MoreTime&) const = default;
};

// Numbered by the client, from 1 up; the server drops repeats and answers each number once.
struct Wish {
    std::uint32_t number = 0;
    Command command;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.choice("command", self.command);
    }
    bool operator==(const Wish&) const = default;
};

// Newest view that arrived; deltas are made against it.
struct ViewAck {
    std::uint32_t number = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
    }
    bool operator==(const ViewAck&) const = default;
};

using ToServer = std::variant<Hello, TakeSeat, SetReady, SetAutopilot, SetBotStyle, NextPhase, SetClock, MoreTime, Wish,
                              ViewAck>;

// ---- server → client ----------------------------------------------------------------------------------------------

struct Welcome {
    std::string token;  // keep it: it brings you back to your seat
    bool host = false;
    std::uint32_t person = 0;  // your number in RoomState::people
    FloorPlan plan;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("token", self.token, kMaxToken);
        archive.field("host", self.host, 0, 1);
        archive.field("person", self.person, 0, 0xFFFF);
        archive.object("plan", self.plan);
    }
    bool operator==(const Welcome&) const = default;
};

struct Refused {
    Refusal reason = Refusal::BadMessage;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("reason", self.reason, 0, kRefusals - 1);
    }
    bool operator==(const Refused&) const = default;
};

struct PersonState {
    std::uint32_t person = 0;
    std::string name;
    SeatId seat;
    bool connected = true;
    bool host = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("person", self.person, 0, 0xFFFF);
        archive.text("name", self.name, kMaxName);
        archive.field("seat", self.seat, 0, kAnyId);
        archive.field("connected", self.connected, 0, 1);
        archive.field("host", self.host, 0, 1);
    }
    bool operator==(const PersonState&) const = default;
};

struct SeatState {
    BotStyle style = BotStyle::OwnTeamFirst;  // plays while nobody does
    bool botPlays = true;
    bool ready = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("style", self.style, 0, kBotStyles - 1);
        archive.field("botPlays", self.botPlays, 0, 1);
        archive.field("ready", self.ready, 0, 1);
    }
    bool operator==(const SeatState&) const = default;
};

// Sent whenever something in it changed (the remaining time: on change of phase, pause or speed, and each second).
struct RoomState {
    std::string code;
    Phase phase = Phase::Lobby;
    std::int32_t round = 0;          // 1 … rounds
    bool paused = false;
    std::int32_t speedPercent = 100;
    std::int32_t secondsLeft = 0;    // of this phase, real time; 0 in lobby and debrief
    std::vector<PersonState> people;
    std::vector<SeatState> seats;    // one per seat of the plan
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("code", self.code, kMaxName);
        archive.field("phase", self.phase, 0, kPhases - 1);
        archive.field("round", self.round, 0, 99);
        archive.field("paused", self.paused, 0, 1);
        archive.field("speedPercent", self.speedPercent, 25, 100'000);
        archive.field("secondsLeft", self.secondsLeft, 0, 1 << 20);
        archive.list("people", self.people, kMaxPeople);
        archive.list("seats", self.seats, 2 * kMaxAreas);
    }
    bool operator==(const RoomState&) const = default;
};

struct WishAnswer {
    std::uint32_t number = 0;
    Verdict verdict = Verdict::Ok;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.field("verdict", self.verdict, 0, kVerdicts - 1);
    }
    bool operator==(const WishAnswer&) const = default;
};

// A view as delta against view `base` (0 = the empty view). `check` is the view's hash, so a wrong client notices.
struct ViewDelta {
    std::uint32_t number = 0;
    std::uint32_t base = 0;
    std::uint64_t check = 0;
    std::vector<std::uint8_t> bytes;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("number", self.number, 0, 0x7FFFFFFF);
        archive.field("base", self.base, 0, 0x7FFFFFFF);
        archive.word("check", self.check);
        archive.numbers("bytes", self.bytes, kMaxMessageBytes, 0, 255);
    }
    bool operator==(const ViewDelta&) const = default;
};

// One run of the same luck under one policy: a bar and a curve of the debrief.
enum class Baseline : std::uint8_t { AsPlayed, EveryoneLocal, Coordinated, NobodyTouches };
inline constexpr int kBaselines = 4;

struct BaselineResult {
    Baseline baseline = Baseline::AsPlayed;
    std::int32_t shipped = 0;
    Money factory;
    std::vector<std::int64_t> factoryByDay;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("baseline", self.baseline, 0, kBaselines - 1);
        archive.field("shipped", self.shipped, 0, 1 << 20);
        archive.field("factory", self.factory, -kMostMoney, kMostMoney);
        archive.numbers("factoryByDay", self.factoryByDay, 4095, -kMostMoney, kMostMoney);
    }
    bool operator==(const BaselineResult&) const = default;
};

// Features by where they are, at the end of one day: the bands of a cumulative flow diagram.
struct FlowDay {
    std::vector<std::int32_t> counts;  // toMake, inMake, inReview, onPallet, gate and dock, shipped: kFlowBands numbers
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("counts", self.counts, 16, 0, 1 << 20);
    }
    bool operator==(const FlowDay&) const = default;
};
enum class FlowBand : std::uint8_t { Backlog, Make, Review, Pallet, GateAndDock, Shipped };
inline constexpr int kFlowBands = 6;

// One feature's life so far: finished ones have a finish day, open ones -1 and a band where they stand.
struct LeadTime {
    AreaId owner;
    std::int32_t ageHours = 0;     // from asked for to shipped, or until the end
    std::int32_t finishedDay = -1;
    FlowBand band = FlowBand::Shipped;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("owner", self.owner, 0, kAnyId);
        archive.field("ageHours", self.ageHours, 0, 1 << 20);
        archive.field("finishedDay", self.finishedDay, -1, 4095);
        archive.field("band", self.band, 0, kFlowBands - 1);
    }
    bool operator==(const LeadTime&) const = default;
};

struct Debrief {
    std::uint64_t seed = 0;
    std::string lesson;
    std::vector<BaselineResult> baselines;
    std::vector<FlowDay> flow;        // as played, per day
    std::vector<LeadTime> leadTimes;  // as played, open work included
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.word("seed", self.seed);
        archive.text("lesson", self.lesson, kMaxText);
        archive.list("baselines", self.baselines, kBaselines);
        archive.list("flow", self.flow, 4095);
        archive.list("leadTimes", self.leadTimes, 8191);
    }
    bool operator==(const Debrief&) const = default;
};

using ToClient = std::variant<Welcome, Refused, RoomState, WishAnswer, ViewDelta, Debrief>;

// A variant as one message: kind, then fields.
template <class Variant>
struct Envelope {
    Variant message;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.choice("message", self.message);
    }
};

[[nodiscard]] Bytes encode(const ToServer& message);
[[nodiscard]] Bytes encode(const ToClient& message);
// False on anything but one whole, clean message.
[[nodiscard]] bool decode(std::span<const std::uint8_t> bytes, ToServer& message);
[[nodiscard]] bool decode(std::span<const std::uint8_t> bytes, ToClient& message);

}  // namespace gemba
