// The tables of docs/architecture.md as data, and the judgement of one source file by them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gemba::test {

struct RoomRule {
    std::vector<std::string> rooms;  // "shared/base", or "shared/*" for all below it
    std::vector<std::string> libraries;
    std::vector<std::string> bans;
};

struct HouseRules {
    std::map<std::string, RoomRule> rooms;                      // by folder or file
    std::map<std::string, std::vector<std::string>> libraries;  // name -> how its headers begin
    std::map<std::string, std::vector<std::string>> bans;       // name -> words, headers as <header>
};

[[nodiscard]] HouseRules parseHouseRules(std::string_view markdown);

// Each problem as "path:line: what"; `path` counts from the root of the tree.
[[nodiscard]] std::vector<std::string> violations(const HouseRules& rules, const std::string& path,
                                                  std::string_view source);

}  // namespace gemba::test
