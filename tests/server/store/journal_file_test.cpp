#include <fcntl.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>

#include "server/store/journal_file.h"

using namespace gemba;

namespace {

std::string freshPath(const std::string& name) {
    const auto path =
        std::filesystem::temp_directory_path() / ("gemba-test-" + std::to_string(::getpid()) + "-" + name);
    std::filesystem::remove_all(path);
    return path.string();
}

}  // namespace

TEST_CASE("what is appended is in the file at once") {
    const std::string path = freshPath("journal");
    auto file = JournalFile::create(path);
    REQUIRE(file.ok());
    CHECK(file.value()->append({1, 2, 3}).ok());
    CHECK(file.value()->append({4}).ok());
    CHECK(readBytes(path).value() == std::vector<std::uint8_t>{1, 2, 3, 4});
    std::filesystem::remove(path);
}

TEST_CASE("a journal is never written over another") {
    const std::string path = freshPath("journal");
    REQUIRE(JournalFile::create(path).ok());
    const auto again = JournalFile::create(path);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().text() == path + ": cannot be created: File exists");
    std::filesystem::remove(path);
}

TEST_CASE("a full disk is one clear error, and the bytes wait for room") {
    if (!std::filesystem::exists("/dev/full")) return;
    const int descriptor = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(descriptor >= 0);
    JournalFile file(descriptor, "/dev/full");
    const Status written = file.append({1, 2, 3});
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().text() ==
          "/dev/full: cannot be written: No space left on device; make room, nothing is lost meanwhile");
    CHECK_FALSE(file.allWritten());
}

TEST_CASE("a folder that cannot be made is said with what to do") {
    const Status made = ensureDirectory("/proc/gemba");
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().text().find("/proc/gemba: cannot be created") == 0);
    CHECK(made.error().text().find("choose another with --state") != std::string::npos);
}

TEST_CASE("a journal is held by one server, until that ends") {
    const std::string path = freshPath("journal");
    auto first = JournalFile::create(path);
    REQUIRE(first.ok());
    REQUIRE(JournalFile::reopen(path).ok());
    CHECK(JournalFile::reopen(path).value() == nullptr);
    first = Error{};
    auto second = JournalFile::reopen(path);
    REQUIRE(second.ok());
    REQUIRE(second.value() != nullptr);
    CHECK(JournalFile::reopen(path).value() == nullptr);
    std::filesystem::remove(path);
}

TEST_CASE("a reopened journal is cut where it is good and goes on there") {
    const std::string path = freshPath("journal");
    CHECK(JournalFile::create(path).value()->append({1, 2, 3, 4, 5}).ok());
    auto file = JournalFile::reopen(path);
    REQUIRE(file.ok());
    CHECK(file.value()->cutTo(3).ok());
    CHECK(file.value()->append({9}).ok());
    CHECK(readBytes(path).value() == std::vector<std::uint8_t>{1, 2, 3, 9});
    std::filesystem::remove(path);
}

TEST_CASE("a journal that is not there cannot be reopened") {
    const auto file = JournalFile::reopen("/nowhere/x.gemba-journal");
    REQUIRE_FALSE(file.ok());
    CHECK(file.error().text() == "/nowhere/x.gemba-journal: cannot be written: No such file or directory");
}

TEST_CASE("the journals of a folder are found by their ending, oldest name first") {
    const std::string folder = freshPath("folder");
    CHECK(journalsIn(folder).empty());
    REQUIRE(ensureDirectory(folder).ok());
    for (const char* name : {"/2.gemba-journal", "/1.gemba-journal", "/notes.txt"})
        REQUIRE(JournalFile::create(folder + name).ok());
    CHECK(journalsIn(folder) == std::vector<std::string>{folder + "/1.gemba-journal", folder + "/2.gemba-journal"});
    std::filesystem::remove_all(folder);
}
