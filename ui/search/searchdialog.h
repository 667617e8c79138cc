// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/search/searchhits.h"
#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QListView;
class QSettings;

namespace sandgate {

class ProblemBanner;
class TextLabel;

// Searches what people and agents said, did and decided in all sessions, also where the sandbox is gone. It stays open
// while one goes from hit to hit.
class SearchDialog : public QDialog
{
    Q_OBJECT
public:
    SearchDialog(SearchDesk &desk, Workbench &workbench, QWidget *parent = nullptr);

    void takeFocus(); // to the field, with its text selected
    void save(QSettings &settings) const;
    void restore(const QSettings &settings); // and searches

signals:
    void hitWanted(const sandgate::SessionId &session, sandgate::EventIndex index);
    void decisionWanted(const sandgate::DecisionPlace &place);                // of its record
    void logWanted(const sandgate::ProcessKey &process, const QString &word); // by which its place is found there

private:
    void fillFilters();
    SearchWanted wanted() const;
    std::vector<SearchHits::Part> parts() const;
    void search();
    void tellState();
    void open(const QModelIndex &index);

    Workbench &m_workbench;
    SearchHits m_hits;
    QLineEdit *m_field;
    QComboBox *m_sandbox;
    QComboBox *m_agent;
    QComboBox *m_kind;
    QComboBox *m_time;
    QListView *m_list;
    ProblemBanner *m_problem;
    TextLabel *m_state;
    QTimer m_typing; // until what is typed is looked for
    QTimer m_again;  // while not all is searched yet
};

} // namespace sandgate
