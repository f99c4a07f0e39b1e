#include "assets/sound/synth.h"

#include <algorithm>
#include <array>

namespace gemba::synth {

namespace {

constexpr std::int64_t kOne = std::int64_t{1} << 30;   // 1.0 of levels
constexpr std::int64_t kLn1000 = 29'668'583'012;       // ln 1000 in 32 bits after the point: 60 dB
constexpr std::int64_t kTurn = std::int64_t{1} << 32;  // one period of a phase
constexpr std::int64_t kAttackMs = 3;
constexpr std::int64_t kFadeMs = 12;
constexpr std::int64_t kHighestPeak = kFull * 7 / 10;
constexpr std::size_t kWindow = kRate / 20;

using Mix = std::vector<std::int64_t>;

// How a bar sounds: frequency as a multiple, level and decay as a share of the note's own, all in thousandths. Wood is
// cut like a marimba's bar (second mode near 4, third near 9.2); bronze is a free bar (2.756 and 5.404; Rayleigh, The
// Theory of Sound, 1877, section 174), beside a tone so near that the two beat.
struct Mode {
    std::int64_t ratio;
    std::int64_t level;
    std::int64_t decay;
};
using Modes = std::array<Mode, 4>;
constexpr Modes kWood{Mode{1000, 1000, 1000}, {3920, 240, 300}, {9240, 70, 120}, {1003, 150, 700}};
constexpr Modes kBronze{Mode{1000, 1000, 1000}, {2756, 380, 650}, {5404, 160, 350}, {1012, 500, 900}};

std::int64_t samplesIn(std::int64_t ms) {
    return ms * kRate / 1000;
}

// sin(2 pi phase / 2^32) of kOne: the Taylor polynomial of the first quarter, turned and mirrored; right to 3 digits.
std::int64_t sine(std::uint32_t phase) {
    std::int64_t x = phase & 0x7FFF'FFFFU;  // half a turn in 31 bits
    if (x > kOne) x = 2 * kOne - x;         // a quarter: 0 … kOne
    const std::int64_t square = x * x / kOne;
    std::int64_t y = 5'026'995;             // (pi/2)^7 / 7!
    y = 85'569'306 - square * y / kOne;     // (pi/2)^5 / 5!
    y = 693'598'668 - square * y / kOne;    // (pi/2)^3 / 3!
    y = 1'686'629'713 - square * y / kOne;  // pi/2
    y = std::min(x * y / kOne, kOne);
    return phase < 0x8000'0000U ? y : -y;
}

// The strength of a strike: rises within the attack, then fades by the same share with each sample.
class Strike {
  public:
    Strike(std::int64_t level, std::int64_t decayMs)
        : m_level(level), m_loss(kLn1000 / samplesIn(std::max<std::int64_t>(1, decayMs))) {}
    std::int64_t next() {
        const std::int64_t attack = samplesIn(kAttackMs);
        const std::int64_t level = m_level * std::min(attack, m_age++) / attack;
        m_level -= m_level * m_loss / kTurn;
        return level;
    }

  private:
    std::int64_t m_level;
    std::int64_t m_loss;
    std::int64_t m_age = 0;
};

void addTone(Mix& out, std::int64_t atMs, std::int64_t milliHertz, Strike strike) {
    const auto step = static_cast<std::uint32_t>(milliHertz * kTurn / (1000 * kRate));
    std::uint32_t phase = 0;
    for (auto i = static_cast<std::size_t>(samplesIn(atMs)); i < out.size(); ++i, phase += step)
        out[i] += strike.next() * sine(phase) / kOne;
}

void addNote(Mix& out, const Note& note) {
    for (const Mode& mode : note.bar == Bar::Wood ? kWood : kBronze) {
        const std::int64_t pitch = note.milliHertz * mode.ratio / 1000;
        if (2 * pitch >= 1000 * kRate) continue;  // above what can be told apart
        const std::int64_t level = kOne / 1000 * note.permille / 1000 * mode.level;
        addTone(out, note.atMs, pitch, Strike(level, note.decayMs * mode.decay / 1000));
    }
}

// Noise without its treble, and the thump of the board under it.
void addKnock(Mix& out, const Knock& knock) {
    const std::int64_t level = kOne / 1000 * knock.permille;
    addTone(out, knock.atMs, 196'000, Strike(level * 8 / 10, 90));
    addTone(out, knock.atMs, 523'000, Strike(level * 3 / 10, 40));
    Strike strike(level, 28);
    std::uint32_t dice = 1;
    std::int64_t smooth = 0;
    for (auto i = static_cast<std::size_t>(samplesIn(knock.atMs)); i < out.size(); ++i) {
        dice = dice * 1'664'525U + 1'013'904'223U;  // Knuth, The Art of Computer Programming 2, section 3.3.4
        const std::int64_t noise = (std::int64_t{dice >> 16} - 32'768) * (kOne / 32'768);
        smooth += (noise - smooth) / 5;
        out[i] += strike.next() * smooth / kOne;
    }
}

std::int64_t squareRoot(std::int64_t square) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit /= 2)
        if ((root + bit) <= square / (root + bit)) root += bit;
    return root;
}

void fadeOut(Mix& out) {
    const std::int64_t fade = samplesIn(kFadeMs);
    std::int64_t left = 0;
    for (auto sample = out.rbegin(); sample != out.rend() && left < fade; ++sample, ++left)
        *sample = *sample * left / fade;
}

}  // namespace

std::int64_t loudnessOf(const Samples& samples) {
    const auto squareAt = [&](std::size_t i) { return std::int64_t{samples[i]} * samples[i]; };
    std::int64_t sum = 0;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        sum += squareAt(i) - (i >= kWindow ? squareAt(i - kWindow) : 0);
        most = std::max(most, sum);
    }
    return squareRoot(most / static_cast<std::int64_t>(kWindow));
}

Samples render(const Recipe& recipe) {
    Mix out(static_cast<std::size_t>(samplesIn(recipe.lengthMs)));
    for (const Note& note : recipe.notes) addNote(out, note);
    for (const Knock& knock : recipe.knocks) addKnock(out, knock);
    fadeOut(out);
    std::int64_t peak = 1;
    for (const std::int64_t sample : out) peak = std::max(peak, sample < 0 ? -sample : sample);
    Samples samples(out.size());
    const auto scaleTo = [&](std::int64_t highest) {
        const auto scaled = [&](std::int64_t sample) { return static_cast<std::int32_t>(sample * highest / peak); };
        std::transform(out.begin(), out.end(), samples.begin(), scaled);
    };
    scaleTo(kHighestPeak);
    const std::int64_t loudest = std::max<std::int64_t>(1, loudnessOf(samples));
    scaleTo(std::min(kHighestPeak, kHighestPeak * recipe.loudness / loudest));
    return samples;
}

}  // namespace gemba::synth
