// SPDX-License-Identifier: Apache-2.0
#include "ui/session/sessionpage.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/announcement.h"
#include "ui/common/keptsetting.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/permission/permissioncard.h"
#include "ui/permission/setaside.h"
#include "ui/rules/everythingbanner.h"
#include "ui/session/agentcauses.h"
#include "ui/session/composer.h"
#include "ui/session/queuelist.h"
#include "ui/session/sessionactions.h"
#include "ui/session/sessionheader.h"
#include "ui/session/settingsbar.h"
#include "ui/session/usagewords.h"
#include "ui/transcript/conversationfind.h"
#include "ui/transcript/eventinspector.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SessionPage::SessionPage(Workbench &workbench, SetAside &setAside, QAction &rawEvents, QMenu &sessionMenu,
                         QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_setAside(setAside)
    , m_places(std::make_unique<ReadingPlaces>())
    , m_header(new SessionHeader(this))
    , m_everything(new EverythingBanner(workbench, this))
    , m_problem(new ProblemBanner(this))
    , m_saved(new ProblemBanner(this))
    , m_causes(new AgentCauses(workbench, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_transcript(new TranscriptView(workbench, m_splitter))
    , m_card(new PermissionCard(workbench, std::chrono::milliseconds(350), this))
    , m_asideRow(new QWidget(this))
    , m_asideText(new TextLabel(TextLabel::Role::Secondary, {}, m_asideRow))
    , m_queue(new QueueList(workbench, this))
    , m_composer(new Composer(workbench, std::chrono::milliseconds(400), this))
    , m_settings(new SettingsBar(workbench, this))
    , m_actions(new SessionActions(*this, sessionMenu))
{
    setObjectName("sessionPage"_L1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_transcript->setObjectName("transcript"_L1);
    m_problem->setObjectName("sessionProblem"_L1);
    m_header->rawButton()->setDefaultAction(&rawEvents);
    m_header->menuButton()->setMenu(&sessionMenu);
    m_splitter->addWidget(m_transcript);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setChildrenCollapsible(false);

    auto *showAside = new QPushButton(tr("Show"), m_asideRow);
    showAside->setObjectName("showSetAsideButton"_L1);
    showAside->setAutoDefault(false);
    showAside->setAccessibleName(tr("Show the requests that were set aside"));
    auto *aside = new QHBoxLayout(m_asideRow);
    aside->setContentsMargins(0, 0, 0, 0);
    aside->addWidget(m_asideText, 1);
    aside->addWidget(showAside);

    auto *below = new QVBoxLayout;
    below->setContentsMargins(20, 10, 20, 16);
    below->setSpacing(10);
    m_saved->setObjectName("savedBanner"_L1);
    m_saved->setDismissable(true);
    below->addWidget(m_saved);
    below->addWidget(m_problem);
    below->addWidget(m_causes);
    below->addWidget(m_card);
    below->addWidget(m_asideRow);
    below->addWidget(m_queue);
    below->addWidget(m_composer);
    below->addWidget(m_settings);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_everything);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(new Hairline(this));
    layout->addLayout(below);

    connect(&rawEvents, &QAction::toggled, this, &SessionPage::showRaw);
    connect(m_transcript, &TranscriptView::linkOpened, this, &SessionPage::linkWanted);
    connect(m_transcript, &TranscriptView::placeChanged, this, &SessionPage::arranged);
    connect(m_queue, &QueueList::tooLate, this,
            [this](const QString &text) { m_composer->addToDraft(m_session, text); });
    connect(m_composer, &Composer::attachWanted, this, &SessionPage::askWhatToAttach);
    connect(m_card, &PermissionCard::later, &m_setAside, &SetAside::add);
    connect(m_card, &PermissionCard::dismissed, this, [this] {
        m_card->clear();
        chooseRequest();
    });
    connect(m_card, &PermissionCard::nextWanted, this, [this] { step(1); });
    connect(m_card, &PermissionCard::previousWanted, this, [this] { step(-1); });
    connect(showAside, &QPushButton::clicked, this, [this] {
        const std::vector<RequestId> waiting = m_workbench.permissions().waiting(m_session);
        for (const RequestId &request : waiting)
            m_setAside.remove(request);
    });
    connect(&m_setAside, &SetAside::changed, this, &SessionPage::chooseRequest);
    onAnyChange(m_workbench.permissions(), this, [this] { chooseRequest(); });
    onAnyChange(m_workbench.sessions(), this, [this] { refresh(); });
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    connect(&m_transcript->model(), &TranscriptModel::usageChanged, this, &SessionPage::tellUsage);
    connect(&m_transcript->model().pages(), &EventPages::stateChanged, this, &SessionPage::tellUsage);
    m_composer->setEarlierPrompts([this] { return m_transcript->model().prompts(); });
    connectActions();
    showRaw(rawEvents.isChecked());
    chooseRequest();
}

SessionPage::~SessionPage() = default;

void SessionPage::show(const SessionId &session)
{
    if (session == m_session)
        return;
    keepPlace();
    m_session = session;
    m_card->clear();
    m_saved->clear();
    m_transcript->findBar().close();
    m_transcript->show(session);
    if (const std::optional<ReadingPlace> place = m_places->of(session))
        m_transcript->goBackTo(*place);
    if (m_inspector && !m_inspector->isHidden())
        m_inspector->show(session);
    m_queue->show(session);
    m_composer->show(session);
    m_settings->show(session);
    m_everything->show(session);
    refresh();
    chooseRequest();
}

void SessionPage::present(const RequestId &request)
{
    m_setAside.remove(request);
    m_card->present(request);
    chooseRequest();
}

void SessionPage::reveal(EventIndex index)
{
    m_transcript->revealUnfolded(index);
}

void SessionPage::keepPlace()
{
    if (!m_session.isEmpty())
        m_places->put(m_session, m_transcript->place());
}

void SessionPage::clear()
{
    keepPlace();
    m_session = {};
    m_everything->show({});
    m_card->clear();
    m_transcript->clear();
    if (m_inspector)
        m_inspector->clear();
    m_queue->show({});
    m_composer->clear();
    m_settings->show({});
    m_actions->setUsable(false);
}

void SessionPage::save(QSettings &settings) const
{
    ReadingPlaces places = *m_places;
    if (!m_session.isEmpty())
        places.put(m_session, m_transcript->place());
    keep(settings, "session/places"_L1, places.stored());
    if (m_inspector)
        keep(settings, "session/splitter"_L1, m_splitter->saveState());
    else if (!m_splitterState.isEmpty())
        keep(settings, "session/splitter"_L1, m_splitterState);
}

void SessionPage::restore(QSettings &settings)
{
    m_places->restore(settings.value("session/places"_L1).toStringList());
    m_splitterState = settings.value("session/splitter"_L1).toByteArray();
    if (m_inspector)
        m_splitter->restoreState(m_splitterState);
}

void SessionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    limitCard();
}

bool SessionPage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        limitCard(); // how much its answers need may have changed
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_actions->setUsable(event->type() == QEvent::Show && m_workbench.sessions().find(m_session));
    return QWidget::event(event);
}

