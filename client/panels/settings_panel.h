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
// What every key does: in the game, or while somebody talks over a session.
enum class KeysOf : std::uint8_t { Game, Talk };
[[nodiscard]] PanelStays keysPanel(const Ui& ui, const WindowLayout& layout, KeysOf what = KeysOf::Game);

}  // namespace gemba
