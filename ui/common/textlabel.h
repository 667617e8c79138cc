// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>

namespace sandgate {

// A label of the window's typography. Always plain text: what comes from an agent cannot be read as markup.
// Follows font and palette changes while the program runs.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Role { Title, Heading, Body, Strong, Secondary, Mono };

    explicit TextLabel(Role role, const QString &text = {}, QWidget *parent = nullptr);

    void setWrapping(bool wraps);
    void setSelectable(bool selectable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void applyColor();

    const Role m_role;
};

// One line that is cut in the middle where there is no room; the tooltip and the accessible name have all of it.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

QFont monospaceFont();

} // namespace sandgate
