// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/serverscript.h"
#include "providers/shelltext.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate::serverscript {

namespace {

constexpr auto version = "0.4.2"_L1; // the same as in resources/npm

// The server's folder as `d`, and where programs are looked for.
QString head()
{
    return uR"sh(d="$HOME/.sandgate"
export PATH="$d/node_modules/.bin:$d/bin:$HOME/.local/bin:/usr/local/bin:$PATH"
)sh"_s;
}

} // namespace

QString prepare(const QString &workspace, const QJsonObject &environment)
{
    QString kept;
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        kept += u"export "_s + variable.key() + u'=' + shellQuoted(variable->toString()) + u'\n';
    kept += u"mkdir -p %1 && cd %1\n"_s.arg(shellQuoted(workspace));
    return head() + uR"sh(set -eu
umask 077
mkdir -p "$d"
printf %s %1 >"$d/environment"
command -v sandbox-agent >/dev/null 2>&1 && exit 0
if command -v npm >/dev/null 2>&1; then
  npm install --prefix "$d" --no-audit --no-fund --include=optional @sandbox-agent/cli@%2 >&2
else
  installer="$d/install.sh"
  curl -fsSL https://releases.rivet.dev/sandbox-agent/%2/install.sh -o "$installer"
  sh "$installer" >&2
fi
command -v sandbox-agent >/dev/null || { echo "sandbox-agent was installed, and is not found" >&2; exit 1; }
)sh"_s.arg(shellQuoted(kept), version);
}

QString serve(quint16 port, const Secret &token)
{
    return head() + uR"sh(set -eu
umask 022
[ ! -f "$d/environment" ] || . "$d/environment"
echo $$ >"$d/pid"
exec sandbox-agent server --host 0.0.0.0 --port %1 --token %2 --no-telemetry >"$d/server.log" 2>&1 </dev/null
)sh"_s.arg(port)
                        .arg(shellQuoted(QString::fromLatin1(token.reveal())));
}

QString end()
{
    return head() + uR"sh(if [ -s "$d/pid" ]; then
  kill "$(cat "$d/pid")" 2>/dev/null && sleep 1
  kill -9 "$(cat "$d/pid")" 2>/dev/null || true
fi
)sh"_s;
}

QString inBackground(const QString &script)
{
    return end() + uR"sh(nohup sh -c %1 >/dev/null 2>&1 </dev/null &
)sh"_s.arg(shellQuoted(script));
}

QString isPrepared()
{
    return head() + uR"sh([ -f "$d/environment" ] && command -v sandbox-agent >/dev/null)sh"_s;
}

QString isRunning()
{
    return head() + uR"sh([ -s "$d/pid" ] && kill -0 "$(cat "$d/pid")" 2>/dev/null)sh"_s;
}

QString output()
{
    return head() + uR"sh(tail -c 4096 "$d/server.log" 2>/dev/null || true)sh"_s;
}

} // namespace sandgate::serverscript
