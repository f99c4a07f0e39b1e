#include "client/panels/poll_panel.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "client/charts/format.h"
#include "client/charts/plan_names.h"
#include "client/panels/lever_gate.h"
#include "shared/rules/polls.h"

namespace gemba {

namespace {

constexpr float kOptionHeight = 46;  // measures at 1080p
constexpr float kOptionGap = 8;
constexpr float kFootRoom = 90;
constexpr std::array<const char*, kPolls> kPollKeys{"poll.local", "poll.silos", "poll.speed", "poll.lever",
                                                    "poll.luck"};
constexpr std::array<const char*, 5> kFifthKeys{"poll.luck_1", "poll.luck_2", "poll.luck_3", "poll.luck_4",
                                                "poll.luck_5"};

std::string euros(std::int64_t value) {
    return moneyText(Money{std::abs(value)});
}

std::string localWords(const Ui& ui, const PollOption& option) {
    if (option.from == -kNoEnd) return ui.texts.say("poll.much_less", {{"money", euros(option.to)}});
    if (option.to == kNoEnd) return ui.texts.say("poll.much_more", {{"money", euros(option.from)}});
    if (option.from < 0 && option.to > 0) return ui.texts.say("poll.same", {{"money", euros(option.to)}});
    const bool less = option.to <= 0;
    return ui.texts.say(less ? "poll.less" : "poll.more", {{"from", euros(less ? option.to : option.from)},
                                                           {"to", euros(less ? option.from : option.to)}});
}

std::string silosWords(const Ui& ui, const PollOption& option) {
    if (option.from == -kNoEnd) return ui.texts.say("poll.nothing");
    if (option.to == kNoEnd) return ui.texts.say("poll.over", {{"money", euros(option.from)}});
    if (option.from <= 1) return ui.texts.say("poll.up_to", {{"money", euros(option.to)}});
    return ui.texts.say("poll.between", {{"from", euros(option.from)}, {"to", euros(option.to)}});
}

bool isRight(const PollState& poll, std::size_t option) {
    return std::find(poll.right.begin(), poll.right.end(), static_cast<std::int32_t>(option)) != poll.right.end();
}

// Where all options stand below each other if there is room, else in two columns.
struct OptionGrid {
    ImVec2 from;
    ImVec2 cell;
    float space;
    std::size_t rows;
    [[nodiscard]] ImVec2 at(std::size_t i) const {
        const auto column = static_cast<float>(i / rows);
        const auto row = static_cast<float>(i % rows);
        return {from.x + column * (cell.x + space), from.y + row * (cell.y + space)};
    }
};

OptionGrid gridFor(const Ui& ui, std::size_t options) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float space = ui.look.px(kOptionGap);
    const float least = ui.look.size(Type::SmallBold) + ui.look.px(12);
    const auto high = [&](std::size_t rows) {
        return (room.y - ui.look.px(kFootRoom)) / static_cast<float>(std::max<std::size_t>(rows, 1)) - space;
    };
    const std::size_t columns = high(options) >= least ? 1 : 2;
    const std::size_t rows = (options + columns - 1) / columns;
    const float width = (room.x - static_cast<float>(columns - 1) * space) / static_cast<float>(columns);
    return {ImGui::GetCursorPos(), {width, std::clamp(high(rows), least, ui.look.px(kOptionHeight))}, space, rows};
}

void belowGrid(const OptionGrid& grid) {
    ImGui::SetCursorPos({grid.from.x, grid.from.y + static_cast<float>(grid.rows) * (grid.cell.y + grid.space)});
}

// A plate with its words, for those who only look on.
void plate(const Ui& ui, const OptionGrid& grid, ImVec2 at, const std::string& words) {
    const ImVec2 window = ImGui::GetWindowPos();
    const ImVec2 min(window.x + at.x, window.y + at.y - ImGui::GetScrollY());
    const ImVec2 max(min.x + grid.cell.x, min.y + grid.cell.y);
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, ui.look[Role::Ctrl], ui.look.px(6));
    drawText(ui, Type::SmallBold, ui.look[Role::Text],
             {min.x + ui.look.px(14), min.y + (grid.cell.y - ui.look.size(Type::SmallBold)) / 2}, words);
}

void ballot(const Ui& ui, const Table& table, const PollState& poll, Acts& acts) {
    const OptionGrid grid = gridFor(ui, poll.options.size());
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        const std::string words = optionWords(ui, table.plan, poll.poll, poll.options[i]);
        const bool mine = poll.mine == static_cast<std::int32_t>(i);
        if (ui.tabs == nullptr) {
            plate(ui, grid, grid.at(i), words);
            continue;
        }
        ImGui::SetCursorPos(grid.at(i));
        const ButtonLook look = mine ? ButtonLook::Chosen : ButtonLook::Plain;
        if (button(ui, "poll.option." + std::to_string(i), words, look, grid.cell) && !mine)
            acts.messages.emplace_back(Vote{poll.poll, static_cast<std::int32_t>(i)});
    }
    belowGrid(grid);
    say(ui, Type::BodyBold, Role::Text,
        ui.texts.say("poll.voted", {{"n", std::to_string(poll.voted)}, {"all", std::to_string(poll.people)}}));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say("poll.secret"));
}

