"""How long a library that is held in memory takes to be checked again after one file has changed, with every rule.

Aims: under 30 ms on `content/`, under 300 ms on 10,000 files. A full check stands beside each, in the same process.

Run: python bench/live.py [FILES]
"""

import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate import CONTENT, generate

from supple_rules import Session, check_content

FILES = 10_000
CHANGES = 25
ANGLE = re.compile(r"(?<=[ {]flexion: )-?\d+")
"""In a pose, an angle: what is drawn changes with it, and not with the title."""


def retitle(text: str) -> str:
    """Change words of a file."""
    return text.replace("title: ", "title: Changed ", 1)


def bend(text: str) -> str:
    """Change what is drawn of a pose, where it has an angle of its own."""
    return ANGLE.sub(lambda angle: str(int(angle[0]) + 1), retitle(text), count=1)


KINDS = {
    "exercise": ("exercises", retitle),
    "pose": ("poses", retitle),
    "angle": ("poses", bend),
    "term": ("glossary", retitle),
    "vocabulary": ("vocabulary", retitle),
}


def main(files: int = FILES) -> int:
    """Time it and say whether the aims are met."""
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder, "content")
        generate(large, files)
        met = [time_changes(CONTENT, 30), time_changes(large, 300)]
    return 0 if all(met) else 1


def time_changes(content: Path, aim: int) -> bool:
    """Change files one after the other, in memory, and say whether half of the checks took less than the aim."""
    full = milliseconds(lambda: check_content(content))
    session = Session(content)
    number = sum(1 for path in content.rglob("*") if path.suffix in {".md", ".yaml"})
    print(f"{number} files: a full check takes {full:.0f} ms")
    source = random.Random(20)  # noqa: S311 - the same files on every run
    all_met = True
    for kind, (name, change) in KINDS.items():
        paths = sorted(path for path in (content / name).rglob("*") if path.suffix in {".md", ".yaml"})
        times: list[float] = []
        for path in source.choices(paths, k=CHANGES):
            text = change(path.read_text(encoding="utf-8"))
            times.append(milliseconds(partial(session.update, str(path.relative_to(content)), text)))
        middle = statistics.median(times)
        all_met &= middle < aim
        print(f"{kind:>12} changed: {middle:6.1f} ms in the middle, {max(times):6.1f} ms at most (aim: under {aim} ms)")
    return all_met


def milliseconds(run: Callable[[], object]) -> float:
    """Time a call, by what it takes of a core: other work on the machine does not count."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
