#include "client/app/app.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "client/app/assets.h"
#include "client/panels/sound_caption.h"

namespace gemba {

namespace {

constexpr const char* kTitle = "Gemba";

SoundOptions soundsOf(const Settings& settings) {
    return {settings.volumePercent, settings.muted, settings.captions};
}

LookTheme themeOf(const Settings& settings) {
    return settings.light ? LookTheme::Light : LookTheme::Dark;
}

std::uint32_t rgbOf(ImU32 colour) {
    return (colour >> IM_COL32_R_SHIFT & 0xFF) << 16 | (colour >> IM_COL32_G_SHIFT & 0xFF) << 8 |
           (colour >> IM_COL32_B_SHIFT & 0xFF);
}

}  // namespace

App::App(const AppOptions& options, Language language, FontFiles fonts)
    : m_options(options),
      m_language(std::move(language)),
      m_fontFiles(std::move(fonts)),
      m_window(kTitle, options.size, options.mode, options.display),
      m_glue(m_window),
      m_preferences(options.settingsFolder, options.settings),
      m_lan(options.beaconPort),
      m_sounds(soundsOf(m_preferences.now())) {
    const Settings& settings = m_preferences.now();
    if (!settings.name.empty()) m_options.entry.name = settings.name;
    if (m_options.entry.name.empty()) m_options.entry.name = m_texts.say("start.guest");
    m_form.name = m_options.entry.name;
    m_form.firstTime = !settings.tutorialOffered;
    readScenarios();
    m_form.difficulty = options.entry.server.difficulty;
    if (!options.entry.link.code.empty()) m_form.join.link = toText(options.entry.link);
}

Status App::open(std::optional<Script> script) {
    if (Status fonts = m_floor.loadFonts(); !fonts.ok()) return fonts;
    m_script = std::move(script);
    if (const Result<std::string> assets = assetsFolder(m_options.assets); assets.ok() && !m_script)
        m_sounds.open(assets.value() + "/sound");
    std::error_code problem;  // a folder that cannot be made shows when the first picture is saved
    std::filesystem::create_directories(m_options.shotFolder, problem);
    applyTheme(m_look, themeOf(m_preferences.now()));
    m_look.scale = 0;  // the first fit builds the fonts
    fit();
    if (m_options.booth) m_booth.emplace();
    if (m_options.enter) enter(m_options.entry.tutorial ? tutorialEntry(m_options.entry) : m_options.entry);
    return Done{};
}

// Layout by the size of the window; fonts anew when the scale changes.
void App::fit() {
    const WindowSize size = m_window.size();
    m_layout =
        windowLayout(static_cast<float>(std::max(1U, size.width)), static_cast<float>(std::max(1U, size.height)),
                     isForRoom() ? kBigScreenZoom : static_cast<float>(m_preferences.now().textPercent) / 100.0F);
    if (m_look.scale == m_layout.scale) return;
    m_look.scale = m_layout.scale;
    buildFonts(m_look, m_fontFiles);
    m_glue.refreshFonts();
    applyToImGui(m_look);
}

Result<bool> App::frame(std::int64_t nowMs) {
    const float seconds =
        m_lastMs < 0 ? 1 / 60.0F : static_cast<float>(std::clamp<std::int64_t>(nowMs - m_lastMs, 1, 250)) / 1000;
    m_lastMs = nowMs;
    m_window.poll(m_glue.queue());
    if (m_script && m_glue.queue().empty()) {
        Result<bool> goOn = runScript(nowMs);
        if (!goOn.ok() || !goOn.value()) return goOn;
    }
    if (m_visit) m_visit->update(nowMs);
    if (hasNothingToShow()) return Error{"", m_visit->problem()};
    if (inRoom()) follow();
    if (inRoom() && isTalk()) followTalk();
    if (inRoom()) noteNewMedals();
    if (m_otherMode) changeMode();
    fit();
    m_window.clear(rgbOf(m_look[Role::Floor]));
    paintFloor(nowMs);
    m_glue.beginFrame(seconds);
    m_probes.beginFrame();
    m_tabs.beginFrame();
    keys();
    screens();
    if (const char* words = m_sounds.words(nowMs))
        soundCaption({m_look, m_texts, &m_probes}, roomLayout(), m_texts.say(words));
    m_glue.endFrame();
    m_window.display();
    return !m_quit && !m_window.closed();
}

// A journal that cannot be shown: whoever named it sits at a command line.
bool App::hasNothingToShow() const {
    return m_visit && m_visit->entry().kind == EntryKind::Replay && m_visit->state() == Visit::State::Failed &&
           !m_planShown;
}

bool App::inRoom() const {
    if (!m_visit) return false;
    const Visit::State state = m_visit->state();
    return state == Visit::State::Joined || state == Visit::State::Lost;
}

void App::change(const Settings& changed) {
    const bool otherTheme = changed.light != m_preferences.now().light;
    const bool otherLanguage = changed.language != m_preferences.now().language;
    m_preferences.change(changed);
    m_sounds.set(soundsOf(changed));
    if (otherLanguage) {
        if (const Status spoken = speak(changed.language); !spoken.ok())
            std::cerr << "gemba: " << spoken.error().text() << '\n';
    }
    if (!otherTheme) return;
    applyTheme(m_look, themeOf(changed));
    applyToImGui(m_look);
}

Status App::speak(const std::string& language) {
    Result<Language> loaded = loadLanguage(m_options.assets, language);
    if (!loaded.ok()) return loaded.error();
    m_language = std::move(loaded.value());
    m_plan.reset();
    m_planShown = false;
    readScenarios();
    return Done{};
}

void App::readScenarios() {
    m_scenarios = inLanguage(scenariosBeside(m_options.assets, m_preferences.records()), m_language);
}

void App::changeMode() {
    m_otherMode = false;
    m_window.setMode(m_window.mode() == WindowMode::Framed ? WindowMode::FullScreen : WindowMode::Framed);
    m_glue.windowChanged();
}

}  // namespace gemba
