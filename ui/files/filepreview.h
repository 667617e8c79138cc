// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filedesk.h"
#include "providers/async/scope.h"
#include "ui/common/imagedecoder.h"
#include "ui/files/editabletext.h"
#include "ui/files/imageview.h"
#include <QHash>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace sandgate {

class ElidedLabel;
class EmptyState;
class FindBar;
class ProblemBanner;
class TextEditor;
class TextLabel;

// One file of a sandbox: as text, which can be edited and saved, as an image, or as bytes. What was edited and not
// saved stays with its file for as long as the program runs, whatever is looked at meanwhile.
class FilePreview : public QWidget
{
    Q_OBJECT
public:
    explicit FilePreview(FileDesk &desk, QWidget *parent = nullptr);
    ~FilePreview() override;

    void show(const SandboxKey &sandbox, const QString &path);
    void clear(); // nothing is chosen
    void reload();
    void setReachable(bool reachable); // the sandbox is awake
    void takeFocus();
    // A folder was read: shows a file of it anew that is not what it was.
    void follow(const SandboxKey &sandbox, const QString &folder,
                const std::function<const FileEntry *(const QString &path)> &entryOf);
    void moved(const SandboxKey &sandbox, const QString &from, const QString &to);
    void removed(const SandboxKey &sandbox, const QString &path);

    bool canFind() const;
    bool canEdit() const; // it is text that is only read so far
    bool canSave() const; // there is something to save
    bool isEdited() const;
    int unsavedFiles() const; // of all that were looked at
    void find();
    void edit();
    void save();
    void discard(); // asks first

signals:
    void changed(); // what can be done
    void saved(const QString &path);
    void linkFound(const QString &path); // it leads to a folder

private:
    using Place = std::pair<SandboxKey, QString>;
    struct Draft {
        QString text;
        EditableText original;
        FileVersion version;
        std::optional<Error> problem = {}; // why it could not be saved
    };

    QWidget *makeHead();
    QWidget *makeBytesBar();
    void ask(const QString &text, const QString &title = {}); // instead of content
    async::Task<> load(Place place);
    async::Task<> loadBytes(Place place, qint64 from);
    async::Task<> write(Place place, QByteArray content);
    async::Task<> overwrite(Place place);
    async::Task<> compare(Place place);
    void startLoad();
    void arrived();
    void startEditing(const Draft &draft);
    void keepDraft();
    void showText(const FilePiece &piece, const EditableText &text);
    void showBytes(const FilePiece &piece);
    void turnPage(int by);
    void tellPage();
    void tell(const Error &error);
    void tellUnsaved(const Error &error);
    void tellSize(const FilePiece &piece);
    void refresh();
    void discardNow();
    bool isShown(const Place &place) const { return place == m_place; }

    FileDesk &m_desk;
    Place m_place;
    FileEntry m_shown;                  // what the list said of it when it was read
    FilePiece m_piece;                  // what is shown, without its bytes where they are text
    std::optional<EditableText> m_text; // what it was when it was read
    bool m_isEditing = false;
    bool m_isSaving = false;
    bool m_isReachable = true;
    bool m_isLoading = false; // what is shown is of another file, or not what it is now
    bool m_isReload = false;  // what is shown keeps its place
    qint64 m_page = 0;        // where in the file the shown bytes begin
    QHash<Place, Draft> m_drafts;
    QTimer m_patience; // before it is said that it takes time

    QWidget *m_head;
    ElidedLabel *m_name;
    TextLabel *m_facts;
    QPushButton *m_edit;
    QPushButton *m_save;
    QPushButton *m_discard;
    ProblemBanner *m_problem;
    QPushButton *m_again;
    QPushButton *m_compare;
    QPushButton *m_overwrite;
    QPushButton *m_loadTheirs;
    QStackedWidget *m_views;
    EmptyState *m_message;
    TextEditor *m_editor;
    ImageView *m_image;
    FindBar *m_findBar;
    QWidget *m_bytesBar;
    QPushButton *m_earlier;
    QPushButton *m_later;
    TextLabel *m_range;

    ImageDecoder m_images;
    async::Scope m_loading;
    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
