// Small pieces that all panels are made of: texts in a type and a role, buttons, headings, frames.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

#include "client/panels/layout.h"
#include "client/panels/table.h"

namespace gemba {

enum class ButtonLook : std::uint8_t { Plain, Main, Chosen, Quiet, Disabled };

// Records the last widget under this name for scripts and tests.
void probe(const Ui& ui, std::string_view name);

// Around a widget that the Tab key stops at; button() does it by itself.
void tabBefore(const Ui& ui);
void tabAfter(const Ui& ui);

void say(const Ui& ui, Type type, Role role, std::string_view text);
void sayWrapped(const Ui& ui, Type type, Role role,
                const std::string& text);  // to the right edge of the content
void sayRight(const Ui& ui, Type type, Role role,
              std::string_view text);  // on the current line, at the right edge
[[nodiscard]] ImVec2 measure(const Ui& ui, Type type, std::string_view text);
// Text at a place of the window's draw list; does not move the cursor.
void drawText(const Ui& ui, Type type, ImU32 colour, ImVec2 at, std::string_view text);
// As much of the text as fits, with an ellipsis when something is cut.
[[nodiscard]] std::string fitted(const Ui& ui, Type type, const std::string& text, float width);

// Width or height 0 = as the label needs. The probe's name is the id as well.
[[nodiscard]] bool button(const Ui& ui, std::string_view name, const std::string& label, ButtonLook look,
                          ImVec2 size = {0, 0});

// A fixed window without decorations; end with endFrame.
void beginFrame(const Ui& ui, const char* name, const PanelRect& area, Role background, ImGuiWindowFlags flags = 0);
// The same without rounding and padding, for bars across the window.
void beginBar(const Ui& ui, const char* name, const PanelRect& area, Role background);
void endFrame();
// Over everything else, which is dimmed and cannot be pressed meanwhile; end with endFrame.
void beginOverlay(const Ui& ui, const char* name, const WindowLayout& layout, ImVec2 size1080);
// What does not fit scrolls; `below` pixels of the frame stay free under it. End with endScroll.
void beginScroll(const char* name, float below);
void endScroll();
// A rounded card behind what is drawn between; the height is as its content needs.
void beginCard(const Ui& ui, const char* name, float height, Role background);
void endCard();

// What the mouse points at, in words beside it.
void pointerTip(const Ui& ui, const std::vector<std::string>& lines);

// Puts the next widget so that `width` ends at the right edge of the content.
void toRight(float width);
void gap(const Ui& ui, float pixels);
void separator(const Ui& ui);
// A glyph in a team's colour, as wide as a line of the type; stays on the line.
void glyph(const Ui& ui, const FloorPlan& plan, AreaId area, float radius);

}  // namespace gemba
