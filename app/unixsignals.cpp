// SPDX-License-Identifier: Apache-2.0
#include "app/unixsignals.h"
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace sandgate {

namespace {

std::array<int, 2> wire{-1, -1}; // a signal handler may do next to nothing but write

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wire[0], &byte, 1);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, wire.data()) != 0)
        return; // without it the default action ends the program, which the next start makes good
    m_notifier = std::make_unique<QSocketNotifier>(wire[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto read = ::read(wire[1], &byte, 1);
        emit endAsked();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction action {
        };
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        sigaction(number, &action, nullptr);
    }
}

} // namespace sandgate
