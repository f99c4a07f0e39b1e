#include "server/lab/policy.h"

#include <algorithm>
#include <array>

#include "server/bots/bots.h"
#include "shared/scenario/names.h"

namespace gemba {

namespace {

using enum WorkClass;
using Order = std::vector<WorkClass>;

// ---- the order of work ----

// As it will be when these wishes are granted.
Order orderAfter(const Wishes& wishes, const PlayerView& view) {
    for (const Command& wish : wishes)
        if (const auto* order = std::get_if<SetOrder>(&wish)) return order->order;
    return view.order;
}

void wishOrder(Wishes& wishes, const PlayerView& view, const Order& order) {
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<SetOrder>(wish); });
    if (view.order != order) wishes.emplace_back(SetOrder{order});
}

// All orders of the four kinds of work that are always there.
const std::vector<Order>& fourInOrder() {
    static const std::vector<Order> orders = [] {
        std::vector<Order> all;
        Order next{FinishOwn, ReviewOwn, UnblockOthers, StartNew};
        do all.push_back(next);
        while (std::next_permutation(next.begin(), next.end()));
        return all;
    }();
    return orders;
}

std::string orderName(const Order& order) {
    std::string text;
    for (const WorkClass kind : order)
        text += (text.empty() ? "" : " > ") + std::string(kWorkClassNames[static_cast<std::size_t>(kind)]);
    return text;
}

// Defects stay as many places from the front as they were.
void turnOrder(Wishes& wishes, const PlayerView& view, std::size_t option) {
    const Order before = orderAfter(wishes, view);
    const auto place = std::find(before.begin(), before.end(), FixDefects) - before.begin();
    Order order = fourInOrder()[option - 1];
    order.insert(order.begin() + std::min<std::ptrdiff_t>(place, std::ssize(order)), FixDefects);
    wishOrder(wishes, view, order);
}

void turnDefects(Wishes& wishes, const PlayerView& view, std::size_t option) {
    Order order = orderAfter(wishes, view);
    std::erase(order, FixDefects);
    const auto start = std::find(order.begin(), order.end(), StartNew);
    const std::array<Order::iterator, 3> places{order.begin(), start, order.end()};
    order.insert(places[option - 1], FixDefects);
    wishOrder(wishes, view, order);
}

// ---- limits ----

constexpr std::array<std::int32_t, 7> kLimits{kNoWipLimit, 2, 4, 8, 12, 16, 24};

void wishLimit(Wishes& wishes, const StationView& station, std::int32_t limit) {
    std::erase_if(wishes, [&](const Command& wish) {
        const auto* other = std::get_if<SetWipLimit>(&wish);
        return other != nullptr && other->station == station.station;
    });
    if (station.wipLimit != limit) wishes.emplace_back(SetWipLimit{station.station, limit});
}

const std::vector<StationView>& ownStations(const PlayerView& view) {
    return view.areas[view.area.index()].stations;
}

void turnStartLimit(Wishes& wishes, const PlayerView& view, std::size_t option) {
    if (!ownStations(view).empty()) wishLimit(wishes, ownStations(view).front(), kLimits[option - 1]);
}

void turnLaterLimit(Wishes& wishes, const PlayerView& view, std::size_t option) {
    for (std::size_t i = 1; i < ownStations(view).size(); ++i)
        wishLimit(wishes, ownStations(view)[i], kLimits[option - 1]);
}

// ---- answers ----

enum AnswerRule : std::size_t { kAccept = 1, kRefuse, kWhileIdle, kOneAtATime };

bool saysYes(const PlayerView& view, std::size_t rule, std::size_t nth) {
    std::int32_t waiting = 0;
    for (const StationView& station : ownStations(view)) waiting += station.waiting;
    switch (rule) {
        case kAccept: return true;
        case kWhileIdle: return waiting < view.areas[view.area.index()].people;
        case kOneAtATime: return nth == 0;
        default: return false;
    }
}

// Who is not told yes waits without an answer, but for `refuse`.
void turnAnswers(Wishes& wishes, const PlayerView& view, std::size_t option) {
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<AnswerRequest>(wish); });
    for (std::size_t i = 0; i < view.requests.size(); ++i) {
        const bool yes = saysYes(view, option, i);
        if (yes || option == kRefuse)
            wishes.emplace_back(AnswerRequest{view.requests[i].handle, yes ? Answer::Accept : Answer::Refuse});
    }
}

// ---- people ----

std::size_t lastServed(const WorkerView& worker, std::size_t stations) {
    std::size_t last = 0;
    for (std::size_t place = 0; place < stations; ++place)
        if ((worker.canServe >> place & 1U) != 0) last = place;
    return last;
}

// Who can do more than one thing does only the last of them: as a rule the work of few.
void turnPosts(Wishes& wishes, const PlayerView& view, std::size_t) {
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<PostWorker>(wish); });
    const std::vector<StationView>& stations = ownStations(view);
    for (const WorkerView& worker : view.workers) {
        if (worker.area != view.area || (worker.canServe & (worker.canServe - 1)) == 0) continue;
        const StationId post = stations[lastServed(worker, stations.size())].station;
        if (worker.post != post) wishes.emplace_back(PostWorker{worker.handle, post});
    }
}

