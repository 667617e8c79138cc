// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QLineEdit>
#include <optional>

namespace sandgate {

// A field for a folder. While nobody writes in it, a path that is too long is shown without its middle, and the
// person's home as ~; its text, what is read aloud and the tool tip are the whole path.
class PathField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PathField(QWidget *parent = nullptr);

    void setSandbox(const SandboxRow *sandbox); // whose path it is; null: of no sandbox on this computer
    QString shown() const;                      // without the focus

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect contentRect() const;

    std::optional<SandboxRow> m_sandbox;
};

} // namespace sandgate
