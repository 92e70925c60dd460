"""Writes what each booklet becomes for readers with each condition, for a person to read: `./run readers`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from supple_editions import Brief, brief_of
from supple_editions.selection import Selection, select
from supple_rules.checking import check_brief
from supple_rules.context import Context
from supple_schema.diagnostics import Report, Severity
from supple_schema.linking import Item, Library, load_content
from supple_schema.models.booklet import Booklet, OtherConditions
from supple_schema.models.vocabulary import CautionGrade

ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "readers.md"
UNCHANGED = "*no exercise changes; what the condition asks for is printed first*"


def brief_for(booklet: Item[Booklet], conditions: Iterable[str]) -> Brief:
    """Give a booklet as a brief for a reader with some conditions."""
    profile = booklet.model.profile.model_copy(update={"conditions": tuple(conditions), "others": OtherConditions.NONE})
    model = booklet.model.model_copy(update={"profile": profile})
    return replace(brief_of(booklet), booklet=model)


def write_readers(library: Library) -> Iterator[str]:
    """Give the page line by line: a table for each booklet, a row for each condition."""
    context = Context(library)
    yield "# What each reader gets"
    yield ""
    yield "Made by `./run readers` from `content/`. Read it as a clinician would: is each row what you would do?"
    for booklet in library.booklets.values():
        yield from ("", f"## {booklet.model.title} (`{booklet.id}`)", "")
        yield "| reader | adapted | asked first | replaced | left out | cannot be made, because |"
        yield "|---|---|---|---|---|---|"
        for condition in library.vocabulary("cautions"):
            brief = brief_for(booklet, [condition])
            selection = select(library, brief)
            cells = list(_cells(selection, check_brief(context, brief)))
            yield f"| {condition} | {' | '.join(cells if any(cells) else [UNCHANGED, *cells[1:]])} |"


def _cells(selection: Selection, report: Report) -> Iterator[str]:
    kept = [change for change in selection.changes if change.exercise in selection.exercises]
    gone = [change for change in selection.changes if change.grade is CautionGrade.AVOID]
    yield ", ".join(change.exercise for change in kept if change.grade is CautionGrade.ADAPT)
    yield ", ".join(change.exercise for change in kept if change.grade is CautionGrade.ASK)
    yield ", ".join(f"{change.exercise} → {change.alternative}" for change in gone if change.alternative)
    yield ", ".join(change.exercise for change in gone if not change.alternative)
    errors = [found for found in report if found.severity is Severity.ERROR]
    yield "; ".join(
        dict.fromkeys(f"{found.code} {found.place.file if found.place else ''}: {found.message}" for found in errors)
    )


def main() -> None:
    """Write the page below `build/`."""
    library, _ = load_content(ROOT / "content")
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(write_readers(library)) + "\n", encoding="utf-8")
    print(OUT.relative_to(ROOT))


if __name__ == "__main__":
    main()
