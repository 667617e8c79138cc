// SPDX-License-Identifier: Apache-2.0
#include "ui/files/filepreview.h"
#include "model/visibletext.h"
#include "ui/common/emptystate.h"
#include "ui/common/pagestack.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include "ui/files/findbar.h"
#include "ui/files/hextext.h"
#include "ui/files/texteditor.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qint64 bytesOfPage = 32 * 1024;

bool isNamedLikeAnImage(const QString &path)
{
    const QString ending = path.section(u'.', -1).toLower();
    return QStringList{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"bmp"_s}.contains(ending);
}

} // namespace

FilePreview::FilePreview(FileDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_head(new QWidget(this))
    , m_name(new ElidedLabel(m_head))
    , m_facts(new TextLabel(TextLabel::Role::Secondary, {}, m_head))
    , m_edit(new QPushButton(tr("Edit"), m_head))
    , m_save(new QPushButton(tr("Save"), m_head))
    , m_discard(new QPushButton(tr("Discard…"), m_head))
    , m_problem(new ProblemBanner(this))
    , m_again(m_problem->addAction(tr("Try Again")))
    , m_compare(m_problem->addAction(tr("Show Differences")))
    , m_overwrite(m_problem->addAction(tr("Save Anyway")))
    , m_loadTheirs(m_problem->addAction(tr("Discard Mine and Load")))
    , m_views(new PageStack(this))
    , m_message(new EmptyState("file"_L1, {}, {}, this))
    , m_editor(new TextEditor(this))
    , m_image(new ImageView(this))
    , m_findBar(new FindBar(*m_editor, this))
    , m_bytesBar(makeBytesBar())
{
    setObjectName("filePreview"_L1);
    m_editor->setObjectName("fileText"_L1);
    m_image->setObjectName("fileImage"_L1);
    m_problem->setObjectName("fileProblem"_L1);
    for (QWidget *view :
         {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_editor), static_cast<QWidget *>(m_image)})
        m_views->addWidget(view);
    m_views->setMinimumHeight(fontMetrics().lineSpacing() * 5); // what needs more is cut, not the window stretched
    auto *banner = new QHBoxLayout;
    banner->setContentsMargins(12, 0, 12, 0);
    banner->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(banner);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_findBar);
    layout->addWidget(m_bytesBar);

    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, [this] { ask(tr("It is being read…"), visibleLine(m_name->text())); });
    connect(m_edit, &QPushButton::clicked, this, &FilePreview::edit);
    connect(m_save, &QPushButton::clicked, this, &FilePreview::save);
    connect(m_discard, &QPushButton::clicked, this, &FilePreview::discard);
    connect(m_again, &QPushButton::clicked, this, &FilePreview::reload);
    connect(m_compare, &QPushButton::clicked, this, [this] { m_tasks.start(compare(m_place)); });
    connect(m_overwrite, &QPushButton::clicked, this, [this] { m_tasks.start(overwrite(m_place)); });
    connect(m_loadTheirs, &QPushButton::clicked, this, &FilePreview::discardNow);
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, &FilePreview::refresh);
    clear();
}

FilePreview::~FilePreview() = default;

QWidget *FilePreview::makeHead()
{
    m_name->setObjectName("fileName"_L1);
    QFont font = m_name->font();
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_facts->setObjectName("fileFacts"_L1);
    m_edit->setObjectName("editFileButton"_L1);
    m_save->setObjectName("saveFileButton"_L1);
    m_save->setProperty("primary", true);
    m_discard->setObjectName("discardEditsButton"_L1);
    m_compare->setObjectName("compareFileButton"_L1);
    m_overwrite->setObjectName("overwriteFileButton"_L1);
    m_overwrite->setProperty("destructive", true);
    m_loadTheirs->setObjectName("loadTheirsButton"_L1);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_facts);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(12, 6, 12, 6);
    row->addLayout(words, 1);
    for (QPushButton *button : {m_discard, m_edit, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return m_head;
}

QWidget *FilePreview::makeBytesBar()
{
    auto *bar = new QWidget(this);
    m_earlier = new QPushButton(tr("Earlier Bytes"), bar);
    m_later = new QPushButton(tr("Later Bytes"), bar);
    m_range = new TextLabel(TextLabel::Role::Secondary, {}, bar);
    m_earlier->setObjectName("earlierBytesButton"_L1);
    m_later->setObjectName("laterBytesButton"_L1);
    m_range->setObjectName("bytesRange"_L1);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_range, 1);
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    connect(m_earlier, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { turnPage(1); });
    return bar;
}

void FilePreview::show(const SandboxKey &sandbox, const QString &path)
{
    const Place place{sandbox, path};
    if (isShown(place))
        return;
    keepDraft();
    m_place = place;
    m_isReload = false;
    m_shown = {};
    if (const auto draft = m_drafts.constFind(place); draft != m_drafts.cend()) {
        m_loading.cancel();
        arrived();
        m_problem->clear();
        startEditing(*draft);
        return;
    }
    startLoad();
}

