// Where everything that a view knows stands on the floor at this moment: boxes, piles, desks, pallets, test
// places. Drawing, animation and hover all read these places, so they agree.
#pragma once

#include <span>
#include <vector>

#include "client/scene/boxes.h"
#include "client/scene/by_handle.h"
#include "client/scene/layout.h"
#include "client/scene/stacking.h"

namespace gemba {

enum class Spot : std::uint8_t { Pile, Desk, Pallet, GateQueue, InGate, Dock };

struct BoxPlace {
    ItemId handle;
    Spot spot = Spot::Pile;
    std::uint32_t at = 0;  // station of a pile or desk, area of a pallet; else 0
    AreaId row;            // in whose row it stands; none at gate and dock
    Point centre;
    double side = 26;
    BoxLook look;
    std::size_t item = 0;  // in view.items; for a pallet in view.pallets
    bool flying = false;   // on its way: above all that stands
    bool drawn = true;     // false inside a bar: only a place to fly from and to
    bool moved = false;    // since the last view: drawn with what moves
};

// What keeps a station from producing. Nobody: boxes wait, and nobody works on them. Unseen: people work on boxes, but
// from here one cannot see how it goes.
enum class Why : std::uint8_t {
    Works,
    Unseen,
    Idle,
    Blocked,
    Nobody,
    Fires,
    ChangesOver,
    Improves,
    Down,
    Stopped,
    Away
};
inline constexpr int kWhys = 11;

struct PilePlace {
    AreaId area;
    StationId station;
    std::int32_t count = 0;
    Stacking stacking;
    bool grey = false;                  // only counted, not seen
    bool first = false;                 // of its area: what waits there is mostly told by the backlog
    std::vector<std::int32_t> byOwner;  // per area; of what is seen
    Why why = Why::Works;               // of its station
};

struct DeskPlace {
    AreaId area;
    StationId station;
    Point corner;  // middle of the desk's upper edge
    double scale = 1;
    std::ptrdiff_t worker = -1;  // in view.workers; -1 = only counted
};

struct PalletPlace {
    std::size_t pallet = 0;  // in view.pallets
    Rect rect;               // with its slats, without its age
    double side = 32;
    double pitch = 36;
    [[nodiscard]] Point slot(std::size_t i) const {
        return {rect.left + 6 + side / 2 + pitch * static_cast<double>(i), rect.top + 3 + side / 2};
    }
    [[nodiscard]] double middle() const { return rect.top + 3 + side / 2; }
};

// Pallets of an area for which there was no room.
struct PalletRest {
    AreaId area;
    std::vector<std::size_t> pallets;  // in view.pallets
    Point line;                        // where "+n more" begins, at its middle
};

struct TestPlace {
    Rect rect;
    std::ptrdiff_t item = -1;  // in view.items; -1 = free
    Point box;
};

struct FloorPlaces {
    std::vector<BoxPlace> boxes;
    std::vector<PilePlace> piles;
    std::vector<DeskPlace> desks;
    std::vector<PalletPlace> pallets;
    std::vector<PalletRest> rests;
    std::vector<TestPlace> tests;
    PilePlace gateQueue;
    PilePlace dock;
};

[[nodiscard]] FloorPlaces placesOf(const PlayerView& view, const FloorPlan& plan, const FloorLayout& layout,
                                   const Camera& camera);

// The items of a view, queue by queue.
class Queues {
  public:
    explicit Queues(const PlayerView& view);
    // Indices into view.items of those at a place, next one first; of one station, or for gate and dock of none.
    [[nodiscard]] std::span<const std::size_t> at(Place place, StationId station = {}) const;

  private:
    struct Queue {
        Place place;
        StationId station;
        std::size_t from;
        std::size_t count;
    };
    std::vector<std::size_t> m_items;
    std::vector<Queue> m_queues;
};

// Shared by the files that find places.
struct PlaceContext {
    const PlayerView& view;
    const FloorPlan& plan;
    const FloorLayout& layout;
    const Camera& camera;
    const Queues& queues;
    const ByHandle<ItemId>& items;
    [[nodiscard]] Glyph glyph(AreaId area) const;  // Bars when none
    [[nodiscard]] Sight sight(AreaId area) const;
};
void placePiles(const PlaceContext& context, FloorPlaces& places);
void placeDesks(const PlaceContext& context, FloorPlaces& places);
void placePallets(const PlaceContext& context, FloorPlaces& places);
void placeGateAndDock(const PlaceContext& context, FloorPlaces& places);
// After piles and desks have their places.
void findReasons(const PlaceContext& context, FloorPlaces& places);
[[nodiscard]] BoxPlace boxOf(const PlaceContext& context, std::size_t item, Spot spot);
// Boxes on their centres, or one bar; counts owners.
void putStacked(const PlaceContext& context, FloorPlaces& places, PilePlace& pile, std::span<const std::size_t> items,
                Spot spot);

}  // namespace gemba
