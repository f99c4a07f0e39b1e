#include "client/session/local_server.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>

#include "client/session/real_time.h"

using namespace gemba;

namespace {

// A shell script that stands in for the server's program.
class Script {
  public:
    explicit Script(const std::string& lines) {
        std::ofstream file(m_path);
        file << "#!/bin/sh\n" << lines << "\n";
        file.close();
        chmod(m_path.c_str(), 0700);
    }
    ~Script() { std::remove(m_path.c_str()); }
    Script(const Script&) = delete;
    Script& operator=(const Script&) = delete;
    [[nodiscard]] Result<std::unique_ptr<LocalServer>> start(int patienceMs = 5000) const {
        return LocalServer::start({.scenario = "tiny", .seed = 7, .program = m_path, .patienceMs = patienceMs});
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

  private:
    std::string m_path = "/tmp/gemba-script-" + std::to_string(getpid());
};

}  // namespace

TEST_CASE("the link is taken from the server's output") {
    const Script script("echo starting\necho 'link gemba://127.0.0.1:4711/K7FQ2M#h=abc'\necho more\ncat >/dev/null");
    Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE(server.ok());
    CHECK(server.value()->link() == "gemba://127.0.0.1:4711/K7FQ2M#h=abc");
    CHECK(server.value()->alive());
}

TEST_CASE("the server gets its orders and an open stdin") {
    const Script script("echo \"link gemba://$(echo \"$*\" | tr ' ' '_')\"\ncat >/dev/null");
    Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE(server.ok());
    CHECK(server.value()->link() == "gemba://serve_--host_127.0.0.1_--port_0_--scenario_tiny_--seed_7_--solo_--child");
}

TEST_CASE("a server that is to show a journal is told that alone, and is not started again") {
    const Script script("echo \"link gemba://$(echo \"$*\" | tr ' ' '_')\"\nsleep 0.2\nkill -9 $$");
    Result<std::unique_ptr<LocalServer>> server =
        LocalServer::start({.scenario = "tiny", .seed = 7, .replay = "x.journal", .program = script.path()});
    REQUIRE(server.ok());
    CHECK(server.value()->link() == "gemba://serve_--host_127.0.0.1_--port_0_--replay_x.journal_--solo_--child");
    for (const std::int64_t end = realMs() + 5000; realMs() < end && server.value()->alive();)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK_FALSE(server.value()->alive());
}

TEST_CASE("the server is told the preset") {
    const Script script("echo \"link gemba://$(echo \"$*\" | tr ' ' '_')\"\ncat >/dev/null");
    Result<std::unique_ptr<LocalServer>> server = LocalServer::start(
        {.reach = Reach::Network, .scenario = "tiny", .preset = "booth", .seed = 7, .program = script.path()});
    REQUIRE(server.ok());
    CHECK(server.value()->link() ==
          "gemba://serve_--host_0.0.0.0_--port_0_--scenario_tiny_--seed_7_--preset_booth_--child");
}

TEST_CASE("a server that is killed is started again for its room at the same port") {
    const Script script(
        "case \"$*\" in *resume*) echo \"$*\" >$0.again; cat >/dev/null; exit 0;; esac\n"
        "echo 'link gemba://127.0.0.1:4711/K7FQ2M#h=abc'\nsleep 0.2\nkill -9 $$");
    const std::string again = script.path() + ".again";
    Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE(server.ok());
    std::string orders;
    for (const std::int64_t end = realMs() + 5000; orders.empty() && realMs() < end;) {
        CHECK(server.value()->alive());
        std::ifstream in(again);
        std::getline(in, orders);
    }
    CHECK(orders == "serve --host 127.0.0.1 --port 4711 --resume K7FQ2M --scenario tiny --seed 7 --solo --child");
    std::remove(again.c_str());
}

TEST_CASE("a server that is killed every time is given up") {
    const Script script("echo 'link gemba://127.0.0.1:4711/K7FQ2M#h=abc'\nsleep 0.1\nkill -9 $$");
    Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE(server.ok());
    const std::int64_t end = realMs() + 5000;
    while (server.value()->alive() && realMs() < end) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK_FALSE(server.value()->alive());
}

TEST_CASE("a server that dies first passes its last words on") {
    const Script script("echo 'scenario tiny: not found' >&2\nexit 1");
    const Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE_FALSE(server.ok());
    CHECK(server.error().text() == "scenario tiny: not found");
}

TEST_CASE("a server that dies without a word is told by its code") {
    const Script script("exit 3");
    const Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE_FALSE(server.ok());
    CHECK(server.error().text() == script.path() + ": ended with code 3 before it told its link");
}

TEST_CASE("a server that never tells its link is given up") {
    const Script script("cat >/dev/null");
    const std::int64_t start = realMs();
    const Result<std::unique_ptr<LocalServer>> server = script.start(300);
    REQUIRE_FALSE(server.ok());
    CHECK(realMs() - start < 3000);
}

TEST_CASE("a server that ignores SIGTERM and its stdin is killed") {
    const Script script("trap '' TERM\necho 'link gemba://127.0.0.1:1/K7FQ2M'\nwhile :; do sleep 0.1; done");
    Result<std::unique_ptr<LocalServer>> server = script.start();
    REQUIRE(server.ok());
    const std::int64_t start = realMs();
    server.value().reset();
    CHECK(realMs() - start < 5000);
}

TEST_CASE("a program that is not there is one clear error") {
    const Result<std::unique_ptr<LocalServer>> server =
        LocalServer::start({.scenario = "tiny", .seed = 1, .program = "/no/such/server", .patienceMs = 1000});
    REQUIRE_FALSE(server.ok());
    CHECK(server.error().text() == "/no/such/server: not found; build it, or say where it is with --server PATH");
}
