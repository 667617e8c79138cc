// SPDX-License-Identifier: Apache-2.0
// firstpaint [--settle MS] COMMAND [ARGUMENT...]
//
// Starts a program and prints, as one line of JSON, how many milliseconds it took until a window of it was mapped, and
// until that window shows something: its picture has as many colours as a window with text has, as the X server sees
// it. With --settle, also until the picture had not changed for MS milliseconds. The program is ended then. Works for
// any program with X11 windows; nothing in the program takes part in it.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
#include <xcb/xcb.h>

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto patience = std::chrono::seconds(60);
constexpr size_t coloursOfText = 24; // smoothed letters alone have more

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

[[noreturn]] void fail(const char *why)
{
    std::fprintf(stderr, "firstpaint: %s\n", why);
    std::exit(1);
}

std::vector<uint32_t> pictureOf(xcb_connection_t *display, xcb_window_t window)
{
    xcb_get_geometry_reply_t *size = xcb_get_geometry_reply(display, xcb_get_geometry(display, window), nullptr);
    if (!size)
        return {};
    const uint16_t width = size->width;
    const uint16_t height = size->height;
    std::free(size);
    xcb_get_image_reply_t *image = xcb_get_image_reply(
        display, xcb_get_image(display, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, 0, width, height, ~0U), nullptr);
    if (!image)
        return {};
    std::vector<uint32_t> pixels(size_t(xcb_get_image_data_length(image)) / 4);
    std::memcpy(pixels.data(), xcb_get_image_data(image), pixels.size() * 4);
    std::free(image);
    return pixels;
}

bool showsSomething(const std::vector<uint32_t> &picture)
{
    std::set<uint32_t> colours;
    for (const uint32_t pixel : picture) {
        colours.insert(pixel);
        if (colours.size() >= coloursOfText)
            return true;
    }
    return false;
}

// The next top-level window of a decent size that is mapped.
xcb_window_t mappedWindow(xcb_connection_t *display, Clock::time_point start)
{
    while (Clock::now() - start < patience) {
        xcb_generic_event_t *event = xcb_poll_for_event(display);
        if (!event) {
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            continue;
        }
        xcb_window_t window = XCB_NONE;
        if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY) {
            const auto *mapped = reinterpret_cast<xcb_map_notify_event_t *>(event);
            xcb_get_geometry_reply_t *size =
                xcb_get_geometry_reply(display, xcb_get_geometry(display, mapped->window), nullptr);
            if (size && size->width > 100 && size->height > 100)
                window = mapped->window;
            std::free(size);
        }
        std::free(event);
        if (window != XCB_NONE)
            return window;
    }
    fail("no window came");
}

} // namespace

int main(int argc, char **argv)
{
    int first = 1;
    double settle = 0;
    if (argc > 2 && std::strcmp(argv[1], "--settle") == 0) {
        settle = std::atof(argv[2]);
        first = 3;
    }
    if (first >= argc)
        fail("which program?");

    xcb_connection_t *display = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(display))
        fail("there is no X display");
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(display)).data->root;
    const uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(display, root, XCB_CW_EVENT_MASK, &wanted);
    xcb_flush(display);

    const Clock::time_point start = Clock::now();
    const pid_t program = fork();
    if (program == 0) {
        setpgid(0, 0);
        std::freopen("/dev/null", "w", stdout);
        execvp(argv[first], argv + first);
        _exit(127);
    }
    const xcb_window_t window = mappedWindow(display, start);
    const double mapped = since(start);
    std::vector<uint32_t> picture;
    while (!showsSomething(picture)) {
        if (Clock::now() - start > patience)
            fail("the window shows nothing");
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        picture = pictureOf(display, window);
    }
    const double painted = since(start);
    double settled = painted;
    while (settle > 0 && since(start) - settled < settle && Clock::now() - start < patience) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        std::vector<uint32_t> now = pictureOf(display, window);
        if (now != picture) {
            picture = std::move(now);
            settled = since(start);
        }
    }
    kill(-program, SIGTERM);
    for (int i = 0; i < 500 && waitpid(program, nullptr, WNOHANG) == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    kill(-program, SIGKILL);
    std::printf(R"({"mapped":%.1f,"painted":%.1f,"settled":%.1f})"
                "\n",
                mapped, painted, settled);
    xcb_disconnect(display);
    return 0;
}
