#include "client/sfml/displays.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <memory>

namespace gemba {

std::vector<DisplayPlace> displays() {
    const std::unique_ptr<Display, int (*)(Display*)> desktop(XOpenDisplay(nullptr), XCloseDisplay);
    if (!desktop) return {};
    int event = 0;
    int error = 0;
    int major = 0;
    int minor = 0;
    if (!XRRQueryExtension(desktop.get(), &event, &error) || !XRRQueryVersion(desktop.get(), &major, &minor)) return {};
    if (major == 1 && minor < 5) return {};
    int count = 0;
    const std::unique_ptr<XRRMonitorInfo, void (*)(XRRMonitorInfo*)> monitors(
        XRRGetMonitors(desktop.get(), DefaultRootWindow(desktop.get()), True, &count), XRRFreeMonitors);
    std::vector<XRRMonitorInfo> found(monitors.get(), monitors.get() + std::max(0, count));
    std::sort(found.begin(), found.end(), [](const XRRMonitorInfo& a, const XRRMonitorInfo& b) {
        return a.primary != b.primary ? a.primary > b.primary : a.x < b.x;
    });
    std::vector<DisplayPlace> places;
    for (const XRRMonitorInfo& one : found)
        places.push_back({one.x, one.y, static_cast<unsigned>(one.width), static_cast<unsigned>(one.height)});
    return places;
}

}  // namespace gemba
