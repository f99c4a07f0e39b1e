// The first screen: a name, and the ways into a factory. Says what the person chose; starts nothing itself.
#pragma once

#include <string>

#include "client/panels/join_card.h"
#include "shared/protocol/debrief.h"

namespace gemba {

struct StartForm {
    std::string name;
    JoinForm join;
    Difficulty difficulty = Difficulty::Normal;  // of playing alone
    int people = 2;                              // at this one screen
    std::string problem;                         // sentence of what went wrong last, empty = nothing
    std::string next;                            // title of what is played next
    std::string length;                          // of that, in words; empty = not known
    bool firstTime = false;                      // then learning comes first
};

enum class StartChoice : std::uint8_t { None, Learn, Solo, HotSeat, Host, Join, Browse, Settings, Quit };

[[nodiscard]] StartChoice startPanel(const Ui& ui, const WindowLayout& layout, const LanList& lan, StartForm& form);

// While a line is opened, or when it could not be.
struct ConnectNews {
    std::string sentence;
    bool failed = false;
};
enum class ConnectChoice : std::uint8_t { None, Back, Again };
[[nodiscard]] ConnectChoice connectPanel(const Ui& ui, const WindowLayout& layout, const ConnectNews& news);

}  // namespace gemba
