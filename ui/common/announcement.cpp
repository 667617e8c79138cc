// SPDX-License-Identifier: Apache-2.0
#include "ui/common/announcement.h"
#include "ui/common/accessfactory.h"
#include <QAccessibleWidget>
#include <QApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// A child of the window without any size. Its name is what was said last.
class Announcement : public QWidget
{
    Q_OBJECT
public:
    explicit Announcement(QWidget *window)
        : QWidget(window)
    {
        setObjectName("announcement"_L1);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(0, 0);
    }

    // Several windows may have the same to say of one event.
    bool isNews(const QString &sentence)
    {
        if (m_justSaid.contains(sentence))
            return false;
        if (m_justSaid.isEmpty())
            QMetaObject::invokeMethod(
                this, [this] { m_justSaid.clear(); }, Qt::QueuedConnection);
        m_justSaid << sentence;
        return true;
    }

private:
    QStringList m_justSaid; // in this turn of the event loop
};

class AnnouncementAccess : public QAccessibleWidget
{
public:
    explicit AnnouncementAccess(Announcement *announcement)
        : QAccessibleWidget(announcement, QAccessible::Notification)
    {
    }
};

} // namespace

void announce(const QString &sentence)
{
    QWidget *window = QApplication::activeWindow();
    if (!QAccessible::isActive() || !window)
        return;
    installAccess<Announcement, AnnouncementAccess>();
    auto *announcement = window->findChild<Announcement *>("announcement"_L1, Qt::FindDirectChildrenOnly);
    if (!announcement)
        announcement = new Announcement(window);
    if (!announcement->isNews(sentence))
        return;
    announcement->hide(); // it comes into view each time
    announcement->setAccessibleName(sentence);
    announcement->show();
}

} // namespace sandgate

#include "announcement.moc"
