#include "client/panels/what_if_panel.h"

#include <algorithm>
#include <array>

#include "client/charts/format.h"
#include "client/charts/plan_names.h"
#include "client/panels/analysis_words.h"
#include "client/panels/console_widgets.h"
#include "client/panels/seat_words.h"
#include "client/panels/what_if_settings.h"
#include "shared/rules/explain.h"

namespace gemba {

namespace {

constexpr std::array kLimits{2, 4, 6, 8, 12, 20, kNoWipLimit};
constexpr std::array<const char*, kWhatIfKinds> kKindKeys{"what_if.style",  "what_if.lever",  "what_if.limit",
                                                          "what_if.scheme", "what_if.person", "what_if.faster"};

const std::string& schemeWords(const Ui& ui, Scheme scheme) {
    constexpr std::array<const char*, kSchemes> kKeys{"console.scheme_local", "console.scheme_mixed",
                                                      "console.scheme_shared", "console.scheme_tournament",
                                                      "console.scheme_chance"};
    return ui.texts.say(kKeys[static_cast<std::size_t>(scheme)]);
}

std::string stationWords(const Ui& ui, const FloorPlan& plan, StationId station) {
    return placeName(plan, ui.texts, station).full();
}

std::string limitWords(const Ui& ui, std::int32_t limit) {
    return limit == kNoWipLimit ? ui.texts.say("what_if.no_limit") : std::to_string(limit);
}

struct Question {
    const Ui& ui;
    const FloorPlan& plan;

    [[nodiscard]] std::string seat(SeatId seat) const {
        return seat.isNone() ? ui.texts.say("what_if.everybody") : seatName(plan, seat);
    }
    std::string operator()(const OtherStyle& change) const {
        return ui.texts.say("what_if.asks_style",
                            {{"seat", seat(change.seat)}, {"style", ui.texts.say(keyOf(change.style))}});
    }
    std::string operator()(const OtherSetting& change) const {
        return seat(change.seat) + ": " + settingWords(ui, plan, change.command);
    }
    std::string operator()(const PlainLimit& change) const {
        return ui.texts.say("what_if.asks_limit", {{"limit", limitWords(ui, change.limit)}});
    }
    std::string operator()(const OtherScheme& change) const {
        return ui.texts.say("what_if.asks_scheme", {{"scheme", schemeWords(ui, change.scheme)}});
    }
    std::string operator()(const OneMorePerson& change) const {
        return ui.texts.say("what_if.asks_person", {{"station", stationWords(ui, plan, change.station)}});
    }
    std::string operator()(const FasterStation& change) const {
        return ui.texts.say("what_if.asks_faster", {{"station", stationWords(ui, plan, change.station)}});
    }
};

Change changeOf(const WhatIfDraft& draft) {
    switch (draft.kind) {
        case WhatIfKind::Style: return OtherStyle{draft.seat, draft.style};
        case WhatIfKind::Lever: return OtherSetting{draft.seat, draft.setting};
        case WhatIfKind::Limit: return PlainLimit{draft.limit};
        case WhatIfKind::Scheme: return OtherScheme{draft.scheme};
        case WhatIfKind::Person: return OneMorePerson{draft.station};
        case WhatIfKind::Faster: return FasterStation{draft.station};
    }
    return PlainLimit{draft.limit};
}

// One line of the form: a label, and under it a list to choose from.
class Chooser {
  public:
    Chooser(const Ui& ui, const char* name, const std::string& now) : m_ui(ui), m_name(name) {
        say(ui, Type::Small, Role::Text2, ui.texts.say(name));
        m_open = beginChoice(ui, m_name, now, ImGui::GetContentRegionAvail().x);
    }
    Chooser(const Chooser&) = delete;
    Chooser& operator=(const Chooser&) = delete;
    ~Chooser() {
        if (m_open) ImGui::EndCombo();
        gap(m_ui, 4);
    }
    template <class Value>
    void offer(Value& value, const Value& one, const std::string& label) {
        if (!m_open) return;
        const std::string name = m_name + "." + std::to_string(m_count++);
        if (choice(m_ui, name, label, value == one ? ButtonLook::Chosen : ButtonLook::Plain)) value = one;
    }

