// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractItemModelTester>
#include <QSignalSpy>

// Counts what a model says, and has Qt's own tester look on.
struct ModelWatch {
    explicit ModelWatch(QAbstractItemModel &model)
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }

    QAbstractItemModelTester tester;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy reset;
};
