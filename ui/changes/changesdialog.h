// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/files.h"
#include "model/items/reportededits.h"
#include "providers/async/scope.h"
#include "ui/diff/unifieddiff.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace sandgate {

class EmptyState;
class ProblemBanner;
class TextLabel;

// What a session changed, as one diff: by what its agent reported, or by the git of its sandbox. It says what neither
// tells.
class ChangesDialog : public QDialog
{
    Q_OBJECT
public:
    ChangesDialog(Workbench &workbench, const SessionId &session, QWidget *parent = nullptr);

    void refresh();
    void setSideBySide(bool on);

signals:
    void sideBySideChosen(bool on);

private:
    struct Shown {
        QString path;
        std::vector<FileChange::Part> parts; // to be compared when they are looked at
        std::vector<LineDiff> diffs;
        QString note;
    };
    enum class Source { Reported, Git };

    QWidget *makeFiles();
    async::Task<> readReported(QString cwd);
    async::Task<> readGit(SandboxKey sandbox, QString cwd);
    void present(const ReportedChanges &changes);
    void present(const GitChanges &changes);
    void present(std::vector<Shown> files, const QStringList &notes);
    void tell(const QString &title, const QString &text);
    void choose(int row);
    void add(const LineDiff &diff, const QString &path);
    static void compare(Shown &file);

    Workbench &m_workbench;
    const SessionId m_session;
    QString m_folder; // from which paths are shown
    std::vector<Shown> m_files;

    QComboBox *m_source;
    QCheckBox *m_sideBySide;
    QPushButton *m_refresh;
    ProblemBanner *m_problem;
    QStackedWidget *m_pages;
    EmptyState *m_message;
    QListWidget *m_list;
    QSplitter *m_splitter;
    TextLabel *m_path;
    QWidget *m_diffs;
    QVBoxLayout *m_rows;
    TextLabel *m_notes;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate
