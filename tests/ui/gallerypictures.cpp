// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallerypictures.h"
#include "tests/ui/lookcheck.h"
#include "ui/window/mainwindow.h"
#include <QCoreApplication>
#include <QDialog>
#include <QImage>
#include <QTimer>
#include <cstdio>

using namespace sandgate;

Gallery::Gallery(FakeWorkbench &bench, MainWindow &window, const Wishes &wishes)
    : m_bench(bench)
    , m_window(window)
    , m_wishes(wishes)
{
}

void Gallery::add(std::function<void()> step)
{
    m_steps.push_back(std::move(step));
}

void Gallery::picture(const QString &name)
{
    add([this, name] { grab(&m_window, name); });
}

void Gallery::dialog(const QString &name, std::function<QDialog *()> make)
{
    add([this, name, make] {
        QDialog *box = make();
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        QTimer::singleShot(90, box, [this, name, box] {
            grab(box, name);
            box->close();
        });
    });
}

void Gallery::grab(QWidget *widget, const QString &name)
{
    const QImage image = widget->grab().toImage();
    const QString file = QString("%1-%2.png").arg(++m_number, 2, 10, QChar('0')).arg(name);
    image.save(m_wishes.folder + '/' + file);
    const QStringList found = test::faultsOfLook(*widget, image);
    for (const QString &fault : found)
        printf("%s: %s\n", qPrintable(file), qPrintable(fault));
    m_faults += int(found.size());
}

void Gallery::go()
{
    if (m_at == m_steps.size()) {
        QCoreApplication::exit(); // quit() would ask the window first
        return;
    }
    m_steps[m_at++]();
    QTimer::singleShot(120, this, [this] { go(); });
}
