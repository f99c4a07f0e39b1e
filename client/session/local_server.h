// A server of our own, for playing alone or for hosting: a child process with a one-time key for us. It ends with
// this object, and also when this program dies, because it watches the stdin that we hold open. One that is killed is
// started again for the same room.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

#include "shared/base/result.h"
#include "shared/protocol/debrief.h"

namespace gemba {

// Who may come: this machine only (one person with bots, planning waits for them), or the whole network.
enum class Reach : std::uint8_t { ThisMachine, Network };

struct LocalServerOptions {
    Reach reach = Reach::ThisMachine;
    std::uint16_t port = 0;  // 0 = any free one
    std::string scenario;
    std::string preset = "";  // of the scenario; empty = its own session
    Difficulty difficulty = Difficulty::Normal;
    std::uint64_t seed = 0;     // 0 = new luck
    std::string roomName = "";  // in the list of rooms on this network; empty = this machine's
    bool beacon = true;         // be in that list, where others may come
    std::string replay = "";    // a journal to look at; empty = play
    std::string talk = "";      // the same with a prepared talk: name of its scenario, or its file
    std::string program;        // empty = gemba-server beside this program
    bool timed = false;         // this machine only, but phases run out as they do in a room
    int patienceMs = 20000;     // until it must have told its link
};

// This process goes on as gemba-server (`program`, empty = the one beside us) with these words after its name; returns
// only when it cannot.
[[nodiscard]] Error becomeServer(const std::string& program, std::vector<std::string> words);

class LocalServer {
  public:
    [[nodiscard]] static Result<std::unique_ptr<LocalServer>> start(const LocalServerOptions& options);
    ~LocalServer();
    LocalServer(const LocalServer&) = delete;
    LocalServer& operator=(const LocalServer&) = delete;

    // gemba://HOST:PORT/CODE#h=KEY: its holder is the host of the room.
    [[nodiscard]] const std::string& link() const { return m_link; }
    // The file that it writes, or shows; empty while it has not told yet.
    [[nodiscard]] std::string journal() const;
    // Call often: this is where a server that was killed is started again, a few times.
    [[nodiscard]] bool alive();

  private:
    LocalServer() = default;
    [[nodiscard]] Status launch(const std::vector<std::string>& more);
    [[nodiscard]] bool running();
    [[nodiscard]] bool startAgain();
    [[nodiscard]] Status awaitLink(int patienceMs);
    [[nodiscard]] Error deathReport() const;
    void closeAll();

    LocalServerOptions m_options;
    std::string m_program;
    std::string m_link;
    int m_startsLeft = 3;
    pid_t m_child = -1;  // -1 = none or already gone
    int m_exit = 0;      // wait status once gone
    int m_stdin = -1;    // our end; closing it ends the child
    int m_output = -1;   // memory files that the child writes to: they never fill up, so it never has to wait for us
    int m_errors = -1;
};

}  // namespace gemba
