// A scenario's own words in another language: names by the name they have in the scenario, sentences by what they
// say. What has no translation stays as the scenario says it. They are only shown: rules, journals and other
// people's programs go on with the scenario's own.
//
//     [scenario]             [about]                     [name]
//     title = "…"            nova = "what it is"         "nova lead" = "…"
//     briefing = "…"
//     lesson = "…"
#pragma once

#include <string>

#include "client/text/texts.h"
#include "shared/protocol/messages.h"

namespace gemba {

class ScenarioWords {
  public:
    ScenarioWords() = default;  // all stays as it is
    explicit ScenarioWords(Texts words) : m_words(std::move(words)) {}

    [[nodiscard]] FloorPlan plan(FloorPlan original) const;
    [[nodiscard]] std::string lesson(const std::string& original) const;
    [[nodiscard]] HostView console(HostView original) const;

  private:
    [[nodiscard]] const std::string& said(const std::string& key, const std::string& original) const;

    Texts m_words;
};

// All that can be translated, as the scenario says it: what a file of words is checked against.
[[nodiscard]] Texts originalWords(const Scenario& scenario);

}  // namespace gemba
