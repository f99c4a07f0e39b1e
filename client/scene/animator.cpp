#include "client/scene/animator.h"

#include <algorithm>
#include <cmath>

#include "client/scene/by_handle.h"

namespace gemba {

namespace {

constexpr double kLongestGlideMs = 400;  // managers catch up with the newest view within this
constexpr double kStill = 0.5;           // world units that are no move

bool isMove(const BoxPlace& before, const BoxPlace& now) {
    return before.spot != now.spot || before.at != now.at;
}

double farAway(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

struct Step {
    const BoxPlace* before;
    const BoxPlace* now;
};

std::vector<Step> stepsBetween(const std::vector<BoxPlace>& before, const std::vector<BoxPlace>& now) {
    const ByHandle old(before);
    std::vector<Step> steps;
    for (const BoxPlace& box : now) {
        const auto found = old.find(box.handle);
        if (!found || farAway(before[*found].centre, box.centre) <= kStill) continue;
        const BoxPlace& was = before[*found];
        const bool insideBar = !was.drawn && !box.drawn && !isMove(was, box);
        if (!insideBar) steps.push_back({&was, &box});
    }
    std::stable_partition(steps.begin(), steps.end(), [](const Step& s) { return isMove(*s.before, *s.now); });
    return steps;
}

}  // namespace

void Animator::boxesMoved(const std::vector<BoxPlace>& before, std::vector<BoxPlace>& now, double nowMs,
                          std::int32_t speedPercent, Motion motion) {
    const std::vector<Flight> underWay = std::move(m_flights);
    m_flights.clear();
    if (motion == Motion::Reduced || speedPercent >= kTooFastToFly) return;
    const double pace = paceAt(speedPercent);
    for (const Step& step : stepsBetween(before, now)) {
        if (m_flights.size() == kMostFlights) break;
        const double duration = (isMove(*step.before, *step.now) ? kMoveMs : kCloseUpMs) * pace;
        const auto box = static_cast<std::size_t>(step.now - now.data());
        Flight flight{box, step.now->handle, step.before->centre, step.now->centre, step.before->side, nowMs, duration};
        for (const Flight& old : underWay) {
            const double left = old.startMs + old.durationMs - nowMs;
            if (old.handle != flight.handle || left <= 0) continue;
            if (farAway(old.to, flight.to) <= kStill)
                flight = old;  // a view on the way does not start it anew
            else
                flight.durationMs = std::max(flight.durationMs, left);
            flight.box = box;
        }
        m_flights.push_back(flight);
        now[box].moved = true;
    }
}

void Animator::managersMoved(const std::vector<ManagerPlace>& before, const std::vector<ManagerPlace>& now,
                             double nowMs, double sinceLastViewMs, Motion motion) {
    m_glides.clear();
    if (motion == Motion::Reduced) return;
    const double duration = std::min(sinceLastViewMs, kLongestGlideMs);
    for (const ManagerPlace& manager : now) {
        for (const ManagerPlace& old : before) {
            if (old.seat == manager.seat && farAway(old.at, manager.at) > kStill)
                m_glides.push_back({manager.seat, old.at, nowMs, duration});
        }
    }
}

void Animator::bracketsMoved(Rect before, double nowMs, Motion motion) {
    m_bracketsFrom = before;
    m_bracketsMs = motion == Motion::Reduced ? nowMs - kBracketsMs : nowMs;
}

std::vector<std::size_t> Animator::movedBoxes() const {
    std::vector<std::size_t> boxes;
    for (const Flight& flight : m_flights) boxes.push_back(flight.box);
    return boxes;
}

void Animator::apply(const std::vector<BoxPlace>& ends, std::vector<BoxPlace>& boxes, double nowMs) const {
    for (const Flight& flight : m_flights) {
        BoxPlace& box = boxes[flight.box];
        box = ends[flight.box];
        const double share = shareAt(flight.startMs, flight.durationMs, nowMs);
        if (share >= 1) continue;
        const double eased = flight.durationMs < kMoveMs / 2 ? easedOut(share) : easedInOut(share);
        box.centre = between(flight.from, box.centre, eased);
        box.side = flight.side + (box.side - flight.side) * eased;
        box.drawn = true;
        box.flying = true;
    }
}

void Animator::apply(std::vector<ManagerPlace>& managers, double nowMs) const {
    for (ManagerPlace& manager : managers) {
        for (const Glide& glide : m_glides) {
            if (glide.seat == manager.seat)
                manager.at = between(glide.from, manager.at, shareAt(glide.startMs, glide.durationMs, nowMs));
        }
    }
}

void Animator::apply(Rect& brackets, double nowMs) const {
    const double share = easedInOut(shareAt(m_bracketsMs, kBracketsMs, nowMs));
    const Point corner = between({m_bracketsFrom.left, m_bracketsFrom.top}, {brackets.left, brackets.top}, share);
    const Point size = between({m_bracketsFrom.width, m_bracketsFrom.height}, {brackets.width, brackets.height}, share);
    brackets = {corner.x, corner.y, size.x, size.y};
}

double Animator::restsFrom() const {
    double end = m_bracketsMs + kBracketsMs;
    for (const Flight& flight : m_flights) end = std::max(end, flight.startMs + flight.durationMs);
    for (const Glide& glide : m_glides) end = std::max(end, glide.startMs + glide.durationMs);
    return end;
}

void Animator::clear() {
    m_flights.clear();
    m_glides.clear();
    m_bracketsMs = -kBracketsMs;
}

}  // namespace gemba
