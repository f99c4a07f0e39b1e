#include "client/panels/directive_words.h"

#include "client/panels/seat_words.h"

namespace gemba {

std::string directiveWords(const Ui& ui, const FloorPlan& plan, const DirectiveView& directive) {
    const std::size_t seat = directive.seat.index();
    const EmployerId employer = seat < plan.seats.size() ? plan.seats[seat].employer : EmployerId{};
    const std::string people = employer.index() < plan.employers.size() ? plan.employers[employer.index()].name
                                                                        : seatName(plan, directive.seat);
    std::string words = ui.texts.say(directive.favours ? "directive.favours" : "directive.order",
                                     {{"people", people}, {"vendor", vendorsOf(plan, employer)}});
    if (directive.away > 0) words += " " + ui.texts.count("directive.away", directive.away);
    return words;
}

}  // namespace gemba
