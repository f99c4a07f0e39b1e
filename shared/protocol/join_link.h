// The link that brings a person into a room: gemba://HOST:PORT/CODE, optionally followed by #k=…&h=… where k is the
// server's public key (for servers that have one) and h the key that makes its holder the host. Unknown keys are
// ignored, so later links stay readable.
#pragma once

#include <cstdint>
#include <string>

#include "shared/base/result.h"

namespace gemba {

inline constexpr std::uint16_t kDefaultPort = 4200;

struct JoinLink {
    std::string host;
    std::uint16_t port = kDefaultPort;
    std::string code;       // six letters and digits, upper case
    std::string serverKey;  // empty = none
    std::string hostKey;    // empty = an ordinary guest
    bool operator==(const JoinLink&) const = default;
};

[[nodiscard]] std::string toText(const JoinLink& link);
[[nodiscard]] Result<JoinLink> parseJoinLink(const std::string& text);
// "HOST" or "HOST:PORT" and a code as typed: lower case and a dash or blank inside are fine.
[[nodiscard]] Result<JoinLink> joinLinkFrom(const std::string& host, const std::string& code);

}  // namespace gemba
