// SPDX-License-Identifier: Apache-2.0
// FilePreview, part two: editing, saving, and what is done when somebody else has changed the file.
#include "model/visibletext.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/common/textlabel.h"
#include "ui/diff/diffview.h"
#include "ui/files/filepreview.h"
#include "ui/files/texteditor.h"
#include <QDialog>
#include <QDialogButtonBox>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

bool FilePreview::canEdit() const
{
    return m_text && !m_isEditing && !m_isLoading && m_piece.version && m_text->canBeEdited();
}

bool FilePreview::isEdited() const
{
    return m_isEditing && m_editor->document()->isModified();
}

bool FilePreview::canSave() const
{
    return isEdited() && !m_isSaving && m_isReachable;
}

int FilePreview::unsavedFiles() const
{
    const int others = int(m_drafts.size()) - (m_drafts.contains(m_place) ? 1 : 0);
    return others + (isEdited() ? 1 : 0);
}

void FilePreview::edit()
{
    if (!canEdit())
        return;
    const int line = m_editor->textCursor().blockNumber();
    startEditing({m_text->text(), *m_text, *m_piece.version});
    QTextCursor cursor(m_editor->document()->findBlockByNumber(line));
    m_editor->setTextCursor(cursor);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FilePreview::startEditing(const Draft &draft)
{
    m_text = draft.original;
    m_piece = {};
    m_piece.version = draft.version;
    m_piece.size = draft.version.size;
    m_piece.changedAt = draft.version.changedAt;
    m_isEditing = true;
    m_name->setText(visibleLine(m_place.second.section(u'/', -1)));
    tellSize(m_piece);
    m_editor->edit(draft.text);
    m_editor->document()->setModified(draft.text != draft.original.text());
    m_editor->setAccessibleName(tr("Text of %1, to be edited").arg(m_name->text()));
    m_views->setCurrentWidget(m_editor);
    if (!makeVisible(draft.text, Blanks::Keep).marks.empty())
        m_problem->tell(tr("There are hidden characters in this file. They are marked while you read it, and cannot "
                           "be seen while you edit it."),
                        Tone::Attention);
    m_problem->setProperty("conflict", false);
    if (draft.problem)
        tellUnsaved(*draft.problem);
    refresh();
}

void FilePreview::tellUnsaved(const Error &error)
{
    m_problem->tell(error);
    m_problem->setProperty("conflict", error.kind == Error::Kind::Conflict && m_isReachable);
    refresh();
}

void FilePreview::keepDraft()
{
    if (isEdited())
        m_drafts.insert(m_place, {m_editor->edited(), *m_text, *m_piece.version});
    else
        m_drafts.remove(m_place);
}

void FilePreview::save()
{
    if (!canSave())
        return;
    const QByteArray content = m_text->bytes(m_editor->edited());
    if (content.size() > FileDesk::LargestText) {
        m_problem->tell(tr("It has become too large to be saved from here. Save it on this computer and upload it."));
        return;
    }
    m_tasks.start(write(m_place, content));
}

async::Task<> FilePreview::write(Place place, QByteArray content)
{
    m_isSaving = true;
    m_problem->clear();
    refresh();
    const FileVersion was = *m_piece.version;
    const int revision = m_editor->document()->revision();
    const Result<FileVersion> version = co_await m_desk.write(place.first, place.second, content, was);
    m_isSaving = false;
    if (version)
        emit saved(place.second);
    if (!isShown(place)) {
        // It was left meanwhile: what was saved needs no draft; a failure shows when it is looked at again.
        const auto draft = m_drafts.find(place);
        const bool isSaved = version && draft != m_drafts.end() && draft->original.bytes(draft->text) == content;
        if (isSaved)
            m_drafts.erase(draft);
        else if (!version && draft != m_drafts.end())
            draft->problem = version.error();
        refresh();
        co_return;
    }
    if (!version) {
        tellUnsaved(version.error());
        co_return;
    }
    m_piece.version = *version;
    m_piece.size = version->size;
    m_piece.changedAt = version->changedAt;
    m_text = EditableText::of(content);
    m_drafts.remove(place);
    tellSize(m_piece);
    m_editor->document()->setModified(m_editor->document()->revision() != revision);
    refresh();
}

// The person has seen that it was changed, and wants what is here: it replaces what is there now, and nothing later.
async::Task<> FilePreview::overwrite(Place place)
{
    const Result<FilePiece> theirs = co_await m_desk.read(place.first, place.second, 0, FileDesk::LargestText);
    if (!isShown(place) || !m_isEditing) {
        co_return;
    }
    if (!theirs || !theirs->version) {
        m_problem->tell(theirs ? Error{Error::Kind::TooLarge, tr("What is there now is too large to be replaced.")}
                               : theirs.error());
        co_return;
    }
    m_piece.version = theirs->version;
    co_await write(place, m_text->bytes(m_editor->edited()));
}

async::Task<> FilePreview::compare(Place place)
{
    const Result<FilePiece> theirs = co_await m_desk.read(place.first, place.second, 0, FileDesk::LargestText);
    if (!isShown(place) || !m_isEditing) {
        co_return;
    }
    std::optional<EditableText> text;
    if (theirs)
        text = EditableText::of(theirs->bytes);
    if (!text) {
        m_problem->tell(theirs ? Error{Error::Kind::Protocol, tr("What is there now is no text.")} : theirs.error());
        co_return;
    }
    auto *dialog = new QDialog(this);
    dialog->setObjectName("differencesDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Differences of %1").arg(m_name->text()));
    auto *what = new TextLabel(TextLabel::Role::Secondary,
                               tr("From what is in the sandbox now (-) to what you have edited (+)."), dialog);
    auto *view = new DiffView(dialog);
    view->setDiff(lineDiff(text->text(), m_editor->edited()));
    auto *area = new QScrollArea(dialog);
    area->setWidget(view);
    area->setWidgetResizable(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(what);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    dialog->resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 34);
    dialog->open();
}

void FilePreview::discard()
{
    if (!isEdited())
        return discardNow();
    askFirst(this,
             {.name = "discardEditsDialog"_L1,
              .title = tr("Discard Edits"),
              .text = tr("Discard what you have edited in “%1”?").arg(m_name->text()),
              .details = tr("What is in the sandbox stays as it is."),
              .confirm = tr("Discard Edits"),
              .confirmName = "confirmDiscardButton"_L1,
              .keep = tr("Keep Editing")},
             [this] { discardNow(); });
}

void FilePreview::discardNow()
{
    m_editor->document()->setModified(false);
    m_drafts.remove(m_place);
    startLoad();
}

} // namespace sandgate
