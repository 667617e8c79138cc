// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/common/textlabel.h"

namespace sandgate {

// Where a session is, in one line: its marks and tags, then agent, sandbox and folder. Where there is no room, tags
// give way first: as many as fit, and how many more there are. The tooltip and the accessible name have all of it.
class PlaceLine : public ElidedLabel
{
    Q_OBJECT
public:
    using ElidedLabel::ElidedLabel;

    // `whole`: all of it, where something in `place` is shortened already.
    void tell(const QStringList &marks, const QStringList &tags, const QStringList &place, const QString &whole);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QStringList m_marks;
    QStringList m_tags;
    QStringList m_place;
    QString m_whole;
};

} // namespace sandgate
