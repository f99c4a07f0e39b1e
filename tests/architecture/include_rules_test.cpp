// Holds every source file to the tables of docs/architecture.md.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/architecture/include_rules.h"
#include "tests/support/source_file.h"

using namespace gemba::test;
namespace fs = std::filesystem;

namespace {

HouseRules house() {
    return parseHouseRules(sourceFile("docs/architecture.md"));
}

std::vector<std::string> sources() {
    const fs::path root = GEMBA_SOURCE_DIR;
    std::vector<std::string> paths;
    for (const char* top : {"shared", "server", "client"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const std::string kind = entry.path().extension();
            if (kind == ".h" || kind == ".cpp") paths.push_back(fs::relative(entry.path(), root));
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string judge(const std::string& path, const std::string& source) {
    std::string text;
    for (const std::string& violation : violations(house(), path, source)) text += violation + "\n";
    return text;
}

}  // namespace

TEST_CASE("every source file keeps to the rules of its room") {
    const HouseRules rules = house();
    std::string all;
    for (const std::string& path : sources()) {
        for (const std::string& violation : violations(rules, path, sourceFile(path))) all += violation + "\n";
    }
    INFO(all);
    CHECK(all.empty());
    CHECK(sources().size() > 50);
}

TEST_CASE("the tables are read whole and speak only of each other") {
    const HouseRules rules = house();
    CHECK(rules.rooms.size() > 20);
    for (const auto& [room, rule] : rules.rooms) {
        INFO(room);
        for (const std::string& other : rule.rooms) CHECK((other.ends_with("/*") || rules.rooms.count(other) == 1));
        for (const std::string& library : rule.libraries) CHECK(rules.libraries.count(library) == 1);
        for (const std::string& ban : rule.bans) CHECK(rules.bans.count(ban) == 1);
    }
    CHECK(rules.rooms.at("server/sim").bans.size() == 8);
}

TEST_CASE("a room that includes another without leave is found") {
    CHECK(judge("client/panels/x.cpp", "\n#include \"server/sim/world.h\"\n") ==
          "client/panels/x.cpp:2: \"server/sim/world.h\" is not allowed here\n");
    CHECK(judge("server/net/x.h", "#include \"server/sim/world.h\"") ==
          "server/net/x.h:1: \"server/sim/world.h\" is not allowed here\n");
    CHECK(judge("server/sim/x.h", "  #  include\"server/net/x.h\"") ==
          "server/sim/x.h:1: \"server/net/x.h\" is not allowed here\n");
    CHECK(judge("server/sim/x.h", "#include \"world.h\"") == "server/sim/x.h:1: \"world.h\" is not allowed here\n");
    CHECK(judge("server/sim/commands/x.h", "#include \"server/sim/world.h\"\n#include \"shared/base/id.h\"") == "");
    CHECK(judge("server/cellar/x.h", "") == "server/cellar/x.h:1: docs/architecture.md has no row for this file\n");
}

TEST_CASE("a library outside its rooms is found") {
    CHECK(judge("client/panels/x.cpp", "#include <SFML/Graphics.hpp>") ==
          "client/panels/x.cpp:1: <SFML/Graphics.hpp> belongs to SFML, which is not allowed here\n");
    CHECK(judge("shared/scenario/x.cpp", "#include <toml++/toml.h>") ==
          "shared/scenario/x.cpp:1: <toml++/toml.h> belongs to toml++, which is not allowed here\n");
    CHECK(judge("server/tools/x.cpp", "#include <mystery/all.hpp>") ==
          "server/tools/x.cpp:1: <mystery/all.hpp> belongs to no library of docs/architecture.md\n");
    CHECK(judge("shared/scenario/toml_tree.cpp", "#include <toml++/toml.h>\ndouble x = 0;") == "");
}

TEST_CASE("banned headers and words are found in code, not in comments and texts") {
    CHECK(judge("server/sim/x.cpp", "#include <chrono>\n#include <vector>\n") ==
          "server/sim/x.cpp:1: <chrono> is banned here (clock)\n");
    CHECK(judge("server/sim/x.cpp", "int a;\ndouble b;  // as double\n") ==
          "server/sim/x.cpp:2: double is banned here (float)\n");
    CHECK(judge("server/sim/x.cpp", "// new\n/* float\n new */ const char* text = \"new \\\" float\";\n") == "");
    CHECK(judge("server/sim/x.cpp", "auto* p = new World;") == "server/sim/x.cpp:1: new is banned here (new)\n");
    CHECK(judge("server/sim/x.cpp", "    static int count = 0;\n") ==
          "server/sim/x.cpp:1: mutable static is banned here (mutable static)\n");
    CHECK(judge("server/sim/x.cpp",
                "static const int a = 1;\nstatic constexpr int b{2};\nstatic void fields(int c = 3) {}\n"
                "static_assert(sizeof(int) == 4);\nauto d = static_cast<int>(a);\nint renew = 0;\n") == "");
    CHECK(judge("server/sim/x.cpp", "auto a = R\"x(new \" )\" float)x\"; int b = 1'000; char c = '\"';\ndouble d;\n") ==
          "server/sim/x.cpp:2: double is banned here (float)\n");
    CHECK(judge("server/session/x.cpp", "#include <chrono>\nstatic double x = 1;\n") == "");
}
