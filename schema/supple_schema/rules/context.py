"""What a rule looks at that judges the library as a whole: a library in, its grades, citations and poses out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from supple_schema.linking.library import Item, Library
from supple_schema.models.citation import Citation
from supple_schema.models.exercise import Exercise
from supple_schema.reading.positions import Path
from supple_schema.rules.booklets import items_of
from supple_schema.rules.item_context import ItemContext, Standards
from supple_schema.rules.pose_problems import PosedProblem, find_problems
from supple_schema.rules.readability import ReadingGrade, grade_texts


class Context(ItemContext):
    """A linked library with all its items, judged on a day, or on that of the set."""

    def __init__(self, library: Library, as_of: date | None = None) -> None:
        super().__init__(Standards(library, as_of), library)
        self.library = library

    @cached_property
    def grades(self) -> Mapping[str, ReadingGrade]:
        """The reading grade of each booklet, by its id, where its language has a formula and it is long enough."""
        found: dict[str, ReadingGrade] = {}
        for booklet in self.library.booklets.values() if self.language else ():
            items = items_of(self.library, booklet)
            passages = (passage for item in items for passage in self.texts_of(item).passages)
            grade = grade_texts(passages, self.language) if self.language else None
            if grade is not None:
                found[booklet.id] = grade
        return found

    @cached_property
    def pose_problems(self) -> tuple[PosedProblem, ...]:
        """What a body cannot do in the poses and figures."""
        return find_problems(self.library)

    @cached_property
    def exercise_models(self) -> dict[str, Exercise]:
        """Every exercise by its id."""
        return {name: item.model for name, item in self.library.exercises.items()}

    @cached_property
    def citations(self) -> tuple[tuple[Item[Any], Path, Citation], ...]:
        """Every citation of a statement, with its item and its place."""
        found: list[tuple[Item[Any], Path, Citation]] = []
        for use in self.library.uses_by_kind.get("source", ()):
            if use.path[-1] == "source":
                model: Any = use.item.model
                for step in use.path[:-1]:
                    model = model[step] if isinstance(step, int) else getattr(model, step)
                if isinstance(model, Citation):
                    found.append((use.item, use.path[:-1], model))
        return tuple(found)