void SessionPage::limitCard()
{
    // The transcript and the composer stay in view, however long a request is.
    m_card->setMaximumHeight(qMax(m_card->minimumSizeHint().height(), height() * 55 / 100));
}

void SessionPage::refresh()
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row)
        return;
    m_actions->setUsable(isVisible());
    m_header->tell(*row, m_workbench.sandboxes().find(row->sandbox));
    m_causes->show(*row);
    if (row->problem)
        m_problem->tell(*row->problem);
    else
        m_problem->clear();
    tellUsage();
}

void SessionPage::connectActions()
{
    using Landmark = TranscriptView::Landmark;
    const auto on = [this](QAction *action, auto &&what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->find, [this] { m_transcript->findBar().open(); });
    on(m_actions->findNext, [this] { m_transcript->findBar().goTo(1); });
    on(m_actions->findPrevious, [this] { m_transcript->findBar().goTo(-1); });
    on(m_actions->nextPrompt, [this] { m_transcript->goTo(Landmark::Prompt, 1); });
    on(m_actions->previousPrompt, [this] { m_transcript->goTo(Landmark::Prompt, -1); });
    on(m_actions->nextRequest, [this] { m_transcript->goTo(Landmark::Request, 1); });
    on(m_actions->previousRequest, [this] { m_transcript->goTo(Landmark::Request, -1); });
    on(m_actions->nextProblem, [this] { m_transcript->goTo(Landmark::Problem, 1); });
    on(m_actions->previousProblem, [this] { m_transcript->goTo(Landmark::Problem, -1); });
    on(m_actions->attach, [this] { askWhatToAttach(); });
    on(m_actions->copyMarkdown,
       [this] { QApplication::clipboard()->setText(m_transcript->list().selectedMarkdown()); });
    on(m_actions->save, [this] { askWhereToSave(); });
}

// Of a session that was loaded from its end on, an older report may exist: then nothing is said.
void SessionPage::tellUsage()
{
    TranscriptModel &model = m_transcript->model();
    const bool isWhole = model.pages().isReady() && !model.pages().hasEarlier() && model.rowCount() > 0;
    m_settings->tellUsage(model.usage() || isWhole ? usageWords(model.usage()) : QString());
}

void SessionPage::askWhereToSave()
{
    const SessionRow *row = m_workbench.sessions().find(m_session);
    if (!row)
        return;
    static const QRegularExpression unfit(u"[^\\w .-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString name = titleOf(*row).left(60).replace(unfit, u"_"_s).trimmed();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save Conversation"), QDir(folder).filePath(name));
    dialog->setObjectName("saveConversationDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Markdown (*.md)"), tr("Web page (*.html)"), tr("JSON lines, which can be read back (*.jsonl)")});
    dialog->setDefaultSuffix(u"md"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).section(u')', 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, session = m_session](const QString &file) {
        const ExportFormat format = file.endsWith(".html"_L1)    ? ExportFormat::Html
                                    : file.endsWith(".jsonl"_L1) ? ExportFormat::Lines
                                                                 : ExportFormat::Markdown;
        m_tasks.start(save(session, format, file));
    });
    dialog->open();
}

