#include "client/scene/camera.h"

#include <cmath>

namespace gemba {

int Camera::textPx(double size) const {
    const double gentle = scale >= 1 ? scale : 0.5 + 0.5 * scale;
    return std::max(kLeastTextPx, static_cast<int>(std::lround(size * gentle * textZoom)));
}

Camera cameraFor(Rect screen, double textZoom) {
    Camera camera;
    camera.scale = std::max(0.1, std::min(screen.width / kWorldWidth, screen.height / kWorldHeight));
    camera.origin = {screen.left, screen.top};
    camera.width = std::max(kWorldWidth, screen.width / camera.scale);
    camera.height = std::max(kWorldHeight, screen.height / camera.scale);
    camera.textZoom = textZoom;
    return camera;
}

}  // namespace gemba
