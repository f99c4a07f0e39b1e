// The facilitator's orders: each is answered once and obeyed once; a repeat gets the same answer again. What an order
// changes is in the journal with the order's number before it changes.
#include <algorithm>

#include "server/lab/headless.h"
#include "server/session/room.h"

namespace gemba {

// What each order does; answers when it will be felt.
struct Room::Facilitator {
    struct Outcome {
        OrderVerdict verdict = OrderVerdict::Done;
        When when = When::Now;
    };

    Room& room;
    OrderedBy by;

    Outcome operator()(const NextPhase&) {
        if (room.phase() == Phase::Run || room.phase() == Phase::Debrief) return {OrderVerdict::NotNow};
        room.goOn(by);
        return {};
    }
    Outcome operator()(const SetClock& wish) {
        if (room.m_replay) {
            room.m_replay->set(wish);
            return {};
        }
        if (room.phase() == Phase::Debrief) return {OrderVerdict::NotNow};
        const bool onlySpeed = wish.paused == room.m_clock.paused();
        if (room.phase() == Phase::Lobby) by.when = When::NextPhase;
        if (room.phase() != Phase::Run && onlySpeed) by.when = When::RunStarts;
        room.m_clock.set(wish);
        room.m_restarted = room.m_restarted && wish.paused;
        room.recordClock(by);
        return {OrderVerdict::Done, by.when};
    }
    Outcome operator()(const MoreTime&) {
        const std::int64_t before = room.m_clock.leftMs();
        room.m_clock.addMinute();
        if (room.m_clock.leftMs() == before) return {OrderVerdict::NotNow};
        room.recordClock(by);
        return {};
    }
    Outcome operator()(const SetBotStyle& wish) {
        if (wish.seat.index() >= room.m_styles.size()) return {OrderVerdict::NoSuchThing};
        if (room.phase() == Phase::Debrief) return {OrderVerdict::NotNow};
        if (!room.m_roster.botPlays(wish.seat))
            by.when = When::SeatIsEmpty;
        else
            by.when = nextRun();
        room.m_styles[wish.seat.index()] = wish.style;
        room.record(StyleRecord{room.m_factories.now(), wish.seat, wish.style, by});
        return {OrderVerdict::Done, by.when};
    }
    Outcome operator()(const MovePerson& wish) {
        const bool known = wish.person < room.m_roster.people().size() &&
                           (wish.seat.isNone() || wish.seat.index() < room.m_styles.size());
        if (!known) return {OrderVerdict::NoSuchThing};
        if (!room.m_roster.sit(wish.person, wish.seat)) return {OrderVerdict::NotNow};
        room.seated(wish.person, by);
        return {};
    }
    Outcome operator()(const Intervene& wish) {
        if (!room.m_factories.canIntervene(wish.intervention)) return {OrderVerdict::NoSuchThing};
        const bool over = room.phase() == Phase::Review && room.round() == room.m_config.scenario.session.rounds;
        const bool shows = std::holds_alternative<Reveal>(wish.intervention);
        if (room.phase() == Phase::Debrief || (over && !shows)) return {OrderVerdict::NotNow};
        if (!shows) by.when = nextRun();
        const SimTime now = room.m_factories.now();
        room.record(InterventionRecord{now, wish.intervention, by});
        static_cast<void>(room.m_factories.intervene(wish.intervention));
        return {OrderVerdict::Done, by.when};
    }
    Outcome operator()(const Say& wish) {
        const std::vector<Person>& people = room.m_roster.people();
        if (wish.text.empty() || (wish.to != kEverybody && wish.to >= people.size()))
            return {OrderVerdict::NoSuchThing};
        if (wish.to != kEverybody && people[wish.to].peer.isNone()) return {OrderVerdict::NotNow};
        room.record(SayRecord{room.m_factories.now(), wish, by});
        for (std::uint32_t i = 0; i < people.size(); ++i)
            if (wish.to == kEverybody || wish.to == i)
                room.sendTo(people[i].peer, Channel::Control, Said{by.person, wish.text});
        return {};
    }
    Outcome operator()(const Bookmark& wish) {
        if (wish.text.empty()) return {OrderVerdict::NoSuchThing};
        if (room.m_bookmarks.size() == kMaxBookmarks) return {OrderVerdict::NotNow};
        const SimTime at = room.m_replay ? room.m_replay->at() : room.m_factories.now();
        room.record(BookmarkRecord{at, wish.text, by});
        room.m_bookmarks.push_back(room.bookmarkAt(at, wish.text));
        for (const Person& person : room.m_roster.people()) room.sendReplayPlan(person.peer);
        return {};
    }
    Outcome operator()(const PlayAgain& wish) {
        if (room.m_onlyShown) return {OrderVerdict::NotNow};
        if (!room.m_factories.hasBegun(wish.round)) return {OrderVerdict::NoSuchThing};
        room.playAgain(wish.round, by);
        return {};
    }
    Outcome operator()(const DryRun&) {
        if (room.phase() != Phase::Lobby) return {OrderVerdict::NotNow};
        const Scenario& scenario = room.m_config.scenario;
        const Styles styles(room.m_styles.begin(),
                            room.m_styles.begin() + static_cast<std::ptrdiff_t>(scenario.seats.size()));
        if (!room.m_rehearsal || room.m_rehearsal->styles != styles) {
            const gemba::Outcome bots = runSession(scenario, room.m_config.seed, styles);
            room.m_rehearsal = {styles, {bots.shipped, bots.factory, totalDays(scenario.session)}};
        }
        room.sendTo(room.m_roster.people()[by.person].peer, Channel::Control, room.m_rehearsal->done);
        return {};
    }

