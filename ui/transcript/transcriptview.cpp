// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/transcriptview.h"
#include "model/visibletext.h"
#include "ui/transcript/conversationfind.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/transcriptlist.h"
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr EventIndex furthestBack = 20'000; // events that are read to show again where somebody was

} // namespace

TranscriptView::TranscriptView(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_model(workbench)
    , m_list(new TranscriptList(m_model, this))
    , m_find(new ConversationFind(m_model, *m_list, this))
    , m_problem(new QWidget(this))
    , m_problemText(new QLabel(m_problem))
{
    setAccessibleName(tr("Transcript"));
    setFocusProxy(m_list);
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    auto *again = new QPushButton(tr("&Try Again"), m_problem);
    auto *problemRow = new QHBoxLayout(m_problem);
    problemRow->addWidget(m_problemText, 1);
    problemRow->addWidget(again);
    m_problem->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);

    EventPages &pages = m_model.pages();
    connect(again, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_model.pages().retry();
    });
    connect(&pages, &EventPages::failed, this, [this](const Error &error) {
        m_problemText->setText(tr("The conversation could not be read. %1").arg(error.what));
        m_problem->show();
        if (!m_model.pages().events().empty())
            m_pendingPlace.reset(); // it could not be read
        tellWhatIsRead();
    });
    connect(&pages, &EventPages::stateChanged, this, &TranscriptView::refreshState);
    connect(&pages, &EventPages::cleared, this, &TranscriptView::refreshState);
    connect(&pages, &EventPages::prepended, this, &TranscriptView::revealPending);
    connect(&pages, &EventPages::appended, this, &TranscriptView::revealPending);
    connect(&pages, &EventPages::prepended, this, &TranscriptView::goBackToPending);
    connect(&pages, &EventPages::appended, this, &TranscriptView::goBackToPending);
    connect(&pages, &EventPages::prepended, this, [this] {
        if (m_pendingLandmark)
            goTo(*m_pendingLandmark, -1);
    });
    connect(m_find, &ConversationFind::earlierWanted, &pages, &EventPages::loadEarlier);
    connect(m_list, &RowsView::nearTop, &pages, &EventPages::loadEarlier);
    connect(m_list, &RowsView::followingChanged, this, [this](bool follows) {
        if (!follows)
            m_pendingPlace.reset(); // somebody has gone to another one
        tellWhatIsRead();
        emit placeChanged();
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_list->isFollowing())
            emit placeChanged();
    });
    connect(m_list, &RowsView::selectionChanged, this, &TranscriptView::tellWhatIsRead);
    connect(m_find, &ConversationFind::openChanged, this, &TranscriptView::tellWhatIsRead);
    connect(m_list, &TranscriptList::eventActivated, this, &TranscriptView::eventActivated);
    connect(m_list, &TranscriptList::linkClicked, this, &TranscriptView::askAboutLink);
    refreshState();
}

TranscriptView::~TranscriptView()
{
    m_list->disconnect(this);
    m_list->verticalScrollBar()->disconnect(this);
    delete m_find; // it looks at both
    delete m_list; // it looks at the model, which goes before the widget's children do
}

void TranscriptView::show(const SessionId &session)
{
    m_pendingReveal = 0;
    m_pendingPlace.reset();
    m_pendingLandmark.reset();
    m_problem->hide();
    m_list->hideValues();
    m_model.show(session);
    tellWhatIsRead();
}

// Whoever only follows the end needs nothing of what was long ago.
void TranscriptView::tellWhatIsRead()
{
    const bool isSought = m_pendingReveal > 0 || m_pendingPlace || m_pendingLandmark || !m_find->isHidden();
    m_model.pages().setKeepsAll(!m_list->isFollowing() || m_list->hasSelection() || isSought);
}

void TranscriptView::refreshState()
{
    const EventPages &pages = m_model.pages();
    if (pages.session().isEmpty())
        m_list->setEmptyText(tr("Choose a session to read its conversation."));
    else if (pages.isReady())
        m_list->setEmptyText(tr("Nothing has been said yet. Write the first message below."));
    else
        m_list->setEmptyText(pages.isLoading() ? tr("Loading…") : QString());
    m_list->setTopText(!pages.hasEarlier() ? QString() : pages.isLoading() ? tr("Loading earlier…") : tr("Earlier…"));
}

