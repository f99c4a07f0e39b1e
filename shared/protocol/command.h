// What a player may wish. On the wire and in views, workers and items are named by the seat's own handles;
// the server maps them back before the simulation sees a command.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "shared/protocol/trade.h"
#include "shared/scenario/scenario.h"
#include "shared/wire/fields.h"

namespace gemba {

enum class Answer : std::uint8_t { Accept, Refuse };
enum class Report : std::uint8_t { OnPlan, Late, InTrouble };
inline constexpr int kReports = 3;

// Own person to one station; station none = wherever the order of work calls.
struct PostWorker {
    WorkerId worker;
    StationId station;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("worker", self.worker, 0, kAnyId);
        archive.field("station", self.station, 0, kAnyId);
    }
    bool operator==(const PostWorker&) const = default;
};

// The whole order, first is most urgent; each class once.
struct SetOrder {
    std::vector<WorkClass> order;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.numbers("order", self.order, kWorkClasses, 0, kWorkClasses - 1);
    }
    bool operator==(const SetOrder&) const = default;
};

// New own work starts only while every station on its way holds fewer items than its limit.
struct SetWipLimit {
    StationId station;
    std::int32_t limit = kNoWipLimit;  // 1 … kNoWipLimit
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("station", self.station, 0, kAnyId);
        archive.field("limit", self.limit, 0, 1023);
    }
    bool operator==(const SetWipLimit&) const = default;
};

// With a yes may come a promise: the part will be there in so many days.
struct AnswerRequest {
    ItemId request;  // the part that is asked for
    Answer answer = Answer::Accept;
    std::int32_t promiseDays = 0;  // 0 = no promise
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("request", self.request, 0, kAnyId);
        archive.field("answer", self.answer, 0, 1);
        archive.field("promiseDays", self.promiseDays, 0, kMostTermDays);
    }
    bool operator==(const AnswerRequest&) const = default;
};

// The manager's figure goes to an area; there everything can be seen.
struct WalkTo {
    AreaId area;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("area", self.area, 0, kAnyId);
    }
    bool operator==(const WalkTo&) const = default;
};

// What the others hear about the own area.
struct SayReport {
    Report report = Report::OnPlan;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("report", self.report, 0, kReports - 1);
    }
    bool operator==(const SayReport&) const = default;
};

// How carefully the area makes boxes from the next morning on: index into the scenario's qualities.
struct SetQuality {
    std::int32_t level = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("level", self.level, 0, kMaxQualities - 1);
    }
    bool operator==(const SetQuality&) const = default;
};

// An improvement of the own area.
struct StartProject {
    std::int32_t project = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("project", self.project, 0, kMaxProjects - 1);
    }
    bool operator==(const StartProject&) const = default;
};

struct SetOvertime {
    bool on = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
    }
    bool operator==(const SetOvertime&) const = default;
};

// So many more of one group of the own area's people.
struct Hire {
    std::int32_t group = 0;
    std::int32_t count = 1;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("group", self.group, 0, kMaxWorkers);
        archive.field("count", self.count, 1, 9);
    }
    bool operator==(const Hire&) const = default;
};

// An area lead lends who sits in the own area and belongs there; a people manager sends own people anywhere.
struct LendWorker {
    WorkerId worker;
    AreaId to;
    std::int32_t forDays = 0;  // 0 = for good
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("worker", self.worker, 0, kAnyId);
        archive.field("to", self.to, 0, kAnyId);
        archive.field("forDays", self.forDays, 0, kMostTermDays);
    }
    bool operator==(const LendWorker&) const = default;
};

// Back to where the person belongs.
struct CallBack {
    WorkerId worker;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("worker", self.worker, 0, kAnyId);
    }
    bool operator==(const CallBack&) const = default;
};

// A box of the own area, or a part that it makes: before all others, everywhere on its way.
struct ExpediteItem {
    ItemId item;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("item", self.item, 0, kAnyId);
    }
    bool operator==(const ExpediteItem&) const = default;
};

// Releases every so many days; the next one counts from the last.
struct SetCadence {
    std::int32_t everyDays = 5;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("everyDays", self.everyDays, 1, 60);
    }
    bool operator==(const SetCadence&) const = default;
};

// What stands on the dock and is not held back ships now.
struct ShipNow {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const ShipNow&) const = default;
};

struct HoldItem {
    ItemId item;
    bool held = true;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("item", self.item, 0, kAnyId);
        archive.field("held", self.held, 0, 1);
    }
    bool operator==(const HoldItem&) const = default;
};

// Own people, wherever they sit, take boxes of the own vendor first. Nobody is told.
struct SetFavour {
    bool on = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("on", self.on, 0, 1);
    }
    bool operator==(const SetFavour&) const = default;
};

// Where the figure stands: whose wishes do people here follow?
struct AskAround {
    template <class Self, class Archive>
    static void fields(Self&, Archive&) {}
    bool operator==(const AskAround&) const = default;
};

// Tells everybody what this seat knows of another's directive.
struct Expose {
    SeatId seat;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("seat", self.seat, 0, kAnyId);
    }
    bool operator==(const Expose&) const = default;
};

// An offer to another seat; it stands until it is answered, or replaced by the next one to the same seat.
struct Propose {
    SeatId to;
    Term give;
    Term want;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("to", self.to, 0, kAnyId);
        archive.object("give", self.give);
        archive.object("want", self.want);
    }
    bool operator==(const Propose&) const = default;
};

// Countering is refusing and proposing.
struct AnswerOffer {
    std::uint32_t offer = 0;
    Answer answer = Answer::Accept;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("offer", self.offer, 0, kAnyId);
        archive.field("answer", self.answer, 0, 1);
    }
    bool operator==(const AnswerOffer&) const = default;
};

// The view from above for everybody; who opened it pays by the day.
struct OpenBoard {
    bool open = true;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("open", self.open, 0, 1);
    }
    bool operator==(const OpenBoard&) const = default;
};

// An own order that has not taken effect yet.
struct Undo {
    std::uint32_t order = 0;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("order", self.order, 0, kAnyId);
    }
    bool operator==(const Undo&) const = default;
};

using Command = std::variant<PostWorker, SetOrder, SetWipLimit, AnswerRequest, WalkTo, SayReport, SetQuality,
                             StartProject, SetOvertime, Hire, LendWorker, CallBack, ExpediteItem, SetCadence, ShipNow,
                             HoldItem, SetFavour, AskAround, Expose, Propose, AnswerOffer, OpenBoard, Undo>;

// The lever that a command pulls; none is needed to take an order back.
[[nodiscard]] std::optional<Lever> leverOf(const Command& command);

enum class Verdict : std::uint8_t {
    Ok,
    UnknownTarget,    // no such thing, or none that this seat can see
    NotYours,         // another seat's worker, station, request or order
    NotNow,           // levers work while planning and while the factory runs
    OutOfRange,       // a limit of zero, a class twice
    NoSkill,          // that person cannot work there
    AlreadyAnswered,  // the request was answered before
    NoSeat,           // watching, not playing
    Locked,           // that lever comes in a later round, or never
    NotThere,         // the figure does not stand there
    AlreadySo,        // nothing would change
    NobodyFree,       // nobody who could go
    NothingToGive     // what an offer names is not the giver's to give
};
inline constexpr int kVerdicts = 13;

}  // namespace gemba
