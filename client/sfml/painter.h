// Paints display lists: one draw call per layer, one per type size and weight. Whole-pixel text. Knows
// nothing of the game; the floor's view owns it and calls `prepare` and `draw` once per frame.
#pragma once

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/Glyph.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include "client/scene/display_list.h"
#include "client/scene/geometry.h"
#include "shared/base/result.h"

namespace gemba {

class Painter {
  public:
    // Loads Inter in four weights, else DejaVu Sans. The error names the package to install; `notice` says in
    // one line when the fallback is used.
    [[nodiscard]] Status loadFonts();
    [[nodiscard]] const std::string& notice() const { return m_notice; }

    // Makes vertices of the list, so that it may go; draws nothing yet. Those of what stands still are kept until it
    // was drawn anew.
    void prepare(const DisplayList& list);
    // The next list comes from elsewhere.
    void forget() { m_stillNumber = 0; }
    // Shapes, then texts, in target px, and nothing outside of `clip`; clears nothing, so the caller fills the
    // background first. The target's view must map one unit to one px; it is left as it was.
    void draw(sf::RenderTarget& target, Rect clip);
    // Of the last `draw`.
    [[nodiscard]] int drawCalls() const { return m_drawCalls; }

  private:
    // Grows, and never gives memory back.
    struct Batch {
        std::vector<sf::Vertex> vertices;
        std::size_t size = 0;   // in use
        std::size_t still = 0;  // of them, what stands still
        sf::Vertex* grow(std::size_t count);
    };
    // One type size of one weight.
    struct Letters {
        const sf::Font* font = nullptr;
        unsigned px = 0;
        std::unordered_map<sf::Uint32, sf::Glyph> glyphs;
        float digit = 0;  // width of every digit's cell; 0 = digits are as wide as they are
        Batch batch;
    };
    static void addCorners(const std::vector<Corner>& corners, std::size_t from, std::size_t to, Batch& batch);
    void addText(const TextMark& text);
    void drawBatch(sf::RenderTarget& target, const Batch& batch, const sf::Texture* texture);
    [[nodiscard]] Letters& lettersOf(const TextMark& text);
    [[nodiscard]] static const sf::Glyph& glyphOf(Letters& letters, sf::Uint32 character);

    std::array<sf::Font, 4> m_fonts;
    std::string m_notice;
    std::array<Batch, kLayers> m_layers;
    std::map<std::pair<int, unsigned>, Letters> m_letters;  // by weight and px
    std::uint64_t m_stillNumber = 0;
    int m_drawCalls = 0;
};

}  // namespace gemba
