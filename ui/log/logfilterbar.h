// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linescan.h"
#include "ui/log/logbar.h"

class QComboBox;
class QLineEdit;
class QSettings;
class QToolButton;

namespace sandgate {

// Which lines of a log are shown. Says how many there are, or what is wrong with the pattern.
class LogFilterBar : public LogBar
{
    Q_OBJECT
public:
    explicit LogFilterBar(QWidget *parent = nullptr);

    // `since` of what is returned is so long before `newest`.
    LineQuery query(qint64 newest) const;
    void clear();
    void focusText();
    bool isClear() const;
    void save(QSettings &settings) const;
    // All but a time, which was counted from a moment that is over. Says no change.
    void restore(const QSettings &settings);

signals:
    void changed();
    void left(); // Escape was pressed

private:
    QLineEdit *m_text;
    QToolButton *m_regex;
    QToolButton *m_case;
    QComboBox *m_level;
    QComboBox *m_streams;
    QComboBox *m_since;
    QToolButton *m_clear;
};

// A small button that stands for an option of what is looked for.
QToolButton *optionButton(const QString &sign, const QString &name, QWidget *parent);

} // namespace sandgate
