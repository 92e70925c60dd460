"""The texts that an output must have: an edition and the words of the files in, what is missing out.

The kit for authors looks for all of them. A build looks for the safety text in what an exporter from outside has made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from supple_editions import Edition
from supple_editions.model import EditionExercise, EditionRoutine
from supple_exporters.shared_words import sentence_case
from supple_exporters.words_shown import PAGE_END
from supple_schema.models.booklet import OtherConditions
from supple_schema.models.exercise import Sides

PromisedText: TypeAlias = tuple[str, str]
"""What it is, in words, and its text."""

WORDS = re.compile(r"[^\W_]+")


def missing_safety(edition: Edition, texts: Mapping[str, str]) -> Iterator[str]:
    """Say which safety text an output lacks. `texts` are the words of its files, by path."""
    yield from _missing(edition, texts, _safety(edition))


def missing_texts(edition: Edition, texts: Mapping[str, str], losses: Sequence[str]) -> Iterator[str]:
    """Say what a reader needs and an output lacks.

    Advice and routines may be missing if the exporter says so in its losses. Exercises and safety text may not. A
    picture's credit may be missing only where pictures are.
    """
    yield from _missing(edition, texts, (*_safety(edition), *_items(edition, losses)), whole_items=True)


def mark_unseen(missing: Sequence[str], anyway: Iterable[str]) -> Iterator[str]:
    """Say of what is missing where only what is seen counts, and not `anyway`, that a file holds it."""
    unseen = set(missing).difference(anyway)
    yield from (f"{text}, which a file holds where no reader sees it" if text in unseen else text for text in missing)


def _missing(
    edition: Edition, texts: Mapping[str, str], promises: Iterable[PromisedText], *, whole_items: bool = False
) -> Iterator[str]:
    ordered = edition.direction == "ltr"
    files = {path: Shown(text, ordered=ordered) for path, text in texts.items()}
    whole = Shown("\n".join(texts.values()), ordered=ordered)
    for what, text in promises:
        if not whole.has(text):
            yield f"{what} is missing: {text!r}"
    for exercise in edition.exercises:
        if whole_items:
            yield from _missing_choices(edition, exercise, whole)
        for path, file in files.items():
            if all(file.has(step.text) for step in exercise.steps):
                for notice in (exercise.emergency_notice, exercise.stop_notice):
                    if not file.has(notice):
                        yield f"`{path}` shows how to do {exercise.title!r} without the notice {notice!r}"


def _missing_choices(edition: Edition, exercise: EditionExercise, whole: Shown) -> Iterator[str]:
    """Say what of an exercise is missing that may be shown in more than one way."""
    missing = [text for text in exercise.dose.sentences if not whole.has(text)] if exercise.dose else []
    # The same dose in numbers will do: each row of its table, which may begin with a capital, and the note that no
    # number can say. So will the doses that routines choose in its place.
    rows = ((text, sentence_case(text)) for text in _dose_in_numbers(exercise))
    told = all(any(map(whole.has, row)) for row in rows) or _dosed_by_routines(edition, exercise, whole)
    if missing and not told:
        for text in missing:
            yield f"a sentence of the dose of the exercise {exercise.title!r} is missing: {text!r}"
    known = edition.reader.others is OtherConditions.NONE
    for caution in exercise.cautions:
        # For a reader who was not asked, the name of a condition to ask about will do.
        if caution.placed or (not known and whole.has(caution.title)):
            continue
        for text in filter(None, (caution.who, caution.note, caution.action, caution.ask)):
            if not whole.has(text):
                yield f"words of a caution of the exercise {exercise.title!r} are missing: {text!r}"


def _dosed_by_routines(edition: Edition, exercise: EditionExercise, whole: Shown) -> bool:
    phases = (phase for routine in edition.routines for phase in routine.phases)
    slots = [slot for phase in phases for slot in phase.items if slot.exercise.id == exercise.id]
    return bool(slots) and all(whole.has(sentence) for slot in slots for sentence in slot.dose_sentences)


class Shown:
    """The words that a reader sees, whatever stands between them.

    From right to left their order does not count: programs that read a PDF do not agree on it. A text may begin on one
    page and end on the next, with the foot of the one and the head of the other between.
    """

    def __init__(self, text: str, *, ordered: bool) -> None:
        self._pages = tuple(f" {' '.join(WORDS.findall(page))} " for page in text.split(PAGE_END))
        self._text = re.sub(" +", " ", "".join(self._pages))
        self._ordered = ordered

    def has(self, text: str) -> bool:
        """Whether a text is among the words."""
        words = WORDS.findall(text)
        if self._ordered:
            return f" {' '.join(words)} " in self._text or self._has_over_pages(words)
        return all(f" {word} " in self._text for word in words)

    def _has_over_pages(self, words: Sequence[str]) -> bool:
        return any(
            f" {' '.join(words[:end])} " in page and f" {' '.join(words[end:])} " in following
            for page, following in pairwise(self._pages)
            for end in range(1, len(words))
        )


def _safety(edition: Edition) -> Iterator[PromisedText]:
    safety = edition.safety
    yield "the review notice", edition.review.notice
    yield "the disclaimer", safety.disclaimer.notice
    for flags in safety.red_flags:
        yield "what to do about warning signs", flags.action
        if flags.known_call:
            yield "whom to call", flags.known_call
        for sign in flags.signs:
            yield "a warning sign", sign.text
    for grade in safety.stop_rule.grades:
        yield "a grade of the stop rule", grade.action
        for when in grade.when:
            yield "a grade of the stop rule", when


def _items(edition: Edition, losses: Sequence[str]) -> Iterator[PromisedText]:
    for exercise in edition.exercises:
        for what, text in _exercise(exercise, losses):
            yield f"{what} of the exercise {exercise.title!r}", text
    for routine in edition.routines if "routines" not in losses else ():
        for what, text in _routine(routine):
            yield f"{what} of the routine {routine.title!r}", text
    for advice in edition.advice if "advice" not in losses else ():
        yield "the title of advice", advice.title
        yield f"the summary of the advice {advice.title!r}", advice.summary


def _exercise(exercise: EditionExercise, losses: Sequence[str]) -> Iterator[PromisedText]:
    yield "the title", exercise.title
    if exercise.sides is not Sides.NONE:
        yield "the sides", exercise.sides_phrase
    for start in exercise.start:
        yield "the way into the start position", start
    for step in exercise.steps:
        yield "a step", step.text
    if exercise.dose is None:
        yield "what to do without a dose", exercise.dose_unknown_phrase or ""
    if exercise.image and "exercises.image" not in losses:
        yield "the credit of the picture", exercise.image.credit


def _dose_in_numbers(exercise: EditionExercise) -> list[str]:
    if exercise.dose is None:
        return []
    words = [text for row in exercise.dose.rows for text in (row.label, row.value)]
    return [*words, exercise.dose.note] if exercise.dose.note else words


def _routine(routine: EditionRoutine) -> Iterator[PromisedText]:
    yield "the title", routine.title
    yield "the summary", routine.summary
    yield "the emergency notice", routine.emergency_notice
    yield "the stop notice", routine.stop_notice
    for phase in routine.phases:
        for item in phase.items:
            yield "an exercise", item.exercise.title
            for sentence in item.dose_sentences:
                yield "a dose", sentence
