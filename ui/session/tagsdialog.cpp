// SPDX-License-Identifier: Apache-2.0
#include "ui/session/tagsdialog.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/fitheight.h"
#include "ui/common/flowlayout.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHash>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype mostOffered = 40;

// Those that most sessions have; each as it is first written.
QStringList knownTags(const SessionListModel &sessions)
{
    QHash<QString, std::pair<int, QString>> counts;
    for (const SessionRow &row : sessions.rows()) {
        for (const QString &tag : row.marks.tags) {
            auto &[count, written] = counts[tag.toCaseFolded()];
            ++count;
            if (written.isEmpty())
                written = tag;
        }
    }
    std::vector<std::pair<int, QString>> all(counts.cbegin(), counts.cend());
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return std::pair(-a.first, a.second) < std::pair(-b.first, b.second);
    });
    QStringList tags;
    for (const auto &[count, tag] : all) {
        if (tags.size() < mostOffered)
            tags << tag;
    }
    return tags;
}

} // namespace

TagsDialog::TagsDialog(const SessionRow &session, const SessionListModel &sessions, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(session.marks.tags.join(u' '), this))
    , m_problem(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_set(nullptr)
{
    setObjectName("tagsDialog"_L1);
    setWindowTitle(tr("Tags"));
    auto *question =
        new TextLabel(TextLabel::Role::Body, tr("Tags of “%1”, with blanks between them:").arg(titleOf(session)), this);
    question->setWrapping(true);
    m_field->setObjectName("tagsField"_L1);
    m_field->setAccessibleName(tr("Tags, with blanks between them"));
    m_field->setPlaceholderText(tr("release urgent"));
    m_problem->setObjectName("tagsProblem"_L1);
    m_problem->setWrapping(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_set = buttons->addButton(tr("Set Tags"), QDialogButtonBox::AcceptRole);
    m_set->setObjectName("setTagsButton"_L1);
    m_set->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(question);
    layout->addWidget(m_field);
    layout->addWidget(m_problem);
    if (const QStringList known = knownTags(sessions); !known.isEmpty())
        layout->addWidget(addKnown(known));
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);

    connect(m_field, &QLineEdit::textChanged, this, &TagsDialog::follow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const Result<QStringList> tags = tagsOf(m_field->text());
        if (!tags)
            return;
        emit chosen(*tags);
        accept();
    });
    follow();
    m_field->setFocus();
}

void TagsDialog::showEvent(QShowEvent *event)
{
    fitHeight(*this);
    QDialog::showEvent(event);
}

QWidget *TagsDialog::addKnown(const QStringList &tags)
{
    auto *known = new QWidget(this);
    auto *flow = new FlowLayout(known);
    for (const QString &tag : tags) {
        auto *box = new QCheckBox(visibleLine(tag, 60).replace(u'&', u"&&"_s), known);
        box->setObjectName("knownTag-"_L1 + tag);
        connect(box, &QCheckBox::toggled, this, [this, tag](bool on) { toggle(tag, on); });
        flow->addWidget(box);
        m_known.push_back({tag, box});
    }
    return known;
}

void TagsDialog::follow()
{
    const Result<QStringList> tags = tagsOf(m_field->text());
    m_problem->setText(tags ? QString() : tags.error().what);
    m_problem->setVisible(!tags);
    m_set->setEnabled(tags.has_value());
    if (!tags) {
        fitHeight(*this);
        return;
    }
    for (const auto &[tag, box] : m_known) {
        const QSignalBlocker quiet(box); // it does not write what was just written
        box->setChecked(tags->contains(tag, Qt::CaseInsensitive));
    }
}

void TagsDialog::toggle(const QString &tag, bool on)
{
    Result<QStringList> tags = tagsOf(m_field->text());
    if (!tags)
        return;
    tags->removeIf([&tag](const QString &other) { return other.compare(tag, Qt::CaseInsensitive) == 0; });
    if (on)
        *tags << tag;
    m_field->setText(tags->join(u' '));
}

} // namespace sandgate
