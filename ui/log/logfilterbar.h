// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linescan.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace sandgate {

// Which lines of a log are shown.
class LogFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit LogFilterBar(QWidget *parent = nullptr);

    // `since` of what is returned is so long before `newest`.
    LineQuery query(qint64 newest) const;
    void clear();
    void focusText();
    void tell(const QString &text); // how many lines there are, or what is wrong with the pattern
    bool isClear() const;

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
    QLabel *m_said;
};

// A small button that stands for an option of what is looked for.
QToolButton *optionButton(const QString &sign, const QString &name, QWidget *parent);

} // namespace sandgate
