// Tab through everything that can be pressed, in the order in which it is drawn. ImGui 1.86 only stops at
// text fields.
#pragma once

namespace gemba {

class TabOrder {
  public:
    // Once per frame, after ImGui::NewFrame.
    void beginFrame();
    // Before and after each widget that is a stop.
    void before();
    void after();

  private:
    int m_count = 0;     // stops drawn so far
    int m_current = -1;  // the one that has the keyboard
    int m_wanted = -1;   // the one to get it in this frame
};

}  // namespace gemba
