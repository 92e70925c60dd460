"""Makes a card fit: what stands on it in, one card out, or as many as it takes, each complete in itself.

Nothing is cut and nothing is left out to make room. A card is divided between its sections, and one that may be divided
between items of its lists too; each part repeats the title, the notices, and what stands above and below the list that
it carries on. So nobody gets half of the steps of an exercise: they are one section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from supple_exporters.contract import ExportError
from supple_schema.diagnostics.wording import shorten


@dataclass(frozen=True)
class CardSection:
    """A part of a card: sentences above a list, the list, sentences below it. `first` numbers a list in order.

    Neighbours of one `heading` stand below it once on each part, and those of one `group` stay on one part where it has
    room for them.
    """

    heading: str | None
    lead: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    first: int | None = None
    group: str | None = None


@dataclass(frozen=True)
class ShortCard:
    """What stands on a card. `notices` and `foot` stand on each part of it."""

    path: str
    title: str
    notices: tuple[str, ...]
    sections: tuple[CardSection, ...]
    foot: tuple[str, ...] = ()
    divisible: bool = False
    """Whether it may be divided between items of a list, where no part has room for all of a section."""
    part: tuple[int, int] | None = None
    """Its number, and how many there are."""


@dataclass(frozen=True)
class FormLimit:
    """How much fits, and in which form: for the words of an error."""

    form: str
    limit: int
    measure: Callable[[ShortCard], int]


def fit(card: ShortCard, room: FormLimit) -> tuple[ShortCard, ...]:
    """Give the card itself if it fits, or else its parts.

    Raises:
        ExportError: one of its sections fits no part; the message says what costs most.
    """
    measure = room.measure

    def measure_as_shown(part: ShortCard) -> int:
        return measure(_with_headings_once(part))

    room = replace(room, measure=measure_as_shown)
    if room.measure(card) <= room.limit:
        return (_with_headings_once(card),)
    parts = tuple(_divide(card, room))
    for part in parts:
        if room.measure(part) > room.limit:
            raise ExportError(_too_long(part if card.divisible else card, room))
    return tuple(replace(_with_headings_once(part), part=(number, len(parts))) for number, part in enumerate(parts, 1))


def _with_headings_once(card: ShortCard) -> ShortCard:
    """Leave the heading out of a section that stands below one of the same."""
    above = (None, *(section.heading for section in card.sections))
    sections = (
        replace(section, heading=None) if section.heading == heading else section
        for section, heading in zip(card.sections, above, strict=False)
    )
    return replace(card, sections=tuple(sections))


def _divide(card: ShortCard, room: FormLimit) -> Iterator[ShortCard]:
    """Fill one part after the other. A section is divided only where that may be and no part has room for all of it."""
    empty = replace(card, sections=(), part=(99, 99))
    filled = empty
    for section, company in _with_company(card.sections):
        if filled.sections and len(company) > 1:
            together = replace(filled, sections=(*filled.sections, *company))
            if room.measure(together) > room.limit >= room.measure(replace(empty, sections=company)):
                yield filled
                filled = empty
        alone = room.measure(_add(empty, section)) <= room.limit
        for piece in _pieces(section) if card.divisible and not alone else (section,):
            wider = _add(filled, piece)
            if filled.sections and room.measure(wider) > room.limit:
                yield filled
                wider = _add(empty, piece)
            filled = wider
    yield filled


def _with_company(sections: Sequence[CardSection]) -> Iterator[tuple[CardSection, tuple[CardSection, ...]]]:
    """Give each section, and beside the first one of a group all of that group."""
    for group, members in groupby(sections, key=lambda section: section.group):
        first, *others = company = tuple(members)
        yield first, company if group else ()
        yield from ((other, ()) for other in others)


def _pieces(section: CardSection) -> Iterator[CardSection]:
    """Give a section for each item, with all that stands above and below the list."""
    if not section.items:
        yield section
    for number, item in enumerate(section.items):
        yield replace(section, items=(item,), first=None if section.first is None else section.first + number)


def _add(card: ShortCard, piece: CardSection) -> ShortCard:
    *before, last = card.sections or (None,)
    if last and piece.items and _goes_on(last, piece):
        piece = replace(last, items=(*last.items, *piece.items))
    else:
        before = [*card.sections]
    return replace(card, sections=(*filter(None, before), piece))


def _goes_on(section: CardSection, piece: CardSection) -> bool:
    """Whether a piece is of a section: the same text above and below, and both in order or neither."""
    alike = replace(section, items=(), first=None) == replace(piece, items=(), first=None)
    return alike and (section.first is None) == (piece.first is None)


def _too_long(card: ShortCard, room: FormLimit) -> str:
    whole = room.measure(card)
    costs = [(whole - room.measure(replace(card, notices=())), "the notices")]
    for number, section in enumerate(card.sections):
        rest = (*card.sections[:number], *card.sections[number + 1 :])
        name = f"“{shorten(section.heading or ' '.join((*section.lead, *section.items)))}”"
        costs.append((whole - room.measure(replace(card, sections=rest)), name))
    most = ", ".join(f"{name} ({cost})" for cost, name in sorted(costs, key=lambda entry: -entry[0])[:3])
    return (
        f"The card `{card.path}` needs {whole} characters, and a card of the form `{room.form}` has {room.limit}. What"
        f" costs most: {most}. Write it in fewer words, or take `--set cards.form=full`."
    )
