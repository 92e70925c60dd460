"""A text speaks of what its reader has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.listed import whole_words
from supple_rules.passages import Passage
from supple_rules.readings import RoutineReading
from supple_rules.rule import BriefRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.library import Item
from supple_schema.models.routine import Routine

OTHER_EXERCISES = frozenset({"aliases", "easier", "harder", "cautions", "prerequisites"})
"""Fields of an exercise that may name others: outputs leave out what the reader does not have."""


class TextAboutWhatIsGone(BriefRule):
    """A text that names an exercise that this reader does not get, or counts exercises that have changed

    The reader's conditions have taken an exercise away, or put another one in its place. Titles, messages, purposes,
    steps and notes of what is left are looked at, and the note of a handout to its reader.

    Why: The reader would do the very exercise that was taken away for their sake, or another one than is meant.
    Example: `Do the first 3`, in a routine in which the second exercise gave way; a title that names the exercise.
    Instead: Say it without the name and without a number: `Short of time? Do the moves that help you most.`
    """

    code = "S434"
    name = "text-about-what-is-gone"
    waivable = False

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Look for titles of exercises that are gone, and for counts in routines that have changed."""
        gone, kept = _titles(context, selection) if selection.gone else (set[str](), set[str]())
        if not gone:
            return
        because = selection.brief.label("profile", "conditions", note="because of these conditions")
        pattern = whole_words(frozenset((*gone, *kept)))  # a longer title of what is left may hold that of what is gone
        for passage in _passages(context, selection):
            for match in pattern.finditer(passage.text):
                if match.group().casefold() in gone:
                    yield cls.diagnostic(
                        f"This names “{match.group()}”, which the reader of `{selection.brief.id}` does not get.",
                        passage.label(*match.span()),
                        because,
                        hints="Say it without naming the exercise, or take another booklet for this reader.",
                    )
        note = selection.brief.person.note if selection.brief.person else None
        for match in pattern.finditer(note or ""):
            if match.group().casefold() in gone:
                yield cls.diagnostic(
                    f"The note to the reader names “{match.group()}”, which this reader does not get.",
                    selection.brief.label(),
                    because,
                    hints="Say it without naming the exercise, or leave out the condition.",
                )
        counted = re.compile(context.language.counted, re.IGNORECASE) if context.language else None
        for name in selection.routines if counted else ():
            item = context.library.routines[name]
            if counted is None or not selection.has_others(name, context.library):
                continue
            for passage in _kept_passages(context, item, selection):
                for match in counted.finditer(passage.text):
                    yield cls.diagnostic(
                        f"This counts exercises, and for the reader of `{selection.brief.id}` they are others.",
                        passage.label(*match.span()),
                        because,
                        hints="Say it without a number.",
                    )


def _titles(context: Context, selection: Selection) -> tuple[set[str], set[str]]:
    """Give the titles of what is gone, and of what is left, in small letters."""
    exercises = context.library.exercises
    left, gone = (
        {title.casefold() for exercise in models for title in (exercise.title, *exercise.aliases)}
        for models in (selection.exercises.values(), [exercises[name].model for name in selection.gone])
    )
    return gone - left, left


def _passages(context: Context, selection: Selection) -> Iterator[Passage]:
    library = context.library
    if selection.brief.file is not None:
        yield from context.texts_of(selection.brief.file).passages
    for name in selection.exercises:
        texts = context.texts_of(library.exercises[name])
        yield from (passage for passage in texts.passages if passage.path[0] not in OTHER_EXERCISES)
    for name in selection.routines:
        yield from _kept_passages(context, library.routines[name], selection)


def _kept_passages(context: Context, routine: Item[Routine], selection: Selection) -> Iterator[Passage]:
    """Give the texts of a routine without the notes of exercises that are gone."""
    gone = {
        path for entry, path in RoutineReading(routine, routine.model, {}).entries if entry.exercise in selection.gone
    }
    texts = context.texts_of(routine).passages
    return (passage for passage in texts if all(passage.path[: len(place)] != place for place in gone))
