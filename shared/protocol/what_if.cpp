#include "shared/protocol/what_if.h"

namespace gemba {

bool isSetting(const Command& command) {
    const std::optional<Lever> lever = leverOf(command);
    if (!lever) return false;
    switch (*lever) {
        case Lever::Order:
        case Lever::WipLimit:
        case Lever::Report:
        case Lever::Quality:
        case Lever::Overtime:
        case Lever::Cadence:
        case Lever::Favour: return true;
        default: return false;
    }
}

}  // namespace gemba
