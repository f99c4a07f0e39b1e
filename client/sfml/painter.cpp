#include "client/sfml/painter.h"

#include <cmath>
#include <filesystem>

#include <SFML/Graphics/Glyph.hpp>
#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/System/String.hpp>

namespace gemba {

namespace {

namespace fs = std::filesystem;

constexpr const char* kInterFolders[] = {"/usr/share/fonts/opentype/inter/", "/usr/share/fonts/truetype/inter/",
                                         "/usr/share/fonts/OTF/"};
constexpr const char* kInterFiles[] = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"};
constexpr const char* kDejaVuFolder = "/usr/share/fonts/truetype/dejavu/";
constexpr const char* kDejaVuFiles[] = {"DejaVuSans.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf",
                                        "DejaVuSans-Bold.ttf"};

// SFML prints to its error stream when a file is missing, so existence is tested first.
bool loadFour(std::array<sf::Font, 4>& fonts, const std::string& folder, const char* const (&files)[4]) {
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        const std::string path = folder + files[i];
        std::error_code ignored;
        if (!fs::exists(path, ignored) || !fonts[i].loadFromFile(path)) return false;
    }
    return true;
}

sf::Color toSfml(Color c) {
    return {c.red, c.green, c.blue, c.alpha};
}

bool isDigit(sf::Uint32 c) {
    return c >= U'0' && c <= U'9';
}

constexpr unsigned kMostFixedPx = 24;  // big numbers stand alone: gaps would look worse than a dance

// Digits are all as wide as a zero, so that changing numbers do not dance.
float advanceOf(const sf::Font& font, sf::Uint32 c, unsigned px) {
    return font.getGlyph(isDigit(c) && px <= kMostFixedPx ? U'0' : c, px, false).advance;
}

void addGlyph(std::vector<sf::Vertex>& vertices, const sf::Glyph& glyph, sf::Vector2f pen, sf::Color color) {
    const float left = pen.x + glyph.bounds.left;
    const float top = pen.y + glyph.bounds.top;
    const float right = left + glyph.bounds.width;
    const float bottom = top + glyph.bounds.height;
    const auto u = static_cast<float>(glyph.textureRect.left);
    const auto v = static_cast<float>(glyph.textureRect.top);
    const float u2 = u + static_cast<float>(glyph.textureRect.width);
    const float v2 = v + static_cast<float>(glyph.textureRect.height);
    const sf::Vertex corners[] = {{{left, top}, color, {u, v}},
                                  {{right, top}, color, {u2, v}},
                                  {{right, bottom}, color, {u2, v2}},
                                  {{left, bottom}, color, {u, v2}}};
    for (const int i : {0, 1, 2, 0, 2, 3}) vertices.push_back(corners[i]);
}

}  // namespace

Status Painter::loadFonts() {
    for (const char* folder : kInterFolders) {
        if (loadFour(m_fonts, folder, kInterFiles)) return Done{};
    }
    if (loadFour(m_fonts, kDejaVuFolder, kDejaVuFiles)) {
        m_notice = "font Inter not found (package fonts-inter); using DejaVu Sans, labels may be wider than planned";
        return Done{};
    }
    return Error{"fonts", "neither Inter nor DejaVu Sans found; install the package fonts-inter"};
}

sf::Font& Painter::font(Weight weight) {
    return m_fonts[static_cast<std::size_t>(weight)];
}

void Painter::prepare(const DisplayList& list) {
    for (std::size_t i = 0; i < kLayers; ++i) {
        m_layers[i].clear();
        for (const Corner& corner : list.triangles[i])
            m_layers[i].emplace_back(sf::Vector2f(corner.x, corner.y), toSfml(corner.color));
    }
    for (auto& batch : m_texts) batch.second.clear();
    for (const TextMark& text : list.texts)
        addText(text, m_texts[{static_cast<int>(text.weight), static_cast<unsigned>(text.px)}]);
}

// All texts of one size and weight share a font texture and so one draw call.
void Painter::draw(sf::RenderTarget& target) {
    m_drawCalls = 0;
    for (const Vertices& layer : m_layers) drawBatch(target, layer, nullptr);
    for (const auto& [key, vertices] : m_texts)
        drawBatch(target, vertices, &font(static_cast<Weight>(key.first)).getTexture(key.second));
}

void Painter::drawBatch(sf::RenderTarget& target, const Vertices& vertices, const sf::Texture* texture) {
    if (vertices.empty()) return;
    target.draw(vertices.data(), vertices.size(), sf::Triangles, sf::RenderStates(texture));
    ++m_drawCalls;
}

float Painter::widthOf(const TextMark& text) {
    const sf::String words = sf::String::fromUtf8(text.words.begin(), text.words.end());
    const sf::Font& chosen = font(text.weight);
    float width = 0;
    for (const sf::Uint32 c : words) width += advanceOf(chosen, c, static_cast<unsigned>(text.px));
    return width;
}

void Painter::addText(const TextMark& text, Vertices& vertices) {
    const sf::String words = sf::String::fromUtf8(text.words.begin(), text.words.end());
    const sf::Font& chosen = font(text.weight);
    const auto px = static_cast<unsigned>(text.px);
    const float shift = text.align == Align::Left ? 0 : text.align == Align::Centre ? 0.5F : 1;
    float x = std::round(static_cast<float>(text.x) - shift * widthOf(text));
    for (const sf::Uint32 c : words) {
        const sf::Glyph& glyph = chosen.getGlyph(c, px, false);
        const float advance = advanceOf(chosen, c, px);
        const float inside = (advance - glyph.advance) / 2;  // of a digit's cell
        addGlyph(vertices, glyph, {std::round(x + inside), static_cast<float>(text.baseline)}, toSfml(text.color));
        x += advance;
    }
}

}  // namespace gemba
