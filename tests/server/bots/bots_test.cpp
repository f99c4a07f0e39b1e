// Management styles: what each decides, seeing what; why; and that all of them can be played.
#include "server/bots/bots.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "server/lab/headless.h"
#include "server/view/handles.h"
#include "server/view/view_builder.h"
#include "tests/support/tiny_scenario.h"

using namespace gemba;

namespace {

using enum WorkClass;

constexpr AreaId kHome{0};
constexpr AreaId kNeighbour{1};
constexpr AreaId kThird{2};
const std::vector<WorkClass> kOwnFirst{ReviewOwn, FinishOwn, StartNew, FixDefects, UnblockOthers};
const std::vector<WorkClass> kFlowFirst{UnblockOthers, ReviewOwn, FinishOwn, FixDefects, StartNew};

// Three areas of four people with two stations each; nothing waits anywhere.
PlayerView calm() {
    PlayerView view;
    view.seat = SeatId(0);
    view.area = kHome;
    view.levers = (1U << kLevers) - 1;
    view.releaseInDays = 4;
    for (std::size_t i = 0; i < 3; ++i) {
        AreaView area;
        area.sight = i == 0 ? Sight::Owned : Sight::Glimpsed;
        area.people = 4;
        for (std::size_t place = 0; place < 2; ++place)
            area.stations.push_back({StationId(2 * i + place), 0, 2, i == 0 ? kNoWipLimit : 0});
        view.areas.push_back(area);
        view.managers.push_back({SeatId(i), AreaId(i), AreaId(i), 1000});
    }
    return view;
}

PlayerView with(PlayerView view, std::int32_t waitingAtHome) {
    view.areas[0].stations[0].waiting = waitingAtHome;
    return view;
}

PlayerView askedBy(PlayerView view, AreaId from, std::int32_t waitedDays = 0, std::int32_t timesRefused = 0) {
    view.requests.push_back({ItemId(view.requests.size() + 1), from, hours(4), waitedDays, timesRefused});
    return view;
}

WorkerView person(WorkerState state, StationId post = {}) {
    WorkerView worker;
    worker.handle = WorkerId(7);
    worker.area = kHome;
    worker.state = state;
    worker.post = post;
    return worker;
}

PlayerView owed(PlayerView view, AreaId from, SlotState state, std::int32_t ageDays = 1) {
    view.pallets.push_back(
        {ItemId(90 + view.pallets.size()), kHome, ageDays, {{kHome, SlotState::Made}, {from, state}}});
    return view;
}

PlayerView heard(PlayerView view, NewsKind kind, AreaId area, AreaId other = kHome) {
    view.news.push_back({view.now, kind, area, other, 1});
    return view;
}

template <class T>
std::vector<T> wishesOf(BotStyle style, const PlayerView& view) {
    std::vector<T> found;
    for (const Command& wish : decide(style, view))
        if (const T* one = std::get_if<T>(&wish)) found.push_back(*one);
    return found;
}

std::vector<WorkClass> orderOf(BotStyle style, const PlayerView& view) {
    const auto orders = wishesOf<SetOrder>(style, view);
    return orders.empty() ? view.order : orders.front().order;
}

// Yes, no or nothing, request by request.
std::string answers(BotStyle style, const PlayerView& view) {
    std::string text(view.requests.size(), '.');
    for (const AnswerRequest& wish : wishesOf<AnswerRequest>(style, view))
        text[wish.request.index() - 1] = wish.answer == Answer::Accept ? 'y' : 'n';
    return text;
}

bool gives(BotStyle style, const PlayerView& view, Reason reason) {
    const std::vector<Decision> made = decisions(style, view);
    return std::any_of(made.begin(), made.end(), [&](const Decision& one) { return one.reason == reason; });
}

}  // namespace

