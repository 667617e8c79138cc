// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptsearch.h"
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace sandgate {

class TextLabel;
class TranscriptList;

// Looks for a text in the conversation that a list shows: where it is, the next and the one before. What it goes to is
// unfolded. Hidden until it is opened.
class ConversationFind : public QWidget
{
    Q_OBJECT
public:
    ConversationFind(TranscriptModel &model, TranscriptList &list, QWidget *parent);

    void open(); // with what is selected, if that is short
    void close();
    void goTo(int by); // 1: the next, -1: the one before; round at the ends

signals:
    void openChanged();
    void earlierWanted(); // the beginning is reached, of what is loaded

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void arrive(int row);

    TranscriptList &m_list;
    TranscriptSearch m_search;
    QLineEdit *m_edit;
    TextLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    bool m_arrives = false; // the first that is found is gone to
};

} // namespace sandgate
