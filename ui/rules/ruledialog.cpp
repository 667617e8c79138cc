// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/ruledialog.h"
#include "model/items/ruledesk.h"
#include "model/visibletext.h"
#include "ui/common/codeview.h"
#include "ui/common/contentarea.h"
#include "ui/common/formlayouts.h"
#include "ui/common/problembanner.h"
#include "ui/common/scrollcontent.h"
#include "ui/common/textlabel.h"
#include "ui/rules/rulemeaning.h"
#include "ui/rules/triedlist.h"
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int never = 0;
constexpr int atTime = -1;
constexpr int leastOfFields = 6; // lines

} // namespace

RuleDialog::RuleDialog(Workbench &workbench, const Rule &rule, std::vector<ScopeChoice> scopes, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_rule(rule)
    , m_scopes(std::move(scopes))
    , m_area(new QScrollArea(this))
    , m_meaningArea(new ContentArea(this))
    , m_from(new TextLabel(TextLabel::Role::Secondary, tr("Made from this request:"), this))
    , m_asked(new CodeView(this))
    , m_effect(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_command(new QLineEdit(rule.command, this))
    , m_path(new QLineEdit(rule.path, this))
    , m_host(new QLineEdit(rule.host, this))
    , m_end(new QComboBox(this))
    , m_endTime(new QDateTimeEdit(this))
    , m_meaning(new RuleMeaning)
    , m_tried(new TriedList(workbench, this))
    , m_problem(new ProblemBanner(this))
{
    setObjectName("ruleDialog"_L1);
    setWindowTitle(rule.id.isEmpty() ? tr("New Rule") : tr("Edit Rule"));
    m_problem->setObjectName("ruleProblem"_L1);
    m_asked->setObjectName("ruleRequest"_L1);
    m_asked->setAccessibleName(tr("The request from which the rule is made"));
    m_asked->setMaximumLines(5);
    for (QWidget *later :
         {static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_asked), static_cast<QWidget *>(m_tried)})
        later->hide();
    auto *form = makeFormLayout();
    connect(m_scope, &QComboBox::currentTextChanged, m_scope, &QWidget::setToolTip); // it has names of any length
    addFields(*form);
    layOut(form);

    for (QComboBox *box : {m_effect, m_scope, m_kind, m_end})
        connect(box, &QComboBox::currentIndexChanged, this, &RuleDialog::refresh);
    for (QLineEdit *field : {m_command, m_path, m_host})
        connect(field, &QLineEdit::textChanged, this, &RuleDialog::refresh);
    m_endTime->setLayoutDirection(Qt::LeftToRight); // Qt would turn the order of its parts
    connect(m_endTime, &QDateTimeEdit::dateTimeChanged, this, &RuleDialog::refresh);
    connect(m_keep, &QPushButton::clicked, this, [this] { m_tasks.start(keep()); });
    connect(m_try, &QPushButton::clicked, this, [this] { m_tasks.start(tryIt()); });
    refresh();
}

// The buttons stay in sight, however much there is to be read.
void RuleDialog::layOut(QFormLayout *form)
{
    auto *content = new ScrollContent;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(10);
    inside->addWidget(m_from);
    inside->addWidget(m_asked);
    inside->addLayout(form);
    inside->addStretch();
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    // What the rule would do goes before the fields where there is little room: it is what one decides by.
    m_area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_area->setMinimumHeight(fontMetrics().lineSpacing() * leastOfFields);
    m_meaningArea->setObjectName("ruleMeaning"_L1);
    m_meaningArea->setAccessibleName(tr("What the rule does"));
    m_meaningArea->setWidget(m_meaning);
    m_meaningArea->setWidgetResizable(true);
    m_meaningArea->setFrameShape(QFrame::NoFrame);
    m_meaningArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_meaningArea->setFocusPolicy(Qt::TabFocus);
    m_meaningArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_try = new QPushButton(tr("&Try on Past Requests"), this);
    m_try->setObjectName("tryRuleButton"_L1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_keep = new QPushButton(m_rule.id.isEmpty() ? tr("&Add Rule") : tr("&Save Rule"), this);
    m_keep->setObjectName("keepRuleButton"_L1);
    // Not Qt's box for buttons: its focus proxy sends Tab back to the first of them.
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_try, cancel, m_keep})
        buttons->addWidget(button);
    for (QPushButton *button : {m_keep, m_try, cancel}) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_meaningArea);
    layout->addWidget(m_tried);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    // what has moved to another parent has lost its place
    QWidget *const order[] = {m_asked, m_effect,  m_scope,       m_kind,  m_command, m_path, m_host,
                              m_end,   m_endTime, m_meaningArea, m_tried, m_try,     cancel, m_keep};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    const int room = screen() ? screen()->availableSize().height() * 9 / 10 : 700;
    setMinimumWidth(fontMetrics().averageCharWidth() * 92);
    resize(fontMetrics().averageCharWidth() * 104, qMin(fontMetrics().lineSpacing() * 42, room));
}

