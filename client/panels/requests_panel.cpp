#include "client/panels/requests_panel.h"

#include "client/charts/format.h"
#include "client/charts/glyphs.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

const AnswerRequest* answerFor(const Table& table, ItemId request) {
    return newestPending<AnswerRequest>(table.pending, [&](const AnswerRequest& one) { return one.request == request; });
}

std::string costLine(const Ui& ui, const RequestView& request) {
    std::string line = ui.texts.say("request.cost", {{"days", daysText(request.effort)},
                                                     {"waited", std::to_string(request.waitedDays)}});
    if (request.timesRefused > 0) line += ", " + ui.texts.count("request.refused", request.timesRefused);
    return line;
}

void answerButtons(const Ui& ui, const RequestView& request, Acts& acts) {
    const float width = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    const std::string name = std::to_string(request.handle.index());
    const ImVec2 size(width, rowHeight(ui));
    if (button(ui, "request.accept." + name, ui.texts.say("request.accept"), ButtonLook::Main, size))
        acts.wishes.emplace_back(AnswerRequest{request.handle, Answer::Accept});
    ImGui::SameLine();
    if (button(ui, "request.refuse." + name, ui.texts.say("request.refuse"), ButtonLook::Plain, size))
        acts.wishes.emplace_back(AnswerRequest{request.handle, Answer::Refuse});
}

void card(const Ui& ui, const Table& table, const RequestView& request, Acts& acts) {
    const float lines = ui.look.size(Type::SmallBold) + ui.look.size(Type::Small) + rowHeight(ui);
    const float height = lines + 2 * ImGui::GetStyle().ItemSpacing.y + ui.look.px(20);
    const std::string name = "request." + std::to_string(request.handle.index());
    const AnswerRequest* answered = answerFor(table, request.handle);
    beginCard(ui, name.c_str(), height, Role::Ctrl);
    const ImVec2 corner = ImGui::GetWindowPos();
    const ImVec2 strip(corner.x + ui.look.px(5), corner.y + height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(corner, strip);
    list.AddRectFilled(corner, strip, teamColour(ui, table.plan, request.from), ui.look.px(3));
    list.PopClipRect();
    glyph(ui, table.plan, request.from, 8);
    const std::string title = ui.texts.say("request.needs", {{"area", areaName(table.plan, request.from)}});
    say(ui, Type::SmallBold, Role::Text, fitted(ui, Type::SmallBold, title, ImGui::GetContentRegionAvail().x));
    say(ui, Type::Small, Role::Text2, fitted(ui, Type::Small, costLine(ui, request), ImGui::GetContentRegionAvail().x));
    if (answered)
        say(ui, Type::SmallBold, Role::Text2,
            ui.texts.say(answered->answer == Answer::Accept ? "request.accepted" : "request.refused_sent"));
    else
        answerButtons(ui, request, acts);
    endCard();
}

}  // namespace

void requestsLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    const std::size_t count = table.view.requests.size();
    const std::string title = count == 0 ? ui.texts.say("lever.requests")
                                         : ui.texts.say("lever.requests_n", {{"n", std::to_string(count)}});
    if (!leverHead(ui, {Lever::Requests, "requests", title, "lever.when_answer"}, shape, desk)) return;
    leverVerdict(ui, desk.notices.of<AnswerRequest>());
    if (count == 0) leverHint(ui, "request.empty");
    for (const RequestView& request : table.view.requests) card(ui, table, request, acts);
}

}  // namespace gemba
