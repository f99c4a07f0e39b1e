// The frame of one lever: its name, when it takes effect, the refusal of the last wish. Compact panels open
// one at a time.
#pragma once

#include <string>

#include "client/panels/desk.h"
#include "client/panels/widgets.h"

namespace gemba {

enum class LeverShape : std::uint8_t { Roomy, Compact };

struct LeverHead {
    Lever lever;
    const char* name;  // of probes and ids
    std::string title;
    const char* whenKey;  // text that says when it takes effect
};

// False when the lever is folded away; then draw nothing more of it.
[[nodiscard]] bool leverHead(const Ui& ui, const LeverHead& head, LeverShape shape, Desk& desk);
// The sentence of a refusal, nothing for Ok.
void leverVerdict(const Ui& ui, Verdict verdict);
void leverHint(const Ui& ui, const char* key);
// A square button with a sign; the label says it to nobody else.
[[nodiscard]] bool stepButton(const Ui& ui, const std::string& name, const char* sign, ButtonLook look);
[[nodiscard]] float stepWidth(const Ui& ui);
[[nodiscard]] float rowHeight(const Ui& ui);

}  // namespace gemba
