"""`supple diff`: two bundles in, what changed for readers out, those changes first that safety depends on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import cast

import click
from rich.text import Text

from supple_cli.bundle_files import open_bundle
from supple_cli.terminal import open_console, wrap, write_lines
from supple_editions.language import load_catalogue
from supple_exporters.bundle.bundle_changes import FRONT, BundleChange, compare_bundles, version_fault

NUMBERS = frozenset(
    (
        *("minutes", "sets", "often", "lasting"),
        *("angles", "joints", "turns", "offsets", "move_seconds", "hold_seconds", "motion"),
    )
)
"""Fields of numbers that an edition says in words too, and those of a figure."""

DOSES = frozenset(("dose", "other_doses"))
WORDS_OF_DOSES = frozenset(("title", "when", "note", "sentences"))
QUIET = frozenset(("text", "sentences", "markdown", "title", "whole"))
"""Parts of a path that tell a reader nothing."""

KINDS = {"safety": "Safety text", "source": "Source", "term": "Word explained", "advice": "Advice"}


@click.command(
    epilog="""
\b
Examples:
  supple diff old/bundle.json build/first-days/json/bundle.json
  supple diff --json old new | jq '.changes[] | select(.for_safety)'

\b
Exit status: 0 compared, 1 the content changed and its version did not,
2 a file that is no bundle.
"""
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write the changes as JSON, with all numbers.")
def command(old: Path, new: Path, as_json: bool) -> int:
    """Say what changed for readers from the bundle OLD to the bundle NEW.

    Both are files, or folders with a bundle.json. What safety depends on comes first: warning signs, steps, doses,
    sides, cautions, and what is new or gone.
    """
    before, after = open_bundle(old).data, open_bundle(new).data
    changes, fault = compare_bundles(before, after), version_fault(before, after)
    if as_json:
        data = {
            "diff_version": "1.0",
            "versions": [bundle["edition"]["publication"]["version"] for bundle in (before, after)],
            "version_fault": fault,
            "changes": [asdict(change) for change in changes],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return int(fault is not None)
    console = open_console()
    for line in tell_changes(changes):
        write_lines(console, wrap(console, line, "      ", first=""))
    if not changes:
        write_lines(console, [Text("Nothing that a reader sees has changed.")])
    if fault:
        write_lines(console, wrap(console, Text(fault, "bold red")))
    return int(fault is not None)


def tell_changes(changes: list[BundleChange]) -> Iterator[Text]:
    """Give changes as lines, below what each belongs to; those first that safety depends on."""
    for for_safety, group in groupby(changes, lambda change: change.for_safety):
        told = [(head, line) for change in group for head, line in _told(change)]
        yield Text("What safety depends on" if for_safety else "What else changed", "bold")
        for head, lines in groupby(told, lambda entry: entry[0]):
            yield Text(f"  {head}", "cyan")
            yield from (Text(f"    {line}") for _, line in lines)
        yield Text()


def _told(change: BundleChange) -> Iterator[tuple[str, str]]:
    """Say one change, below the head of its item; nothing where words say it already."""
    if _is_numbers(change):
        return
    kind = KINDS.get(change.kind, change.kind.capitalize())
    head = "The whole" if change.kind == FRONT else f"{kind} “{change.title}”"
    if not change.path:
        instead = f" In its place: {change.instead}." if change.instead else ""
        yield head, "It is new." if change.before is None else f"It is gone.{instead}"
        return
    where = _where(change.path)
    if change.before is None and change.after is None:
        yield head, f"{where}: it looks or lasts otherwise."
    elif change.before is None:
        yield head, f"{where}, new: {_shown(change.after)}"
    elif change.after is None:
        yield head, f"{where}, gone: {_shown(change.before)}"
    else:
        yield head, f"{where}: {_shown(change.before)} is now {_shown(change.after)}"


def _is_numbers(change: BundleChange) -> bool:
    path = change.path
    if path == ("review", "content"):
        return True
    if path and path[0] in DOSES and len(path) > 1:
        return not WORDS_OF_DOSES.intersection(path)
    return not NUMBERS.isdisjoint(path)


def _where(path: tuple[str, ...]) -> str:
    names = load_catalogue("en").keys
    first = names.get(f"fields.{path[0]}")
    rest = [part.replace("_", " ") for part in path[1:] if part not in QUIET]
    where = ", ".join((first if isinstance(first, str) else path[0].replace("_", " "), *rest))
    return where[:1].upper() + where[1:]


def _shown(value: object) -> str:
    """Give a value in words: of a list or an object, its texts."""
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, dict):
        named = cast("dict[str, object]", value)
        return _shown([part for name, part in named.items() if name not in {"id", "html", "plain", "code"}])
    if isinstance(value, list):
        parts = cast("list[object]", value)
        return " ".join(filter(None, (_shown(part) for part in parts if part and not isinstance(part, int | float))))
    return "nothing" if value is None else str(value).lower()
