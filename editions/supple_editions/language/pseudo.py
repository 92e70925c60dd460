"""A language to try outputs on: an English text in, the same with accents on its letters and longer words out.

It has the code `qps`, as such languages have elsewhere, and its messages are made of the English ones. Whatever prints
plain English in it has words of its own that no catalogue can translate. No set may be written in it.
"""

from __future__ import annotations

import re

PSEUDO = "qps"
LETTERS = str.maketrans("acdegiklnorstuwyzACDEGILNORSTUWYZ", "áçďéğíķľñóŕšťúŵýžÁÇĎÉĞÍĽŇÓŘŠŤÚŴÝŽ")
KEPT = re.compile(r"\{\w+\}|https?://\S+|\S+@\S+|<[^>]*>")
"""Placeholders, addresses and tags: what programs read."""
VOWELS = re.compile("[aeiou]")


def pseudo(text: str) -> str:
    """Write an English text in the pseudo-language: each small vowel twice, so that it is about a third longer."""
    parts, start = list[str](), 0
    for kept in KEPT.finditer(text):
        parts += [_change(text[start : kept.start()]), kept[0]]
        start = kept.end()
    return "".join((*parts, _change(text[start:])))


def _change(text: str) -> str:
    return VOWELS.sub(lambda vowel: vowel[0] * 2, text).translate(LETTERS)
