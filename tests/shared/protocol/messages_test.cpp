#include "shared/protocol/messages.h"

#include <catch2/catch.hpp>

#include "shared/wire/archives.h"
#include "tests/support/random_fields.h"

using namespace gemba;

namespace {

// One random message of every kind, by alternative.
template <class Message, std::size_t... I>
std::vector<Message> oneOfEach(Dice& dice, std::index_sequence<I...>) {
    return {Message{randomOf<std::variant_alternative_t<I, Message>>(dice)}...};
}
template <class Message>
std::vector<Message> oneOfEach(Dice& dice) {
    return oneOfEach<Message>(dice, std::make_index_sequence<std::variant_size_v<Message>>{});
}

template <class Message>
void checkRoundTrips(std::uint64_t seeds) {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Dice dice(seed);
        for (const Message& message : oneOfEach<Message>(dice)) {
            INFO("seed " << seed << " kind " << message.index());
            Message back;
            REQUIRE(decode(encode(message), back));
            REQUIRE(back == message);
        }
    }
}

template <class Message>
void checkCutAndLonger(std::uint64_t seed) {
    Dice dice(seed);
    for (const Message& message : oneOfEach<Message>(dice)) {
        Bytes bytes = encode(message);
        INFO("kind " << message.index());
        Message back;
        for (std::size_t length = 0; length < bytes.size(); ++length)
            REQUIRE_FALSE(decode(std::span(bytes).first(length), back));
        bytes.push_back(0);
        REQUIRE_FALSE(decode(bytes, back));
    }
}

// There is one way to write each message, so whatever is accepted must be written again as the same bytes.
template <class Message>
bool acceptedWithoutLeftovers(const Bytes& bytes) {
    Message message;
    if (!decode(bytes, message)) return true;
    return encode(message) == bytes;
}

Bytes randomBytes(Dice& dice, std::size_t longest) {
    Bytes bytes(dice.next() % (longest + 1));
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice.next());
    return bytes;
}

template <class Message>
Bytes damaged(Dice& dice) {
    static const std::vector<Message> kGood = [] {
        Dice fixed(42);
        return oneOfEach<Message>(fixed);
    }();
    Bytes bytes = encode(kGood[dice.next() % kGood.size()]);
    const std::size_t hits = 1 + dice.next() % 3;
    for (std::size_t i = 0; i < hits && !bytes.empty(); ++i)
        bytes[dice.next() % bytes.size()] ^= static_cast<std::uint8_t>(1U << dice.next() % 8);
    return bytes;
}

}  // namespace

TEST_CASE("every message to the server comes back as it was") {
    checkRoundTrips<ToServer>(200);
}
TEST_CASE("every message to the client comes back as it was") {
    checkRoundTrips<ToClient>(200);
}

TEST_CASE("every command comes back as it was") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed);
        for (Command& command : oneOfEach<Command>(dice)) {
            ToServer back;
            REQUIRE(decode(encode(ToServer{Wish{7, command}}), back));
            REQUIRE(std::get<Wish>(back).command == command);
        }
    }
}

TEST_CASE("every order of a host and every intervention comes back as it was") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed);
        std::vector<HostOrder> orders = oneOfEach<HostOrder>(dice);
        for (const Intervention& intervention : oneOfEach<Intervention>(dice))
            orders.push_back(Intervene{intervention});
        for (const HostOrder& order : orders) {
            ToServer back;
            REQUIRE(decode(encode(ToServer{Order{7, order}}), back));
            REQUIRE(std::get<Order>(back).order == order);
        }
    }
}

TEST_CASE("a message cut at any byte, or longer by one, is refused") {
    checkCutAndLonger<ToServer>(3);
    checkCutAndLonger<ToClient>(4);
}

TEST_CASE("dirty padding is refused") {
    Bytes bytes = encode(ToServer{SetReady{true}});
    REQUIRE(bytes.size() == 1);
    bytes[0] |= 1;
    ToServer back;
    CHECK_FALSE(decode(bytes, back));
}

TEST_CASE("nothing is not a message") {
    ToServer toServer;
    ToClient toClient;
    CHECK_FALSE(decode({}, toServer));
    CHECK_FALSE(decode({}, toClient));
}

TEST_CASE("a message over the limit is refused unread") {
    const Bytes bytes(kMaxMessageBytes + 1, 0);
    ToClient back;
    CHECK_FALSE(decode(bytes, back));
}

TEST_CASE("random bytes never crash and are never taken with something left over") {
    Dice dice(2024);
    for (int round = 0; round < 100'000; ++round) {
        const Bytes bytes = randomBytes(dice, 64);
        if (!acceptedWithoutLeftovers<ToServer>(bytes) || !acceptedWithoutLeftovers<ToClient>(bytes))
            FAIL("round " << round);
    }
}

TEST_CASE("damaged messages never crash and are never taken with something left over") {
    Dice dice(2025);
    for (int round = 0; round < 20'000; ++round)
        if (!acceptedWithoutLeftovers<ToServer>(damaged<ToServer>(dice)) ||
            !acceptedWithoutLeftovers<ToClient>(damaged<ToClient>(dice)))
            FAIL("round " << round);
}

TEST_CASE("a message that promises long lists takes no memory for them") {
    BitWriter out;
    out.write(5, bitsFor(0, static_cast<std::int64_t>(std::variant_size_v<ToClient>) - 1));  // Debrief
    out.write(1, 64);
    out.write(0, bitsFor(0, static_cast<std::int64_t>(kMaxText)));
    out.write(0, bitsFor(0, kBaselines));
    out.write(4095, bitsFor(0, 4095));
    const Bytes bytes = out.take();
    BitReader in(bytes);
    ReadArchive archive(in);
    Envelope<ToClient> envelope;
    Envelope<ToClient>::fields(envelope, archive);
    CHECK(in.failed());
    CHECK(std::get<Debrief>(envelope.message).flow.capacity() == 0);
}

TEST_CASE("a full view fits one datagram with its header") {
    ViewDelta delta{0x7FFFFFFF, 0x7FFFFFFF, ~0ULL, Bytes(kMaxViewBytes, 0xFF)};
    CHECK(encode(ToClient{delta}).size() <= kMaxViewBytes + 20);
}

TEST_CASE("a floor plan lists the stations area by area") {
    Scenario scenario;
    scenario.id = "two";
    scenario.areas.resize(2);
    scenario.areas[0].name = "nova";
    scenario.areas[0].stations.resize(2);
    scenario.areas[0].stations[0].name = "code";
    scenario.areas[0].stations[1].name = "review";
    scenario.areas[0].stations[1].operation = Operation::Review;
    scenario.areas[1].name = "cinder";
    scenario.areas[1].stations.resize(1);
    scenario.areas[1].stations[0].name = "build";
    scenario.seats.resize(1);
    scenario.seats[0].name = "nova lead";
    scenario.seats[0].area = AreaId(0);
    scenario.market.vendors.resize(1);
    scenario.market.vendors[0].name = "acme";
    const FloorPlan plan = floorPlanOf(scenario);
    REQUIRE(plan.stations.size() == 3);
    CHECK(plan.stations[1] == StationPlan{"review", AreaId(0), Operation::Review});
    CHECK(plan.stations[2].area == AreaId(1));
    CHECK(plan.seats[0].area == AreaId(0));
    CHECK(plan.vendors[0].name == "acme");
    CHECK(plan.vendors[0].area.isNone());
}
