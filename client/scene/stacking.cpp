#include "client/scene/stacking.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gemba {

namespace {

struct BoxSize {
    double side;
    double pitch;
    int mostRows;
    int mostColumns;
};
constexpr std::array<BoxSize, 4> kPileSizes{{{26, 30, 4, 7}, {20, 23, 99, 99}, {14, 15.5, 99, 99}, {9, 10.5, 99, 99}}};
constexpr std::array<BoxSize, 4> kStackSizes{
    {{26, 31, 99, 2}, {20, 23, 99, 99}, {14, 15.5, 99, 99}, {9, 10.5, 99, 99}}};

int fitting(double length, double pitch, double side, int most) {
    return std::clamp(static_cast<int>(std::floor((length + pitch - side + 0.01) / pitch)), 1, most);
}

constexpr double kGrainShare = 0.8;   // of its place in the bar; the rest is gap
constexpr double kShortestBar = 0.7;  // of its place: longer than the longest pile of boxes

Rect boundsOf(const std::vector<Point>& centres, double side) {
    Rect bounds = squareAround(centres.front(), side);
    for (const Point c : centres) {
        const Rect box = squareAround(c, side);
        const double right = std::max(bounds.right(), box.right());
        const double bottom = std::max(bounds.bottom(), box.bottom());
        bounds.left = std::min(bounds.left, box.left);
        bounds.top = std::min(bounds.top, box.top);
        bounds.width = right - bounds.left;
        bounds.height = bottom - bounds.top;
    }
    return bounds;
}

Stacking barIn(Rect place, std::size_t count) {
    Stacking stacking;
    stacking.bar = BarWay::Across;
    const double share = std::min(1.0, static_cast<double>(count) / (2.0 * kMostBoxes));
    const double width = place.width * std::max(kShortestBar, share);
    stacking.bounds = {place.right() - width, place.top, width, place.height};
    return stacking;
}

}  // namespace

Stacking pileIn(Rect place, std::size_t count) {
    Stacking stacking;
    stacking.bounds = {place.right(), place.bottom(), 0, 0};
    if (count == 0) return stacking;
    for (const BoxSize& size : kPileSizes) {
        const int rows = fitting(place.height, size.pitch, size.side, size.mostRows);
        const int columns = fitting(place.width, size.pitch, size.side, size.mostColumns);
        if (count > kMostBoxes || count > static_cast<std::size_t>(rows * columns)) continue;
        stacking.side = size.side;
        for (int i = 0; i < static_cast<int>(count); ++i) {
            stacking.centres.push_back({place.right() - size.side / 2 - size.pitch * (i / rows),
                                        place.bottom() - size.side / 2 - size.pitch * (i % rows)});
        }
        stacking.bounds = boundsOf(stacking.centres, size.side);
        return stacking;
    }
    return barIn(place, count);
}

Stacking stackIn(Rect place, std::size_t count) {
    Stacking stacking;
    stacking.bounds = {place.left, place.bottom(), place.width, 0};
    if (count == 0) return stacking;
    for (const BoxSize& size : kStackSizes) {
        const int rows = fitting(place.height, size.pitch, size.side, size.mostRows);
        const int columns = fitting(place.width, size.pitch, size.side, size.mostColumns);
        if (count > static_cast<std::size_t>(rows * columns)) continue;
        const double left = place.centre().x - size.pitch * (columns - 1) / 2.0;
        stacking.side = size.side;
        for (int i = 0; i < static_cast<int>(count); ++i) {
            stacking.centres.push_back(
                {left + size.pitch * (i % columns), place.bottom() - size.side / 2 - size.pitch * (i / columns)});
        }
        stacking.bounds = boundsOf(stacking.centres, size.side);
        return stacking;
    }
    stacking.bar = BarWay::Upward;
    stacking.bounds = place;
    return stacking;
}

double Grain::side() const {
    const double along = way == BarWay::Across ? bar.width : bar.height;
    const double across = way == BarWay::Across ? bar.height : bar.width;
    return kGrainShare * std::min(along / static_cast<double>(lines), across / static_cast<double>(length));
}

Point Grain::centre(std::size_t i) const {
    const double along = (static_cast<double>(i / length) + 0.5) / static_cast<double>(lines);
    const double across = (static_cast<double>(i % length) + 0.5) / static_cast<double>(length);
    if (way == BarWay::Across) return {bar.left + along * bar.width, bar.top + across * bar.height};
    return {bar.left + across * bar.width, bar.bottom() - along * bar.height};
}

Grain grainOf(const Stacking& stacking, std::size_t count) {
    Grain grain{stacking.bounds, stacking.bar, 1, 1};
    if (count == 0 || stacking.bar == BarWay::None) return grain;
    const double across = grain.way == BarWay::Across ? grain.bar.height : grain.bar.width;
    const double pitch = std::sqrt(grain.bar.width * grain.bar.height / static_cast<double>(count));
    grain.length = static_cast<std::size_t>(std::max(1.0, std::floor(across / std::max(pitch, 1e-3))));
    grain.lines = (count + grain.length - 1) / grain.length;
    return grain;
}

DeskGrid desksIn(Rect place, std::size_t count) {
    constexpr double kWidth = 48;
    constexpr double kRoomyWidth = 60;
    constexpr double kHeight = 62;
    constexpr double kBelow = 13;  // the last row needs no gap
    constexpr double kLeastScale = 0.2;
    DeskGrid grid;
    if (count == 0) return grid;
    int columns = 1;
    for (grid.scale = 1; grid.scale > kLeastScale; grid.scale -= 0.03) {
        columns = static_cast<int>(place.width / (kWidth * grid.scale));
        const int rows = static_cast<int>((place.height / grid.scale + kBelow) / kHeight);
        if (count <= static_cast<std::size_t>(columns * rows)) break;
    }
    columns = std::max(columns, 1);
    const double pitch = std::min(kRoomyWidth * grid.scale, place.width / columns);
    for (int i = 0; i < static_cast<int>(count); ++i) {
        const Point corner{place.left + pitch * (i % columns) + kWidth * grid.scale / 2,
                           place.top + kHeight * grid.scale * (i / columns)};
        if (corner.y + (kHeight - kBelow) * grid.scale <= place.bottom() + 0.01) grid.corners.push_back(corner);
    }
    return grid;
}

}  // namespace gemba
