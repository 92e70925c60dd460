"""What copying from a page leaves behind: numbers and bullets of lists, HTML, quotation marks around a whole value."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.text_rule import OTHERS_WORDS, Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.reading.source_file import HIDDEN

MARKER = re.compile(r"^(\d{1,2}(?:[.)]\s+|(?=[A-Z][a-z]))|[•·▪●◦*–-]\s+)", re.MULTILINE)
MARKUP = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
START_OF_LINE = re.compile(r"\n[ \t]*(?:\d{1,2}[.)A-Z]|[•·▪●◦*–-])")
"""How a line begins that one of the others may match."""
BULLET = re.compile(r"^[ \t]*([•·▪●◦][ \t]*|\d{1,2}(?=[A-Z][a-z]))", re.MULTILINE)
"""A bullet that Markdown does not know, or a number that is glued to the first word of a line."""
CURLY = re.compile(r"^[“„«](?=\w)([^“”„«»]*)[”“»]$")


class ListMarker(TextRule):
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
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look at the beginnings of items, and of the lines of longer texts."""
        here = list(context.prose_matching(START_OF_LINE))
        yield Search(MARKER, among=here)
        yield Search(BULLET, among=here)

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:  # noqa: ARG003 - as the base has it
        """Tell items of lists from lines of longer texts."""
        start, end = match.span(1)
        sign = match[1].strip()
        if match.re is MARKER and len(passage.path) > 1 and not passage.leaf and start == 0:
            return cls.diagnostic(
                f"“{sign}” is a number or a bullet of a list.",
                passage.label(start, end),
                hints="Delete it. Outputs number the steps.",
                fix=passage.fix(start, end, ""),
            )
        if match.re is BULLET and passage.leaf:
            bullet = not match[1].isdecimal()
            return cls.diagnostic(
                f"“{sign}” is {'no bullet of a list' if bullet else 'a number of a list'} here.",
                passage.label(start, end),
                hints="Begin each item with `- `, or with `1. ` where the order matters.",
                fix=passage.fix(start, end, "- ", safe=False) if bullet else None,
            )
        return None


class HtmlMarkup(TextRule):
    """HTML in a text

    Why: Outputs print it as it stands, so that the reader sees `&nbsp;` or `<br>`.
    Example: `Lift&nbsp;your hips.<br>`
    Instead: The sign that is meant. Texts of Markdown files have `**bold**`, lists, headings and links.
    """

    code = "T706"
    name = "markup"
    severity = Severity.WARNING
    message = "`{}` is HTML."
    pattern = MARKUP
    signs = frozenset({"&", "<"})

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:  # noqa: ARG003 - as the base has it
        """Give the sign that is meant."""
        meant = html.unescape(match.group()).replace("\u00a0", " ")
        hidden = HIDDEN.search(meant) is not None
        sign = not match.group().startswith("<") and meant != match.group() and not hidden
        plain = hidden or (sign and meant not in {"<", ">", '"', "'"})
        return cls.diagnostic(
            cls.message.format(match.group()),
            passage.label(*match.span()),
            hints=f"Write `{meant}`." if sign else "Delete it.",
            fix=passage.fix(*match.span(), "" if hidden else meant) if plain else None,
        )


class CurlyQuotedValue(TextRule):
    """A value in curly quotation marks

    YAML knows only straight ones, so the curly ones become a part of the text.

    Why: Every output prints them around the title or the step.
    Example: `title: “Bridge”`, as a word processor writes it.
    Instead: `title: Bridge`, or `title: "Bridge"` with straight quotation marks.
    """

    code = "T707"
    name = "curly-quoted-value"
    severity = Severity.WARNING
    but_fields = OTHERS_WORDS

    pattern = CURLY
    signs = frozenset({"“", "„", "«"})

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:  # noqa: ARG003 - as the base has it
        """Leave out the paragraphs of longer texts, which no YAML quotes."""
        if passage.leaf:
            return None
        plain = f'"{match[1]}"'
        return cls.diagnostic(
            "The curly quotation marks are a part of this text.",
            passage.label(*match.span()),
            hints=f"Write `{match[1]}` or `{plain}`.",
            fix=passage.fix(*match.span(), plain) if "\\" not in match[1] and '"' not in match[1] else None,
        )
