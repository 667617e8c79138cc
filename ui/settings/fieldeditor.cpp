// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/fieldeditor.h"
#include "ui/common/textlabel.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int longestText = 64 * 1024;

class TextEditor : public FieldEditor
{
public:
    TextEditor(const SettingsField &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_line(new QLineEdit(this))
    {
        m_line->setMaxLength(longestText);
        if (field.isSecret)
            m_line->setEchoMode(QLineEdit::Password);
        m_line->setPlaceholderText(field.fallback.toString());
        begin(m_line);
        connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
    }
    QWidget *input() const override { return m_line; }
    void set(const QJsonValue &value) override { m_line->setText(value.toString()); }
    QJsonValue value() const override
    {
        const QString text = m_line->text().trimmed();
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }
    void setPlaceholder(const QString &text) override { m_line->setPlaceholderText(text); }

private:
    QLineEdit *m_line;
};

// 2 and not 2.00; a point or a comma as the person's language has it.
class NumberBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

class NumberEditor : public FieldEditor
{
public:
    NumberEditor(const SettingsField &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_box(new NumberBox(this))
    {
        m_box->setRange(field.least, field.most);
        m_box->setDecimals(2);
        m_box->setGroupSeparatorShown(false);
        begin(m_box);
        NumberEditor::set({});
        connect(m_box, &QDoubleSpinBox::valueChanged, this, &FieldEditor::edited);
    }
    QWidget *input() const override { return m_box; }
    void set(const QJsonValue &value) override { m_box->setValue(value.toDouble(field().fallback.toDouble())); }
    QJsonValue value() const override
    {
        // Without a default, nothing is chosen at nought.
        const bool isNone = field().fallback.isNull() && m_box->value() == 0;
        return isNone ? QJsonValue() : QJsonValue(m_box->value());
    }

private:
    NumberBox *m_box;
};

class SwitchEditor : public FieldEditor
{
public:
    SwitchEditor(const SettingsField &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_box(new QCheckBox(field.label, this))
    {
        begin(m_box);
        SwitchEditor::set({});
        connect(m_box, &QCheckBox::toggled, this, &FieldEditor::edited);
    }
    QWidget *input() const override { return m_box; }
    void set(const QJsonValue &value) override { m_box->setChecked(value.toBool(field().fallback.toBool())); }
    QJsonValue value() const override
    {
        // Without a default, nothing is chosen while it is off.
        const bool isNone = field().fallback.isNull() && !m_box->isChecked();
        return isNone ? QJsonValue() : QJsonValue(m_box->isChecked());
    }

private:
    QCheckBox *m_box;
};

class ChoiceEditor : public FieldEditor
{
public:
    ChoiceEditor(const SettingsField &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_box(new QComboBox(this))
    {
        if (field.fallback.isNull())
            m_box->addItem(QString()); // nothing is chosen
        m_box->addItems(field.choices);
        begin(m_box);
        ChoiceEditor::set({});
        connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
    }
    QWidget *input() const override { return m_box; }
    void set(const QJsonValue &value) override { m_box->setCurrentText(value.toString(field().fallback.toString())); }
    QJsonValue value() const override
    {
        const QString chosen = m_box->currentText();
        return chosen.isEmpty() ? QJsonValue() : QJsonValue(chosen);
    }

private:
    QComboBox *m_box;
};

class FolderEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(FieldEditor)
public:
    FolderEditor(const SettingsField &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_line(new QLineEdit(this))
        , m_choose(new QPushButton(tr("Choose…"), this))
    {
        QString name = field.name;
        name.replace(0, 1, name.at(0).toUpper());
        m_choose->setObjectName(u"choose%1Button"_s.arg(name));
        m_choose->setAutoDefault(false);
        m_choose->setAccessibleName(tr("Choose: %1").arg(field.label));
        begin(m_line);
        layout()->addWidget(m_choose);
        connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::edited);
        connect(m_choose, &QPushButton::clicked, this, [this] { choose(); });
    }
    QWidget *input() const override { return m_line; }
    void set(const QJsonValue &value) override { m_line->setText(QDir::toNativeSeparators(value.toString())); }
    QJsonValue value() const override
    {
        const QString folder = path();
        return folder.isEmpty() ? QJsonValue() : QJsonValue(folder);
    }
    QString problem() const override
    {
        const QString folder = path();
        const bool isUsable = folder.isEmpty() || (QDir::isAbsolutePath(folder) && QDir(folder).exists());
        return isUsable ? QString() : tr("There is no such folder.");
    }

private:
    QString path() const
    {
        QString path = QDir::fromNativeSeparators(m_line->text().trimmed());
        if (path == "~"_L1 || path.startsWith("~/"_L1))
            path.replace(0, 1, QDir::homePath());
        return path;
    }
    void choose()
    {
        auto *chooser = new QFileDialog(this, field().label, path());
        chooser->setFileMode(QFileDialog::Directory);
        chooser->setOption(QFileDialog::ShowDirsOnly);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) { set(path); });
        chooser->open();
    }

