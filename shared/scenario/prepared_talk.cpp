#include "shared/scenario/prepared_talk.h"

#include "shared/scenario/preset.h"
#include "shared/scenario/section.h"

namespace gemba {

namespace {

constexpr WholeRange kTalkSeed{1, std::int64_t{1} << 53};
constexpr std::int64_t kHoursADay = kMsPerDay / kMsPerHour;
constexpr WholeRange kTalkHour{0, kHoursADay};

Words seatNames(const Scenario& scenario) {
    Words names;
    for (const SeatDef& seat : scenario.seats) names.push_back(seat.name);
    return names;
}

TalkMark readMark(Section& section, const Scenario& scenario) {
    TalkMark mark;
    mark.name = section.name("name");
    const std::int64_t day = section.whole("day", {1, totalDays(scenario.session)});
    const std::int64_t hour = section.whole("hour", kTalkHour, 0);
    mark.at = SimTime{(day - 1) * kMsPerDay + hour * kMsPerHour};
    if (section.has("eyes")) mark.eyes = SeatId(section.choice("eyes", "seat", seatNames(scenario)));
    mark.words = section.text("words");
    if (mark.words.size() > kMaxTalkWords)
        section.log().report(section.placeOf("words"), "\"words\" may have " + std::to_string(kMaxTalkWords) +
                                                           " bytes, not " + std::to_string(mark.words.size()) +
                                                           ": say it shorter, or in two bookmarks");
    section.finish();
    return mark;
}

void readMarks(Section& file, const Scenario& scenario, PreparedTalk& talk) {
    std::vector<NameAt> names;
    for (const TomlNode* table : file.tables("bookmark", "[[bookmark]]", kMaxTalkMarks)) {
        Section section(*table, "[[bookmark]]", file.log());
        const TalkMark mark = readMark(section, scenario);
        if (!talk.marks.empty() && mark.at < talk.marks.back().at)
            file.log().report(section.placeOf("day"),
                              "\"day\" is before that of the bookmark above it: put them in the order of time");
        names.push_back({mark.name, section.placeOf("name")});
        talk.marks.push_back(mark);
    }
    reportDuplicates(names, "bookmark", file.log());
}

}  // namespace

ReadPreparedTalk readTalk(std::string_view text, const std::string& fileName, const Scenario& scenario) {
    TomlTree tree = parseToml(text, fileName);
    if (!tree.problems.empty()) return {{}, std::move(tree.problems)};
    ProblemLog log(fileName);
    Section file(tree.root, "the file", log);
    PreparedTalk talk;
    talk.seed = static_cast<std::uint64_t>(file.whole("seed", kTalkSeed));
    if (file.has("preset")) talk.preset = file.name("preset");
    const Result<Scenario> played = withPreset(scenario, talk.preset);
    if (!played.ok()) log.report(file.placeOf("preset"), played.error().text());
    readMarks(file, played.ok() ? played.value() : scenario, talk);
    file.finish();
    Problems problems = log.take();
    if (!problems.empty()) return {{}, std::move(problems)};
    return {std::move(talk), {}};
}

std::string bookmarkText(const TalkMark& mark, const Scenario& scenario) {
    return mark.eyes.isNone() ? mark.words : scenario.seats[mark.eyes.index()].name + ": " + mark.words;
}

}  // namespace gemba
