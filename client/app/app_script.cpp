// The part of the window's loop that lets a file drive it: see script.h.
#include <algorithm>
#include <iostream>

#include "client/app/app.h"

namespace gemba {

Result<bool> App::runScript(std::int64_t nowMs) {
    ScriptSight sight{m_probes};
    if (inRoom()) {
        sight.phase = m_visit->session().room().phase;
        sight.day = dayOf(m_visit->session().view().now) + 1;
        const SessionClient& session = m_visit->session();
        sight.debrief = session.debrief().has_value();
        sight.analysis = session.analysis() && session.analysis()->donePermille == 1000;
        sight.answer =
            session.whatIf() && session.whatIf()->brought.size() == static_cast<std::size_t>(session.whatIf()->lucks);
        const RoomState& room = session.room();
        sight.paused = room.paused;
        sight.alone = std::count_if(room.people.begin(), room.people.end(), [](const PersonState& person) {
                          return person.connected && person.kind == LineKind::Person;
                      }) == 1;
    }
    if (m_visit && m_visit->state() == Visit::State::Failed) return Error{"room", m_visit->problem()};
    Result<ScriptAct> act = m_script->step(sight, nowMs);
    if (!act.ok()) return act.error();
    for (const InputEvent& event : act.value().events) m_glue.queue().push(event);
    if (!act.value().language.empty()) {
        if (const Status spoken = speak(act.value().language); !spoken.ok()) return spoken.error();
    }
    if (act.value().speedPercent > 0 && inRoom())
        m_visit->session().send(SetClock{false, act.value().speedPercent, act.value().stopDay});
    if (!act.value().shot.empty()) {
        const Status saved = m_window.savePicture(m_options.shotFolder + "/" + act.value().shot + ".png");
        if (!saved.ok()) return saved.error();
    }
    if (!act.value().print.empty()) std::cout << act.value().print << std::endl;
    if (act.value().printLink) std::cout << "link " << m_guestLink << std::endl;
    return !act.value().quit;
}

}  // namespace gemba
