#include "client/panels/board_panel.h"

#include "client/charts/format.h"
#include "client/panels/lever.h"
#include "client/panels/pending.h"

namespace gemba {

void boardPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    const PlayerView& view = table.view;
    const std::string money = moneyText(table.plan.prices.board);
    const char* key = !view.boardOpen ? "board.closed" : view.boardOwn ? "board.own" : "board.other";
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(key, {{"money", money}}));
    const ImVec2 size(ImGui::GetContentRegionAvail().x, rowHeight(ui));
    const auto wish = newestOrder<OpenBoard>(table);
    const bool mayClose = wish ? wish->open : view.boardOpen && view.boardOwn;
    if (view.boardOpen && !view.boardOwn) return leverVerdict(ui, desk.notices.of<OpenBoard>());
    if (button(ui, "board", ui.texts.say(mayClose ? "board.close" : "board.open"),
               mayClose ? ButtonLook::Chosen : ButtonLook::Plain, size))
        acts.wishes.emplace_back(OpenBoard{!mayClose});
    leverVerdict(ui, desk.notices.of<OpenBoard>());
}

}  // namespace gemba
