// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/eventlistmodel.h"
#include "model/secretmask.h"
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace sandgate {

class EventFilter;

// A session's raw events: a table, and the chosen one as JSON below. What looks like a key is hidden, on the clipboard
// too, each value until a person wants to see it.
class EventInspector : public QWidget
{
    Q_OBJECT
public:
    EventInspector(Workbench &workbench, QWidget *parent = nullptr);
    ~EventInspector() override;

    void show(const SessionId &session);
    using QWidget::show;
    void clear() { show(SessionId{}); }
    void reveal(EventIndex index); // selects it; loads what comes before it when it must

    EventListModel &model() { return m_model; }
    EventIndex current() const; // 0: none

signals:
    // Somebody wants to see the event in the conversation.
    void activated(sandgate::EventIndex index);

private:
    void showCurrent();
    void tellHidden(const QStringList &values);
    void listHidden();
    QByteArray currentPayload() const;
    void copy();
    void revealPending();
    void followEnd();
    void tellWhatIsRead();

    EventListModel m_model;
    EventFilter *m_filter;
    QTableView *m_table;
    QPlainTextEdit *m_json;
    QLineEdit *m_filterField;
    QPushButton *m_copy;
    QPushButton *m_hidden;
    SecretMask m_mask;
    QStringList m_hiddenValues; // of the chosen event
    EventIndex m_pendingReveal = 0;
    bool m_atEnd = true;
};

// The payload of an event for reading: indented where it is JSON, cut where it is huge.
struct ReadPayload {
    QString text;
    QStringList hidden; // what the mask took out of it, each once
};
ReadPayload readPayload(const QByteArray &payload, const SecretMask &mask = {});

} // namespace sandgate
