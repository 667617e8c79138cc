// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <functional>

class QPushButton;
class QToolButton;

namespace sandgate {

class ElidedLabel;

// The last thing that happened elsewhere in the program, in the tool bar, where there is always room for it: nothing
// moves and nothing is covered. Takes no focus, and is read out once.
class MessageLine : public QWidget
{
    Q_OBJECT
public:
    explicit MessageLine(QWidget *parent = nullptr);

    // `button` says what `act` does; empty: it shows what the message is about.
    void say(const QString &message, std::function<void()> act, const QString &button = {});
    void clear();

private:
    ElidedLabel *m_text;
    QPushButton *m_show;
    QToolButton *m_close;
    std::function<void()> m_wanted;
};

} // namespace sandgate
