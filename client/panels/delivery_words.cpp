#include "client/panels/delivery_words.h"

#include <cmath>

#include "client/charts/format.h"
#include "shared/figures/delivery.h"

namespace gemba {

namespace {

std::string daysOr(const Ui& ui, std::optional<double> days) {
    if (!days) return ui.texts.say("delivery.unknown");
    return ui.texts.say("delivery.days", {{"n", daysText(ui.texts, hours(std::llround(*days * kHoursPerDay)))}});
}

std::string daysOr(const Ui& ui, std::optional<std::int32_t> wholeHours) {
    return wholeHours ? ui.texts.say("delivery.days", {{"n", daysText(ui.texts, hours(*wholeHours))}})
                      : ui.texts.say("delivery.not_reached");
}

void percentiles(const Ui& ui, const HourPercentiles& found) {
    sayWrapped(
        ui, Type::Body, Role::Text,
        ui.texts.say("delivery.percentiles",
                     {{"half", daysOr(ui, found[0])}, {"most", daysOr(ui, found[1])}, {"all", daysOr(ui, found[2])}}));
}

// Of how many; where there are none, nothing is said about them.
struct Times {
    std::int32_t count = 0;
    const HourPercentiles& found;
};

// A key: its name, what was measured in a line, then how the published table divides it.
void key(const Ui& ui, const std::string& name, const std::string& measured, const std::optional<Times>& times) {
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("delivery." + name));
    const bool some = times && times->count > 0;
    const bool half = some && times->found[0];
    sayWrapped(ui, Type::Body, Role::Text, measured + (some ? " " + ui.texts.say("delivery." + name + "_times") : ""));
    if (half) percentiles(ui, times->found);
    if (some && !half) sayWrapped(ui, Type::Body, Role::Text, ui.texts.say("delivery.less_than_half"));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("delivery." + name + "_published"));
    probe(ui, "delivery." + name);
    gap(ui, 6);
}

}  // namespace

void waitWords(const Ui& ui, const Debrief& debrief) {
    const LittlesLaw law = littlesLaw(debrief.flow);
    sayWrapped(ui, Type::Body, Role::Text,
               ui.texts.say("delivery.flatters", {{"shipped", daysOr(ui, meanShippedDays(debrief.leadTimes))},
                                                  {"open", daysOr(ui, meanOpenDays(debrief.leadTimes))}}));
    if (!law.days) return;
    sayWrapped(ui, Type::Body, Role::Text,
               ui.texts.say("delivery.little", {{"open", groupedText(std::llround(law.open))},
                                                {"rate", tenthsText(ui.texts, law.perDay)},
                                                {"days", daysOr(ui, law.days)}}));
}

void deliveryWords(const Ui& ui, const Debrief& debrief) {
    const DeliveryKeys keys = deliveryKeys(debrief);
    const auto number = [](std::int32_t value) { return std::to_string(value); };
    key(ui, "deployments",
        ui.texts.say("delivery.deployed", {{"n", number(keys.deployments)}, {"days", number(keys.days)}}),
        Times{keys.deployments, keys.between});
    key(ui, "change", ui.texts.say("delivery.changed", {{"n", number(keys.changes)}}),
        Times{keys.changes, keys.change});
    const double share = keys.changes == 0 ? 0 : static_cast<double>(keys.failed) / keys.changes;
    key(ui, "failure",
        ui.texts.say("delivery.failed",
                     {{"n", number(keys.failed)}, {"all", number(keys.changes)}, {"p", percentText(share)}}),
        std::nullopt);
    key(ui, "restore", ui.texts.say("delivery.restored", {{"n", number(keys.repairs)}, {"open", number(keys.open)}}),
        Times{keys.repairs, keys.restore});
}

}  // namespace gemba
