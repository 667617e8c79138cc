// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include "ui/common/panel.h"
#include <optional>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace sandgate {

class BusyBar;
class TextLabel;

// Says where it happened what went wrong, in our words and in theirs, with buttons for what can be done.
// Hidden while there is nothing to say. Its text can be selected.
class ProblemBanner : public Panel
{
    Q_OBJECT
public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    void tell(const Error &error);
    void tell(const QString &what, Tone tone = Tone::Attention);
    void clear();
    bool isTelling() const { return m_telling; }
    QString text() const;

    // Buttons stay over tell(); each is shown or hidden by its owner.
    QPushButton *addAction(const QString &text);
    // "Install sandbox-agent": with an owner that does it, shown by itself when the server's program is what is
    // missing.
    void offerInstall() { m_offersInstall = true; }
    QPushButton *installButton() { return m_install; }
    void setDismissable(bool dismissable);
    void setBusy(const QString &doing); // empty: no longer

signals:
    void dismissed();

private:
    void show(Tone tone, const QString &what, const QString &theirWords);

    IconLabel *m_icon;
    TextLabel *m_what;
    TextLabel *m_theirs;
    QToolButton *m_dismiss;
    QHBoxLayout *m_actions;
    QPushButton *m_install;
    BusyBar *m_progress;
    TextLabel *m_doing;
    bool m_telling = false;
    bool m_offersInstall = false;
};

} // namespace sandgate
