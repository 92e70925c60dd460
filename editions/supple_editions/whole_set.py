"""All that a set has on a subject, as one brief: what an app wants that makes its own choice, without a booklet file.

Its safety text is that of all booklets on the subject together. Words about it, such as its message, are those of the
booklet that has most of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

from supple_editions.briefs import Brief
from supple_schema.linking import Library
from supple_schema.models.base import Model
from supple_schema.models.booklet import Booklet, BookletPart, Profile

T = TypeVar("T")


def subjects_with_booklets(library: Library) -> tuple[str, ...]:
    """Name the subjects of which a brief can be made."""
    return tuple(dict.fromkeys(name for booklet in _booklets(library) for name in _subjects(library, booklet)))


def brief_of_subject(library: Library, subject: str) -> Brief:
    """Give the brief of all that is about a subject and no draft, for a reader who is not known.

    Raises:
        ValueError: the set has no booklet on this subject, so nobody has said which safety text belongs to it.
    """
    booklets = [booklet for booklet in _booklets(library) if subject in _subjects(library, booklet)]
    if not booklets:
        raise ValueError(f"no booklet is about {subject!r}")
    base = max(booklets, key=lambda booklet: sum(len(part.exercises) for part in booklet.parts))
    about = library.subjects.get(subject)
    title = about.model.title if about else base.title
    exercises = _exercises(library, subject)
    part = BookletPart(
        id="all",
        title=title,
        advice=_together(part.advice for booklet in booklets for part in booklet.parts),
        exercises=exercises,
        routines=tuple(_routines(library, exercises)),
    )
    whole = base.model_copy(
        update={
            "title": title,
            "subtitle": None,
            "body": None,
            "subjects": (subject,),
            "who_it_is_for": _together(booklet.who_it_is_for for booklet in booklets),
            **merge_safety(booklets),
            "measures": _together(booklet.measures for booklet in booklets),
            "parts": (part,),
            "address": None,
            "profile": Profile(),
            "places": (),
            "outputs": (),
        }
    )
    return Brief(f"whole-{subject}", whole)


def merge_safety(booklets: Collection[Booklet]) -> dict[str, tuple[Any, ...]]:
    """Give the safety text of booklets together, each entry once, by the fields of a booklet."""
    fields = ("who_should_ask_first", "red_flags", "principles")
    return {field: _together(getattr(booklet, field) for booklet in booklets) for field in fields}


def _booklets(library: Library) -> Iterator[Booklet]:
    return (item.model for item in library.booklets.values() if item.key not in library.drafts)


def _subjects(library: Library, model: Model) -> tuple[str, ...]:
    own: tuple[str, ...] = getattr(model, "subjects", ())
    return own or (library.project.model.subjects if library.project else ())


def _exercises(library: Library, subject: str) -> tuple[str, ...]:
    items = library.exercises.values()
    return tuple(
        item.id for item in items if item.key not in library.drafts and subject in _subjects(library, item.model)
    )


def _routines(library: Library, exercises: Collection[str]) -> Iterator[str]:
    """The routines all of whose exercises are there."""
    for item in library.routines.values():
        if item.key not in library.drafts and all(entry.exercise in exercises for entry in item.model.all_items):
            yield item.id


def _together(lists: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(entry for entries in lists for entry in entries))
