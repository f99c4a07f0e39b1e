#include "client/app/assets.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace gemba {

namespace {

namespace fs = std::filesystem;

constexpr const char* kInterFolders[] = {"/usr/share/fonts/opentype/inter/", "/usr/local/share/fonts/inter/"};
constexpr const char* kDejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans";
constexpr const char* kInstalled = "share/gemba/assets";

template <class Bytes>
Bytes contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

fs::path ownFolder() {
    std::error_code problem;
    const fs::path self = fs::read_symlink("/proc/self/exe", problem);
    return problem ? fs::current_path(problem) : self.parent_path();
}

// From the program's folder upward, then from the working directory.
fs::path searchAssets() {
    std::error_code problem;
    for (const fs::path& start : {ownFolder(), fs::current_path(problem)}) {
        for (fs::path folder = start; !folder.empty(); folder = folder.parent_path()) {
            if (fs::exists(folder / "assets" / "text", problem)) return folder / "assets";
            if (fs::exists(folder / kInstalled, problem)) return folder / kInstalled;
            if (folder == folder.root_path()) break;
        }
    }
    return {};
}

}  // namespace

std::string assetsFolder(const std::string& folder) {
    return folder.empty() ? searchAssets().string() : folder;
}

Result<Texts> loadTexts(const std::string& folder, const std::string& language) {
    const fs::path assets = folder.empty() ? searchAssets() : fs::path(folder);
    if (assets.empty())
        return Error{"assets", "no folder \"assets\" beside this program; say where it is with --assets"};
    const fs::path file = assets / "text" / (language + ".toml");
    std::error_code problem;
    if (!fs::exists(file, problem)) return Error{file.string(), "not found"};
    return Texts::parse(contents<std::string>(file), file.string());
}

Result<FontFiles> loadFontFiles() {
    std::error_code problem;
    const auto read = [](const std::string& file) { return contents<std::vector<std::uint8_t>>(file); };
    for (const std::string folder : kInterFolders)
        if (fs::exists(folder + "Inter-Bold.otf", problem))
            return FontFiles{read(folder + "Inter-Regular.otf"), read(folder + "Inter-SemiBold.otf"),
                             read(folder + "Inter-Bold.otf")};
    const std::string plain = std::string(kDejaVu) + ".ttf";
    const std::string bold = std::string(kDejaVu) + "-Bold.ttf";
    if (fs::exists(plain, problem) && fs::exists(bold, problem)) return FontFiles{read(plain), read(bold), read(bold)};
    return Error{"fonts", "neither Inter nor DejaVu Sans found; install the package fonts-inter"};
}

}  // namespace gemba
