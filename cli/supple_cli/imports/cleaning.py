"""Texts as they come: control characters, marks that nobody sees, and HTML in; plain lines out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from supple_schema.reading.source_file import HIDDEN

TAG = re.compile(
    r"</?(?:p|br|li|ul|ol|div|span|h[1-6]|strong|em|b|i|u|a|table|tr|td|script|style)\b[^<>]*>", re.IGNORECASE
)
LINES = frozenset({"p", "br", "li", "div", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
DROPPED = frozenset({"script", "style"})


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._dropped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._dropped += tag in DROPPED
        if tag in LINES:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._dropped = max(0, self._dropped - (tag in DROPPED))
        if tag in LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._dropped:
            self.parts.append(data)


def clean(text: str) -> tuple[str, list[str]]:
    """Give a text as plain lines, and say what was taken out of it."""
    notes: list[str] = []
    if TAG.search(text):
        parser = _Plain()
        parser.feed(text)
        parser.close()
        text = "".join(parser.parts)
        notes.append("its HTML was taken as plain text.")
    seen = HIDDEN.sub("", text)
    if seen != text:
        notes.append("characters that nobody can see were left out.")
    lines = (" ".join(line.split()) for line in seen.splitlines())
    return "\n".join(line for line in lines if line), notes