TEST_CASE("own team first helps only while its own piles are small") {
    const PlayerView asked = askedBy(calm(), kNeighbour);
    CHECK(orderOf(BotStyle::OwnTeamFirst, asked) == kOwnFirst);
    CHECK(answers(BotStyle::OwnTeamFirst, with(asked, 3)) == "y");
    CHECK(gives(BotStyle::OwnTeamFirst, with(asked, 3), Reason::HandsFree));
    CHECK(answers(BotStyle::OwnTeamFirst, with(asked, 4)) == "n");
    CHECK(gives(BotStyle::OwnTeamFirst, with(asked, 4), Reason::TooBusyToHelp));
}

TEST_CASE("the constraint manager makes what others wait for first, however full its own floor") {
    const PlayerView asked = with(askedBy(askedBy(calm(), kNeighbour), kThird), 50);
    CHECK(orderOf(BotStyle::ConstraintManager, asked) == kFlowFirst);
    CHECK(answers(BotStyle::ConstraintManager, asked) == "yy");
}

TEST_CASE("do nothing does nothing") {
    CHECK(decide(BotStyle::DoNothing, with(askedBy(calm(), kNeighbour), 50)).empty());
}

TEST_CASE("the utilization maximizer starts more until a pile lies in front of everybody") {
    CHECK(orderOf(BotStyle::UtilizationMaximizer, with(calm(), 7)).front() == StartNew);
    CHECK(gives(BotStyle::UtilizationMaximizer, with(calm(), 7), Reason::NobodyMayRunOut));
    CHECK(orderOf(BotStyle::UtilizationMaximizer, with(calm(), 8)).front() != StartNew);
    CHECK(gives(BotStyle::UtilizationMaximizer, with(calm(), 8), Reason::PileIsHighEnough));
}

TEST_CASE("the utilization maximizer helps only to keep somebody busy") {
    PlayerView asked = askedBy(calm(), kNeighbour);
    asked.workers.push_back(person(WorkerState::Working));
    CHECK(answers(BotStyle::UtilizationMaximizer, asked) == "n");
    asked.workers.push_back(person(WorkerState::Starved));
    CHECK(answers(BotStyle::UtilizationMaximizer, asked) == "y");
    asked.workers.back().area = kNeighbour;  // somebody else's idle people are not its business
    CHECK(answers(BotStyle::UtilizationMaximizer, asked) == "n");
}

TEST_CASE("the utilization maximizer takes away what can leave people without work: limits and posts") {
    PlayerView view = calm();
    view.areas[0].stations[1].wipLimit = 5;
    view.workers.push_back(person(WorkerState::Working, StationId(1)));
    const auto limits = wishesOf<SetWipLimit>(BotStyle::UtilizationMaximizer, view);
    REQUIRE(limits.size() == 1);
    CHECK(limits[0] == SetWipLimit{StationId(1), kNoWipLimit});
    const auto posts = wishesOf<PostWorker>(BotStyle::UtilizationMaximizer, view);
    REQUIRE(posts.size() == 1);
    CHECK(posts[0] == PostWorker{WorkerId(7), StationId{}});
}

TEST_CASE("the firefighter answers only who asks loudest") {
    const PlayerView asked = askedBy(askedBy(askedBy(calm(), kNeighbour, 9, 0), kThird, 2, 3), kNeighbour, 1, 3);
    CHECK(answers(BotStyle::FirefighterHero, asked) == ".y.");
    CHECK(orderOf(BotStyle::FirefighterHero, asked).front() == FixDefects);
    CHECK(orderOf(BotStyle::FirefighterHero, asked).back() == FinishOwn);
}

TEST_CASE("the firefighter runs to the latest bad news, once") {
    PlayerView view = heard(heard(calm(), NewsKind::GateFailed, kNeighbour), NewsKind::DefectReported, kThird);
    view = heard(view, NewsKind::Released, AreaId{});
    const auto walks = wishesOf<WalkTo>(BotStyle::FirefighterHero, view);
    REQUIRE(walks.size() == 1);
    CHECK(walks[0].area == kThird);
    view.managers[0].to = kThird;
    CHECK(wishesOf<WalkTo>(BotStyle::FirefighterHero, view).empty());
    CHECK(wishesOf<WalkTo>(BotStyle::FirefighterHero, calm()).empty());
}

