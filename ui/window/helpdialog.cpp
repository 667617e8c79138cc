// SPDX-License-Identifier: Apache-2.0
#include "ui/window/helpdialog.h"
#include "ui/common/accessible.h"
#include "ui/common/direction.h"
#include "ui/common/tones.h"
#include "ui/common/translations.h"
#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QRegularExpression>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

// By the standard of the macro, outside of any namespace.
static void loadHelp()
{
    Q_INIT_RESOURCE(sandgate_help);
}

namespace sandgate {

namespace {

// In the language of the other texts; in English where the page is not translated.
QString textOf(const QString &page)
{
    const QString translated = u":/sandgate/help/%1/%2.md"_s.arg(languageOfTexts(), page);
    QFile file(QFile::exists(translated) ? translated : u":/sandgate/help/%1.md"_s.arg(page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Of its first line, "# Title".
QString titleIn(const QString &text)
{
    return text.section(u'\n', 0, 0).mid(2);
}

// Code and keys keep their own order between words that are written from right to left.
QString inOrder(const QString &text)
{
    static const QRegularExpression foreign(
        uR"((`+)([^`\n]+)\1|(?:Ctrl|Alt|Shift)\+(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Za-z0-9]+|\.))"_s);
    QString result;
    qsizetype at = 0;
    for (auto found = foreign.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString mark = match.captured(1);
        result += text.mid(at, match.capturedStart() - at) + mark +
                  leftToRight(mark.isEmpty() ? match.captured() : match.captured(2)) + mark;
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

// What keeps them in order is not copied with them: nobody would see it in a field, and a pattern would match nothing.
class HelpText : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QMimeData *createMimeDataFromSelection() const override
    {
        auto *copied = new QMimeData;
        copied->setText(textCursor().selection().toPlainText().remove(QChar(0x2066)).remove(QChar(0x2069)));
        return copied;
    }
};

} // namespace

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_text(new HelpText(this))
{
    loadHelp();
    setObjectName("helpDialog"_L1);
    setWindowTitle(tr("Help"));
    m_search->setObjectName("helpSearch"_L1);
    m_search->setPlaceholderText(tr("Search in Help"));
    m_search->setAccessibleName(m_search->placeholderText());
    addClearButton(*m_search);
    m_list->setObjectName("helpPages"_L1);
    m_list->setAccessibleName(tr("Pages"));
    m_text->setObjectName("helpText"_L1);
    m_text->setAccessibleName(tr("Text of the page"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(18);
    for (const QString &page : pages()) {
        auto *item = new QListWidgetItem(titleIn(textOf(page)), m_list);
        item->setData(Qt::UserRole, page);
    }

    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + fontMetrics().averageCharWidth());
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 4);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 115, fontMetrics().lineSpacing() * 38);

    auto *find = new QAction(tr("Search in Help"), this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpDialog::choose);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    m_text->setFocus();
}

QStringList HelpDialog::pages()
{
    return {u"start"_s, u"conversations"_s, u"requests"_s, u"rules"_s,   u"notifications"_s, u"processes"_s,
            u"files"_s, u"desktop"_s,       u"setups"_s,   u"windows"_s, u"finding"_s,       u"providers"_s};
}

void HelpDialog::showPage(const QString &name)
{
    m_search->clear();
    m_list->setCurrentRow(int(pages().indexOf(name)));
}

QString HelpDialog::page() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void HelpDialog::choose(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    const QString text = item ? textOf(item->data(Qt::UserRole).toString()) : QString();
    m_text->setLayoutDirection(titleIn(text).isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_text->setMarkdown(m_text->layoutDirection() == Qt::RightToLeft ? inOrder(text) : text);
    const QString words = m_search->text().trimmed();
    QList<QTextEdit::ExtraSelection> found;
    while (!words.isEmpty()) {
        const QTextCursor from = found.isEmpty() ? QTextCursor(m_text->document()) : found.last().cursor;
        QTextEdit::ExtraSelection place;
        place.cursor = m_text->document()->find(words, from);
        if (place.cursor.isNull())
            break;
        place.format.setBackground(toneSurface(palette(), Tone::Attention));
        place.format.setForeground(toneText(palette(), Tone::Attention));
        found.append(place);
    }
    m_text->setExtraSelections(found);
    if (!found.isEmpty()) {
        QTextCursor first = found.first().cursor;
        first.clearSelection();
        m_text->setTextCursor(first);
    }
}

// Leaves the pages that have the words, and marks the places.
void HelpDialog::search(const QString &words)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool has = textOf(item->data(Qt::UserRole).toString()).contains(words.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!has);
        if (has && first < 0)
            first = row;
    }
    const QListWidgetItem *current = m_list->currentItem();
    const bool stays = current && !current->isHidden();
    if (stays || first == m_list->currentRow())
        choose(m_list->currentRow());
    else
        m_list->setCurrentRow(first);
}

void HelpDialog::follow(const QUrl &url)
{
    if (url.scheme() == "help"_L1)
        showPage(url.path());
    else
        emit linkWanted(url);
}

} // namespace sandgate
