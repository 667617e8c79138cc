// SPDX-License-Identifier: Apache-2.0
#include "model/items/eventlistmodel.h"
#include "model/secretmask.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

EventListModel::EventListModel(Workbench &workbench, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(workbench)
{
    connect(&m_pages, &EventPages::cleared, this, [this] {
        beginResetModel();
        m_events.clear();
        endResetModel();
    });
    connect(&m_pages, &EventPages::appended, this, [this](int count) {
        beginInsertRows({}, int(m_events.size()), int(m_events.size()) + count - 1);
        m_events.insert(m_events.end(), m_pages.events().end() - count, m_pages.events().end());
        endInsertRows();
    });
    connect(&m_pages, &EventPages::dropped, this, [this](int count) {
        beginRemoveRows({}, 0, count - 1);
        m_events.erase(m_events.begin(), m_events.begin() + count);
        endRemoveRows();
    });
    connect(&m_pages, &EventPages::prepended, this, [this](int count) {
        beginInsertRows({}, 0, count - 1);
        m_events.insert(m_events.begin(), m_pages.events().begin(), m_pages.events().begin() + count);
        endInsertRows();
    });
}

int EventListModel::rowOf(EventIndex index) const
{
    const auto found =
        std::lower_bound(m_events.begin(), m_events.end(), index,
                         [](const EventRecord &event, EventIndex wanted) { return event.index < wanted; });
    return found != m_events.end() && found->index == index ? int(found - m_events.begin()) : -1;
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EventRecord &record = event(index.row());
    if (role == EventIndexRole)
        return record.index;
    if (role == PayloadRole)
        return record.payload;
    if (role == Qt::TextAlignmentRole && index.column() == IndexColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case IndexColumn:
        return record.index;
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(record.createdAt).toString(u"HH:mm:ss.zzz"_s);
    case SenderColumn:
        return record.sender == Sender::Client  ? tr("You")
               : record.sender == Sender::Agent ? tr("Agent")
                                                : tr("Sandgate");
    default:
        return eventSummary(record.payload);
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IndexColumn:
        return tr("No.");
    case TimeColumn:
        return tr("Time");
    case SenderColumn:
        return tr("From");
    default:
        return tr("Message");
    }
}

QString eventSummary(const QByteArray &payload)
{
    // the table asks for visible rows only, so that huge ones need not be feared
    const QJsonObject envelope = QJsonDocument::fromJson(payload).object();
    const QString method = envelope["method"_L1].toString().left(200);
    if (method == "session/update"_L1) {
        const QString kind = envelope["params"_L1]["update"_L1]["sessionUpdate"_L1].toString().left(200);
        return method + u": "_s + kind;
    }
    if (!method.isEmpty())
        return method;
    if (envelope.contains("error"_L1)) {
        return QCoreApplication::translate("EventListModel", "error: %1")
            .arg(visibleLine(SecretMask().masked(envelope["error"_L1]["message"_L1].toString().left(1000)), 200));
    }
    if (!envelope.contains("result"_L1))
        return QCoreApplication::translate("EventListModel", "unreadable");
    const QJsonValue stop = envelope["result"_L1]["stopReason"_L1];
    const QJsonValue outcome = envelope["result"_L1]["outcome"_L1]["outcome"_L1];
    const QString word = (stop.isString() ? stop : outcome).toString().left(200);
    return word.isEmpty() ? QCoreApplication::translate("EventListModel", "answer")
                          : QCoreApplication::translate("EventListModel", "answer: %1").arg(word);
}

} // namespace sandgate
