// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/eventinspector.h"
#include "model/maskedjson.h"
#include "model/visibletext.h"
#include "ui/common/accessible.h"
#include "ui/common/hiddenvalues.h"
#include "ui/transcript/look.h"
#include "ui/transcript/plaintext.h"
#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxShown = 256 * 1024; // characters
constexpr qsizetype MaxParsed = 8 * 1024 * 1024;
constexpr qsizetype MaxKey = 256; // characters

} // namespace

// Events whose payload contains a text.
class EventFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_text.isEmpty())
            return true;
        const QModelIndex index = sourceModel()->index(row, EventListModel::WhatColumn, parent);
        const QByteArray payload = index.data(EventListModel::PayloadRole).toByteArray();
        return QString::fromUtf8(payload).contains(m_text, Qt::CaseInsensitive);
    }

private:
    QString m_text;
};

ReadPayload readPayload(const QByteArray &payload, const SecretMask &mask)
{
    const QJsonDocument json = payload.size() > MaxParsed ? QJsonDocument() : QJsonDocument::fromJson(payload);
    const QString whole = QString::fromUtf8(json.isNull() ? payload.left(MaxShown * 4) : json.toJson());
    const QString shown = whole.left(MaxShown).trimmed();
    ReadPayload read;
    read.hidden = mask.values(shown);
    QString text = mask.masked(shown);
    const bool isCut = whole.size() > MaxShown || payload.size() > MaxShown * 4;
    if (isCut)
        text.chop(MaxKey); // the beginning of a key would not look like one
    read.text = visibleText(text, Blanks::Keep);
    if (isCut) {
        read.text += u"\n\n"_s + EventInspector::tr("… cut here. The whole event has %1; Copy takes all of it.")
                                     .arg(QLocale().formattedDataSize(payload.size()));
    }
    return read;
}

EventInspector::EventInspector(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_model(workbench)
    , m_filter(new EventFilter(this))
    , m_table(new QTableView(this))
    , m_json(new QPlainTextEdit(this))
    , m_filterField(new QLineEdit(this))
    , m_copy(new QPushButton(tr("&Copy JSON"), this))
    , m_hidden(new QPushButton(tr("Show &Hidden Value"), this))
{
    setAccessibleName(tr("Raw events"));
    m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Events"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    // one height for all rows: none has to be asked
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetrics metrics = fontMetrics();
    m_table->setColumnWidth(EventListModel::IndexColumn, metrics.horizontalAdvance(u"1000000"_s) + 16);
    m_table->setColumnWidth(EventListModel::TimeColumn, metrics.horizontalAdvance(u"00:00:00.000"_s) + 24);
    m_table->setColumnWidth(EventListModel::SenderColumn, metrics.horizontalAdvance(u"Sandgate"_s) + 24);

    m_json->setReadOnly(true);
    m_json->setAccessibleName(tr("The chosen event as JSON"));
    m_json->setFont(TranscriptLook::of(*this).mono);
    m_json->setFrameShape(QFrame::NoFrame);
    m_json->setPlaceholderText(tr("Choose an event to read it."));
    m_json->setTabChangesFocus(true);
    m_json->document()->setDocumentMargin(10);
    m_filterField->setPlaceholderText(tr("Filter by text"));
    m_filterField->setAccessibleName(tr("Filter the events by text"));
    addClearButton(*m_filterField);
    m_copy->setEnabled(false);
    m_hidden->setObjectName("hiddenEventValues"_L1);
    m_hidden->setMenu(new QMenu(m_hidden));
    m_hidden->hide();

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->addWidget(m_filterField, 1);
    bar->addWidget(m_copy);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_table);
    parts->addWidget(m_json);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(parts, 1);
    column->addWidget(m_hidden, 0, Qt::AlignLeading);

    connect(m_filterField, &QLineEdit::textChanged, m_filter, &EventFilter::setText);
    connect(m_filterField, &QLineEdit::textChanged, this, &EventInspector::tellWhatIsRead);
    connect(m_copy, &QPushButton::clicked, this, &EventInspector::copy);
    connect(m_hidden->menu(), &QMenu::aboutToShow, this, &EventInspector::listHidden);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EventInspector::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] { emit activated(current()); });
    QScrollBar *scroll = m_table->verticalScrollBar();
    connect(scroll, &QScrollBar::valueChanged, this, [this, scroll](int value) {
        m_atEnd = value >= scroll->maximum();
        tellWhatIsRead();
        if (value == scroll->minimum() && scroll->maximum() > 0)
            m_model.pages().loadEarlier();
    });
    connect(scroll, &QScrollBar::rangeChanged, this, &EventInspector::followEnd);
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        m_atEnd = true;
        tellWhatIsRead();
    });
    connect(&m_model.pages(), &EventPages::prepended, this, &EventInspector::revealPending);
    connect(&m_model.pages(), &EventPages::appended, this, &EventInspector::revealPending);
    connect(&m_model.pages(), &EventPages::failed, this, [this](const Error &error) {
        m_json->setPlainText(tr("The events could not be read. %1").arg(error.what));
    });
}

