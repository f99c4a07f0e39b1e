#include <algorithm>
#include <tuple>

#include "server/bots/styles.h"

namespace gemba {

namespace {

using enum WorkClass;

bool isQuieter(const RequestView& a, const RequestView& b) {
    return std::tie(a.timesRefused, a.waitedDays, b.handle) < std::tie(b.timesRefused, b.waitedDays, a.handle);
}

bool isBad(const NewsView& news) {
    return news.kind == NewsKind::DefectReported || news.kind == NewsKind::GateFailed ||
           news.kind == NewsKind::LineStopped;
}

void goToTheFire(Decisions& made, const PlayerView& view) {
    const auto fire = std::find_if(view.news.rbegin(), view.news.rend(), isBad);
    if (fire == view.news.rend() || fire->area.isNone()) return;
    const bool goesThere = std::any_of(view.managers.begin(), view.managers.end(), [&](const ManagerView& manager) {
        return manager.seat == view.seat && manager.to == fire->area;
    });
    if (!goesThere) made.push_back({WalkTo{fire->area}, Reason::GoToTheFire});
}

bool burnsAtHome(const PlayerView& view) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const ItemView& item) {
        return item.maker == view.area && item.kind == ItemKind::Unplanned;
    });
}

}  // namespace

// Drops everything for a defect or for who asks loudest; what came back from review lies longest. Those who ask
// quietly get no answer.
Decisions firefighterHero(const PlayerView& view) {
    Decisions made;
    setOrder(made, view, {FixDefects, UnblockOthers, ReviewOwn, StartNew, FinishOwn}, Reason::FiresFirst);
    goToTheFire(made, view);
    if (burnsAtHome(view)) {
        sayReport(made, view, Report::InTrouble, Reason::FireAtHome);
    } else {
        sayReport(made, view, Report::OnPlan, Reason::FireIsOut);
    }
    const auto loudest = std::max_element(view.requests.begin(), view.requests.end(), isQuieter);
    if (loudest != view.requests.end()) answer(made, *loudest, Answer::Accept, Reason::LoudestFirst);
    return made;
}

}  // namespace gemba
