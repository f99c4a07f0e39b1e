// Paints display lists: one draw call per layer, one per type size and weight. Whole-pixel text. Knows
// nothing of the game; the floor's view owns it and calls `prepare` and `draw` once per frame.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include "client/scene/display_list.h"
#include "shared/base/result.h"

namespace gemba {

class Painter {
  public:
    // Loads Inter in four weights, else DejaVu Sans. The error names the package to install; `notice` says in
    // one line when the fallback is used.
    [[nodiscard]] Status loadFonts();
    [[nodiscard]] const std::string& notice() const { return m_notice; }

    // Makes vertices of the list, so that it may go; draws nothing yet.
    void prepare(const DisplayList& list);
    // Shapes, then texts, in target px; clears nothing, so the caller fills the background first. Leaves the
    // target's view alone: it must map one unit to one px.
    void draw(sf::RenderTarget& target);
    // Of the last `draw`.
    [[nodiscard]] int drawCalls() const { return m_drawCalls; }

  private:
    [[nodiscard]] float widthOf(const TextMark& text);
    using TextBatch = std::pair<int, unsigned>;  // weight, px
    using Vertices = std::vector<sf::Vertex>;
    void drawBatch(sf::RenderTarget& target, const Vertices& vertices, const sf::Texture* texture);
    void addText(const TextMark& text, Vertices& vertices);
    [[nodiscard]] sf::Font& font(Weight weight);

    std::array<sf::Font, 4> m_fonts;
    std::string m_notice;
    std::array<Vertices, kLayers> m_layers;
    std::map<TextBatch, Vertices> m_texts;
    int m_drawCalls = 0;
};

}  // namespace gemba
