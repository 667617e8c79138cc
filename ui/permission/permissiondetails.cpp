// SPDX-License-Identifier: Apache-2.0
#include "ui/permission/permissiondetails.h"
#include "ui/common/codeview.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"
#include "ui/common/textlabel.h"
#include "ui/diff/diffview.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// Indented for reading; what is not JSON is shown as it is.
QString readable(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isNull() ? QString::fromUtf8(json) : QString::fromUtf8(document.toJson()).trimmed();
}

} // namespace

PermissionDetails::PermissionDetails(QWidget *parent)
    : ScrollContent(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void PermissionDetails::tell(const PermissionRow &request)
{
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);

    if (!request.saysWhat()) {
        auto *row = new QHBoxLayout;
        auto *text = new TextLabel(TextLabel::Role::Body,
                                   tr("The agent does not say what this is about: no command, no path, no change. "
                                      "Answer it only if you know from the conversation what it will do."),
                                   m_content);
        text->setObjectName("saysNothing"_L1);
        text->setWrapping(true);
        row->addWidget(new IconLabel("warning"_L1, Tone::Attention, m_content), 0, Qt::AlignTop);
        row->addWidget(text, 1, Qt::AlignTop);
        layout->addLayout(row);
    }
    const ToolCall &call = request.toolCall;
    if (const QString command = call.command(); !command.isEmpty())
        addCode(tr("Command"), command, "requestCommand");
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(14);
    m_facts->setVerticalSpacing(3);
    m_facts->setColumnStretch(1, 1);
    if (layout->count() > 0)
        layout->addSpacing(6);
    layout->addLayout(m_facts);
    const QString folder = call.workingDirectory();
    if (!folder.isEmpty() || !request.sessionCwd.isEmpty())
        addFact(folder.isEmpty() ? tr("Session's folder") : tr("Folder"),
                folder.isEmpty() ? request.sessionCwd : folder, "requestFolder");
    if (const QStringList paths = call.paths(); !paths.isEmpty())
        addFact(paths.size() == 1 ? tr("Path") : tr("Paths: %1").arg(paths.size()), paths.join(u'\n'), "requestPaths");
    for (const ContentBlock &block : call.content) {
        if (block.kind == ContentBlock::Kind::Diff)
            addDiff(block);
        else if (!block.text.trimmed().isEmpty())
            addCode(tr("What the agent adds"), block.text, "requestText");
        else if (!block.uri.isEmpty())
            addCode(tr("Refers to"), block.uri, "requestText");
    }
    const bool hasDiff = std::any_of(call.content.begin(), call.content.end(), [](const ContentBlock &block) {
        return block.kind == ContentBlock::Kind::Diff; // which says better what is to be written
    });
    if (const QByteArray input = call.furtherInput(); !input.isEmpty() && !hasDiff)
        addCode(tr("Input"), readable(input), "requestInput");
    addRest(request);
    m_layout->addWidget(m_content);
    m_content->show();
}

void PermissionDetails::addSection(const QString &title, QWidget *content)
{
    auto *layout = static_cast<QVBoxLayout *>(m_content->layout());
    if (layout->count() > 0)
        layout->addSpacing(6);
    auto *caption = new TextLabel(TextLabel::Role::Secondary, title, m_content);
    layout->addWidget(caption);
    layout->addWidget(content);
    content->setAccessibleName(title);
}

void PermissionDetails::addCode(const QString &title, const QString &code, const char *name)
{
    auto *view = new CodeView(m_content);
    view->setObjectName(QLatin1String(name));
    view->setCode(code);
    addSection(title, view);
}

void PermissionDetails::addFact(const QString &title, const QString &value, const char *name)
{
    auto *view = new CodeView(m_content);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(title);
    view->setFlat(true);
    view->setCode(value);
    const int row = m_facts->rowCount();
    m_facts->addWidget(new TextLabel(TextLabel::Role::Secondary, title, m_content), row, 0, Qt::AlignTop);
    m_facts->addWidget(view, row, 1);
}

void PermissionDetails::addDiff(const ContentBlock &block)
{
    const LineDiff diff = lineDiff(block.oldText, block.newText);
    auto *view = new DiffView(m_content);
    view->setObjectName("requestDiff"_L1);
    view->setDiff(diff);
    const QString path = visibleLine(block.path, 2000);
    QString title = block.oldText ? tr("Change of %1: +%2 -%3 lines").arg(path).arg(diff.added).arg(diff.removed)
                                  : tr("New file %1, %n lines", nullptr, int(diff.added)).arg(path);
    if (diff.whole)
        title += u' ' + tr("Too large to compare: all of the old text, then all of the new.");
    addSection(title, view);
}

// Whole, but folded while there is something easier to read.
void PermissionDetails::addRest(const PermissionRow &request)
{
    const QByteArray &raw = request.params.isEmpty() ? request.toolCall.rawInput : request.params;
    if (raw.isEmpty())
        return;
    auto *layout = static_cast<QVBoxLayout *>(m_content->layout());
    auto *fold = new QToolButton(m_content);
    fold->setObjectName("wholeRequestButton"_L1);
    fold->setText(tr("Whole request"));
    const QLatin1String folded = isRightToLeft() ? "left"_L1 : "right"_L1;
    fold->setIcon(drawnIcon(folded));
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setCheckable(true);
    fold->setAutoRaise(true);
    fold->setFocusPolicy(Qt::TabFocus);
    fold->setAccessibleName(tr("Show the whole request as the agent sent it"));
    auto *view = new CodeView(m_content);
    view->setObjectName("wholeRequest"_L1);
    view->setAccessibleName(tr("Whole request"));
    view->setCode(readable(raw));
    view->hide();
    connect(fold, &QToolButton::toggled, view, [fold, view, folded](bool open) {
        fold->setIcon(drawnIcon(open ? "down"_L1 : folded));
        view->setVisible(open);
    });
    layout->addSpacing(4);
    layout->addWidget(fold, 0, Qt::AlignLeading);
    layout->addWidget(view);
    fold->setChecked(request.toolCall.command().isEmpty() && request.toolCall.paths().isEmpty());
}

} // namespace sandgate
