// Compares pictures of the screens with what they looked like when somebody last looked at them.
//   pictures check FOLDER FILE    every picture of the file must be in the folder and look as it did; says what moved
//   pictures write FOLDER FILE    keeps how the folder's pictures look now
// Exit code 0 = all alike, 1 = something moved or is missing, 2 = unusable input.
#include <SFML/Graphics/Image.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "tests/ui/pictures/fingerprint.h"

namespace gemba {
namespace {

namespace fs = std::filesystem;

// Text is drawn alike everywhere with Debian's fonts and Mesa's renderer; a cell's mean may still round differently.
constexpr int kTolerance = 6;

using Prints = std::map<std::string, Fingerprint>;

int unusable(const std::string& what) {
    std::cerr << "pictures: " << what << '\n';
    return 2;
}

Prints printsIn(const fs::path& folder) {
    Prints prints;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".png") continue;
        sf::Image image;
        if (!image.loadFromFile(entry.path().string())) continue;
        const std::string name = fs::relative(entry.path(), folder).replace_extension().generic_string();
        prints[name] = fingerprintOf(image.getPixelsPtr(), image.getSize().x, image.getSize().y);
    }
    return prints;
}

int write(const Prints& prints, const std::string& file) {
    std::ofstream out(file);
    out << "# How the screens look: NAME SIZE:CELLS, " << kCellColumns << " x " << kCellRows
        << " cells, mean red, green, blue in hex. Written by tests/ui/look.sh write.\n";
    for (const auto& [name, print] : prints) out << name << ' ' << textOf(print) << '\n';
    out.close();
    if (!out) return unusable(file + " cannot be written");
    std::cout << prints.size() << " pictures kept in " << file << '\n';
    return 0;
}

Result<Prints> kept(const std::string& file) {
    std::ifstream in(file);
    if (!in) return Error{file, "cannot be read"};
    Prints prints;
    std::string line;
    while (std::getline(in, line)) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t space = line.find(' ');
        Result<Fingerprint> print = fingerprintFrom(space == std::string::npos ? "" : line.substr(space + 1));
        if (!print.ok()) return Error{file, line.substr(0, space) + " is damaged"};
        prints[line.substr(0, space)] = std::move(print.value());
    }
    return prints;
}

int check(const Prints& now, const Prints& before) {
    int misses = 0;
    for (const auto& [name, print] : before) {
        const auto found = now.find(name);
        if (found == now.end()) {
            std::cout << name << ": missing\n";
            ++misses;
            continue;
        }
        const Moved moved = movedBetween(print, found->second, kTolerance);
        if (moved.cells == 0) continue;
        std::cout << name << ": " << moved.cells << " of " << kCellColumns * kCellRows << " cells moved by up to "
                  << moved.most << " of 255, between " << moved.left << "," << moved.top << " and " << moved.right
                  << "," << moved.bottom << '\n';
        ++misses;
    }
    for (const auto& [name, print] : now)
        if (!before.contains(name)) std::cout << name << ": new, not compared\n";
    std::cout << before.size() - static_cast<std::size_t>(misses) << " of " << before.size()
              << " pictures look alike\n";
    if (misses == 0) return 0;
    std::cout << "Look at them. If they are meant to look so: tests/ui/look.sh write\n";
    return 1;
}

int run(int argc, char** argv) {
    if (argc != 4) return unusable("check|write FOLDER FILE");
    const std::string verb = argv[1];
    std::error_code problem;
    if (!fs::is_directory(argv[2], problem)) return unusable(std::string(argv[2]) + " is no folder");
    const Prints now = printsIn(argv[2]);
    if (now.empty()) return unusable(std::string(argv[2]) + " has no pictures");
    if (verb == "write") return write(now, argv[3]);
    if (verb != "check") return unusable("check or write, not " + verb);
    const Result<Prints> before = kept(argv[3]);
    return before.ok() ? check(now, before.value()) : unusable(before.error().text());
}

}  // namespace
}  // namespace gemba

int main(int argc, char** argv) {
    return gemba::run(argc, argv);
}
