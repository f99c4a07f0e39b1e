#include "server/session/secrets.h"

#include <random>
#include <string_view>

#include "server/session/sha256.h"

namespace gemba {

namespace {

std::string drawn(std::string_view alphabet, std::size_t length) {
    std::random_device device;
    std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
    std::string text;
    while (text.size() < length) text.push_back(alphabet[pick(device)]);
    return text;
}

}  // namespace

std::string newSecret() {
    return drawn("0123456789abcdef", 32);
}

TokenHash hashOfToken(const std::string& token) {
    return {sha256(token)};
}

std::string newRoomCode() {
    return drawn("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 6);
}

std::uint64_t newKey() {
    std::random_device device;
    return std::uniform_int_distribution<std::uint64_t>()(device);
}

std::uint64_t newSeed() {
    std::random_device device;
    return std::uniform_int_distribution<std::uint64_t>(1, 999'999)(device);
}

}  // namespace gemba
