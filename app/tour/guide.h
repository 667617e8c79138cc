// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/tour/stage.h"
#include <QElapsedTimer>
#include <QString>
#include <chrono>
#include <functional>
#include <vector>

namespace sandgate {

// One thing that is done, or looked for. Nothing happens before it is called; what does not happen in time is an Error
// that ends the tour.
using TourStep = std::function<async::Task<Result<>>()>;
using TourSteps = std::vector<TourStep>;

// One after the other, until one does not happen.
async::Task<Result<>> inOrder(TourSteps steps);

// The hands and eyes of the guided tour: makes steps that find controls by their object names, use them as mouse and
// keyboard do, look at what is on the screen, and take pictures. A control that is not there yet is waited for.
//
// UI thread only. Outlives its steps.
class TourGuide
{
public:
    struct Picture {
        QString title;
        QString file;            // its name
        qint64 milliseconds = 0; // since the one before
    };

    static constexpr std::chrono::seconds Patience{10}; // for what the window does by itself
    static constexpr std::chrono::seconds Long{60};     // for servers and agents

    TourGuide(TourStage &stage, QString folder);

    TourStage &stage() const { return m_stage; }
    Workbench &workbench() const { return m_stage.workbench(); }

    TourStep click(const QString &control);
    TourStep clickRow(const QString &view, const QString &text); // the row of a list or tree that contains the text
    // Again and again: a request that has just come takes no click.
    TourStep clickUntil(const QString &control, const QString &wanted);
    TourStep check(const QString &box); // unless it is checked
    TourStep type(const QString &control, const QString &text);
    TourStep press(const QString &control, int key);
    TourStep pick(const QString &comboBox, const QString &text); // the entry that contains the text
    TourStep choose(const QString &action);                      // in the menus of the window
    TourStep drop(const QString &control, const QString &file);  // a local file, as from a file manager
    TourStep enter(const QString &dialog, const QString &text);  // of one line, and its answer is yes
    TourStep close(const QString &dialog);

    // Waits until the control, or what is in it, has the text where it can be seen.
    TourStep sees(const QString &control, const QString &text, std::chrono::milliseconds limit = Patience);
    // Asks again and again. `what` completes the sentence “It did not happen that …”.
    TourStep until(const QString &what, const std::function<bool()> &isTrue, std::chrono::milliseconds limit = Long);
    // Of the window and of the dialogs in front of it.
    TourStep picture(const QString &title, const QString &name);

    // The control that is visible, and the one that can be used besides; null: there is none.
    QWidget *seen(const QString &name) const;
    QWidget *usable(const QString &name) const;
    bool reads(const QString &control, const QString &text) const;
    const std::vector<Picture> &pictures() const { return m_pictures; }

private:
    async::Task<Result<QWidget *>> find(QString name);
    async::Task<Result<>> doClick(QString name);
    async::Task<Result<>> doClickRow(QString name, QString text);
    async::Task<Result<>> doClickUntil(QString name, QString wanted);
    async::Task<Result<>> doCheck(QString name);
    async::Task<Result<>> doType(QString name, QString text);
    async::Task<Result<>> doPress(QString name, int key);
    async::Task<Result<>> doPick(QString name, QString text);
    async::Task<Result<>> doChoose(QString name);
    async::Task<Result<>> doDrop(QString name, QString file);
    async::Task<Result<>> doEnter(QString name, QString text);
    async::Task<Result<>> doClose(QString name);
    async::Task<Result<>> waitUntil(QString what, std::function<bool()> isTrue, std::chrono::milliseconds limit);
    async::Task<Result<>> takePicture(QString title, QString name);

    TourStage &m_stage;
    const QString m_folder;
    std::vector<Picture> m_pictures;
    QElapsedTimer m_sincePicture;
};

} // namespace sandgate
