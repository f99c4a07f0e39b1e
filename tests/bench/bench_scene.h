// The window's client as the program runs it, on a factory in which everything moves: every frame is made by the same
// code as in the game, and every part of it can be timed apart.
#pragma once

#include "client/app/floor_view.h"
#include "client/charts/fonts.h"
#include "client/panels/desk.h"
#include "client/panels/table.h"
#include "client/replica/replica.h"
#include "client/sfml/imgui_glue.h"
#include "tests/bench/busy_factory.h"
#include "tests/support/sample_room.h"

namespace gemba {

enum class BoxDetail : std::uint8_t { Full, Plain };  // with glyph and marks, or without

class BenchScene {
  public:
    BenchScene(Window& window, FactorySize size);
    ~BenchScene();

    // A sixtieth of a second later. The factory goes on outside of what is measured: true when a new view is there.
    bool nextFrame();
    // The parts of a frame, in this order. The first three are our own, the others draw.
    void update();
    void buildFloor();
    void buildPanels();
    void submitFloor();
    void submitPanels();
    // The first three at once, for counting instructions.
    [[gnu::noinline]] void ownPart();
    void warmUp() { ownPartOf(); }  // the same, not counted

    [[nodiscard]] const FloorView& floor() const { return m_floor; }
    [[nodiscard]] std::size_t boxes() const { return m_factory.view().items.size(); }
    // As they stand in the newest frame.
    [[nodiscard]] std::size_t boxesOf(BoxDetail detail) const;
    [[nodiscard]] std::size_t boxesInFlight() const;

  private:
    void ownPartOf();
    void sendView();
    [[nodiscard]] bool fitsWire() const { return boxes() <= kMaxViewItems; }
    [[nodiscard]] const PlayerView& view() const { return fitsWire() ? m_replica.newest() : m_view; }
    [[nodiscard]] Table table() const;

    Window& m_window;
    ImguiGlue m_glue;
    Look m_look;
    FontFiles m_fonts;
    Texts m_texts;
    WindowLayout m_layout;
    FloorView m_floor;
    Probes m_probes;
    TabOrder m_tabs;
    Desk m_desk;
    SampleRoom m_sample;
    HostView m_host;
    BusyFactory m_factory;
    Replica m_replica;
    ViewDelta m_delta;  // on its way
    PlayerView m_sent;
    PlayerView m_view;  // when it is too big for the wire
    bool m_fresh = false;
    int m_frames = 0;
};

}  // namespace gemba
