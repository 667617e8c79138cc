// SPDX-License-Identifier: Apache-2.0
#include "ui/session/queuelist.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int longestLine = 300;
constexpr int shownRows = 4; // the others are scrolled to

QString lineOf(const QueuedPrompt &queued)
{
    const QString text = visibleLine(queued.prompt.text.simplified(), longestLine);
    const auto attached = int(queued.prompt.attachments.size());
    if (attached == 0)
        return text;
    const QString count =
        attached == 1 ? QueueList::tr("one attachment") : QueueList::tr("%n attachments", nullptr, attached);
    return text.isEmpty() ? count : text + u"  ·  "_s + count;
}

} // namespace

// One message, with what can be done to it.
class QueuedRow : public QWidget
{
public:
    explicit QueuedRow(QWidget *parent)
        : QWidget(parent)
        , text(new ElidedLabel(this))
        , edit(button("edit"_L1, QueueList::tr("Edit"), "editQueuedButton"_L1))
        , up(button("up"_L1, QueueList::tr("Send Earlier"), "queuedUpButton"_L1))
        , down(button("down"_L1, QueueList::tr("Send Later"), "queuedDownButton"_L1))
        , remove(button("close"_L1, QueueList::tr("Remove"), "removeQueuedButton"_L1))
    {
        text->setObjectName("queuedText"_L1);
        text->setElideMode(Qt::ElideRight);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        layout->addWidget(text, 1);
        for (QToolButton *action : {edit, up, down, remove})
            layout->addWidget(action);
    }

    void tell(const QueuedPrompt &queued, int place, int count)
    {
        const QString line = lineOf(queued);
        text->setText(queued.isSending ? QueueList::tr("Sending: %1").arg(line) : line);
        const bool first = place == 0;
        edit->setEnabled(!queued.isSending);
        remove->setEnabled(!queued.isSending);
        up->setEnabled(!queued.isSending && !first);
        down->setEnabled(!queued.isSending && place + 1 < count);
        for (QToolButton *action : {edit, up, down, remove})
            action->setAccessibleName(
                QueueList::tr("%1: waiting message %2, “%3”").arg(action->toolTip()).arg(place + 1).arg(line.left(60)));
    }

    ElidedLabel *text;
    QToolButton *edit;
    QToolButton *up;
    QToolButton *down;
    QToolButton *remove;

private:
    QToolButton *button(QLatin1String icon, const QString &word, QLatin1String name)
    {
        auto *action = new QToolButton(this);
        action->setObjectName(name);
        action->setAutoRaise(true);
        action->setIcon(drawnIcon(icon));
        action->setToolTip(word);
        action->setFocusPolicy(Qt::StrongFocus);
        return action;
    }
};

QueueList::QueueList(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_problem(new ProblemBanner(this))
    , m_heading(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_resume(new QPushButton(tr("Send Them"), this))
    , m_area(new QScrollArea(this))
    , m_list(new QWidget)
{
    setObjectName("queueList"_L1);
    setAccessibleName(tr("Waiting messages"));
    m_heading->setObjectName("queueHeading"_L1);
    m_heading->setWrapping(true);
    m_problem->setObjectName("queueProblem"_L1);
    m_problem->setDismissable(true);
    m_resume->setObjectName("resumeQueueButton"_L1);
    m_resume->setAutoDefault(false);
    m_area->setWidget(m_list);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus); // its buttons have it
    m_list->setBackgroundRole(QPalette::Base);
    m_area->viewport()->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_heading, 1);
    head->addWidget(m_resume);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_problem);
    layout->addLayout(head);
    layout->addWidget(m_area);

    connect(m_resume, &QPushButton::clicked, this, &QueueList::resume);
    connect(m_problem, &ProblemBanner::dismissed, this, [this] {
        m_failures.erase(m_session);
        refresh();
    });
    connect(&m_workbench.sessionDesk(), &SessionDesk::factsChanged, this, [this](const SessionId &session) {
        if (session == m_session)
            refresh();
    });
    refresh();
}

QueueList::~QueueList() = default;

void QueueList::show(const SessionId &session)
{
    m_session = session;
    refresh();
}

bool QueueList::isPaused() const
{
    const SessionFacts *facts = m_workbench.sessionDesk().facts(m_session);
    return facts && !facts->queue.empty() && !facts->queuePaused.isEmpty();
}

void QueueList::resume()
{
    if (isPaused())
        m_tasks.start(tell(m_session, m_workbench.sessionDesk().resumeQueue(m_session)));
}

const QueuedPrompt *QueueList::find(const QString &id) const
{
    const SessionFacts *facts = m_workbench.sessionDesk().facts(m_session);
    if (!facts)
        return nullptr;
    const auto found = std::find_if(facts->queue.begin(), facts->queue.end(),
                                    [&id](const QueuedPrompt &queued) { return queued.id == id; });
    return found == facts->queue.end() ? nullptr : &*found;
}

