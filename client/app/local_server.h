// A server of our own for playing alone: a child process on loopback with a free port and a one-time key. It ends with
// this object, and also when this program dies, because it watches the stdin that we hold open.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <sys/types.h>

#include "shared/base/result.h"

namespace gemba {

struct LocalServerOptions {
    std::string scenario;
    std::uint64_t seed = 1;
    std::string program;     // empty = gemba-server beside this program
    int patienceMs = 20000;  // until it must have told its link
};

class LocalServer {
  public:
    [[nodiscard]] static Result<std::unique_ptr<LocalServer>> start(const LocalServerOptions& options);
    ~LocalServer();
    LocalServer(const LocalServer&) = delete;
    LocalServer& operator=(const LocalServer&) = delete;

    // gemba://127.0.0.1:PORT/CODE#h=KEY: its holder is the host.
    [[nodiscard]] const std::string& link() const { return m_link; }
    [[nodiscard]] bool alive();

  private:
    LocalServer() = default;
    [[nodiscard]] Status launch(const LocalServerOptions& options);
    [[nodiscard]] Status awaitLink(int patienceMs);
    [[nodiscard]] Error deathReport() const;

    std::string m_program;
    std::string m_link;
    pid_t m_child = -1;  // -1 = none or already gone
    int m_exit = 0;      // wait status once gone
    int m_stdin = -1;    // our end; closing it ends the child
    int m_output = -1;   // memory files that the child writes to: they never fill up, so it never has to wait for us
    int m_errors = -1;
};

}  // namespace gemba
