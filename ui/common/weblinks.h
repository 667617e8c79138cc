// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QUrl>
#include <functional>

class QWidget;

namespace sandgate {

// In the web browser. False: it is no address of the web (others can start programs), or there is no browser.
bool openWebLink(const QUrl &url);

// For an address that something in a sandbox has printed, which may show one and mean another: shows it over `over`,
// and calls `agreed` when the person wants it.
void askToOpenWebLink(QWidget *over, const QUrl &url, const std::function<void()> &agreed);

QString webLinkProblem(const QUrl &url); // that it could not be opened, as a sentence

} // namespace sandgate
