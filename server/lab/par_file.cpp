#include "server/lab/par_file.h"

#include <algorithm>

#include "shared/scenario/section.h"

namespace gemba {

namespace {

constexpr std::size_t kMostPars = 256;
constexpr DecimalRange kScore{-kMillion * kMillion, kMillion* kMillion};
constexpr WholeRange kSeeds{1, 1'000'000};
constexpr WholeRange kFirstSeed{0, std::int64_t{1} << 53};

// ---- out ----

std::string quote(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + "\"";
}

std::string line(std::string_view key, const std::string& value) {
    return std::string(key) + " = " + value + "\n";
}

std::string textOf(const Par& par) {
    std::string text = "\n[[par]]\n" + line("seat", quote(par.seat));
    text += line("difficulty", quote(kDifficultyNames[static_cast<std::size_t>(par.difficulty)]));
    text += line("goal", quote(kGoalNames[static_cast<std::size_t>(par.goal)]));
    for (std::size_t knob = 0; knob < par.policy.size(); ++knob)
        if (knob == 0 || par.policy[knob] > 0)
            text += line(knobs()[knob].key, quote(knobs()[knob].options[par.policy[knob]]));
    text += line("mean", decimal(par.score.mean)) + line("half_width", decimal(par.score.halfWidth));
    text += line("do_nothing", decimal(par.doNothing.mean));
    return text + line("do_nothing_half_width", decimal(par.doNothing.halfWidth));
}

// ---- in ----

SeedRange readSeeds(Section& section, std::string_view from, std::string_view count) {
    SeedRange seeds;
    seeds.from = static_cast<std::uint64_t>(section.whole(from, kFirstSeed));
    seeds.count = static_cast<std::size_t>(section.whole(count, kSeeds));
    return seeds;
}

Summary readScore(Section& section, std::string_view mean, std::string_view halfWidth) {
    const auto decimals = [](std::int64_t millionths) { return static_cast<double>(millionths) / kMillion; };
    return {decimals(section.millionths(mean, kScore)), decimals(section.millionths(halfWidth, kScore))};
}

Par readPar(const TomlNode& table, ProblemLog& log) {
    Section section(table, "[[par]]", log);
    Par par;
    par.seat = section.name("seat");
    par.difficulty = section.pick<Difficulty>("difficulty", "difficulty", kDifficultyNames);
    par.goal = section.pick<Goal>("goal", "goal", kGoalNames);
    for (std::size_t knob = 0; knob < knobs().size(); ++knob) {
        const std::optional<std::size_t> asStyle = knob == 0 ? std::optional<std::size_t>() : 0;
        par.policy.push_back(section.choice(knobs()[knob].key, knobs()[knob].key, knobs()[knob].options, asStyle));
    }
    par.score = readScore(section, "mean", "half_width");
    par.doNothing = readScore(section, "do_nothing", "do_nothing_half_width");
    section.finish();
    return par;
}

Error allOf(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems) text += (text.empty() ? "" : "\n") + problem.text();
    return {"", text};
}

}  // namespace

std::string textOf(const ParBook& book) {
    std::string text =
        "# Par for one person among bots: what a good policy reaches, found by search and judged on other seeds.\n"
        "# Found by: ./gemba lab par --write THIS_FILE; recomputed by: ./gemba lab par --verify THIS_FILE\n"
        "# Means with the half widths of their 95 % intervals; own_bonus in euros, factory_shipped in features.\n"
        "# Difficulty: who plays the other seats. easy: all constraint_manager; normal: as the scenario says; hard: "
        "all\n"
        "# own_team_first; nobody: the policy plays every seat.\n\n";
    text += line("scenario", quote(book.scenario));
    if (!book.preset.empty()) text += line("preset", quote(book.preset));
    text += line("from", std::to_string(book.seeds.from)) + line("seeds", std::to_string(book.seeds.count));
    text += line("tune_from", std::to_string(book.tuneSeeds.from));
    text += line("tune_seeds", std::to_string(book.tuneSeeds.count));
    for (const Par& par : book.pars) text += textOf(par);
    return text;
}

Result<ParBook> readParBook(const std::string& text, const std::string& fileName) {
    const TomlTree tree = parseToml(text, fileName);
    if (!tree.problems.empty()) return allOf(tree.problems);
    ProblemLog log(fileName);
    Section file(tree.root, "the file", log);
    ParBook book;
    book.scenario = file.text("scenario");
    if (file.has("preset")) book.preset = file.name("preset");
    book.seeds = readSeeds(file, "from", "seeds");
    book.tuneSeeds = readSeeds(file, "tune_from", "tune_seeds");
    for (const TomlNode* table : file.tables("par", "[[par]]", kMostPars)) book.pars.push_back(readPar(*table, log));
    file.finish();
    if (const Problems problems = log.take(); !problems.empty()) return allOf(problems);
    return book;
}

}  // namespace gemba
