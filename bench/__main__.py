"""Runs each benchmark of this folder, or those that are named: `./run bench [NAME ...]`.

A benchmark is a module with a function `main` that prints its figures and gives 0 where its aims are met.
"""

import importlib
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
HELPERS = {"__main__", "generate"}


def main(names: list[str]) -> int:
    """Run them one after the other. The exit status is 1 when one has missed its aim."""
    known = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in HELPERS)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"There is no benchmark {unknown[0]}. Known ones are: {', '.join(known)}.")
        return 2
    missed = 0
    for name in names or known:
        print(f"== {name}")
        missed |= importlib.import_module(name).main()
    return missed


if __name__ == "__main__":
    sys.path.insert(0, str(FOLDER))
    sys.exit(main(sys.argv[1:]))
