"""The little language of contacts and props: `hand near on knee far`, `chair behind 20 cm`.

In: one phrase of a pose. Out: a `Contact`, `Support` or `PropPlace`, or a `PhraseError` that knows which word is wrong,
so that the report can point at it. One grammar serves supports, contacts, props and the parts that arrows follow;
which part, relation and place go together stands in `phrasebook`:

    contact := part [side] ("free" | "together" | relation place [side] [offset])
    support := ("sitting" | part [side]) relation place
    prop    := kind [relation [side | place [side]]] [offset]
    offset  := number "cm" [direction]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from supple_figures.posing.phrasebook import (
    BOTH_SIDES,
    CONTACTS,
    LIMB_PARTS,
    PROPS,
    SITTING,
    SUPPORTS,
    TRUNK_PARTS,
    Relation,
)
from supple_figures.posing.skeleton import SIDES, Side

SIDE_WORDS: dict[str, Side] = {"near": "near", "far": "far", "upper": "near", "lower": "far"}
DIRECTIONS = ("ahead", "back", "out", "in", "up", "down")
PARTS = {**LIMB_PARTS, **TRUNK_PARTS}
SURFACES = frozenset(
    place
    for table in (CONTACTS, SUPPORTS)
    for ways in table.values()
    for places in ways.values()
    for place in places
    if place not in PARTS.values()
)

Parsed = TypeVar("Parsed")


UNSAID = "…"
"""A word that the language does not have."""


class PhraseError(ValueError):
    """A phrase that is not of the language; `start` and `end` are offsets of the wrong words.

    `expected` are the words that could stand there.
    """

    def __init__(self, message: str, start: int, end: int, hint: str, expected: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Offset:
    """How far from its place, in metres, in a direction of the body."""

    metres: float
    direction: str


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A part of the body; `side` is None for both sides or for a part in the middle."""

    name: str
    side: Side | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that are meant."""
        return (self.side,) if self.side else SIDES


@dataclass(frozen=True, slots=True)
class Contact:
    """A part and where it is; a contact without a place frees the part from the contact of an earlier pose."""

    part: BodyPart
    relation: Relation | None
    place: BodyPart | None
    offset: Offset | None = None

    @property
    def on_surface(self) -> str | None:
        """The surface that it touches, or None for a part of the body."""
        return self.place.name if self.place and self.place.name in SURFACES else None


@dataclass(frozen=True, slots=True)
class PropPlace:
    """A prop and where it stands."""

    kind: str
    relation: Relation | None = None
    place: BodyPart | None = None
    offset: Offset | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


class _Words:
    """The words of a phrase, taken from the left, the longest name first."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.words = [_Word(match[0], match.start(), match.end()) for match in re.finditer(r"\S+", phrase)]
        self.at = 0
        self._tried: dict[int, list[str]] = {}

    @property
    def tried(self) -> tuple[str, ...]:
        """What the next words were compared with."""
        return tuple(dict.fromkeys(self._tried.get(self.at, ())))

    def next_in(self, names: tuple[str, ...]) -> str | None:
        """Take the next word or two words if they are one of the names."""
        self._tried.setdefault(self.at, []).extend(names)
        for count in (2, 1):
            text = " ".join(word.text for word in self.words[self.at : self.at + count])
            if text in names and self.at + count <= len(self.words):
                self.at += count
                return text
        return None

    def wanted(self, what: str, names: tuple[str, ...]) -> PhraseError:
        """Say that one of the names was wanted here."""
        listed = ", ".join(f"`{name}`" for name in names)
        if not names and not self.done:
            word = self.words[self.at]
            message = f"`{word.text}` is one word too many."
            return PhraseError(message, word.start, len(self.phrase), "Take it away.", self.tried)
        if self.at >= len(self.words):
            end = len(self.phrase)
            return PhraseError(f"`{self.phrase}` stops too early: {what} is missing.", 0, end, f"Use one of {listed}.")
        word = self.words[self.at]
        near = difflib.get_close_matches(word.text, names, n=1, cutoff=0.6)
        meant = f"Did you mean `{near[0]}`? " if near else ""
        hint = f"{meant}Use one of {listed}."
        return PhraseError(f"`{word.text}` is not {what}.", word.start, word.end, hint, self.tried)

    def goes_on(self) -> bool:
        """Whether another word follows that is no number."""
        return not self.done and not self.words[self.at].text.isdecimal()

    @property
    def done(self) -> bool:
        """Whether all words are taken."""
        return self.at >= len(self.words)


