#include "client/text/scenario_words.h"

namespace gemba {

namespace {

constexpr const char* kLesson = "scenario.lesson";

std::string keyOfName(const std::string& original) {
    return "name." + original;
}

std::string keyOfQuestion(CardStep step, std::size_t at) {
    return "cards." + std::string(kCardStepNames[static_cast<std::size_t>(step)]) + "_" + std::to_string(at + 1);
}

std::string keyOfMark(const TalkMark& mark) {
    return "words." + mark.name;
}

std::string keyOfBookmark(const std::string& original) {
    return "bookmark." + original;
}

template <class Named, class Visit>
void eachName(std::vector<Named>& all, const Visit& visit) {
    for (Named& one : all) visit(keyOfName(one.name), one.name);
}

// Every text of a plan with its key. An area's sentence goes first: its key is the area's name.
template <class Visit>
void eachText(FloorPlan& plan, const Visit& visit) {
    visit("scenario.title", plan.title);
    visit("scenario.briefing", plan.briefing);
    for (AreaPlan& area : plan.areas) visit("about." + area.name, area.about);
    eachName(plan.areas, visit);
    eachName(plan.stations, visit);
    eachName(plan.seats, visit);
    eachName(plan.vendors, visit);
    eachName(plan.employers, visit);
    eachName(plan.groups, visit);
    eachName(plan.qualities, visit);
    eachName(plan.projects, visit);
}

}  // namespace

const std::string& ScenarioWords::said(const std::string& key, const std::string& original) const {
    return m_words.has(key) ? m_words.say(key) : original;
}

FloorPlan ScenarioWords::plan(FloorPlan original) const {
    eachText(original, [&](const std::string& key, std::string& text) { text = said(key, text); });
    return original;
}

std::string ScenarioWords::lesson(const std::string& original) const {
    return said(kLesson, original);
}

std::vector<QuestionCard> ScenarioWords::cards(std::vector<QuestionCard> original) const {
    for (QuestionCard& card : original)
        for (std::size_t i = 0; i < card.questions.size(); ++i)
            card.questions[i].text = said(keyOfQuestion(card.step, i), card.questions[i].text);
    return original;
}

HostView ScenarioWords::console(HostView original) const {
    for (EventPlan& event : original.events) event.name = said(keyOfName(event.name), event.name);
    return original;
}

const std::string& ScenarioWords::bookmark(const std::string& original) const {
    return said(keyOfBookmark(original), original);
}

Texts originalTalkWords(const PreparedTalk& talk) {
    Sentences words;
    for (const TalkMark& mark : talk.marks) words[keyOfMark(mark)] = mark.words;
    return Texts(std::move(words));
}

ScenarioWords talkWords(const PreparedTalk& talk, const Texts& own) {
    Sentences words;
    for (const TalkMark& mark : talk.marks)
        if (own.has(keyOfMark(mark))) words[keyOfBookmark(mark.words)] = own.say(keyOfMark(mark));
    return ScenarioWords(Texts(std::move(words)));
}

Texts originalWords(const Scenario& scenario) {
    Sentences words;
    FloorPlan plan = floorPlanOf(scenario);
    eachText(plan, [&](const std::string& key, const std::string& text) {
        if (!text.empty()) words[key] = text;
    });
    words[kLesson] = scenario.lesson;
    for (std::size_t step = 0; step < kCardSteps; ++step)
        for (std::size_t i = 0; i < scenario.cards[step].size(); ++i)
            words[keyOfQuestion(static_cast<CardStep>(step), i)] = scenario.cards[step][i];
    for (const EventDef& event : scenario.events) words[keyOfName(event.name)] = event.name;
    return Texts(std::move(words));
}

}  // namespace gemba
