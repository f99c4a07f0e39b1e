#include "shared/scenario/seat_reader.h"

#include "shared/scenario/names.h"
#include "shared/scenario/spelling.h"

namespace gemba {
namespace {

DirectiveDef readDirective(const TomlNode& table, const KnownNames& names, ProblemLog& log) {
    Section section(table, "directive", log);
    DirectiveDef directive;
    directive.favours = section.flag("favours", false);
    if (section.has("move")) {
        directive.count = section.count("move", kPeopleCount);
        directive.from = AreaId(section.choice("from", "area", names.areas));
        directive.to = AreaId(section.choice("to", "area", names.areas));
        directive.day = section.count("day", kDay, directive.day);
    } else {
        section.refuse({"from", "to", "day"}, "a directive without \"move\"");
    }
    section.finish();
    return directive;
}

// Each role has its own keys; any other is a mistake worth a word.
void readRole(Section& section, const KnownNames& names, SeatDef& seat) {
    if (seat.role == SeatRole::AreaLead) {
        seat.area = AreaId(section.choice("area", "area", names.areas));
    } else {
        section.refuse({"area"}, "a seat that leads no area");
    }
    if (seat.role == SeatRole::PeopleManager) {
        seat.employer = EmployerId(section.choice("employer", "employer", names.employers));
        if (const TomlNode* table = section.tableIfThere("directive"))
            seat.directive = readDirective(*table, names, section.log());
    } else {
        section.refuse({"employer", "directive"}, "a seat that is no \"people_manager\"");
    }
}

}  // namespace

void readSeats(const std::vector<const TomlNode*>& tables, const KnownNames& names, Scenario& scenario,
               ScenarioPlaces& places, ProblemLog& log) {
    std::vector<NameAt> seats;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[seat]]", log);
        SeatDef seat;
        seat.name = section.name("name");
        seat.role = section.pick<SeatRole>("role", "role", kSeatRoleNames, seat.role);
        readRole(section, names, seat);
        seat.bot = section.pick<BotStyle>("bot", "bot style", kBotStyleNames, seat.bot);
        seats.push_back({seat.name, section.placeOf("name")});
        places.seats.push_back({section.place(), section.placeOf("area"), section.placeOf("directive")});
        scenario.seats.push_back(std::move(seat));
        section.finish();
    }
    reportDuplicates(seats, "seat", log);
}

// What is not named here is nobody's; a kind of seat may have rounds of its own.
void readLevers(const TomlNode& table, SeatLevers& levers, ProblemLog& log) {
    Section section(table, "[levers]", log);
    LeverRounds all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = section.count(kLeverNames[i], kLeverRound, 0);
    levers.fill(all);
    for (std::size_t role = 0; role < levers.size(); ++role) {
        const TomlNode* own = section.tableIfThere(kSeatRoleNames[role]);
        if (own == nullptr) continue;
        Section ofRole(*own, "[levers." + std::string(kSeatRoleNames[role]) + "]", log);
        for (std::size_t i = 0; i < all.size(); ++i)
            levers[role][i] = ofRole.count(kLeverNames[i], kLeverRound, all[i]);
        ofRole.finish();
    }
    section.finish();
}

void readQualities(const std::vector<const TomlNode*>& tables, Scenario& scenario, ProblemLog& log) {
    std::vector<NameAt> names;
    std::size_t starts = 0;
    for (const TomlNode* table : tables) {
        Section section(*table, "[[quality]]", log);
        QualityDef quality;
        quality.name = section.name("name");
        quality.effort = section.permille("effort", kQualityFactor, quality.effort);
        quality.returns = section.permille("returns", kQualityShare, quality.returns);
        quality.gate = section.permille("gate", kQualityShare, quality.gate);
        quality.escapes = section.permille("escapes", kQualityShare, quality.escapes);
        if (section.flag("start", false)) {
            scenario.startQuality = static_cast<std::int32_t>(scenario.qualities.size());
            if (++starts == 2) log.report(section.placeOf("start"), "another [[quality]] has \"start\" already");
        }
        section.finish();
        names.push_back({quality.name, section.placeOf("name")});
        scenario.qualities.push_back(std::move(quality));
    }
    if (!tables.empty() && starts == 0)
        log.report(tables.front()->place, "one [[quality]] needs start = true: the way everybody begins with");
    reportDuplicates(names, "quality", log);
}

void readCosts(const TomlNode& table, CostDef& costs, ProblemLog& log) {
    Section section(table, "[costs]", log);
    costs.wage = {section.whole("wage_per_day", kSmallEuros, 0)};
    costs.overtime = {section.whole("overtime_per_day", kSmallEuros, 0)};
    costs.hire = {section.whole("hire", kSmallEuros, 0)};
    costs.expedite = {section.whole("expedite", kSmallEuros, 0)};
    costs.board = {section.whole("board_per_day", kSmallEuros, 0)};
    section.finish();
}

void readCulture(const TomlNode& table, CultureDef& culture, ProblemLog& log) {
    Section section(table, "[culture]", log);
    culture.culture = section.pick<Culture>("start", "culture", kCultureNames, culture.culture);
    culture.fine = {section.whole("fine", kSmallEuros, 0)};
    culture.helpDays = section.count("help_days", kHelpDays, culture.helpDays);
    section.finish();
}

}  // namespace gemba
