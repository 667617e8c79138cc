// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLatin1String>
#include <QWidget>

class QPushButton;

namespace sandgate {

class IconLabel;
class TextLabel;

// What an empty view is for, and the button for what to do first.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(QLatin1String icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    void set(const QString &title, const QString &text);
    QPushButton *addAction(const QString &text);

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QWidget *m_actions;
};

} // namespace sandgate
