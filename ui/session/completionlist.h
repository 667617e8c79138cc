// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QListWidget>
#include <QVariant>
#include <vector>

namespace sandgate {

// What a word that is being written may become, near the text field, which keeps the keyboard and hands on what is for
// the list.
class CompletionList : public QListWidget
{
    Q_OBJECT
public:
    struct Item {
        QString text; // what it is chosen by
        QString description = {};
        QVariant value = {}; // invalid: it only says something, and cannot be chosen
    };

    explicit CompletionList(QWidget *field);

    void offer(const std::vector<Item> &items); // none: it goes
    bool takeKey(const QKeyEvent &event);       // true: the key was for the list

signals:
    void chosen(const QVariant &value);

private:
    void place();
    void choose();

    QWidget *m_field;
};

} // namespace sandgate
