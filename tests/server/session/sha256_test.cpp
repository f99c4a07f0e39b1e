#include "server/session/sha256.h"

#include <catch2/catch.hpp>

#include <string>

using namespace gemba;

// The examples of FIPS 180-4 (NIST, Cryptographic Standards and Guidelines, example values), and lengths around a
// block's end.
TEST_CASE("SHA-256 gives the published digests") {
    using Digest = std::array<std::uint64_t, 4>;
    CHECK(sha256("") == Digest{0xe3b0c44298fc1c14, 0x9afbf4c8996fb924, 0x27ae41e4649b934c, 0xa495991b7852b855});
    CHECK(sha256("abc") == Digest{0xba7816bf8f01cfea, 0x414140de5dae2223, 0xb00361a396177a9c, 0xb410ff61f20015ad});
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          Digest{0x248d6a61d20638b8, 0xe5c026930c3e6039, 0xa33ce45964ff2167, 0xf6ecedd419db06c1});
    CHECK(sha256(std::string(1'000'000, 'a')) ==
          Digest{0xcdc76e5c9914fb92, 0x81a1c7e284d73e67, 0xf1809a48a497200e, 0x046d39ccc7112cd0});
    for (std::size_t length = 54; length < 66; ++length)
        CHECK(sha256(std::string(length, 'a')) != sha256(std::string(length + 1, 'a')));
}