// A frame and words tell the true one, not colour alone.
void bar(const Ui& ui, const PollState& poll, const OptionGrid& grid, std::size_t i, const std::string& words) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 window = ImGui::GetWindowPos();
    const ImVec2 at = grid.at(i);
    const ImVec2 min(window.x + at.x, window.y + at.y - ImGui::GetScrollY());
    const ImVec2 max(min.x + grid.cell.x, min.y + grid.cell.y);
    const float round = ui.look.px(6);
    const std::int32_t votes = i < poll.votes.size() ? poll.votes[i] : 0;
    const float share = static_cast<float>(votes) / static_cast<float>(std::max(1, poll.voted));
    const bool right = isRight(poll, i);
    list.AddRectFilled(min, max, ui.look[Role::Ctrl], round);
    if (votes > 0) list.AddRectFilled(min, {min.x + share * grid.cell.x, max.y}, ui.look[Role::Ctrl2], round);
    if (right) list.AddRect(min, max, ui.look[Role::Text], round, 0, ui.look.px(3));
    const Type type = right ? Type::SmallBold : Type::Small;
    const float y = min.y + (grid.cell.y - ui.look.size(type)) / 2;
    std::string tags = std::to_string(votes);
    if (poll.mine == static_cast<std::int32_t>(i)) tags = ui.texts.say("poll.yours") + "   " + tags;
    if (right) tags = ui.texts.say("poll.true") + "   " + tags;
    const float tagWidth = measure(ui, type, tags).x;
    const float pad = ui.look.px(14);
    drawText(ui, type, ui.look[Role::Text], {min.x + pad, y},
             fitted(ui, type, words, grid.cell.x - tagWidth - 3 * pad));
    drawText(ui, type, ui.look[Role::Text], {max.x - tagWidth - pad, y}, tags);
}

void answer(const Ui& ui, const Table& table, const PollState& poll) {
    const OptionGrid grid = gridFor(ui, poll.options.size());
    std::int32_t saw = 0;
    std::int64_t different = 0;
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
        bar(ui, poll, grid, i, optionWords(ui, table.plan, poll.poll, poll.options[i]));
        const std::int32_t votes = i < poll.votes.size() ? poll.votes[i] : 0;
        if (isRight(poll, i)) saw += votes;
        if (votes > 0) ++different;
    }
    belowGrid(grid);
    if (poll.voted == 0) return say(ui, Type::BodyBold, Role::Text, ui.texts.say("poll.nobody"));
    say(ui, Type::BodyBold, Role::Text,
        ui.texts.say("poll.saw", {{"n", std::to_string(saw)}, {"all", std::to_string(poll.voted)}}));
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.count("poll.spread", different));
}

std::vector<Poll> pollsAbout(Sheet sheet) {
    switch (sheet) {
        case Sheet::Bars:
        case Sheet::Lines:
        case Sheet::Race:
        case Sheet::Standings:
        case Sheet::Meanings: return {Poll::Local, Poll::Silos};
        case Sheet::Decisions: return {Poll::Lever};
        case Sheet::Constraint: return {Poll::Speed};
        case Sheet::Luck: return {Poll::Silos, Poll::Luck};
        case Sheet::LuckWords: return {Poll::Silos, Poll::Lever, Poll::Luck};
        default: return {};
    }
}

}  // namespace

const PollState* pollOf(const Table& table, Poll poll) {
    if (table.polls == nullptr) return nullptr;
    for (const PollState& one : table.polls->polls)
        if (one.poll == poll) return &one;
    return nullptr;
}

const std::string& pollWords(const Ui& ui, Poll poll) {
    return ui.texts.say(kPollKeys[static_cast<std::size_t>(poll)]);
}

std::string optionWords(const Ui& ui, const FloorPlan& plan, Poll poll, const PollOption& option) {
    switch (poll) {
        case Poll::Local: return localWords(ui, option);
        case Poll::Silos: return silosWords(ui, option);
        case Poll::Luck: return ui.texts.say(kFifthKeys[static_cast<std::size_t>(std::clamp(option.thing, 0, 4))]);
        case Poll::Speed:
            if (option.thing < 0) return ui.texts.say("poll.no_station");
            return placeName(plan, ui.texts, StationId(static_cast<std::size_t>(option.thing))).full();
        case Poll::Lever: break;
    }
    if (option.thing < 0 || option.thing >= kLevers) return ui.texts.say("poll.no_lever");
    return ui.texts.say(keyOf(static_cast<Lever>(option.thing)));
}

void pollHere(const Ui& ui, const Table& table, const PollState& poll, Acts& acts) {
    sayWrapped(ui, Type::Title, Role::Text, pollWords(ui, poll.poll));
    if (poll.stage == PollStage::Skipped) return sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("poll.skipped"));
    const std::string help = std::string(kPollKeys[static_cast<std::size_t>(poll.poll)]) + "_help";
    sayWrapped(ui, Type::Small, Role::Text2, ui.texts.say(help));
    gap(ui, 6);
    if (poll.stage == PollStage::Revealed)
        answer(ui, table, poll);
    else
        ballot(ui, table, poll, acts);
}

std::optional<Poll> coverOf(const Table& table, Sheet sheet) {
    if (!table.room.walk.on) return {};
    for (const Poll about : pollsAbout(sheet)) {
        const PollState* poll = pollOf(table, about);
        const bool waits = poll != nullptr && (poll->stage == PollStage::Pending || poll->stage == PollStage::Open);
        if (waits && poll->people > 0) return about;
    }
    return {};
}

void coverHere(const Ui& ui, const Table& table, Poll poll, Acts& acts) {
    sayWrapped(ui, Type::BodyBold, Role::Text, ui.texts.say("poll.covered"));
    sayWrapped(ui, Type::Body, Role::Text2, ui.texts.say("poll.covered_by", {{"question", pollWords(ui, poll)}}));
    gap(ui, 6);
    if (!table.host || ui.tabs == nullptr) return;
    if (button(ui, "poll.uncover", ui.texts.say("poll.uncover"), ButtonLook::Plain))
        acts.orders.emplace_back(ClosePoll{poll, false});
}

}  // namespace gemba
