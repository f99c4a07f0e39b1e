// gemba-server: one program, many verbs. Reads the command line and hands over; knows nothing else.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "server/tools/tools.h"
#include "shared/protocol/analysis.h"
#include "shared/protocol/session.h"

namespace gemba {

namespace {

const std::map<std::string, Difficulty> kChosenDifficulties{
    {"easy", Difficulty::Easy}, {"normal", Difficulty::Normal}, {"hard", Difficulty::Hard}};

void addServe(CLI::App& app, int& exitCode) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* verb = app.add_subcommand("serve", "Open a room and wait for managers");
    verb->add_option("--host", options->host, "Address to listen on")->capture_default_str();
    verb->add_option("--port", options->port, "UDP port; 0 = any free one")->capture_default_str();
    verb->add_option("--scenario", options->scenario, "Name or path of a scenario")->capture_default_str();
    verb->add_option("--preset", options->preset, "Length of the session: one of the scenario's presets");
    verb->add_option("--seed", options->seed, "The luck of the session; 0 = a new one");
    verb->add_option("--state", options->stateDirectory, "Folder for journals");
    verb->add_flag("--new", options->fresh, "Open a new room, whatever rooms came back");
    verb->add_option("--resume", options->resume, "Bring back only the room with this code");
    verb->add_option("--replay", options->replay, "Open a room that only looks at this journal");
    verb->add_option("--talk", options->talk, "The same with a prepared talk: name of a scenario, or path of its talk");
    verb->add_option("--public-host", options->publicHost, "Host name that guests should use, for the printed link");
    verb->add_option("--factories", options->factories, "How many factories race on the same luck")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, kMaxFactories));
    verb->add_option("--difficulty", options->difficulty, "Which bots begin: easy, normal or hard")
        ->transform(CLI::CheckedTransformer(kChosenDifficulties, CLI::ignore_case));
    verb->add_option("--room-name", options->roomName, "Name in the list of rooms on this network, else the machine's");
    verb->add_flag("!--no-beacon", options->beacon, "Be in nobody's list of rooms on this network");
    verb->add_option("--beacon-to", options->beaconTo, "Be in the list only there: ADDRESS or ADDRESS:PORT");
    verb->add_flag("--solo", options->solo, "Planning waits for the person instead of running out of time");
    verb->add_flag("--child", options->child, "End when standard input ends");
    verb->callback([options, &exitCode] { exitCode = serve(*options); });
}

void addReplay(CLI::App& app, int& exitCode) {
    auto file = std::make_shared<std::string>();
    auto verify = std::make_shared<bool>(false);
    CLI::App* verb = app.add_subcommand("replay", "Play a journal again");
    verb->add_option("file", *file, "Journal of a session")->required();
    verb->add_flag("--verify", *verify, "Compare every state hash; exit 1 on the first difference");
    verb->callback([file, verify, &exitCode] { exitCode = replayJournal(*file, *verify); });
}

void addExport(CLI::App& app, int& exitCode) {
    auto options = std::make_shared<ExportOptions>();
    auto describe = std::make_shared<bool>(false);
    CLI::App* verb = app.add_subcommand("export", "Write down a finished session: a page, tables, a database");
    verb->add_option("journal", options->journal, "Journal of the session");
    verb->add_option("--html", options->html, "One page with charts and tables, for a browser or to print");
    verb->add_option("--json", options->json, "All tables in one file");
    verb->add_option("--csv", options->csv, "All tables, one file each, in this new folder");
    verb->add_option("--sqlite", options->sqlite, "All tables in a database");
    verb->add_flag("!--no-names", options->names, "Leave out the names of people");
    verb->add_option("--lucks", options->lucks, "On how many other lucks to run the session again")
        ->capture_default_str()
        ->check(CLI::Range(1, static_cast<int>(kMostLucks) - 1));
    verb->add_flag("--describe", *describe, "Only print what the tables hold");
    verb->callback([=, &exitCode] { exitCode = *describe ? describeExport() : exportSession(*options); });
}

void addCheck(CLI::App& app, int& exitCode) {
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* verb = app.add_subcommand("check", "Read scenarios and say every problem with its place");
    verb->add_option("files", *files, "Names or paths of scenarios; none = all there are");
    verb->callback([files, &exitCode] { exitCode = checkFiles(*files); });
}

using Measurement = int (*)(const std::string&, const LabOptions&);

