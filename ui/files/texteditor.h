// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/visibletext.h"
#include <QPlainTextEdit>

namespace sandgate {

class LineNumbers;

// The text of a file with line numbers. To be read, hidden characters are marks; to be edited, the text is as it is.
class TextEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TextEditor(QWidget *parent = nullptr);

    void read(const QString &text);                           // also a change to reading
    void readPlain(const QString &text, bool hasLineNumbers); // of our own making: nothing in it can hide
    void edit(const QString &text);
    QString edited() const; // its lines end with '\n'

    // Chooses the next place of `text`, beyond the end from the beginning; false: there is none.
    bool findNext(const QString &text, bool forward);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class LineNumbers;
    void put(const QString &text, bool isReadOnly, bool hasLineNumbers);
    void paintNumbers(QPaintEvent *event);
    int widthOfNumbers() const;
    void makeRoom();
    void follow();

    LineNumbers *m_numbers;
    std::vector<VisibleText::Mark> m_marks;
    bool m_hasLineNumbers = true;
};

} // namespace sandgate
