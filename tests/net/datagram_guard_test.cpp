#include "server/net/datagram_guard.h"

#include <catch2/catch.hpp>

#include <enet/enet.h>

#include "shared/wire/bits.h"
#include "tests/support/random_fields.h"

using namespace gemba;

namespace {

constexpr std::size_t kLimit = 256 * 1024;

class Builder {
  public:
    explicit Builder(std::uint16_t peerAndFlags) { number(peerAndFlags, 2); }
    Builder& number(std::uint64_t value, std::size_t width) {
        for (std::size_t i = width; i-- > 0;) m_bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        return *this;
    }
    Builder& header(int command) { return number(static_cast<std::uint64_t>(command), 1).number(0, 1).number(7, 2); }
    Builder& zeros(std::size_t count) {
        m_bytes.resize(m_bytes.size() + count);
        return *this;
    }
    Builder& fragment(std::uint32_t count, std::uint32_t place, std::uint32_t total, std::uint32_t offset) {
        header(ENET_PROTOCOL_COMMAND_SEND_FRAGMENT).number(1, 2).number(10, 2);
        return number(count, 4).number(place, 4).number(total, 4).number(offset, 4).zeros(10);
    }
    [[nodiscard]] Datagram verdict() const { return judge(m_bytes, kLimit); }
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }

  private:
    Bytes m_bytes;
};

}  // namespace

TEST_CASE("what our clients send passes") {
    CHECK(Builder(0x0FFF).header(ENET_PROTOCOL_COMMAND_CONNECT).zeros(44).verdict() == Datagram::Fine);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_PING).verdict() == Datagram::Fine);
    CHECK(Builder(0x8003).number(99, 2).header(ENET_PROTOCOL_COMMAND_SEND_RELIABLE).number(5, 2).zeros(5).verdict() ==
          Datagram::Fine);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_SEND_UNSEQUENCED).number(1, 2).number(4, 2).zeros(4).verdict() ==
          Datagram::Fine);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_ACKNOWLEDGE).zeros(4).header(ENET_PROTOCOL_COMMAND_PING).verdict() ==
          Datagram::Fine);
    CHECK(Builder(3).fragment(224, 0, kLimit, 0).verdict() == Datagram::Fine);
}

TEST_CASE("a fragment that promises more than it can hold is refused") {
    CHECK(Builder(3).fragment(1'048'576, 0, 1, 0).verdict() == Datagram::Broken);  // the known memory bomb
    CHECK(Builder(3).fragment(1000, 0, 10'000, 0).verdict() == Datagram::Broken);
    CHECK(Builder(3).fragment(2, 2, 1000, 0).verdict() == Datagram::Broken);
    CHECK(Builder(3).fragment(2, 1, 1000, 1000).verdict() == Datagram::Broken);
    CHECK(Builder(3).fragment(0, 0, 0, 0).verdict() == Datagram::Broken);
    CHECK(Builder(3).fragment(300, 0, kLimit + 1, 0).verdict() == Datagram::TooBig);
}

TEST_CASE("what our clients never send is refused") {
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_SEND_UNRELIABLE).number(1, 2).number(4, 2).zeros(4).verdict() ==
          Datagram::Broken);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_SEND_UNRELIABLE_FRAGMENT).zeros(30).verdict() == Datagram::Broken);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_VERIFY_CONNECT).zeros(40).verdict() == Datagram::Broken);
    CHECK(Builder(3).header(0).verdict() == Datagram::Broken);
    CHECK(Builder(0x4003).header(ENET_PROTOCOL_COMMAND_PING).verdict() == Datagram::Broken);  // compressed
    CHECK(Builder(3).verdict() == Datagram::Broken);                                          // no command
    CHECK(judge({}, kLimit) == Datagram::Broken);
}

TEST_CASE("lengths must be exact") {
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_PING).zeros(1).verdict() == Datagram::Broken);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_SEND_RELIABLE).number(6, 2).zeros(5).verdict() == Datagram::Broken);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_SEND_RELIABLE).number(0, 2).verdict() == Datagram::Broken);
    CHECK(Builder(3).header(ENET_PROTOCOL_COMMAND_CONNECT).zeros(43).verdict() == Datagram::Broken);
}

TEST_CASE("more commands than ENet takes are refused") {
    Builder many(3);
    for (int i = 0; i < 32; ++i) many.header(ENET_PROTOCOL_COMMAND_PING);
    CHECK(many.verdict() == Datagram::Fine);
    CHECK(many.header(ENET_PROTOCOL_COMMAND_PING).verdict() == Datagram::Broken);
}

TEST_CASE("any bytes are judged without a crash") {
    Dice dice(5);
    int fine = 0;
    for (int round = 0; round < 100'000; ++round) {
        Bytes bytes(dice.next() % 60);
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice.oneIn(2) ? 0 : dice.next());
        if (judge(bytes, kLimit) == Datagram::Fine) ++fine;
        CHECK(claimedSlot(bytes) <= ENET_PROTOCOL_MAXIMUM_PEER_ID);
    }
    CHECK(fine > 0);
}
