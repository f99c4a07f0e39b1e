#include <catch2/catch.hpp>

#include "shared/scenario/cards_reader.h"

using namespace gemba;

namespace {

struct ReadCards {
    Cards cards;
    Problems problems;
};

ReadCards cardsOf(const std::string& text) {
    const TomlTree tree = parseToml(text, "cards.toml");
    REQUIRE(tree.problems.empty());
    ProblemLog log("cards.toml");
    Cards cards = readCards(tree.root.children.front(), log);
    return {std::move(cards), log.take()};
}

}  // namespace

TEST_CASE("a scenario brings questions for the steps that it names") {
    const ReadCards read = cardsOf("[cards]\nwhy = [\"Why there?\", \"Why then?\"]\n");
    CHECK(read.problems.empty());
    CHECK(read.cards[static_cast<std::size_t>(CardStep::Why)] == Words{"Why there?", "Why then?"});
    CHECK(read.cards[static_cast<std::size_t>(CardStep::Feel)].empty());
}

TEST_CASE("bad cards are reported where they stand") {
    const ReadCards unknown = cardsOf("[cards]\nwhyy = [\"Why?\"]\n");
    REQUIRE(unknown.problems.size() == 1);
    CHECK(unknown.problems.front().line == 2);
    CHECK(cardsOf("[cards]\nwhy = []\n").problems.size() == 1);
    CHECK(cardsOf("[cards]\nwhy = [\"a\", \"b\", \"c\", \"d\"]\n").problems.size() == 1);
    CHECK(cardsOf("[cards]\nwhy = [\"a\", \"a\"]\n").problems.size() == 1);
    const ReadCards longOne =
        cardsOf("[cards]\nfeel = [\"ok?\", \"" + std::string(kMostQuestionBytes + 1, 'x') + "\"]\n");
    REQUIRE(longOne.problems.size() == 1);
    CHECK(longOne.problems.front().column > 9);
}
