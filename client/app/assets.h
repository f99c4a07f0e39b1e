// Files that the window needs: texts and fonts. Looks beside the program, above it and in the place of an
// installation.
#pragma once

#include <string>

#include "client/charts/fonts.h"
#include "client/text/texts.h"
#include "shared/base/result.h"

namespace gemba {

// The folder itself, or where it was found; empty when there is none.
[[nodiscard]] std::string assetsFolder(const std::string& folder);
// `folder` empty = search for a folder "assets".
[[nodiscard]] Result<Texts> loadTexts(const std::string& folder, const std::string& language);
[[nodiscard]] Result<FontFiles> loadFontFiles();

}  // namespace gemba
