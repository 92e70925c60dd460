"""Longer texts as a reader gets them: Markdown in, its three forms out.

The blocks that `supple_schema.markdown` has read are written anew as plain Markdown, which `markdown` turns into HTML;
nh3 lets nothing but text, structure and links out. Links inside the set are written `[the bridge](exercise:bridge)`;
one that leads out of the edition becomes plain words.
"""

from __future__ import annotations

from collections.abc import Container

import markdown
import nh3

from supple_editions.model import RichText
from supple_schema.markdown import read_markdown, write_markdown, write_plain

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr"} | {
    *("table", "thead", "tbody", "tr", "th", "td"),
}
SCHEMES = {"http", "https", "mailto"}


def render_text(text: str, included: Container[str]) -> RichText:
    """Render a text. `included` are the keys of the items of the edition, such as `exercise/bridge`."""

    def resolve(target: str) -> str | None:
        kind, _, name = target.partition(":")
        if kind in SCHEMES:
            return target
        return f"#{kind}-{name}" if f"{kind}/{name}" in included else None

    blocks = read_markdown(text)
    source = write_markdown(blocks, resolve)
    html = markdown.markdown(source, extensions=["sane_lists", "tables"], output_format="html")
    clean = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None)
    return RichText(markdown=source, html=clean.strip(), plain=write_plain(blocks))
