// The settings: language, look, size of text, motion, sound. Changes what it is given at once; whoever holds the
// settings applies and keeps them.
#pragma once

#include <string>
#include <vector>

#include "client/panels/widgets.h"
#include "client/settings/settings.h"
#include "client/text/language.h"

namespace gemba {

enum class PanelStays : std::uint8_t { Open, Closed };

[[nodiscard]] PanelStays settingsPanel(const Ui& ui, const WindowLayout& layout, Settings& settings,
                                       const std::vector<LanguageName>& languages);
// What every key does.
[[nodiscard]] PanelStays keysPanel(const Ui& ui, const WindowLayout& layout);

}  // namespace gemba
