// More windows of the same person, each a program of its own that joins the same room: the big screen, the console.
// They end with this object.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "shared/base/result.h"

namespace gemba {

class OtherWindows {
  public:
    OtherWindows() = default;
    ~OtherWindows();
    OtherWindows(const OtherWindows&) = delete;
    OtherWindows& operator=(const OtherWindows&) = delete;

    // Starts this program as `gemba join - ARGUMENTS`. The link may hold the host's key, so it goes through the
    // standard input and never stands on a command line.
    [[nodiscard]] Status open(const std::string& link, std::vector<std::string> arguments);
    void closeAll();

  private:
    std::vector<pid_t> m_children;
};

}  // namespace gemba
