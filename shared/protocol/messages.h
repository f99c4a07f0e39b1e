// The messages of a session as bytes. Control messages go over the reliable channel; views over the unsequenced one.
// A message is valid only if the reader is clean, every value is in range and no bits are left over.
#pragma once

#include <span>

#include "shared/protocol/to_client.h"
#include "shared/protocol/to_server.h"
#include "shared/wire/bits.h"

namespace gemba {

// A variant as one message: kind, then fields.
template <class Variant>
struct Envelope {
    Variant message;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.choice("message", self.message);
    }
};

[[nodiscard]] Bytes encode(const ToServer& message);
[[nodiscard]] Bytes encode(const ToClient& message);
// False on anything but one whole, clean message.
[[nodiscard]] bool decode(std::span<const std::uint8_t> bytes, ToServer& message);
[[nodiscard]] bool decode(std::span<const std::uint8_t> bytes, ToClient& message);

}  // namespace gemba
