// The page as a browser shows it: opened in Chromium without a window, numbers read off its tables.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <regex>

#include "server/export/findings.h"
#include "server/export/page.h"
#include "tests/server/export/recorded.h"

using namespace gemba;

namespace {

constexpr const char* kBrowser = "/usr/bin/chromium";
constexpr const char* kCharts = "/usr/share/javascript/chart.js/chart.min.js";

// What stands in the page once its scripts have run.
std::string shownBy(const Folder& folder, const std::string& page) {
    std::ofstream(folder / "page.html") << page;
    const std::string command = std::string("HOME=") + (folder / "") + " timeout 60 " + kBrowser +
                                " --headless --no-sandbox --disable-gpu --user-data-dir=" + (folder / "profile") +
                                " --dump-dom file://" + (folder / "page.html") + " >" + (folder / "shown") +
                                " 2>/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    return contentOf(folder / "shown");
}

// The numbers of a table, row by row.
std::vector<std::vector<std::int64_t>> numbersOf(const std::string& shown, const std::string& table) {
    const std::size_t from = shown.find("<table id=\"" + table + "\"");
    REQUIRE(from != std::string::npos);
    const std::string text = shown.substr(from, shown.find("</table>", from) - from);
    std::vector<std::vector<std::int64_t>> rows;
    const std::regex row("<tr>(.*?)</tr>");
    const std::regex value("data-value=\"(-?[0-9]+)\"");
    const std::string body = text.substr(text.find("<tbody>"));
    for (std::sregex_iterator one(body.begin(), body.end(), row), end; one != end; ++one) {
        const std::string cells = (*one)[1];
        std::vector<std::int64_t> numbers;
        for (std::sregex_iterator cell(cells.begin(), cells.end(), value); cell != end; ++cell)
            numbers.push_back(std::stoll((*cell)[1]));
        rows.push_back(numbers);
    }
    return rows;
}

}  // namespace

TEST_CASE("a browser shows the numbers of the debrief in its tables, and draws a chart beside them") {
    if (!std::filesystem::exists(kBrowser)) {
        WARN("skipped: chromium is not installed (./gemba prepare browser)");
        return;
    }
    const Folder folder;
    const SessionRecord& record = recordOfAll();
    const FactoryRecord& factory = record.factories[0];
    const std::string shown = shownBy(folder, pageOf(record, contentOf(kCharts)));
    const auto ways = numbersOf(shown, "ways");
    REQUIRE(ways.size() == factory.debrief.baselines.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {
        CHECK(ways[i][0] == factory.debrief.baselines[i].factory.euros);
        CHECK(ways[i][1] == factory.debrief.baselines[i].shipped);
    }
    const auto days = numbersOf(shown, "days");
    REQUIRE(days.size() == 40);
    CHECK(days.back()[0] == findingsOf(factory).played.factory.euros);
    const auto flow = numbersOf(shown, "flow");
    REQUIRE(flow.size() == 40);
    CHECK(flow.back()[0] == findingsOf(factory).played.shipped);
    std::int64_t lucks = 0;
    for (const auto& row : numbersOf(shown, "luck")) lucks += row[0];
    CHECK(lucks == kFewLucks);
    CHECK(numbersOf(shown, "stations").size() == factory.analysis.stations.size());
    CHECK(shown.find("took part: =Ole &lt;b&gt;") != std::string::npos);
    if (!std::filesystem::exists(kCharts)) return;
    // Drawn charts have a size; boxes of charts that were not drawn stay hidden.
    CHECK(std::regex_search(shown, std::regex("<canvas width=\"[0-9]{3,}\" height=\"[0-9]{3,}\"")));
    CHECK(shown.find("aria-hidden=\"true\" hidden") == std::string::npos);
}

TEST_CASE("without the chart library the page says so and has every table") {
    const std::string page = pageOf(recordOfAll(), "");
    CHECK(page.find("libjs-chart.js") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    for (const char* table : {"ways", "policies", "days", "stations", "decisions", "luck", "flow", "ages", "leadtimes",
                              "efficiency", "areatimes", "stationtimes", "busiest"})
        CHECK(page.find("<table id=\"" + std::string(table) + "\"><caption") != std::string::npos);
}

TEST_CASE("the page needs nothing from elsewhere") {
    const std::string page = pageOf(recordOfAll(), "");
    for (const char* words : {"src=", "href=", "@import", "url(", "http"}) CHECK(page.find(words) == std::string::npos);
}
