// SPDX-License-Identifier: Apache-2.0
#include "app/tour/guide.h"
#include "app/tour/eyes.h"
#include "providers/async/waits.h"
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QInputDialog>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto stepLimit = 90s; // whatever it is that hangs
constexpr auto moment = 50ms;   // after a click or a key, for what it begins

void pressMouse(QWidget *widget, const QPoint &at)
{
    const QPointF local(at);
    const QPointF global = widget->mapToGlobal(local);
    QMouseEvent down(QEvent::MouseButtonPress, local, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, local, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &up);
}

void pressKey(QWidget *widget, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &up);
}

// All controls of that name that are on the screen.
QWidgetList visible(const QString &name)
{
    QWidgetList all;
    const QWidgetList roots = QApplication::topLevelWidgets();
    for (QWidget *root : roots) {
        if (root->objectName() == name)
            all << root;
        all << root->findChildren<QWidget *>(name);
    }
    all.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
    return all;
}

// What has content of its own takes mouse and drops there.
QWidget *surfaceOf(QWidget *widget)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    return area ? area->viewport() : widget;
}

} // namespace

async::Task<Result<>> inOrder(TourSteps steps)
{
    for (const TourStep &step : steps) {
        const std::optional<Result<>> happened = co_await async::within(stepLimit, step());
        if (!happened)
            co_return failure(Error::Kind::Timeout, u"A step of the tour did not end."_s);
        if (!*happened)
            co_return *happened;
    }
    co_return Result<>();
}

TourGuide::TourGuide(TourStage &stage, QString folder)
    : m_stage(stage)
    , m_folder(std::move(folder))
{
    m_sincePicture.start();
}

TourStep TourGuide::click(const QString &control)
{
    return [this, control] { return doClick(control); };
}

TourStep TourGuide::clickRow(const QString &view, const QString &text)
{
    return [this, view, text] { return doClickRow(view, text); };
}

TourStep TourGuide::clickUntil(const QString &control, const QString &wanted)
{
    return [this, control, wanted] { return doClickUntil(control, wanted); };
}

TourStep TourGuide::check(const QString &box)
{
    return [this, box] { return doCheck(box); };
}

TourStep TourGuide::type(const QString &control, const QString &text)
{
    return [this, control, text] { return doType(control, text); };
}

TourStep TourGuide::press(const QString &control, int key)
{
    return [this, control, key] { return doPress(control, key); };
}

TourStep TourGuide::pick(const QString &comboBox, const QString &text)
{
    return [this, comboBox, text] { return doPick(comboBox, text); };
}

TourStep TourGuide::choose(const QString &action)
{
    return [this, action] { return doChoose(action); };
}

TourStep TourGuide::drop(const QString &control, const QString &file)
{
    return [this, control, file] { return doDrop(control, file); };
}

TourStep TourGuide::enter(const QString &dialog, const QString &text)
{
    return [this, dialog, text] { return doEnter(dialog, text); };
}

TourStep TourGuide::close(const QString &dialog)
{
    return [this, dialog] { return doClose(dialog); };
}

TourStep TourGuide::sees(const QString &control, const QString &text, std::chrono::milliseconds limit)
{
    const auto isSeen = [this, control, text] { return reads(control, text); };
    return until(u"“%1” can be read in “%2”"_s.arg(text, control), isSeen, limit);
}

TourStep TourGuide::until(const QString &what, const std::function<bool()> &isTrue, std::chrono::milliseconds limit)
{
    return [this, what, isTrue, limit] { return waitUntil(what, isTrue, limit); };
}

TourStep TourGuide::picture(const QString &title, const QString &name)
{
    return [this, title, name] { return takePicture(title, name); };
}

QWidget *TourGuide::seen(const QString &name) const
{
    const QWidgetList found = visible(name);
    return found.isEmpty() ? nullptr : found.first();
}

QWidget *TourGuide::usable(const QString &name) const
{
    const QWidgetList found = visible(name);
    const auto at = std::find_if(found.begin(), found.end(), [](const QWidget *widget) { return widget->isEnabled(); });
    return at == found.end() ? nullptr : *at;
}

bool TourGuide::reads(const QString &control, const QString &text) const
{
    QWidget *widget = seen(control);
    return widget && seenText(*widget).contains(text);
}

