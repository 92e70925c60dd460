"""The words of a file that a reader sees: an artifact in, its words out, whatever its exporter says of it.

Text, JSON, HTML, XML, PDF, and such files in a ZIP archive are read here. Of a PDF those letters count that its drawn
pages show. HTML is drawn too where only what is seen counts.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from typing import TypeAlias, cast

from supple_exporters.contract import Artifact

ReadText: TypeAlias = Callable[[Artifact], str]

PAGE_END = "\f"
"""What stands between the words of two pages."""

MARKUP = (".html", ".htm", ".xhtml", ".xml", ".svg")
PAGES = (".html", ".htm", ".xhtml")
DRAWING = ".svg"
PACKED = (".zip", ".epub", ".docx", ".odt", ".xlsx", ".pptx")
PDF = ".pdf"
PDF_START = b"%PDF-"
TEXTS = (".txt", ".md", ".json", *MARKUP)
READABLE = (*TEXTS, *PACKED, PDF)
"""Files whose words are read here, whatever their exporter says that they are."""
PICTURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
"""Files that need no words, and how such a file begins."""
WORDLESS = (
    *(".css", ".js", ".webmanifest", ".ncx", ".opf", ".rels", ".otf", ".ttf", ".woff", ".woff2", ".ico"),
    "mimetype",
)
"""Files for programs alone: what stands in them is not what a reader sees."""
HIDDEN = frozenset(
    ("canvas", "datalist", "defs", "iframe", "metadata", "noscript", "object", "script", "style", "template", "video")
)
"""Elements that nobody sees, or only where something else fails; as those marked `hidden`."""
UNSEEN = frozenset(("desc", "title"))
"""Elements that are read to those who cannot see, or stand in the bar of the window."""
EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements of HTML without an end tag."""
WITHIN_WORDS = frozenset(("a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "tspan", "u"))
"""Tags that can stand in the middle of a word."""
HIDING = ("display:none", "visibility:hidden", "opacity:0;", "font-size:0;")
"""Declarations, of a style or as attributes, of what nobody sees."""

COMMENT = re.compile("<!--.*?(-->|\\Z)", re.DOTALL)
CHANGING = re.compile(rb"<script\b|\son[a-z]+\s*=|javascript:|http-equiv\s*=\s*.?refresh|@keyframes", re.IGNORECASE)
NO_FILES: Mapping[str, bytes] = {}

MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes of a packed file that are read, so that a small file cannot become an endless one."""


def read_words(artifact: Artifact, *, seen: bool = False, beside: Mapping[str, bytes] = NO_FILES) -> str:
    """Give the words of a file; with `seen`, without those that are read to those who cannot see the file.

    `beside` are the files with its styles and pictures, by their paths, itself among them or not.

    Raises:
        ValueError: nobody can read it here; an exporter that makes such files has a `read_words` of its own.
    """
    path = artifact.path.lower()
    if path.endswith(PACKED):
        return PAGE_END.join(_unpacked(artifact.data, seen=seen))
    if is_pdf(artifact):
        from supple_exporters.pdf_words import read_pages  # noqa: PLC0415 - only where there is a PDF

        return PAGE_END.join(read_pages(artifact.data))
    if path.endswith(WORDLESS) or is_picture(artifact):
        return ""
    text = artifact.data.decode("utf-8")
    if path.endswith(".json"):
        return "\n".join(_strings(json.loads(text)))
    if seen and path.endswith((*PAGES, DRAWING)):
        from supple_exporters import html_words  # noqa: PLC0415 - only where there is something to draw

        if path.endswith(DRAWING):
            return "\n".join(html_words.draw_drawing_words(artifact.path, {artifact.path: artifact.data}))
        return PAGE_END.join(html_words.draw_words(artifact.path, text, beside, HIDDEN | UNSEEN))
    if seen and path.endswith(".md"):
        text = COMMENT.sub("", text)
    return _without_tags(text, seen=seen) if path.endswith(MARKUP) else text


def can_change(artifact: Artifact) -> bool:
    """Whether a page may show something else after it was read: by a program, in time or by going elsewhere."""
    return artifact.path.lower().endswith(PAGES) and CHANGING.search(artifact.data) is not None


def is_readable(artifact: Artifact) -> bool:
    """Whether the words of a file are read here, whatever its exporter says."""
    return artifact.path.lower().endswith(READABLE) or is_pdf(artifact)


def is_pdf(artifact: Artifact) -> bool:
    """Whether a file is a PDF, by its name or by its first bytes."""
    return artifact.path.lower().endswith(PDF) or artifact.data.startswith(PDF_START)


def is_picture(artifact: Artifact) -> bool:
    """Whether a file is a PNG or a JPEG, by its name and by its first bytes."""
    path = artifact.path.lower()
    return any(path.endswith(ending) and artifact.data.startswith(start) for ending, start in PICTURES.items())


class _Text(HTMLParser):
    """Collects what stands between tags, without what is hidden: from its tag to the end tag of the same element."""

    def __init__(self, *, seen: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._seen = seen
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        hidden = tag in HIDDEN or (self._seen and tag in UNSEEN) or "hidden" in values or _hides(values)
        if tag not in EMPTY and (tag == self._hidden[0] if self._hidden else hidden):
            self._hidden.append(tag)
        if not (self._hidden or self._seen):
            self.parts += [f" {values[name]} " for name in ("alt", "title", "aria-label") if values.get(name)]
        self._apart(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[0]:
            self._hidden.pop()
        self._apart(tag)

    def _apart(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _hides(attributes: dict[str, str | None]) -> bool:
    """Whether the attributes of an element hide it: `style`, and those of drawings."""
    style = "".join((attributes.get("style") or "").split()).lower()
    named = (f"{name}:{(attributes.get(name) or '').strip().lower()}" for name in ("display", "visibility", "opacity"))
    declared = ";".join((style, *named, ""))
    return any(hiding in declared for hiding in HIDING)


def _without_tags(text: str, *, seen: bool) -> str:
    parser = _Text(seen=seen)
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


def _unpacked(packed: bytes, *, seen: bool) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
                raise ValueError(f"unpacked it is larger than {MOST_UNPACKED // 1024 // 1024} MB")
            members = {member.filename: archive.read(member) for member in archive.infolist() if not member.is_dir()}
            for name, data in members.items():
                file = Artifact(name, data)
                path = file.path.lower()
                if path.endswith((*TEXTS, PDF, *WORDLESS)) or is_picture(file):
                    yield read_words(file, seen=seen, beside=members)
                else:
                    raise ValueError(f"nobody can read the words of {file.path!r} in it")
    except zipfile.BadZipFile as error:
        raise ValueError(f"it is no archive: {error}") from error


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in cast("list[object]", data):
            yield from _strings(item)
    elif isinstance(data, dict):
        for value in cast("dict[str, object]", data).values():
            yield from _strings(value)