void RuleDialog::setRequest(const AskedTool &request)
{
    m_request = request;
    const QStringList things = request.paths.isEmpty() ? request.addresses : request.paths;
    m_asked->setCode(request.command.isEmpty() ? things.join(u'\n') : request.command);
    m_from->show();
    m_asked->show();
    refresh();
}

void RuleDialog::addFields(QFormLayout &form)
{
    for (const RuleEffect effect : {RuleEffect::Allow, RuleEffect::Ask, RuleEffect::Deny})
        m_effect->addItem(lookOf(effect).word, int(effect));
    m_effect->setCurrentIndex(m_effect->findData(int(m_rule.effect)));
    const auto own = std::find_if(m_scopes.begin(), m_scopes.end(), [this](const ScopeChoice &choice) {
        return choice.scope == m_rule.scope && choice.value == m_rule.scopeValue;
    });
    std::ptrdiff_t at = own - m_scopes.begin();
    if (own == m_scopes.end() && !m_rule.id.isEmpty()) {
        m_scopes.insert(m_scopes.begin(),
                        {m_rule.scope, m_rule.scopeValue, scopeWords(m_workbench, m_rule.scope, m_rule.scopeValue)});
        at = 0;
    }
    for (const ScopeChoice &choice : m_scopes)
        m_scope->addItem(choice.words);
    m_scope->setCurrentIndex(at < std::ssize(m_scopes) ? int(at) : 0);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->addItem(tr("Any"), QString());
    QStringList kinds{u"execute"_s, u"edit"_s, u"read"_s, u"delete"_s, u"move"_s, u"search"_s, u"fetch"_s, u"think"_s};
    if (!m_rule.toolKind.isEmpty() && !kinds.contains(m_rule.toolKind))
        kinds << m_rule.toolKind;
    for (const QString &kind : std::as_const(kinds))
        m_kind->addItem(toolKindName(kind), kind);
    m_kind->setCurrentIndex(m_kind->findData(m_rule.toolKind));
    m_command->setPlaceholderText(tr("Any command. Such as: npm run *, git log **"));
    m_path->setPlaceholderText(tr("Any path. Such as: src/**, /etc/*.conf"));
    m_host->setPlaceholderText(tr("Any host. Such as: example.org, *.example.org"));
    m_command->setFont(monospaceFont());
    m_path->setFont(monospaceFont());
    m_host->setFont(monospaceFont());
    for (QLineEdit *field : {m_command, m_path, m_host}) {
        field->setMaxLength(1000);
        field->setCursorPosition(0); // what is too long shows its beginning
    }
    offerEnds();
    const std::tuple<QString, QWidget *, const char *> rows[] = {
        {tr("&Effect:"), m_effect, "ruleEffect"}, {tr("&For:"), m_scope, "ruleScope"},
        {tr("&Kind:"), m_kind, "ruleKind"},       {tr("&Command:"), m_command, "ruleCommand"},
        {tr("&Path:"), m_path, "rulePath"},       {tr("&Host:"), m_host, "ruleHost"},
        {tr("E&nds:"), m_end, "ruleEnd"}};
    for (const auto &[label, field, name] : rows) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
        form.addRow(label, field);
    }
    m_endTime->setObjectName("ruleEndTime"_L1);
    m_endTime->setAccessibleName(tr("Time of its end"));
    form.addRow(QString(), m_endTime);
}