    // Changes nothing of the session, so it is not in the journal; after a restart the big screens follow the phase.
    Outcome operator()(const SetBigScreen& wish) {
        if (wish.screen.factory >= room.m_factories.played()) return {OrderVerdict::NoSuchThing};
        const bool chosen = wish.screen.shows == ScreenShows::ByPhase && room.m_bigScreen.shows == wish.screen.shows &&
                            room.m_bigScreen.factory == wish.screen.factory;
        if (chosen) room.m_guided.showsOther();
        room.showOnBigScreens(wish.screen);
        return {};
    }
    Outcome operator()(const ShowReplay& wish) {
        if (room.phase() != Phase::Debrief) return {OrderVerdict::NotNow};
        room.showReplay(wish.on);
        return {};
    }
    Outcome operator()(const SeekReplay& wish) {
        if (!room.m_replay) return {OrderVerdict::NotNow};
        room.m_replay->seek(wish.at);
        return {};
    }
    Outcome operator()(const SetReplayEyes& wish) {
        if (!room.m_replay) return {OrderVerdict::NotNow};
        if (!wish.seat.isNone() && wish.seat.index() >= room.m_styles.size()) return {OrderVerdict::NoSuchThing};
        room.m_replay->look(wish.seat);
        return {};
    }

    Outcome operator()(const WhatIf& wish) { return {room.askWhatIf(wish)}; }
    Outcome operator()(const GuideTo& wish) { return {room.guideTo(wish)}; }
    Outcome operator()(const ClosePoll& wish) {
        if (room.phase() != Phase::Debrief) return {OrderVerdict::NotNow};
        return {room.m_guided.close(wish.poll, wish.reveal) ? OrderVerdict::Done : OrderVerdict::NotNow};
    }

    // When the factories feel what they are told now.
    [[nodiscard]] When nextRun() const {
        if (room.phase() == Phase::Run) return When::Now;
        return room.phase() == Phase::Review ? When::NextRound : When::RunStarts;
    }
};

void Room::takeOrder(std::size_t index, const Order& order) {
    const Person& person = m_roster.people()[index];
    if (order.number <= person.lastOrder) {
        for (const OrderAnswer& answer : person.orderAnswers)
            if (answer.number == order.number) sendTo(person.peer, Channel::Control, answer);
        return;
    }
    Facilitator::Outcome outcome{OrderVerdict::NotHost};
    if (person.host)
        outcome = std::visit(Facilitator{*this, {static_cast<std::uint32_t>(index), order.number}}, order.order);
    const OrderAnswer answer{order.number, outcome.verdict, outcome.when};
    m_roster.ordered(index, answer);
    sendTo(person.peer, Channel::Control, answer);
}

}  // namespace gemba
