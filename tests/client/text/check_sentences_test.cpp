#include "client/text/check_sentences.h"

#include <catch2/catch.hpp>

#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

std::vector<std::string> findings(Sentences own, Sentences original, Flaw flaw) {
    std::vector<std::string> found;
    for (const Finding& one : checkSentences(Texts(std::move(own)), Texts(std::move(original))))
        if (one.flaw == flaw) found.push_back(one.what);
    return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a translation like its original has nothing to find") {
    CHECK(checkSentences(Texts(Sentences{{"a", "{n} Kästen"}}), Texts(Sentences{{"a", "{n} boxes"}})).empty());
}

TEST_CASE("keys that are missing, say nothing or are not in the original are found") {
    CHECK(findings({{"a", "x"}, {"empty", ""}}, {{"a", "x"}, {"b", "y"}, {"empty", "z"}}, Flaw::Missing) ==
          Lines{"b: missing", "empty: missing"});
    CHECK(findings({{"a", "x"}, {"lobyb", "y"}}, {{"a", "x"}}, Flaw::Unknown) == Lines{"lobyb: not in the original"});
}

TEST_CASE("names to be filled in must be those of the original, in any order") {
    CHECK(findings({{"a", "{b} {a}"}}, {{"a", "{a} {b}"}}, Flaw::Placeholders).empty());
    CHECK(findings({{"a", "viele"}}, {{"a", "{n} boxes"}}, Flaw::Placeholders) == Lines{"a: {n} is missing"});
    CHECK(findings({{"a", "{n} {m}"}}, {{"a", "{n} boxes"}}, Flaw::Placeholders) == Lines{"a: {m} means nothing here"});
}

TEST_CASE("letters that no font of the window has are found, in English too") {
    CHECK(findings({{"a", "ÄÖÜß „…“ − 5 € ×"}}, {{"a", "x"}}, Flaw::Letters).empty());
    CHECK(findings({{"a", "日"}}, {{"a", "日"}}, Flaw::Letters) == Lines{"a: U+65E5 cannot be drawn"});
    CHECK(findings({{"a", "two\nlines"}}, {{"a", "x"}}, Flaw::Letters) == Lines{"a: U+000A cannot be drawn"});
    CHECK(findings({{"a", "\U0001F600"}}, {{"a", "x"}}, Flaw::Letters) == Lines{"a: U+1F600 cannot be drawn"});
}

TEST_CASE("a sentence much longer than its original is worth a look and no error, counted in letters") {
    const std::string twenty(20, 'x');
    CHECK(findings({{"a", std::string(28, 'y')}}, {{"a", twenty}}, Flaw::Length).empty());
    CHECK(findings({{"a", std::string(29, 'y')}}, {{"a", twenty}}, Flaw::Length) ==
          Lines{"a: 29 letters, 145 % of the original"});
    CHECK(findings({{"a", "Ääääääääääääääää"}}, {{"a", "Aaaaaaaaaaa"}}, Flaw::Length).empty());  // 16 and 11
    CHECK(findings({{"a", "Beenden"}}, {{"a", "Quit"}}, Flaw::Length).empty());
    CHECK_FALSE(isError(Flaw::Length));
    CHECK(isError(Flaw::Missing));
}

TEST_CASE("German is complete and right") {
    for (const Finding& one : checkSentences(test::shippedTexts("de"), test::english()))
        if (isError(one.flaw)) FAIL_CHECK(one.what);
}

TEST_CASE("English can be drawn") {
    CHECK(checkSentences(test::english(), test::english()).empty());
}
