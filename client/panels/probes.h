// Where named widgets are in this frame: id and rectangle. UI tests and scripted screenshots click by name,
// never by coordinates. Costs nothing when no collector is given.
#pragma once

#include <imgui.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gemba {

struct ProbeRect {
    ImVec2 min;
    ImVec2 max;
    [[nodiscard]] ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

class Probes {
  public:
    void beginFrame() { m_rects.clear(); }
    void add(std::string_view name, ProbeRect rect) { m_rects.insert_or_assign(std::string(name), rect); }
    [[nodiscard]] std::optional<ProbeRect> find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, ProbeRect, std::less<>>& all() const { return m_rects; }

  private:
    std::map<std::string, ProbeRect, std::less<>> m_rects;
};

}  // namespace gemba
