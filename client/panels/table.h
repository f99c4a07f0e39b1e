// What panels are given and what they give back. A Table is everything one person may look at, as plain
// references; Acts are wishes and messages to send. Panels never send by themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/charts/look.h"
#include "client/intent/outbox.h"
#include "client/panels/probes.h"
#include "client/panels/saved_page.h"
#include "client/panels/tab_order.h"
#include "client/replica/heard.h"
#include "client/text/texts.h"
#include "client/text/words.h"
#include "shared/protocol/messages.h"

namespace gemba {

struct Ui {
    const Look& look;
    const Texts& texts;
    Probes* probes = nullptr;  // null = nobody asks
    TabOrder* tabs = nullptr;  // null = no Tab key
};

struct Table {
    const FloorPlan& plan;
    const RoomState& room;
    const PlayerView& view;
    const std::vector<Wish>& pending;
    const Debrief* debrief = nullptr;  // null until it arrived
    SeatId seat;                       // of the room; none = watching
    std::uint32_t person = 0;
    bool host = false;
    std::string link;                               // for guests to join; empty when nobody else can
    const std::vector<HeardTalk>* talks = nullptr;  // oldest first; null = nobody talks here
    std::vector<SeatId> here{};                     // all seats of this one screen, when several people share it
    const HostView* console = nullptr;              // null = this person has no facilitator's console
    const std::vector<Order>* orders = nullptr;     // the host's, under way
    const DryRunDone* dryRun = nullptr;             // null until one was done
    const Standings* standings = nullptr;           // of this round's end, where several factories race
    const std::vector<Ghost>* ghosts = nullptr;     // other runs of this luck; null = it was not played before
    std::string lesson{};                           // of the debrief, in the person's language
    const SavedPage* saved = nullptr;               // null = the session is not recorded on this machine
    const ReplayPlan* replay = nullptr;             // null = none is shown
    const Analysis* analysis = nullptr;             // of the debrief; null until the first of it came
    const WhatIfAnswer* whatIf = nullptr;           // to the newest question; null = none was asked
    const PollsState* polls = nullptr;              // of the guided debrief; null = none are asked
    const std::vector<BookmarkState>* bookmarks = nullptr;  // in the words of hosts; null = not theirs to read
    std::vector<QuestionCard> cards{};                      // the scenario's own, in the person's language
    // The own seat as plan and view number it: those of its own factory.
    [[nodiscard]] SeatId ownSeat() const {
        return seat.isNone() || plan.seats.empty() ? SeatId{} : SeatId(seat.index() % plan.seats.size());
    }
    [[nodiscard]] AreaId area() const { return ownSeat().isNone() ? AreaId{} : plan.seats[ownSeat().index()].area; }
};

// Windows that a host may open beside this one.
enum class OtherWindow : std::uint8_t { BigScreen, Console };

struct Acts {
    std::vector<Command> wishes;
    std::vector<ToServer> messages;
    std::vector<HostOrder> orders;
    std::vector<OtherWindow> windows;
    std::optional<SaveNames> save;  // write the session down as a page
};

// Words for things of the plan; an empty text for an id that is none or out of range.
[[nodiscard]] const std::string& areaGlyph(const FloorPlan& plan, AreaId area);
[[nodiscard]] ImU32 teamColour(const Ui& ui, const FloorPlan& plan, AreaId area);
[[nodiscard]] const std::string& stationName(const FloorPlan& plan, StationId station);
[[nodiscard]] std::vector<StationId> stationsOf(const FloorPlan& plan,
                                                AreaId area);  // in the order of visits
// The room numbers the seats of all factories through; the plan knows those of one. None for none.
[[nodiscard]] SeatId planSeat(const FloorPlan& plan, SeatId seat);
[[nodiscard]] std::size_t factoryOf(const Table& table, SeatId seat);     // 0 …
[[nodiscard]] std::optional<std::size_t> ownFactory(const Table& table);  // none while watching
// "nova", or "Factory 2: nova" where several factories race.
[[nodiscard]] std::string seatLabel(const Ui& ui, const Table& table, SeatId seat);
// The own area's part of the view; the empty one while watching.
[[nodiscard]] const AreaView& ownArea(const Table& table);
[[nodiscard]] const StationView* stationView(const AreaView& area, StationId station);  // null = not in view
// People in a seat, joined by " + "; empty when nobody sits there.
[[nodiscard]] std::string playersOf(const RoomState& room, SeatId seat);
[[nodiscard]] std::int32_t dayInRound(const Table& table);  // 1 … daysPerRound

}  // namespace gemba
