// The client's sources against the English sentences: what the code asks for is there, what is there is asked for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "tests/support/shipped_texts.h"

using namespace gemba;

namespace {

namespace fs = std::filesystem;
using Words = std::set<std::string>;

// Keys that are put together: a beginning, then a word that stands in the sources by itself, perhaps with an ending.
constexpr std::string_view kBeginnings[] = {"terminal.", "tutorial.",    "start.",    "difficulty.",
                                            "console.",  "floor.",       "settings.", "keys.",
                                            "debrief.",  "debrief.tab_", "doing.",    "delivery."};
constexpr std::string_view kEndings[] = {".one",  ".many", "_help", "_go", "_title", "_done",      "_said",
                                         "_does", "_gate", "_1",    "_2",  "_3",     "_published", "_times"};

struct Sources {
    Words literals;
    Words asked;  // literals in the first argument of texts.say(…) and texts.count(…)
};

// The literal that begins at `at`, without its quotes.
std::string literalAt(const std::string& source, std::size_t at) {
    std::size_t end = at + 1;
    while (end < source.size() && source[end] != '"') end += source[end] == '\\' ? 2U : 1U;
    return source.substr(at + 1, end - at - 1);
}

bool asksFor(const std::string& source, std::size_t at) {
    for (const std::string_view call : {"exts.say(", "exts.count("})
        if (at >= call.size() && source.compare(at - call.size(), call.size(), call) == 0) return true;
    return false;
}

void read(const std::string& source, Sources& into) {
    int depth = 0;  // of parentheses and braces within the first argument; 0 = in none
    for (std::size_t at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '/' && source[at + 1] == '/') at = std::min(source.find('\n', at), source.size());
        const bool inNumber = at > 0 && std::isxdigit(static_cast<unsigned char>(source[at - 1])) != 0;  // 1'000
        if (c == '\'' && !inNumber)
            at = std::min(source.find('\'', at + (source[at + 1] == '\\' ? 3 : 2)), source.size());
        if (depth == 0 && asksFor(source, at)) depth = 1;
        if (depth > 0 && (c == '(' || c == '{')) ++depth;
        if (depth > 0 && (c == ')' || c == '}')) --depth;
        if (depth == 1 && c == ',') depth = 0;
        if (c != '"') continue;
        const std::string literal = literalAt(source, at);
        into.literals.insert(literal);
        if (depth == 1) into.asked.insert(literal);
        at += literal.size() + 1;
    }
}

Sources clientSources() {
    Sources all;
    for (const auto& entry : fs::recursive_directory_iterator(std::string(GEMBA_SOURCE_DIR) + "/client")) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".h") continue;
        read(test::sourceFile(fs::relative(path, GEMBA_SOURCE_DIR).string()), all);
    }
    return all;
}

bool isKey(const std::string& literal) {
    const auto dot = literal.find('.');
    return dot != 0 && dot != std::string::npos && literal.back() != '.' && literal.back() != '_' &&
           std::all_of(literal.begin(), literal.end(),
                       [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_'; });
}

bool isUsed(const std::string& key, const Words& literals) {
    std::vector<std::string> forms{key};
    for (const std::string_view ending : kEndings)
        if (key.ends_with(ending)) forms.push_back(key.substr(0, key.size() - ending.size()));
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
        if (literals.contains(form)) return true;
        return std::any_of(std::begin(kBeginnings), std::end(kBeginnings), [&](std::string_view beginning) {
            return form.starts_with(beginning) && literals.contains(form.substr(beginning.size()));
        });
    });
}

}  // namespace

TEST_CASE("every sentence that the client asks for by name is there") {
    const Sources sources = clientSources();
    CHECK(sources.asked.size() > 200);
    for (const std::string& key : sources.asked) {
        if (!isKey(key)) continue;
        const Texts& texts = test::english();
        if (!texts.has(key) && !(texts.has(key + ".one") && texts.has(key + ".many")))
            FAIL_CHECK(key << " is not there");
    }
}

TEST_CASE("every English sentence is used somewhere") {
    const Sources sources = clientSources();
    for (const auto& [key, sentence] : test::english().sentences())
        if (!isUsed(key, sources.literals)) FAIL_CHECK(key << " is used nowhere");
}

TEST_CASE("a key that is asked for is told from one that stands there") {
    Sources sources;
    read(R"(x = texts.say(a ? "lobby.a" : "lobby.b", {{"n", "lobby.c"}}); // texts.say("lobby.d")
            probe(ui, "lobby.e"); m_texts.count("lobby.f", n);)",
         sources);
    CHECK(sources.asked == Words{"lobby.a", "lobby.b", "lobby.f"});
    CHECK(sources.literals.contains("lobby.e"));
    CHECK_FALSE(sources.literals.contains("lobby.d"));
}
