// The way into somebody else's room: the rooms that call on this network to pick from, or an address and a code, or a
// link. Joins nothing itself.
#pragma once

#include <string>
#include <vector>

#include "client/panels/widgets.h"
#include "shared/protocol/beacon.h"

namespace gemba {

struct LanRoom {
    std::string address;  // of the machine: "192.168.1.20"
    Beacon beacon;
};

struct LanList {
    bool deaf = false;  // nothing can be heard on this machine
    std::vector<LanRoom> rooms;
};

struct JoinForm {
    std::string link;
    std::string address;
    std::string code;
    std::uint64_t picked = 0;  // number of the room whose address this is
    bool toCode = false;       // the code is what to type next
};

// True when the person wants to join.
[[nodiscard]] bool joinCard(const Ui& ui, const LanList& lan, JoinForm& form, float height);

}  // namespace gemba
