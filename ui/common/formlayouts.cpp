// SPDX-License-Identifier: Apache-2.0
#include "ui/common/formlayouts.h"
#include <QFormLayout>
#include <QLabel>

namespace sandgate {

namespace {

template<typename Visit>
void forLabels(const std::vector<QFormLayout *> &forms, Visit visit)
{
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            if (auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr)
                visit(*label);
        }
    }
}

} // namespace

QFormLayout *makeFormLayout()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void alignLabels(const std::vector<QFormLayout *> &forms)
{
    int widest = 0;
    forLabels(forms, [&](const QLabel &label) {
        label.ensurePolished();
        widest = qMax(widest, label.sizeHint().width());
    });
    forLabels(forms, [&](QLabel &label) {
        label.setMinimumWidth(widest);
        label.setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    });
}

} // namespace sandgate
