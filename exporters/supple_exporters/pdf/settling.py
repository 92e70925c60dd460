"""Settles a booklet: laid out once, it shows what can be mended; a mend is tried, and kept if the pages are better.

A layout in, the best layout out. Each mend looks at a layout and says what to change, if anything, and of two layouts
whether the second is better. So a booklet is laid out once, and once more for each mend that it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from supple_exporters.pdf.caution_rows import name_rows_overleaf
from supple_exporters.pdf.close_cards import close_cards
from supple_exporters.pdf.high_entries import part_entries
from supple_exporters.pdf.imprint import (
    CLOSER,
    TOGETHER,
    has_room_behind_cover,
    imprint_stands_alone,
    little_is_too_much,
)
from supple_exporters.pdf.page_boxes import Box
from supple_exporters.pdf.roomy_pages import CAREFUL, enlarge_entries, stands_as_before


class Arrangement(NamedTuple):
    """How a booklet is laid out."""

    css: str = ""
    """More style over that of the print."""
    imprint_first: bool = False
    """Whether its imprint is behind the cover."""
    enlarged: bool = False
    """Whether something is larger where a page has room."""


class Mend(NamedTuple):
    """A change that may make pages better."""

    propose: Callable[[Box, Arrangement], Arrangement]
    better: Callable[[Box, Box], bool]


def _has_fewer_pages(before: Box, after: Box) -> bool:
    return len(after.pages) < len(before.pages)


def _has_no_more_pages(before: Box, after: Box) -> bool:
    return len(after.pages) <= len(before.pages)


def _part_entries(drawn: Box, now: Arrangement) -> Arrangement:
    return now._replace(css=f"{now.css} {part_entries(drawn)}".strip())


def _close_cards(drawn: Box, now: Arrangement) -> Arrangement:
    return now._replace(css=f"{now.css} {close_cards(drawn)}".strip())


def _move_imprint(drawn: Box, now: Arrangement) -> Arrangement:
    return now._replace(imprint_first=imprint_stands_alone(drawn))


def _close_cautions(drawn: Box, now: Arrangement) -> Arrangement:
    """Where that may save the last page, which shows little."""
    wanted = little_is_too_much(drawn, imprint_goes=False)
    return now._replace(css=f"{now.css} {CLOSER}".strip()) if wanted else now


def _close_cautions_and_move_imprint(drawn: Box, now: Arrangement) -> Arrangement:
    wanted = little_is_too_much(drawn, imprint_goes=True) and has_room_behind_cover(drawn)
    return now._replace(css=f"{now.css} {CLOSER}".strip(), imprint_first=True) if wanted else now


def _keep_together(drawn: Box, now: Arrangement) -> Arrangement:
    return now._replace(css=f"{now.css} {TOGETHER}") if imprint_stands_alone(drawn) else now


def _enlarge(drawn: Box, now: Arrangement) -> Arrangement:
    return _enlarged(now, enlarge_entries(drawn))


def _enlarge_less(drawn: Box, now: Arrangement) -> Arrangement:
    """Where the first try was a little too large for a page."""
    return now if now.enlarged else _enlarged(now, enlarge_entries(drawn, CAREFUL))


def _enlarged(now: Arrangement, css: str) -> Arrangement:
    return now._replace(css=f"{now.css} {css}", enlarged=True) if css else now


def _name_rows_overleaf(drawn: Box, now: Arrangement) -> Arrangement:
    """The last mend, as all others may move a row to another page."""
    return now._replace(css=f"{now.css} {name_rows_overleaf(drawn)}".strip())


MENDS = (
    Mend(_part_entries, _has_no_more_pages),
    Mend(_close_cards, _has_fewer_pages),
    Mend(_move_imprint, _has_fewer_pages),
    Mend(_close_cautions, _has_fewer_pages),
    Mend(_close_cautions_and_move_imprint, _has_fewer_pages),
    Mend(_keep_together, _has_no_more_pages),
    Mend(_enlarge, stands_as_before),
    Mend(_enlarge_less, stands_as_before),
    Mend(_name_rows_overleaf, _has_no_more_pages),
)


def settle(draw: Callable[[Arrangement], Box], drawn: Box, now: Arrangement) -> Box:
    """Mend a layout that was drawn as it is arranged now. `draw` draws another arrangement."""
    for mend in MENDS:
        other = mend.propose(drawn, now)
        if other != now:
            tried = draw(other)
            if mend.better(drawn, tried):
                drawn, now = tried, other
    return drawn
