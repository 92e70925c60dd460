"""What a rule looks at that judges the library as a whole: a library in, its grades and citations out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any

from supple_editions.briefs import brief_of
from supple_editions.selection import Selection, select
from supple_editions.timing import Ways, read_ways
from supple_rules.booklets import items_of
from supple_rules.grammar import Language
from supple_rules.item_context import ItemContext, Texts
from supple_rules.readability import ReadingGrade, count_words, grade_words
from supple_rules.readings import RoutineReading, read_routines
from supple_rules.standards import Standards
from supple_schema.diagnostics import Report
from supple_schema.linking.library import Item, Library
from supple_schema.markdown import BlockKind
from supple_schema.models.advice import Evidence
from supple_schema.models.vocabulary import BodyPosition
from supple_schema.reading.positions import DataPath

SELECTED_FROM = ("booklet", "exercise", "routine", "safety", "measure")
"""The kinds of the items that a selection looks at."""
SELECTED_BY = ("cautions", "positions")
"""The vocabularies that it looks at."""


class Context(ItemContext):
    """A linked library with all its items, judged on a day, or on that of the set."""

    def __init__(
        self,
        library: Library,
        as_of: date | None = None,
        standards: Standards | None = None,
        texts: Texts | None = None,
        *,
        today: date | None = None,
        loaded: Report | None = None,
    ) -> None:
        """Take a library, and what is known already of its standards and texts."""
        super().__init__(standards or Standards(library, as_of), library, texts)
        self.library = library
        self.today = max(filter(None, (self.as_of, today)), default=None)
        """The day on which reviews are judged: a set cannot make them young by its own date."""
        self.loaded = loaded or Report()
        """What was found when the library was read and linked: no edition is made over an error."""

    @cached_property
    def grades(self) -> Mapping[str, ReadingGrade]:
        """The reading grade of each booklet, by its id, where its language has a formula and it is long enough."""
        found: dict[str, ReadingGrade] = {}
        language = self.language
        if language is None:
            return found
        for booklet in self.library.booklets.values():
            items = tuple(items_of(self.library, booklet))
            grade = self.texts.grades.get(booklet.path, items, partial(self._grade, items, language))
            if grade is not None:
                found[booklet.id] = grade
        return found

    def _grade(self, items: Iterable[Item[Any]], language: Language) -> ReadingGrade | None:
        return grade_words((self.words_of(item, language) for item in items), language)

    def running_grade(self, items: Iterable[Item[Any]]) -> ReadingGrade | None:
        """The reading grade of running text: the paragraphs of the longer texts of items, without lists and steps."""
        if self.language is None:
            return None
        texts = (passage for item in items for passage in self.texts_of(item).bodies)
        running = (passage for passage in texts if passage.kind is BlockKind.PARAGRAPH)
        return grade_words([count_words(running, self.language)], self.language)

    @cached_property
    def selections(self) -> tuple[Selection, ...]:
        """What the reader of each booklet gets. A booklet that is a draft is judged as its preview."""
        return self.texts.selections.get("", tuple(self._selected_from()), self._select)

    def _selected_from(self) -> Iterator[object]:
        """Give all that a selection looks at. Whether it shows a draft, anything can decide."""
        library = self.library
        if library.drafts:
            yield library
        for kind in SELECTED_FROM:
            yield from library.kind(kind).values()
        for name in SELECTED_BY:
            yield from (word.entry for word in library.vocabulary(name).values())

    def _select(self) -> tuple[Selection, ...]:
        booklets = self.library.booklets.values()
        return tuple(select(self.library, brief_of(item, drafts=item.model.draft)) for item in booklets)

    @cached_property
    def routine_readings(self) -> tuple[RoutineReading, ...]:
        """Every routine as it is written, and as the readers of booklets get it where that differs."""
        return tuple(read_routines(self.library, self.selections))

    def evidence_from(self, sources: Collection[str]) -> Iterator[tuple[Item[Any], DataPath, Evidence]]:
        """Give all evidence from some sources, with its item and its place."""
        for use in self.library.uses_by_kind.get("source", ()) if sources else ():
            if use.item.kind == "advice" and use.name in sources and use.path[-1] == "source":
                model: Any = use.item.model
                for step in use.path[:-1]:
                    model = model[step] if isinstance(step, int) else getattr(model, step)
                if isinstance(model, Evidence):
                    yield use.item, use.path[:-1], model

    @cached_property
    def ways(self) -> Ways:
        """How long it takes to get into positions, such as down to the floor."""
        return read_ways(self.library)

    @cached_property
    def floor_positions(self) -> frozenset[str]:
        """The positions for which a reader must get down to the floor."""
        words = self.library.vocabulary("positions").items()
        return frozenset(name for name, word in words if isinstance(word.entry, BodyPosition) and word.entry.on_floor)
