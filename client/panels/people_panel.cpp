#include "client/panels/people_panel.h"

#include <algorithm>
#include <array>
#include <bit>

#include "client/charts/glyphs.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

bool isOwn(const WorkerView& worker, const Table& table) {
    return worker.area == table.area();
}

const PostWorker* wishFor(const Table& table, WorkerId worker) {
    return newestPending<PostWorker>(table.pending, [&](const PostWorker& wish) { return wish.worker == worker; });
}

StationId postOf(const Table& table, const WorkerView& worker) {
    const PostWorker* wish = wishFor(table, worker.handle);
    return wish ? wish->station : worker.post;
}

// The narrowest choice first: who can do little else is posted first, so the versatile stay free.
void consider(WorkerId& best, int& bestSkills, const WorkerView& worker) {
    const int skills = std::popcount(worker.canServe);
    if (!best.isNone() && skills >= bestSkills) return;
    best = worker.handle;
    bestSkills = skills;
}

PostRow rowOf(const Table& table, StationId station, std::size_t bit) {
    PostRow row;
    row.station = station;
    int addSkills = 0;
    int sendSkills = 0;
    for (const WorkerView& worker : table.view.workers) {
        if (!isOwn(worker, table)) continue;
        const StationId post = postOf(table, worker);
        if (post == station) {
            ++row.count;
            if (wishFor(table, worker.handle)) ++row.sent;
            consider(row.toSend, sendSkills, worker);
        }
        const bool can = !station.isNone() && ((worker.canServe >> bit) & 1U) != 0;
        if (post.isNone() && can) consider(row.toAdd, addSkills, worker);
    }
    return row;
}

void tokens(const Ui& ui, const Table& table, const PostRow& row, ImVec2 at, float width) {
    const float step = std::min(ui.look.px(21), width / static_cast<float>(std::max(1, row.count)));
    const float r = std::max(ui.look.px(5), step / 2.1F);  // a crowd is drawn smaller
    const ImU32 body = teamColour(ui, table.plan, table.area());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int i = 0; i < row.count; ++i) {
        const bool sent = i >= row.count - row.sent;
        const float alpha = sent ? 0.45F : 1.0F;
        drawPerson(list, {at.x + r + static_cast<float>(i) * step, at.y}, r, withAlpha(body, alpha),
                   withAlpha(ui.look[Role::Head], alpha));
    }
}

void stepButtons(const Ui& ui, const PostRow& row, const std::string& name, Acts& acts) {
    ImGui::SameLine();
    toRight(2 * stepWidth(ui) + ui.look.px(6));
    if (stepButton(ui, "people.minus." + name, "\u2212",
                   row.toSend.isNone() ? ButtonLook::Disabled : ButtonLook::Plain))
        acts.wishes.emplace_back(PostWorker{row.toSend, StationId{}});
    ImGui::SameLine(0, ui.look.px(6));
    if (stepButton(ui, "people.plus." + name, "+", row.toAdd.isNone() ? ButtonLook::Disabled : ButtonLook::Plain))
        acts.wishes.emplace_back(PostWorker{row.toAdd, row.station});
}

void peopleRow(const Ui& ui, const Table& table, const PostRow& row, Acts& acts) {
    const std::string name =
        row.station.isNone() ? ui.texts.say("people.anywhere") : stationName(table.plan, row.station);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = rowHeight(ui);
    const float textY = at.y + (height - ui.look.size(Type::Body)) / 2;
    const float nameWidth = ui.look.px(104);
    drawText(ui, Type::Body, ui.look[Role::Text], {at.x, textY}, fitted(ui, Type::Body, name, nameWidth));
    const float buttons = 2 * stepWidth(ui) + ui.look.px(6);
    const float countRight = at.x + width - buttons - ui.look.px(12);
    const std::string count = std::to_string(row.count);
    const float countWidth = measure(ui, Type::BodyBold, "00").x;
    tokens(ui, table, row, {at.x + nameWidth + ui.look.px(6), at.y + height / 2},
           countRight - countWidth - at.x - nameWidth - ui.look.px(22));
    drawText(ui, Type::BodyBold, ui.look[Role::Text], {countRight - measure(ui, Type::BodyBold, count).x, textY},
             count);
    ImGui::Dummy({1, height});
    if (!row.station.isNone()) stepButtons(ui, row, std::to_string(row.station.index()), acts);
}

// "Now: 4 working, 1 idle": only states that somebody is in.
std::string statesNow(const Ui& ui, const Table& table) {
    std::array<int, kWorkerStates> counts{};
    for (const WorkerView& worker : table.view.workers)
        if (isOwn(worker, table)) ++counts[static_cast<std::size_t>(worker.state)];
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        if (!text.empty()) text += ", ";
        text += ui.texts.say(keyOf(static_cast<WorkerState>(i)), {{"n", std::to_string(counts[i])}});
    }
    return text;
}

}  // namespace

std::vector<PostRow> postRows(const Table& table) {
    std::vector<PostRow> rows{rowOf(table, StationId{}, 0)};
    const std::vector<StationId> stations = stationsOf(table.plan, table.area());
    for (std::size_t bit = 0; bit < stations.size(); ++bit) rows.push_back(rowOf(table, stations[bit], bit));
    return rows;
}

void peopleLever(const Ui& ui, const Table& table, LeverShape shape, Desk& desk, Acts& acts) {
    const LeverHead head{Lever::Post, "people", ui.texts.say("lever.people"), "lever.when_job"};
    if (!leverHead(ui, head, shape, desk)) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui.look.px(8), ui.look.px(5)));
    for (const PostRow& row : postRows(table)) peopleRow(ui, table, row, acts);
    ImGui::PopStyleVar();
    const std::string states = statesNow(ui, table);
    if (states.empty())
        leverHint(ui, "people.nobody");
    else
        sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("people.people_now", {{"states", states}}));
    leverVerdict(ui, desk.notices.of<PostWorker>());
}

}  // namespace gemba
