#include "client/scene/text_width.h"

#include <array>
#include <cstdint>

namespace gemba {

namespace {

// Advances of U+0020 … U+007E in Inter SemiBold, thousandths of the type size, measured with its font file.
constexpr std::array<std::int16_t, 95> kAdvances{
    250, 305, 395, 645, 650, 850, 665, 215, 395, 395, 545, 670, 295, 465,  285, 380, 670, 480,  625,
    655, 665, 635, 650, 585, 645, 650, 285, 295, 675, 675, 675, 545, 1000, 725, 660, 745, 725,  605,
    585, 755, 740, 270, 560, 675, 565, 905, 735, 775, 645, 775, 650, 650,  660, 730, 725, 1005, 690,
    700, 650, 395, 380, 395, 480, 470, 495, 575, 630, 580, 630, 600, 375,  625, 615, 260, 260,  565,
    260, 900, 610, 615, 625, 625, 395, 545, 380, 605, 575, 835, 565, 575,  565, 395, 360, 395,  670};
constexpr int kOtherAdvance = 640;                                  // letters beyond ASCII
constexpr std::array<double, 4> kByWeight{0.967, 0.983, 1, 1.018};  // Regular … Bold

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

int advanceOf(char c) {
    if (!startsCharacter(c)) return 0;
    return c >= ' ' && c <= '~' ? kAdvances[static_cast<std::size_t>(c - ' ')] : kOtherAdvance;
}

}  // namespace

double textWidth(std::string_view words, double px, Weight weight) {
    int sum = 0;
    for (const char c : words) sum += advanceOf(c);
    return sum * px * kByWeight[static_cast<std::size_t>(weight)] / 1000;
}

std::string fitted(std::string words, double width, double px, Weight weight) {
    if (textWidth(words, px, weight) <= width) return words;
    const std::string ellipsis = "\u2026";
    while (!words.empty() && textWidth(words + ellipsis, px, weight) > width) {
        while (!words.empty() && !startsCharacter(words.back())) words.pop_back();
        if (!words.empty()) words.pop_back();
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words.empty() ? words : words + ellipsis;
}

}  // namespace gemba
