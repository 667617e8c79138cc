// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include "ui/common/scrollcontent.h"

class QGridLayout;
class QVBoxLayout;

namespace sandgate {

class CodeView;

// All that a request says about what it wants: command, folder, paths, changes, texts, and the request as received.
class PermissionDetails : public ScrollContent
{
    Q_OBJECT
public:
    explicit PermissionDetails(QWidget *parent = nullptr);

    void tell(const PermissionRow &request);

private:
    void addSection(const QString &title, QWidget *content);
    void addCode(const QString &title, const QString &code, const char *name);
    void addFact(const QString &title, const QString &value, const char *name);
    void addDiff(const ContentBlock &block);
    void addRest(const PermissionRow &request);

    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr; // made anew for each request
    QGridLayout *m_facts = nullptr;
};

} // namespace sandgate
