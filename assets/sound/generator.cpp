// Writes the game's sounds into a folder: `sounds FOLDER`. Run it after a change of recipes.cpp or synth.cpp; a test
// holds the files in this folder to what it writes.
#include <fstream>
#include <iostream>

#include "assets/sound/recipes.h"
#include "assets/sound/wav.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "sounds: say which folder to write to\n";
        return 2;
    }
    for (const auto& [name, recipe] : gemba::synth::recipes()) {
        const std::string path = std::string(argv[1]) + "/" + name + ".wav";
        std::ofstream file(path, std::ios::binary);
        file << gemba::synth::wavOf(gemba::synth::render(recipe));
        file.close();
        if (file.fail()) {
            std::cerr << "sounds: " << path << ": cannot be written\n";
            return 1;
        }
    }
    return 0;
}