void QueueList::refresh()
{
    const SessionFacts *facts = m_workbench.sessionDesk().facts(m_session);
    const std::vector<QueuedPrompt> queue = facts ? facts->queue : std::vector<QueuedPrompt>();
    arrangeRows(queue);
    const auto count = int(queue.size());
    const bool paused = isPaused();
    const QString waiting = count == 1 ? tr("One message waits.") : tr("%n messages wait.", nullptr, count);
    m_heading->setText(paused ? waiting + u' ' + tr("Nothing is sent: %1").arg(visibleText(facts->queuePaused))
                              : waiting + u' ' + tr("Each is sent when the turn before it has ended."));
    m_resume->setVisible(paused);
    m_resume->setText(count == 1 ? tr("Send It") : tr("Send Them"));
    m_resume->setAccessibleName(tr("Send the messages that wait, one after another"));
    for (QWidget *widget : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_area)})
        widget->setVisible(count > 0);
    if (const auto failure = m_failures.find(m_session); failure != m_failures.end())
        m_problem->tell(failure->second);
    else
        m_problem->clear();
    setVisible(count > 0 || m_problem->isTelling());
    emit changed();
}

// Rows stay the same widgets while their messages wait, so that the keyboard stays where it is.
void QueueList::arrangeRows(const std::vector<QueuedPrompt> &queue)
{
    auto *layout = static_cast<QVBoxLayout *>(m_list->layout());
    std::erase_if(m_rows, [&](const auto &entry) {
        const bool isGone = std::none_of(queue.begin(), queue.end(),
                                         [&entry](const QueuedPrompt &queued) { return queued.id == entry.first; });
        if (isGone) {
            layout->removeWidget(entry.second);
            entry.second->hide();
            entry.second->deleteLater(); // its own button may have led here
        }
        return isGone;
    });
    for (std::size_t place = 0; place < queue.size(); ++place) {
        const QString id = queue[place].id;
        QueuedRow *&row = m_rows[id];
        if (!row) {
            row = new QueuedRow(m_list);
            connect(row->edit, &QToolButton::clicked, this, [this, id] { askToEdit(id); });
            connect(row->up, &QToolButton::clicked, this, [this, id] { move(id, -1); });
            connect(row->down, &QToolButton::clicked, this, [this, id] { move(id, 1); });
            connect(row->remove, &QToolButton::clicked, this, [this, id] {
                m_tasks.start(tell(m_session, m_workbench.sessionDesk().removeQueued(m_session, id)));
            });
        }
        if (layout->indexOf(row) != int(place))
            layout->insertWidget(int(place), row);
        row->tell(queue[place], int(place), int(queue.size()));
        row->show();
    }
    fitHeight();
}

void QueueList::fitHeight()
{
    const int rows = qMin(int(m_rows.size()), shownRows);
    const int height = m_rows.empty() ? 0 : m_rows.begin()->second->sizeHint().height();
    m_area->setFixedHeight(rows * height + qMax(0, rows - 1) * m_list->layout()->spacing());
}

void QueueList::move(const QString &id, int by)
{
    const SessionFacts *facts = m_workbench.sessionDesk().facts(m_session);
    const QueuedPrompt *queued = find(id);
    if (queued)
        m_tasks.start(tell(
            m_session, m_workbench.sessionDesk().moveQueued(m_session, id, int(queued - facts->queue.data()) + by)));
}

void QueueList::askToEdit(const QString &id)
{
    const QueuedPrompt *queued = find(id);
    if (!queued)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("editQueuedDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setWindowTitle(tr("Edit Waiting Message"));
    dialog->setLabelText(tr("It is not sent while the turn runs; when it is, it is too late to change it."));
    dialog->setTextValue(queued->prompt.text);
    dialog->setOkButtonText(tr("Keep Change"));
    dialog->resize(fontMetrics().averageCharWidth() * 80, fontMetrics().lineSpacing() * 16);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id, session = m_session, prompt = queued->prompt](const QString &text) {
                Prompt changed = prompt;
                changed.text = text;
                if (changed != prompt)
                    m_tasks.start(edit(session, id, changed));
            });
    dialog->open();
}

async::Task<> QueueList::edit(SessionId session, QString id, Prompt prompt)
{
    m_failures.erase(session);
    const Result<> done = co_await m_workbench.sessionDesk().editQueued(session, id, prompt);
    if (!done) {
        m_failures.insert_or_assign(session, done.error());
        if (done.error().kind == Error::Kind::Conflict && session == m_session)
            emit tooLate(prompt.text);
    }
    refresh();
}

async::Task<> QueueList::tell(SessionId session, async::Task<Result<>> command)
{
    m_failures.erase(session);
    const Result<> done = co_await std::move(command);
    if (!done)
        m_failures.insert_or_assign(session, done.error());
    refresh();
}

} // namespace sandgate
