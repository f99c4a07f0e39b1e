// The tutorial beside one session in the window: follows it, sends what it asks for, shows its card.
#pragma once

#include "client/panels/tutorial_panel.h"
#include "client/session/session_client.h"

namespace gemba {

class Guide {
  public:
    void follow(SessionClient& session, const FloorPlan& plan);
    // Reading on happens here; the rest is for whoever holds the session.
    [[nodiscard]] TutorialChoice show(const Ui& ui, const WindowLayout& layout, const SessionClient& session,
                                      const FloorPlan& plan);

  private:
    TutorialState m_state;
};

// `plan` is the session's, in whatever language.
[[nodiscard]] TutorialSight sightOf(const SessionClient& session, const FloorPlan& plan);

}  // namespace gemba
