#include "client/session/terminal_floor.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "client/text/words.h"

namespace gemba {

namespace {

constexpr std::size_t kLongestMark = 3;
constexpr std::size_t kIndent = 12;
constexpr std::size_t kTitle = 26;        // columns of an area's name and marks
constexpr std::size_t kPalletsShown = 8;  // of one area
constexpr std::size_t kDockShown = 12;
constexpr std::size_t kNewsShown = 3;

class FloorText {
  public:
    FloorText(const Texts& texts, const FloorPlan& plan, const RoomState& room, const PlayerView& view,
              const Page& page)
        : m_texts(texts), m_plan(plan), m_room(room), m_view(view), m_page(page), m_marks(areaMarks(plan)) {
        m_page.width = std::max<std::size_t>(m_page.width, 80);
    }

    TextLines lines() {
        headline();
        for (std::size_t i = 0; i < std::min(m_plan.areas.size(), m_view.areas.size()); ++i) area(i);
        debts();
        pallets();
        gateAndDock();
        news();
        money();
        for (std::string& line : m_lines) line.erase(line.find_last_not_of(' ') + 1);
        return std::move(m_lines);
    }

  private:
    [[nodiscard]] std::string mark(AreaId id) const { return id.index() < m_marks.size() ? m_marks[id.index()] : "?"; }
    [[nodiscard]] std::string name(AreaId id) const {
        return id.index() < m_plan.areas.size() ? harmless(areaName(m_plan, id), m_page) : "?";
    }
    // Sentences of the section [terminal].
    [[nodiscard]] std::string word(const std::string& key, TextValues values = {}) const {
        return harmless(m_texts.say("terminal." + key, values), m_page);
    }
    [[nodiscard]] std::string counted(const std::string& key, std::int64_t n) const {
        return harmless(m_texts.count("terminal." + key, n), m_page);
    }
    void add(const std::string& line) { m_lines.push_back(fitted(line, m_page.width, m_page)); }
    void addWords(const std::string& title, const std::vector<std::string>& words, const std::string& between) {
        if (!words.empty()) addAll(fitted(title, kIndent, m_page), words, between, kIndent);
    }
    void addAll(const std::string& title, std::vector<std::string> words, const std::string& between,
                std::size_t indent) {
        words.front() = title + words.front();
        for (const std::string& line : wrapped(words, between, indent, m_page)) add(line);
    }

    void headline() {
        const int total = m_plan.rounds * m_plan.daysPerRound;
        add(ruleWith(word("head", {{"day", std::to_string(dayOf(m_view.now))},
                                   {"days", std::to_string(total)},
                                   {"round", std::to_string(m_room.round)},
                                   {"rounds", std::to_string(m_plan.rounds)},
                                   {"title", m_plan.title}}),
                     m_page));
    }

