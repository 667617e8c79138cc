// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace sandgate {

// A row of tools of a log, and what they have to say: beside them while there is room for it, else below.
class LogBar : public QWidget
{
    Q_OBJECT
public:
    void tell(const QString &text); // empty: nothing
    QString said() const;
    int toolsWidth() const; // that they want

protected:
    explicit LogBar(const QString &saidName, QWidget *parent);
    QHBoxLayout &tools() { return *m_tools; }
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeSaid();

    QHBoxLayout *m_tools;
    QHBoxLayout *m_line; // the tools, and what they say
    QLabel *m_said;
    bool m_isBeside = true;
};

} // namespace sandgate
