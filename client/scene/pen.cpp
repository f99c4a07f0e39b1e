#include "client/scene/pen.h"

#include <cmath>

#include "client/scene/text_width.h"

namespace gemba {

namespace {

constexpr double kSmallPx = 6;      // radius
constexpr double kMostMiter = 2.5;  // longer corners are cut

Point unit(Point p) {
    const double length = std::hypot(p.x, p.y);
    return length > 0 ? p * (1 / length) : Point{1, 0};
}
Point normal(Point from, Point to) {
    const Point along = unit(to - from);
    return {-along.y, along.x};
}
// Where the outer edge of a stroke of half-width 1 turns from one side to the next.
Point miter(Point first, Point second) {
    const Point sum = unit(first + second);
    const double cosine = sum.x * first.x + sum.y * first.y;
    return sum * std::min(kMostMiter, 1 / std::max(0.1, cosine));
}

}  // namespace

int Pen::cornerSegments(double radius) const {
    return radius * m_camera.scale < kSmallPx ? 2 : 6;
}

int Pen::discSegments(double radius) const {
    const double px = radius * m_camera.scale;
    return px < kSmallPx ? 14 : px < 4 * kSmallPx ? 24 : 40;
}

void Pen::triangle(Layer layer, Point a, Point b, Point c, Color color) {
    auto& corners = m_list.on(layer);
    for (const Point world : {a, b, c}) {
        const Point px = m_camera.toScreen(world);
        corners.push_back({static_cast<float>(px.x), static_cast<float>(px.y), color});
    }
}

void Pen::quad(Layer layer, Point a, Point b, Point c, Point d, Color color) {
    triangle(layer, a, b, c, color);
    triangle(layer, a, c, d, color);
}

void Pen::fill(Layer layer, std::span<const Point> outline, Color color) {
    if (outline.size() < 3) return;
    Point middle;
    for (const Point p : outline) middle = middle + p;
    middle = middle * (1.0 / static_cast<double>(outline.size()));
    for (std::size_t i = 0; i < outline.size(); ++i)
        triangle(layer, middle, outline[i], outline[(i + 1) % outline.size()], color);
}

void Pen::rect(Layer layer, Rect r, Color color) {
    quad(layer, {r.left, r.top}, {r.right(), r.top}, {r.right(), r.bottom()}, {r.left, r.bottom()}, color);
}

void Pen::rounded(Layer layer, Rect rect, double radius, Color color) {
    fill(layer, roundedOutline(rect, radius, cornerSegments(radius)), color);
}

void Pen::disc(Layer layer, Point centre, double radius, Color color) {
    fill(layer, circleOutline(centre, radius, discSegments(radius)), color);
}

void Pen::line(Layer layer, Point from, Point to, double width, Color color) {
    const Point side = normal(from, to) * (thick(width) / 2);
    quad(layer, from + side, to + side, to - side, from - side, color);
}

void Pen::stroke(Layer layer, std::span<const Point> path, Ends ends, double width, Color color) {
    const std::size_t n = path.size();
    if (n < 2) return;
    const double half = thick(width) / 2;
    std::vector<Point> sides(n);
    for (std::size_t i = 0; i < n; ++i) {
        const bool first = i == 0 && ends == Ends::Open;
        const bool last = i + 1 == n && ends == Ends::Open;
        const Point before = first ? normal(path[0], path[1]) : normal(path[(i + n - 1) % n], path[i]);
        const Point after = last ? before : normal(path[i], path[(i + 1) % n]);
        sides[i] = (first ? after : miter(before, after)) * half;
    }
    const std::size_t segments = ends == Ends::Closed ? n : n - 1;
    for (std::size_t i = 0; i < segments; ++i) {
        const std::size_t j = (i + 1) % n;
        quad(layer, path[i] + sides[i], path[j] + sides[j], path[j] - sides[j], path[i] - sides[i], color);
    }
}

void Pen::roundedEdge(Layer layer, Rect rect, double radius, double width, Color color) {
    stroke(layer, roundedOutline(rect, radius, cornerSegments(radius)), Ends::Closed, width, color);
}

void Pen::ring(Layer layer, Point centre, double radius, double width, Color color) {
    stroke(layer, circleOutline(centre, radius, discSegments(radius)), Ends::Closed, width, color);
}

void Pen::dashed(Layer layer, std::span<const Point> path, Dashes dashes, double width, Color color) {
    double rest = dashes.dash;  // of the dash or gap that is under way
    bool drawing = true;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const double length = std::hypot(path[i + 1].x - path[i].x, path[i + 1].y - path[i].y);
        const Point along = unit(path[i + 1] - path[i]);
        double at = 0;
        while (at < length) {
            const double step = std::min(rest, length - at);
            if (drawing) line(layer, path[i] + along * at, path[i] + along * (at + step), width, color);
            at += step;
            rest -= step;
            if (rest > 1e-9) continue;
            drawing = !drawing;
            rest = drawing ? dashes.dash : dashes.gap;
        }
    }
}

void Pen::dashedEdge(Layer layer, Rect r, Dashes dashes, double width, Color color) {
    const Point path[] = {
        {r.left, r.top}, {r.right(), r.top}, {r.right(), r.bottom()}, {r.left, r.bottom()}, {r.left, r.top}};
    dashed(layer, path, dashes, width, color);
}

void Pen::dashedRing(Layer layer, Point centre, double radius, Dashes dashes, double width, Color color) {
    auto path = circleOutline(centre, radius, 48);
    path.push_back(path.front());
    dashed(layer, path, dashes, width, color);
}

void Pen::hatch(Layer layer, Rect r, double pitch, double width, Color color) {
    for (double foot = pitch; foot < r.width + r.height; foot += pitch) {
        const Point from{r.left + std::max(0.0, foot - r.height), r.top + std::min(foot, r.height)};
        const Point to{r.left + std::min(foot, r.width), r.top + std::max(0.0, foot - r.width)};
        line(layer, from, to, width, color);
    }
}

void Pen::text(std::string words, Point baseline, const TextStyle& style) {
    if (words.empty()) return;
    const Point px = m_camera.toScreen(baseline);
    m_list.texts.push_back({std::move(words), static_cast<int>(std::lround(px.x)), static_cast<int>(std::lround(px.y)),
                            m_camera.textPx(style.size), style.weight, style.align, style.color});
}

double Pen::widthOf(const std::string& words, double size, Weight weight) const {
    return textWidth(words, m_camera.textHeight(size), weight);
}

std::string Pen::fit(std::string words, double width, double size, Weight weight) const {
    return fitted(std::move(words), width, m_camera.textHeight(size), weight);
}

}  // namespace gemba
