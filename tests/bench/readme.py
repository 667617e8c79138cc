#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme.py [RESULTS]

Puts a result of run.py, the newest one unless another is named, into README as its table of what was measured."""
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
README = HERE.parents[1] / "README.md"
BEGIN, END = "<!-- measured by ./bench -->\n", "<!-- to here -->\n"


def row(cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


def table(result):
    text = row(["measure", "ours", "baseline", "ratio", "target", "held"]) + row(["---"] * 6)
    for one in result["measures"]:
        bound = f"{'≥' if one['more'] else '≤'} {one['target']:.3g}"
        text += row([one["what"], one["ours"], one["baseline"], f"{one['ratio']:.3g}", bound,
                     "yes" if one["held"] else "**no**"])
    return text


def main():
    results = sorted((HERE / "results").glob("*.json"), key=lambda file: file.stat().st_mtime)
    if len(sys.argv) < 2 and not results:
        print("Nothing is measured yet: ./bench does.", file=sys.stderr)
        return 1
    result = json.loads((Path(sys.argv[1]) if len(sys.argv) > 1 else results[-1]).read_text())
    how = "`./bench --quick`, which measures less of the same" if result["quick"] else "`./bench`"
    left_out = f" Not measured: {', '.join(result['failed'])}." if result.get("failed") else ""
    before, rest = README.read_text().split(BEGIN)
    after = rest.split(END)[1]
    said = f"By {how}, on {result['date']}, on {result['machine']}.{left_out}"
    README.write_text(f"{before}{BEGIN}{table(result)}\n{said}\n{END}{after}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