void TranscriptView::revealUnfolded(EventIndex index)
{
    m_unfoldRevealed = true;
    reveal(index);
}

void TranscriptView::reveal(EventIndex index)
{
    m_pendingPlace.reset();
    m_pendingReveal = index;
    revealPending();
    if (m_pendingReveal > 0)
        m_model.pages().loadBackTo(index);
    tellWhatIsRead();
}

void TranscriptView::revealPending()
{
    const auto &events = m_model.pages().events();
    if (m_pendingReveal == 0 || events.empty() || events.front().index > m_pendingReveal)
        return;
    const int row = m_model.rowOf(m_pendingReveal);
    m_pendingReveal = 0;
    const bool unfolds = std::exchange(m_unfoldRevealed, false);
    if (row >= 0) {
        if (unfolds)
            m_list->setUnfolded(row, true);
        m_list->showRow(row);
        m_list->setCurrent(row);
    }
    tellWhatIsRead();
}

std::optional<ReadingPlace> TranscriptView::place() const
{
    const int top = m_list->rowsInView().first;
    if (m_pendingPlace || m_list->isFollowing() || top >= m_model.rowCount())
        return m_pendingPlace;
    return ReadingPlace{m_model.entry(top).firstIndex, -m_list->rowRect(top).top()};
}

void TranscriptView::goBackTo(const ReadingPlace &place)
{
    m_pendingPlace = place;
    m_placeIsLoading = false;
    goBackToPending();
    tellWhatIsRead();
}

void TranscriptView::goBackToPending()
{
    const auto &events = m_model.pages().events();
    if (!m_pendingPlace || events.empty())
        return;
    const EventIndex missing = events.front().index - m_pendingPlace->event;
    if (missing > 0 && m_placeIsLoading && m_model.pages().isLoading())
        return;
    if (missing > 0 && missing <= furthestBack && !std::exchange(m_placeIsLoading, true)) {
        m_model.pages().loadBackTo(m_pendingPlace->event);
        return;
    }
    const ReadingPlace place = *std::exchange(m_pendingPlace, std::nullopt);
    const int row = missing > 0 ? -1 : m_model.rowOf(place.event);
    if (row >= 0)
        m_list->showRow(row, place.above);
    tellWhatIsRead();
}

int TranscriptView::seek(Landmark what, int from, int by) const
{
    using Kind = TranscriptEntry::Kind;
    for (int row = from; row >= 0 && row < m_model.rowCount(); row += by) {
        const TranscriptEntry &entry = m_model.entry(row);
        const bool failed = entry.severity == TranscriptEntry::Severity::Failure || entry.tool.status == "failed"_L1;
        const bool isThere = what == Landmark::Prompt    ? entry.kind == Kind::User && !entry.continues
                             : what == Landmark::Request ? entry.kind == Kind::Permission
                                                         : failed;
        if (isThere)
            return row;
    }
    return -1;
}

void TranscriptView::goTo(Landmark what, int by)
{
    m_pendingPlace.reset();
    m_pendingLandmark.reset();
    const int current = m_list->current();
    const int from = current >= 0 ? current + by : by > 0 ? 0 : m_model.rowCount() - 1;
    if (const int row = seek(what, from, by); row >= 0) {
        m_list->setCurrent(row);
        m_list->setFocus(Qt::ShortcutFocusReason);
    } else if (by < 0 && m_model.pages().hasEarlier()) {
        m_pendingLandmark = what;
        m_model.pages().loadEarlier();
    }
    tellWhatIsRead();
}

void TranscriptView::askAboutLink(const QUrl &url)
{
    const QString shown = visibleText(url.toString(QUrl::FullyEncoded).left(1000));
    const bool canOpen = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Link"),
                                canOpen ? tr("Open this link in the browser?") : tr("This link is not for a browser."),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(shown);
    QPushButton *open = canOpen ? box->addButton(tr("&Open Link"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *copy = box->addButton(tr("&Copy Link"), QMessageBox::ActionRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, url, open, copy](QAbstractButton *button) {
        if (button == open && open)
            emit linkOpened(url);
        else if (button == copy)
            QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    });
    box->open();
}

} // namespace sandgate
