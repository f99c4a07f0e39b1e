// Who sits where, who keeps others waiting, and which bot plays a seat while it is empty.
#include <algorithm>

#include "client/charts/format.h"
#include "client/panels/console_parts.h"

namespace gemba {

namespace {

std::string statusOf(const Console& console, const PersonState& person) {
    const Texts& texts = console.ui.texts;
    for (const Blocker& blocker : console.table.console->blockers)
        if (blocker.person == person.person)
            return texts.say(blocker.why == Blocking::Away ? "console.away" : "console.not_ready",
                             {{"time", clockText(blocker.seconds)}});
    if (!person.connected) return texts.say("console.gone");
    return person.host ? texts.say("console.host") : std::string();
}

void seatChoice(Console& console, const PersonState& person, float width) {
    const Ui& ui = console.ui;
    const Table& table = console.table;
    const std::string name = "console.person." + std::to_string(person.person);
    const std::string none = ui.texts.say("console.no_seat");
    const std::string now = person.seat.isNone() ? none : seatLabel(ui, table, person.seat);
    if (!beginChoice(ui, name, now, width)) return;
    const auto line = [&](SeatId seat, const std::string& id, const std::string& label) {
        const ButtonLook look = person.seat == seat ? ButtonLook::Chosen : ButtonLook::Plain;
        if (choice(ui, name + "." + id, label, look)) give(console, MovePerson{person.person, seat});
    };
    line(SeatId{}, "free", none);
    for (std::size_t i = 0; i < table.room.seats.size(); ++i)
        line(SeatId(i), std::to_string(i), seatLabel(ui, table, SeatId(i)));
    ImGui::EndCombo();
}

void personRow(Console& console, const PersonState& person) {
    const Ui& ui = console.ui;
    const std::string status = statusOf(console, person);
    const float room = ImGui::GetContentRegionAvail().x - measure(ui, Type::Small, status).x - ui.look.px(16);
    say(ui, Type::BodyBold, Role::Text, fitted(ui, Type::BodyBold, person.name, room));
    if (!status.empty()) sayRight(ui, Type::Small, Role::Text, status);
    seatChoice(console, person, ui.look.px(300));
    if (!person.seat.isNone()) {
        ImGui::SameLine();
        if (button(ui, "console.free." + std::to_string(person.person), ui.texts.say("console.free"),
                   ButtonLook::Plain))
            give(console, MovePerson{person.person, SeatId{}});
    }
    answerRight(console, "person." + std::to_string(person.person));
    gap(ui, 2);
}

}  // namespace

void peoplePart(Console& console) {
    sayWrapped(console.ui, Type::Small, Role::Text2, console.ui.texts.say("console.people_help"));
    for (const PersonState& person : console.table.room.people)
        if (person.kind == LineKind::Person) personRow(console, person);
}

void botsPart(Console& console) {
    const Ui& ui = console.ui;
    const Table& table = console.table;
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("console.bots_help"));
    const float left = ImGui::GetCursorPosX();
    const float column = ui.look.px(250);
    for (std::size_t seat = 0; seat < table.room.seats.size(); ++seat) {
        const BotStyle style = table.room.seats[seat].style;
        const std::string name = "console.bot." + std::to_string(seat);
        ImGui::AlignTextToFramePadding();
        say(ui, Type::Small, Role::Text,
            fitted(ui, Type::Small, seatLabel(ui, table, SeatId(seat)), column - ui.look.px(10)));
        ImGui::SameLine(left + column);
        if (beginChoice(ui, name, ui.texts.say(keyOf(style)), ui.look.px(190))) {
            for (int i = 0; i < kBotStyles; ++i) {
                const auto other = static_cast<BotStyle>(i);
                if (choice(ui, name + "." + std::to_string(i), ui.texts.say(keyOf(other)),
                           other == style ? ButtonLook::Chosen : ButtonLook::Plain))
                    give(console, SetBotStyle{SeatId(seat), other});
            }
            ImGui::EndCombo();
        }
        answerRight(console, "bot." + std::to_string(seat));
    }
}

}  // namespace gemba
