#include "client/panels/save_panel.h"

namespace gemba {

namespace {

const char* helpOf(SavedPage::State state) {
    if (state == SavedPage::State::Running) return "save.running";
    if (state == SavedPage::State::Done) return "save.done";
    return state == SavedPage::State::Failed ? "save.failed" : "save.help";
}

}  // namespace

void savePart(const Ui& ui, const SavedPage& saved, Desk& desk, Acts& acts) {
    const bool running = saved.state == SavedPage::State::Running;
    say(ui, Type::BodyBold, Role::Text, ui.texts.say("save.title"));
    if (button(ui, "save.page", ui.texts.say("save.page"), running ? ButtonLook::Disabled : ButtonLook::Plain))
        acts.save = desk.saveNames;
    ImGui::SameLine();
    const bool keep = desk.saveNames == SaveNames::Keep;
    if (button(ui, "save.names", ui.texts.say(keep ? "save.with_names" : "save.without_names"), ButtonLook::Quiet))
        desk.saveNames = keep ? SaveNames::LeaveOut : SaveNames::Keep;
    const bool failed = saved.state == SavedPage::State::Failed;
    sayWrapped(ui, Type::Small, failed ? Role::Text : Role::Text2,
               ui.texts.say(helpOf(saved.state), {{"words", saved.words}}));
    probe(ui, "save.words");
}

}  // namespace gemba
