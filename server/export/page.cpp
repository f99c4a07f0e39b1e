#include "server/export/page.h"

#include "server/export/html.h"
#include "server/export/names.h"
#include "server/export/page_parts.h"

namespace gemba {

namespace {

std::string headOf(const SessionRecord& record) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Gemba debrief: " +
           escaped(record.plan.title) + "</title>\n<style>" + std::string(kPageStyle) +
           "</style></head>\n<body><main>\n";
}

std::string aboutTheSession(const SessionRecord& record) {
    std::string about = record.plan.id + (record.preset.empty() ? "" : ", " + record.preset) + ", " +
                        std::to_string(dayOf(record.end)) + " of " +
                        std::to_string(record.plan.rounds * record.plan.daysPerRound) + " days played, seed " +
                        std::to_string(record.seed) + ". Recorded by " + record.build + ".";
    std::string all = heading(1, "Debrief: " + record.plan.title) + paragraph(about);
    if (record.people.empty()) return all;
    std::string names;
    for (const std::string& name : record.people) names += (names.empty() ? "" : ", ") + name;
    return all + paragraph("Who took part: " + names + ".");
}

std::string chartNote(bool charts) {
    if (charts)
        return "<noscript><p>Scripts are off, so no charts are drawn. All numbers are in the tables.</p></noscript>\n";
    return paragraph(
        "There are no charts on this page: they need the Debian package libjs-chart.js where the page is "
        "written. All numbers are in the tables.");
}

std::string factoryHtml(const SessionRecord& record, std::size_t index) {
    const bool alone = record.factories.size() == 1;
    const Findings found = findingsOf(record.factories[index]);
    const Chapter chapter{record.plan, record.factories[index], found,
                          alone ? "" : "factory" + std::to_string(index + 1) + "-"};
    const std::string prefix = alone ? "" : "Factory " + std::to_string(index + 1) + ": ";
    return "<section>\n" + heading(2, prefix + "The result") + resultChapter(chapter) + "</section>\n<section>\n" +
           heading(2, prefix + "The reasons") + reasonsChapter(chapter) + "</section>\n<section>\n" +
           heading(2, prefix + "The work") + workChapter(chapter) + "</section>\n<section>\n" +
           heading(2, prefix + "What was said") + saidChapter(chapter) + "</section>\n";
}

std::string scriptHtml(std::string_view code) {
    return "<script>" + std::string(code) + "</script>\n";
}

}  // namespace

std::string pageOf(const SessionRecord& record, std::string_view chartLibrary) {
    std::string page = headOf(record) + aboutTheSession(record) + chartNote(!chartLibrary.empty());
    if (record.factories.size() > 1) page += "<section>\n" + raceChapter(record) + "</section>\n";
    for (std::size_t i = 0; i < record.factories.size(); ++i) page += factoryHtml(record, i);
    page +=
        "<section>\n" + heading(2, "The lesson") + paragraph(record.factories.front().debrief.lesson) + "</section>\n";
    if (!chartLibrary.empty()) page += scriptHtml(chartLibrary) + scriptHtml(kPageScript);
    return page + "</main></body></html>\n";
}

}  // namespace gemba