  private:
    const Ui& m_ui;
    std::string m_name;
    bool m_open = false;
    int m_count = 0;
};

SeatId firstWithSettings(const FloorPlan& plan) {
    for (std::size_t i = 0; i < plan.seats.size(); ++i)
        if (!settingsOf(plan, SeatId(i)).empty()) return SeatId(i);
    return SeatId(0);
}

void chooseSeat(const Ui& ui, const FloorPlan& plan, WhatIfDraft& draft, bool everybody) {
    Chooser seats(ui, "what_if.who", Question{ui, plan}.seat(draft.seat));
    if (everybody) seats.offer(draft.seat, SeatId{}, ui.texts.say("what_if.everybody"));
    for (std::size_t i = 0; i < plan.seats.size(); ++i)
        if (everybody || !settingsOf(plan, SeatId(i)).empty())
            seats.offer(draft.seat, SeatId(i), seatName(plan, SeatId(i)));
}

void chooseStation(const Ui& ui, const FloorPlan& plan, WhatIfDraft& draft, bool gate) {
    const std::size_t count = plan.stations.size() + (gate ? 1 : 0);
    if (draft.station.index() >= count) draft.station = StationId(0);
    Chooser stations(ui, "what_if.where", stationWords(ui, plan, draft.station));
    for (std::size_t i = 0; i < count; ++i)
        stations.offer(draft.station, StationId(i), stationWords(ui, plan, StationId(i)));
}

void chooseValue(const Ui& ui, const FloorPlan& plan, WhatIfDraft& draft) {
    switch (draft.kind) {
        case WhatIfKind::Style: {
            chooseSeat(ui, plan, draft, true);
            Chooser styles(ui, "what_if.how", ui.texts.say(keyOf(draft.style)));
            for (int i = 0; i < kBotStyles; ++i) {
                const auto style = static_cast<BotStyle>(i);
                styles.offer(draft.style, style, ui.texts.say(keyOf(style)));
            }
            return;
        }
        case WhatIfKind::Lever: {
            if (settingsOf(plan, draft.seat).empty()) draft.seat = firstWithSettings(plan);
            chooseSeat(ui, plan, draft, false);
            const std::vector<Command> settings = settingsOf(plan, draft.seat);
            if (std::find(settings.begin(), settings.end(), draft.setting) == settings.end())
                draft.setting = settings.empty() ? Command{} : settings.front();
            Chooser levers(ui, "what_if.how", settingWords(ui, plan, draft.setting));
            for (const Command& one : settings) levers.offer(draft.setting, one, settingWords(ui, plan, one));
            return;
        }
        case WhatIfKind::Limit: {
            Chooser limits(ui, "what_if.how", limitWords(ui, draft.limit));
            for (const std::int32_t limit : kLimits) limits.offer(draft.limit, limit, limitWords(ui, limit));
            return;
        }
        case WhatIfKind::Scheme: {
            Chooser schemes(ui, "what_if.how", schemeWords(ui, draft.scheme));
            for (int i = 0; i < kSchemes; ++i) {
                const auto scheme = static_cast<Scheme>(i);
                schemes.offer(draft.scheme, scheme, schemeWords(ui, scheme));
            }
            return;
        }
        case WhatIfKind::Person: return chooseStation(ui, plan, draft, false);
        case WhatIfKind::Faster: return chooseStation(ui, plan, draft, true);
    }
}

// A lever cannot be set before it is there.
std::int32_t firstRound(const FloorPlan& plan, const WhatIfDraft& draft) {
    if (draft.kind == WhatIfKind::Lever && !settingsOf(plan, draft.seat).empty())
        return roundOf(plan, draft.seat, draft.setting);
    const std::size_t limits = static_cast<std::size_t>(Lever::WipLimit);  // of area leads, the first role
    const bool later = draft.kind == WhatIfKind::Limit && limits < plan.leverRounds.size();
    return later ? std::max(1, plan.leverRounds[limits]) : 1;
}

void chooseRound(const Ui& ui, const Table& table, WhatIfDraft& draft) {
    const std::int32_t first = firstRound(table.plan, draft);
    draft.round = std::max(draft.round, first);
    const auto label = [&](std::int32_t round) {
        const char* key = draft.kind == WhatIfKind::Scheme ? "what_if.in_round" : "what_if.from_round";
        return ui.texts.say(key, {{"n", std::to_string(round)}});
    };
    Chooser rounds(ui, "what_if.when", label(draft.round));
    for (std::int32_t round = first; round <= table.plan.rounds; ++round)
        rounds.offer(draft.round, round, label(round));
}

}  // namespace

std::string questionWords(const Ui& ui, const FloorPlan& plan, const WhatIf& question) {
    const bool onlyThen = std::holds_alternative<OtherScheme>(question.change);
    return std::visit(Question{ui, plan}, question.change) + ", " +
           ui.texts.say(onlyThen ? "what_if.in_round" : "what_if.from_round", {{"n", std::to_string(question.round)}});
}

void whatIfForm(const Ui& ui, const Table& table, Desk& desk, Acts& acts) {
    if (!table.host) return sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("what_if.host_asks"));
    WhatIfDraft& draft = desk.whatIf;
    {
        Chooser kinds(ui, "what_if.what", ui.texts.say(kKindKeys[static_cast<std::size_t>(draft.kind)]));
        for (std::size_t i = 0; i < kKindKeys.size(); ++i)
            kinds.offer(draft.kind, static_cast<WhatIfKind>(i), ui.texts.say(kKindKeys[i]));
    }
    chooseValue(ui, table.plan, draft);
    chooseRound(ui, table, draft);
    gap(ui, 6);
    if (button(ui, "what_if.ask", ui.texts.say("what_if.ask"), ButtonLook::Main,
               {ImGui::GetContentRegionAvail().x, ui.look.px(50)})) {
        acts.orders.emplace_back(
            WhatIf{draft.round, static_cast<std::uint32_t>(factoryOf(table, table.seat)), changeOf(draft)});
        desk.secondSheet = true;  // where one is shown at a time: the answer
    }
}

