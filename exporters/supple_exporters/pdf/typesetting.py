"""Apostrophes and quotation marks: HTML with those of a keyboard in, HTML with those of print out.

Authors type `don't` and `"At a glance"`; a printer sets `don’t` and `“At a glance”`. Only words between tags change. An
apostrophe follows a Latin letter; in other scripts the sign may be another one. Marks that belong together stand in one
piece of text, without a tag between them.
"""

from __future__ import annotations

import re

WORDS = re.compile(r"(?<=>)[^<]+")
APOSTROPHE = re.compile(r"(?<=[A-Za-z\u00c0-\u024f])(?:'|&#39;)")
QUOTED = re.compile(r'(?:"|&#34;|&quot;)(?=\S)((?:(?!&#34;|&quot;)[^"])+)(?<=\S)(?:"|&#34;|&quot;)')


def set_marks(html: str, quoted: str) -> str:
    """Set the marks of some HTML. `quoted` has those of its language around `{text}`."""
    before, after = quoted.split("{text}")

    def set_words(words: re.Match[str]) -> str:
        return APOSTROPHE.sub("\u2019", QUOTED.sub(rf"{before}\1{after}", words[0]))

    return WORDS.sub(set_words, html)
