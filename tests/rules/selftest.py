#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules' own test: each finds what is wrong in a small tree made for it, and nothing in one that is right."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import check_coroutines
import check_includes
import check_tree
import source

HERE = os.path.dirname(os.path.abspath(__file__))
SPDX = "// SPDX-License-Identifier: Apache-2.0\n"


class Tree(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.root)

    def write(self, name, text):
        path = os.path.join(self.root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def found(self, check):
        return sorted((name, line) for name, line, _ in check(self.root))


class Lexer(unittest.TestCase):
    def test_blanks_comments_and_literals_and_keeps_lines(self):
        text = 'a; // "b\n/* c\n" */ d("e\\"// f", \'"\', R"x(g)" // h)x") + 1\'000; i\n'

        bare = source.blank(text)

        self.assertEqual(bare.count("\n"), text.count("\n"))
        self.assertEqual("".join(bare.split()), 'a;d("",""' "," '"")+1\'000;i')

    def test_leaves_literals_when_asked(self):
        self.assertEqual(source.blank('x("a//b"); // c', literals=False).strip(), 'x("a//b");')


class Includes(Tree):
    def test_accepts_downward_and_outside_includes(self):
        self.write("providers/error.h", "#include <QString>\n")
        self.write("ui/w.h", '#include "model/rows.h"\n#include <QWidget>\n// #include "app/main.h"\n')
        self.write("model/rows.h", '#include "providers/error.h"\n')
        self.write("model/store/db.cpp", '#include "model/rows.h"\n#include <QSqlDatabase>\n')
        self.write("tests/ui/tst_w.cpp", '#include "ui/w.h"\n#include "tst_w.moc"\n')

        self.assertEqual(self.found(check_includes.check), [])

    def test_refuses(self):
        for name, line in {
            "providers/a.h": '#include "model/x.h"',
            "model/a.h": '#  include "ui/x.h"',
            "ui/a.h": '#include "app/x.h"',
            "model/b.cpp": '#include "tests/fakes/x.h"',
            "ui/b.cpp": "#include <QNetworkReply>",
            "ui/c.cpp": "#include <QtWebSockets/QWebSocket>",
            "ui/d.cpp": "#include <QSqlQuery>",
            "ui/e.cpp": '#include "providers/transport/http.h"',
            "model/items/a.h": "#include <QIcon>",
            "model/actor/a.h": "#include <QTcpSocket>",
            "model/store/a.h": "#include <QNetworkAccessManager>",
            "model/c.h": "#include <QtWidgets/QWidget>",
            "providers/local/a.h": '#include "providers/docker/x.h"',
            "providers/async/a.h": '#include "providers/error.h"',
            "model/d.h": '#include "rows.h"',
        }.items():
            with self.subTest(line, file=name):
                self.setUp()
                for there in ("model/x.h", "ui/x.h", "app/x.h", "tests/fakes/x.h", "providers/transport/http.h",
                              "providers/docker/x.h", "providers/error.h", "model/rows.h"):
                    self.write(there, SPDX)
                self.write(name, SPDX + line + "\n")

                self.assertEqual(self.found(check_includes.check), [(name, 2)])


class Coroutines(Tree):
    def check_body(self, body, head="async::Task<int> C::f(int a)"):
        self.write("model/a.cpp", head + "\n{\n" + body + "\n}\n")
        return [line for _, line in self.found(check_coroutines.check)]

    def test_accepts_the_four_forms(self):
        for body in (
            "co_await step(a, std::move(b));",
            "const Result<QHash<A, B>> x = co_await m_p->step(a);",
            "const std::optional<Result<>> x = co_await async::within(m_patience, step(id));",
            "const bool came = co_await async::until(process.get(), &QProcess::finished);",
            "x = co_await step(a);",
            "co_return co_await step(a);",
            "const int v = co_await *m_attempt;",
            "const int v = co_await m_shared;",
            "const int v = co_await step(m_map[id].record);",
            "for (;;) {\n    co_await sleepFor(1s);\n}",
            "switch (a) {\ncase Kind::A:\n    co_await step(a);\n    break;\ndefault:\n    co_await step(b);\n}",
            "if (a) {\n    co_await step(a);\n} else {\n    co_return co_await step(b);\n}",
            '// if (co_await x)\nlog("if (co_await y) {", R"(co_await {})");\nco_await step(1\'000);',
            "struct T { Awaiter operator co_await() const; };\nco_return 1;",
            "const auto g = [](int x) -> Task<> {\n    co_await step(x);\n};",
            "const auto pick = [&](int x) { return x; };\nconst int y = co_await step(pick);",
        ):
            with self.subTest(body):
                self.assertEqual(self.check_body(body), [])

    def test_refuses(self):
        for body, line in (
            ("if (co_await step(a)) {\n}", 3),
            ("while (x && co_await step(a)) {\n}", 3),
            ("if (a)\n    co_await step(a);", 4),
            ("else\n    co_await step(a);", 4),
            ("for (int i : list)\n    co_await step(i);", 4),
            ("use(co_await step(a));", 3),
            ("return co_await step(a);", 3),
            ("const int x = 1 + co_await step(a);", 3),
            ("const bool x = !co_await step(a);", 3),
            ("const auto x{co_await step(a)};", 3),
            ("m_member.x += co_await step(a);", 3),
            ("co_await step(Foo{a});", 3),
            ("co_await step({});", 3),
            ("co_await step([a] { return a; });", 3),
            ("co_await step(a ? b : c);", 3),
            ("const bool x = co_await step(a && b);", 3),
            ("const bool x = co_await step(a) || b;", 3),
            ("co_await step(co_await other(a));", 3),
            ("scope.start([this]() -> Task<> {\n    co_await step(a);\n}());", 4),
            ("const auto g = [&, x](int y) {\n    if (y) {\n        co_return;\n    }\n};", 5),
            ("co_yield 1;", 3),
        ):
            with self.subTest(body):
                self.assertEqual(self.check_body(body), [line])

    def test_refuses_const_references_as_parameters(self):
        self.write("model/a.h", "async::Task<Result<std::vector<int>>> f(const QString &name);\n"
                                "async::Task<> g(Provider &provider, QString name);\n"
                                "QString h(const QString &name);\n"
                                "Task<> i(QString a,\n       const QJsonObject &b);\n")

        self.assertEqual(self.found(check_coroutines.check), [("model/a.h", 1), ("model/a.h", 4)])


class TreeRules(Tree):
    def right(self):
        self.write("model/CMakeLists.txt", "target_sources(m PRIVATE a.cpp a.h sub/b.cpp)\n")
        self.write("model/a.h", SPDX + "// waitForFinished() would block\n")
        self.write("model/a.cpp", SPDX + 'void f() { log("processEvents"); waitForProof(); m_thread.wait(); }\n')
        self.write("model/sub/b.cpp", SPDX + "bool ok = query.exec();\n")
        self.write("ui/CMakeLists.txt", "target_sources(u PRIVATE c.cpp)\n")
        self.write("ui/c.cpp", SPDX + "auto c = palette().color(QPalette::Text); // not Qt::red\n"
                                      "auto t = Qt::transparent; QColor mixed = mix(c, t);\n")
        self.write("tests/ui/CMakeLists.txt", "sandgate_test(tst_c sandgate_ui)\n"
                                            "target_sources(tst_c PRIVATE ../fakes/peer.cpp)\n")
        self.write("tests/fakes/peer.cpp", SPDX)
        self.write("tests/ui/tst_c.cpp", SPDX + "QEventLoop loop;\n")
        self.write("packaging/x.sh", "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\nmktemp /tmp/a.XXXXXX\n")
        self.write("README.md", "Never --no-token. The rest is in $HOME/work/x.\n")

    def test_accepts_a_tree_that_is_right(self):
        self.right()

        self.assertEqual(self.found(check_tree.check), [])

    def test_refuses_two_classes_of_one_name(self):
        self.right()
        self.write("model/CMakeLists.txt", "target_sources(m PRIVATE a.cpp a.h sub/b.cpp table.h)\n")
        self.write("ui/CMakeLists.txt", "target_sources(u PRIVATE c.cpp list.h)\n")
        self.write("model/table.h", SPDX + "class Table;\nclass Table\n{\n};\n")
        self.write("ui/list.h", SPDX + "class Table;\nstruct Row\n{\n};\n")
        self.assertEqual(self.found(check_tree.check), [])

        self.write("ui/list.h", SPDX + "class Table : public QObject\n{\n};\n")
        self.assertEqual(self.found(check_tree.check), [("ui/list.h", 2)])

    def test_refuses(self):
        for name, text in (
            ("README.md", "T" + "ODO\n"),
            ("model/CMakeLists.txt", "target_sources(m PRIVATE a.cpp a.h sub/b.cpp) # F" + "IXME\n"),
            ("packaging/y.sh", "# SPDX-License-Identifier: Apache-2.0\ncd /wo" + "rk/main\n"),
            ("a.json", '{"resolved": "https://regis' + 'try.npmjs.org/x"}\n'),
            ("packaging/y.sh", "#!/bin/sh\necho no licence\n"),
            ("packaging/y", "#!/usr/bin/env bash\necho no licence\n"),
            ("model/a.h", "#pragma once\n"),
            ("model/a.h", SPDX + "process.waitForFinished(100);\n"),
            ("model/a.h", SPDX + "QCoreApplication::processEvents();\n"),
            ("model/a.h", SPDX + "QThread::msleep(1);\n"),
            ("model/a.h", SPDX + "// far too long\n" * 601),
            ("model/a.h", SPDX + "int x;"),
            ("model/a.h", SPDX + 'args << "--no' + '-token";\n'),
            ("model/d.cpp", SPDX),
            ("model/d.h", SPDX),
            ("tests/ui/tst_d.cpp", SPDX),
            ("ui/c.cpp", SPDX + 'QColor c("#ff0000");\n'),
            ("ui/c.cpp", SPDX + "QColor c(255, 0, 0);\n"),
            ("ui/c.cpp", SPDX + "p.setPen(Qt::darkGreen);\n"),
            ("ui/c.cpp", SPDX + 'w->setStyleSheet(u"color: #abc"_s);\n'),
            ("ui/c.cpp", SPDX + "menu.exec(point);\n"),
        ):
            with self.subTest(text[:80], file=name):
                self.setUp()
                self.right()
                self.write(name, text)

                self.assertEqual({n for n, _ in self.found(check_tree.check)}, {name})


class Scripts(Tree):
    def run_rule(self, rule):
        return subprocess.run([os.path.join(HERE, rule), self.root], capture_output=True, check=False).returncode

    def test_shell_finds_what_does_not_parse_and_what_is_unsafe(self):
        self.write("a.sh", "#!/bin/sh\necho \"$1\"\n")
        self.assertEqual(self.run_rule("check_shell.sh"), 0)
        self.write("b", "#!/usr/bin/env bash\nif then\n")
        self.assertNotEqual(self.run_rule("check_shell.sh"), 0)
        self.write("b", "#!/usr/bin/env bash\nrm -rf $1/x\n")
        self.assertNotEqual(self.run_rule("check_shell.sh"), 0)

    def test_format_finds_what_is_not_formatted(self):
        shutil.copy(os.path.join(HERE, "../../.clang-format"), self.root)
        self.write("model/a.h", "int f();\n")
        self.assertEqual(self.run_rule("check_format.sh"), 0)
        self.write("model/a.h", "int  f( );\n")
        self.assertNotEqual(self.run_rule("check_format.sh"), 0)

    def test_desktop_finds_a_wrong_entry(self):
        shutil.copytree(os.path.join(HERE, "../../packaging"), os.path.join(self.root, "packaging"))
        self.assertEqual(self.run_rule("check_desktop.sh"), 0)
        self.write("packaging/io.github.sandgate.Sandgate.desktop", "[Desktop Entry]\nName=Sandgate\n")
        self.assertNotEqual(self.run_rule("check_desktop.sh"), 0)

    def test_a_rule_tells_by_its_exit_code(self):
        self.write("README.md", "right\n")
        command = [sys.executable, os.path.join(HERE, "check_tree.py"), self.root]
        self.assertEqual(subprocess.run(command, capture_output=True, check=False).returncode, 0)
        self.write("README.md", "X" + "XX\n")
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn("README.md:1:", result.stdout)


if __name__ == "__main__":
    unittest.main()
