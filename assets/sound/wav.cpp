#include "assets/sound/wav.h"

namespace gemba::synth {

namespace {

constexpr std::size_t kBytesEach = 2;
constexpr std::size_t kHeader = 36;  // bytes between the file's length and the samples' length, both included once

// Least byte first.
std::string number(std::size_t value, std::size_t bytes) {
    std::string text;
    for (; bytes > 0; --bytes, value >>= 8) text.push_back(static_cast<char>(value & 0xFF));
    return text;
}

}  // namespace

std::string wavOf(const Samples& samples) {
    const std::size_t bytes = kBytesEach * samples.size();
    std::string file = "RIFF" + number(kHeader + bytes, 4) + "WAVEfmt " + number(16, 4);
    file += number(1, 2) + number(1, 2);  // plain samples, one channel
    file += number(kRate, 4) + number(kBytesEach * kRate, 4) + number(kBytesEach, 2) + number(8 * kBytesEach, 2);
    file += "data" + number(bytes, 4);
    for (const std::int32_t sample : samples) file += number(static_cast<std::uint16_t>(sample), kBytesEach);
    return file;
}

}  // namespace gemba::synth
