"""The texts that an output must have: an edition and the words of the files in, what is missing out.

The kit for authors looks for all of them. A build looks for the safety text in what an exporter from outside has made.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html.parser import HTMLParser
from typing import TypeAlias, cast

from supple_editions import Edition
from supple_editions.model import EditionExercise, EditionRoutine
from supple_exporters.contract import Artifact
from supple_schema.models.exercise import Sides

ReadText: TypeAlias = Callable[[Artifact], str]
PromisedText: TypeAlias = tuple[str, str]
"""What it is, in words, and its text."""

WORDS = re.compile(r"[^\W_]+")
MARKUP = (".html", ".htm", ".xhtml", ".xml", ".svg")
PACKED = (".zip", ".epub", ".docx", ".odt")
TEXTS = (".txt", ".md", ".json", *MARKUP)
READABLE = (*TEXTS, *PACKED)
"""Files whose words are read here, whatever their exporter says that they are."""
PICTURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
"""Files that need no words, and how such a file begins."""
WORDLESS = (".css", ".js", ".ncx", ".opf", ".rels", ".otf", ".ttf", ".woff", ".woff2", "mimetype")
"""What else may be in an archive, for programs alone."""
HIDDEN = frozenset(("script", "style", "template"))
"""Elements that nobody sees, as those marked `hidden`."""
EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements of HTML without an end tag."""
WITHIN_WORDS = frozenset(("a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "tspan", "u"))
"""Tags that can stand in the middle of a word."""

MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes of a packed file that are read, so that a small file cannot become an endless one."""


def read_words(artifact: Artifact) -> str:
    """Give the words of a file of text, JSON, HTML or XML, or of such files in a ZIP archive.

    Raises:
        ValueError: it is none of these; an exporter that makes others has a `read_words` of its own.
    """
    path = artifact.path.lower()
    if path.endswith(PACKED):
        return "\n".join(_unpacked(artifact.data))
    text = artifact.data.decode("utf-8")
    if path.endswith(".json"):
        return "\n".join(_strings(json.loads(text)))
    return _without_tags(text) if path.endswith(MARKUP) else text


def is_readable(artifact: Artifact) -> bool:
    """Whether the words of a file are read here, whatever its exporter says."""
    return artifact.path.lower().endswith(READABLE)


def is_picture(artifact: Artifact) -> bool:
    """Whether a file is a PNG or a JPEG, by its name and by its first bytes."""
    path = artifact.path.lower()
    return any(path.endswith(ending) and artifact.data.startswith(start) for ending, start in PICTURES.items())


def missing_safety(edition: Edition, texts: Mapping[str, str]) -> Iterator[str]:
    """Say which safety text an output lacks. `texts` are the words of its files, by path."""
    yield from _missing(edition, texts, _safety(edition))


def missing_texts(edition: Edition, texts: Mapping[str, str], losses: Sequence[str]) -> Iterator[str]:
    """Say what a reader needs and an output lacks.

    Advice and routines may be missing if the exporter says so in its losses. Exercises and safety text may not. A
    picture's credit may be missing only where pictures are.
    """
    yield from _missing(edition, texts, (*_safety(edition), *_items(edition, losses)), whole_items=True)


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
    # The same dose in numbers will do: each row of its table, and the note that no number can say.
    if missing and not all(whole.has(text) for text in _dose_in_numbers(exercise)):
        for text in missing:
            yield f"a sentence of the dose of the exercise {exercise.title!r} is missing: {text!r}"
    known = edition.reader.conditions is not None
    for caution in exercise.cautions:
        # For a reader who is not known, the name of a condition to ask about will do.
        if caution.placed or (not known and whole.has(caution.title)):
            continue
        for text in filter(None, (caution.who, caution.note, caution.action)):
            if not whole.has(text):
                yield f"words of a caution of the exercise {exercise.title!r} are missing: {text!r}"


class Shown:
    """The words that a reader sees, whatever stands between them.

    From right to left their order does not count: programs that read a PDF do not agree on it.
    """

    def __init__(self, text: str, *, ordered: bool) -> None:
        self._text = f" {' '.join(WORDS.findall(text))} "
        self._ordered = ordered

    def has(self, text: str) -> bool:
        """Whether a text is among the words."""
        words = WORDS.findall(text)
        if self._ordered:
            return f" {' '.join(words)} " in self._text
        return all(f" {word} " in self._text for word in words)


def _safety(edition: Edition) -> Iterator[PromisedText]:
    safety = edition.safety
    yield "the review notice", edition.review.notice
    yield "the disclaimer", safety.disclaimer.notice
    for flags in safety.red_flags:
        yield "what to do about warning signs", flags.action
        yield "whom to call, or the line for a number", flags.call
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


class _Text(HTMLParser):
    """Collects what stands between tags, without what is hidden: from its tag to the end tag of the same element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        style = (values.get("style") or "").replace(" ", "").lower()
        hidden = tag in HIDDEN or "hidden" in values or "display:none" in style or "visibility:hidden" in style
        if tag not in EMPTY and (tag == self._hidden[0] if self._hidden else hidden):
            self._hidden.append(tag)
        if not self._hidden:
            self.parts += [f" {values[name]} " for name in ("alt", "title", "aria-label") if values.get(name)]
        self._apart(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[0]:
            self._hidden.pop()
        self._apart(tag)

    def _apart(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _without_tags(text: str) -> str:
    parser = _Text()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


def _unpacked(data: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
                raise ValueError(f"unpacked it is larger than {MOST_UNPACKED // 1024 // 1024} MB")
            for member in archive.infolist():
                file = Artifact(member.filename, b"" if member.is_dir() else archive.read(member))
                if file.path.lower().endswith(TEXTS):
                    yield read_words(file)
                elif not (member.is_dir() or is_picture(file) or file.path.lower().endswith(WORDLESS)):
                    raise ValueError(f"nobody can read the words of {file.path!r} in it")
    except zipfile.BadZipFile as error:
        raise ValueError(f"it is no archive: {error}") from error


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in cast("list[object]", data):
            yield from _strings(item)
    elif isinstance(data, dict):
        for value in cast("dict[str, object]", data).values():
            yield from _strings(value)
