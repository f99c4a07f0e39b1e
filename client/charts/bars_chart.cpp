#include "client/charts/bars_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/charts/format.h"
#include "client/charts/plot.h"

namespace gemba {

namespace {

constexpr float kLeastRow = 30;  // of one run, at 1080p

// From worst known policy to best: the order in which the bars stand.
constexpr std::array kOrder{Baseline::NobodyTouches, Baseline::EveryoneLocal, Baseline::LastTime, Baseline::AsPlayed,
                            Baseline::Coordinated};

std::vector<const BaselineResult*> inOrder(const std::vector<BaselineResult>& results) {
    std::vector<const BaselineResult*> ordered;
    for (const Baseline baseline : kOrder)
        if (const BaselineResult* result = resultOf(results, baseline)) ordered.push_back(result);
    return ordered;
}

struct Rows {
    float zeroX;
    float perEuro;  // pixels
    float top;
    float bottom;
    float pitch;
    float height;
    [[nodiscard]] float x(Money money) const { return zeroX + perEuro * static_cast<float>(money.euros); }
};

Rows rowsFor(const ChartFrame& frame, const std::vector<BaselineResult>& results, float below) {
    float labels = 0;
    float numbers = 0;
    std::int64_t most = 1;
    std::int64_t least = 0;
    for (const BaselineResult& result : results) {
        labels = std::max(labels, chartTextSize(frame.look, Type::BodyBold, frame.texts.say(keyOf(result.baseline))).x);
        numbers = std::max(numbers, chartTextSize(frame.look, Type::Title, moneyText(result.factory)).x);
        most = std::max(most, result.factory.euros);
        least = std::min(least, result.factory.euros);
    }
    const float left = frame.min.x + labels + frame.look.px(16);
    const float right = frame.max.x - numbers - frame.look.px(16);
    Rows rows{};
    rows.perEuro = std::max(10.0F, right - left) / static_cast<float>(most - least);
    rows.zeroX = left - rows.perEuro * static_cast<float>(least);
    rows.top = frame.min.y;
    rows.pitch = std::min(frame.look.px(110), (frame.max.y - below - frame.min.y) / static_cast<float>(results.size()));
    rows.height = rows.pitch * 0.62F;
    rows.bottom = rows.top + rows.pitch * static_cast<float>(results.size());
    return rows;
}

bool pointsAtRow(const ChartFrame& frame, const Rows& rows, float y) {
    return frame.points({frame.min.x, y}, {frame.max.x, y + rows.height});
}

ChartTip tipOf(const ChartFrame& frame, const BaselineResult& result) {
    const std::string key = keyOf(result.baseline);
    return {frame.texts.say(key), frame.texts.say(key + "_help"), exactMoneyText(result.factory),
            frame.texts.count("debrief.shipped", result.shipped)};
}

void drawBar(const ChartFrame& frame, const Rows& rows, const BaselineResult& result, float y) {
    const bool own = result.baseline == Baseline::AsPlayed;
    const ImU32 other = result.baseline == Baseline::Coordinated ? frame.look[Role::Line] : frame.look.ramp[2];
    const ImU32 face = own ? frame.look[Role::Plate] : other;
    const float left = std::min(rows.zeroX, rows.x(result.factory));
    const float right = std::max(rows.zeroX, rows.x(result.factory));
    const float middle = y + rows.height / 2;
    frame.list.AddRectFilled({left, y}, {right, y + rows.height}, face, frame.look.px(3));
    if (result.baseline == Baseline::Coordinated)
        frame.list.AddRect({left, y}, {right, y + rows.height}, frame.look[Role::Text2], frame.look.px(3), 0, 1.5F);
    chartText(frame.list, frame.look, own ? Type::BodyBold : Type::Body, frame.look[Role::Text], {frame.min.x, middle},
              frame.texts.say(keyOf(result.baseline)), Anchor::Left);
    chartText(frame.list, frame.look, Type::Title, frame.look[Role::Text], {right + frame.look.px(12), middle},
              moneyText(result.factory), Anchor::Left);
}

void dashedDown(const ChartFrame& frame, float x, float from, float to) {
    for (float y = from; y < to; y += 8)
        frame.list.AddLine({x, y}, {x, std::min(y + 4, to)}, frame.look[Role::Text], 1.5F);
}

// The bracket from the end of one bar to the end of the other, the price under it.
void bracket(const ChartFrame& frame, const Rows& rows, Money asPlayed, Money coordinated, float y) {
    const float left = std::min(rows.x(asPlayed), rows.x(coordinated));
    const float right = std::max(rows.x(asPlayed), rows.x(coordinated));
    const float lastBottom = rows.bottom - rows.pitch + rows.height;  // of the coordinated one; as played stands above
    dashedDown(frame, rows.x(asPlayed), lastBottom - rows.pitch, y);
    dashedDown(frame, rows.x(coordinated), lastBottom, y);
    const float tip = frame.look.px(8);
    const ImVec2 points[] = {{left, y - tip}, {left, y}, {right, y}, {right, y - tip}};
    frame.list.AddPolyline(points, 4, frame.look[Role::Plate], 0, frame.look.px(3));
}

void priceWords(const ChartFrame& frame, const SiloPrice& price, float centreX, float y) {
    const Look& look = frame.look;
    const bool beat = price.money.euros < 0;
    const std::string help = price.money.euros > 0 ? frame.texts.say("debrief.price")
                             : beat ? frame.texts.say("debrief.beat", {{"money", moneyText(Money{-price.money.euros})}})
                                    : frame.texts.say("debrief.equal");
    const std::string big = price.money.euros > 0 ? moneyText(price.money) : std::string();
    const float half =
        std::max(chartTextSize(look, Type::Price, big).x, chartTextSize(look, Type::BodyBold, help).x) / 2;
    const float x = std::clamp(centreX, frame.min.x + half, std::max(frame.min.x + half, frame.max.x - half));
    if (!big.empty())
        chartText(frame.list, look, Type::Price, look[Role::Text], {x, y + look.size(Type::Price) / 2}, big,
                  Anchor::Centre);
    const float helpY =
        big.empty() ? y + look.size(Type::BodyBold) : y + look.size(Type::Price) + look.size(Type::BodyBold) / 2;
    chartText(frame.list, look, Type::BodyBold, look[Role::Text2], {x, helpY}, help, Anchor::Centre);
}

// How many times the coordinated run earned what as played earned; silent where that means nothing.
void timesMore(const ChartFrame& frame, Money asPlayed, Money coordinated, float y) {
    if (asPlayed.euros <= 0 || coordinated.euros <= asPlayed.euros) return;
    const std::int64_t tenths = divideRounded(coordinated.euros * 10, asPlayed.euros);
    const std::string number = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    const Look& look = frame.look;
    chartText(frame.list, look, Type::Big, look[Role::Text], {frame.min.x, y + look.size(Type::Price) / 2},
              frame.texts.say("debrief.times_more", {{"n", number}}), Anchor::Left);
    chartText(frame.list, look, Type::Small, look[Role::Text2],
              {frame.min.x, y + look.size(Type::Price) + look.size(Type::BodyBold) / 2},
              frame.texts.say("debrief.same_people"), Anchor::Left);
}

void drawPrice(const ChartFrame& frame, const Rows& rows, const std::vector<BaselineResult>& results, float y) {
    const SiloPrice price = priceOfSilos(results);
    if (!price.known) return;
    const Look& look = frame.look;
    const Money played = resultOf(results, Baseline::AsPlayed)->factory;
    const Money coordinated = resultOf(results, Baseline::Coordinated)->factory;
    if (price.money.euros != 0) bracket(frame, rows, played, coordinated, y);
    const float middle = (rows.x(played) + rows.x(coordinated)) / 2;
    priceWords(frame, price, middle, y + look.px(6));
    const float half = chartTextSize(look, Type::Price, moneyText(price.money)).x;
    if (middle - half > frame.min.x + look.px(230)) timesMore(frame, played, coordinated, y + look.px(6));
}

float priceHeight(const Look& look) {
    return look.size(Type::Price) + look.size(Type::BodyBold) + look.px(44);
}

}  // namespace

ChartTip drawBarsChart(const ChartFrame& frame, const std::vector<BaselineResult>& results) {
    if (results.empty()) return emptyChart(frame, frame.texts.say("charts.no_runs"));
    const Look& look = frame.look;
    const float below = priceHeight(look);
    const Rows rows = rowsFor(frame, results, below);
    ChartTip tip;
    float y = rows.top;
    for (const BaselineResult* result : inOrder(results)) {
        drawBar(frame, rows, *result, y);
        if (pointsAtRow(frame, rows, y)) tip = tipOf(frame, *result);
        y += rows.pitch;
    }
    frame.list.AddLine({rows.zeroX, rows.top}, {rows.zeroX, y}, look[Role::Text2], 1.5F);
    drawPrice(frame, rows, results, y + look.px(12));
    return tip;
}

float leastBarsHeight(const ChartFrame& frame, std::size_t runs) {
    return static_cast<float>(runs + 1) * frame.look.px(kLeastRow) + priceHeight(frame.look);
}

}  // namespace gemba
