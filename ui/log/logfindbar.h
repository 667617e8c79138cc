// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linepattern.h"
#include "ui/log/logbar.h"

class QLineEdit;
class QSettings;
class QToolButton;

namespace sandgate {

// What is looked for in a log, and on to the next. Says what was found, or what is wrong with the pattern.
class LogFindBar : public LogBar
{
    Q_OBJECT
public:
    explicit LogFindBar(QWidget *parent = nullptr);

    PatternText pattern() const;
    void setText(const QString &text); // to be found as it stands
    void focusText();
    void save(QSettings &settings) const;
    void restore(const QSettings &settings); // says no change

signals:
    void changed();
    void nextWanted();
    void previousWanted();
    void left();

private:
    QLineEdit *m_text;
    QToolButton *m_regex;
    QToolButton *m_case;
};

} // namespace sandgate
