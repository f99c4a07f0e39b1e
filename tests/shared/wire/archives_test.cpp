#include "shared/wire/archives.h"

#include <catch2/catch.hpp>

using namespace gemba;

namespace {

enum class Colour : std::uint8_t { Red, Green, Blue };

struct Leaf {
    std::int32_t size = 1;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("size", self.size, 1, 5);
    }
    bool operator==(const Leaf&) const = default;
};

struct Root {
    bool deep = false;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.field("deep", self.deep, 0, 1);
    }
    bool operator==(const Root&) const = default;
};

struct Tree {
    std::string name;
    Colour colour = Colour::Red;
    Money price;
    SimTime planted;
    ItemId id;
    std::uint64_t seed = 0;
    std::vector<Leaf> leaves;
    std::vector<std::int32_t> rings;
    std::variant<Leaf, Root> part;
    template <class Self, class Archive>
    static void fields(Self& self, Archive& archive) {
        archive.text("name", self.name, 10);
        archive.field("colour", self.colour, 0, 2);
        archive.field("price", self.price, -100, 100);
        archive.field("planted", self.planted, 0, kLongestMs);
        archive.field("id", self.id, 0, kAnyId);
        archive.word("seed", self.seed);
        archive.list("leaves", self.leaves, 1000);
        archive.numbers("rings", self.rings, 1000, -5, 5);
        archive.choice("part", self.part);
    }
    bool operator==(const Tree&) const = default;
};

Tree oak() {
    Tree tree{.name = "oak",
              .colour = Colour::Blue,
              .price = {-7},
              .planted = {123},
              .id = ItemId(9),
              .seed = 77,
              .leaves = {{3}, {5}},
              .rings = {-5, 0, 5},
              .part = Root{true}};
    return tree;
}

}  // namespace

TEST_CASE("what is written is what is read") {
    Tree back;
    REQUIRE(fromBytes(toBytes(oak()), back));
    CHECK(back == oak());
}

TEST_CASE("a value outside its range is refused") {
    const Bytes six{0xC0};  // Leaf: three bits, offset 6 of at most 4
    Leaf leaf;
    CHECK_FALSE(fromBytes(six, leaf));
    CHECK(leaf.size == 1);
}

TEST_CASE("an alternative that does not exist is refused") {
    struct Three {
        std::variant<Leaf, Root, Leaf> part;
        static void fields(Three& self, ReadArchive& archive) { archive.choice("part", self.part); }
    };
    const Bytes fourth{0xC0};
    Three three;
    CHECK_FALSE(fromBytes(fourth, three));
}

TEST_CASE("a list that promises more than can follow takes no memory") {
    BitWriter out;
    out.write(1000, bitsFor(0, 1000));
    const Bytes bytes = out.take();
    std::vector<Leaf> leaves;
    std::vector<std::int32_t> rings;
    std::string text;
    BitReader first(bytes);
    ReadArchive(first).list("leaves", leaves, 1000);
    CHECK(first.failed());
    CHECK(leaves.capacity() == 0);
    BitReader second(bytes);
    ReadArchive(second).numbers("rings", rings, 1000, -5, 5);
    CHECK(second.failed());
    CHECK(rings.capacity() == 0);
    BitReader third(bytes);
    ReadArchive(third).text("text", text, 1000);
    CHECK(third.failed());
    CHECK(text.empty());
}

TEST_CASE("a count above the list's maximum is refused even when the bytes are there") {
    BitWriter out;
    out.write(1001, bitsFor(0, 1000));
    for (int i = 0; i < 1001; ++i) out.write(0, 8);
    const Bytes bytes = out.take();
    BitReader in(bytes);
    std::vector<Leaf> leaves;
    ReadArchive(in).list("leaves", leaves, 1000);
    CHECK(in.failed());
    CHECK(leaves.empty());
}

TEST_CASE("the hash sees every field") {
    const std::uint64_t before = hashOf(oak());
    CHECK(hashOf(oak()) == before);
    const auto changed = [&](auto change) {
        Tree tree = oak();
        change(tree);
        return hashOf(tree) != before;
    };
    CHECK(changed([](Tree& t) { t.name = "elm"; }));
    CHECK(changed([](Tree& t) { t.colour = Colour::Green; }));
    CHECK(changed([](Tree& t) { t.price = {7}; }));
    CHECK(changed([](Tree& t) { t.planted = {124}; }));
    CHECK(changed([](Tree& t) { t.id = {}; }));
    CHECK(changed([](Tree& t) { t.seed = 78; }));
    CHECK(changed([](Tree& t) { t.leaves.pop_back(); }));
    CHECK(changed([](Tree& t) { t.rings[1] = 1; }));
    CHECK(changed([](Tree& t) { t.part = Leaf{1}; }));
}

TEST_CASE("a dump names every field with its path") {
    const std::string dump = dumpOf(oak());
    CHECK(dump.find("name = oak\n") != std::string::npos);
    CHECK(dump.find("leaves[1].size = 5\n") != std::string::npos);
    CHECK(dump.find("rings[0] = -5\n") != std::string::npos);
    CHECK(dump.find("part.deep = 1\n") != std::string::npos);
}
