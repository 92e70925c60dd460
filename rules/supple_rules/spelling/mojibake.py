"""Characters that were read in a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.number_words import any_of
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Edit, Fix

BROKEN = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+"
)
"""A first byte of UTF-8 and its followers, as the older Windows encoding shows them."""
LOST = "\ufffd"


class Mojibake(ItemRule):
    """Characters that were read in a wrong encoding

    Why: The reader sees `donâ€™t` in place of `don’t`, and takes the rest of the text for careless too.
    Example: `donâ€™t`, `donât`, or `�` where a sign was lost.
    Instead: The sign that was meant. The finding gives it where it can be worked out.
    """

    code = "T701"
    name = "mojibake"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for runs of signs that make sense as UTF-8, and for what is left of such runs."""
        language = context.language
        endings = any_of(language.lost_apostrophe if language else ())
        rest = re.compile(rf"(?<=[^\W\d_])â(?={endings}\b)|(?<!\w)â(?=[A-Z])")
        for item in context.items:
            file = item.document.file
            if file.text.isascii():
                continue
            repairs = [(match.span(), _repair(match.group())) for match in BROKEN.finditer(file.text)]
            for match in rest.finditer(file.text) if language else ():
                inside = file.text[match.start() - 1 : match.start()].isalpha()
                repairs.append((match.span(), "’" if inside else ""))
            for (start, end), repaired in repairs:
                if repaired is not None:
                    was = f"`{repaired}`" if repaired else "a bullet or a dash"
                    advice = f"Write `{repaired}`" if repaired else "Delete it"
                    yield cls.diagnostic(
                        f"`{file.text[start:end]}` was {was} before it was read in a wrong encoding.",
                        file.label(start, end),
                        hints=f"{advice}.",
                        fix=Fix(advice, (Edit(file.path, start, end, repaired),)),
                    )
            for match in re.finditer(LOST, file.text):
                yield cls.diagnostic(
                    "A sign was lost here when the text was read in a wrong encoding.",
                    file.label(*match.span()),
                    hints="Look up the sign in the source, and type it.",
                )


def _repair(text: str) -> str | None:
    """Give the text that these characters were meant to be; None where they are what they look like."""
    data = bytearray()
    for character in text:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            data.append(ord(character))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
