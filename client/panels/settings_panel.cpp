#include "client/panels/settings_panel.h"

#include <algorithm>

namespace gemba {

namespace {

constexpr int kVolumeStep = 20;

// One setting: its name at the left, its choices at the right, a line of help below.
struct SettingRow {
    const Ui& ui;
    float choicesX;
    ImVec2 size;

    void begin(const char* name) const {
        ImGui::AlignTextToFramePadding();
        say(ui, Type::BodyBold, Role::Text, ui.texts.say(std::string("settings.") + name));
        ImGui::SameLine(choicesX);
    }
    bool choice(const std::string& probeName, const std::string& label, bool chosen) const {
        const ImVec2 wide(std::max(size.x, measure(ui, Type::SmallBold, label).x + ui.look.px(28)), size.y);
        if (ImGui::GetCursorPosX() + wide.x > ImGui::GetWindowContentRegionMax().x) {
            ImGui::NewLine();
            ImGui::SetCursorPosX(choicesX);
        }
        const bool taken = button(ui, probeName, label, chosen ? ButtonLook::Chosen : ButtonLook::Plain, wide);
        ImGui::SameLine();
        return taken && !chosen;
    }
    void end() const {
        ImGui::NewLine();
        gap(ui, 4);
    }
};

void switchRow(const SettingRow& row, const char* name, bool& on) {
    const std::string probeName = std::string("settings.") + name;
    row.begin(name);
    if (row.choice(probeName + ".on", row.ui.texts.say("settings.on"), on)) on = true;
    if (row.choice(probeName + ".off", row.ui.texts.say("settings.off"), !on)) on = false;
    row.end();
}

void languageRow(const SettingRow& row, Settings& settings, const std::vector<LanguageName>& languages) {
    if (languages.size() < 2) return;
    row.begin("language");
    for (const LanguageName& one : languages)
        if (row.choice("settings.language." + one.code, one.name, settings.language == one.code))
            settings.language = one.code;
    row.end();
}

void themeRow(const SettingRow& row, Settings& settings) {
    row.begin("theme");
    if (row.choice("settings.dark", row.ui.texts.say("settings.dark"), !settings.light)) settings.light = false;
    if (row.choice("settings.light", row.ui.texts.say("settings.light"), settings.light)) settings.light = true;
    row.end();
}

void textSizeRow(const SettingRow& row, Settings& settings) {
    row.begin("text_size");
    for (const int percent : kTextPercents) {
        const std::string number = std::to_string(percent);
        if (row.choice("settings.text." + number, number + " %", settings.textPercent == percent))
            settings.textPercent = percent;
    }
    row.end();
}

void volumeRow(const SettingRow& row, Settings& settings) {
    row.begin("volume");
    const int volume = settings.volumePercent;
    if (row.choice("settings.quieter", "-", false)) settings.volumePercent = std::max(0, volume - kVolumeStep);
    ImGui::AlignTextToFramePadding();
    say(row.ui, Type::BodyBold, Role::Text, std::to_string(volume) + " %");
    ImGui::SameLine();
    if (row.choice("settings.louder", "+", false)) settings.volumePercent = std::min(100, volume + kVolumeStep);
    row.end();
}

PanelStays closeButton(const Ui& ui, const char* name) {
    const ImVec2 size(ui.look.px(150), ui.look.px(48));
    const float bottom = ImGui::GetWindowHeight() - size.y - ui.look.px(20);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY() + ui.look.px(8), bottom));
    const bool closed = button(ui, name, ui.texts.say("settings.done"), ButtonLook::Main, size);
    return closed ? PanelStays::Closed : PanelStays::Open;
}

void keyRow(const Ui& ui, const char* name, float column) {
    const std::string key = std::string("keys.") + name;
    const ImVec2 at = ImGui::GetCursorPos();
    say(ui, Type::BodyBold, Role::Text, ui.texts.say(key));
    ImGui::SetCursorPos({at.x + column, at.y});
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say(key + "_does"));
}

}  // namespace

PanelStays settingsPanel(const Ui& ui, const WindowLayout& layout, Settings& settings,
                         const std::vector<LanguageName>& languages) {
    beginOverlay(ui, "settings", layout, {860, 640});
    say(ui, Type::Title, Role::Text, ui.texts.say("settings.title"));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("settings.help"));
    separator(ui);
    const SettingRow row{ui, ImGui::GetWindowWidth() * 0.36F, {ui.look.px(84), ui.look.px(44)}};
    languageRow(row, settings, languages);
    themeRow(row, settings);
    textSizeRow(row, settings);
    switchRow(row, "reduced_motion", settings.reducedMotion);
    volumeRow(row, settings);
    switchRow(row, "muted", settings.muted);
    switchRow(row, "captions", settings.captions);
    const PanelStays stays = closeButton(ui, "settings.done");
    endFrame();
    return stays;
}

PanelStays keysPanel(const Ui& ui, const WindowLayout& layout, KeysOf what) {
    static const std::vector<const char*> kGame{"tab", "enter", "alt",  "escape", "f1",   "f2",    "f11",
                                                "f12", "mute",  "zoom", "fit",    "move", "follow"};
    static const std::vector<const char*> kTalk{"talk_next",  "talk_back", "talk_ends", "talk_run",
                                                "talk_black", "escape",    "f1",        "f11",
                                                "f12",        "mute",      "zoom",      "fit"};
    beginOverlay(ui, "keys", layout, {820, 680});
    say(ui, Type::Title, Role::Text, ui.texts.say("keys.title"));
    separator(ui);
    for (const char* name : what == KeysOf::Talk ? kTalk : kGame) keyRow(ui, name, ui.look.px(290));
    const PanelStays stays = closeButton(ui, "keys.done");
    endFrame();
    return stays;
}

}  // namespace gemba