void FilePreview::clear()
{
    keepDraft();
    m_place = {};
    m_loading.cancel();
    arrived();
    m_problem->clear();
    m_name->setText({});
    m_facts->setText({});
    m_isEditing = false;
    ask(tr("Choose a file to see what is in it."), tr("No file is chosen"));
    refresh();
}

void FilePreview::reload()
{
    if (m_place.second.isEmpty() || isEdited())
        return;
    m_isReload = true;
    startLoad();
}

void FilePreview::follow(const SandboxKey &sandbox, const QString &folder,
                         const std::function<const FileEntry *(const QString &path)> &entryOf)
{
    const QString &path = m_place.second;
    if (sandbox != m_place.first || path.isEmpty() || folderOf(path) != folder)
        return;
    const FileEntry *entry = entryOf(path);
    const FileEntry before = std::exchange(m_shown, entry ? *entry : FileEntry());
    if (entry && !before.name.isEmpty() && before != *entry && !m_isEditing)
        reload();
}

void FilePreview::moved(const SandboxKey &sandbox, const QString &from, const QString &to)
{
    const Place place{sandbox, from};
    if (isShown(place) && isEdited()) {
        m_place.second = to;
        m_drafts.remove(place);
        m_name->setText(visibleLine(to.section(u'/', -1)));
    } else if (isShown(place)) {
        show(sandbox, to);
    } else if (m_drafts.contains(place)) {
        m_drafts.insert({sandbox, to}, m_drafts.take(place));
    }
    refresh();
}

void FilePreview::removed(const SandboxKey &sandbox, const QString &path)
{
    const QString inside = path + u'/';
    m_drafts.removeIf([&](const std::pair<const Place &, Draft &> &draft) {
        return draft.first.first == sandbox && (draft.first.second == path || draft.first.second.startsWith(inside));
    });
    const bool isGone = sandbox == m_place.first && (m_place.second == path || m_place.second.startsWith(inside));
    if (!isGone)
        return;
    m_editor->document()->setModified(false);
    clear();
}

