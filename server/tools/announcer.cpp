#include "server/tools/announcer.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "server/session/secrets.h"

namespace gemba {

namespace {

constexpr std::int64_t kEveryMs = 2000;

std::string machineName() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

}  // namespace

Announcer::Announcer(const ServeOptions& options, std::uint16_t port)
    : m_name(beaconText(options.roomName.empty() ? machineName() : options.roomName)), m_port(port) {
    if (options.solo || !options.beacon) return;
    auto sender = openBeaconSender(options.host, options.beaconTo);
    if (sender.ok())
        m_sender = std::move(sender.value());
    else
        std::cerr << "gemba-server: the room is in nobody's list: " << sender.error().text() << std::endl;
}

void Announcer::turn(const Hall& hall, std::int64_t nowMs) {
    if (!m_sender || nowMs < m_nextMs) return;
    m_nextMs = nowMs + kEveryMs;
    for (const auto& room : hall.rooms()) m_sender->send(encodeBeacon(beaconOf(*room)));
}

Beacon Announcer::beaconOf(const Room& room) {
    const auto [number, isNew] = m_numbers.try_emplace(room.code(), 0);
    if (isNew) number->second = newKey();
    const auto& people = room.roster().people();
    const auto there =
        std::count_if(people.begin(), people.end(), [](const Person& person) { return !person.peer.isNone(); });
    Beacon beacon;
    beacon.room = number->second;
    beacon.port = m_port;
    beacon.name = m_name;
    beacon.scenario = beaconText(room.simulation().world().scenario->title);
    beacon.people = static_cast<std::uint32_t>(there);
    beacon.phase = room.phase();
    return beacon;
}

}  // namespace gemba
