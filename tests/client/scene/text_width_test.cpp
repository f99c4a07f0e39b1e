#include <catch2/catch.hpp>

#include "client/scene/text_width.h"

using namespace gemba;

TEST_CASE("words that fit stay as they are, others end in an ellipsis and fit") {
    CHECK(fitted("nova", 1000, 20, Weight::Bold) == "nova");
    const std::string cut = fitted("keystone", 60, 20, Weight::Bold);
    CHECK(cut.size() < std::string("keystone").size() + 3);
    CHECK(textWidth(cut, 20, Weight::Bold) <= 60);
}

TEST_CASE("a cut never falls inside a letter") {
    for (int width = 5; width < 120; ++width) {
        const std::string cut = fitted("\u00EB\u00EB\u00EB\u00EB\u00EB\u00EB", width, 20, Weight::Regular);
        if (cut.empty()) continue;
        const std::size_t letters =
            cut.size() >= 3 && cut.substr(cut.size() - 3) == "\u2026" ? cut.size() - 3 : cut.size();
        CHECK(letters % 2 == 0);
    }
}
