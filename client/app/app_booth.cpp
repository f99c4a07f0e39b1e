// The part of the window's loop that runs a stand: see booth.h.
#include <algorithm>

#include "client/app/app.h"
#include "client/panels/booth_panel.h"

namespace gemba {

namespace {

constexpr const char* kBoothPreset = "booth";

bool anyKeyDown() {
    const ImGuiIO& io = ImGui::GetIO();
    return std::any_of(std::begin(io.KeysDown), std::end(io.KeysDown), [](bool down) { return down; });
}

}  // namespace

BoothSight App::boothSight() {
    const ImGuiIO& io = ImGui::GetIO();
    BoothSight sight;
    sight.nowMs = m_lastMs;
    sight.pressed = anyKeyDown() || ImGui::IsAnyMouseDown();
    sight.touched = sight.pressed || io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0;
    if (inRoom()) sight.phase = m_visit->session().room().phase;
    sight.left = !m_visit || m_visit->state() == Visit::State::Failed;
    return sight;
}

// What lies under the booth's own words was drawn before.
void App::boothScreens() {
    const Ui ui{m_look, m_texts, &m_probes, &m_tabs};
    BoothSight sight = boothSight();
    const BoothStage stage = m_booth->stage();
    if (stage == BoothStage::Choose && inRoom())
        sight.chosen = teamTiles(ui, m_layout, m_visit->session().welcome().plan);
    if (stage == BoothStage::Attract && inRoom()) attract(ui);
    if (stage == BoothStage::Play && inRoom() && playAtBooth(ui)) sight.left = true;
    if (m_booth->secondsUntilReset()) resetWarning(ui, m_layout, *m_booth->secondsUntilReset());
    if (m_booth->step(sight)) beginStage();
}

void App::beginStage() {
    m_boothSinceMs = m_lastMs;
    m_overlay = Overlay::None;
    if (m_booth->stage() == BoothStage::Choose) return;  // over the running factory
    const bool plays = m_booth->stage() == BoothStage::Play;
    Entry entry = m_options.entry;
    entry.kind = EntryKind::Solo;
    entry.server.timed = true;
    if (entry.server.preset.empty()) entry.server.preset = kBoothPreset;
    if (plays) entry.seat = m_booth->seat();
    entry.line = plays ? LineKind::Person : LineKind::BigScreen;
    m_boothHost = PhaseHost(plays ? PhaseHost::Wish::PlayAtOnce : PhaseHost::Wish::ShowItself);
    enter(std::move(entry));
}

void App::attract(const Ui& ui) {
    SessionClient& session = m_visit->session();
    for (const HostOrder& order : m_boothHost.follow(session.room())) session.send(order);
    if (!bigScreenShowsFloor(session.room())) return;
    attractStrip(ui, roomLayout(), sentenceAt(m_lastMs - m_boothSinceMs, kAttractSentences));
}

// True when the visitor is done.
bool App::playAtBooth(const Ui& ui) {
    SessionClient& session = m_visit->session();
    if (!session.seat().isNone())
        for (const HostOrder& order : m_boothHost.follow(session.room())) session.send(order);
    const RoomState& room = session.room();
    if (room.phase == Phase::Plan && room.round == 1) {
        const std::int64_t since = m_lastMs - m_boothSinceMs;
        const auto shown = static_cast<std::size_t>(since / kSentenceMs);
        if (shown < kHookSentences && hookStrip(ui, roomLayout(), table(), shown) == HookChoice::Skip)
            m_boothSinceMs -= kSentenceMs - since % kSentenceMs;
    } else if (room.phase < Phase::Plan) {
        m_boothSinceMs = m_lastMs;
    }
    return room.phase == Phase::Debrief && nextVisitorButton(ui, roomLayout());
}

}  // namespace gemba
