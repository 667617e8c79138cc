// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptmodel.h"
#include "ui/transcript/readingplaces.h"
#include <QUrl>
#include <QWidget>

class QLabel;

namespace sandgate {

class ConversationFind;
class TranscriptList;

// A session's conversation, live.
class TranscriptView : public QWidget
{
    Q_OBJECT
public:
    TranscriptView(Workbench &workbench, QWidget *parent = nullptr);
    ~TranscriptView() override;

    void show(const SessionId &session);
    using QWidget::show;
    void clear() { show(SessionId{}); }
    // Brings the entry that an event shows in into view; loads what comes before it when it must.
    void reveal(EventIndex index);
    void revealUnfolded(EventIndex index); // with all that it hides

    std::optional<ReadingPlace> place() const; // none: the end is followed
    // Where one was before, in the session that was just shown; the end, if that is too long ago.
    void goBackTo(const ReadingPlace &place);

    // What one goes to in a long conversation.
    enum class Landmark { Prompt, Request, Problem };
    // The next one (1), or the one before (-1), from where one reads; earlier pages are loaded for it.
    void goTo(Landmark what, int by);

    ConversationFind &findBar() { return *m_find; }
    TranscriptList &list() { return *m_list; }
    TranscriptModel &model() { return m_model; }

signals:
    // Somebody wants to see the raw event.
    void eventActivated(sandgate::EventIndex index);
    // Somebody clicked a link and agreed to open it. The view itself opens nothing.
    void linkOpened(const QUrl &url);
    void placeChanged(); // not by what comes at the end

private:
    void refreshState();
    void revealPending();
    void goBackToPending();
    void tellWhatIsRead();
    void askAboutLink(const QUrl &url);
    int seek(Landmark what, int from, int by) const;

    TranscriptModel m_model;
    TranscriptList *m_list;
    ConversationFind *m_find;
    QWidget *m_problem;
    QLabel *m_problemText;
    EventIndex m_pendingReveal = 0;
    std::optional<ReadingPlace> m_pendingPlace;
    bool m_placeIsLoading = false;
    std::optional<Landmark> m_pendingLandmark; // sought in what is being loaded
    bool m_unfoldRevealed = false;
};

} // namespace sandgate
