#include "client/scene/pen.h"

#include <array>
#include <cmath>

#include "client/scene/text_width.h"

namespace gemba {

namespace {

constexpr double kSmallPx = 6;      // radius
constexpr double kMostMiter = 2.5;  // longer corners are cut

double lengthOf(Point p) {
    return std::sqrt(p.x * p.x + p.y * p.y);
}
Point unit(Point p) {
    const double length = lengthOf(p);
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

// From the lower right corner on: the centre of each corner and the directions in which its arc lies.
template <class Each>
void eachOfRounded(Rect rect, double radius, int segments, Each each) {
    const Point centres[] = {{rect.right() - radius, rect.bottom() - radius},
                             {rect.left + radius, rect.bottom() - radius},
                             {rect.left + radius, rect.top + radius},
                             {rect.right() - radius, rect.top + radius}};
    const std::span<const Point> circle = unitCircle(4 * segments);
    const auto quarter = static_cast<std::size_t>(segments);
    for (std::size_t corner = 0; corner < 4; ++corner) {
        for (std::size_t i = 0; i <= quarter; ++i)
            each(centres[corner], circle[(corner * quarter + i) % circle.size()]);
    }
}

double radiusIn(Rect rect, double radius) {
    return std::min({radius, rect.width / 2, rect.height / 2});
}

}  // namespace

// Triangles from the first point to all others: fills a convex outline.
class Pen::Fan {
  public:
    Fan(Pen& pen, Layer layer, Color color) : m_pen(pen), m_layer(layer), m_color(color) {}
    void add(Point world) {
        const Px next = m_pen.onScreen(world);
        if (m_count == 0) m_first = next;
        if (m_count > 1) m_pen.triangle(m_layer, m_first, m_last, next, m_color);
        m_last = next;
        ++m_count;
    }

  private:
    Pen& m_pen;
    Layer m_layer;
    Color m_color;
    Px m_first;
    Px m_last;
    int m_count = 0;
};

// Quads between an outer and an inner edge.
class Pen::Band {
  public:
    Band(Pen& pen, Layer layer, Color color) : m_pen(pen), m_layer(layer), m_color(color) {}
    void add(Point outer, Point inner) {
        const Edge next{m_pen.onScreen(outer), m_pen.onScreen(inner)};
        if (m_count == 0) m_first = next;
        if (m_count > 0) join(m_last, next);
        m_last = next;
        ++m_count;
    }
    void close() {
        if (m_count > 2) join(m_last, m_first);
    }

  private:
    struct Edge {
        Px outer;
        Px inner;
    };
    void join(const Edge& a, const Edge& b) { m_pen.quad(m_layer, a.outer, b.outer, b.inner, a.inner, m_color); }

