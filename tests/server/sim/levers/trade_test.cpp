// Offers: each kind both ways, what is refused and when, and what each side sees of it.
#include <catch2/catch.hpp>

#include "tests/support/office.h"

using namespace gemba;

namespace {

const Term kGoodWord{};

bool isExpedited(const World& world, ItemId item) {
    return itemOf(world, item).expedited;
}

// A feature of Borel's vendor on alpha's floor, for seeds on which there is one.
std::vector<ItemId> boxesOfBorel(const World& world, AreaId area) {
    std::vector<ItemId> found;
    for (std::size_t i = 0; i < world.items.size(); ++i)
        if (const Item& item = world.items[i]; item.kind == ItemKind::Feature && item.owner == area &&
                                               item.vendor == VendorId(1) && item.stage <= Stage::InWork)
            found.push_back(ItemId(i));
    return found;
}

}  // namespace

TEST_CASE("a person is offered and comes, for so many days") {
    Office office;
    REQUIRE(office.as(kAlphaLead, Propose{kBetaLead, {TermKind::Person, 3, {}}, kGoodWord}) == Verdict::Ok);
    CHECK(office.world().areas[1].people.size() == 3);
    REQUIRE(office.as(kBetaLead, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::Ok);
    office.to(days(1));
    CHECK(office.world().areas[1].people.size() == 4);
    office.to(days(5));
    CHECK(office.world().areas[1].people.size() == 3);
    REQUIRE(office.world().promises.size() == 1);
    CHECK(office.world().promises[0].state == PromiseState::Kept);
}

TEST_CASE("a thing that an offer names for nothing comes back to nobody") {
    Office office;
    const Propose odd{kBetaLead, {TermKind::Person, 3, ItemId(5)}, {TermKind::Nothing, 0, ItemId(6)}};
    REQUIRE(office.as(kAlphaLead, odd) == Verdict::Ok);
    for (const SeatId seat : {kAlphaLead, kBetaLead}) {
        const PlayerView view = office.view(seat);
        REQUIRE(view.offers.size() == 1);
        CHECK(view.offers[0].give.item.isNone());
        CHECK(view.offers[0].want.item.isNone());
    }
    CHECK(office.world().offers[0].give.item.isNone());
}

TEST_CASE("a person is asked for, of a people manager, too") {
    for (const SeatId giver : {kBetaLead, kManager}) {
        Office office;
        REQUIRE(office.as(kAlphaLead, Propose{giver, kGoodWord, {TermKind::Person, 2, {}}}) == Verdict::Ok);
        REQUIRE(office.as(giver, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::Ok);
        office.to(days(1));
        CHECK(office.world().areas[0].people.size() == 4);
        CHECK(office.world().promises[0].by == giver);
    }
}

TEST_CASE("nobody can be sent where all have gone, and a release lead has nobody") {
    Scenario scenario = officeScenario();
    scenario.areas[1].people.resize(1);
    scenario.areas[1].people[0].count = 1;
    scenario.areas[1].people[0].employer = kAcme;
    Office office(scenario);
    REQUIRE(office.as(kAlphaLead, Propose{kBetaLead, kGoodWord, {TermKind::Person, 2, {}}}) == Verdict::Ok);
    CHECK(office.refused(kBetaLead, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::NothingToGive);
    CHECK(office.as(kBetaLead, AnswerOffer{office.lastOffer(), Answer::Refuse}) == Verdict::Ok);
    CHECK(office.world().offers.empty());
    CHECK(office.refused(kAlphaLead, Propose{kReleaser, kGoodWord, {TermKind::Person, 2, {}}}) ==
          Verdict::NothingToGive);
    CHECK(office.refused(kAlphaLead, Propose{kManager, {TermKind::Person, 2, {}}, kGoodWord}) ==
          Verdict::NothingToGive);
    CHECK(office.refused(kAlphaLead, Propose{kBetaLead, {TermKind::Person, 0, {}}, kGoodWord}) ==
          Verdict::NothingToGive);
}

TEST_CASE("a part is offered by its maker, or asked for by the feature's name; it then goes first") {
    for (const bool byMaker : {true, false}) {
        Office office;
        const ItemId part = office.askedPart();
        const ItemId feature = itemOf(office.world(), part).parent;
        const SeatId from = byMaker ? kBetaLead : kAlphaLead;
        const SeatId to = byMaker ? kAlphaLead : kBetaLead;
        const Term mine{TermKind::Part, 2, byMaker ? part : feature};
        const Propose offer = byMaker ? Propose{to, mine, kGoodWord} : Propose{to, kGoodWord, mine};
        REQUIRE(office.as(from, offer) == Verdict::Ok);
        for (const SeatId seat : {kAlphaLead, kBetaLead}) {
            REQUIRE(office.view(seat).offers.size() == 1);
            const OfferView seen = office.view(seat).offers[0];
            const Term& term = byMaker ? seen.give : seen.want;
            CHECK(office.handles(seat).show(Handles::Thing::OnFloor, term.item.value) ==
                  (seat == kBetaLead ? part : feature).value);
        }
        CHECK(office.view(kManager).offers.empty());
        CHECK(office.view(kReleaser).offers.empty());
        REQUIRE(office.as(to, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::Ok);
        CHECK(isExpedited(office.world(), part));
        CHECK(itemOf(office.world(), part).stage != Stage::Requested);
        CHECK(office.view(kAlphaLead).offers.empty());
        office.to(days(2));
        CHECK(office.world().promises.at(0).state == PromiseState::Kept);
    }
}

TEST_CASE("what a seat cannot name does not exist: other people's boxes, and parts not asked for yet") {
    Scenario scenario = officeScenario();
    scenario.areas[0].sources[0].atStart = 9;
    Office office(scenario);
    const ItemId part = office.askedPart();
    const ItemId planned = itemsIn(office.world(), Stage::Planned).front();
    const auto wants = [&](SeatId seat, SeatId to, ItemId item) {
        return office.refused(seat, Propose{to, kGoodWord, {TermKind::Part, 2, item}});
    };
    CHECK(wants(kAlphaLead, kBetaLead, part) == Verdict::UnknownTarget);  // has a name for the maker only
    CHECK(wants(kAlphaLead, kBetaLead, planned) == Verdict::UnknownTarget);
    CHECK(wants(kBetaLead, kAlphaLead, itemOf(office.world(), part).parent) == Verdict::UnknownTarget);
    CHECK(wants(kBetaLead, kAlphaLead, planned) == Verdict::UnknownTarget);
    CHECK(wants(kAlphaLead, kBetaLead, ItemId(99'999)) == Verdict::UnknownTarget);
}

TEST_CASE("an own vendor's box is offered to a people manager, and asked for by one") {
    Scenario scenario = officeScenario();
    scenario.areas[0].sources[0].atStart = 12;
    for (const bool byManager : {true, false}) {
        Office office(scenario);
        const std::vector<ItemId> boxes = boxesOfBorel(office.world(), kAlpha);
        REQUIRE(!boxes.empty());
        const Term box{TermKind::OwnBox, 0, {}};
        const SeatId from = byManager ? kManager : kAlphaLead;
        const SeatId to = byManager ? kAlphaLead : kManager;
        REQUIRE(office.as(from, byManager ? Propose{to, kGoodWord, box} : Propose{to, box, kGoodWord}) == Verdict::Ok);
        REQUIRE(office.as(to, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::Ok);
        CHECK(std::count_if(boxes.begin(), boxes.end(), [&](ItemId id) { return isExpedited(office.world(), id); }) ==
              1);
        CHECK(office.world().promises.empty());  // done at once
        CHECK(office.refused(kAlphaLead, Propose{kBetaLead, box, kGoodWord}) == Verdict::NothingToGive);
    }
}

TEST_CASE("a seat makes offers to others only, and of something") {
    Office office;
    CHECK(office.refused(kAlphaLead, Propose{kAlphaLead, {TermKind::Person, 1, {}}, kGoodWord}) == Verdict::OutOfRange);
    CHECK(office.refused(kAlphaLead, Propose{kBetaLead, kGoodWord, kGoodWord}) == Verdict::OutOfRange);
    CHECK(office.refused(kAlphaLead, Propose{SeatId(4), {TermKind::Person, 1, {}}, kGoodWord}) ==
          Verdict::UnknownTarget);
}

TEST_CASE("a newer offer to the same seat takes the place of the old one; only its taker can answer") {
    Office office;
    REQUIRE(office.as(kAlphaLead, Propose{kBetaLead, {TermKind::Person, 1, {}}, kGoodWord}) == Verdict::Ok);
    const std::uint32_t old = office.lastOffer();
    REQUIRE(office.as(kAlphaLead, Propose{kBetaLead, {TermKind::Person, 9, {}}, kGoodWord}) == Verdict::Ok);
    REQUIRE(office.world().offers.size() == 1);
    CHECK(office.refused(kBetaLead, AnswerOffer{old, Answer::Accept}) == Verdict::UnknownTarget);
    CHECK(office.refused(kAlphaLead, AnswerOffer{office.lastOffer(), Answer::Accept}) == Verdict::UnknownTarget);
    CHECK(office.refused(kManager, AnswerOffer{office.lastOffer(), Answer::Refuse}) == Verdict::UnknownTarget);
    CHECK(office.as(kBetaLead, AnswerOffer{office.lastOffer(), Answer::Refuse}) == Verdict::Ok);
    CHECK(office.world().promises.empty());
}

TEST_CASE("how many offers others make does not change a byte of a view") {
    Office quiet;
    Office busy;
    REQUIRE(busy.as(kManager, Propose{kReleaser, {TermKind::Directive, 3, {}}, kGoodWord}) == Verdict::Ok);
    CHECK(quiet.view(kAlphaLead) == busy.view(kAlphaLead));
    CHECK(quiet.view(kBetaLead) == busy.view(kBetaLead));
}
