#include "server/net/interfaces.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace gemba {

namespace {

std::uint32_t ipv4Of(const sockaddr* address) {
    if (address == nullptr || address->sa_family != AF_INET) return 0;
    return reinterpret_cast<const sockaddr_in*>(address)->sin_addr.s_addr;
}

}  // namespace

std::vector<Interface> interfaces() {
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return {};
    std::vector<Interface> found;
    for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
        const bool usable = (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_LOOPBACK) == 0;
        const std::uint32_t address = usable ? ipv4Of(one->ifa_addr) : 0;
        if (address == 0) continue;
        const bool callable = (one->ifa_flags & IFF_BROADCAST) != 0;
        found.push_back({address, callable ? ipv4Of(one->ifa_broadaddr) : 0});
    }
    ::freeifaddrs(all);
    return found;
}

std::vector<std::uint32_t> broadcastsFor(std::uint32_t from, const std::vector<Interface>& networks) {
    std::vector<std::uint32_t> found;
    for (const Interface& one : networks)
        if (one.broadcast != 0 && (from == INADDR_ANY || from == one.address)) found.push_back(one.broadcast);
    return found;
}

std::string addressText(std::uint32_t address) {
    char text[INET_ADDRSTRLEN] = {};
    const in_addr raw{address};
    return ::inet_ntop(AF_INET, &raw, text, sizeof text) == nullptr ? std::string() : text;
}

}  // namespace gemba
