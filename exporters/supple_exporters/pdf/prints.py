"""What a form gives: one file to print, as the name of its template with all that the template needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from supple_editions.model import Edition


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a print is made to fit: the sizes of its text, in points and the largest first, before its back and on it."""

    sides: int
    """The sides besides the back."""
    back_anchor: str | None = None
    """A place on the back, which takes one side. None: it has no back."""
    after_anchor: str | None = None
    """A place on the first side behind the back. None: the back is the last side."""
    front: tuple[float, ...] = (11.0, 10.5, 10.0, 9.75, 9.5, 9.25, 9.0)
    styles: tuple[str, ...] = ()
    """More style for each of these sizes, such as what is said where a thing can be said at length or in brief."""
    usual: float = 11.0
    """The size of text with which pictures are as large as their template says: they grow and shrink with it."""
    back: tuple[float, ...] = (13.0, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.25, 9.0)
    near: int = 0
    """How many sizes below the largest are tried one by one, where most prints fit near it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading of a print: the template `kind` shows the item."""

    kind: str
    anchor: str
    title: str
    item: object


@dataclass(frozen=True, slots=True)
class Chapter:
    """A run of entries under one heading. Parts of the edition have a number; what stands around them has none."""

    anchor: str
    title: str
    intro: str | None
    number: int | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Print:
    """One file: its name without the ending, its template, what the template gets, and where links can lead to."""

    name: str
    template: str
    title: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    anchors: Mapping[str, str] = field(default_factory=dict[str, str])
    """Places that can be linked to, and how they are called."""
    fitting: Fitting | None = None
    """None: it takes the pages that it takes."""
    picture_shares: tuple[float, ...] = ()
    """How many times as large its pictures may be where its words are never set smaller, the largest first."""

    @property
    def promised(self) -> int | None:
        """The sides that it has in usual print, if its form promises any."""
        return None if self.fitting is None else self.fitting.sides + (self.fitting.back_anchor is not None)


def first_sign(edition: Edition) -> str:
    """The place of the most urgent warning signs, with which the back of a print begins."""
    return f"safety-{edition.safety.red_flags[0].id}"


def sign_places(edition: Edition) -> dict[str, str]:
    """The places of all warning signs, and how they are called."""
    return {f"safety-{flags.id}": flags.title for flags in edition.safety.red_flags}