TEST_CASE("the firefighter reports trouble while there is a defect at home") {
    PlayerView view = calm();
    ItemView defect;
    defect.kind = ItemKind::Unplanned;
    defect.maker = kHome;
    view.items = {defect};
    CHECK(wishesOf<SayReport>(BotStyle::FirefighterHero, view).front().report == Report::InTrouble);
    view.areas[0].report = Report::InTrouble;
    CHECK(wishesOf<SayReport>(BotStyle::FirefighterHero, view).empty());
    view.items[0].maker = kNeighbour;
    CHECK(wishesOf<SayReport>(BotStyle::FirefighterHero, view).front().report == Report::OnPlan);
}

TEST_CASE("the pusher starts first and promises everything, and makes it last") {
    const PlayerView asked = with(askedBy(askedBy(calm(), kNeighbour), kThird), 50);
    CHECK(answers(BotStyle::Pusher, asked) == "yy");
    CHECK(orderOf(BotStyle::Pusher, asked).front() == StartNew);
    CHECK(orderOf(BotStyle::Pusher, asked).back() == UnblockOthers);
}

TEST_CASE("the pusher hurries to finish only before a release, if there is a date") {
    PlayerView view = calm();
    for (const std::int32_t crunch : {1, 2}) {
        view.releaseInDays = crunch;
        CHECK(gives(BotStyle::Pusher, view, Reason::Crunch));
    }
    for (const std::int32_t calmDays : {0, 3, 5}) {
        view.releaseInDays = calmDays;
        CHECK(gives(BotStyle::Pusher, view, Reason::StartEverything));
    }
}

TEST_CASE("the pusher reports that all is on plan") {
    PlayerView view = calm();
    view.areas[0].report = Report::InTrouble;
    CHECK(wishesOf<SayReport>(BotStyle::Pusher, view).front().report == Report::OnPlan);
}

TEST_CASE("the WIP limiter sets small limits and keeps them") {
    PlayerView view = calm();
    CHECK(wishesOf<SetWipLimit>(BotStyle::WipLimiter, view).size() == 2);
    const std::int32_t limit = wishesOf<SetWipLimit>(BotStyle::WipLimiter, view).front().limit;
    CHECK(limit <= view.areas[0].people);
    for (StationView& station : view.areas[0].stations) station.wipLimit = limit;
    CHECK(wishesOf<SetWipLimit>(BotStyle::WipLimiter, view).empty());
    CHECK(orderOf(BotStyle::WipLimiter, view).back() == StartNew);
}

TEST_CASE("the WIP limiter takes on what has waited longest, as far as there is room") {
    PlayerView asked = askedBy(askedBy(askedBy(calm(), kNeighbour, 1), kThird, 6), kNeighbour, 3);
    const std::int32_t limit = wishesOf<SetWipLimit>(BotStyle::WipLimiter, asked).front().limit;
    asked.areas[0].stations[0].inWork = limit - 1;
    CHECK(answers(BotStyle::WipLimiter, asked) == ".y.");
    asked.areas[0].stations[0].waiting = 1;
    CHECK(answers(BotStyle::WipLimiter, asked) == "...");
}

TEST_CASE("the mirror says yes to who was never asked") {
    CHECK(answers(BotStyle::Mirror, askedBy(askedBy(calm(), kNeighbour), kThird)) == "yy");
    CHECK(orderOf(BotStyle::Mirror, calm()) == kFlowFirst);
}

TEST_CASE("the mirror answers each neighbour as that neighbour answered it") {
    const PlayerView asked = askedBy(askedBy(calm(), kNeighbour), kThird);
    CHECK(answers(BotStyle::Mirror, owed(asked, kNeighbour, SlotState::Refused)) == "ny");
    CHECK(answers(BotStyle::Mirror, owed(asked, kNeighbour, SlotState::InWork)) == "yy");
    CHECK(answers(BotStyle::Mirror, heard(asked, NewsKind::PartRefused, kThird)) == "yn");
    CHECK(answers(BotStyle::Mirror, heard(asked, NewsKind::PartDelivered, kThird)) == "yy");
}

