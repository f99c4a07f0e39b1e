#include "client/text/texts.h"

#include <toml++/toml.h>

namespace gemba {

namespace {

Error errorAt(std::string_view file, const toml::source_region& place, std::string what) {
    return {std::string(file) + ":" + std::to_string(place.begin.line) + ":" + std::to_string(place.begin.column),
            std::move(what)};
}

Status flatten(const toml::table& table, const std::string& prefix, std::string_view file, Sentences& into) {
    for (const auto& [key, node] : table) {
        const std::string full = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table()) {
            if (Status deeper = flatten(*inner, full + ".", file, into); !deeper.ok()) return deeper;
        } else if (const auto* text = node.as_string()) {
            into[full] = text->get();
        } else {
            return errorAt(file, node.source(), full + " must be a text in quotes");
        }
    }
    return Done{};
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace

Result<Texts> Texts::parse(std::string_view toml, std::string_view nameForErrors) {
    try {
        Texts texts;
        const Status read = flatten(toml::parse(toml), "", nameForErrors, texts.m_sentences);
        if (!read.ok()) return read.error();
        return texts;
    } catch (const toml::parse_error& error) {
        return errorAt(nameForErrors, error.source(), std::string(error.description()));
    }
}

Texts Texts::over(const Texts& other) const {
    Texts both = *this;
    for (const auto& [key, sentence] : other.m_sentences)
        if (both.m_sentences.emplace(key, sentence).second) both.m_missing.insert(key);
    return both;
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
