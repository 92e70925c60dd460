"""What copying from a page leaves behind: numbers and bullets of lists, HTML, quotation marks around a whole value."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity

MARKER = re.compile(r"\d{1,2}(?:[.)]\s+|(?=[A-Z][a-z]))|[•·▪●◦*–-]\s+")
MARKUP = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
START_OF_LINE = re.compile(r"\n[ \t]*(?:[-*+][ \t]+)?(?:\d{1,2}[.)A-Z]|[•·▪●◦*–-])")
"""How a line begins that one of the other patterns may match."""
BULLET = re.compile(r"^[ \t]*([•·▪●◦][ \t]*|\d{1,2}(?=[A-Z][a-z]))", re.MULTILINE)
"""A bullet that Markdown does not know, or a number that is glued to the first word of a line."""
CURLY = re.compile(r"^[“„«](?=\w)([^“”„«»]*)[”“»]$")


class ListMarker(ItemRule):
    """A number or a bullet in front of an item of a list

    In the text of a Markdown file, items begin with `- ` or `1. `; other bullets are printed as they stand.

    Why: Outputs number the steps themselves, so the reader sees two numbers, and after a change the wrong one.
    Example: `- text: 2. Lift your hips.` or `1Do a hip twist.`
    Instead: `- text: Lift your hips.`
    """

    code = "T705"
    name = "list-marker"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at the first characters of each item of a list."""
        for prose in context.prose_matching(START_OF_LINE):
            for passage in prose.passages:
                in_list = len(passage.path) > 1 and not passage.leaf
                match = MARKER.match(passage.text) if in_list else None
                if match:
                    yield cls.diagnostic(
                        f"“{match.group().strip()}” is a number or a bullet of a list.",
                        passage.label(*match.span()),
                        hints="Delete it. Outputs number the steps.",
                        fix=passage.fix(*match.span(), ""),
                    )
            for passage in prose.bodies:
                for match in BULLET.finditer(passage.text):
                    bullet = not match[1].isdecimal()
                    yield cls.diagnostic(
                        f"“{match[1].strip()}” is {'no bullet of a list' if bullet else 'a number of a list'} here.",
                        passage.label(*match.span(1)),
                        hints="Begin each item with `- `, or with `1. ` where the order matters.",
                        fix=passage.fix(*match.span(1), "- ", safe=False) if bullet else None,
                    )


class Markup(ItemRule):
    """HTML in a text

    Why: Outputs print it as it stands, so that the reader sees `&nbsp;` or `<br>`.
    Example: `Lift&nbsp;your hips.<br>`
    Instead: The sign that is meant. Texts of Markdown files have `**bold**`, lists, headings and links.
    """

    code = "T706"
    name = "markup"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for entities and tags."""
        for prose in context.prose_containing("&", "<"):
            for passage in prose.passages:
                for match in MARKUP.finditer(passage.text):
                    meant = html.unescape(match.group()).replace("\u00a0", " ")
                    sign = not match.group().startswith("<") and meant != match.group()
                    plain = sign and meant not in {"<", ">", '"', "'"}
                    yield cls.diagnostic(
                        f"`{match.group()}` is HTML.",
                        passage.label(*match.span()),
                        hints=f"Write `{meant}`." if sign else "Delete it.",
                        fix=passage.fix(*match.span(), meant) if plain else None,
                    )


class CurlyQuotedValue(ItemRule):
    """A value in curly quotation marks

    YAML knows only straight ones, so the curly ones become a part of the text.

    Why: Every output prints them around the title or the step.
    Example: `title: “Bridge”`, as a word processor writes it.
    Instead: `title: Bridge`, or `title: "Bridge"` with straight quotation marks.
    """

    code = "T707"
    name = "curly-quoted-value"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for values that begin and end with a curly mark."""
        for prose in context.prose_containing("“", "„", "«"):
            for passage in prose.passages:
                match = CURLY.match(passage.text)
                if match and not passage.leaf and passage.field != "quotes.text":
                    plain = f'"{match[1]}"'
                    yield cls.diagnostic(
                        "The curly quotation marks are a part of this text.",
                        passage.label(0, len(passage.text)),
                        hints=f"Write `{match[1]}` or `{plain}`.",
                        fix=passage.fix(0, len(passage.text), plain)
                        if "\\" not in match[1] and '"' not in match[1]
                        else None,
                    )
