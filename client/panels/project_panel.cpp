#include "client/panels/project_panel.h"

#include <algorithm>
#include <array>

#include "client/charts/format.h"
#include "client/panels/lever.h"
#include "client/panels/pending.h"

namespace gemba {

namespace {

constexpr std::array<const char*, kImproves> kGains{"project.testAutomation", "project.deployAutomation",
                                                    "project.packaging",      "project.crossTraining",
                                                    "project.setupReduction", "project.repayDebt"};

enum class Stage : std::uint8_t { New, Started, Done };

Stage stageOf(const Table& table, std::int32_t project) {
    const bool sent =
        newestOrder<StartProject>(table, [&](const StartProject& one) { return one.project == project; }).has_value();
    const auto& all = table.view.projects;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ProjectView& one) { return one.project == project; });
    if (found != all.end() && found->done) return Stage::Done;
    return sent || (found != all.end() && found->started) ? Stage::Started : Stage::New;
}

// Names in the scenario begin with the area; here everything is the own area's.
std::string shortName(const Table& table, const ProjectPlan& plan) {
    const std::string start = areaName(table.plan, plan.area) + ": ";
    return plan.name.rfind(start, 0) == 0 ? plan.name.substr(start.size()) : plan.name;
}

void row(const Ui& ui, const Table& table, std::int32_t project, Acts& acts) {
    const ProjectPlan& plan = table.plan.projects[static_cast<std::size_t>(project)];
    const ImVec2 size(ui.look.px(96), rowHeight(ui));
    const Stage stage = stageOf(table, project);
    const float width = ImGui::GetContentRegionAvail().x - size.x - ui.look.px(10);
    ImGui::AlignTextToFramePadding();
    say(ui, Type::Body, Role::Text, fitted(ui, Type::Body, shortName(table, plan), width));
    toRight(size.x);
    const char* key = stage == Stage::New ? "project.start" : stage == Stage::Done ? "project.done" : "project.runs";
    if (button(ui, "project." + std::to_string(project), ui.texts.say(key),
               stage == Stage::New ? ButtonLook::Plain : ButtonLook::Disabled, size))
        acts.wishes.emplace_back(StartProject{project});
    const std::string gain =
        ui.texts.say(kGains[static_cast<std::size_t>(plan.what)], {{"n", std::to_string(plan.gain.value / 10)}});
    sayWrapped(ui, Type::Small, Role::Text2,
               ui.texts.say("project.cost", {{"days", daysText(ui.texts, plan.effort)}, {"gain", gain}}));
}

}  // namespace

void projectPanel(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    for (std::size_t i = 0; i < table.plan.projects.size(); ++i)
        if (table.plan.projects[i].area == table.area()) row(ui, table, static_cast<std::int32_t>(i), acts);
    leverVerdict(ui, desk.notices.of<StartProject>());
}

}  // namespace gemba