    Pen& m_pen;
    Layer m_layer;
    Color m_color;
    Edge m_first;
    Edge m_last;
    int m_count = 0;
};

int Pen::cornerSegments(double radius) const {
    return radius * m_camera.scale < kSmallPx ? 2 : 6;
}

int Pen::discSegments(double radius) const {
    const double px = radius * m_camera.scale;
    return px < kSmallPx ? 14 : px < 4 * kSmallPx ? 24 : kMostSegments;
}

Pen::Px Pen::onScreen(Point world) const {
    const Point px = m_camera.toScreen(world);
    return {static_cast<float>(px.x), static_cast<float>(px.y)};
}

Color Pen::faded(Color color) const {
    if (m_share < 1) color.alpha = static_cast<std::uint8_t>(std::lround(color.alpha * m_share));
    return color;
}

void Pen::triangle(Layer layer, Px a, Px b, Px c, Color whole) {
    const Color color = faded(whole);
    auto& corners = m_list.on(layer);
    corners.push_back({a.x, a.y, color});
    corners.push_back({b.x, b.y, color});
    corners.push_back({c.x, c.y, color});
}

void Pen::quad(Layer layer, Px a, Px b, Px c, Px d, Color color) {
    triangle(layer, a, b, c, color);
    triangle(layer, a, c, d, color);
}

void Pen::fill(Layer layer, std::span<const Point> outline, Color color) {
    if (outline.size() < 3) return;
    Point sum;
    for (const Point p : outline) sum = sum + p;
    const Px middle = onScreen(sum * (1.0 / static_cast<double>(outline.size())));
    Px last = onScreen(outline.back());
    for (const Point p : outline) {
        const Px next = onScreen(p);
        triangle(layer, middle, last, next, color);
        last = next;
    }
}

void Pen::rect(Layer layer, Rect r, Color color) {
    const Px min = onScreen({r.left, r.top});
    const Px max = onScreen({r.right(), r.bottom()});
    quad(layer, min, {max.x, min.y}, max, {min.x, max.y}, color);
}

void Pen::rounded(Layer layer, Rect rect, double radius, Color color) {
    const double r = radiusIn(rect, radius);
    Fan fan(*this, layer, color);
    eachOfRounded(rect, r, cornerSegments(radius), [&](Point centre, Point way) { fan.add(centre + way * r); });
}

void Pen::disc(Layer layer, Point centre, double radius, Color color) {
    Fan fan(*this, layer, color);
    for (const Point way : unitCircle(discSegments(radius))) fan.add(centre + way * radius);
}

void Pen::line(Layer layer, Point from, Point to, double width, Color color) {
    const Point side = normal(from, to) * (thick(width) / 2);
    quad(layer, onScreen(from + side), onScreen(to + side), onScreen(to - side), onScreen(from - side), color);
}

void Pen::stroke(Layer layer, std::span<const Point> path, Ends ends, double width, Color color) {
    const std::size_t n = path.size();
    if (n < 2) return;
    const double half = thick(width) / 2;
    Band band(*this, layer, color);
    for (std::size_t i = 0; i < n; ++i) {
        const bool first = i == 0 && ends == Ends::Open;
        const bool last = i + 1 == n && ends == Ends::Open;
        const Point before = first ? normal(path[0], path[1]) : normal(path[(i + n - 1) % n], path[i]);
        const Point after = last ? before : normal(path[i], path[(i + 1) % n]);
        const Point side = (first ? after : miter(before, after)) * half;
        band.add(path[i] + side, path[i] - side);
    }
    if (ends == Ends::Closed) band.close();
}

void Pen::roundedEdge(Layer layer, Rect rect, double radius, double width, Color color) {
    const double r = radiusIn(rect, radius);
    const double half = std::min(thick(width) / 2, r);
    Band band(*this, layer, color);
    eachOfRounded(rect, r, cornerSegments(radius),
                  [&](Point centre, Point way) { band.add(centre + way * (r + half), centre + way * (r - half)); });
    band.close();
}

void Pen::ring(Layer layer, Point centre, double radius, double width, Color color) {
    const double half = thick(width) / 2;
    Band band(*this, layer, color);
    for (const Point way : unitCircle(discSegments(radius)))
        band.add(centre + way * (radius + half), centre + way * (radius - half));
    band.close();
}

void Pen::dashed(Layer layer, std::span<const Point> path, Dashes dashes, double width, Color color) {
    double rest = dashes.dash;  // of the dash or gap that is under way
    bool drawing = true;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const double length = lengthOf(path[i + 1] - path[i]);
        const Point along = unit(path[i + 1] - path[i]);
        const Point side = Point{-along.y, along.x} * (thick(width) / 2);
        double at = 0;
        while (at < length) {
            const double step = std::min(rest, length - at);
            const Point from = path[i] + along * at;
            const Point to = path[i] + along * (at + step);
            if (drawing)
                quad(layer, onScreen(from + side), onScreen(to + side), onScreen(to - side), onScreen(from - side),
                     color);
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
    std::array<Point, kMostSegments + 1> path;
    const std::span<const Point> circle = unitCircle(discSegments(radius));
    for (std::size_t i = 0; i <= circle.size(); ++i) path[i] = centre + circle[i % circle.size()] * radius;
    dashed(layer, {path.data(), circle.size() + 1}, dashes, width, color);
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
                            m_camera.textPx(style.size), style.weight, style.align, faded(style.color)});
}

double Pen::widthOf(const std::string& words, double size, Weight weight) const {
    return textWidth(words, m_camera.textHeight(size), weight);
}

std::string Pen::fit(std::string words, double width, double size, Weight weight) const {
    return fitted(std::move(words), width, m_camera.textHeight(size), weight);
}

}  // namespace gemba
