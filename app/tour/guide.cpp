// SPDX-License-Identifier: Apache-2.0
#include "app/tour/guide.h"
#include "providers/async/waits.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto patience = 10s; // for a widget to appear

// The window, and the dialog in front of it where a window manager would put it.
QPixmap pictureOf(QWidget *window)
{
    QPixmap picture = window->grab();
    const QWidgetList others = QApplication::topLevelWidgets();
    for (QWidget *other : others) {
        const bool isInFront = other != window && other->isVisible() && other->windowType() != Qt::ToolTip &&
                               (other->isModal() || other->windowType() == Qt::Popup);
        if (!isInFront)
            continue;
        QPainter painter(&picture);
        const QPixmap dialog = other->grab();
        const QPoint place((window->width() - other->width()) / 2, (window->height() - other->height()) / 3);
        painter.fillRect(window->rect(), QColor(0, 0, 0, 60));
        painter.drawPixmap(place, dialog);
        painter.setPen(other->palette().color(QPalette::Mid));
        painter.drawRect(QRect(place, other->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

void press(QWidget *widget, const QPoint &at)
{
    const QPointF local(at);
    const QPointF global = widget->mapToGlobal(local);
    QMouseEvent down(QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &up);
}

} // namespace

TourGuide::TourGuide(QString folder)
    : m_folder(std::move(folder))
{
    m_sinceStep.start();
}

QWidget *TourGuide::visible(const QString &name) const
{
    QWidgetList roots = QApplication::topLevelWidgets();
    for (QWidget *root : std::as_const(roots)) {
        if (!root->isVisible())
            continue;
        QWidgetList found = root->findChildren<QWidget *>(name);
        if (root->objectName() == name)
            found << root;
        for (QWidget *widget : std::as_const(found)) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
    }
    return nullptr;
}

async::Task<Result<QWidget *>> TourGuide::find(QString name)
{
    const auto isThere = [this, name] { return visible(name) != nullptr; };
    const Result<> found = co_await until(u"the control “%1” can be used"_s.arg(name), isThere, patience);
    if (!found)
        co_return tl::unexpected(found.error());
    co_return visible(name);
}

async::Task<Result<>> TourGuide::click(QString name)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    press(*widget, (*widget)->rect().center());
    co_await async::sleepFor(50ms);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::clickRow(QString view, QString text)
{
    const Result<QWidget *> widget = co_await find(view);
    if (!widget)
        co_return tl::unexpected(widget.error());
    auto *list = qobject_cast<QAbstractItemView *>(*widget);
    const auto row = [list, text] {
        return list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                    Qt::MatchContains | Qt::MatchRecursive);
    };
    const auto isThere = [row] { return !row().isEmpty(); };
    const Result<> found = co_await until(u"“%1” is in the list"_s.arg(text), isThere, patience);
    if (!found)
        co_return found;
    press(list->viewport(), list->visualRect(row().first()).center());
    co_await async::sleepFor(50ms);
    co_return Result<>();
}

bool TourGuide::hasItems(const QString &comboBox) const
{
    const auto *box = qobject_cast<QComboBox *>(visible(comboBox));
    return box && box->count() > 0;
}

async::Task<Result<>> TourGuide::type(QString name, QString text)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    (*widget)->setFocus(Qt::MouseFocusReason);
    for (const QChar &character : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(*widget, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(*widget, &up);
    }
    co_await async::sleepFor(50ms);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::until(QString what, std::function<bool()> isTrue, std::chrono::milliseconds limit)
{
    QElapsedTimer waited;
    waited.start();
    while (!isTrue()) {
        if (waited.elapsed() > limit.count())
            co_return failure(Error::Kind::Timeout, u"It did not happen that %1."_s.arg(what));
        co_await async::sleepFor(30ms);
    }
    co_return Result<>();
}

async::Task<Result<>> TourGuide::picture(QString title, QString name)
{
    co_await async::sleepFor(400ms); // what is still being laid out or painted
    const QString file = u"%1-%2.png"_s.arg(m_steps.size() + 1, 2, 10, QLatin1Char('0')).arg(name);
    if (!pictureOf(m_window).save(m_folder + u'/' + file))
        co_return failure(Error::Kind::Storage, u"The picture %1 could not be written."_s.arg(file));
    m_steps.push_back({title, file, m_sinceStep.restart()});
    co_return Result<>();
}

} // namespace sandgate
