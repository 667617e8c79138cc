// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractItemView>

namespace sandgate {

// A list, a table or a tree whose current row also changes by itself. Qt 6.4 tells screen readers that the focus is on
// whatever row becomes current, though the view has not the focus, or is not even shown. This one is quiet until it has
// it.
template<typename View>
class QuietView : public View
{
public:
    using View::View;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        if (this->hasFocus())
            View::currentChanged(current, previous);
        else
            QAbstractItemView::currentChanged(current, previous); // all but what is told of the focus
    }
};

} // namespace sandgate
