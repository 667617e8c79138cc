// SPDX-License-Identifier: Apache-2.0
#include "ui/common/icons.h"
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <optional>

using namespace Qt::Literals::StringLiterals;

// Of a static library, nobody else would register them. Has to stand outside the namespace.
static void registerDrawings()
{
    static const bool once = [] {
        Q_INIT_RESOURCE(sandgate_icons);
        return true;
    }();
    Q_UNUSED(once)
}

namespace sandgate {
namespace {

// All in one colour, or in its own.
QPixmap drawn(const QString &name, const QSize &size, const std::optional<QColor> &color)
{
    const QString key = u"sandgate/%1/%2x%3/%4"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color ? color->name(QColor::HexArgb) : QString());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap) || size.isEmpty())
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer drawing(u":/sandgate/icons/%1.svg"_s.arg(name));
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    if (color) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), *color);
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Takes its colour when it is painted, so that it follows the palette while the program runs.
class DrawnIconEngine : public QIconEngine
{
public:
    explicit DrawnIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        QPixmap drawing = pixmap(rect.size() * scale, mode, state);
        drawing.setDevicePixelRatio(scale);
        painter->drawPixmap(rect, drawing);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, size, color(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new DrawnIconEngine(m_name); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    static QColor color(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::WindowText);
    }

    QString m_name;
};

// Windows ask for it in four sizes when they are made, and Qt would load its plugins for images in files to draw it.
class ProgramIconEngine : public DrawnIconEngine
{
public:
    ProgramIconEngine()
        : DrawnIconEngine(u"sandgate"_s)
    {
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return drawn(u"sandgate"_s, size, std::nullopt);
    }
    QIconEngine *clone() const override { return new ProgramIconEngine; }
    QString iconName() override { return {}; } // the tray would look for it in the desktop's theme
};

// Looks for the desktop's icon when it is painted first: with the first such icon its theme is read, which takes as
// long as making the window does.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString themeName, QLatin1String name)
        : m_themeName(std::move(themeName))
        , m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        found().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return found().pixmap((QSizeF(size) / scale).toSize(), scale, mode, state);
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_themeName, m_name); }
    QString iconName() override { return m_themeName; }
    bool isNull() override { return false; }

private:
    const QIcon &found()
    {
        if (m_found.isNull())
            m_found = QIcon::fromTheme(m_themeName, drawnIcon(m_name));
        return m_found;
    }

    const QString m_themeName;
    const QLatin1String m_name;
    QIcon m_found;
};

} // namespace

QIcon drawnIcon(QLatin1String name)
{
    registerDrawings();
    return QIcon(new DrawnIconEngine(QString(name)));
}

QIcon themedIcon(const char *themeName, QLatin1String name)
{
    return QIcon(new ThemedIconEngine(QString::fromLatin1(themeName), name));
}

void paintIcon(QPainter *painter, const QRect &rect, QLatin1String name, const QColor &color)
{
    registerDrawings();
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap drawing = drawn(QString(name), rect.size() * scale, color);
    drawing.setDevicePixelRatio(scale);
    painter->drawPixmap(rect, drawing);
}

QIcon programIcon()
{
    registerDrawings();
    return QIcon(new ProgramIconEngine);
}

} // namespace sandgate