    void area(std::size_t index) {
        const AreaView& seen = m_view.areas[index];
        std::string title = name(AreaId(index)) + " (" + m_marks[index] + ")";
        if (AreaId(index) == m_view.area) title += " *" + word("yours") + "*";
        if (youStandIn(AreaId(index))) title += " [" + word("you") + "]";
        addAll(fitted(title, kTitle, m_page), aboutArea(AreaId(index), seen), ", ", kTitle);
        for (const StationView& station : seen.stations) stationLine(station);
    }
    [[nodiscard]] bool youStandIn(AreaId id) const {
        return std::any_of(m_view.managers.begin(), m_view.managers.end(), [&](const ManagerView& manager) {
            return manager.seat == m_view.seat && !m_view.seat.isNone() && manager.to == id && manager.walked == 1000;
        });
    }
    [[nodiscard]] std::vector<std::string> aboutArea(AreaId id, const AreaView& seen) const {
        std::vector<std::string> words;
        if (seen.sight <= Sight::Reported) {
            words.push_back(word("fog", {{"report", m_texts.say(keyOf(seen.report))}}));
            words.push_back(counted("ago", seen.reportAgeDays));
        } else {
            words.push_back(counted(seen.sight == Sight::Glimpsed ? "glimpsed" : "people", seen.people));
        }
        if (seen.sight >= Sight::Seen) {
            addDoing(words, id);
            words.push_back(word("backlog", {{"n", std::to_string(seen.backlog)}}));
        }
        if (seen.owes > 0) words.push_back(counted("owes", seen.owes));
        return words;
    }
    // What its people do, by count: "4 working", "1 idle".
    void addDoing(std::vector<std::string>& words, AreaId id) const {
        std::array<int, kWorkerStates> counts{};
        for (const WorkerView& worker : m_view.workers)
            if (worker.area == id) ++counts[static_cast<std::size_t>(worker.state)];
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) words.push_back(doing(static_cast<WorkerState>(i), counts[i]));
    }
    [[nodiscard]] std::string doing(WorkerState state, int count) const {
        return harmless(m_texts.say(keyOf(state), {{"n", std::to_string(count)}}), m_page);
    }
    void stationLine(const StationView& station) {
        const std::size_t index = station.station.index();
        const std::string title = index < m_plan.stations.size() ? harmless(m_plan.stations[index].name, m_page) : "?";
        const std::size_t room = m_page.width - 56;
        std::string line = "  " + fitted(title, 12, m_page) + " " + rightOf(std::to_string(station.waiting), 4) + " " +
                           word("wait") + " " +
                           fitted(barOf(station.waiting, longestQueue(), room, m_page), room, m_page) + " " +
                           word("in_work", {{"n", std::to_string(station.inWork)}});
        if (station.wipLimit > 0 && station.wipLimit < kNoWipLimit)
            line += word("limit", {{"n", std::to_string(station.wipLimit)}});
        add(line);
    }
    // All bars share one scale, so that piles compare across areas.
    [[nodiscard]] std::int64_t longestQueue() const {
        std::int64_t most = 20;
        for (const AreaView& seen : m_view.areas)
            for (const StationView& station : seen.stations) most = std::max<std::int64_t>(most, station.waiting);
        return most;
    }

    // From the holes of the pallets that this seat sees.
    void debts() {
        std::map<std::pair<AreaId, AreaId>, int> owing;
        for (const PalletView& pallet : m_view.pallets)
            for (const SlotView& slot : pallet.slots)
                if (slot.state != SlotState::Made && slot.state != SlotState::Unknown && slot.from != pallet.owner)
                    ++owing[{slot.from, pallet.owner}];
        std::vector<std::string> words;
        words.reserve(owing.size());
        for (const auto& [pair, count] : owing)
            words.push_back(
                word("debt", {{"area", name(pair.first)}, {"other", name(pair.second)}, {"n", std::to_string(count)}}));
        addWords(word("debts"), words, ", ");
    }

    [[nodiscard]] std::string slotText(const SlotView& slot) const {
        const std::string from = mark(slot.from);
        switch (slot.state) {
            case SlotState::Made: return "[" + from + "]";
            case SlotState::InWork: return "[-" + from + "-]";
            case SlotState::Asked: return "[_" + from + "_]";
            case SlotState::Refused: return "[!" + from + "!]";
            case SlotState::Unknown: break;
        }
        return "[?" + from + "?]";
    }
    [[nodiscard]] std::string palletText(const PalletView& pallet) const {
        std::string text;
        for (const SlotView& slot : pallet.slots) text += slotText(slot);
        return pallet.ageDays < 0 ? text : text + " " + word("age", {{"n", std::to_string(pallet.ageDays)}});
    }
    void pallets() {
        for (std::size_t i = 0; i < m_plan.areas.size(); ++i) palletsOf(AreaId(i));
    }
    void palletsOf(AreaId owner) {
        std::vector<const PalletView*> own;
        for (const PalletView& pallet : m_view.pallets)
            if (pallet.owner == owner) own.push_back(&pallet);
        std::stable_sort(own.begin(), own.end(),
                         [](const PalletView* a, const PalletView* b) { return a->ageDays > b->ageDays; });
        std::vector<std::string> words;
        for (std::size_t i = 0; i < std::min(own.size(), kPalletsShown); ++i) words.push_back(palletText(*own[i]));
        if (own.size() > kPalletsShown) words.push_back(more(own.size() - kPalletsShown));
        addWords(word("pallets", {{"area", mark(owner)}}), words, "  ");
    }

