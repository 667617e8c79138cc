// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/visibletext.h"
#include <QPlainTextEdit>

namespace sandgate {

// Read-only text in the fixed font, as high as it needs to be up to a limit; beyond, it scrolls within itself.
// Invisible characters are shown as marks, and the marks stand out.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);

    void setCode(const QString &code);
    void setMaximumLines(int lines);
    void setWrapping(bool wraps); // as it does at first; else a long line is scrolled to
    void setFlat(bool flat);      // without a surface of its own, for one line within a text

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    // Background of a block, drawn over its full width; invalid: none.
    virtual QColor lineSurface(const QTextBlock &block) const;
    void setVisibleText(const VisibleText &text);

private:
    void follow();
    void fit();

    std::vector<VisibleText::Mark> m_marks;
    int m_maximumLines = 400;
    bool m_flat = false;
};

} // namespace sandgate
