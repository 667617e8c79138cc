// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/common/tones.h"
#include <QLatin1String>
#include <QWidget>

namespace sandgate {

// A rounded surface in a tone, with a hairline around it.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(Tone tone, QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

// A small icon that follows the text's size, in a tone.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(QLatin1String icon, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void set(QLatin1String icon, Tone tone);
    void setScale(qreal scale); // of the text's height
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1String m_icon;
    Tone m_tone;
    qreal m_scale = 1.1;
};

// A word with an icon on a wash of its tone: a state, a count, a warning.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    void set(QLatin1String icon, const QString &word, Tone tone);
    QString word() const { return m_word; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1String m_icon;
    QString m_word;
    Tone m_tone = Tone::Quiet;
};

// A line of one pixel.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sandgate
