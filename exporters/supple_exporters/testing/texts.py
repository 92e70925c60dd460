"""What a reader finds in the files of an output, and what must be there."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Self, TypeAlias, cast

from supple_editions import Edition
from supple_editions.model import EditionExercise
from supple_exporters.contract import Artifact

Reader: TypeAlias = Callable[[Artifact], str]
LETTERS = re.compile(r"\w+")


def read_text(artifact: Artifact) -> str:
    """Give the words of a file of text, JSON or HTML.

    Raises:
        ValueError: it is no UTF-8 text; a check of such files needs a reader of its own.
    """
    text = artifact.data.decode("utf-8")
    if artifact.path.endswith(".json"):
        return "\n".join(_strings(json.loads(text)))
    return html.unescape(text) if artifact.path.endswith((".html", ".xhtml", ".xml")) else text


def text_faults(edition: Edition, texts: Mapping[str, str], losses: Sequence[str]) -> Iterator[str]:
    """Say what is missing in an output. `texts` are the words of its files, by path.

    Advice and routines may be missing if the exporter says so in its losses. Exercises and safety text may not.
    """
    shown = Shown.in_order if edition.direction == "ltr" else Shown.in_any_order
    files = {path: shown(text) for path, text in texts.items()}
    whole = shown("\n".join(texts.values()))
    for what, text in _promised(edition, losses):
        if not whole.has(text):
            yield f"{what} is missing: {text!r}"
    for exercise in edition.exercises:
        for path, file in files.items():
            if all(file.has(step.text) for step in exercise.steps):
                for notice in (exercise.emergency_notice, exercise.stop_notice):
                    if not file.has(notice):
                        yield f"`{path}` shows how to do {exercise.title!r} without the notice {notice!r}"


class Shown:
    """The words that a reader sees, whatever the spaces and line ends between them."""

    def __init__(self, words: Sequence[str], *, ordered: bool) -> None:
        self._text = f" {' '.join(words)} "
        self._ordered = ordered

    @classmethod
    def in_order(cls, text: str) -> Self:
        """For texts from left to right."""
        return cls(text.split(), ordered=True)

    @classmethod
    def in_any_order(cls, text: str) -> Self:
        """For texts from right to left: programs that read a PDF do not agree on the order of their words."""
        return cls(LETTERS.findall(text), ordered=False)

    def has(self, text: str) -> bool:
        """Whether a text is among the words."""
        if self._ordered:
            return " ".join(text.split()) in self._text
        return all(f" {word} " in self._text for word in LETTERS.findall(text))


def _promised(edition: Edition, losses: Sequence[str]) -> Iterator[tuple[str, str]]:
    safety = edition.safety
    yield "the review notice", edition.review.notice
    yield "the disclaimer", safety.disclaimer.notice
    for flags in safety.red_flags:
        for sign in flags.signs:
            yield "a warning sign", sign.text
    for exercise in edition.exercises:
        for what, text in _of_exercise(exercise):
            yield f"{what} of the exercise {exercise.title!r}", text
    for kind, items in (("routines", edition.routines), ("advice", edition.advice)):
        for item in items if kind not in losses else ():
            yield f"the title of one of the {kind}", item.title
            yield f"the summary of {item.title!r}", item.summary


def _of_exercise(exercise: EditionExercise) -> Iterator[tuple[str, str]]:
    yield "the title", exercise.title
    yield "the sides", exercise.sides_phrase
    for step in exercise.steps:
        yield "a step", step.text
    for sentence in exercise.dose.sentences if exercise.dose else (exercise.dose_unknown_phrase or "",):
        yield "a sentence of the dose", sentence
    for caution in exercise.cautions:
        yield "what to do about a caution", caution.action
        if caution.note:
            yield "the note of a caution", caution.note


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in cast("list[object]", data):
            yield from _strings(item)
    elif isinstance(data, dict):
        for value in cast("dict[str, object]", data).values():
            yield from _strings(value)
