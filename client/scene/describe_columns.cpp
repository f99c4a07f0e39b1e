#include <algorithm>

#include "client/scene/describe.h"

namespace gemba {

namespace {

constexpr double kReleaseHeight = 120;  // of what tells of the release

std::string gateAt(const Stage& stage, Point point) {
    std::int64_t busy = 0;
    for (const TestPlace& test : stage.places.tests) {
        busy += test.item >= 0 ? 1 : 0;
        if (!test.rect.contains(point)) continue;
        return test.item < 0 ? stage.texts.testFree
                             : boxSentence(stage, stage.view.items[static_cast<std::size_t>(test.item)]);
    }
    return filled(filled(stage.texts.gateSentence, "{n}", busy), "{m}", stage.places.gateQueue.count);
}

// Its upper part tells of the release, the rest of what waits for it.
std::string dockAt(const Stage& stage, Point point) {
    const std::int32_t days = stage.view.releaseInDays;
    const FloorTexts& texts = stage.texts;
    if (point.y < stage.layout.dock.top + kReleaseHeight)
        return filled(filled(days == 0 ? texts.dayMarksToday : texts.dayMarks, "{n}", stage.plan.releaseEveryDays),
                      "{m}", days);
    return filled(filled(texts.dockSentence, "{n}", stage.places.dock.count), "{m}", days);
}

std::string houseAt(const Stage& stage, Point point) {
    const std::size_t vendors = stage.plan.vendors.size();
    for (std::size_t i = 0; i < std::min(vendors, stage.view.vendors.size()); ++i) {
        if (!housePlace(stage.layout, i, vendors).contains(point)) continue;
        const VendorView& vendor = stage.view.vendors[i];
        const std::string sentence = filled(vendor.forked ? stage.texts.houseLeftSentence : stage.texts.houseSentence,
                                            "{who}", stage.plan.vendors[i].name);
        return filled(filled(sentence, "{n}", vendor.shipped), "{m}", vendor.wanted);
    }
    return {};
}

}  // namespace

std::string columnAt(const Stage& stage, Point point) {
    if (stage.layout.walk.contains(point)) return stage.texts.walkSentence;
    if (stage.layout.gate.contains(point)) return gateAt(stage, point);
    if (stage.layout.dock.contains(point)) return dockAt(stage, point);
    return houseAt(stage, point);
}

}  // namespace gemba
