// What area leads that are bots do with offers, directives and last pieces, and why.
#include "tests/server/bots/role_view.h"

using namespace gemba;
using namespace gemba::test;

TEST_CASE("selfish leads take gifts and fair trades, but give nobody away; helpful ones make parts for nothing") {
    const PlayerView lead = as(SeatRole::AreaLead);
    CHECK(accepts(BotStyle::OwnTeamFirst, offered(lead, kPerson, kNothing)));
    CHECK(accepts(BotStyle::OwnTeamFirst, offered(lead, kPart, kPart)));
    CHECK_FALSE(accepts(BotStyle::OwnTeamFirst, offered(lead, kPart, kPerson)));
    CHECK_FALSE(accepts(BotStyle::OwnTeamFirst, offered(lead, kNothing, kPart)));
    CHECK(accepts(BotStyle::ConstraintManager, offered(lead, kNothing, kPart)));
    CHECK(accepts(BotStyle::ConstraintManager, offered(lead, kPart, kPerson)));
    CHECK_FALSE(accepts(BotStyle::ConstraintManager, offered(lead, kNothing, kPerson)));
    CHECK(says(BotStyle::ConstraintManager, offered(lead, kNothing, kPart), Reason::GoodForFlow));
    CHECK(says(BotStyle::OwnTeamFirst, offered(lead, kPart, kPart), Reason::GoodDeal));
    CHECK(says(BotStyle::OwnTeamFirst, offered(lead, kNothing, kPart), Reason::BadDeal));
    CHECK(all(BotStyle::DoNothing, offered(lead, kPerson, kNothing)).empty());
}

TEST_CASE("nobody answers an offer of one's own") {
    PlayerView lead = as(SeatRole::AreaLead);
    lead.offers.push_back({7, kSelf, kOther, kPart, kNothing});
    CHECK(wishes<AnswerOffer>(BotStyle::ConstraintManager, lead).empty());
}

TEST_CASE("leads ask people once a week, tell everybody what they learn, and offer peace for it once") {
    PlayerView lead = as(SeatRole::AreaLead);
    CHECK(wishes<AskAround>(BotStyle::OwnTeamFirst, lead).empty());
    lead.now = SimTime{} + days(5);
    CHECK(wishes<AskAround>(BotStyle::OwnTeamFirst, lead).size() == 1);
    lead.orders.push_back({1, Lever::Ask, lead.now});
    CHECK(wishes<AskAround>(BotStyle::OwnTeamFirst, lead).empty());
    lead.orders.clear();
    CHECK(wishes<Expose>(BotStyle::OwnTeamFirst, knowing(lead, true, false)).size() == 1);
    CHECK(wishes<Expose>(BotStyle::OwnTeamFirst, knowing(lead, true, true)).empty());
    PlayerView known = knowing(lead, true, true);
    const auto peace = wishes<Propose>(BotStyle::OwnTeamFirst, known);
    REQUIRE(peace.size() == 1);
    CHECK(peace[0].to == kManager);
    CHECK(peace[0].give.kind == TermKind::OwnBox);
    CHECK(peace[0].want.kind == TermKind::Directive);
    known.offers.push_back({3, kSelf, kManager, kBox, kRest});
    CHECK(wishes<Propose>(BotStyle::OwnTeamFirst, known).empty());
    CHECK(wishes<Propose>(BotStyle::OwnTeamFirst, knowing(lead, false, true)).empty());
}

TEST_CASE("the constraint manager hurries the part that is all a feature waits for, once") {
    PlayerView lead = as(SeatRole::AreaLead);
    lead.pallets.push_back(
        {ItemId(20), AreaId(1), 3, {{AreaId(1), SlotState::Made, {}}, {AreaId(0), SlotState::InWork, ItemId(21)}}});
    CHECK(wishes<ExpediteItem>(BotStyle::ConstraintManager, lead) == std::vector<ExpediteItem>{{ItemId(21)}});
    CHECK(says(BotStyle::ConstraintManager, lead, Reason::LastPieceMissing));
    ItemView hurried;
    hurried.handle = ItemId(21);
    hurried.expedited = true;
    lead.items = {hurried};
    CHECK(wishes<ExpediteItem>(BotStyle::ConstraintManager, lead).empty());
    lead.items.clear();
    lead.pallets[0].slots.push_back({AreaId(0), SlotState::InWork, ItemId(22)});
    CHECK(wishes<ExpediteItem>(BotStyle::ConstraintManager, lead).empty());
    lead.pallets[0].slots.pop_back();
    lead.pallets[0].ageDays = -1;  // who does not see the whole pallet cannot know
    CHECK(wishes<ExpediteItem>(BotStyle::ConstraintManager, lead).empty());
}
