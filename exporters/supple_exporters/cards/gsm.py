"""The alphabet of text messages, GSM 03.38 (3GPP TS 23.038, 6.2.1): what a text costs in it, and what it cannot say.

A message with one other sign is sent in another alphabet, and then has room for less than half as much.
"""

from __future__ import annotations

ALPHABET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("\f^{}\\[~]|€")
"""Signs that cost twice."""

PLAIN = str.maketrans(
    {
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}", " "),
        **dict.fromkeys("‘’\N{SINGLE LOW-9 QUOTATION MARK}\N{PRIME}", "'"),
        **dict.fromkeys("“”„\N{DOUBLE PRIME}", '"'),
        **dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—\N{MINUS SIGN}", "-"),
        "…": "...",
        "×": "x",
    }
)
"""Signs of print, and how a telephone writes them."""


def write_gsm(text: str) -> str:
    """Write the signs of print as a telephone does."""
    return text.translate(PLAIN)


def foreign_signs(text: str) -> str:
    """Give the signs that are not in the alphabet, each once, in order."""
    return "".join(dict.fromkeys(sign for sign in text if sign not in ALPHABET and sign not in EXTENDED))


def count_septets(text: str) -> int:
    """Count what a text costs: 153 in each part of a message of several parts."""
    return len(text) + sum(sign in EXTENDED for sign in text)
