#include "client/sfml/display_check.h"

#include <X11/Xlib.h>
#undef Status  // a macro of X11; ours is a type

#include <cstdlib>
#include <string>

namespace gemba {

Status checkDisplay() {
    const char* name = std::getenv("DISPLAY");
    if (!name || *name == '\0') return Error{"display", "none: DISPLAY is not set; start it from a desktop"};
    Display* display = XOpenDisplay(name);
    if (!display)
        return Error{"display " + std::string(name),
                     "cannot be opened: is it running, and may you use it (xhost, ssh -X)?"};
    int opcode = 0;
    int event = 0;
    int error = 0;
    const int glx = XQueryExtension(display, "GLX", &opcode, &event, &error);
    XCloseDisplay(display);
    if (!glx)
        return Error{"display " + std::string(name),
                     "has no OpenGL (GLX): install or allow a graphics driver, Mesa's is enough (libgl1-mesa-dri)"};
    return Done{};
}

}  // namespace gemba
