#include "shared/protocol/messages.h"

#include "shared/wire/archives.h"

namespace gemba {

namespace {

template <class Variant>
bool decodeAs(std::span<const std::uint8_t> bytes, Variant& message) {
    if (bytes.size() > kMaxMessageBytes) return false;
    Envelope<Variant> envelope;
    if (!fromBytes(bytes, envelope)) return false;
    message = std::move(envelope.message);
    return true;
}

}  // namespace

Bytes encode(const ToServer& message) {
    return toBytes(Envelope<ToServer>{message});
}
Bytes encode(const ToClient& message) {
    return toBytes(Envelope<ToClient>{message});
}
bool decode(std::span<const std::uint8_t> bytes, ToServer& message) {
    return decodeAs(bytes, message);
}
bool decode(std::span<const std::uint8_t> bytes, ToClient& message) {
    return decodeAs(bytes, message);
}

FloorPlan floorPlanOf(const Scenario& scenario) {
    FloorPlan plan{.id = scenario.id,
                   .title = scenario.title,
                   .briefing = scenario.briefing,
                   .rounds = scenario.session.rounds,
                   .daysPerRound = scenario.session.daysPerRound,
                   .releaseEveryDays = scenario.release.everyDays,
                   .gateSlots = scenario.gate.slots,
                   .payPerFeature = scenario.pay.perFeature,
                   .areas = {},
                   .stations = {},
                   .seats = {},
                   .vendors = {},
                   .employers = {}};
    for (std::size_t i = 0; i < scenario.areas.size(); ++i) {
        const AreaDef& area = scenario.areas[i];
        plan.areas.push_back({area.name, area.glyph, area.about});
        for (const StationDef& station : area.stations)
            plan.stations.push_back({station.name, AreaId(i), station.operation});
    }
    for (const SeatDef& seat : scenario.seats) plan.seats.push_back({seat.name, seat.area});
    for (const VendorDef& vendor : scenario.market.vendors) plan.vendors.push_back({vendor.name, {}});
    for (const std::string& employer : scenario.employers) plan.employers.push_back({employer, {}});
    return plan;
}

}  // namespace gemba
