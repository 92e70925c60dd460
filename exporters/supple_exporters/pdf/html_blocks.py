"""Advice in blocks: a text as pieces that must not be parted, to be put into columns.

In: clean HTML as it stands in an edition. Out: its top-level blocks. A heading stays together with what it heads, and a
line that ends with a colon with what follows it. A list is parted between its items, but for the first two and the last
two: no item stands alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

BLOCK = re.compile(r"<(/?)(p|h[1-6]|ul|ol|table|blockquote|pre)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
HEADING = re.compile(r"<h[1-6]\b")
LIST = re.compile(r"<(ul|ol)>\s*(.*)\s*</\1>", re.DOTALL)
ITEM = re.compile(r"<li\b.*?</li>\s*", re.DOTALL)
LINES_BETWEEN = 0.5
LEAST_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """One piece of text that must not be parted, and about how many lines it takes in its column."""

    html: Markup
    lines: float


def html_blocks(html: str, letters: int) -> list[HtmlBlock]:
    """Cut clean HTML into blocks. `letters` is how many fit on a line of the column."""
    html = str(html)  # of markup, an addition would be escaped
    blocks: list[str] = []
    depth = start = 0
    for match in BLOCK.finditer(html):
        if match[1]:
            depth -= 1
            if depth == 0:
                blocks += _part_list(html[start : match.end()])
        else:
            if depth == 0:
                start = match.start()
            depth += 1
    joined: list[str] = []
    for block in blocks:
        last = joined[-1].rpartition("\n")[2] if joined else ""
        if HEADING.match(last) or TAG.sub("", last).rstrip().endswith(":"):
            joined[-1] += f"\n{block}"
        else:
            joined.append(block)
    return [measured(Markup(block), letters) for block in joined]  # noqa: S704 - cleaned when the edition was made


def _part_list(block: str) -> list[str]:
    """Cut a list without lists in it into lists of its items; anything else stays whole."""
    found = LIST.fullmatch(block)
    if found is None or "<ul" in found[2] or "<ol" in found[2]:
        return [block]
    items = ITEM.findall(found[2])
    if len(items) < 2 * LEAST_TOGETHER:
        return [block]
    runs = [
        items[:LEAST_TOGETHER],
        *([item] for item in items[LEAST_TOGETHER:-LEAST_TOGETHER]),
        items[-LEAST_TOGETHER:],
    ]
    return [f"<{found[1]}>{''.join(run).strip()}</{found[1]}>" for run in runs]


def measured(html: Markup, letters: int) -> HtmlBlock:
    """Guess the lines of a block: each paragraph, row and item begins a line of its own."""
    texts = [TAG.sub("", part).strip() for part in re.split(r"</(?:p|li|h[1-6]|tr)>", str(html))]
    return HtmlBlock(html, sum(-(-len(text) // letters) + LINES_BETWEEN for text in texts if text))
