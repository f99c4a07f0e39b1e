#include "client/panels/requests_panel.h"

#include <algorithm>
#include <utility>

#include "client/charts/format.h"
#include "client/panels/lever_gate.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

bool isAnswered(const Table& table, ItemId request) {
    return newestPending<AnswerRequest>(table.pending,
                                        [&](const AnswerRequest& one) { return one.request == request; }) != nullptr;
}

std::string costLine(const Ui& ui, const RequestGroup& group) {
    const RequestView& oldest = *group.open.front();
    const bool one = group.open.size() == 1;
    std::string line =
        ui.texts.say(one ? "request.cost" : "request.cost_each",
                     {{"days", daysText(ui.texts, oldest.effort)}, {"waited", std::to_string(oldest.waitedDays)}});
    if (one && oldest.timesRefused > 0) line += ", " + ui.texts.count("request.refused", oldest.timesRefused);
    return line;
}

void answerAll(const RequestGroup& group, AnswerRequest answer, Acts& acts) {
    for (const RequestView* request : group.open) {
        answer.request = request->handle;
        acts.wishes.emplace_back(answer);
    }
}

// Accept and refuse; with more than one request also "accept one", the oldest.
void answerButtons(const Ui& ui, const RequestGroup& group, std::int32_t& promiseDays, Acts& acts) {
    const std::size_t count = group.open.size();
    const float space = ImGui::GetStyle().ItemSpacing.x;
    const float columns = count > 1 ? 3.0F : 2.0F;
    const ImVec2 size((ImGui::GetContentRegionAvail().x - (columns - 1) * space) / columns, rowHeight(ui));
    const std::string name = std::to_string(group.from.index());
    const std::string n = std::to_string(count);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    const Texts& texts = ui.texts;
    if (button(ui, "request.accept." + name, texts.say(count > 1 ? "request.accept_one" : "request.accept"),
               ButtonLook::Main, size))
        acts.wishes.emplace_back(
            AnswerRequest{group.open.front()->handle, Answer::Accept, std::exchange(promiseDays, 0)});
    ImGui::SameLine();
    if (count > 1) {
        if (button(ui, "request.all." + name, texts.say("request.accept_n", {{"n", n}}), ButtonLook::Plain, size))
            answerAll(group, {{}, Answer::Accept, std::exchange(promiseDays, 0)}, acts);
        ImGui::SameLine();
    }
    const std::string refuse = count > 1 ? texts.say("request.refuse_n", {{"n", n}}) : texts.say("request.refuse");
    if (button(ui, "request.refuse." + name, refuse, ButtonLook::Plain, size))
        answerAll(group, {{}, Answer::Refuse, 0}, acts);
    ImGui::PopStyleVar();
}

void teamStrip(const Ui& ui, const Table& table, AreaId area, float height) {
    const ImVec2 corner = ImGui::GetWindowPos();
    const ImVec2 end(corner.x + ui.look.px(5), corner.y + height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(corner, end);
    list.AddRectFilled(corner, end, teamColour(ui, table.plan, area), ui.look.px(3));
    list.PopClipRect();
}

// With the next yes; each press takes the next choice.
void promiseChoice(const Ui& ui, const Table& table, Desk& desk) {
    if (!canPull(table, Lever::Trade)) return;
    constexpr std::int32_t kChoices[] = {0, 3, 5, 10};
    const auto now = std::find(std::begin(kChoices), std::end(kChoices), desk.promiseDays);
    const std::string label = desk.promiseDays == 0
                                  ? ui.texts.say("request.no_promise")
                                  : ui.texts.say("request.promise", {{"n", std::to_string(desk.promiseDays)}});
    const ImVec2 size(ImGui::GetContentRegionAvail().x, ui.look.px(32));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    if (button(ui, "request.promise", label, desk.promiseDays == 0 ? ButtonLook::Plain : ButtonLook::Chosen, size))
        desk.promiseDays = now + 1 >= std::end(kChoices) ? kChoices[0] : now[1];
    ImGui::PopStyleVar();
}

void card(const Ui& ui, const Table& table, const RequestGroup& group, Desk& desk, Acts& acts) {
    const float spaces = 2 * ImGui::GetStyle().ItemSpacing.y + ui.look.px(20);
    const float buttons = group.open.empty() ? 0 : rowHeight(ui);
    const float height = ui.look.size(Type::SmallBold) + ui.look.size(Type::Small) + buttons + spaces;
    const std::string name = "request." + std::to_string(group.from.index());
    beginCard(ui, name.c_str(), height, Role::Ctrl);
    teamStrip(ui, table, group.from, height);
    glyph(ui, table.plan, group.from, 8);
    const std::size_t count = group.open.size() + static_cast<std::size_t>(group.sent);
    const std::string title = ui.texts.say(count == 1 ? "request.needs.one" : "request.needs.many",
                                           {{"area", areaName(table.plan, group.from)}, {"n", std::to_string(count)}});
    say(ui, Type::SmallBold, Role::Text, fitted(ui, Type::SmallBold, title, ImGui::GetContentRegionAvail().x));
    const std::string sent = ui.texts.say("request.sent", {{"n", std::to_string(group.sent)}});
    if (group.open.empty()) {
        say(ui, Type::Small, Role::Text2, sent);
    } else {
        const std::string line = costLine(ui, group) + (group.sent > 0 ? ", " + sent : "");
        say(ui, Type::Small, Role::Text2, fitted(ui, Type::Small, line, ImGui::GetContentRegionAvail().x));
        answerButtons(ui, group, desk.promiseDays, acts);
    }
    endCard();
}

}  // namespace

std::vector<RequestGroup> requestGroups(const Table& table) {
    std::vector<const RequestView*> byAge;
    for (const RequestView& request : table.view.requests) byAge.push_back(&request);
    std::stable_sort(byAge.begin(), byAge.end(),
                     [](const RequestView* a, const RequestView* b) { return a->waitedDays > b->waitedDays; });
    std::vector<RequestGroup> groups;
    for (const RequestView* request : byAge) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const RequestGroup& one) { return one.from == request->from; });
        if (group == groups.end()) group = groups.insert(groups.end(), RequestGroup{request->from, {}, 0});
        if (isAnswered(table, request->handle))
            ++group->sent;
        else
            group->open.push_back(request);
    }
    return groups;
}

void requestsLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    const std::size_t count = table.view.requests.size();
    const std::string title =
        count == 0 ? ui.texts.say("lever.requests") : ui.texts.say("lever.requests_n", {{"n", std::to_string(count)}});
    if (!leverHead(ui, {Lever::Answer, "requests", title, "lever.when_answer"}, shape, desk)) return;
    leverVerdict(ui, desk.notices.of<AnswerRequest>());
    if (count == 0) return leverHint(ui, "request.empty");
    promiseChoice(ui, table, desk);
    for (const RequestGroup& group : requestGroups(table)) card(ui, table, group, desk, acts);
}

}  // namespace gemba
