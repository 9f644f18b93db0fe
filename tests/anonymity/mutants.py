"""Can the proof of anonymity fail? Each mutation breaks one rule on purpose, in one place of the source; the
proof, or the named test, must notice. A mutation that nobody notices fails the run, and so does one whose
place is gone.

    python3 tests/anonymity/mutants.py BUILD_FOLDER [RULE…]

Nothing of the checkout is changed: the broken source is written into the build folder, compiled as the
original was, and linked into a program of its own before the libraries, which then give everything
but that one file.
"""

import json
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mutations import MUTATIONS

ROOT = Path(__file__).resolve().parents[2]
LONGEST_RUN_S = 300
AT_A_TIME = 2  # as many as the builds of tests/run: a compiler needs a gigabyte


class Build:
    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        commands = json.loads((self.folder / "compile_commands.json").read_text())
        self.compile_of = {str(Path(c["directory"], c["file"]).resolve()): c for c in commands}

    def source(self, name):
        """A path of the checkout, or of the build folder for what is made there."""
        made = self.folder / name
        return made if made.is_file() else ROOT / name

    def compile(self, source, original, to):
        entry = self.compile_of[str(original)]
        words = shlex.split(entry["command"])
        words[words.index("-o") + 1] = str(to)
        words[words.index("-c") + 1] = str(source)
        for flag in ("-MT", "-MF"):
            if flag in words:
                at = words.index(flag)
                del words[at : at + 2]
        run([word for word in words if word != "-MD"], entry["directory"])

    def link(self, target, mutant, to):
        commands = run(["ninja", "-t", "commands", target], self.folder).splitlines()
        link = next(c for c in reversed(commands) if f"-o {target} " in c)
        words = shlex.split(link.split("&&")[1] if "&&" in link else link)
        words[words.index("-o") + 1] = str(to)
        first_library = next(i for i, word in enumerate(words) if word.endswith(".a"))
        run(words[:first_library] + [str(mutant)] + words[first_library:], self.folder)


def run(words, folder):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def broken(mutation, text):
    if text.count(mutation.old) != 1:
        times = text.count(mutation.old)
        raise RuntimeError(f"“{mutation.old}” stands {times} times in {mutation.file}, not once.")
    return text.replace(mutation.old, mutation.new)


def notices(build, mutation):
    """Whether the mutant is noticed; what it printed."""
    folder = build.folder / "mutants"
    folder.mkdir(exist_ok=True)
    original = build.source(mutation.file)
    source = folder / f"{mutation.rule}-{original.name}"
    source.write_text(broken(mutation, original.read_text()))
    compiled = source.with_suffix(".o")
    program = folder / f"{mutation.rule}-{mutation.target.rsplit('/', 1)[-1]}"
    build.compile(source, original.resolve(), compiled)
    build.link(mutation.target, compiled, program)
    words = [str(program), *mutation.arguments]
    done = subprocess.run(words, capture_output=True, text=True, timeout=LONGEST_RUN_S)
    program.unlink()
    return done.returncode == 1, done.stdout + done.stderr


def outcome(build, mutation):
    try:
        return notices(build, mutation)
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        return False, str(error)


def main():
    build = Build(sys.argv[1])
    chosen = [m for m in MUTATIONS if len(sys.argv) < 3 or m.rule in sys.argv[2:]]
    faults = 0
    with ThreadPoolExecutor(AT_A_TIME) as side_by_side:
        outcomes = list(side_by_side.map(lambda mutation: outcome(build, mutation), chosen))
    for mutation, (noticed, printed) in zip(chosen, outcomes):
        print(f"{'noticed ' if noticed else 'UNNOTICED'} {mutation.rule}: {mutation.words}", flush=True)
        if not noticed:
            faults += 1
            print(printed[-3000:])
    # In the words of unittest, which tests/run counts.
    print(f"Ran {len(chosen)} tests in 0s")
    return 1 if faults or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
