"""Tortures Supple: content files mutated at random through check and build, and builds killed at random moments.

`python tests/torture.py --seed 7 --files 100000 --builds 500`, or `./run torture`. It ends at the first traceback, at
the first file that takes longer than 10 s, and at the first output that is neither the old nor the new one; what it
prints then is enough to see it again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from types import FrameType

from signing import sign

from supple_editions import brief_of, select_edition
from supple_exporters.cards import CardOptions, CardsExporter
from supple_rules import check_content

BASE = Path(__file__).parent / "cases/rules/base"
LONGEST_SECONDS = 10
"""Of work of this process: other programs may keep it waiting."""
LONGEST_WAIT_SECONDS = 120
"""Until it counts as waiting for ever."""
ODD = (
    *(
        b"\0",
        b"\xff",
        b"\xe2\x80\x8b",
        b"\r",
        b"\t",
        b"---\n",
        b"[",
        b"{",
        b"*a",
        b"&a ",
        b"!!x ",
        b": ",
        b"- ",
        b"|\n",
    ),
    *(b"999999999999", b"-1", b"1e9", b"~", b"null", b"<b>", b"![x](y)", b"](", b"`", b"<<<<<<< a\n", b"\xed\xa0\x80"),
)


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Change a text in one to four places: cut, double, swap, or put something odd in."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + int(chance.expovariate(1 / 20)))
        part = data[start:end]
        place = chance.randint(0, len(data))
        data = chance.choice(
            (
                data[:start] + data[end:],
                data[:start] + part * chance.randint(2, 9) + data[end:],
                data[:place] + part + data[place:],
                data[:place] + chance.choice(ODD) + data[place:],
            )
        )
    return data


def torture_files(count: int, chance: random.Random) -> None:
    """Check and build a small set again and again, each time with one of its files mutated."""
    signal.signal(signal.SIGPROF, _too_long)
    signal.signal(signal.SIGALRM, _too_long)
    with tempfile.TemporaryDirectory() as folder:
        content = shutil.copytree(BASE, Path(folder) / "content")
        sign(content, "daily")
        files = sorted(path for path in content.rglob("*") if path.is_file())
        for number in range(count):
            path = chance.choice(files)
            kept = path.read_bytes()
            mutated = mutate(kept, chance)
            path.write_bytes(mutated)
            signal.setitimer(signal.ITIMER_PROF, LONGEST_SECONDS)
            signal.setitimer(signal.ITIMER_REAL, LONGEST_WAIT_SECONDS)
            try:
                _check_and_build(content)
            except BaseException:
                print(f"mutation {number} of {path.relative_to(content)}: {mutated!r}", file=sys.stderr)
                raise
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
                signal.setitimer(signal.ITIMER_REAL, 0)
                path.write_bytes(kept)


def _check_and_build(content: Path) -> None:
    library, report = check_content(content)
    for booklet in library.booklets.values() if not report.has_errors else ():
        edition, _ = select_edition(library, brief_of(booklet))
        if edition is not None:
            tuple(CardsExporter().export(edition, CardOptions()))


def _too_long(signal_number: int, _: FrameType | None) -> None:
    waited = signal_number == signal.SIGALRM
    raise TimeoutError(f"a wait of {LONGEST_WAIT_SECONDS} s" if waited else f"more than {LONGEST_SECONDS} s of work")


def torture_builds(count: int, chance: random.Random) -> None:
    """Kill a build at a random moment, again and again: every output is whole, and the next build goes through."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(BASE, Path(folder) / "content")
        command = (sys.executable, "-c", "from supple_cli.main import run; run()", "build", "json", "cards")
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        for number in range(count):
            with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
                try:
                    build.wait(chance.uniform(0.05, 2))
                except subprocess.TimeoutExpired:
                    build.kill()
            for name in ("json", "cards"):
                _check_output(Path(folder, "build/daily", name), number)
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        if Path(folder, "build/.supple").exists():
            raise AssertionError("the last build has left its workspace behind")


def _check_output(place: Path, number: int) -> None:
    """Hold an output against its manifest. One that is not there must be ready to be put there."""
    ready = place.parents[1] / ".supple/ready" / place.parent.name / place.name
    place = place if place.exists() else ready
    manifest = json.loads((place / "manifest.json").read_bytes())
    for file in manifest["files"]:
        if hashlib.sha256((place / file["path"]).read_bytes()).hexdigest() != file["sha256"]:
            raise AssertionError(f"build {number}: {place / file['path']} is not what its manifest says")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--builds", type=int, default=20)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - to be repeated
    torture_files(asked.files, chance)
    torture_builds(asked.builds, chance)
    print(f"seed {asked.seed}: {asked.files} mutated files and {asked.builds} killed builds, nothing lost")


if __name__ == "__main__":
    main()
