// What the facilitator's console remembers between frames, and what became of each order, by the control that gave it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "client/intent/order_book.h"

namespace gemba {

// Sections that are folded until they are opened on purpose: they name people, events or what was said.
enum class ConsolePart : std::uint8_t { None, Screen, People, Bots, Rules, Events, Say, Marks, Rounds };

class OrderNotes {
  public:
    void take(const std::vector<AnsweredOrder>& answered);
    // Notes are about the phase in which they came.
    void onPhase(Phase phase);
    void forget(const std::string& control) { m_notes.erase(control); }
    // Key of the text to show beside the control; null = nothing to say.
    [[nodiscard]] const char* keyOf(const std::string& control, const std::vector<Order>& pending) const;

  private:
    std::map<std::string, const char*> m_notes;
    Phase m_phase = Phase::Lobby;
};

struct ConsoleDesk {
    bool open = false;
    ConsolePart part = ConsolePart::None;
    std::string sure;      // control that was pressed once and asks; empty = none
    double sureSince = 0;  // on ImGui's clock
    std::string saying;
    std::string mark;
    std::uint32_t to = kEverybody;
    OrderNotes notes;
    Phase phase = Phase::Lobby;  // in which `sure` was asked
    std::int32_t round = 0;
    void follow(const RoomState& room);
};

// The control that gives this order: "clock", "person.3", "event.0" …
[[nodiscard]] std::string controlOf(const HostOrder& order);

}  // namespace gemba
