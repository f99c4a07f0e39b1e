#include "client/session/terminal_floor.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace gemba {

namespace {

constexpr std::size_t kLongestMark = 3;
constexpr std::size_t kIndent = 12;
constexpr std::size_t kTitle = 26;        // columns of an area's name and marks
constexpr std::size_t kPalletsShown = 8;  // of one area
constexpr std::size_t kDockShown = 12;
constexpr std::size_t kNewsShown = 3;

const char* textOf(Report report) {
    static constexpr std::array<const char*, kReports> kTexts{"on plan", "late", "in trouble"};
    return kTexts[static_cast<std::size_t>(report)];
}

std::string counted(std::int64_t n, const std::string& one, const std::string& many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

class FloorText {
  public:
    FloorText(const FloorPlan& plan, const RoomState& room, const PlayerView& view, const Page& page)
        : m_plan(plan), m_room(room), m_view(view), m_page(page), m_marks(areaMarks(plan)) {
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
    [[nodiscard]] std::string areaName(AreaId id) const {
        return id.index() < m_plan.areas.size() ? harmless(m_plan.areas[id.index()].name, m_page) : "?";
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
        add(ruleWith("day " + std::to_string(dayOf(m_view.now)) + " of " + std::to_string(total) + ", round " +
                         std::to_string(m_room.round) + " of " + std::to_string(m_plan.rounds) + ", " +
                         harmless(m_plan.title, m_page),
                     m_page));
    }

    void area(std::size_t index) {
        const AreaView& seen = m_view.areas[index];
        std::string title = areaName(AreaId(index)) + " (" + m_marks[index] + ")";
        if (AreaId(index) == m_view.area) title += " *yours*";
        if (youStandIn(AreaId(index))) title += " [you]";
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
            words.push_back(std::string("fog; they say \"") + textOf(seen.report) + "\"");
            words.push_back(counted(seen.reportAgeDays, "day", "days") + " ago");
        } else {
            const std::string people = counted(seen.people, "person", "people");
            words.push_back(seen.sight == Sight::Glimpsed ? "glimpsed: " + people : people);
        }
        if (seen.sight >= Sight::Seen) {
            addDoing(words, id);
            words.push_back("backlog " + std::to_string(seen.backlog));
        }
        if (seen.owes > 0) words.push_back("owes " + counted(seen.owes, "part", "parts"));
        return words;
    }
    // What its people do, by count: "4 working", "1 idle".
    void addDoing(std::vector<std::string>& words, AreaId id) const {
        static constexpr std::array<const char*, kWorkerStates> kDoes{"working",   "idle", "held", "helping", "at fires",
                                                                     "changing",  "improving", "down", "away",    "stopped"};
        std::array<int, kWorkerStates> counts{};
        for (const WorkerView& worker : m_view.workers)
            if (worker.area == id) ++counts[static_cast<std::size_t>(worker.state)];
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) words.push_back(std::to_string(counts[i]) + " " + kDoes[i]);
    }
    void stationLine(const StationView& station) {
        const std::size_t index = station.station.index();
        const std::string name = index < m_plan.stations.size() ? harmless(m_plan.stations[index].name, m_page) : "?";
        const std::size_t room = m_page.width - 56;
        std::string line = "  " + fitted(name, 12, m_page) + " " + rightOf(std::to_string(station.waiting), 4) +
                           " wait " + fitted(barOf(station.waiting, longestQueue(), room, m_page), room, m_page) + " " +
                           std::to_string(station.inWork) + " in work";
        if (station.wipLimit > 0 && station.wipLimit < kNoWipLimit)
            line += ", limit " + std::to_string(station.wipLimit);
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
            words.push_back(areaName(pair.first) + " owes " + areaName(pair.second) + " " + std::to_string(count));
        addWords("debts", words, ", ");
    }

    [[nodiscard]] std::string slotText(const SlotView& slot) const {
        const std::string name = mark(slot.from);
        switch (slot.state) {
            case SlotState::Made: return "[" + name + "]";
            case SlotState::InWork: return "[-" + name + "-]";
            case SlotState::Asked: return "[_" + name + "_]";
            case SlotState::Refused: return "[!" + name + "!]";
            case SlotState::Unknown: break;
        }
        return "[?" + name + "?]";
    }
    [[nodiscard]] std::string palletText(const PalletView& pallet) const {
        std::string text;
        for (const SlotView& slot : pallet.slots) text += slotText(slot);
        return pallet.ageDays < 0 ? text : text + " " + std::to_string(pallet.ageDays) + "d";
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
        if (own.size() > kPalletsShown) words.push_back("and " + std::to_string(own.size() - kPalletsShown) + " more");
        addWords("pallets " + mark(owner), words, "  ");
    }

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
        if (gate.empty()) gate.emplace_back("empty");
        gate.push_back(std::to_string(queued) + " before it");
        addWords("gate", gate, "  ");
        dockLine(std::move(dock));
    }
    void dockLine(std::vector<const ItemView*> dock) {
        std::sort(dock.begin(), dock.end(),
                  [](const ItemView* a, const ItemView* b) { return a->position < b->position; });
        std::vector<std::string> words;
        for (std::size_t i = 0; i < std::min(dock.size(), kDockShown); ++i)
            words.push_back("[" + mark(dock[i]->owner) + "]");
        if (words.empty()) words.emplace_back("empty");
        if (dock.size() > kDockShown) words.push_back("and " + std::to_string(dock.size() - kDockShown) + " more");
        words.push_back(" release in " + counted(m_view.releaseInDays, "day", "days"));
        addWords("dock", words, "");
    }