    [[nodiscard]] std::string more(std::size_t n) const { return word("more", {{"n", std::to_string(n)}}); }

    void gateAndDock() {
        std::vector<std::string> gate;
        std::vector<const ItemView*> dock;
        int queued = 0;
        for (const ItemView& item : m_view.items) {
            if (item.place == Place::InGate)
                gate.push_back("[" + mark(item.owner) + "] " + std::to_string(item.progress / 10) + "%");
            if (item.place == Place::GateQueue) ++queued;
            if (item.place == Place::Dock) dock.push_back(&item);
        }
        if (gate.empty()) gate.push_back(word("empty"));
        gate.push_back(word("queued", {{"n", std::to_string(queued)}}));
        addWords(word("gate"), gate, "  ");
        dockLine(std::move(dock));
    }
    void dockLine(std::vector<const ItemView*> dock) {
        std::sort(dock.begin(), dock.end(),
                  [](const ItemView* a, const ItemView* b) { return a->position < b->position; });
        std::vector<std::string> words;
        for (std::size_t i = 0; i < std::min(dock.size(), kDockShown); ++i)
            words.push_back("[" + mark(dock[i]->owner) + "]");
        if (words.empty()) words.push_back(word("empty"));
        if (dock.size() > kDockShown) words.push_back(more(dock.size() - kDockShown));
        words.push_back(" " + counted("release", m_view.releaseInDays));
        addWords(word("dock"), words, "");
    }

    void news() {
        std::vector<std::string> words;
        const std::size_t first = m_view.news.size() - std::min(m_view.news.size(), kNewsShown);
        for (std::size_t i = first; i < m_view.news.size(); ++i)
            words.push_back(harmless(newsWords(m_texts, m_plan, m_view.news[i]), m_page));
        addWords(word("news"), words, "; ");
    }

    void money() {
        const std::string own = m_view.seat.isNone() ? "" : word("of_them", {{"n", std::to_string(m_view.ownShipped)}});
        add(fitted(word("shipped"), kIndent, m_page) + counted("features", m_view.shipped) + own);
        if (!m_view.seat.isNone()) moneyLine(word("bonus"), m_view.bonus, m_view.bonusByDay);
        moneyLine(word("factory"), m_view.factory, m_view.factoryByDay);
    }
    void moneyLine(const std::string& title, Money money, const std::vector<std::int64_t>& byDay) {
        add(fitted(title, kIndent, m_page) + rightOf(eurosOf(money, m_page), 14) + "  " +
            sparkOf(byDay, m_page.width - 30, m_page));
    }

    const Texts& m_texts;
    const FloorPlan& m_plan;
    const RoomState& m_room;
    const PlayerView& m_view;
    Page m_page;
    std::vector<std::string> m_marks;
    TextLines m_lines;
};

}  // namespace

std::vector<std::string> areaMarks(const FloorPlan& plan) {
    std::vector<std::string> marks;
    const Page ascii;
    for (std::size_t i = 0; i < plan.areas.size(); ++i) {
        const std::string name = harmless(plan.areas[i].name, ascii);
        std::size_t length = 1;
        const auto shared = [&](const AreaPlan& other) {
            return &other != &plan.areas[i] && harmless(other.name, ascii).substr(0, length) == name.substr(0, length);
        };
        while (length <= kLongestMark && std::any_of(plan.areas.begin(), plan.areas.end(), shared)) ++length;
        marks.push_back(length > kLongestMark || name.empty() ? std::to_string(i + 1) : name.substr(0, length));
    }
    return marks;
}

TextLines floorLines(const Texts& texts, const FloorPlan& plan, const RoomState& room, const PlayerView& view,
                     const Page& page) {
    return FloorText(texts, plan, room, view, page).lines();
}

}  // namespace gemba
