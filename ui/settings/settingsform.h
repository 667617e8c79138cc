// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/settingsfield.h"
#include <QWidget>
#include <vector>

class QFormLayout;
class QToolButton;
class QVBoxLayout;

namespace sandgate {

class FieldEditor;
class TextLabel;

// The fields of a schema, drawn from it, to be filled in. What most people never need is folded away.
class SettingsForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsForm(QWidget *parent = nullptr);

    void show(const SettingsSchema &schema, const QJsonObject &values = {}); // anew
    QJsonObject values() const; // what was chosen and is not the default anyway, by the fields' names
    QString problem() const;    // what is wrong, or is missing; empty: nothing
    const std::vector<QFormLayout *> &layouts() const { return m_forms; } // for who has more fields above it
    void setPlaceholder(const QString &field, const QString &text);

signals:
    void edited();
    void unfolded(); // or folded: its height is another one

private:
    struct Row {
        FieldEditor *editor;
        TextLabel *help; // null: there is nothing to say
    };

    void addRow(QFormLayout *form, const SettingsField &field, const QJsonValue &value);
    void unfold(bool on);
    void refresh();

    std::vector<Row> m_rows;
    std::vector<QFormLayout *> m_forms;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QWidget *m_advanced = nullptr;
    QToolButton *m_more = nullptr;
    bool m_unfolded = false;
};

} // namespace sandgate