    [[nodiscard]] std::string vendorName(std::int32_t number) const {
        const auto index = static_cast<std::size_t>(number);
        return index < m_plan.vendors.size() ? harmless(m_plan.vendors[index].name, m_page) : "a customer";
    }
    [[nodiscard]] std::string seatName(std::int32_t number) const {
        const auto index = static_cast<std::size_t>(number);
        return index < m_plan.seats.size() ? harmless(m_plan.seats[index].name, m_page) : "somebody";
    }
    [[nodiscard]] std::string newsText(const NewsView& item) const {
        const std::string area = areaName(item.area);
        const std::string amount = counted(item.amount, "feature", "features");
        switch (item.kind) {
            case NewsKind::PartDelivered: return area + " made a part for " + areaName(item.other);
            case NewsKind::PartRefused: return area + " refused " + areaName(item.other) + " a part";
            case NewsKind::GateFailed: return "a feature of " + area + " failed in the gate";
            case NewsKind::Released: return amount + " went to customers";
            case NewsKind::DefectReported: return "customers found a defect of " + area;
            case NewsKind::FeatureShipped: return amount + " of " + area + " shipped";
            case NewsKind::LineStopped: return area + " stopped its line to mend a defect";
            case NewsKind::ReleaseFailed: return "a release failed, " + amount + " came back to the dock";
            case NewsKind::ProjectDone: return area + " finished an improvement";
            case NewsKind::VendorForked: return vendorName(item.amount) + " went its own way";
            case NewsKind::Hired: return counted(item.amount, "new person", "new people") + " in " + area;
            case NewsKind::Left: return counted(item.amount, "person", "people") + " left " + area;
            case NewsKind::Exposed: return "everybody knows now what " + seatName(item.amount) + " does";
            case NewsKind::BoardOpened: return item.amount > 0 ? "the board is open" : "the board is closed";
            case NewsKind::HelpCame: return areaName(item.other) + " sent a person to help " + area;
        }
        return {};
    }
    void news() {
        std::vector<std::string> words;
        const std::size_t first = m_view.news.size() - std::min(m_view.news.size(), kNewsShown);
        for (std::size_t i = first; i < m_view.news.size(); ++i) words.push_back(newsText(m_view.news[i]));
        addWords("news", words, "; ");
    }

    void money() {
        std::string own = m_view.seat.isNone() ? "" : ", " + std::to_string(m_view.ownShipped) + " of them yours";
        add(fitted("shipped", kIndent, m_page) + counted(m_view.shipped, "feature", "features") + own);
        if (!m_view.seat.isNone()) moneyLine("your bonus", m_view.bonus, m_view.bonusByDay);
        moneyLine("factory", m_view.factory, m_view.factoryByDay);
    }
    void moneyLine(const std::string& title, Money money, const std::vector<std::int64_t>& byDay) {
        add(fitted(title, kIndent, m_page) + rightOf(eurosOf(money, m_page), 14) + "  " +
            sparkOf(byDay, m_page.width - 30, m_page));
    }

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

TextLines floorLines(const FloorPlan& plan, const RoomState& room, const PlayerView& view, const Page& page) {
    return FloorText(plan, room, view, page).lines();
}

}  // namespace gemba
