// The window and its loop: start, connect, and the room with all its screens. Reads the only real clock of
// the client.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client/app/booth.h"
#include "client/app/floor_mouse.h"
#include "client/app/floor_view.h"
#include "client/app/guide.h"
#include "client/app/lan_ears.h"
#include "client/app/other_windows.h"
#include "client/app/preferences.h"
#include "client/app/scenario_list.h"
#include "client/app/script.h"
#include "client/app/sound_desk.h"
#include "client/app/visit.h"
#include "client/charts/fonts.h"
#include "client/panels/big_screen.h"
#include "client/panels/desk.h"
#include "client/panels/hot_seat_panel.h"
#include "client/panels/presenter_screen.h"
#include "client/panels/room_screen.h"
#include "client/panels/said_banner.h"
#include "client/panels/settings_panel.h"
#include "client/panels/start_panel.h"
#include "client/session/export_job.h"
#include "client/session/hot_seat.h"
#include "client/sfml/imgui_glue.h"
#include "client/sfml/window.h"
#include "client/text/language.h"

namespace gemba {

struct AppOptions {
    WindowSize size;
    WindowMode mode = WindowMode::Framed;
    int display = 0;               // to fill when full screen, from 1; 0 = the desktop's choice
    std::string settingsFolder;    // empty = none are read or kept
    SettingsForNow settings;       // for this run only
    std::string assets;            // empty = searched for
    std::string language;          // "de"; empty = the environment's
    std::string script;            // file, empty = none
    std::string shotFolder = ".";  // where the script's pictures go
    Entry entry;                   // defaults of the start form; where to go when `enter`
    bool booth = false;            // a stand: runs by itself, begins anew for each visitor
    bool enter = false;            // go there at once instead of the start screen
    // Where the rooms of this network are heard.
    std::uint16_t beaconPort = kBeaconPort;
};

// Runs until the window is closed. An error is what stopped it from opening, or a script that failed. Call
// only after checkDisplay() said yes.
[[nodiscard]] Status runApp(const AppOptions& options);

class App {
  public:
    App(const AppOptions& options, Language language, FontFiles fonts);
    [[nodiscard]] Status open(std::optional<Script> script);
    // False when the program should end.
    [[nodiscard]] Result<bool> frame(std::int64_t nowMs);
    // From now on in this language, with a session or without. Between frames only: what is being drawn holds on to
    // sentences. An error leaves all as it was.
    [[nodiscard]] Status speak(const std::string& language);

  private:
    void fit();
    void overlays();
    [[nodiscard]] Ui under();
    void change(const Settings& changed);
    void browse(const Ui& ui);
    void readScenarios();
    void noteNewMedals();
    void keys();
    void screens();
    void startScreen();
    void startGame(StartChoice choice);
    void connectScreen(const ConnectNews& news);
    void roomScreens();
    void listen();
    [[nodiscard]] std::string lineNews();
    [[nodiscard]] std::vector<std::string> saidNow();
    void addHost(Table& table);
    void floorMouse(const Table& table, Acts& acts);
    void roomWindow(const Ui& ui, const Table& table, const WindowLayout& layout, Acts& acts);
    void open(OtherWindow window);
    void save(SaveNames names);
    [[nodiscard]] const SavedPage* savedPage();
    [[nodiscard]] bool isBigScreen() const;
    [[nodiscard]] bool isTalk() const;
    [[nodiscard]] bool isForRoom() const;
    void followTalk();
    [[nodiscard]] bool floorShows() const;
    void menu();
    void guide(const Ui& ui, const WindowLayout& layout);
    void passLaptop(const Ui& ui, const WindowLayout& layout);
    void screenBetween(const Ui& ui);
    void obey(const HotOrders& orders);
    void follow();
    void showPerson();
    [[nodiscard]] bool hidden() const;
    [[nodiscard]] HotPassing passing();
    [[nodiscard]] SessionClient& shown();
    [[nodiscard]] const PlayerView& shownView();
    [[nodiscard]] const FloorPlan& plan();
    void enter(Entry entry);
    void leave();
    void rememberSeat();
    void changeMode();
    void deliver(Acts acts);
    void paintFloor(std::int64_t nowMs);
    [[nodiscard]] Table table();
    [[nodiscard]] WindowLayout roomLayout();
    [[nodiscard]] bool inRoom() const;
    [[nodiscard]] bool hasNothingToShow() const;
    [[nodiscard]] Result<bool> runScript(std::int64_t nowMs);
    [[nodiscard]] BoothSight boothSight();
    void boothScreens();
    void beginStage();
    void attract(const Ui& ui);
    [[nodiscard]] bool playAtBooth(const Ui& ui);

    AppOptions m_options;
    Language m_language;
    const Texts& m_texts = m_language.texts;
    FontFiles m_fontFiles;
    Look m_look;
    WindowLayout m_layout;
    Window m_window;
    ImguiGlue m_glue;
    FloorView m_floor;
    FloorMouse m_floorMouse;
    Probes m_probes;
    TabOrder m_tabs;
    std::optional<Script> m_script;
    StartForm m_form;
    std::optional<Booth> m_booth;
    PhaseHost m_boothHost;
    std::int64_t m_boothSinceMs = 0;  // when the booth's first sentence was said
    std::optional<Visit> m_visit;
    OtherWindows m_others;
    std::unique_ptr<ExportJob> m_export;  // null = nothing was saved
    SavedPage m_saved;
    Desk m_desk;
    std::optional<Guide> m_guide;  // in the tutorial
    PresenterDesk m_talk;
    std::vector<TalkStop> m_talkStops;
    HotSeat m_hot;
    int m_shownPerson = 0;      // whose desk this is
    std::vector<Desk> m_desks;  // of the others at this screen
    PlayerView m_viewForAll;
    std::string m_guestLink;
    std::string m_lastCode;  // of the room that was left last
    std::string m_lastToken;
    std::optional<FloorPlan> m_plan;  // the room's, in our language; none = to be translated
    HostView m_console;               // the same of the host's drawer
    bool m_planShown = false;
    Preferences m_preferences;
    std::vector<ScenarioCard> m_scenarios;
    LanEars m_lan;
    SoundDesk m_sounds;
    bool m_medalsNoted = false;  // of this visit's debrief
    enum class Overlay : std::uint8_t { None, Menu, Settings, Keys, Browser };
    Overlay m_overlay = Overlay::None;
    bool m_quit = false;
    bool m_otherMode = false;  // full screen or framed, from the next frame on
    std::int64_t m_lastMs = -1;
};

}  // namespace gemba