async::Task<Result<QWidget *>> TourGuide::find(QString name)
{
    const auto isThere = [this, name] { return usable(name) != nullptr; };
    const Result<> found = co_await waitUntil(u"the control “%1” can be used"_s.arg(name), isThere, Patience);
    if (!found)
        co_return tl::unexpected(found.error());
    co_return usable(name);
}

async::Task<Result<>> TourGuide::doClick(QString name)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    pressMouse(*widget, (*widget)->rect().center());
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doClickRow(QString name, QString text)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    auto *list = qobject_cast<QAbstractItemView *>(*widget);
    const auto row = [list, text] {
        return list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                    Qt::MatchContains | Qt::MatchRecursive);
    };
    const auto isThere = [row] { return !row().isEmpty(); };
    const Result<> found = co_await waitUntil(u"“%1” is in the list “%2”"_s.arg(text, name), isThere, Patience);
    if (!found)
        co_return found;
    list->scrollTo(row().first());
    pressMouse(list->viewport(), list->visualRect(row().first()).center());
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doClickUntil(QString name, QString wanted)
{
    QElapsedTimer waited;
    waited.start();
    while (!seen(wanted)) {
        if (waited.elapsed() > std::chrono::milliseconds(Long).count())
            co_return failure(Error::Kind::Timeout, u"A click on “%1” did not lead to “%2”."_s.arg(name, wanted));
        if (QWidget *widget = usable(name))
            pressMouse(widget, widget->rect().center());
        co_await async::sleepFor(moment);
    }
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doCheck(QString name)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    if (!qobject_cast<QCheckBox *>(*widget)->isChecked())
        pressMouse(*widget, QPoint(8, (*widget)->height() / 2));
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doType(QString name, QString text)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    (*widget)->setFocus(Qt::MouseFocusReason);
    for (const QChar &character : text)
        pressKey(*widget, 0, QString(character));
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doPress(QString name, int key)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    pressKey(*widget, key, key == Qt::Key_Return ? u"\r"_s : QString());
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doPick(QString name, QString text)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    auto *box = qobject_cast<QComboBox *>(*widget);
    const auto isThere = [box, text] { return box->findText(text, Qt::MatchContains) >= 0; };
    const Result<> found = co_await waitUntil(u"“%1” is offered by “%2”"_s.arg(text, name), isThere, Patience);
    if (!found)
        co_return found;
    box->setCurrentIndex(box->findText(text, Qt::MatchContains));
    emit box->activated(box->currentIndex());
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doChoose(QString name)
{
    auto *action = m_stage.window()->findChild<QAction *>(name);
    const auto isUsable = [action] { return action && action->isEnabled(); };
    const Result<> usable = co_await waitUntil(u"“%1” can be chosen"_s.arg(name), isUsable, Patience);
    if (!usable)
        co_return usable;
    action->trigger();
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doDrop(QString name, QString file)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    QWidget *target = surfaceOf(*widget);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint place = target->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    if (!enter.isAccepted() || !drop.isAccepted())
        co_return failure(Error::Kind::Refused, u"“%1” does not take what is dropped on it."_s.arg(name));
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doEnter(QString name, QString text)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    auto *dialog = qobject_cast<QInputDialog *>(*widget);
    dialog->setTextValue(text);
    dialog->accept();
    co_await async::sleepFor(moment);
    co_return Result<>();
}

async::Task<Result<>> TourGuide::doClose(QString name)
{
    const Result<QWidget *> widget = co_await find(name);
    if (!widget)
        co_return tl::unexpected(widget.error());
    (*widget)->close();
    const auto isGone = [this, name] { return seen(name) == nullptr; };
    co_return co_await waitUntil(u"“%1” closes"_s.arg(name), isGone, Patience);
}

async::Task<Result<>> TourGuide::waitUntil(QString what, std::function<bool()> isTrue, std::chrono::milliseconds limit)
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

async::Task<Result<>> TourGuide::takePicture(QString title, QString name)
{
    co_await async::sleepFor(400ms); // what is still being laid out or painted
    const QString file = u"%1-%2.png"_s.arg(m_pictures.size() + 1, 2, 10, QLatin1Char('0')).arg(name);
    if (!pictureOf(*m_stage.window()).save(m_folder + u'/' + file))
        co_return failure(Error::Kind::Storage, u"The picture %1 could not be written."_s.arg(file));
    m_pictures.push_back({title, file, m_sincePicture.restart()});
    co_return Result<>();
}

} // namespace sandgate
