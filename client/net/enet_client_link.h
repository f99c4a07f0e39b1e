// The client's Link over ENet (UDP, IPv4): one peer, kServerPeer. Starts connecting at once; a Connected event follows,
// or a Disconnected one when nobody answers. Keeps the same rules as the server's side.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "shared/base/result.h"
#include "shared/protocol/link.h"

namespace gemba {

// Looks the name up (which may take seconds) and says what is wrong with it.
[[nodiscard]] Result<std::unique_ptr<Link>> openLink(const std::string& host, std::uint16_t port);

// The same for those who only want to know whether: null when the name cannot be resolved.
[[nodiscard]] std::unique_ptr<Link> connectTo(const std::string& host, std::uint16_t port);

}  // namespace gemba
