// A scenario's own words in another language: names by the name they have in the scenario, sentences by what they
// say. What has no translation stays as the scenario says it. They are only shown: rules, journals and other
// people's programs go on with the scenario's own.
//
//     [scenario]             [about]                     [name]
//     title = "…"            nova = "what it is"         "nova lead" = "…"
//     briefing = "…"
//     lesson = "…"
//
//     [cards]                    one key for each question of the scenario's cards, from 1
//     feel_1 = "…"
#pragma once

#include <string>

#include "client/text/texts.h"
#include "shared/protocol/messages.h"
#include "shared/scenario/prepared_talk.h"

namespace gemba {

class ScenarioWords {
  public:
    ScenarioWords() = default;  // all stays as it is
    explicit ScenarioWords(Texts words) : m_words(std::move(words)) {}

    [[nodiscard]] FloorPlan plan(FloorPlan original) const;
    [[nodiscard]] std::string lesson(const std::string& original) const;
    [[nodiscard]] std::vector<QuestionCard> cards(std::vector<QuestionCard> original) const;
    [[nodiscard]] HostView console(HostView original) const;
    [[nodiscard]] const std::string& bookmark(const std::string& original) const;  // of a prepared talk

  private:
    [[nodiscard]] const std::string& said(const std::string& key, const std::string& original) const;

    Texts m_words;
};

// A prepared talk has a file of its own, openstack.talk.de.toml, with a table [words]: bookmarks by their name. In
// Language it stands under the scenario's id with this behind it.
inline constexpr const char* kTalkWords = ".talk";
// Its sentences in the talk's own language; and in ours, found by what the talk says.
[[nodiscard]] Texts originalTalkWords(const PreparedTalk& talk);
[[nodiscard]] ScenarioWords talkWords(const PreparedTalk& talk, const Texts& own);

// All that can be translated, as the scenario says it: what a file of words is checked against.
[[nodiscard]] Texts originalWords(const Scenario& scenario);

}  // namespace gemba
