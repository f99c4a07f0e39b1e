#include "shared/scenario/distribution_reader.h"

#include "shared/scenario/names.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

Duration hoursOf(Section& section, std::string_view key, DecimalRange range) {
    return section.duration(key, range, kMsPerHour);
}

std::int32_t spreadOf(Section& section, std::string_view key, DecimalRange range) {
    return static_cast<std::int32_t>(section.millionths(key, range));
}

void reportUnordered(Section& section, std::string_view less, std::string_view more) {
    section.log().report(section.placeOf(less), quoted(less) + " is more than " + quoted(more));
}

Distribution readUniform(Section& section) {
    const Duration least = hoursOf(section, "least_hours", kLeastHours);
    const Duration most = hoursOf(section, "most_hours", kMostHours);
    if (least > most) reportUnordered(section, "least_hours", "most_hours");
    return uniformly(least, most);
}

Distribution readTriangular(Section& section) {
    const Duration least = hoursOf(section, "least_hours", kLeastHours);
    const Duration mode = hoursOf(section, "mode_hours", kLeastHours);
    const Duration most = hoursOf(section, "most_hours", kMostHours);
    if (least > mode) reportUnordered(section, "least_hours", "mode_hours");
    if (mode > most) reportUnordered(section, "mode_hours", "most_hours");
    return triangularly(least, mode, most);
}

Distribution readShaped(Section& section, Shape shape) {
    if (shape == Shape::Uniform) return readUniform(section);
    if (shape == Shape::Triangular) return readTriangular(section);
    const Duration mean = hoursOf(section, "mean_hours", kMeanHours);
    if (shape == Shape::Exponential) return exponentially(mean);
    if (shape == Shape::Erlang) return erlang(mean, section.count("stages", kErlangStages));
    if (shape == Shape::Hyperexponential) return hyperexponential(mean, spreadOf(section, "scv", kVariation));
    if (shape == Shape::Lognormal) return lognormally(mean, spreadOf(section, "spread", kSpread));
    return always(mean);
}

Distribution readTable(Section section, std::string_view key) {
    if (!section.has("shape")) {
        (void)section.neededValue("shape");
        return always({});
    }
    const auto shape = section.pick<Shape>("shape", "shape", kShapeNames);
    section.relabel(quoted(key) + " of shape " + quoted(kShapeNames[static_cast<std::size_t>(shape)]));
    const Distribution distribution = readShaped(section, shape);
    section.finish();
    return distribution;
}

}  // namespace

Distribution readDistribution(Section& section, std::string_view key, std::optional<Distribution> fallback) {
    const TomlNode* node = fallback ? section.value(key) : section.neededValue(key);
    if (node == nullptr) return fallback.value_or(Distribution{});
    if (node->kind == TomlKind::Table) return readTable(Section(*node, quoted(key), section.log()), key);
    if (node->kind == TomlKind::Whole || node->kind == TomlKind::Decimal) {
        return always(section.duration(key, kMeanHours, kMsPerHour));
    }
    section.log().report(
        node->place, quoted(key) + " must be a number of hours or a table with a \"shape\", not " + kindName(*node));
    return {};
}

}  // namespace gemba
