#include "server/debrief/busiest.h"

#include <algorithm>
#include <tuple>

namespace gemba {

namespace {

constexpr std::size_t kNone = SIZE_MAX;

bool covers(const Stretch& stretch, SimTime from, SimTime to) {
    return stretch.from <= from && to <= stretch.to;
}

// Moments at which a stretch begins or ends.
std::vector<SimTime> turns(const std::vector<Stretch>& stretches) {
    std::vector<SimTime> times;
    for (const Stretch& stretch : stretches) {
        times.push_back(stretch.from);
        times.push_back(stretch.to);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::size_t longestDuring(const std::vector<Stretch>& stretches, SimTime from, SimTime to) {
    const auto rank = [](const Stretch& one) { return std::tuple(-(one.to - one.from).ms, one.from, one.station); };
    std::size_t longest = kNone;
    for (std::size_t i = 0; i < stretches.size(); ++i)
        if (covers(stretches[i], from, to) && (longest == kNone || rank(stretches[i]) < rank(stretches[longest])))
            longest = i;
    return longest;
}

// Between two turns nothing changes. `stretch`: the longest then; kNone = nobody was at full stretch.
struct Piece {
    SimTime from;
    SimTime to;
    std::size_t stretch = kNone;
};

std::vector<Piece> piecesOf(const std::vector<Stretch>& stretches) {
    std::vector<Piece> pieces;
    const std::vector<SimTime> times = turns(stretches);
    for (std::size_t i = 0; i + 1 < times.size(); ++i)
        pieces.push_back({times[i], times[i + 1], longestDuring(stretches, times[i], times[i + 1])});
    return pieces;
}

// The stretch that is the longest before or after the piece's own one is, if it goes on during the piece.
StationId rivalDuring(const std::vector<Stretch>& stretches, const std::vector<Piece>& pieces, std::size_t at) {
    const auto neighbour = [&](auto step) {
        std::size_t i = at;
        while (i < pieces.size() && pieces[i].stretch == pieces[at].stretch) i = step(i);
        return i < pieces.size() ? pieces[i].stretch : kNone;
    };
    const std::size_t next = neighbour([](std::size_t i) { return i + 1; });
    const std::size_t before = neighbour([](std::size_t i) { return i - 1; });  // wraps round before the first
    for (const std::size_t other : {next, before})
        if (other != kNone && covers(stretches[other], pieces[at].from, pieces[at].to)) return stretches[other].station;
    return {};
}

}  // namespace

std::vector<Stretch> stretchesOf(const World& world, const Watch& watch) {
    std::vector<Stretch> stretches;
    for (std::size_t station = 0; station < watch.stations().size(); ++station) {
        const PlaceMoments& moments = watch.stations()[station];
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const SimTime end = i + 1 < moments.size() ? moments[i + 1].at : world.now;
            if (!moments[i].atFullStretch || moments[i].at >= end) continue;
            if (i > 0 && moments[i - 1].atFullStretch)
                stretches.back().to = end;
            else
                stretches.push_back({StationId(station), moments[i].at, end});
        }
    }
    return stretches;
}

std::vector<BusiestSpan> busiestOf(const std::vector<Stretch>& stretches) {
    const std::vector<Piece> pieces = piecesOf(stretches);
    std::vector<BusiestSpan> spans;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].stretch == kNone) continue;
        const StationId station = stretches[pieces[i].stretch].station;
        const StationId rival = rivalDuring(stretches, pieces, i);
        BusiestSpan* last = spans.empty() ? nullptr : &spans.back();
        if (last && last->to == pieces[i].from && last->station == station && last->rival == rival)
            last->to = pieces[i].to;
        else if (spans.size() < kMostBusiestSpans)
            spans.push_back({pieces[i].from, pieces[i].to, station, rival});
        else
            break;
    }
    return spans;
}

}  // namespace gemba
