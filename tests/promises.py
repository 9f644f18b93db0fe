"""The promises of anonymity (N1–N20) and care (S1–S14), each with the tests that hold it: prints the table,
and ends with 1 if a promise has no test, or a test that is named does not exist.

    python3 tests/promises.py [ROOT]

The table is tests/promises.md: id | what is promised | tests, as `folder: Suite.name`, `web: words of the
test` or `browser: words of the test`, one after the other with `;` between them.
"""

import re
import sys
from pathlib import Path

PROMISES = [f"N{n}" for n in range(1, 21)] + [f"S{n}" for n in range(1, 15)]
ROW = re.compile(r"^\|\s*([NS]\d+)\s*\|(.*)\|(.*)\|\s*$")
# TEST(Suite, name), also over two lines.
CPP_TEST = re.compile(r"\bTEST(?:_F|_P)?\(\s*(\w+)\s*,\s*(\w+)\s*\)")


def read_table(text):
    """[(id, promise, [(folder, name)])], in the order of the file."""
    rows = []
    for line in text.splitlines():
        match = ROW.match(line)
        if not match:
            continue
        held = [named for named in match[3].split(";") if named.strip()]
        tests = [tuple(part.strip() for part in named.split(":", 1)) for named in held]
        rows.append((match[1], match[2].strip(), tests))
    return rows


def cpp_tests(folder):
    found = [test for file in folder.glob("*.cpp") for test in CPP_TEST.findall(file.read_text())]
    return {f"{suite}.{name}" for suite, name in found}


def texts_of(root, pattern):
    return [file.read_text() for file in root.rglob(pattern) if "node_modules" not in file.parts]


class Tests:
    """What tests there are in the checkout."""

    def __init__(self, root):
        self.root = Path(root)
        self.known = {}

    def has(self, folder, name):
        if folder == "web":
            return any(name in text for text in self.texts("web-client/src", "*.test.ts*"))
        if folder == "browser":
            return any(name in text for text in self.texts("tests/browser", "*.mjs"))
        if folder not in self.known:
            self.known[folder] = cpp_tests(self.root / "tests" / folder)
        return name in self.known[folder]

    def texts(self, below, pattern):
        key = (below, pattern)
        if key not in self.known:
            self.known[key] = texts_of(self.root / below, pattern)
        return self.known[key]


def faults_of(rows, tests):
    ids = [row[0] for row in rows]
    yield from (f"{promise}: is not in the table." for promise in PROMISES if promise not in ids)
    yield from (f"{promise}: is in the table twice." for promise in set(ids) if ids.count(promise) > 1)
    for promise, _, held in rows:
        if not held:
            yield f"{promise}: no test holds it."
        for named in held:
            if len(named) != 2 or not tests.has(*named):
                yield f"{promise}: there is no test “{': '.join(named)}”."


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[1])
    rows = read_table((root / "tests/promises.md").read_text())
    for promise, words, held in rows:
        print(f"{promise:4} {words}")
        for named in held:
            print(f"       {': '.join(named)}")
    faults = list(faults_of(rows, Tests(root)))
    for fault in faults:
        print(fault)
    print(f"promises: {len(rows)} promises, {sum(len(row[2]) for row in rows)} tests, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
