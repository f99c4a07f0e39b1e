// Is there anything to play sounds on? Asked before the first audio object: without a device SFML and the libraries
// under it write lines and lines about every sound.
#pragma once

namespace gemba {

// True when OpenAL can open its default device. Says nothing on stderr.
[[nodiscard]] bool soundDeviceThere();

}  // namespace gemba