EventInspector::~EventInspector()
{
    // the children outlive the model
    m_filter->setSourceModel(nullptr);
}

void EventInspector::show(const SessionId &session)
{
    m_pendingReveal = 0;
    m_json->clear();
    m_mask = {};
    tellHidden({});
    m_model.show(session);
}

EventIndex EventInspector::current() const
{
    return m_table->currentIndex().data(EventListModel::EventIndexRole).toLongLong();
}

QByteArray EventInspector::currentPayload() const
{
    return m_table->currentIndex().data(EventListModel::PayloadRole).toByteArray();
}

void EventInspector::showCurrent()
{
    const bool isChosen = m_table->currentIndex().isValid();
    const ReadPayload read = isChosen ? readPayload(currentPayload(), m_mask) : ReadPayload();
    m_copy->setEnabled(isChosen);
    m_json->setPlainText(read.text);
    tellHidden(read.hidden);
    tellWhatIsRead();
}

void EventInspector::copy()
{
    QByteArray payload = currentPayload();
    maskJson(payload, m_mask);
    QApplication::clipboard()->setText(QString::fromUtf8(payload));
}

void EventInspector::tellHidden(const QStringList &values)
{
    m_hiddenValues = values;
    if (values.isEmpty() && m_hidden->hasFocus())
        m_json->setFocus(Qt::OtherFocusReason);
    m_hidden->setVisible(!values.isEmpty());
}

void EventInspector::listHidden()
{
    m_hidden->menu()->clear();
    offerHidden(*m_hidden->menu(), m_hiddenValues, *this, [this](const QString &value) {
        m_mask.show(value);
        showCurrent();
    });
}

// Whoever only follows the end needs nothing of what was long ago.
void EventInspector::tellWhatIsRead()
{
    const bool isSought = m_pendingReveal > 0 || m_table->currentIndex().isValid() || !m_filterField->text().isEmpty();
    m_model.pages().setKeepsAll(!m_atEnd || isSought);
}

void EventInspector::followEnd()
{
    if (m_atEnd && m_pendingReveal == 0)
        m_table->scrollToBottom();
}

void EventInspector::reveal(EventIndex index)
{
    m_pendingReveal = index;
    revealPending();
    if (m_pendingReveal > 0)
        m_model.pages().loadBackTo(index);
    tellWhatIsRead();
}

void EventInspector::revealPending()
{
    const int row = m_pendingReveal > 0 ? m_model.rowOf(m_pendingReveal) : -1;
    if (row < 0)
        return;
    QModelIndex index = m_filter->mapFromSource(m_model.index(row, 0));
    if (!index.isValid()) {
        m_filterField->clear(); // what was asked for is shown, whatever the filter says
        index = m_filter->mapFromSource(m_model.index(row, 0));
    }
    m_pendingReveal = 0;
    m_atEnd = false;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

} // namespace sandgate
