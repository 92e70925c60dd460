"""What git says has changed, and what depends on it: a content folder in, paths of its files out."""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from supple_schema.linking import Library
from supple_schema.linking.folder import key_at
from supple_schema.linking.library import Item
from supple_schema.linking.references import find_references
from supple_schema.models.image import IMAGES
from supple_schema.models.kinds import PROJECT


def find_changed(root: Path, since: str) -> frozenset[str]:
    """Ask git which files below a folder differ from a revision: changed, new, or gone.

    Raises:
        click.UsageError: there is no git, no repository or no such revision.
    """
    if since.startswith("-"):
        raise click.UsageError(f"`{since}` is not a revision.")
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        raise click.UsageError(f"`{root}` is not in a git repository, so --changed cannot tell what has changed.")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z") or ""
    differing = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", since, "--", ".")
    if differing is None:
        if _git(root, "rev-parse", "--verify", "HEAD") is not None:
            raise click.UsageError(f"Git knows no revision `{since}`.")
        differing = _git(root, "ls-files", "-z") or ""  # nothing is committed yet
    return frozenset(name for name in f"{new}\0{differing}".split("\0") if name)


def with_dependents(library: Library, files: Iterable[str]) -> tuple[str, ...] | None:
    """Add the files of all items that refer to changed ones, directly or not; None where everything depends on them."""
    wanted = set(files)
    if PROJECT.folder in wanted:
        return None
    users: defaultdict[str, set[str]] = defaultdict(set)
    paths: dict[str, str] = {}
    for item in library:
        paths[item.key] = item.path
        for reference, name, _ in find_references(item.model):
            key = f"{reference.kind}/{reference.vocabulary or name}"
            users[key if reference.kind != "any" else name].add(item.key)
    for name, item in _named_files(library):
        users[name].add(item.key)
    todo = [key_at(file) or file for file in wanted]
    seen = set(todo)
    while todo:
        for user in users[todo.pop()] - seen:
            seen.add(user)
            todo.append(user)
    return tuple(sorted(wanted | {paths[key] for key in seen if key in paths}))


def _named_files(library: Library) -> Iterator[tuple[str, Item[Any]]]:
    """Give each file that is no content and that an item names: pictures, and the texts of registers."""
    for exercise in library.exercises.values():
        if exercise.model.image is not None:
            yield f"{IMAGES}/{exercise.model.image.file}", exercise
    for register in library.registers.values():
        if register.model.text is not None:
            yield register.model.text, register


def _git(root: Path, *arguments: str) -> str | None:
    program = shutil.which("git")
    if program is None:
        raise click.UsageError("Git is not installed, so --changed cannot tell what has changed.")
    result = subprocess.run(  # noqa: S603 - the program is git itself, and its arguments are ours or a revision
        [program, "-C", str(root), *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    return result.stdout.decode("utf-8", "surrogateescape") if result.returncode == 0 else None
