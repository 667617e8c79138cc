// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QWidget>

class QPushButton;

namespace sandgate {

// One button for each answer that the agent offers, in its order and with its words.
// None of them is a default button, and none takes the focus by itself.
class AnswerButtons : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerButtons(QWidget *parent = nullptr);

    // Always makes new buttons: a mouse button that went down on an old one ends nowhere.
    void offer(const PermissionRow &request);
    void clear();
    bool holdsFocus() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void chosen(const QString &optionId);

private:
    void fitTexts();

    std::vector<QPushButton *> m_buttons;
    QStringList m_names; // of the buttons, on one line
};

} // namespace sandgate
