"""Names, words and habits that the house keeps out."""

import re

SOURCE = {"C++", "TypeScript", "Python", "Lua", "CSS", "schema"}
BANNED = ("manager", "helper", "util", "data", "info")
BANNED_NAME = re.compile(r"(^|[_.\-])(%s)s?([_.\-]|$)" % "|".join(BANNED))
BANNED_TYPE = re.compile(
    r"\b(?:class|struct|interface|type|message|enum)\s+(\w*(?:%s)s?(?![a-z])\w*)"
    % "|".join(word.capitalize() for word in BANNED))
SNAKE = re.compile(r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
NAMED_BY_OTHERS = {"vite-env.d.ts"}

# Spelled in two halves, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
MACHINE = re.compile("(/wo" "rk/(main|shared)|/tmp/" "nb\\b|regis" "try\\.npmjs|regis" "try\\.yarnpkg)")
SKIPPED = re.compile(r"GTEST_SK" r"IP|\bDISABLED" r"_|\b(it|test|describe)\.(sk" r"ip|todo|on" r"ly)\b")
SLEEP = re.compile(
    r"\bsleep_(for|until)\b|\b(u|nano)?sleep\s*\(|(^|[;&|]|\bdo)\s*sleep\s+[\d$]|waitFor" r"Timeout|"
    r"new Promise\([^\n]*=>\s*setTimeout\(\w+,")
CAPTURING_COROUTINE = re.compile(
    r"\[[^\]\n]+\]\s*\([^)]*\)\s*(mutable\s*)?->\s*(boost::)?(asio::|net::)?awaitable<")


def check_words(files):
    for file in files:
        if file.path.startswith("tests/tidy/self_test"):
            continue
        yield from check_name(file)
        yield from check_text(file)
        if file.language == "C++":
            yield from check_cpp(file)
        if file.suffix == ".proto" and not file.text.startswith("//"):
            yield file.fault(1, "begins without a comment that says what it holds and who may see it.")
        if file.name == "package-lock.json" and '"resolved"' in file.text:
            yield file.fault(0, "carries download addresses: set omit-lockfile-registry-resolved.")


def check_name(file):
    if file.language not in SOURCE:
        return
    if BANNED_NAME.search(file.name.rsplit(".", 1)[0]):
        yield file.fault(0, f"none of {', '.join(BANNED)} in a name: say what it is.")
    if not SNAKE.match(file.name) and file.name not in NAMED_BY_OTHERS:
        yield file.fault(0, "files are named in snake_case.")


def check_text(file):
    if file.name == "package-lock.json":
        return
    for number, line in enumerate(file.lines, 1):
        if UNFINISHED.search(line):
            yield file.fault(number, "something is unfinished here.")
        if MACHINE.search(line):
            yield file.fault(number, "names a place that is only on the machine where it was written.")
        if SKIPPED.search(line):
            yield file.fault(number, "a test that does not run.")
        if file.is_test and SLEEP.search(line):
            yield file.fault(number, "a test that sleeps: wait for an event with a deadline.")
        named = BANNED_TYPE.search(line) if file.language in SOURCE else None
        if named:
            yield file.fault(number, f"{named[1]}: none of {', '.join(BANNED)} in a name.")


def check_cpp(file):
    if file.suffix == ".hpp":
        if not file.text.startswith("// "):
            yield file.fault(1, "a header opens with a paragraph: what it is, who owns it, what it promises.")
        if "#pragma once" not in file.text:
            yield file.fault(1, "a header without #pragma once.")
    if file.parts[0] == "server":
        for match in CAPTURING_COROUTINE.finditer(file.text):
            yield file.fault(file.text.count("\n", 0, match.start()) + 1,
                             "a lambda coroutine that captures: its captures can be gone before it goes on.")
