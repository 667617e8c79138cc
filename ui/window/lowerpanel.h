// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTabWidget>
#include <vector>

class QAction;
class QSettings;

namespace sandgate {

// The lower part of the window: pages that actions show and hide. With more than one there are tabs.
class LowerPanel : public QTabWidget
{
    Q_OBJECT
public:
    explicit LowerPanel(QWidget *parent = nullptr);

    // `toggle` is checkable. Choosing it while its page is behind another brings the page to the front.
    void add(QAction &toggle, QWidget &page, const QString &title);
    bool isEmpty() const { return count() == 0; }
    void save(QSettings &settings) const; // which page is in front
    void restore(QSettings &settings);

private:
    struct Page {
        QAction *toggle;
        QWidget *page;
        QString title;
    };
    void place(const Page &page, bool on);

    bool m_wasBehind = false;  // the page that was taken away last
    std::vector<Page> m_pages; // in the order in which their tabs are
};

} // namespace sandgate
