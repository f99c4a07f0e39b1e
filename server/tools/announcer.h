// Tells the local network every two seconds which rooms this server has, unless they are for nobody else.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "server/net/beacon_sender.h"
#include "server/session/hall.h"
#include "server/tools/tools.h"
#include "shared/protocol/beacon.h"

namespace gemba {

class Announcer {
  public:
    // `port`: of the line to the rooms. A network that cannot be called costs one line on stderr and nothing else.
    Announcer(const ServeOptions& options, std::uint16_t port);
    // Call often.
    void turn(const Hall& hall, std::int64_t nowMs);

  private:
    [[nodiscard]] Beacon beaconOf(const Room& room);

    std::unique_ptr<BeaconSender> m_sender;  // null = silent
    std::string m_name;
    std::uint16_t m_port;
    std::int64_t m_nextMs = 0;
    std::map<std::string, std::uint64_t> m_numbers;  // by code, from which they do not follow
};

}  // namespace gemba
