// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QLabel;
class QLineEdit;

namespace sandgate {

class TextEditor;

// Finds in a text; Escape closes it. Hidden until it is opened.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(TextEditor &editor, QWidget *parent = nullptr);

    void open();
    void close();

private:
    void find(bool forward);

    TextEditor &m_editor;
    QLineEdit *m_text;
    QLabel *m_result;
};

} // namespace sandgate
