// Paints display lists: one draw call per layer, one per type size and weight. Whole-pixel text. Knows
// nothing of the game; the window owns it and calls `paint` once per frame.
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

    // Shapes, then texts, in target px; clears nothing, so the caller fills the background first. Leaves the
    // target's view alone: it must map one unit to one px.
    void paint(sf::RenderTarget& target, const DisplayList& list);

  private:
    [[nodiscard]] float widthOf(const TextMark& text);
    using TextBatch = std::pair<int, unsigned>;  // weight, px
    void paintTriangles(sf::RenderTarget& target, const std::vector<Corner>& corners);
    void paintTexts(sf::RenderTarget& target, const std::vector<TextMark>& texts);
    void addText(const TextMark& text, std::vector<sf::Vertex>& vertices);
    [[nodiscard]] sf::Font& font(Weight weight);

    std::array<sf::Font, 4> m_fonts;
    std::string m_notice;
    std::vector<sf::Vertex> m_vertices;
    std::map<TextBatch, std::vector<sf::Vertex>> m_texts;
};

}  // namespace gemba
