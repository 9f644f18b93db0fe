"""Small files, short functions, lines that fit beside another window."""

import ast
import re
from collections import defaultdict

LONGEST_FILE, MEDIAN_FILE, P90_FILE = 400, 100, 250
LONGEST_FUNCTION, LONGEST_LINE = 70, 110
FEW_FILES = 5  # of fewer, a median says nothing

# One table of settings, with its reasons, in one place by intention; the median is for what people read as
# prose.
WITH_OWN_LENGTH = {"schema", "CSS", "shell"}
WITH_OWN_WIDTH = {"CSS"}  # a token with its reason beside it is one line


def check_sizes(files):
    by_language = defaultdict(list)
    for file in files:
        if file.language is None:
            continue
        length = len(file.lines)
        by_language[file.language].append(length)
        if length > LONGEST_FILE:
            yield file.fault(0, f"has {length} lines; {LONGEST_FILE} are the most a file may have.")
        for number, line in enumerate(file.lines, 1):
            if len(line) > LONGEST_LINE and file.language not in WITH_OWN_WIDTH:
                yield file.fault(number, f"is {len(line)} columns wide; {LONGEST_LINE} are the most.")
        for number, length in functions_of(file):
            if length > LONGEST_FUNCTION:
                yield file.fault(number, f"a function of {length} lines; {LONGEST_FUNCTION} are the most.")
    for language, lengths in by_language.items():
        yield from check_distribution(language, sorted(lengths))


def check_distribution(language, lengths):
    from tree import Fault
    if len(lengths) < FEW_FILES or language in WITH_OWN_LENGTH:
        return
    for share, most, words in ((0.5, MEDIAN_FILE, "half"), (0.9, P90_FILE, "nine in ten")):
        found = lengths[min(len(lengths) - 1, int(len(lengths) * share))]
        if found > most:
            yield Fault(language, 0, f"{words} of the files should have at most {most} lines, not {found}.")


def functions_of(file):
    """(first line, lines) of each function."""
    if file.language == "C++":
        return cpp_functions(file.text)
    if file.language == "TypeScript":
        return typescript_functions(file.lines)
    if file.language == "Python":
        return [(node.lineno, node.end_lineno - node.lineno + 1) for node in ast.walk(ast.parse(file.text))
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return []


# Comments, literals and preprocessor lines, which may hold braces of their own.
CPP_NOISE = re.compile(
    r'R"(?P<mark>\w*)\((?:.|\n)*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|'
    r'//[^\n]*|/\*(?:.|\n)*?\*/|'
    r'^[ \t]*#(?:[^\n\\]|\\.|\\\n)*', re.MULTILINE)
TYPE_OR_SPACE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")


def cpp_functions(text):
    """The outermost braces that belong neither to a namespace, a type nor an initializer."""
    text = CPP_NOISE.sub(lambda m: "\n" * m[0].count("\n"), text)
    found, outside, opened, head = [], [], None, ""
    line = 1
    for char in text:
        if char == "\n":
            line += 1
        if opened is None and char == "{":
            before = head.rstrip()
            if TYPE_OR_SPACE.search(before) and not before.endswith(")"):
                outside.append("type")
            else:
                opened, depth = (line, before.endswith(("=", ",", "(", "return"))), 0
            head = ""
        elif opened is None and char == "}":
            if outside:
                outside.pop()
            head = ""
        elif opened is not None and char == "{":
            depth += 1
        elif opened is not None and char == "}":
            if depth == 0:
                if not opened[1]:
                    found.append((opened[0], line - opened[0] + 1))
                opened = None
            depth -= 1
        elif char == ";":
            head = ""
        else:
            head += char
    return found


TS_FUNCTION = re.compile(
    r"^(\s*)(export\s+)?(default\s+)?(async\s+)?(function\b|const \w+\s*(:[^=]*)?=\s*(async\s*)?(\(|\w+ =>)|"
    r"(?:(?:public|private|protected|static|async|get|set|override)\s+)*#?\w+\([^)]*\)[^;]*\{$)")
TS_CONTROL = re.compile(r"^\s*(if|for|while|switch|catch|describe|return|else|do)\b")


def typescript_functions(lines):
    """By layout: from the line that begins it to the first line that closes at the same indentation."""
    found = []
    for number, line in enumerate(lines, 1):
        match = TS_FUNCTION.match(line)
        if not match or TS_CONTROL.match(line) or not line.rstrip().endswith(("{", "(")):
            continue
        close = re.compile(r"^" + match[1] + r"\}")
        for end, later in enumerate(lines[number:], number + 1):
            if close.match(later) and not later.rstrip().endswith("{"):
                found.append((number, end - number + 1))
                break
    return found