void RuleDialog::offerEnds()
{
    m_end->addItem(tr("When you revoke it"), never);
    m_end->addItem(tr("In an hour"), 60);
    m_end->addItem(tr("In 8 hours"), 8 * 60);
    m_end->addItem(tr("In a week"), 7 * 24 * 60);
    m_end->addItem(tr("At a time…"), atTime);
    const QDateTime now = QDateTime::currentDateTime();
    m_endTime->setCalendarPopup(true);
    m_endTime->setMinimumDateTime(now);
    m_endTime->setDateTime(m_rule.endsAt ? QDateTime::fromMSecsSinceEpoch(*m_rule.endsAt) : now.addDays(1));
    if (m_rule.endsAt)
        m_end->setCurrentIndex(m_end->findData(atTime));
}

Rule RuleDialog::rule() const
{
    Rule rule = m_rule;
    rule.effect = RuleEffect(m_effect->currentData().toInt());
    if (const auto at = std::size_t(m_scope->currentIndex()); at < m_scopes.size()) {
        rule.scope = m_scopes[at].scope;
        rule.scopeValue = m_scopes[at].value;
    }
    rule.toolKind = m_kind->currentData().toString();
    rule.command = m_command->text();
    rule.path = m_path->text();
    rule.host = m_host->text().trimmed();
    const int end = m_end->currentData().toInt();
    rule.endsAt.reset();
    if (end == atTime)
        rule.endsAt = m_endTime->dateTime().toMSecsSinceEpoch();
    else if (end != never)
        rule.endsAt = QDateTime::currentMSecsSinceEpoch() + qint64(end) * 60000;
    return rule;
}

// What the rule would do is said by the model, and shown before it can be kept.
void RuleDialog::refresh()
{
    m_endTime->setVisible(m_end->currentData().toInt() == atTime);
    m_tried->hide(); // it was of another rule
    const Rule entered = rule();
    const std::vector<Rule> &others = m_workbench.rules().rules();
    const QString why = whyNever(entered, others, QDateTime::currentMSecsSinceEpoch());
    const bool isSound = checkRule(entered).has_value();
    m_keep->setEnabled(isSound && !m_busy);
    m_try->setEnabled(isSound && !m_busy);
    if (!why.isEmpty())
        m_problem->tell(tr("This rule never decides anything. %1").arg(visibleText(why)));
    else
        m_problem->clear();
    if (isSound && why.isEmpty())
        m_meaning->tell(entered, scopeWords(m_workbench, entered.scope, entered.scopeValue), others, m_request);
    else
        m_meaning->clear();
}

async::Task<> RuleDialog::keep()
{
    m_busy = true;
    refresh();
    const Rule entered = rule();
    const Result<> kept = co_await m_workbench.rules().save(entered);
    m_busy = false;
    if (kept) {
        accept();
        co_return;
    }
    refresh();
    m_problem->tell(kept.error());
}

async::Task<> RuleDialog::tryIt()
{
    const bool hadFocus = m_try->hasFocus();
    m_busy = true;
    refresh();
    const Rule entered = rule();
    const Result<std::vector<TriedDecision>> tried = co_await m_workbench.rules().tryRule(entered);
    m_busy = false;
    refresh();
    if (hadFocus)
        m_try->setFocus();
    if (!tried) {
        m_problem->tell(tried.error());
        co_return;
    }
    m_tried->show(*tried, entered.effect);
}

} // namespace sandgate
