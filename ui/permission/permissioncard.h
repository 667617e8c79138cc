// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include "ui/common/panel.h"
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <chrono>

class QLineEdit;
class QPushButton;

namespace sandgate {

class AlwaysButton;
class AnswerButtons;
class ContentArea;
class Chip;
class ElidedLabel;
class PermissionDetails;
class ProblemBanner;
class TextLabel;

// One permission request with all that is needed to decide about it, and the agent's own answers as buttons.
//
// Never takes the focus. For `guard` after it appears or changes, neither clicks nor keys answer: what was meant for
// something else must not become a decision. No answer is ever given by the card itself.
class PermissionCard : public Panel
{
    Q_OBJECT
public:
    explicit PermissionCard(Workbench &workbench, std::chrono::milliseconds guard = std::chrono::milliseconds(350),
                            QWidget *parent = nullptr);

    void present(const RequestId &request);
    void clear();
    const RequestId &request() const { return m_request; }
    bool isAnswerable() const;

    // The n-th option (from 1), chosen by a key. False when that is not possible now, or never by key.
    bool answerByKey(int number);
    bool mayAnswerByKey(int number) const;

    // A rule that would answer requests like this one, to be read and changed first.
    void askForRule();
    bool mayMakeRule() const;
    void setAside();                     // not answered; one that is decided already is closed
    void setPlace(int place, int count); // "2 of 3"; nothing is said of one

    QSize minimumSizeHint() const override;

signals:
    void later(const sandgate::RequestId &request);
    void dismissed(const sandgate::RequestId &request); // a decided one that need not be seen any more
    void answered(const sandgate::RequestId &request);
    // Why the person rejected: the protocol has no place for it in the answer.
    void reasonGiven(const sandgate::SessionId &session, const QString &reason);
    void previousWanted();
    void nextWanted();
    void changed(); // what can be answered has changed

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void tell(const PermissionRow &row);
    void tellOutcome(const PermissionRow &row);
    void tellState(const PermissionRow &row);
    void choose(const QString &optionId);
    void startGuard() { m_guardTimer.start(); }
    bool isGuarded() const;
    async::Task<> send(RequestId request, QString optionId);

    Workbench &m_workbench;
    const std::chrono::milliseconds m_guard;
    QElapsedTimer m_guardTimer;
    RequestId m_request;
    PermissionRow m_shown;     // as it is drawn now
    QSet<RequestId> m_sending; // answered here, and the model does not say so yet
    QHash<RequestId, Error> m_failures;

    IconLabel *m_icon;
    TextLabel *m_title;
    Chip *m_kind;
    TextLabel *m_origin;
    Chip *m_isolation;
    QWidget *m_placeRow;
    TextLabel *m_place;
    ContentArea *m_body;
    PermissionDetails *m_details;
    ProblemBanner *m_problem;
    TextLabel *m_outcome;
    AnswerButtons *m_buttons;
    TextLabel *m_hint;
    AlwaysButton *m_always;
    QPushButton *m_explain;
    QLineEdit *m_reason;
    QPushButton *m_later;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
