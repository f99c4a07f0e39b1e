#include "tests/bench/bench_scene.h"

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/RenderWindow.hpp>

#include "client/app/assets.h"
#include "client/panels/room_screen.h"
#include "client/replica/own_factory.h"
#include "client/scene/floor_scene.h"
#include "shared/wire/delta.h"

namespace gemba {

namespace {

constexpr double kFrameMs = 1000.0 / 60;
constexpr int kFramesPerView = 6;  // the server sends ten views a second

// The floor's factory under the panels' prices, levers and texts.
SampleRoom roomOf(const BusyFactory& factory) {
    SampleRoom room = sampleRoom(Phase::Run);
    FloorPlan plan = factory.plan();
    plan.rounds = room.plan.rounds;
    plan.pay = room.plan.pay;
    plan.prices = room.plan.prices;
    plan.leverRounds = room.plan.leverRounds;
    plan.qualities = room.plan.qualities;
    room.plan = std::move(plan);
    room.room.seats = factory.room().seats;
    return room;
}

}  // namespace

BenchScene::BenchScene(Window& window, FactorySize size) : m_window(window), m_glue(window), m_factory(size) {
    m_texts = loadTexts("", "en").value();
    m_fonts = loadFontFiles().value();
    static_cast<void>(m_floor.loadFonts());
    m_sample = roomOf(m_factory);
    m_host.events = {{"Flood in the cellar", 3}, {"Two people ill", 1}, {"Big customer", 2}};
    m_desk.console.open = true;
    const WindowSize pixels = window.size();
    m_layout = windowLayout(static_cast<float>(pixels.width), static_cast<float>(pixels.height));
    applyTheme(m_look, LookTheme::Dark);
    m_look.scale = m_layout.scale;
    buildFonts(m_look, m_fonts);
    m_glue.refreshFonts();
    applyToImGui(m_look);
    m_floor.newPlan(m_sample.plan, m_texts);
    sendView();
}

BenchScene::~BenchScene() = default;

// What does not fit the wire is handed over as it is.
void BenchScene::sendView() {
    m_fresh = true;
    if (!fitsWire()) return;
    const PlayerView& now = m_factory.view();
    m_delta.base = m_delta.number++;
    m_delta.check = hashOf(now);
    m_delta.bytes = deltaBytes(m_sent, now);
    m_sent = now;
}

bool BenchScene::nextFrame() {
    ++m_frames;
    const float swing = std::sin(static_cast<float>(m_frames) / 40);
    const PanelRect& floor = m_layout.floor;
    m_glue.queue().push(moveEvent(floor.x + floor.w * (0.5F + 0.4F * swing), floor.y + floor.h * 0.3F));
    if (m_frames % kFramesPerView != 0) return false;
    m_factory.step();
    sendView();
    return true;
}

void BenchScene::update() {
    if (!m_fresh) return;
    m_fresh = false;
    if (fitsWire())
        ASSERT(m_replica.apply(m_delta));
    else
        m_view = m_factory.view();
}

void BenchScene::buildFloor() {
    m_floor.show(view(), ownFactory(m_sample.room, m_sample.plan.seats.size(), m_sample.seat), m_layout.floor,
                 Settings{}, kFrameMs * m_frames);
}

Table BenchScene::table() const {
    Table table{m_sample.plan, m_sample.room, view(), m_sample.pending, nullptr, m_sample.seat, 0, true, ""};
    table.console = &m_host;
    return table;
}

void BenchScene::buildPanels() {
    const Ui ui{m_look, m_texts, &m_probes, &m_tabs};
    m_glue.beginFrame(static_cast<float>(kFrameMs) / 1000);
    m_probes.beginFrame();
    m_tabs.beginFrame();
    Acts acts;
    roomScreen(ui, table(), m_layout, m_desk, acts);
    m_floor.probePlaces(m_probes);
    const std::string words = m_floor.describeAt(ImGui::GetMousePos());
    if (!words.empty()) pointerTip(ui, {words});
    ImGui::Render();
}

void BenchScene::submitFloor() {
    m_floor.paint(m_window);
}

void BenchScene::submitPanels() {
    m_glue.endFrame();
}

std::size_t BenchScene::boxesOf(BoxDetail detail) const {
    const FloorScene& scene = m_floor.scene();
    return static_cast<std::size_t>(
        std::count_if(scene.places().boxes.begin(), scene.places().boxes.end(), [&](const BoxPlace& box) {
            const bool full = box.side * scene.camera().scale >= kLeastGlyphBoxPx;
            return box.drawn && full == (detail == BoxDetail::Full);
        }));
}

std::size_t BenchScene::boxesInFlight() const {
    const auto& boxes = m_floor.scene().places().boxes;
    return static_cast<std::size_t>(
        std::count_if(boxes.begin(), boxes.end(), [](const BoxPlace& box) { return box.flying; }));
}

void BenchScene::ownPart() {
    ownPartOf();
}

void BenchScene::ownPartOf() {
    update();
    buildFloor();
    buildPanels();
}

}  // namespace gemba