    QLineEdit *m_line;
    QPushButton *m_choose;
};

// One entry a line: of a list, or NAME=VALUE.
class LinesEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(FieldEditor)
public:
    LinesEditor(const SettingsField &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_text(new QPlainTextEdit(this))
    {
        m_text->setFont(monospaceFont());
        m_text->setTabChangesFocus(true);
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_text->setPlaceholderText(isTable() ? tr("NAME=value, one a line") : tr("One a line"));
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 12);
        begin(m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    QWidget *input() const override { return m_text; }
    void set(const QJsonValue &value) override
    {
        QStringList lines;
        const QJsonObject table = value.toObject();
        for (auto entry = table.begin(); entry != table.end(); ++entry)
            lines << entry.key() + u'=' + entry->toString();
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list)
            lines << entry.toString();
        m_text->setPlainText(lines.join(u'\n'));
    }
    QJsonValue value() const override
    {
        const QStringList lines = entered();
        if (lines.isEmpty())
            return {};
        if (!isTable())
            return QJsonArray::fromStringList(lines);
        QJsonObject table;
        for (const QString &line : lines)
            table.insert(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1));
        return table;
    }
    QString problem() const override
    {
        const QStringList lines = isTable() ? entered() : QStringList();
        for (const QString &line : lines) {
            if (line.indexOf(u'=') < 1)
                return tr("“%1” is not written as NAME=value.").arg(line.left(40));
        }
        return {};
    }

private:
    bool isTable() const { return field().type == SettingsField::Type::Table; }
    QStringList entered() const
    {
        QStringList lines = m_text->toPlainText().split(u'\n');
        lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
        return lines;
    }

    QPlainTextEdit *m_text;
};

} // namespace

FieldEditor::FieldEditor(const SettingsField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
}

void FieldEditor::begin(QWidget *input)
{
    input->setObjectName(m_field.name + "Field"_L1);
    input->setAccessibleName(m_field.label);
    input->setAccessibleDescription(m_field.help);
    layout()->addWidget(input);
    setFocusProxy(input);
}

FieldEditor *FieldEditor::make(const SettingsField &field, QWidget *parent)
{
    switch (field.type) {
    case SettingsField::Type::Text:
        return new TextEditor(field, parent);
    case SettingsField::Type::Number:
        return new NumberEditor(field, parent);
    case SettingsField::Type::Switch:
        return new SwitchEditor(field, parent);
    case SettingsField::Type::Choice:
        return new ChoiceEditor(field, parent);
    case SettingsField::Type::Folder:
        return new FolderEditor(field, parent);
    case SettingsField::Type::List:
    case SettingsField::Type::Table:
        return new LinesEditor(field, parent);
    }
    return new TextEditor(field, parent);
}

} // namespace sandgate
