"""Words found by a search without regard to capitals: known words and what stands in a text in, the word out."""

from __future__ import annotations

import re
from collections.abc import Collection


def find_known(words: Collection[str], found: str) -> str:
    """Give the one of these words that was found; in small letters what was found where it is none of them.

    Such a search takes more letters for each other than small and capital ones: a long s for an s, an i without a dot
    for an i. So what it finds need not be a word of the list when it is put into small letters.
    """
    small = found.lower()
    if small in words:
        return small
    return next((word for word in words if re.fullmatch(re.escape(word), found, re.IGNORECASE)), small)