def parse_contact(phrase: str) -> Contact:
    """Read where a hand, a foot or the head goes.

    Raises:
        PhraseError: the phrase is not of the language.
    """
    words = _Words(phrase)
    part = _part(words, "a part that can be brought to a place", CONTACTS)
    if words.next_in(("free",)):
        return _finish(words, Contact(part, None, None))
    relation = _relation(words, CONTACTS[part.name])
    if relation == "together":
        if part.side:
            word = words.words[words.at - 2]
            hint = "Leave the side out: both sides meet in the middle."
            raise PhraseError(f"One {part.name} alone is not together.", word.start, word.end, hint)
        return _finish(words, Contact(part, relation, None))
    start = words.at
    place = _part(words, "a place", CONTACTS[part.name][relation])
    if place.name == part.name and set(place.sides) & set(part.sides):
        word = words.words[start]
        hint = "Say which side touches which: `hand near on hand far`."
        raise PhraseError(f"A {part.name} cannot touch itself.", word.start, words.words[words.at - 1].end, hint)
    return _finish(words, Contact(part, relation, place, _offset(words)))


def parse_support(phrase: str) -> Contact:
    """Read what carries the body.

    Raises:
        PhraseError: the phrase is not of the language.
    """
    words = _Words(phrase)
    sits = words.next_in((SITTING,)) is not None
    part = BodyPart("hips") if sits else _part(words, "a part that can carry the body", SUPPORTS)
    relation = _relation(words, SUPPORTS[part.name])
    return _finish(words, Contact(part, relation, _part(words, "a place", SUPPORTS[part.name][relation])))


def parse_prop(phrase: str) -> PropPlace:
    """Read a prop and its place.

    Raises:
        PhraseError: the phrase is not of the language.
    """
    words = _Words(phrase)
    kind = words.next_in(tuple(PROPS))
    if kind is None:
        raise words.wanted("a prop", tuple(PROPS))
    relation: Relation | None = None
    place: BodyPart | None = None
    if words.goes_on():
        relation = _relation(words, PROPS[kind])
        places = PROPS[kind][relation]
        if places == ("body",):
            side = words.next_in(tuple(SIDE_WORDS))
            if side is None and words.goes_on():
                raise words.wanted("a side", tuple(SIDE_WORDS))
            place = BodyPart("body", SIDE_WORDS[side]) if side else None
        elif places and (words.goes_on() or relation in BOTH_SIDES.get(kind, ())):
            place = _part(words, "a place", places)
            if relation in BOTH_SIDES.get(kind, ()) and place.side:
                word = words.words[words.at - 1]
                hint = "Leave the side out: it goes from one side to the other."
                raise PhraseError(f"A {kind} needs both sides.", word.start, word.end, hint)
    return _finish(words, PropPlace(kind, relation, place, _offset(words, relation)))


def parse_part(phrase: str) -> BodyPart:
    """Read a part of the body, such as an arrow follows.

    Raises:
        PhraseError: the phrase is not of the language.
    """
    words = _Words(phrase)
    return _finish(words, _part(words, "a part of the body", PARTS.values()))


def next_words(parse: Callable[[str], object], phrase: str) -> tuple[str, ...]:
    """Give the words that may stand behind a phrase of one of the forms, none where it is wrong already.

    Of a name of two words whose first one is written, the second is given.
    """
    try:
        parse(f"{phrase} {UNSAID}")
    except PhraseError as error:
        begun = f"{phrase[error.start :].strip()} ".lstrip()
        if error.start < len(phrase):
            return tuple(name[len(begun) :] for name in error.expected if begun and name.startswith(begun))
        return error.expected
    return ()


def _part(words: _Words, what: str, meant: Iterable[str]) -> BodyPart:
    """A part or a surface, by any of its names."""
    names = _names(meant)
    name = words.next_in(names)
    if name is None:
        raise words.wanted(what, names)
    if name in LIMB_PARTS:
        side = words.next_in(tuple(SIDE_WORDS))
        return BodyPart(LIMB_PARTS[name], SIDE_WORDS[side] if side else None)
    return BodyPart(TRUNK_PARTS.get(name, name))


def _names(meant: Iterable[str]) -> tuple[str, ...]:
    wanted = tuple(meant)
    return (*(name for name, part in PARTS.items() if part in wanted), *(name for name in wanted if name in SURFACES))


def _relation(words: _Words, ways: Mapping[Relation, object]) -> Relation:
    word = words.next_in(tuple(ways))
    for relation in ways:
        if relation == word:
            return relation
    raise words.wanted("a word that says where", tuple(ways))


def _offset(words: _Words, along: str | None = None) -> Offset | None:
    """An offset, if one follows. After a word that says where already, it needs no direction."""
    if words.done or words.goes_on():
        return None
    number = words.words[words.at]
    words.at += 1
    if not words.next_in(("cm",)):
        raise words.wanted("the unit", ("cm",))
    direction = words.next_in(DIRECTIONS) or along
    if direction is None:
        raise words.wanted("a direction", DIRECTIONS)
    if len(number.text) > 3:
        raise PhraseError(f"{number.text} cm is too far.", number.start, number.end, "Write 200 cm at most.")
    return Offset(int(number.text) / 100, direction)


def _finish(words: _Words, parsed: Parsed) -> Parsed:
    if not words.done:
        word = words.words[words.at]
        raise PhraseError(
            f"`{word.text}` is one word too many.",
            word.start,
            len(words.phrase),
            "Take it away, or check its place.",
            words.tried,
        )
    return parsed
