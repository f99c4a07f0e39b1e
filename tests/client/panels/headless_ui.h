// Panels without a window: an ImGui context of our own, the real texts and fonts, the same input queue as the
// program. Draws nothing; a click is found by the name of its probe.
#pragma once

#include <functional>
#include <string>

#include "client/charts/fonts.h"
#include "client/panels/input_queue.h"
#include "client/panels/layout.h"
#include "client/panels/table.h"

namespace gemba {

class HeadlessUi {
  public:
    using Draw = std::function<void(const Ui&)>;

    explicit HeadlessUi(float width = 1920, float height = 1080, const std::string& language = "en",
                        float textZoom = 1);
    ~HeadlessUi();
    HeadlessUi(const HeadlessUi&) = delete;
    HeadlessUi& operator=(const HeadlessUi&) = delete;

    void frame(const Draw& draw);
    // Frames until all that was pushed has been taken in, and two more.
    void settle(const Draw& draw);
    // Press and release arrive together, as from a fast finger.
    void click(const std::string& probe, const Draw& draw);
    void drag(const std::string& from, const std::string& to, const Draw& draw);
    void press(Key key, const Draw& draw);

    [[nodiscard]] const WindowLayout& layout() const { return m_layout; }
    [[nodiscard]] const Probes& probes() const { return m_probes; }
    [[nodiscard]] const Texts& texts() const { return m_texts; }
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] InputQueue& queue() { return m_queue; }

  private:
    FontFiles m_files;
    Look m_look;
    Texts m_texts;
    Probes m_probes;
    TabOrder m_tabs;
    InputQueue m_queue;
    WindowLayout m_layout;
};

}  // namespace gemba