void SessionPage::askWhatToAttach()
{
    auto *dialog = new QFileDialog(this, tr("Attach Files"));
    dialog->setObjectName("attachFilesDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_composer, &Composer::attach);
    dialog->open();
}

async::Task<> SessionPage::save(SessionId session, ExportFormat format, QString file)
{
    m_saved->clear();
    const Result<ExportSummary> saved = co_await m_workbench.sessionDesk().save(session, format, file);
    if (session != m_session)
        co_return;
    if (saved)
        m_saved->tell(
            tr("The conversation was saved: %1, %2.")
                .arg(visibleLine(QDir::toNativeSeparators(file), 300), QLocale().formattedDataSize(saved->bytes)),
            Tone::Good);
    else
        m_saved->tell(saved.error());
}

void SessionPage::showRaw(bool on)
{
    if (!m_inspector) {
        if (!on)
            return;
        m_inspector = new EventInspector(m_workbench, m_splitter);
        m_inspector->setObjectName("eventInspector"_L1);
        m_splitter->addWidget(m_inspector);
        m_splitter->setStretchFactor(1, 2);
        if (!m_splitter->restoreState(m_splitterState))
            m_splitter->setSizes({m_splitter->width() * 3 / 5, m_splitter->width() * 2 / 5});
        connect(m_transcript, &TranscriptView::eventActivated, m_inspector, &EventInspector::reveal);
        connect(m_inspector, &EventInspector::activated, m_transcript, &TranscriptView::reveal);
    }
    m_inspector->setVisible(on);
    if (on && !m_session.isEmpty())
        m_inspector->show(m_session);
    else
        m_inspector->clear();
}

// What was decided here goes; what ended by itself stays until it was seen.
bool SessionPage::isWorthShowing(const RequestId &request) const
{
    const PermissionRow *row = m_workbench.permissions().find(request);
    return row && row->session == m_session && row->state != PermissionState::Answered && !m_setAside.contains(request);
}

void SessionPage::chooseRequest()
{
    const std::vector<RequestId> waiting = m_workbench.permissions().waiting(m_session);
    std::vector<RequestId> open;
    std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(open),
                 [this](const RequestId &request) { return !m_setAside.contains(request); });
    if (m_session.isEmpty())
        open.clear();
    const RequestId before = m_card->request();
    if (!isWorthShowing(before)) {
        if (open.empty())
            m_card->clear();
        else
            m_card->present(open.front());
    }
    const auto at = std::find(open.begin(), open.end(), m_card->request());
    m_card->setPlace(at == open.end() ? 0 : int(at - open.begin()) + 1, at == open.end() ? 0 : int(open.size()));
    m_card->setVisible(!m_card->request().isEmpty());
    const bool hasWaited = std::find(m_openBefore.begin(), m_openBefore.end(), m_card->request()) != m_openBefore.end();
    if (!before.isEmpty() && m_card->request() != before && hasWaited)
        tellPresented();
    // What comes in this turn of the event loop is said as a new one, and so is what comes while an answer is on its
    // way: when it takes that one's place, it was heard just now.
    QMetaObject::invokeMethod(
        this,
        [this, open] {
            const PermissionRow *row = m_workbench.permissions().find(m_card->request());
            const bool isOpen =
                row && (row->state == PermissionState::Pending || row->state == PermissionState::Sending);
            if (!isOpen || m_card->isAnswerable())
                m_openBefore = open;
        },
        Qt::QueuedConnection);
    const int aside = m_session.isEmpty() ? 0 : int(waiting.size() - open.size());
    m_asideText->setText(aside == 1 ? tr("One request is set aside. The agent waits.")
                                    : tr("%n requests are set aside. The agent waits.", nullptr, aside));
    m_asideRow->setVisible(aside > 0);
}

void SessionPage::step(int by)
{
    std::vector<RequestId> open;
    const std::vector<RequestId> waiting = m_workbench.permissions().waiting(m_session);
    std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(open),
                 [this](const RequestId &request) { return !m_setAside.contains(request); });
    const auto at = std::find(open.begin(), open.end(), m_card->request());
    if (at == open.end() || open.size() < 2)
        return;
    const auto count = std::ptrdiff_t(open.size());
    m_card->present(open[size_t(((at - open.begin()) + by + count) % count)]);
    tellPresented();
    chooseRequest();
}

// In the place of another one: it is what the keys answer now. That a request has come, RequestAnnouncer says.
void SessionPage::tellPresented()
{
    if (m_card->isVisible())
        announce(m_card->accessibleName());
}

} // namespace sandgate
