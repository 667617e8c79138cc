// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QElapsedTimer>
#include <QString>
#include <QWidget>
#include <chrono>
#include <functional>
#include <vector>

class QAbstractButton;

namespace sandgate {

// The hands and eyes of the guided tour: finds widgets by their name, uses them as mouse and keyboard do, waits for
// what should happen, and takes pictures. A thing that is not there, or does not happen in time, is an Error that ends
// the tour.
//
// UI thread only.
class TourGuide
{
public:
    struct Step {
        QString title;
        QString picture; // file name
        qint64 milliseconds = 0;
    };

    explicit TourGuide(QString folder);

    void setWindow(QWidget *window) { m_window = window; }

    // Visible and enabled, within a few seconds.
    async::Task<Result<QWidget *>> find(QString name);
    async::Task<Result<>> click(QString name);
    async::Task<Result<>> type(QString name, QString text);
    // The row of a list or tree whose text contains `text`.
    async::Task<Result<>> clickRow(QString view, QString text);
    bool hasItems(const QString &comboBox) const;
    // Asks again and again.
    async::Task<Result<>> until(QString what, std::function<bool()> isTrue, std::chrono::milliseconds limit);
    // Ends a step: a picture of the window and of the dialog in front of it.
    async::Task<Result<>> picture(QString title, QString name);

    const std::vector<Step> &steps() const { return m_steps; }

private:
    QWidget *visible(const QString &name) const;

    const QString m_folder;
    QWidget *m_window = nullptr;
    std::vector<Step> m_steps;
    QElapsedTimer m_sinceStep;
};

} // namespace sandgate
