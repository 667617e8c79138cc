// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include <QAbstractListModel>
#include <QDialog>
#include <QPointer>
#include <vector>

class QAction;
class QLineEdit;
class QListView;
class QMenuBar;

namespace sandgate {

class TextLabel;

// One line of the palette.
struct PaletteEntry {
    QPointer<QAction> action; // or
    SandboxKey sandbox = {};  // one of these
    SessionId session = {};
    QString text;
    QString place;       // its menu, or its sandbox
    QString key;         // its shortcut, for people
    QString whyNot = {}; // why it cannot be chosen now; empty: it can
    bool isUsable = true;
};

// All that fits what was typed, the best first. UI thread only.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole, KeyRole, UsableRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<PaletteEntry> entries);
    void filter(const QString &typed);
    const PaletteEntry &entry(int row) const { return m_entries[m_fitting[size_t(row)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteEntry> m_entries;
    std::vector<size_t> m_fitting;
};

// Everything in the menus, and all sandboxes and sessions, by a few letters of their names.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(QMenuBar &menus, Workbench &workbench, QWidget *parent = nullptr);

signals:
    void sandboxWanted(const sandgate::SandboxKey &sandbox);
    void sessionWanted(const sandgate::SessionId &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void tellChoice();
    void choose();

    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_remark;
};

} // namespace sandgate
