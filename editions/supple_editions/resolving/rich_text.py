"""Markdown to clean HTML and to plain text.

Markdown is converted without raw HTML and then cleaned by nh3, so nothing but text, structure and links comes out.
Links inside the set are written `[the bridge](exercise:bridge)`; one that leads out of the edition becomes plain words.
"""

from __future__ import annotations

import re
from collections.abc import Container
from html.parser import HTMLParser

import markdown
import nh3

from supple_editions.model import RichText

INSIDE_LINK = re.compile(r"\[([^\]\[]+)\]\(([a-z]+):([a-z0-9-]+)\)")
TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr", "code"} | {
    *("table", "thead", "tbody", "tr", "th", "td"),
}
BLOCKS = {"p", "h2", "h3", "h4", "li", "blockquote", "tr"}


def render_text(text: str, included: Container[str]) -> RichText:
    """Render a text. `included` are the keys of the items of the edition, such as `exercise/bridge`."""

    def resolve(match: re.Match[str]) -> str:
        words, kind, name = match.groups()
        if kind in {"http", "https", "mailto"}:
            return match.group()
        return f"[{words}](#{kind}-{name})" if f"{kind}/{name}" in included else words

    source = INSIDE_LINK.sub(resolve, text)
    converter = markdown.Markdown(extensions=["sane_lists", "tables"], output_format="html")
    html = converter.convert(source.replace("&", "&amp;").replace("<", "&lt;"))
    clean = nh3.clean(
        html, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}, link_rel=None
    )
    return RichText(markdown=source, html=clean.strip(), plain=html_to_plain(clean))


def html_to_plain(html: str) -> str:
    """Give the words of clean HTML: paragraphs apart by an empty line, items of lists with a hyphen or a number."""
    parser = _PlainText()
    parser.feed(html)
    parser.close()
    return parser.text()


class _PlainText(HTMLParser):
    """Collects blocks of words."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._marker = ""
        self._lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own signature
        if tag in BLOCKS:
            self._finish()
        if tag in {"ul", "ol"}:
            self._finish()
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            self._marker = "- " if number is None else f"{number}. "
            if number is not None:
                self._lists[-1] = number + 1
        elif tag in {"br", "td", "th"}:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._finish()
        elif tag in {"ul", "ol"}:
            self._finish()
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def text(self) -> str:
        self._finish()
        text = ""
        previous = ""
        for kind, words in self._blocks:
            text += ("" if not text else "\n" if kind == previous == "item" else "\n\n") + words
            previous = kind
        return text

    def _finish(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if words:
            self._blocks.append(("item" if self._lists else "block", self._marker + words))
            self._marker = ""