TEST_CASE("for the mirror a part that is promised and lies for long is refused") {
    const PlayerView asked = askedBy(askedBy(calm(), kNeighbour), kThird);
    CHECK(answers(BotStyle::Mirror, owed(asked, kNeighbour, SlotState::InWork, 20)) == "ny");
    CHECK(answers(BotStyle::Mirror, owed(asked, kNeighbour, SlotState::Asked, 20)) == "ny");
    CHECK(answers(BotStyle::Mirror, owed(asked, kNeighbour, SlotState::Made, 20)) == "yy");
}

TEST_CASE("the mirror forgives: a part that is made weighs as much as one that was refused") {
    const PlayerView asked = askedBy(calm(), kNeighbour);
    const PlayerView refused = heard(asked, NewsKind::PartRefused, kNeighbour);
    CHECK(answers(BotStyle::Mirror, refused) == "n");
    CHECK(answers(BotStyle::Mirror, heard(refused, NewsKind::PartDelivered, kNeighbour)) == "y");
}

TEST_CASE("what others do to each other is no matter to the mirror") {
    const PlayerView asked = askedBy(calm(), kNeighbour);
    CHECK(answers(BotStyle::Mirror, heard(asked, NewsKind::PartRefused, kNeighbour, kThird)) == "y");
}

TEST_CASE("the mirror puts its own work first when most neighbours do") {
    const PlayerView one = owed(calm(), kNeighbour, SlotState::Refused);
    CHECK(orderOf(BotStyle::Mirror, one) == kFlowFirst);
    const PlayerView both = owed(one, kThird, SlotState::Refused);
    CHECK(orderOf(BotStyle::Mirror, both) == kOwnFirst);
    CHECK(gives(BotStyle::Mirror, both, Reason::AsTheyDidNot));
}

TEST_CASE("who only watches decides nothing") {
    PlayerView view = askedBy(calm(), kNeighbour);
    view.seat = {};
    view.area = {};
    for (int style = 0; style < kBotStyles; ++style) CHECK(decide(static_cast<BotStyle>(style), view).empty());
}

TEST_CASE("all that bots wish is allowed, in every style, all session long") {
    for (int style = 0; style < kBotStyles; ++style) {
        Simulation simulation(openstack(), 31);
        const auto bot = static_cast<BotStyle>(style);
        for (SimTime now; now < at(days(60)); now = now + kBotInterval) {
            simulation.advanceTo(now);
            for (std::size_t seat = 0; seat < 5; ++seat) {
                const PlayerView view = buildView(simulation.world(), Viewer{SeatId(seat)});
                for (const Command& wish : decide(bot, view)) {
                    INFO("style " << style << ", day " << dayOf(now) << ", seat " << seat << ", wish " << wish.index());
                    REQUIRE(simulation.submit(SeatId(seat), Handles(kBotKey, SeatId(seat)).show(wish)) == Verdict::Ok);
                }
            }
        }
    }
}

TEST_CASE("tit for tat stays as kind as the constraint manager among its own kind, and is no dupe among the selfish") {
    const Outcome kind = runSession(openstack(), 12, everywhere(openstack(), BotStyle::ConstraintManager));
    const Outcome mirrors = runSession(openstack(), 12, everywhere(openstack(), BotStyle::Mirror));
    CHECK(mirrors.shipped * 10 >= kind.shipped * 8);
    Styles alone = everywhere(openstack(), BotStyle::OwnTeamFirst);
    alone[1] = BotStyle::ConstraintManager;
    const Outcome dupe = runSession(openstack(), 12, alone);
    alone[1] = BotStyle::Mirror;
    CHECK(runSession(openstack(), 12, alone).shippedBySeat[1] >= dupe.shippedBySeat[1]);
}