void whatIfWords(const Ui& ui, const Table& table) {
    if (table.whatIf == nullptr) return sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("what_if.nothing_yet"));
    const WhatIfAnswer& answer = *table.whatIf;
    sayWrapped(ui, Type::BodyBold, Role::Text, questionWords(ui, table.plan, answer.asked));
    const std::int64_t here = answer.brought.front();
    const auto amount = [](std::int64_t euros) { return moneyText(Money{euros < 0 ? -euros : euros}); };
    sayWrapped(ui, Type::Body, Role::Text,
               ui.texts.say(here >= 0 ? "what_if.more_here" : "what_if.less_here", {{"money", amount(here)}}));
    const Sample others = onOtherLuck(answer.brought);
    if (others.count > 1)
        sayWrapped(ui, Type::Body, Role::Text,
                   ui.texts.say(others.mean >= 0 ? "what_if.more_usually" : "what_if.less_usually",
                                {{"money", amount(others.mean)},
                                 {"half", amount(others.halfWidth)},
                                 {"n", std::to_string(others.count)}}));
    if (answer.leftOut > 0)
        sayWrapped(ui, Type::Small, Role::Text2, ui.texts.count("what_if.left_out", answer.leftOut));
    analysisProgress(ui, static_cast<std::int32_t>(1000 * answer.brought.size()) / answer.lucks);
}

std::vector<BaselineResult> whatIfCurves(const Table& table) {
    std::vector<BaselineResult> curves;
    if (table.debrief != nullptr && !table.debrief->baselines.empty()) curves.push_back(table.debrief->baselines[0]);
    if (table.whatIf == nullptr) return curves;
    curves.push_back(table.whatIf->changed);
    return curves;
}

}  // namespace gemba
