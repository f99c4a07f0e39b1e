#include "client/text/texts.h"

#include <toml++/toml.h>

namespace gemba {

namespace {

using Sentences = std::map<std::string, std::string, std::less<>>;

void flatten(const toml::table& table, const std::string& prefix, Sentences& into) {
    for (const auto& [key, node] : table) {
        const std::string full = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table()) flatten(*inner, full + ".", into);
        if (const auto* text = node.as_string()) into[full] = text->get();
    }
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace

Result<Texts> Texts::parse(std::string_view toml, std::string_view nameForErrors) {
    try {
        Texts texts;
        flatten(toml::parse(toml), "", texts.m_sentences);
        return texts;
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        return Error{std::string(nameForErrors) + ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column),
                     std::string(error.description())};
    }
}

const std::string& Texts::say(std::string_view key) const {
    const auto found = m_sentences.find(key);
    if (found != m_sentences.end()) return found->second;
    return *m_missing.emplace(key).first;
}

std::string Texts::say(std::string_view key, TextValues values) const {
    std::string text = say(key);
    for (const auto& [name, value] : values) replaceAll(text, "{" + std::string(name) + "}", value);
    return text;
}

std::string Texts::count(std::string_view key, std::int64_t count) const {
    return say(std::string(key) + (count == 1 ? ".one" : ".many"), {{"n", std::to_string(count)}});
}

}  // namespace gemba
