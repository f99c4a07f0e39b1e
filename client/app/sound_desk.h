// The window's sounds: listens to what happens in the room that is shown, plays what is due, names it in words. Silent
// without a device, when muted, and until open() was called.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "client/sfml/sound_player.h"
#include "client/sound/captions.h"
#include "client/sound/cues.h"
#include "client/sound/ration.h"

namespace gemba {

// What one person sees in this frame. `listener` tells people at one screen apart.
struct SoundSight {
    const RoomState& room;
    const PlayerView& view;
    const std::vector<AnsweredWish>& answers;
    int listener = 0;
};

class SoundDesk {
  public:
    explicit SoundDesk(const SoundOptions& options) : m_options(options) {}

    // Where the files are. Looks for a device at once unless muted.
    void open(const std::string& folder);
    void hear(const SoundSight& sight, std::int64_t nowMs);
    // The room was left: nothing in the next one is compared with it.
    void forget() { m_before.reset(); }

    [[nodiscard]] const SoundOptions& options() const { return m_options; }
    void set(const SoundOptions& options);
    void toggleMute(std::int64_t nowMs);
    // Key of the words to show now; null = none.
    [[nodiscard]] const char* words(std::int64_t nowMs) const { return m_captions.shown(nowMs); }

  private:
    void wake();

    SoundOptions m_options;
    std::string m_folder;                   // empty = stays silent
    std::unique_ptr<SoundPlayer> m_player;  // null until it is needed
    SoundRation m_ration;
    Captions m_captions;
    std::optional<Audible> m_before;
    int m_listener = 0;
};

}  // namespace gemba
