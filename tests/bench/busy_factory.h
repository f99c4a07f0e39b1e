// A made-up factory in which everything moves, for benchmarks and pictures: eight areas, all seen, with boxes of every
// kind, people of every state, walking managers, pallets and a full inbox. Each step is a view later: in every area a
// box goes on from each place to the next, so the number of boxes in each place stays the same.
#pragma once

#include <deque>

#include "shared/protocol/messages.h"

namespace gemba {

struct FactorySize {
    std::size_t items = 500;
    std::size_t people = 60;
    std::size_t areas = 8;
};

class BusyFactory {
  public:
    explicit BusyFactory(FactorySize size);
    [[nodiscard]] const FloorPlan& plan() const { return m_plan; }
    [[nodiscard]] const RoomState& room() const { return m_room; }
    [[nodiscard]] const PlayerView& view() const { return m_view; }
    // A tenth of a second later.
    void step();

  private:
    using Queue = std::deque<std::size_t>;  // of indices into view.items; front is next
    struct Desks {
        std::vector<std::size_t> people;  // indices into view.workers
        std::size_t idle = 0;             // the one of them who has nothing in hand
    };
    void addItems(std::size_t count);
    void addPeople(std::size_t count);
    void addPallets();
    void addSeats();
    void addDesk();
    void changePerson(std::size_t station);
    void walkOn();
    void workOnParts();
    void writePlaces();
    void writeQueue(const Queue& queue, Place place);

    FloorPlan m_plan;
    RoomState m_room;
    PlayerView m_view;
    std::vector<Queue> m_queues;  // by station
    std::vector<Desks> m_desks;   // by station
    Queue m_gateQueue;
    Queue m_gate;
    Queue m_dock;
    std::size_t m_steps = 0;
};

}  // namespace gemba