void FilePreview::takeFocus()
{
    m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void FilePreview::startLoad()
{
    m_loading.cancel();
    m_problem->clear();
    if (!m_isReload)
        m_findBar->hide();
    m_isEditing = false;
    m_isLoading = true;
    m_patience.start();
    m_loading.start(load(m_place));
    refresh();
}

void FilePreview::arrived()
{
    m_patience.stop();
    m_isLoading = false;
}

void FilePreview::setReachable(bool reachable)
{
    if (std::exchange(m_isReachable, reachable) != reachable)
        refresh();
}

void FilePreview::ask(const QString &text, const QString &title)
{
    m_piece = {};
    m_text.reset();
    m_message->set(title, text);
    m_views->setCurrentWidget(m_message);
    refresh();
}

async::Task<> FilePreview::load(Place place)
{
    const SandboxKey sandbox = place.first;
    const QString path = place.second;
    m_name->setText(visibleLine(path.section(u'/', -1)));
    const Result<FileEntry> entry = co_await m_desk.stat(sandbox, path);
    if (!entry) {
        tell(entry.error());
        co_return;
    }
    if (entry->isFolder) {
        arrived();
        m_facts->setText({});
        ask(tr("It can be opened in the list now."), tr("A link to a folder"));
        emit linkFound(path);
        co_return;
    }
    const bool mayBeImage = isNamedLikeAnImage(path) && entry->size <= FileDesk::LargestImage;
    const qint64 whole = mayBeImage ? FileDesk::LargestImage : FileDesk::LargestText;
    const Result<FilePiece> piece = co_await m_desk.read(sandbox, path, 0, whole);
    if (!piece) {
        tell(piece.error());
        co_return;
    }
    arrived();
    m_text.reset(); // it is of what was shown before
    m_piece = {};
    tellSize(*piece);
    const std::optional<EditableText> text =
        EditableText::of(piece->bytes, piece->version ? EditableText::Extent::Whole : EditableText::Extent::Beginning);
    const bool isText = text && piece->bytes.size() <= FileDesk::LargestText;
    if (isText) {
        showText(*piece, *text);
        co_return;
    }
    const bool isImage = piece->version && !ImageDecoder::formatOf(piece->bytes).isEmpty();
    if (!isImage) {
        showBytes(*piece);
        co_return;
    }
    const Result<QImage> image = co_await m_images.decode(piece->bytes);
    if (!image) {
        showBytes(*piece);
        m_problem->tell(image.error());
        co_return;
    }
    m_text.reset();
    m_piece = {};
    m_image->setImage(*image);
    m_image->setAccessibleName(tr("Image of %1 × %2 pixels").arg(image->width()).arg(image->height()));
    m_facts->setText(tr("%1 × %2 pixels  ·  %3").arg(image->width()).arg(image->height()).arg(m_facts->text()));
    m_views->setCurrentWidget(m_image);
    refresh();
}

void FilePreview::tell(const Error &error)
{
    arrived();
    ask({}, {}); // the problem is said above
    m_facts->setText({});
    if (m_place.second.contains(QChar(QChar::ReplacementCharacter)))
        m_problem->tell(tr("Its name is not UTF-8: the sandbox's server finds nothing by such a name. Rename it by a "
                           "command in the sandbox."));
    else
        m_problem->tell(error);
    refresh();
}

void FilePreview::tellSize(const FilePiece &piece)
{
    QStringList facts{QLocale().formattedDataSize(piece.size)};
    if (piece.changedAt > 0)
        facts << tr("changed %1").arg(localTime(piece.changedAt));
    m_facts->setText(facts.join(u"  ·  "_s));
}

void FilePreview::showText(const FilePiece &piece, const EditableText &text)
{
    m_piece = piece;
    m_piece.bytes.clear();
    m_text = text;
    const int line = m_editor->verticalScrollBar()->value();
    m_editor->read(text.text());
    if (std::exchange(m_isReload, false))
        m_editor->verticalScrollBar()->setValue(line);
    m_editor->setAccessibleName(tr("Text of %1").arg(m_name->text()));
    m_views->setCurrentWidget(m_editor);
    if (!piece.version)
        m_problem->tell(tr("Only the beginning is shown: it is too large. Download it to see all of it."),
                        Tone::Neutral);
    refresh();
}

void FilePreview::showBytes(const FilePiece &piece)
{
    m_piece = piece;
    m_text.reset();
    m_page = piece.from;
    m_editor->setAccessibleName(tr("Bytes of %1").arg(m_name->text()));
    m_views->setCurrentWidget(m_editor);
    tellPage();
    refresh();
}

// Only the pages of one piece are at hand.
void FilePreview::turnPage(int by)
{
    const qint64 wanted = m_page + by * bytesOfPage;
    const bool isAtHand = wanted >= m_piece.from && wanted < m_piece.from + m_piece.bytes.size();
    if (m_isLoading || wanted < 0 || wanted >= m_piece.size)
        return;
    if (!isAtHand) {
        m_loading.cancel();
        m_loading.start(loadBytes(m_place, wanted));
        return;
    }
    m_page = wanted;
    tellPage();
}

async::Task<> FilePreview::loadBytes(Place place, qint64 from)
{
    // Of what lies before, as much as one reading gives: who pages back goes on doing so.
    const bool isBefore = from < m_piece.from;
    const qint64 begin = isBefore ? std::max<qint64>(0, from + bytesOfPage - FileDesk::LargestPiece) : from;
    const Result<FilePiece> piece = co_await m_desk.read(place.first, place.second, begin, 0);
    if (!piece) {
        m_problem->tell(piece.error());
        co_return;
    }
    m_problem->clear();
    m_piece = *piece;
    m_page = from;
    tellPage();
}

void FilePreview::tellPage()
{
    const QByteArray bytes = m_piece.bytes.mid(m_page - m_piece.from, bytesOfPage);
    m_editor->readPlain(hexText(bytes, m_page), false);
    const QLocale locale;
    m_range->setText(bytes.isEmpty() ? tr("It is empty.")
                                     : tr("Bytes %1 to %2 of %3")
                                           .arg(locale.toString(m_page + 1), locale.toString(m_page + bytes.size()),
                                                locale.toString(m_piece.size)));
    m_earlier->setEnabled(m_page > 0);
    m_later->setEnabled(m_page + bytes.size() < m_piece.size);
}

bool FilePreview::canFind() const
{
    return m_views->currentWidget() == m_editor;
}

void FilePreview::find()
{
    if (canFind())
        m_findBar->open();
}

void FilePreview::refresh()
{
    const bool isText = m_views->currentWidget() == m_editor && m_text;
    const bool isBytes = m_views->currentWidget() == m_editor && !m_text;
    m_head->setVisible(!m_place.second.isEmpty());
    m_edit->setVisible(isText && !m_isEditing);
    m_edit->setEnabled(canEdit());
    m_save->setVisible(m_isEditing);
    m_save->setEnabled(canSave());
    m_save->setText(m_isSaving ? tr("Saving…") : tr("Save"));
    m_discard->setVisible(m_isEditing);
    m_discard->setText(isEdited() ? tr("Discard…") : tr("Stop Editing"));
    m_bytesBar->setVisible(isBytes);
    const bool isConflict = m_isEditing && m_problem->property("conflict").toBool() && m_problem->isTelling();
    for (QPushButton *button : {m_compare, m_overwrite, m_loadTheirs})
        button->setVisible(isConflict);
    m_again->setVisible(m_views->currentWidget() == m_message);
    const QString name = m_name->text();
    m_edit->setAccessibleName(tr("Edit %1").arg(name));
    m_save->setAccessibleName(tr("Save %1").arg(name));
    m_edit->setToolTip(isText && !canEdit() && m_piece.version
                           ? tr("It cannot be edited here without changing more than you edit: its lines end in "
                                "different ways, or it has characters that end lines.")
                           : QString());
    emit changed();
}

} // namespace sandgate
