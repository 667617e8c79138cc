#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Brings the translations up to date with the texts in the sources, or says what is wrong with them.

    resources/translations/update.py            adds new texts, unfinished, and removes those that are gone
    resources/translations/update.py --check    changes nothing; prints what is missing or wrong, and ends with 1 then

Needs lupdate (Debian: qt6-l10n-tools).
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FOLDERS = ["app", "ui", "model", "providers"]
FORMS = {"en": 2, "de": 2, "ar": 6}  # of a count, as Qt has them
COUNT = ("%n", "%Ln")  # plainly, and as the language writes numbers
SECONDS = 60  # lupdate 6.4 never ends at a translate() whose count is a call of two arguments

# A function of one file that gives its texts a context: QString text(const char *sentence) { return ...translate("X", sentence
HELPER = re.compile(
    r"QString (\w+)\(const char \*(\w+)[^)]*\)\s*\{(?:\s*//[^\n]*)*\s*"
    r'return QCoreApplication::translate\("(\w+)",\s*\2\b'
)
LITERALS = r'(?:"(?:[^"\\\n]|\\.)*"\s*)+'


def first_argument(text, begin):
    """Where the first argument of a call ends whose argument list begins at `begin`."""
    depth = 0
    at = begin
    while at < len(text):
        literal = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'').match(text, at)
        if literal:
            at = literal.end()
            continue
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            if depth == 0:
                return at
            depth -= 1
        elif text[at] == "," and depth == 0:
            return at
        at += 1
    return at


def with_contexts(text):
    """The source as lupdate must see it: it does not follow a call through a function of the file's own."""
    helper = HELPER.search(text)
    if not helper:
        return text
    name, context = helper.group(1), helper.group(3)
    call = re.compile(r"(?<![\w.:>])" + name + r"\(")
    result = text[: helper.end()]
    at = helper.end()
    while True:
        found = call.search(text, at)
        if not found:
            return result + text[at:]
        end = first_argument(text, found.end())
        argument = text[found.end() : end]
        result += text[at : found.start()]
        if re.fullmatch(r"\s*" + LITERALS, argument):
            result += 'QCoreApplication::translate("' + context + '", ' + argument
            if text[end] == ",":
                result += ", nullptr"  # before the count
            at = end
        else:  # a choice between texts, or a variable
            for words in re.findall(LITERALS, argument):
                result += ' QT_TRANSLATE_NOOP("' + context + '", ' + words + ") "
            at = end if '"' in argument else found.end()


def run_lupdate(arguments, folder):
    program = shutil.which("lupdate", path="/usr/lib/qt6/bin:/usr/bin")
    if not program:
        sys.exit("There is no lupdate. Install qt6-l10n-tools.")
    try:
        done = subprocess.run(
            [program, *arguments], cwd=folder, timeout=SECONDS, capture_output=True, text=True, check=False
        )
    except subprocess.TimeoutExpired:
        sys.exit("lupdate does not end. Give the count of a new translate() as a variable, not as a call.")
    if done.returncode != 0:
        sys.exit(done.stderr)
    said = done.stdout + done.stderr
    # Their texts would be looked for in another context than they are stored in.
    lost = [line for line in said.splitlines() if "lacks Q_OBJECT" in line or "without context" in line]
    if lost:
        sys.exit("Give these classes Q_OBJECT or Q_DECLARE_TR_FUNCTIONS:\n" + "\n".join(lost))


def update(files):
    """Each of the files, as the sources want it."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        sources = []
        for folder in FOLDERS:
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix not in (".cpp", ".h"):
                    continue
                name = path.relative_to(ROOT)
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                (copy / name).write_text(with_contexts(path.read_text(encoding="utf-8")), encoding="utf-8")
                sources.append(str(name))
        (copy / "sources").write_text("\n".join(sources), encoding="utf-8")
        for language, path in files.items():
            options = ["-pluralonly"] if language == "en" else []
            run_lupdate(
                ["@sources", "-I", ".", "-no-obsolete", "-locations", "none", *options]
                + ["-source-language", "en", "-target-language", language, "-ts", str(path)],
                copy,
            )


def tokens(text):
    """What a translation must keep: places for values, tags."""
    return sorted(re.findall(r"%L?(?:\d+|n)|</?[a-z]+(?:\s[^<>]*)?>", text))


def accelerator(text):
    return bool(re.search(r"&(?=[^\s&])", text.replace("&&", "")))


def balanced(text):
    """Whether what keeps its own direction is closed again."""
    return len(re.findall("[\u2066-\u2068]", text)) == text.count("\u2069")


def faults(language, path):
    """What is wrong with the file of a language, a line each."""
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            where = f"{language}: {context.findtext('name')}: “{source}”"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            counted = message.get("numerus") == "yes"
            texts = forms if counted else [translation.text or ""]
            if counted and len(forms) != FORMS[language]:
                yield f"{where} has {len(forms)} forms, not {FORMS[language]}"
                continue
            if translation.get("type") == "unfinished" or not all(texts):
                yield f"{where} is not translated"
                continue
            for text in texts:
                # one, two, or none of a thing may be said without its number
                wanted = [token for token in tokens(source) if not counted or token not in COUNT]
                if [token for token in tokens(text) if not counted or token not in COUNT] != wanted:
                    yield f"{where} has other places or tags in “{text}”"
                # The line below a letter tears an Arabic word apart.
                if accelerator(text) != (accelerator(source) and language != "ar"):
                    yield f"{where} has an accelerator (&) too many or too few: “{text}”"
                if not balanced(text):
                    yield f"{where} opens and closes directions unequally: “{text}”"
                if source.endswith("…") != text.endswith("…"):
                    yield f"{where} has “…” at one end only: “{text}”"
                if source[:1] == "\n" and text[:1] != "\n" or source[-1:] == "\n" and text[-1:] != "\n":
                    yield f"{where} has other line ends: “{text}”"
            if counted and not any(sign in text for text in texts for sign in COUNT):
                yield f"{where} never says the number"


def messages(path):
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


def check(files):
    wrong = []
    with tempfile.TemporaryDirectory() as temporary:
        copies = {language: Path(temporary) / path.name for language, path in files.items()}
        for language, path in files.items():
            shutil.copy(path, copies[language])
        update(copies)
        for language, path in copies.items():
            wrong += faults(language, path)
            for context, source, _ in messages(files[language]) - messages(path):
                wrong.append(f"{language}: {context}: “{source}” is not in the sources any more")
    for line in wrong:
        print(line)
    if wrong:
        print(f"{len(wrong)} faults. Run resources/translations/update.py, then translate what is unfinished.")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing or wrong")
    options = parser.parse_args()
    files = {language: HERE / f"sandgate_{language}.ts" for language in FORMS}
    if options.check:
        sys.exit(check(files))
    update(files)


if __name__ == "__main__":
    main()
