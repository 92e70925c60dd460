"""A folder that is held in memory is checked as if it were read anew, whatever has changed and in whatever order."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest
from canonical import content
from hypothesis import given
from hypothesis import strategies as st
from rules.cases import CASES, lay_over

from supple_editions.briefs import brief_of
from supple_editions.selection import select
from supple_rules import Session, check_content
from supple_rules.context import SELECTED_BY, SELECTED_FROM, Context
from supple_rules.dependencies import noted_property
from supple_rules.item_context import ItemContext
from supple_rules.standards import Standards
from supple_schema.linking.library import Item, Library, VocabularyItem

SEEDED = CASES.parent / "seeded"
CHANGES = ["drop line", "double line", "swap lines", "unsaved", "delete", "restore", "double file", "word", "break"]


@pytest.mark.slow
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=6))
def test_a_change_comes_to_what_a_full_check_finds(changes: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = lay_over(SEEDED, Path(folder))
        kept = shutil.copytree(content, Path(folder, "kept"))
        session = Session(content)
        assert session.report == check_content(content)[1]
        for change, number, line in changes:
            path = make_change(content, kept, change, number, line)
            if change == "unsaved":
                file = content / path
                text = file.read_text(encoding="utf-8")
                session.update(path, text.replace(" the ", " teh ", 1))
                file.write_text(text.replace(" the ", " teh ", 1), encoding="utf-8")
            else:
                session.update(path)
            library, report = check_content(content)
            assert session.report == report
            assert list(session.library) == list(library)


def make_change(content: Path, kept: Path, change: str, number: int, line: int) -> str:
    """Change a file of the content and give its path."""
    paths = sorted(path.relative_to(kept).as_posix() for path in kept.rglob("*") if path.suffix in {".md", ".yaml"})
    path = paths[number % len(paths)]
    file = content / path
    if change == "restore" or not file.exists():
        shutil.copy(kept / path, file)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True) or ["\n"]
    at = line % len(lines)
    match change:
        case "drop line":
            del lines[at]
        case "double line":
            lines.insert(at, lines[at])
        case "swap lines":
            lines[at], lines[at - 1] = lines[at - 1], lines[at]
        case "word":
            lines[at] = lines[at].replace("e", "a", 1)
        case "break":
            lines.insert(at, "  [\n")
        case "double file":
            shutil.copy(file, file.with_name(f"other-{file.name}"))
        case _:
            pass
    file.write_text("".join(lines), encoding="utf-8")
    if change == "delete":
        file.unlink()
    return path


def test_each_look_at_the_standards_is_noted() -> None:
    """So that no rule can see what is not known to change."""
    for owner in (Standards, ItemContext):
        known = [name for name, member in vars(owner).items() if type(member).__name__ == "cached_property"]
        assert known == []
    assert isinstance(vars(ItemContext)["prose"], noted_property)


class WatchedLibrary(Library):
    """A library that says which kinds of items and which vocabularies are looked at."""

    looked_at: ClassVar[set[str]] = set()

    def kind(self, name: str) -> Mapping[str, Item[Any]]:
        self.looked_at.add(name)
        return super().kind(name)

    def vocabulary(self, name: str) -> Mapping[str, VocabularyItem[Any]]:
        self.looked_at.add(name)
        return super().vocabulary(name)


def test_a_selection_looks_at_nothing_that_can_change_without_a_new_one() -> None:
    library = WatchedLibrary(**{field.name: getattr(content(), field.name) for field in fields(Library)})
    cautions = tuple(library.vocabulary("cautions"))
    library.looked_at.clear()
    for booklet in library.booklets.values():
        for conditions in (None, (), *((caution,) for caution in cautions)):
            brief = brief_of(booklet)
            profile = brief.reader.model_copy(update={"conditions": conditions})
            select(library, replace(brief, booklet=brief.booklet.model_copy(update={"profile": profile})))
    assert library.looked_at == {*SELECTED_FROM, *SELECTED_BY}


def test_a_session_keeps_what_a_full_check_would_make_again() -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = lay_over(SEEDED, Path(folder))
        session = Session(content)
        before = {item.path: item for item in session.library}
        texts = Context(session.library).prose
        path = texts[0].item.path
        session.update(path, (content / path).read_text(encoding="utf-8") + "\n")
        assert [item.path for item in session.library if item is not before[item.path]] == [path]
