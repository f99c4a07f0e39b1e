// What the panels of one person remember between frames. Nothing of it is game state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/panels/console_desk.h"
#include "client/panels/debrief_page.h"
#include "client/panels/notices.h"
#include "client/panels/saved_page.h"
#include "client/replica/area_numbers.h"
#include "shared/scenario/scenario.h"

namespace gemba {

// The order list while a row is being moved by the mouse.
struct OrderDraft {
    std::vector<WorkClass> order;  // empty = nothing is being moved
    WorkClass moving = WorkClass::FinishOwn;
    int selected = -1;  // class whose row has the keyboard, -1 = none
};

// The offer that is being made up; it is sent by a button.
struct OfferDraft {
    SeatId to;
    TermKind give = TermKind::Nothing;
    TermKind want = TermKind::Nothing;
    std::int32_t days = 5;
};

// Of the panel beside the floor.
enum class SideTab : std::uint8_t { Levers, Numbers, Talk };

// A replay: the moment this person asked for, until it is shown.
struct ReplayDraft {
    std::optional<SimTime> wanted;
    double wantedSince = 0;       // on ImGui's clock
    bool dragging = false;        // the knob is held: not every moment on its way is asked for
    std::optional<SimTime> sent;  // the last one that was, since it was taken hold of
    double sentSince = 0;         // the same clock
    std::size_t factory = 0;      // of a race: whose seats are listed
    int listed = -1;              // the decision that the list has scrolled to
    bool shown = false;           // in the last frame
};

// A question that is being made up.
enum class WhatIfKind : std::uint8_t { Style, Lever, Limit, Scheme, Person, Faster };
inline constexpr std::size_t kWhatIfKinds = 6;

struct WhatIfDraft {
    WhatIfKind kind = WhatIfKind::Limit;
    SeatId seat;  // none = everybody
    BotStyle style = BotStyle::ConstraintManager;
    Command setting;  // of the kind Lever
    std::int32_t limit = 6;
    Scheme scheme = Scheme::Shared;
    StationId station{0};
    std::int32_t round = 1;
};

// The guided debrief, as this person sees it.
struct WalkDraft {
    bool open = false;        // its card or poll is shown, in place of a page
    bool objections = false;  // they are
    WalkState seen;           // in the last frame
};

struct Desk {
    SideTab side = SideTab::Levers;
    AreaHistory history;
    SeatId talkTo;               // none = all who may hear
    std::string talking;         // not said yet
    std::size_t talksRead = 0;   // so many of them
    Lever open = Lever::Answer;  // of a compact panel
    OrderDraft draft;
    OfferDraft offer;
    AreaId sendTo;                 // where a people manager's next person goes
    std::int32_t lendDays = 5;     // 0 = for good
    bool allOffers = false;        // made to this seat; else the first two
    std::int32_t promiseDays = 0;  // with the next yes to a request; 0 = no promise
    Notices notices;
    bool above = true;  // in the debrief: first the floor from above, then the numbers
    DebriefPage page = DebriefPage::Result;
    bool secondSheet = false;  // of the page, in windows that show one at a time
    SaveNames saveNames = SaveNames::LeaveOut;
    bool sureAgain = false;  // "play it again" was pressed once: the next press does it
    bool walked = false;
    bool copied = false;  // the link, a moment ago
    ReplayDraft replay;
    WhatIfDraft whatIf;
    WalkDraft walk;
    ConsoleDesk console;
};

}  // namespace gemba
