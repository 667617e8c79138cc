// SPDX-License-Identifier: Apache-2.0
#include "ui/session/attachmentbar.h"
#include "model/items/sessiondesk.h"
#include "model/items/workbench.h"
#include "model/visibletext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"
#include "ui/common/textlabel.h"
#include <QBuffer>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype mostAttachments = 20;
constexpr int longestName = 40;

QStringList filesIn(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

// As small as the line it stands in; decoded no larger than that.
QPixmap thumbnailOf(const QByteArray &bytes, int side, qreal scale)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    QSize size = reader.size();
    if (!size.isValid())
        return {};
    size.scale(QSize(side, side) * scale, Qt::KeepAspectRatio);
    reader.setScaledSize(size.expandedTo(QSize(1, 1)));
    QPixmap picture = QPixmap::fromImage(reader.read());
    picture.setDevicePixelRatio(scale);
    return picture;
}

} // namespace

AttachmentBar::AttachmentBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_chips(new FlowLayout(this))
{
    setObjectName("attachmentBar"_L1);
    setAccessibleName(tr("Attachments"));
    connect(&workbench.sessionDesk(), &SessionDesk::attachmentsChanged, this,
            qOverload<const SessionId &, const QJsonArray &>(&AttachmentBar::take));
    refresh();
}

AttachmentBar::~AttachmentBar() = default;

void AttachmentBar::show(const SessionId &session)
{
    m_session = session;
    refresh();
}

void AttachmentBar::restore(const SessionId &session, const QJsonArray &blocks)
{
    if (std::exchange(m_restored[session], true) || blocks.isEmpty())
        return;
    const QJsonArray added = m_blocks.value(session);
    QJsonArray all = blocks;
    for (const QJsonValue &block : added)
        all.append(block);
    if (added.isEmpty())
        m_blocks.insert(session, all);
    else
        store(session, all);
    refresh();
}

// Stored, perhaps by another window.
void AttachmentBar::take(const SessionId &session, const QJsonArray &blocks)
{
    if (m_blocks.value(session) == blocks)
        return;
    m_blocks.insert(session, blocks);
    m_restored[session] = true;
    refresh();
    emit changed(session);
}

bool AttachmentBar::isFor(const QMimeData &mime)
{
    return !filesIn(mime).isEmpty() || (mime.hasImage() && !mime.hasText());
}

void AttachmentBar::add(const QMimeData &mime)
{
    const QStringList files = filesIn(mime);
    if (!files.isEmpty()) {
        add(files);
        return;
    }
    const auto image = qvariant_cast<QImage>(mime.imageData());
    m_tasks.start(
        take(m_session, [name = tr("Image"), image](AttachmentReader &reader) { return reader.take(name, image); }));
}

void AttachmentBar::add(const QStringList &files)
{
    for (const QString &file : files)
        m_tasks.start(take(m_session, [file](AttachmentReader &reader) { return reader.read(file); }));
}

async::Task<> AttachmentBar::take(SessionId session,
                                  std::function<async::Task<Result<QJsonObject>>(AttachmentReader &)> read)
{
    if (!m_reader) {
        const auto make = [] { return std::make_unique<AttachmentReader>(); };
        m_reader = std::make_unique<async::Worker<AttachmentReader>>(u"attachments"_s, make);
    }
    ++m_reading[session];
    emit changed(session);
    const Result<QJsonObject> block = co_await m_reader->ask<Result<QJsonObject>>(read);
    --m_reading[session];
    QJsonArray blocks = m_blocks.value(session);
    if (block)
        blocks.append(*block);
    if (!block)
        emit failed(session, block.error());
    else if (blocks.size() > mostAttachments)
        emit failed(session, {Error::Kind::TooLarge,
                              tr("No more than %n files can be attached.", nullptr, int(mostAttachments))});
    else if (attachment::sentSize(blocks) > attachment::MostTogether)
        emit failed(session, {Error::Kind::TooLarge,
                              tr("“%1” was not attached: together they would be too large for one message.")
                                  .arg(visibleLine(attachment::nameOf(*block), longestName))});
    else
        store(session, blocks);
    refresh();
    emit changed(session);
}

// The keyboard goes to the next one, or to where one writes.
void AttachmentBar::remove(qsizetype place)
{
    QJsonArray blocks = m_blocks.value(m_session);
    blocks.removeAt(place);
    store(m_session, blocks);
    if (blocks.isEmpty())
        setFocus(Qt::OtherFocusReason);
    else
        m_removers[size_t(std::min(place, blocks.size() - 1))]->setFocus(Qt::OtherFocusReason);
    emit changed(m_session);
}

void AttachmentBar::store(const SessionId &session, const QJsonArray &blocks)
{
    m_blocks.insert(session, blocks);
    m_workbench.saveAttachments(session, blocks);
    refresh();
}

QWidget *AttachmentBar::chipFor(const QJsonObject &block, qsizetype place)
{
    const QString name = visibleLine(attachment::nameOf(block), longestName);
    const QByteArray image = attachment::imageOf(block);
    const int side = fontMetrics().height();
    auto *picture = new QLabel;
    picture->setPixmap(image.isEmpty() ? drawnIcon("file"_L1).pixmap(QSize(side, side), devicePixelRatioF())
                                       : thumbnailOf(image, side, devicePixelRatioF()));
    auto *away = new QToolButton;
    away->setObjectName("removeAttachmentButton"_L1);
    away->setAutoRaise(true);
    away->setIcon(drawnIcon("close"_L1));
    away->setFocusPolicy(Qt::StrongFocus);
    away->setToolTip(tr("Remove"));
    away->setAccessibleName(tr("Remove the attachment “%1”").arg(name));
    connect(away, &QToolButton::clicked, this, [this, place] { remove(place); });
    m_removers.push_back(away);
    auto *chip = new Panel(Tone::Neutral);
    auto *row = new QHBoxLayout(chip);
    if (isRightToLeft())
        row->setContentsMargins(2, 2, 8, 2);
    else
        row->setContentsMargins(8, 2, 2, 2);
    row->setSpacing(6);
    row->addWidget(picture);
    row->addWidget(new TextLabel(TextLabel::Role::Body, name));
    row->addWidget(new TextLabel(TextLabel::Role::Secondary, QLocale().formattedDataSize(attachment::sizeOf(block))));
    row->addWidget(away);
    return chip;
}

void AttachmentBar::refresh()
{
    m_removers.clear();
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be one of its buttons that was pressed
        delete item;
    }
    const QJsonArray blocks = m_blocks.value(m_session);
    for (qsizetype place = 0; place < blocks.size(); ++place) {
        QWidget *chip = chipFor(blocks[place].toObject(), place);
        m_chips->addWidget(chip);
        chip->show(); // at once, since it may be given the keyboard
    }
    if (isReading(m_session))
        m_chips->addWidget(new TextLabel(TextLabel::Role::Secondary, tr("Reading…"), this));
    setVisible(!blocks.isEmpty() || isReading(m_session));
}

} // namespace sandgate
