#include "client/panels/tab_order.h"

#include <imgui.h>

#include "client/panels/keys.h"

namespace gemba {

void TabOrder::beginFrame() {
    const int total = m_count;
    m_count = 0;
    m_wanted = -1;
    if (total == 0 || !pressed(Key::Tab)) return;
    if (m_current >= total) m_current = -1;
    // The first Tab shows where the keyboard is; only the next ones move it.
    const bool hidden = !ImGui::GetIO().NavVisible && !ImGui::IsAnyItemActive();
    const bool back = ImGui::GetIO().KeyShift;
    if (hidden) m_wanted = m_current < 0 ? 0 : m_current;
    if (!hidden) m_wanted = back ? (m_current <= 0 ? total - 1 : m_current - 1) : (m_current + 1) % total;
}

void TabOrder::before() {
    if (m_count == m_wanted) ImGui::SetKeyboardFocusHere();
}

void TabOrder::after() {
    if (ImGui::IsItemFocused()) m_current = m_count;
    ++m_count;
}

}  // namespace gemba
