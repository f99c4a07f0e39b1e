#include "shared/protocol/join_link.h"

#include <catch2/catch.hpp>

#include "tests/support/random_fields.h"

using namespace gemba;

namespace {

JoinLink parsed(const std::string& text) {
    Result<JoinLink> link = parseJoinLink(text);
    INFO(text);
    REQUIRE(link.ok());
    return link.value();
}

std::string errorOf(const std::string& text) {
    const Result<JoinLink> link = parseJoinLink(text);
    INFO(text);
    REQUIRE_FALSE(link.ok());
    return link.error().text();
}

bool isOneClearLine(const std::string& text) {
    if (text.empty() || text.size() > 200) return false;
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
    return true;
}

}  // namespace

TEST_CASE("a link comes back as it was written") {
    const JoinLink link{"factory.example", 4711, "K7FQ2M", "abc", "def"};
    CHECK(toText(link) == "gemba://factory.example:4711/K7FQ2M#k=abc&h=def");
    CHECK(parsed(toText(link)) == link);
    const JoinLink plain{"10.0.0.7", kDefaultPort, "K7FQ2M", "", ""};
    CHECK(parsed(toText(plain)) == plain);
    const JoinLink host{"10.0.0.7", 1, "K7FQ2M", "", "key"};
    CHECK(parsed(toText(host)) == host);
}

TEST_CASE("without a port the usual one is meant") {
    CHECK(parsed("gemba://host/K7FQ2M").port == kDefaultPort);
}

TEST_CASE("a code may be typed in lower case, with a dash or blanks") {
    CHECK(parsed("gemba://host:1/k7f-q2m").code == "K7FQ2M");
    Result<JoinLink> typed = joinLinkFrom("host:99", " k7f q2m ");
    REQUIRE(typed.ok());
    CHECK(typed.value() == JoinLink{"host", 99, "K7FQ2M", "", ""});
}

TEST_CASE("unknown keys after the # are left alone") {
    const JoinLink link = parsed("gemba://host:1/K7FQ2M#x=1&k=abc&later&=&h=def&kk=2");
    CHECK(link.serverKey == "abc");
    CHECK(link.hostKey == "def");
}

TEST_CASE("what is wrong with a link is said in one clear line") {
    CHECK(errorOf("http://host/K7FQ2M") == "link 'http://host/K7FQ2M': must look like gemba://HOST:PORT/CODE");
    CHECK(errorOf("gemba://host:1") == "link 'gemba://host:1': has no room code after the host");
    CHECK(errorOf("gemba://:1/K7FQ2M") == "link: has no host name");
    CHECK(errorOf("gemba://host:0/K7FQ2M") == "port '0': must be a number from 1 to 65535");
    CHECK(errorOf("gemba://host:70000/K7FQ2M") == "port '70000': must be a number from 1 to 65535");
    CHECK(errorOf("gemba://host:/K7FQ2M") == "port '': must be a number from 1 to 65535");
    CHECK(errorOf("gemba://host:1/K7F") == "room code 'K7F': must have six letters and digits, like K7F-Q2M");
    CHECK(errorOf("gemba://host:1/K7F_2M") == "room code 'K7F_2M': only letters and digits");
}

TEST_CASE("an error stays one short line whatever was pasted") {
    CHECK(isOneClearLine(errorOf("")));
    CHECK(isOneClearLine(errorOf("two\nlines\r\n\tand \x1b[31mred")));
    CHECK(isOneClearLine(errorOf(std::string(100'000, 'x'))));
    CHECK(isOneClearLine(errorOf("gemba://host:1/" + std::string(5000, '\n'))));
    CHECK(isOneClearLine(errorOf("gemba://host:" + std::string(5000, '9') + "/K7FQ2M")));
}

TEST_CASE("a key that no message can carry is refused") {
    CHECK(isOneClearLine(errorOf("gemba://host:1/K7FQ2M#h=" + std::string(65, 'a'))));
}

TEST_CASE("a host with blanks or control characters is refused") {
    CHECK(isOneClearLine(errorOf("gemba://ho st:1/K7FQ2M")));
    CHECK(isOneClearLine(errorOf("gemba://ho\nst:1/K7FQ2M")));
}

TEST_CASE("random text is never a crash, and its error always one line") {
    Dice dice(99);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = dice.oneIn(4) ? "" : "gemba://";
        for (std::size_t left = dice.next() % 40; left > 0; --left)
            text += dice.oneIn(3) ? "/:#&=kh-"[dice.next() % 8] : static_cast<char>(dice.next());
        const Result<JoinLink> link = parseJoinLink(text);
        if (!link.ok() && !isOneClearLine(link.error().text())) FAIL("round " << round);
        if (link.ok() && link.value().code.size() != 6) FAIL("round " << round);
    }
}
