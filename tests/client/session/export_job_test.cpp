#include "client/session/export_job.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace gemba;

namespace {

// A folder with a shell script that stands in for the server's program.
struct Writer {
    std::string folder = "/tmp/gemba-export-job-" + std::to_string(getpid());
    std::string program = folder + "/server";

    explicit Writer(const std::string& lines) {
        std::filesystem::create_directory(folder);
        std::ofstream file(program);
        file << "#!/bin/sh\n" << lines << "\n";
        file.close();
        chmod(program.c_str(), 0700);
    }
    ~Writer() { std::filesystem::remove_all(folder); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    [[nodiscard]] Result<std::unique_ptr<ExportJob>> start(NamesOnPage names) const {
        return ExportJob::start("a.journal", folder + "/page.html", names, program);
    }
    [[nodiscard]] std::string page() const {
        std::ifstream in(folder + "/page.html");
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

ExportJob::State endOf(ExportJob& job) {
    for (int i = 0; i < 1000 && job.state() == ExportJob::State::Running; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return job.state();
}

}  // namespace

TEST_CASE("the server is asked for the page, with names or without") {
    const Writer writer("echo \"$*\" >\"$4\"");
    Result<std::unique_ptr<ExportJob>> job = writer.start(NamesOnPage::Keep);
    REQUIRE(job.ok());
    CHECK(endOf(*job.value()) == ExportJob::State::Done);
    CHECK(writer.page() == "export a.journal --html " + writer.folder + "/page.html\n");
    job = writer.start(NamesOnPage::LeaveOut);
    REQUIRE(job.ok());
    CHECK(endOf(*job.value()) == ExportJob::State::Done);
    CHECK(writer.page() == "export a.journal --html " + writer.folder + "/page.html --no-names\n");
}

TEST_CASE("what went wrong is said in the server's own words") {
    const Writer writer("echo first >&2\necho 'page.html: the disk is full' >&2\nexit 1");
    const Result<std::unique_ptr<ExportJob>> job = writer.start(NamesOnPage::Keep);
    REQUIRE(job.ok());
    CHECK(endOf(*job.value()) == ExportJob::State::Failed);
    CHECK(job.value()->problem() == "page.html: the disk is full");
}

TEST_CASE("without the program there is no job, and a job that is given up ends its child") {
    const Result<std::unique_ptr<ExportJob>> none =
        ExportJob::start("a.journal", "page.html", NamesOnPage::Keep, "/nowhere/gemba-server");
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().text().find("/nowhere/gemba-server") != std::string::npos);
    const Writer writer("exec sleep 60");
    const auto before = std::chrono::steady_clock::now();
    { const Result<std::unique_ptr<ExportJob>> job = writer.start(NamesOnPage::Keep); }
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(10));
}

TEST_CASE("a page is named like its journal") {
    const std::string page = pageFor("/a/b/20261120-101500-K7FQ2M.gemba-journal");
    CHECK(std::filesystem::path(page).filename() == "gemba-20261120-101500-K7FQ2M.html");
}
