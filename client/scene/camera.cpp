#include "client/scene/camera.h"

#include <cmath>

namespace gemba {

namespace {

constexpr double kMostTextInWorld = 1.67;  // type that much larger than in the plan still finds its room

// Type shrinks half as much as the floor does.
double gentle(double scale) {
    return scale >= 1 ? scale : 0.5 + 0.5 * scale;
}

int wholeTextPx(const Camera& camera, double size) {
    const double whole = gentle(camera.scale / camera.zoom);
    return std::max(kLeastTextPx, static_cast<int>(std::lround(size * whole * camera.textZoom)));
}

}  // namespace

int Camera::textPx(double size) const {
    const int whole = wholeTextPx(*this, size);
    const auto nearer = static_cast<int>(whole * zoom);  // rounded down: never wider than the layout knows
    return std::max(whole, std::min(nearer, kMostTextPx));
}

double Camera::textHeight(double size) const {
    return wholeTextPx(*this, size) * zoom / scale;
}

Camera cameraFor(Rect screen, double textZoom) {
    Camera camera;
    camera.scale = std::max(0.1, std::min(screen.width / kWorldWidth, screen.height / kWorldHeight));
    camera.origin = {screen.left, screen.top};
    camera.width = std::max(kWorldWidth, screen.width / camera.scale);
    camera.height = std::max(kWorldHeight, screen.height / camera.scale);
    camera.textZoom = std::min(textZoom, std::max(1.0, kMostTextInWorld * camera.scale / gentle(camera.scale)));
    return camera;
}

}  // namespace gemba
