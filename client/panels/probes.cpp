#include "client/panels/probes.h"

namespace gemba {

std::optional<ProbeRect> Probes::find(std::string_view name) const {
    const auto found = m_rects.find(name);
    return found == m_rects.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace gemba
