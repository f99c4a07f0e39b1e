#include "client/charts/wrap.h"

#include <catch2/catch.hpp>

#include "tests/client/panels/headless_ui.h"

using namespace gemba;

TEST_CASE("lines break at spaces only: numbers with a point stay whole, and no-break spaces hold") {
    const HeadlessUi ui(1920, 1080, "en", 1);
    const ImFont& font = *ui.look().font(Type::Body);
    const float size = ui.look().size(Type::Body);
    const auto widthOf = [&](const std::string& text) {
        return font.CalcTextSizeA(size, 1e6F, 0.0F, text.data(), text.data() + text.size()).x;
    };
    const auto lines = [&](const std::string& text, const std::string& asWideAs) {
        return wrapped(font, size, text, widthOf(asWideAs));
    };
    CHECK(lines("after 36.0 days", "after 36.0") == "after 36.0\ndays");
    CHECK(lines("after 36.0 days", "after 36.") == "after\n36.0\ndays");
    CHECK(lines("(±\u00A07\u00A0976\u00A0€) more", "(±\u00A07") == "(±\u00A07\u00A0976\u00A0€)\nmore");
    CHECK(lines("one two\nthree four", "three four") == "one two\nthree four");
    CHECK(lines("one two\nthree four", "three") == "one\ntwo\nthree\nfour");
    CHECK(lines("a b c d", "a b") == "a b\nc d");
    CHECK(lines("", "a").empty());
    CHECK(lines("unbreakable", "un") == "unbreakable");
}
