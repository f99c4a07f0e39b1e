#include "shared/protocol/messages.h"

#include "shared/wire/archives.h"

namespace gemba {

namespace {

template <class Variant>
bool decodeAs(std::span<const std::uint8_t> bytes, Variant& message) {
    if (bytes.size() > kMaxMessageBytes) return false;
    Envelope<Variant> envelope;
    if (!fromBytes(bytes, envelope)) return false;
    message = std::move(envelope.message);
    return true;
}

}  // namespace

Bytes encode(const ToServer& message) {
    return toBytes(Envelope<ToServer>{message});
}
Bytes encode(const ToClient& message) {
    return toBytes(Envelope<ToClient>{message});
}
bool decode(std::span<const std::uint8_t> bytes, ToServer& message) {
    return decodeAs(bytes, message);
}
bool decode(std::span<const std::uint8_t> bytes, ToClient& message) {
    return decodeAs(bytes, message);
}

}  // namespace gemba
