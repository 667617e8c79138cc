// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/settingsfield.h"
#include <QWidget>

namespace sandgate {

// One field of a provider's schema, to be filled in by a person.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    // The right one for the field's type.
    static FieldEditor *make(const SettingsField &field, QWidget *parent);

    const SettingsField &field() const { return m_field; }
    virtual QWidget *input() const = 0; // what takes the keys
    virtual void set(const QJsonValue &value) = 0;
    virtual QJsonValue value() const = 0;          // null: nothing was entered
    virtual QString problem() const { return {}; } // what is wrong with what was entered; empty: nothing
    virtual void setPlaceholder(const QString &) {}

signals:
    void edited();

protected:
    FieldEditor(const SettingsField &field, QWidget *parent);
    void begin(QWidget *input); // lays it out, and names it

private:
    const SettingsField m_field;
};

} // namespace sandgate
