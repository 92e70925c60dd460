"""Reads cases that state only how they differ from a base: a file of patches in, the files of each case out.

    == name of a case
    --- path of a file of the base
     a line that stays, to show the place
    -a line of the base that goes
    +a line that comes

    +a second change to the same file, after a blank line

Each change stands for the one place where its lines that stay or go follow each other. A file that the base does not
have is all lines that come; one without any change is taken away.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

SUFFIX = ".case"
Change: TypeAlias = list[str]
Case: TypeAlias = dict[str, list[Change]]
"""The changes to each file, by its path."""


def read_cases(path: Path) -> dict[str, Case]:
    """Give the cases of a file by their names.

    Raises:
        ValueError: a line belongs to nothing, or a name stands twice.
    """
    cases: dict[str, Case] = {}
    case: Case | None = None
    changes: list[Change] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("== "):
            name, case, changes = line[3:], {}, None
            if name in cases:
                raise ValueError(f"{path}:{number}: there is a case {name} already")
            cases[name] = case
        elif line.startswith("--- ") and case is not None:
            changes = case.setdefault(line[4:], [[]])
        elif line[:1] in {" ", "+", "-"} and changes is not None:
            changes[-1].append(line)
        elif not line and (changes is None or not changes[-1]):
            continue
        elif not line and changes is not None:
            changes.append([])
        elif not (line.startswith("#") and case is None):
            raise ValueError(f"{path}:{number}: neither a case, nor a file, nor a line of a change")
    return cases


def apply(text: str, changes: list[Change]) -> str:
    """Give a text with some changes.

    Raises:
        ValueError: a place is not there, or there twice.
    """
    for change in changes:
        if change:
            old = [line[1:] for line in change if line[0] != "+"]
            new = [line[1:] for line in change if line[0] != "-"]
            text = _replace(text, "\n".join(old), "\n".join(new))
    return text


def _replace(text: str, old: str, new: str) -> str:
    if not text:
        return f"{new}\n"
    around = f"\n{text}"
    if around.count(f"\n{old}\n") != 1 or not old:
        raise ValueError(f"this does not stand once in the base:\n{old}")
    return around.replace(f"\n{old}\n", f"\n{new}\n" if new else "\n")[1:]


def patch(case: Case, base: Path) -> Mapping[str, str | None]:
    """Give the text of each file that a case changes; None for one that it takes away."""
    texts: dict[str, str | None] = {}
    for path, changes in case.items():
        file = base / path
        before = file.read_text(encoding="utf-8") if file.is_file() else ""
        is_new = all(line.startswith("+") for change in changes for line in change)
        texts[path] = apply("" if is_new else before, changes) if any(changes) else None
    return texts


def copy_base(base: Path, folder: Path) -> Path:
    """Copy a folder that nobody changes while tests run. It is read once in a process: copies are made by hundreds."""
    folders, files = _read_base(base)
    folder.mkdir(parents=True)
    for path in folders:
        os.mkdir(f"{folder}/{path}")  # noqa: PTH102 - a path takes longer than the folder
    for path, data in files:
        with open(f"{folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123 - as above
            file.write(data)
    return folder


@cache
def _read_base(base: Path) -> tuple[list[str], list[tuple[str, bytes]]]:
    """Give the folders of a folder, each after the one that it lies in, and its files."""
    found = [(path, path.relative_to(base).as_posix()) for path in sorted(base.rglob("*"))]
    return [name for path, name in found if path.is_dir()], [
        (name, path.read_bytes()) for path, name in found if path.is_file()
    ]


def lay_patch(case: Case, base: Path, content: Path) -> Path:
    """Make a folder of the base with what a case changes."""
    if content != base:
        copy_base(base, content)
    for path, text in patch(case, base).items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            target.unlink()
        else:
            target.write_bytes(text.encode())
    return content
