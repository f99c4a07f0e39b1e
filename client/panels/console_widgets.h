// What the sections of the console are made of: a section's head, a button that asks once, an order's answer.
#pragma once

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

struct Console {
    const Ui& ui;
    const Table& table;
    ConsoleDesk& desk;
    Acts& acts;
};

void give(Console& console, HostOrder order);
// Two presses within some seconds: the first one asks "Sure?".
[[nodiscard]] bool sureButton(Console& console, const std::string& name, const std::string& label, ButtonLook look,
                              ImVec2 size = {0, 0});
// What became of the control's last order; an empty text when there is nothing to say.
[[nodiscard]] std::string answerText(const Console& console, const std::string& control);
// The same, at the right end of the current line.
void answerRight(const Console& console, const std::string& control);
// True when the section is open: then draw what is in it.
[[nodiscard]] bool partHead(Console& console, ConsolePart part, const char* name);
// Begins a dropdown of this width; EndCombo when true.
[[nodiscard]] bool beginChoice(const Ui& ui, const std::string& name, const std::string& now, float width);
// A line in an open dropdown.
[[nodiscard]] bool choice(const Ui& ui, const std::string& name, const std::string& label, ButtonLook look);
// Puts the cursor where a button with this label goes: on this line, or on the next one when it is full.
void flow(const Ui& ui, const std::string& label);

}  // namespace gemba
