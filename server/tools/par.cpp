#include <fstream>

#include "server/lab/par_file.h"
#include "server/tools/tools.h"

namespace gemba {

namespace {

int write(const std::string& file, const ParBook& book) {
    std::ofstream out(file, std::ios::binary);
    out << textOf(book) << std::flush;
    return out ? 0 : complain({file, "cannot be written"});
}

int search(const std::string& name, const ParVerb& verb, const LabOptions& options) {
    const Result<Scenario> scenario = loadScenario(name, options.preset);
    if (!scenario.ok()) return complain(scenario.error());
    Result<ParBook> book =
        findPars(scenario.value(), {{options.from, options.seeds}, {verb.tuneFrom, verb.tuneSeeds}, verb.seat});
    if (!book.ok()) return complain(book.error());
    book.value().scenario = name;
    book.value().preset = options.preset;
    const int finished = finish(reportOf(book.value()), options);
    if (finished != 0 || verb.write.empty()) return finished;
    return write(verb.write, book.value());
}

int verify(const std::string& file, const LabOptions& options) {
    const Result<std::string> text = readTextFile(file);
    if (!text.ok()) return complain(text.error());
    const Result<ParBook> stored = readParBook(text.value(), file);
    if (!stored.ok()) return complain(stored.error());
    const Result<Scenario> scenario = loadScenario(stored.value().scenario, stored.value().preset);
    if (!scenario.ok()) return complain(scenario.error());
    const Result<ParBook> again = judgeAgain(scenario.value(), stored.value());
    if (!again.ok()) return complain({file, again.error().text()});
    return finish(compare(stored.value(), again.value()), options);
}

}  // namespace

int labPar(const std::string& name, const ParVerb& verb, const LabOptions& options) {
    return verb.verify.empty() ? search(name, verb, options) : verify(verb.verify, options);
}

}  // namespace gemba
