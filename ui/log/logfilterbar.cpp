// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logfilterbar.h"
#include "ui/common/accessible.h"
#include "ui/common/keptsetting.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// As wide as its longest choice where there is room, and else as a few letters.
class Choice : public QComboBox
{
public:
    using QComboBox::QComboBox;
    QSize minimumSizeHint() const override
    {
        const QSize whole = QComboBox::minimumSizeHint();
        return {qMin(whole.width(), fontMetrics().averageCharWidth() * 14), whole.height()};
    }
};

QComboBox *choice(const QString &name, QWidget *parent)
{
    auto *box = new Choice(parent);
    nameChoice(*box, name);
    box->setToolTip(name);
    return box;
}

constexpr int longest = 2000; // characters of a filter that is kept

} // namespace

QToolButton *optionButton(const QString &sign, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(sign);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

LogFilterBar::LogFilterBar(QWidget *parent)
    : LogBar(u"logFilterSaid"_s, parent)
    , m_text(new QLineEdit(this))
    , m_regex(optionButton(u".*"_s, tr("The filter is a regular expression"), this))
    , m_case(optionButton(u"Aa"_s, tr("The filter tells capitals from small letters"), this))
    , m_level(choice(tr("Level of the lines that are shown"), this))
    , m_streams(choice(tr("Stream of the lines that are shown"), this))
    , m_since(choice(tr("Time of the lines that are shown"), this))
    , m_clear(new QToolButton(this))
{
    m_text->setObjectName("logFilterText"_L1);
    m_text->setPlaceholderText(tr("Only lines with…"));
    m_text->setAccessibleName(tr("Filter of this log"));
    addClearButton(*m_text);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_regex->setObjectName("logFilterRegex"_L1);
    m_level->setObjectName("logFilterLevel"_L1);
    m_level->addItem(tr("All levels"), int(LogLevel::Any));
    m_level->addItem(tr("No debug"), int(LogLevel::NotDebug));
    m_level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    m_level->addItem(tr("Errors"), int(LogLevel::Error));
    m_streams->setObjectName("logFilterStreams"_L1);
    m_streams->addItem(tr("Both streams"), int(LogStreams::Both));
    m_streams->addItem(tr("Output"), int(LogStreams::Out));
    m_streams->addItem(tr("Error output"), int(LogStreams::Err));
    m_since->addItem(tr("Any time"), 0);
    m_since->addItem(tr("Last minute"), 60);
    m_since->addItem(tr("Last 10 minutes"), 600);
    m_since->addItem(tr("Last hour"), 3600);
    m_since->addItem(tr("Last day"), 86400);
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setFocusPolicy(Qt::TabFocus);

    tools().addWidget(m_text, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_regex, m_case, m_level, m_streams, m_since, m_clear})
        tools().addWidget(widget);
    for (QComboBox *box : {m_level, m_streams, m_since})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    const auto tellChange = [this] {
        m_clear->setEnabled(!isClear());
        emit changed();
    };
    connect(m_text, &QLineEdit::textChanged, this, tellChange);
    for (QToolButton *button : {m_regex, m_case})
        connect(button, &QToolButton::toggled, this, tellChange);
    for (QComboBox *box : {m_level, m_streams, m_since})
        connect(box, &QComboBox::currentIndexChanged, this, tellChange);
    connect(m_clear, &QToolButton::clicked, this, &LogFilterBar::clear);
    m_clear->setEnabled(false);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this, this, &LogFilterBar::left);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
}

LineQuery LogFilterBar::query(qint64 newest) const
{
    LineQuery query;
    query.text = {m_text->text(), m_regex->isChecked(), m_case->isChecked()};
    query.level = LogLevel(m_level->currentData().toInt());
    query.streams = LogStreams(m_streams->currentData().toInt());
    const qint64 seconds = m_since->currentData().toLongLong();
    query.since = seconds > 0 ? newest - seconds * 1000 : 0;
    return query;
}

bool LogFilterBar::isClear() const
{
    return query(1).wantsAll();
}

void LogFilterBar::clear()
{
    const bool wasClear = isClear();
    {
        const QSignalBlocker blocker(this);
        m_text->clear();
        for (QComboBox *box : {m_level, m_streams, m_since})
            box->setCurrentIndex(0);
    }
    if (!wasClear)
        emit changed();
}

void LogFilterBar::save(QSettings &settings) const
{
    keep(settings, "logs/filter"_L1, keepable(m_text->text(), longest));
    keep(settings, "logs/filterRegex"_L1, m_regex->isChecked());
    keep(settings, "logs/filterCase"_L1, m_case->isChecked());
    keep(settings, "logs/filterLevel"_L1, m_level->currentData());
    keep(settings, "logs/filterStreams"_L1, m_streams->currentData());
}

void LogFilterBar::restore(const QSettings &settings)
{
    const QSignalBlocker blocker(this);
    m_text->setText(settings.value("logs/filter"_L1).toString().left(longest));
    m_regex->setChecked(settings.value("logs/filterRegex"_L1).toBool());
    m_case->setChecked(settings.value("logs/filterCase"_L1).toBool());
    m_level->setCurrentIndex(qMax(0, m_level->findData(settings.value("logs/filterLevel"_L1).toInt())));
    m_streams->setCurrentIndex(qMax(0, m_streams->findData(settings.value("logs/filterStreams"_L1).toInt())));
}

void LogFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace sandgate
