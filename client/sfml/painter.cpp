#include "client/sfml/painter.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/View.hpp>
#include <SFML/System/Utf.hpp>

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

constexpr unsigned kMostFixedPx = 24;  // big numbers stand alone: gaps would look worse than a dance

// Digits are all as wide as a zero, so that changing numbers do not dance.
bool isDigit(sf::Uint32 c) {
    return c >= U'0' && c <= U'9';
}

template <class Each>
void eachCharacter(const std::string& words, Each each) {
    for (auto at = words.begin(); at != words.end();) {
        sf::Uint32 character = 0;
        at = sf::Utf8::decode(at, words.end(), character);
        each(character);
    }
}

// Member by member: the constructors of SFML's types are calls into its library.
void put(sf::Vertex& vertex, float x, float y, Color color) {
    vertex.position.x = x;
    vertex.position.y = y;
    vertex.color.r = color.red;
    vertex.color.g = color.green;
    vertex.color.b = color.blue;
    vertex.color.a = color.alpha;
}

void put(sf::Vertex& vertex, sf::Vector2f position, sf::Vector2f texture, Color color) {
    put(vertex, position.x, position.y, color);
    vertex.texCoords = texture;
}

// The glyph's six corners, its origin at (x, y).
void putGlyph(sf::Vertex* corners, const sf::Glyph& glyph, float x, float y, Color color) {
    const float left = x + glyph.bounds.left;
    const float top = y + glyph.bounds.top;
    const float right = left + glyph.bounds.width;
    const float bottom = top + glyph.bounds.height;
    const auto u = static_cast<float>(glyph.textureRect.left);
    const auto v = static_cast<float>(glyph.textureRect.top);
    const float u2 = u + static_cast<float>(glyph.textureRect.width);
    const float v2 = v + static_cast<float>(glyph.textureRect.height);
    put(corners[0], {left, top}, {u, v}, color);
    put(corners[1], {right, top}, {u2, v}, color);
    put(corners[2], {right, bottom}, {u2, v2}, color);
    put(corners[3], {left, top}, {u, v}, color);
    put(corners[4], {right, bottom}, {u2, v2}, color);
    put(corners[5], {left, bottom}, {u, v2}, color);
}

// In whole px, so that every unit stays one px.
sf::View viewOf(Rect part, sf::Vector2u all) {
    const auto px = [](double value) { return static_cast<float>(std::lround(value)); };
    const sf::FloatRect rect(px(part.left), px(part.top), px(part.width), px(part.height));
    const auto width = static_cast<float>(std::max(1U, all.x));
    const auto height = static_cast<float>(std::max(1U, all.y));
    sf::View view(rect);
    view.setViewport({rect.left / width, rect.top / height, rect.width / width, rect.height / height});
    return view;
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

sf::Vertex* Painter::Batch::grow(std::size_t count) {
    if (vertices.size() < size + count) vertices.resize(std::max(2 * vertices.size(), size + count));
    sf::Vertex* const first = vertices.data() + size;
    size += count;
    return first;
}

void Painter::prepare(const DisplayList& list) {
    const bool sameStill = list.stillNumber == m_stillNumber;
    const auto begin = [&](Batch& batch) { batch.size = sameStill ? batch.still : 0; };
    for (Batch& layer : m_layers) begin(layer);
    for (auto& each : m_letters) begin(each.second.batch);
    if (!sameStill) {
        for (std::size_t i = 0; i < kLayers; ++i) addCorners(list.triangles[i], 0, list.stillCorners[i], m_layers[i]);
        for (std::size_t i = 0; i < list.stillTexts; ++i) addText(list.texts[i]);
        for (Batch& layer : m_layers) layer.still = layer.size;
        for (auto& each : m_letters) each.second.batch.still = each.second.batch.size;
        m_stillNumber = list.stillNumber;
    }
    for (std::size_t i = 0; i < kLayers; ++i)
        addCorners(list.triangles[i], list.stillCorners[i], list.triangles[i].size(), m_layers[i]);
    for (std::size_t i = list.stillTexts; i < list.texts.size(); ++i) addText(list.texts[i]);
}

void Painter::addCorners(const std::vector<Corner>& corners, std::size_t from, std::size_t to, Batch& batch) {
    sf::Vertex* vertex = batch.grow(to - from);
    for (std::size_t i = from; i < to; ++i) put(*vertex++, corners[i].x, corners[i].y, corners[i].color);
}

Painter::Letters& Painter::lettersOf(const TextMark& text) {
    Letters& letters = m_letters[{static_cast<int>(text.weight), static_cast<unsigned>(text.px)}];
    if (letters.font != nullptr) return letters;
    letters.font = &m_fonts[static_cast<std::size_t>(text.weight)];
    letters.px = static_cast<unsigned>(text.px);
    if (letters.px <= kMostFixedPx) letters.digit = glyphOf(letters, U'0').advance;
    return letters;
}

const sf::Glyph& Painter::glyphOf(Letters& letters, sf::Uint32 character) {
    const auto found = letters.glyphs.find(character);
    if (found != letters.glyphs.end()) return found->second;
    return letters.glyphs.emplace(character, letters.font->getGlyph(character, letters.px, false)).first->second;
}

void Painter::addText(const TextMark& text) {
    Letters& letters = lettersOf(text);
    const auto widthOf = [&](sf::Uint32 c, const sf::Glyph& glyph) {
        return isDigit(c) && letters.digit > 0 ? letters.digit : glyph.advance;
    };
    float width = 0;
    eachCharacter(text.words, [&](sf::Uint32 c) { width += widthOf(c, glyphOf(letters, c)); });
    const float shift = text.align == Align::Left ? 0 : text.align == Align::Centre ? 0.5F : 1;
    float x = std::round(static_cast<float>(text.x) - shift * width);
    eachCharacter(text.words, [&](sf::Uint32 c) {
        const sf::Glyph& glyph = glyphOf(letters, c);
        const float cell = widthOf(c, glyph);
        const float inside = (cell - glyph.advance) / 2;
        putGlyph(letters.batch.grow(6), glyph, std::round(x + inside), static_cast<float>(text.baseline), text.color);
        x += cell;
    });
}

// All texts of one size and weight share a font texture and so one draw call. SFML has no scissors: a view with a port
// of its own cuts as well.
void Painter::draw(sf::RenderTarget& target, Rect clip) {
    m_drawCalls = 0;
    const sf::View before = target.getView();
    target.setView(viewOf(clip, target.getSize()));
    for (const Batch& layer : m_layers) drawBatch(target, layer, nullptr);
    for (const auto& each : m_letters)
        drawBatch(target, each.second.batch, &each.second.font->getTexture(each.second.px));
    target.setView(before);
}

void Painter::drawBatch(sf::RenderTarget& target, const Batch& batch, const sf::Texture* texture) {
    if (batch.size == 0) return;
    target.draw(batch.vertices.data(), batch.size, sf::Triangles, sf::RenderStates(texture));
    ++m_drawCalls;
}

}  // namespace gemba