// ---- quality, releases, favours, improvements: all of them take effect next morning but favours ----

bool isOrdered(const PlayerView& view, Lever lever) {
    return std::any_of(view.orders.begin(), view.orders.end(),
                       [&](const OrderView& order) { return order.lever == lever; });
}

void turnQuality(Wishes& wishes, const PlayerView& view, std::size_t option) {
    const auto level = static_cast<std::int32_t>(option - 1);
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<SetQuality>(wish); });
    if (view.areas[view.area.index()].quality != level && !isOrdered(view, Lever::Quality))
        wishes.emplace_back(SetQuality{level});
}

void turnProjects(Wishes& wishes, const PlayerView& view, std::size_t) {
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<StartProject>(wish); });
    if (isOrdered(view, Lever::Project)) return;
    for (const ProjectView& project : view.projects) {
        if (project.started && !project.done) return;
        if (!project.started) return wishes.push_back(StartProject{project.project});
    }
}

constexpr std::array<std::int32_t, 6> kCadences{1, 2, 3, 5, 10, 20};

void turnCadence(Wishes& wishes, const PlayerView& view, std::size_t option) {
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<SetCadence>(wish); });
    if (view.releaseEveryDays != kCadences[option - 1] && !isOrdered(view, Lever::Cadence))
        wishes.emplace_back(SetCadence{kCadences[option - 1]});
}

void turnFavour(Wishes& wishes, const PlayerView& view, std::size_t option) {
    const bool on = option == 1;
    std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<SetFavour>(wish); });
    for (const DirectiveView& directive : view.directives)
        if (directive.seat == view.seat && directive.favours != on) wishes.emplace_back(SetFavour{on});
}

// ---- the table ----

std::vector<std::string> orAsStyle(const auto& values, const auto& name) {
    std::vector<std::string> options{"as_style"};
    for (const auto& value : values) options.push_back(name(value));
    return options;
}

std::string limitName(std::int32_t limit) {
    return limit == kNoWipLimit ? "none" : std::to_string(limit);
}

std::vector<Knob> makeKnobs() {
    const std::vector<std::string> styles(kBotStyleNames.begin(), kBotStyleNames.end());
    const auto number = [](std::int32_t value) { return std::to_string(value); };
    return {{"style", styles, {}, {}},
            {"order", orAsStyle(fourInOrder(), orderName), Lever::Order, turnOrder},
            {"defects", {"as_style", "first", "before_start", "last"}, Lever::Order, turnDefects},
            {"start_limit", orAsStyle(kLimits, limitName), Lever::WipLimit, turnStartLimit},
            {"later_limit", orAsStyle(kLimits, limitName), Lever::WipLimit, turnLaterLimit},
            {"answers", {"as_style", "accept", "refuse", "while_idle", "one_at_a_time"}, Lever::Answer, turnAnswers},
            {"posts", {"as_style", "last_skill"}, Lever::Post, turnPosts},
            {"quality", {"as_style", "0", "1", "2", "3", "4"}, Lever::Quality, turnQuality},
            {"projects", {"as_style", "one_after_another"}, Lever::Project, turnProjects},
            {"cadence_days", orAsStyle(kCadences, number), Lever::Cadence, turnCadence},
            {"favour", {"as_style", "on", "off"}, Lever::Favour, turnFavour}};
}

bool has(const PlayerView& view, Lever lever) {
    return (view.levers >> static_cast<unsigned>(lever) & 1U) != 0;
}

}  // namespace

const std::vector<Knob>& knobs() {
    static const std::vector<Knob> all = makeKnobs();
    return all;
}

bool isOfUse(const Knob& knob, const Scenario& scenario, SeatRole role) {
    if (!knob.lever) return true;
    const std::int32_t from = roundOf(scenario.levers, role, *knob.lever);
    return hasLever(role, *knob.lever) && from > 0 && from <= scenario.session.rounds;
}

Policy plain(BotStyle style) {
    Policy policy(knobs().size(), 0);
    policy[0] = static_cast<std::size_t>(style);
    return policy;
}

Wishes wishesOf(const Policy& policy, const PlayerView& view) {
    Wishes wishes = decide(static_cast<BotStyle>(policy[0]), view);
    for (std::size_t knob = 1; knob < policy.size(); ++knob)
        if (policy[knob] > 0 && has(view, *knobs()[knob].lever)) knobs()[knob].turn(wishes, view, policy[knob]);
    return wishes;
}

std::string wordsOf(const Policy& policy) {
    std::string text = knobs()[0].options[policy[0]];
    for (std::size_t knob = 1; knob < policy.size(); ++knob)
        if (policy[knob] > 0) text += ", " + knobs()[knob].key + " " + knobs()[knob].options[policy[knob]];
    return text;
}

}  // namespace gemba
