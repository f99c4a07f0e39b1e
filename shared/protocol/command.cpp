#include "shared/protocol/command.h"

namespace gemba {

namespace {

struct LeverOf {
    std::optional<Lever> operator()(const PostWorker&) const { return Lever::Post; }
    std::optional<Lever> operator()(const SetOrder&) const { return Lever::Order; }
    std::optional<Lever> operator()(const SetWipLimit&) const { return Lever::WipLimit; }
    std::optional<Lever> operator()(const AnswerRequest&) const { return Lever::Answer; }
    std::optional<Lever> operator()(const WalkTo&) const { return Lever::Walk; }
    std::optional<Lever> operator()(const SayReport&) const { return Lever::Report; }
    std::optional<Lever> operator()(const SetQuality&) const { return Lever::Quality; }
    std::optional<Lever> operator()(const StartProject&) const { return Lever::Project; }
    std::optional<Lever> operator()(const SetOvertime&) const { return Lever::Overtime; }
    std::optional<Lever> operator()(const Hire&) const { return Lever::Hire; }
    std::optional<Lever> operator()(const LendWorker&) const { return Lever::Lend; }
    std::optional<Lever> operator()(const CallBack&) const { return Lever::Lend; }
    std::optional<Lever> operator()(const ExpediteItem&) const { return Lever::Expedite; }
    std::optional<Lever> operator()(const SetCadence&) const { return Lever::Cadence; }
    std::optional<Lever> operator()(const ShipNow&) const { return Lever::Ship; }
    std::optional<Lever> operator()(const HoldItem&) const { return Lever::Ship; }
    std::optional<Lever> operator()(const SetFavour&) const { return Lever::Favour; }
    std::optional<Lever> operator()(const AskAround&) const { return Lever::Ask; }
    std::optional<Lever> operator()(const Expose&) const { return Lever::Ask; }
    std::optional<Lever> operator()(const Propose&) const { return Lever::Trade; }
    std::optional<Lever> operator()(const AnswerOffer&) const { return Lever::Trade; }
    std::optional<Lever> operator()(const OpenBoard&) const { return Lever::Board; }
    std::optional<Lever> operator()(const Undo&) const { return {}; }
};

}  // namespace

std::optional<Lever> leverOf(const Command& command) {
    return std::visit(LeverOf{}, command);
}

}  // namespace gemba
