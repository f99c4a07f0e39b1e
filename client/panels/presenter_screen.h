// What a room sees while somebody talks over a session: the floor, above it the bookmark's words, the day, and how far
// the talk is. No levers; a clicker steps.
#pragma once

#include "client/panels/presenter.h"
#include "client/panels/widgets.h"

namespace gemba {

// What the screen remembers between frames.
struct PresenterDesk {
    Presenter presenter;
    bool black = false;       // so that all look at the speaker
    double hintSeconds = 12;  // for which the keys are still named; any step ends it
};

// The floor under a band that is as high as the longest words of the talk need, so that nothing jumps.
[[nodiscard]] WindowLayout presenterLayout(const Ui& ui, const WindowLayout& layout,
                                           const std::vector<TalkStop>& stops);
// Once per frame, while nothing lies over the screen: what the keys ask for, and what running leads to.
void presenterKeys(const Table& table, const std::vector<TalkStop>& stops, PresenterDesk& desk, Acts& acts);
// Something lies over the screen: a floor that runs halts and waits.
void holdPresenter(const Table& table, const std::vector<TalkStop>& stops, PresenterDesk& desk, Acts& acts);
// `layout` as presenterLayout gave it.
void presenterScreen(const Ui& ui, const Table& table, const WindowLayout& layout, const std::vector<TalkStop>& stops,
                     PresenterDesk& desk);

}  // namespace gemba
