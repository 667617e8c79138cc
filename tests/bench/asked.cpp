// SPDX-License-Identifier: Apache-2.0
// asked URL TOKEN FOLDER PROMPT
//
// One turn of the agent that asks for permissions, in the real window: when the frame was painted from which on each
// request's card stands with its answers, and when the first answer was clicked, once the window takes one. Nanoseconds
// of the clock that all processes share, by the requests' numbers. One line of JSON. Used by permission.py.
#include "tests/bench/benchwindow.h"
#include "ui/permission/permissioncard.h"
#include "ui/session/sessionpage.h"
#include <QJsonObject>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace sandgate;
using namespace sandgate::bench;
using namespace std::chrono_literals;

namespace {

constexpr auto pause = 600ms; // of a person; a click right after a request appeared is none
constexpr auto again = 500ms;

// The first answer of the request that the card offers now; nothing while none can be clicked.
QPushButton *firstAnswer(const PermissionCard &card)
{
    const QList<QPushButton *> buttons = card.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->objectName().startsWith("optionButton-") && button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

QString numberOf(const QPushButton &answer)
{
    return answer.objectName().section('-', -1);
}

class Person
{
public:
    explicit Person(PermissionCard &card)
        : m_card(card)
    {
        m_pause.setSingleShot(true);
        QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { click(); });
    }

    void see(const QSet<QObject *> &painted, qint64 at)
    {
        QPushButton *answer = firstAnswer(m_card);
        if (!answer || !painted.contains(answer) || m_clicked.contains(numberOf(*answer)))
            return;
        // A card that is still being arranged is not what a person sees.
        const QRect place(answer->mapToGlobal(QPoint()), answer->size());
        const QString number = numberOf(*answer);
        if (m_shown.contains(number) && place == m_place)
            return;
        m_place = place;
        m_shown[number] = double(at);
        m_pause.start(pause);
    }

    QJsonObject told() const { return {{"shown", m_shown}, {"decided", m_clicked}}; }

private:
    void click()
    {
        QPushButton *answer = firstAnswer(m_card);
        if (!answer)
            return;
        const QString number = numberOf(*answer);
        QTest::mousePress(answer, Qt::LeftButton);
        m_clicked[number] = double(now());
        QTest::mouseRelease(answer, Qt::LeftButton);
        m_pause.start(again); // where it was not taken
    }

    PermissionCard &m_card;
    QTimer m_pause;
    QRect m_place; // of the answer that was seen last
    QJsonObject m_shown;
    QJsonObject m_clicked;
};

} // namespace

int main(int argc, char *argv[])
{
    BenchApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 5)
        qFatal("asked URL TOKEN FOLDER PROMPT");
    BenchWindow bench(words[1], words[2], words[3], [](Core &) { return std::unique_ptr<QObject>(); });
    QTest::qWait(1000); // what a start leaves behind
    Person person(bench.window().findChild<SessionPage *>()->card());
    application.framed = [&](const QSet<QObject *> &painted, qint64 at) { person.see(painted, at); };
    bench.send(words[4]);
    bench.untilTurnEnds();
    application.framed = {};
    print(person.told());
    return 0;
}
