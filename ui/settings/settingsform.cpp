// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingsform.h"
#include "ui/common/formlayouts.h"
#include "ui/common/textlabel.h"
#include "ui/settings/fieldeditor.h"
#include <QFormLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SettingsForm::SettingsForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void SettingsForm::show(const SettingsSchema &schema, const QJsonObject &values)
{
    m_rows.clear();
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    QFormLayout *plain = makeFormLayout();
    layout->addLayout(plain);
    m_more = new QToolButton(m_content);
    m_more->setObjectName("moreOptionsButton"_L1);
    m_more->setText(tr("More Options"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    layout->addWidget(m_more);
    m_advanced = new QWidget(m_content);
    QFormLayout *advanced = makeFormLayout();
    m_advanced->setLayout(advanced);
    layout->addWidget(m_advanced);
    for (const SettingsField &field : schema)
        addRow(field.isAdvanced ? advanced : plain, field, values[field.name]);
    m_forms = {plain, advanced};
    alignLabels(m_forms);
    m_more->setVisible(advanced->rowCount() > 0);
    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        unfold(on);
        emit unfolded();
    });
    m_layout->addWidget(m_content);
    m_more->setChecked(m_unfolded);
    unfold(m_unfolded);
    refresh();
}

void SettingsForm::addRow(QFormLayout *form, const SettingsField &field, const QJsonValue &value)
{
    FieldEditor *editor = FieldEditor::make(field, this);
    if (!value.isUndefined() && !value.isNull())
        editor->set(value);
    // A switch says itself what it is for.
    auto *label = new QLabel(field.type == SettingsField::Type::Switch ? QString() : field.label + u':', this);
    label->setBuddy(editor);
    form->addRow(label, editor);
    auto *help = new TextLabel(TextLabel::Role::Secondary, field.help, this);
    help->setObjectName(field.name + "Help"_L1);
    help->setWrapping(true);
    form->addRow(QString(), help);
    m_rows.push_back({editor, help});
    connect(editor, &FieldEditor::edited, this, [this] {
        refresh();
        emit edited();
    });
}

void SettingsForm::unfold(bool on)
{
    m_unfolded = on;
    m_more->setArrowType(on ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_advanced->setVisible(on && m_more->isVisibleTo(m_content));
}

void SettingsForm::refresh()
{
    for (const Row &row : m_rows) {
        const QString wrong = row.editor->problem();
        row.help->setText(wrong.isEmpty() ? row.editor->field().help : wrong);
        row.help->setVisible(!row.help->text().isEmpty());
    }
}

QJsonObject SettingsForm::values() const
{
    QJsonObject values;
    for (const Row &row : m_rows) {
        const QJsonValue value = row.editor->value();
        if (!value.isNull() && value != row.editor->field().fallback)
            values.insert(row.editor->field().name, value);
    }
    return values;
}

QString SettingsForm::problem() const
{
    for (const Row &row : m_rows) {
        const SettingsField &field = row.editor->field();
        if (const QString wrong = row.editor->problem(); !wrong.isEmpty())
            return tr("%1: %2").arg(field.label, wrong);
        if (field.isRequired && row.editor->value().isNull() && field.fallback.isNull())
            return tr("“%1” is needed.").arg(field.label);
    }
    return {};
}

void SettingsForm::setPlaceholder(const QString &field, const QString &text)
{
    for (const Row &row : m_rows) {
        if (row.editor->field().name == field)
            row.editor->setPlaceholder(text);
    }
}

} // namespace sandgate
