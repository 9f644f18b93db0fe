"""The files that the tidy checks look at: what git knows or would take in, never what it ignores."""

import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

LANGUAGES = {
    ".hpp": "C++", ".cpp": "C++",
    ".ts": "TypeScript", ".tsx": "TypeScript", ".mjs": "TypeScript",
    ".py": "Python", ".lua": "Lua", ".css": "CSS", ".proto": "schema",
    ".sh": "shell",
}


@dataclass(frozen=True)
class Fault:
    path: str
    line: int  # from 1; 0: the whole file
    sentence: str

    def __str__(self):
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.sentence}"


class File:
    """One text file, with its path relative to the root."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.parts = path.split("/")
        self.name = self.parts[-1]
        self.suffix = Path(path).suffix
        self.language = LANGUAGES.get(self.suffix)
        if self.language is None and text.startswith("#!") and "sh" in text.split("\n", 1)[0]:
            self.language = "shell"
        if self.path == "deploy/prepare":
            self.language = "shell"

    @cached_property
    def lines(self):
        return self.text.splitlines()

    @property
    def layer(self):
        """The folder below server/, "main" for server/main.cpp, None elsewhere."""
        if self.parts[0] != "server":
            return None
        return self.parts[1] if len(self.parts) > 2 else "main"

    @property
    def is_test(self):
        return self.parts[0] == "tests" or ".test." in self.name

    def fault(self, line, sentence):
        return Fault(self.path, line, sentence)


def read_tree(root):
    names = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, check=True).stdout.decode().split("\0")
    files = []
    for name in sorted(set(filter(None, names))):
        path = Path(root, name)
        if not path.is_file() or path.is_symlink():
            continue
        content = path.read_bytes()
        if b"\0" in content[:8000]:
            continue  # a picture or a font
        try:
            files.append(File(name, content.decode()))
        except UnicodeDecodeError:
            files.append(File(name, content.decode(errors="replace")))
    return files
