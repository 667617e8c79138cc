// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/lookcheck.h"
#include "ui/common/tones.h"
#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegion>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>

namespace sandgate::test {

namespace {

constexpr double leastContrast = 4.5;

// Of what stands out most from what there is most of.
double contrastIn(const QImage &part)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < part.height(); ++y) {
        for (int x = 0; x < part.width(); ++x)
            ++counts[part.pixel(x, y) | 0xFF000000];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        best = std::max(best, contrast(QColor(ground), QColor(it.key())));
    return best;
}

QString plain(QString text)
{
    text.replace("&&", QString(QChar(1)));
    text.remove('&');
    return text.replace(QChar(1), '&');
}

// The text that a widget shows and that must be readable; empty: none.
QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->buddy() ? plain(label->text()) : label->text();
    if (const auto *button = qobject_cast<const QToolButton *>(&widget))
        return button->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull() ? QString()
                                                                                               : plain(button->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return plain(button->text());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return box->currentText();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->text().isEmpty() ? line->placeholderText() : QString();
    return {};
}

bool hasRoom(const QWidget &widget, const QString &text)
{
    const QFontMetrics metrics = widget.fontMetrics();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const QRect room = label->contentsRect();
        if (label->wordWrap()) {
            const QRect needed = metrics.boundingRect(QRect(0, 0, room.width(), 1 << 20), Qt::TextWordWrap, text);
            return needed.height() <= room.height() + 2;
        }
        return metrics.size(0, text).width() <= room.width() + 1 && metrics.size(0, text).height() <= room.height() + 2;
    }
    if (qobject_cast<const QAbstractButton *>(&widget))
        return widget.minimumSizeHint().width() <= widget.width() + 1;
    if (qobject_cast<const QComboBox *>(&widget))
        return metrics.horizontalAdvance(text) <= widget.width() - 24;
    if (qobject_cast<const QLineEdit *>(&widget))
        return metrics.horizontalAdvance(text) <= widget.width() - 12;
    return true;
}

// Where in a widget its text stands. What is more than the widget has room for is told apart from what covers it.
QRect placeOf(const QWidget &widget, const QString &text)
{
    const QFontMetrics metrics = widget.fontMetrics();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const Qt::Alignment alignment = QStyle::visualAlignment(label->layoutDirection(), label->alignment());
        const int flags = int(alignment) | (label->wordWrap() ? int(Qt::TextWordWrap) : 0);
        return metrics.boundingRect(label->contentsRect(), flags, text) & label->rect();
    }
    // All others have one line in the middle of their height, and a border around it, which is no text.
    const int border = widget.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &widget);
    const QRect within = widget.rect().adjusted(border, 0, -border, 0);
    return QRect(within.left(), within.center().y() - metrics.height() / 2, within.width(), metrics.height()) & within;
}

// What is scrolled to may be out of sight.
bool isScrolled(const QWidget &widget)
{
    for (const QWidget *above = widget.parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return true;
    }
    return false;
}

QString nameOf(const QWidget &widget)
{
    QString name = widget.metaObject()->className();
    if (!widget.objectName().isEmpty())
        name += ' ' + widget.objectName();
    return name;
}

} // namespace

QStringList faultsOfLook(const QWidget &window, const QImage &picture)
{
    QStringList faults;
    const double scale = picture.devicePixelRatio();
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->fontMetrics().horizontalAdvance(plain(tabs->tabText(i))) > tabs->tabRect(i).width())
                    faults << QString("cut off: tab “%1”").arg(tabs->tabText(i));
            }
            continue;
        }
        const QString text = textOf(*widget);
        if (text.trimmed().isEmpty())
            continue;
        const QString what = QString("%1 “%2”").arg(nameOf(*widget), text.left(60));
        const QString begin = text.endsWith("…") ? text.chopped(1) : text;
        const bool isWholeInTip = widget->toolTip().contains(begin); // a name of any length
        if (!hasRoom(*widget, text) && !isWholeInTip)
            faults << "cut off: " + what;
        const QRect seen = widget->visibleRegion().boundingRect();
        const QRegion unseen = QRegion(placeOf(*widget, text)).subtracted(widget->visibleRegion());
        if (!unseen.isEmpty() && !isScrolled(*widget))
            faults << "covered: " + what;
        if (scale < 2 || !widget->isEnabled() || seen != widget->rect())
            continue;
        const QRect place(widget->mapTo(&window, seen.topLeft()), seen.size());
        const QRect pixels(place.topLeft() * scale, place.size() * scale);
        const double found = contrastIn(picture.copy(pixels));
        if (found < leastContrast)
            faults << QString("contrast %1: %2").arg(found, 0, 'f', 2).arg(what);
    }
    return faults;
}

QString LongTranslation::translate(const char *, const char *text, const char *, int n) const
{
    const QString source = QString::fromUtf8(text).replace("%n", QString::number(n));
    // What is no sentence: a format, a sign.
    const bool isText = std::any_of(source.begin(), source.end(), [](QChar c) { return c.isLetter(); });
    if (!isText)
        return source;
    static const QString words = " länger übersetzt ebenso ausführlich beschrieben wie nötig";
    QString more = words.repeated(int(source.size() / 120) + 1).left(source.size() / 3 + 2).trimmed();
    const QString end = source.endsWith("…") ? "…" : QString();
    return source.chopped(end.size()) + ' ' + more + end;
}

} // namespace sandgate::test
