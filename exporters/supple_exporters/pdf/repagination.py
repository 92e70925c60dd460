"""Spares pages that WeasyPrint 70 lays out anew without need, because a link on them says the number of a page.

It lays out all pages, then those with such links again, and then those once more: it takes the number of the page that
a link leads to for that of the page on which it stands, and a page that is laid out anew knows how many there are in
all, which no link says. And it forgets all numbers when a print is laid out again with a little more style, though
nearly all of them stay. What comes out is the same: pages are laid out until each link says the right one.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from weasyprint import DEFAULT_OPTIONS  # type: ignore[import-untyped]  # it has no types
from weasyprint.document import Document  # type: ignore[import-untyped]  # it has no types

from supple_exporters.pdf.page_boxes import Box

KNOWN = "known_pages"
"""The option with the numbers of pages that an earlier layout had, by their anchors."""
PAGE, TOTAL, CONTENT = "page", "pages", "content"
"""Counters of a page and of all pages, and what words of links are called in a style."""


class PrintDocument(Document):  # type: ignore[misc]  # its base has no types
    """A document that lays out fewer pages anew."""

    @classmethod
    def lay_out(cls, html: Box, fonts: Box, known: Mapping[str, int] | None = None, **options: Any) -> Box:
        """Lay out all pages. `known` are the numbers of pages of an earlier layout, by their anchors."""
        chosen = {**DEFAULT_OPTIONS, **options, KNOWN: known or {}}
        return cls._render(html, fonts, None, None, chosen)  # pyright: ignore[reportUnknownMemberType]  # no types

    @classmethod
    def _build_layout_context(
        cls, html: Box, font_config: Box, counter_style: Box, color_profiles: Box, options: dict[str, Any]
    ) -> Box:
        given = (html, font_config, counter_style, color_profiles, options)
        context: Box = super()._build_layout_context(*given)  # pyright: ignore[reportUnknownMemberType]  # no types
        _PageLinks(context.target_collector, options[KNOWN])
        return context


class _PageLinks:
    """What WeasyPrint asks about links, with better answers where pages would be laid out in vain."""

    def __init__(self, targets: Box, known: Mapping[str, int]) -> None:
        self._targets, self._known = targets, known
        self._collect, self._check = targets.collect_missing_counters, targets.check_pending_targets
        self._cache = targets.cache_target_page_counters
        targets.collect_missing_counters, targets.check_pending_targets = self.collect, self.check
        targets.cache_target_page_counters = self.cache

    def collect(self, box: Box, token: str, parse: Box, own: list[str], leads_to: Mapping[str, list[str]]) -> None:
        """Take down which numbers an element lacks: those of its own page, and of pages that it leads to."""
        mistaken = any(own is numbers for numbers in leads_to.values())
        self._collect(box, token, parse, [] if mistaken else own, leads_to)

    def check(self) -> None:
        """Begin, once all links are there, with the numbers that are known."""
        self._check()
        links = self._targets.counter_lookup_items
        for anchor in self._targets.target_lookup_items.keys() & self._known.keys():
            self._targets.target_lookup_items[anchor].cached_page_counter_values = {PAGE: [self._known[anchor]]}
        for (_, token), link in links.items():
            if token == CONTENT and link.missing_target_counters.keys() & self._known.keys():
                link.parse_again({})

    def cache(self, anchor: str, numbers: dict[str, list[int]], *more: Any) -> None:
        """Take down the page of what a link leads to. Where only the count of all pages is new, no link changes."""
        target = self._targets.target_lookup_items.get(anchor)
        if target and _said(target.cached_page_counter_values) == _said(numbers):
            target.cached_page_counter_values = copy.deepcopy(numbers)
        self._cache(anchor, numbers, *more)


def _said(numbers: Mapping[str, list[int]]) -> dict[str, list[int]]:
    return {name: value for name, value in numbers.items() if name != TOTAL}
