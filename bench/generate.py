"""Makes a content folder of any size: exercises with 30 lines of fields and 100 words of text, and what they name.

The same number of files gives the same bytes. Run: python bench/generate.py FOLDER FILES
"""

import random
import shutil
import sys
from pathlib import Path

import yaml

CONTENT = Path(__file__).parents[1] / "content"
EXERCISES_OF_A_ROUTINE = 20
VERBS = ("Lift", "Press", "Lower", "Move", "Stretch", "Bring", "Slide", "Place")
WORDS = (
    *("your", "heels", "knees", "hips", "hands", "fingers", "elbows", "shoulders", "softly", "further", "towards"),
    *("apart", "together", "and", "across", "again", "while", "resting", "under", "over", "beside", "behind", "along"),
    *("with", "ease", "as", "far", "comfortable", "little", "more", "less", "than", "before"),
)
EXERCISE = """\
---
title: Move number {number}
aliases: [Move {number}, Exercise {number}]
summary: {summary}
goals: [mobility]
roles: [routine]
level: 1
position: lying-on-back
muscles: [lower-back-muscles, deep-belly-muscles]
regions: [lower-back]
equipment: [mat]
sides: none
start:
  - {start}
  - Rest your arms on the floor.
steps:
  - {{id: lift, text: {first}, breathing: out}}
  - {{id: stay, text: {second}, action: hold, breathing: normal}}
  - {{id: lower, text: {third}, action: return}}
dose:
  repetitions: {repetitions}
  hold: {hold} s
  often: {often} per day
breathing: Breathe out as you move. Do not hold your breath.
feel: {feel}
cautions: [recent-surgery]
easier: none
harder: none
prerequisites: none
sources:
  - common-practice
---

{body}
"""
ROUTINE = """\
title: Routine number {number}
summary: {summary}
goals: [mobility]
often: 1 per day
prerequisites: none
items: [{items}]
sources: [common-practice]
"""


def generate(folder: Path, files: int) -> None:
    """Write a project of a number of files: exercises, the routines that use them, and all that these refer to."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("registers"))
    source = random.Random(20)  # noqa: S311 - the same words on every run
    missing = files - len(content_files(folder))
    routines = -(-missing // (EXERCISES_OF_A_ROUTINE + 1))
    names = [f"move-{number}" for number in range(missing - routines)]
    for number, name in enumerate(names):
        _write(folder / f"exercises/generated/{number // 1000}/{name}.md", _exercise(number, source))
    for number in range(routines):
        items = names[number * EXERCISES_OF_A_ROUTINE : (number + 1) * EXERCISES_OF_A_ROUTINE]
        text = ROUTINE.format(number=number, summary=_sentence(9, source), items=", ".join(items))
        _write(folder / f"routines/generated/routine-{number}.yaml", text)


def content_files(folder: Path) -> list[Path]:
    """Give the files of a project, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".yaml"})


def as_data(path: Path) -> dict[str, object]:
    """Read a file as a program would that knows nothing of Supple: its fields and its text."""
    _, fields, body = as_page(path).split("---\n", 2)
    return {**yaml.load(fields, yaml.CSafeLoader), "body": body.strip()}


def as_page(path: Path) -> str:
    """Give the text of a file as that of a page: its fields between two lines, then its text, if it has one."""
    text = path.read_text(encoding="utf-8")
    return text if path.suffix == ".md" else f"---\n{text}---\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _exercise(number: int, source: random.Random) -> str:
    low = source.randint(3, 5)
    texts = {name: _sentence(9, source) for name in ("summary", "start", "first", "second", "third", "feel")}
    return EXERCISE.format(
        number=number,
        repetitions=f"{low}-{low + source.randint(1, 6)}",
        hold=f"{low}-{low + source.randint(1, 4)}",
        often=source.randint(1, 3),
        body="\n\n".join(" ".join(_sentence(10, source) for _ in range(2)) for _ in range(5)),
        **texts,
    )


def _sentence(length: int, source: random.Random) -> str:
    return f"{source.choice(VERBS)} {' '.join(source.sample(WORDS, length - 1))}."


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
