"""Is the house in order? Includes, sizes, names and habits; what each means stands in the other files here.

    python3 tests/tidy/tidy.py [ROOT]

Prints one line a fault and ends with 1 if there is any.
"""

import sys
from pathlib import Path

from includes import check_includes
from sizes import check_sizes
from tree import read_tree
from words import check_words


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    files = read_tree(root)
    faults = [fault for check in (check_includes, check_sizes, check_words) for fault in check(files)]
    for fault in faults:
        print(fault)
    print(f"tidy: {len(files)} files, {len(faults)} faults")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