void addMeasurement(CLI::App& group, const char* name, const char* about, Measurement measure, int& exitCode) {
    auto scenario = std::make_shared<std::string>("openstack");
    auto options = std::make_shared<LabOptions>();
    CLI::App* verb = group.add_subcommand(name, about);
    verb->add_option("scenario", *scenario, "Name or path of a scenario")->capture_default_str();
    verb->add_option("--seeds", options->seeds, "How many seeds")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    verb->add_option("--from", options->from, "The first seed")->capture_default_str();
    verb->add_option("--csv", options->csv, "Write the rows to this file, too");
    verb->add_option("--preset", options->preset, "Length of the session: one of the scenario's presets");
    verb->callback([=, &exitCode] { exitCode = measure(*scenario, *options); });
}

void addLuck(CLI::App& group, int& exitCode) {
    auto options = std::make_shared<LabOptions>();
    CLI::App* verb = group.add_subcommand("luck", "How much is the same luck worth in a comparison?");
    verb->add_option("--seeds", options->seeds, "How many pairs")->capture_default_str()->check(CLI::Range(2, 100'000));
    verb->add_option("--from", options->from, "The first seed")->capture_default_str();
    verb->add_option("--csv", options->csv, "Write the rows to this file, too");
    verb->callback([=, &exitCode] { exitCode = labLuck(*options); });
}

void addPar(CLI::App& group, int& exitCode) {
    auto scenario = std::make_shared<std::string>("openstack");
    auto options = std::make_shared<LabOptions>();
    auto par = std::make_shared<ParVerb>();
    options->seeds = 100;
    options->from = 100'001;
    CLI::App* verb = group.add_subcommand("par", "What a good policy reaches in each seat among bots");
    verb->add_option("scenario", *scenario, "Name or path of a scenario")->capture_default_str();
    verb->add_option("--seeds", options->seeds, "How many seeds judge what was found")
        ->capture_default_str()
        ->check(CLI::Range(2, 100'000));
    verb->add_option("--from", options->from, "The first of them")->capture_default_str();
    verb->add_option("--tune-seeds", par->tuneSeeds, "How many seeds to search on")
        ->capture_default_str()
        ->check(CLI::Range(4, 10'000));
    verb->add_option("--tune-from", par->tuneFrom, "The first of them")->capture_default_str();
    verb->add_option("--seat", par->seat, "Only this seat, by its name");
    verb->add_option("--preset", options->preset, "Length of the session: one of the scenario's presets");
    verb->add_option("--csv", options->csv, "Write the rows to this file, too");
    CLI::Option* write = verb->add_option("--write", par->write, "Write what was found to this par file");
    verb->add_option("--verify", par->verify, "Judge this par file again; exit 1 where a number is off")
        ->excludes(write);
    verb->callback([=, &exitCode] { exitCode = labPar(*scenario, *par, *options); });
}

void addTheory(CLI::App& group, int& exitCode) {
    auto file = std::make_shared<std::string>();
    auto options = std::make_shared<TheoryOptions>();
    CLI::App* verb = group.add_subcommand("theory", "Does the engine agree with published results?");
    verb->add_option("file", *file, "CSV file: id, model, params, metric, expected, kind")->required();
    verb->add_option("--from", options->from, "The first seed")->capture_default_str();
    verb->add_option("--seconds", options->seconds, "Most time for one system; 0 = as long as it takes")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 86'400.0));
    verb->add_option("--only", options->only, "Only the ids that begin so");
    verb->callback([=, &exitCode] { exitCode = labTheory(*file, *options); });
}

int run(int argc, char** argv) {
    int exitCode = 0;
    CLI::App app{"Gemba's server and laboratory"};
    app.set_version_flag("--version", GEMBA_VERSION);
    app.require_subcommand(1);
    addServe(app, exitCode);
    addReplay(app, exitCode);
    addExport(app, exitCode);
    addCheck(app, exitCode);
    CLI::App* lab = app.add_subcommand("lab", "Measure the model on many seeds")->require_subcommand(1);
    addMeasurement(*lab, "prove", "Does the scenario's lesson show?", labProve, exitCode);
    addMeasurement(*lab, "dilemma", "Is it a social dilemma, under which pay?", labDilemma, exitCode);
    addMeasurement(*lab, "truths", "Does the debrief find what is known to explain a result?", labTruths, exitCode);
    addPar(*lab, exitCode);
    addTheory(*lab, exitCode);
    addLuck(*lab, exitCode);
    CLI::App* bench = app.add_subcommand("bench", "Measure speed")->require_subcommand(1);
    addMeasurement(*bench, "session", "Time of whole sessions with bots", benchSession, exitCode);
    addMeasurement(*bench, "debrief", "Time of what a debrief finds out by running the session again", benchDebrief,
                   exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? 0 : 2;
    }
    return exitCode;
}

}  // namespace

}  // namespace gemba

int main(int argc, char** argv) {
    return gemba::run(argc, argv);
}
