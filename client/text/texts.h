// The sentences of one language: key → sentence. Reads TOML text that somebody else has loaded, opens no
// files. What a language lacks is said in another one and listed; a key that nobody has shows as itself. So a
// hole in a translation is seen and never stops the game.
#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "shared/base/result.h"

namespace gemba {

using Sentences = std::map<std::string, std::string, std::less<>>;
using TextValues = std::initializer_list<std::pair<std::string_view, std::string>>;

class Texts {
  public:
    Texts() = default;
    explicit Texts(Sentences sentences) : m_sentences(std::move(sentences)) {}
    // Nested tables become dotted keys: [lobby] start = "…" is "lobby.start". Anything but texts is an error.
    [[nodiscard]] static Result<Texts> parse(std::string_view toml, std::string_view nameForErrors);
    // These sentences, and those of `other` for the keys that are missing here.
    [[nodiscard]] Texts over(const Texts& other) const;

    [[nodiscard]] const std::string& say(std::string_view key) const;
    // Replaces each {name} by its value.
    [[nodiscard]] std::string say(std::string_view key, TextValues values) const;
    // "key.one" when count is 1, else "key.many"; {n} is the count.
    [[nodiscard]] std::string count(std::string_view key, std::int64_t count) const;

    [[nodiscard]] bool has(std::string_view key) const { return m_sentences.contains(key); }
    [[nodiscard]] const Sentences& sentences() const { return m_sentences; }
    // Keys that `other` had to say, and keys that were asked for and that nobody has.
    [[nodiscard]] const std::set<std::string, std::less<>>& missing() const { return m_missing; }

  private:
    Sentences m_sentences;
    mutable std::set<std::string, std::less<>> m_missing;
};

}  // namespace gemba
