#include "client/charts/wrap.h"

#include <algorithm>

namespace gemba {

std::string wrapped(const ImFont& font, float size, const std::string& text, float width) {
    const auto widthOf = [&](std::size_t from, std::size_t to) {
        return font.CalcTextSizeA(size, 1e6F, 0.0F, text.data() + from, text.data() + to).x;
    };
    std::string lines = text;
    std::size_t line = 0;   // where the line begins
    std::size_t space = 0;  // the last one in it; `line` = none
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != ' ' && text[i] != '\n') continue;
        if (space > line && widthOf(line, i) > width) {
            lines[space] = '\n';
            line = space + 1;
        }
        space = i;
        if (i < text.size() && text[i] == '\n') line = space = i + 1;
    }
    return lines;
}

}  // namespace gemba
