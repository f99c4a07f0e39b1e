#include "shared/protocol/beacon.h"

#include <catch2/catch.hpp>

#include "shared/wire/archives.h"
#include "tests/support/random_fields.h"

using namespace gemba;

namespace {

Beacon sample() {
    return {kProtocolVersion, 0x1234'5678'9ABC'DEF0, 4300, "Besprechung Süd", "Two bike shops", 7, Phase::Run};
}

Beacon cleanRandom(Dice& dice) {
    Beacon beacon = randomOf<Beacon>(dice, kMaxBeaconText);
    beacon.name = beaconText(beacon.name);
    beacon.scenario = beaconText(beacon.scenario);
    if (beacon.version == kProtocolVersion) beacon.phase = Phase::Plan;
    return beacon;
}

}  // namespace

TEST_CASE("a beacon comes back as it was sent, in one small datagram") {
    Beacon back;
    REQUIRE(decodeBeacon(encodeBeacon(sample()), back));
    CHECK(back == sample());
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Dice dice(seed);
        const Beacon beacon = cleanRandom(dice);
        const Bytes bytes = encodeBeacon(beacon);
        INFO("seed " << seed);
        REQUIRE(bytes.size() <= kMaxBeaconBytes);
        REQUIRE(decodeBeacon(bytes, back));
        REQUIRE(back == beacon);
    }
}

TEST_CASE("a beacon of another version is read, even with a phase that we do not know") {
    Beacon other = sample();
    other.version = kProtocolVersion + 7;
    other.phase = static_cast<Phase>(kPhases + 2);
    Beacon back;
    REQUIRE(decodeBeacon(encodeBeacon(other), back));
    CHECK(back.version == kProtocolVersion + 7);
    CHECK(back.name == other.name);
    other.version = kProtocolVersion;
    CHECK_FALSE(decodeBeacon(encodeBeacon(other), back));
}

TEST_CASE("a beacon that is cut, longer or marked as something else is none") {
    Bytes bytes = encodeBeacon(sample());
    Beacon back;
    for (std::size_t length = 0; length < bytes.size(); ++length)
        REQUIRE_FALSE(decodeBeacon(std::span(bytes).first(length), back));
    bytes.push_back(0);
    CHECK_FALSE(decodeBeacon(bytes, back));
    bytes.pop_back();
    bytes[0] ^= 1;
    CHECK_FALSE(decodeBeacon(bytes, back));
    CHECK_FALSE(decodeBeacon(Bytes(kMaxBeaconBytes + 1, 'G'), back));
}

TEST_CASE("hostile bytes are refused or read as one clean beacon, never more") {
    Dice dice(3);
    int accepted = 0;
    for (int round = 0; round < 50'000; ++round) {
        Bytes bytes = encodeBeacon(cleanRandom(dice));
        if (dice.oneIn(2)) bytes.resize(5 + dice.next() % kMaxBeaconBytes);
        for (std::size_t changes = 1 + dice.next() % 4; changes > 0; --changes)
            bytes[4 + dice.next() % (bytes.size() - 4)] ^= static_cast<std::uint8_t>(dice.next());
        Beacon beacon;
        if (!decodeBeacon(bytes, beacon)) continue;
        ++accepted;
        if (encodeBeacon(beacon) != bytes || beacon.name != beaconText(beacon.name)) FAIL("round " << round);
    }
    CHECK(accepted > 100);
}

TEST_CASE("a name with control characters or broken letters is no beacon") {
    for (const char* name :
         {"two\nlines", "bell\x07", "\x7F", "half \xC3", "over\xC0\xAFlong", "\xED\xA0\x80", "\xFF"}) {
        Beacon beacon = sample();
        beacon.name = name;
        Beacon back;
        INFO(name);
        CHECK_FALSE(decodeBeacon(encodeBeacon(beacon), back));
    }
}

TEST_CASE("a text is cleaned, and cut where a letter ends") {
    CHECK(beaconText("Meeting room 3") == "Meeting room 3");
    CHECK(beaconText("a\tb\nc\x1b[31m") == "abc[31m");
    CHECK(beaconText("\xFFS\xC3\xBC"
                     "d\xC3") ==
          "S\xC3\xBC"
          "d");
    std::string umlauts = "x";
    for (int i = 0; i < 40; ++i) umlauts += "\xC3\xBC";
    CHECK(beaconText(umlauts) == umlauts.substr(0, 47));  // one more would end at 49
    CHECK(beaconText(std::string(1000, 'x')).size() == kMaxBeaconText);
}
