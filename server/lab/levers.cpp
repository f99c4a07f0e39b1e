#include "server/lab/levers.h"

#include "server/bots/bots.h"

namespace gemba {

namespace {

using enum WorkClass;

SingleLever orderOf(std::string name, std::vector<WorkClass> order) {
    return {.name = std::move(name), .order = std::move(order)};
}

SingleLever limitOf(std::int32_t limit) {
    return {.name = "limit_" + std::to_string(limit), .order = {}, .wipLimit = limit};
}

SingleLever answerOf(std::string name, Answer answer) {
    return {.name = std::move(name), .order = {}, .wipLimit = 0, .answer = answer};
}

}  // namespace

const std::vector<SingleLever>& singleLevers() {
    static const std::vector<SingleLever> levers{
        orderOf("finish_then_review", {FinishOwn, ReviewOwn, StartNew, FixDefects, UnblockOthers}),
        orderOf("fix_before_start", {ReviewOwn, FinishOwn, FixDefects, StartNew, UnblockOthers}),
        orderOf("fix_first", {FixDefects, ReviewOwn, FinishOwn, StartNew, UnblockOthers}),
        orderOf("start_first", {StartNew, ReviewOwn, FinishOwn, FixDefects, UnblockOthers}),
        orderOf("help_before_fix", {ReviewOwn, FinishOwn, StartNew, UnblockOthers, FixDefects}),
        orderOf("help_before_start", {ReviewOwn, FinishOwn, UnblockOthers, FixDefects, StartNew}),
        orderOf("help_first_start_last", {UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew}),
        orderOf("help_first", {UnblockOthers, ReviewOwn, FinishOwn, StartNew, FixDefects}),
        limitOf(4),
        limitOf(6),
        limitOf(10),
        limitOf(20),
        answerOf("accept_all", Answer::Accept),
        answerOf("refuse_all", Answer::Refuse)};
    return levers;
}

std::vector<Command> withLever(const SingleLever& lever, const PlayerView& view) {
    std::vector<Command> wishes = decide(BotStyle::OwnTeamFirst, view);
    if (!lever.order.empty()) {
        std::erase_if(wishes, [](const Command& wish) { return std::holds_alternative<SetOrder>(wish); });
        if (view.order != lever.order) wishes.emplace_back(SetOrder{lever.order});
    }
    if (lever.wipLimit > 0)
        for (const StationView& station : view.areas[view.area.index()].stations)
            if (station.wipLimit != lever.wipLimit) wishes.emplace_back(SetWipLimit{station.station, lever.wipLimit});
    if (lever.answer)
        for (Command& wish : wishes)
            if (auto* answer = std::get_if<AnswerRequest>(&wish)) answer->answer = *lever.answer;
    return wishes;
}

}  // namespace gemba
