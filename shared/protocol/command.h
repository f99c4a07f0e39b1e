// What a player may wish. On the wire and in views, workers and items are named by the seat's own handles;
// the server maps them back before the simulation sees a command.
#pragma once

#include <variant>
#include <vector>

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

struct AnswerRequest {
    ItemId request;  // the part that is asked for
    Answer answer = Answer::Accept;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("request", self.request, 0, kAnyId);
        archive.field("answer", self.answer, 0, 1);
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

using Command = std::variant<PostWorker, SetOrder, SetWipLimit, AnswerRequest, WalkTo, SayReport>;

enum class Verdict : std::uint8_t {
    Ok,
    UnknownTarget,    // no such thing, or none that this seat can see
    NotYours,         // another area's worker, station or request
    NotNow,           // levers work while planning and while the factory runs
    OutOfRange,       // a limit of zero, a class twice
    NoSkill,          // that person cannot work there
    AlreadyAnswered,  // the request was answered before
    NoSeat,           // watching, not playing
};
inline constexpr int kVerdicts = 8;

}  // namespace gemba
