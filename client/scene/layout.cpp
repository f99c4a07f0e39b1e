#include "client/scene/layout.h"

#include "client/scene/text_width.h"

namespace gemba {

namespace {

constexpr double kEdge = 14;
constexpr double kRowsTop = 46;
constexpr double kRowGap = 11;
constexpr double kColumnGap = 10;
constexpr double kNameStart = 72;  // of the name, right of bar and glyph
constexpr double kLeastName = 212;
constexpr double kMostName = 290;
constexpr double kMostNameShare = 0.19;  // of a floor that has width to spare
constexpr double kBetween = 540;         // of name and tab, on a floor without width to spare
constexpr double kLastDesks = 82;
constexpr double kDeskGap = 22;  // between a queue and its desks
constexpr double kFirstDeskGap = 8;
constexpr double kStationGap = 28;    // a chevron stands in it
constexpr double kDesksWeight = 1.7;  // of any station but the last
constexpr double kLongestReason = 6;  // heights of its text
constexpr double kLeastDesks = 0.6;   // of the height that they would have without a line at their foot

struct Columns {
    double areasRight = 0;
    double palletsLeft = 0;
};

Columns placeColumns(FloorLayout& layout, const FloorPlan& plan, const Camera& camera) {
    const double height = camera.height - kRowsTop - kColumnGap;
    const double text = camera.textHeight(20);
    double right = camera.width - kEdge;
    const auto column = [&](double width) {
        const Rect rect{right - width, kRowsTop, width, height};
        right = rect.left - kColumnGap;
        return rect;
    };
    layout.market = column(std::max(116.0, 4.4 * text));
    layout.dock = column(std::max(92.0, 4.4 * text));
    layout.gate = column(std::max(88.0, 3.6 * text));
    const double palletsLeft = layout.gate.left - 202;
    layout.firstChannel = palletsLeft - 60;
    layout.channelPitch = std::min(12.0, 52.0 / static_cast<double>(std::max<std::size_t>(plan.areas.size(), 1)));
    layout.walk = {layout.firstChannel - 62, kRowsTop, 50, height};
    layout.heading = 30;
    return {layout.walk.left - 10, palletsLeft};
}

double nameWidth(const FloorPlan& plan, const Camera& camera) {
    double widest = kLeastName;
    for (const AreaPlan& area : plan.areas)
        widest = std::max(widest, kNameStart + 12 + textWidth(area.name, camera.textHeight(30), Weight::Bold));
    return std::min(widest, std::max(kMostName, kMostNameShare * camera.width));
}

double pileWeight(std::size_t index, Operation operation) {
    if (index == 0) return 0.5;  // little waits before the first station: its backlog is a number
    return operation == Operation::Review ? 2.2 : 1.2;
}

// Stations share what lies between the name and the tab; spare width makes queues longer. The last one's
// queue ends on the same line in every row.
void placeStations(AreaPlace& place, const FloorPlan& plan, Rect between, const Camera& camera) {
    const double n = static_cast<double>(place.stations.size());
    const double lastDesks = n > 1 ? std::max(kLastDesks, 3.3 * camera.textHeight(22)) : 186;
    const double enough = kBetween * std::max(1.0, camera.textHeight(20) / 20);  // for big type, too
    const double spare = std::max(0.0, between.width - enough);
    double weights = 0;
    for (std::size_t i = 0; i < place.stations.size(); ++i) {
        place.stations[i].operation = plan.stations[place.stations[i].station.index()].operation;
        weights += pileWeight(i, place.stations[i].operation) + (i + 1 < place.stations.size() ? kDesksWeight : 0);
    }
    const double gaps = n * kDeskGap + (n - 1) * kStationGap - (n > 1 ? kDeskGap - kFirstDeskGap : 0);
    const double unit = (between.width - spare - lastDesks - gaps) / weights;
    double x = between.left;
    for (std::size_t i = 0; i < place.stations.size(); ++i) {
        StationPlace& station = place.stations[i];
        const bool last = i + 1 == place.stations.size();
        const double more = n == 1 ? spare : i == 0 ? 0 : spare / (n - 1);
        station.pile = {x, between.top, unit * pileWeight(i, station.operation) + more, between.height};
        x = station.pile.right() + (i == 0 && !last ? kFirstDeskGap : kDeskGap);
        station.desks = {x, between.top, last ? lastDesks : kDesksWeight * unit, between.height};
        x = station.desks.right() + kStationGap;
    }
}

// In the middle of the right edge, below the header. Two lines if they fit there, else one.
Rect tabOf(Rect row, double header, const Camera& camera) {
    const double width = std::max(90.0, 3.9 * camera.textHeight(20));
    const double room = row.bottom() - 8 - (header + 6);
    const double twoLines = std::max(60.0, 2.35 * camera.textHeight(20));
    const double height = twoLines <= room ? twoLines : std::min(room, 1.4 * camera.textHeight(30));
    return {row.right() + 8 - width, std::max(row.centre().y - height / 2, header + 6), width, height};
}

// The desks make room for it, but not so much that nobody could sit there.
void placeReasons(AreaPlace& place, const Camera& camera) {
    const double size = camera.textHeight(reasonSize(place));
    const double height = 1.15 * size;
    const double top = place.row.bottom() - 3 - height;
    const bool besideTab = place.tab.bottom() > top;
    for (StationPlace& station : place.stations) {
        const bool last = &station == &place.stations.back();
        const double left = station.desks.left - 4;
        const double most = !last ? station.desks.right() : besideTab ? place.tab.left - 9 : place.row.right() - 8;
        station.reason = {left, top, std::min(kLongestReason * size, most - left), height};
        station.desks.height = std::max(top - 2 - station.desks.top, kLeastDesks * station.desks.height);
    }
}

AreaPlace placeArea(const FloorPlan& plan, const Camera& camera, Rect row, AreaId area) {
    AreaPlace place;
    place.area = area;
    place.row = row;
    place.name = {row.left, row.top, nameWidth(plan, camera), row.height};
    place.header = row.top + 10 + kCapHeight * camera.textHeight(32);
    place.tab = tabOf(row, place.header, camera);
    for (std::size_t i = 0; i < plan.stations.size(); ++i) {
        if (plan.stations[i].area == area) place.stations.push_back({StationId(i), {}, {}, {}, {}});
    }
    const double top = place.header + 14;
    placeStations(place, plan,
                  {place.name.right(), top, place.tab.left - 8 - place.name.right(), row.bottom() - 12 - top}, camera);
    placeReasons(place, camera);
    if (!place.stations.empty()) {  // its count stands on the pile, not in the header
        Rect& pile = place.stations.front().pile;
        const double count = pile.height > 3 * camera.textHeight(20) ? camera.textHeight(20) : 0;
        pile = {pile.left, pile.top + count, pile.width, pile.height - count};
    }
    return place;
}

}  // namespace

const StationPlace* FloorLayout::find(StationId station) const {
    for (const AreaPlace& area : areas) {
        for (const StationPlace& place : area.stations) {
            if (place.station == station) return &place;
        }
    }
    return nullptr;
}

double reasonSize(const AreaPlace& place) {
    return place.row.height < kLowRow ? 16 : 20;
}

Rect reportCard(const AreaPlace& place, const Camera& camera) {
    const double height = std::min(0.675 * place.row.height, 160.0);
    const double left = place.name.right() + 2;
    const double right = std::min(left + std::max(446.0, 17 * camera.textHeight(28)), place.tab.left - 12);
    return {left, place.row.centre().y - height / 2, right - left, height};
}

FloorLayout layoutOf(const FloorPlan& plan, const Camera& camera) {
    FloorLayout layout;
    const Columns columns = placeColumns(layout, plan, camera);
    const double n = static_cast<double>(plan.areas.size());
    const double height = (camera.height - kRowsTop - kColumnGap - (n - 1) * kRowGap) / n;
    for (std::size_t i = 0; i < plan.areas.size(); ++i) {
        const double top = kRowsTop + static_cast<double>(i) * (height + kRowGap);
        layout.areas.push_back(placeArea(plan, camera, {kEdge, top, columns.areasRight - kEdge, height}, AreaId(i)));
        layout.areas.back().pallets = {columns.palletsLeft, top, 188, height};
    }
    return layout;
}

}  // namespace gemba
