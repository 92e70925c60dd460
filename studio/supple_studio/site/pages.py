"""Pages and pieces of pages as HTML: what the workspace shows in, text out. Everything that is put in is escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.linking import Library
from supple_schema.linking.folder import identify, key_at
from supple_schema.models.kinds import KINDS, PROJECT
from supple_schema.models.open_parts import find_open_parts
from supple_studio.editing import OpenForm
from supple_studio.forms.hints import in_form_words
from supple_studio.previews.drawings import DrawingView, ViewedDrawing
from supple_studio.previews.drawn_items import GUIDE, POSE
from supple_studio.previews.plan import FORMS
from supple_studio.previews.unfinished import read_unfinished
from supple_studio.workspace import Appearance, number_of

WAYS = {"print": "Print", "web": "Web page", "card": "Card", "figure": "Figure"}
"""The ways in which an item can be looked at."""
NAMES = {PROJECT.name: "This set", **{kind.name: kind.folder.capitalize() for kind in KINDS.values()}}
"""What the list calls all items of a kind."""
CODE = re.compile("`([^`]+)`")
KEY = re.compile(f"<code>((?:{'|'.join(KINDS)})/[a-z0-9-]+)</code>")
AROUND = 2
"""Lines of a file that are shown on either side of a place."""


def ways_of(kind: str) -> list[str]:
    """Say in which ways an item of a kind can be looked at."""
    if kind == "booklet" or kind in FORMS:
        return ["print", "web", "card", *(["figure"] if kind == "exercise" else [])]
    return ["figure"] if kind in {POSE, GUIDE} else []


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item of the list: where it is, what it is called, and how many findings of which severity it has.

    `to_fill` counts what is still to be filled in of a draft; None where it is none.
    """

    kind: str
    id: str
    title: str
    worst: str
    findings: int
    to_fill: int | None = None


def list_items(root: Path, library: Library, found: Sequence[Diagnostic]) -> dict[str, list[ListedItem]]:
    """List all items by kind, also those whose files are broken."""
    by_key: dict[str | None, list[Diagnostic]] = {}
    for one in found:
        by_key.setdefault(key_at(one.place.file) if one.place else None, []).append(one)
    title = f"{library.project.model.title if library.project else root.name}: publisher, version, rights"
    about = _list_item(PROJECT.name, identify(PROJECT.folder), title, by_key.get(PROJECT.name, ()))
    listed: dict[str, list[ListedItem]] = {PROJECT.name: [about]}
    for kind, used in KINDS.items():
        documents = {name: item.document for name, item in library.kind(kind).items()}
        names = {name: item.model.title for name, item in library.kind(kind).items()}
        for key in library.broken:
            if key.startswith(f"{kind}/"):
                name = key.partition("/")[2]
                document = read_unfinished(root, key, library.drafts.get(key))
                names[name] = str((document.data.get("title") if document else None) or name)
                if document is not None:
                    documents[name] = document
        drafts = {
            name: len(find_open_parts(documents[name], used))
            for name in names
            if f"{kind}/{name}" in library.drafts and name in documents
        }
        often = Counter(names.values())
        for name, title in sorted(names.items(), key=lambda pair: pair[1].casefold()):
            own = by_key.get(f"{kind}/{name}", [])
            told = title if often[title] == 1 else f"{title} ({name})"
            item = _list_item(kind, name, told, own, drafts.get(name))
            listed.setdefault(kind, []).append(item)
    return listed


def _list_item(kind: str, name: str, title: str, found: Sequence[Diagnostic], to_fill: int | None = None) -> ListedItem:
    worst = min((one.severity for one in found), key=lambda one: one.rank, default=None)
    return ListedItem(kind, name, title, worst.value if worst else "", len(found), to_fill)


def write_list(items: Mapping[str, list[ListedItem]]) -> str:
    """Write the list of all items by kind."""
    return write_page("items.html", listed=items, names=NAMES)


def mark(text: object) -> Markup:
    """Show what stands between backticks as what is typed; where it is the key of an item, as the way to it."""
    typed = CODE.sub(r"<code>\1</code>", str(escape(str(text))))
    return Markup(KEY.sub(r'<a href="/show/\1">\1</a>', typed))  # noqa: S704 - it is escaped


def mark_hint(hint: str) -> Markup:
    """Show a hint in the words of a form."""
    return mark(in_form_words(hint))


def write_page(template: str, **values: Any) -> str:
    """Write a page or a piece of one."""
    return _templates().get_template(template).render(values)


def write_findings(found: Sequence[Diagnostic], *, writing: bool) -> str:
    """Write findings, the gravest first, with a button for each repair. `writing` says that a form is beside them."""
    ones = sorted(found, key=lambda one: (one.severity.rank, one.sort_key))
    return write_page("findings.html", findings=[(number_of(one), one) for one in ones], writing=writing)


def write_print(kind: str, name: str, shown: Appearance) -> str:
    """Write the pages of a print. The address of each picture changes with the picture."""
    pages = [(number, page, _digest(page.png)) for number, page in enumerate(shown.pages)]
    return write_page("print.html", kind=kind, id=name, shown=shown, pages=pages)


def write_ahead(kind: str, name: str, shown: Appearance) -> str:
    """Write the pages of an item that stand above a booklet until that is printed too."""
    return write_page("ahead.html", kind=kind, id=name, pages=write_print(kind, name, shown))


def write_web(kind: str, name: str, key: str, page: str, shown: Appearance) -> str:
    """Write the frame in which the web pages of an item are."""
    digest = _digest(*shown.files.values())
    return write_page("web.html", kind=kind, id=name, key=key, page=page, shown=shown, digest=digest)


def write_card(shown: Appearance) -> str:
    """Write the texts of a card."""
    texts = [(path, data.decode()) for path, data in shown.files.items()]
    texts.sort(key=lambda pair: pair[0].startswith("safety"))
    return write_page("card.html", shown=shown, texts=texts)


def write_drawing(view: DrawingView) -> str:
    """Write the drawings of a figure or a pose, and what is beside them."""
    return write_page("figure.html", view=view, pictures=write_pictures(view.pictures))


def write_pictures(drawings: Iterable[ViewedDrawing]) -> str:
    """Write drawings alone."""
    pictures = [(one.caption, one.alt, base64.b64encode(one.drawing.svg.encode()).decode()) for one in drawings]
    return write_page("pictures.html", pictures=pictures)


def write_form(kind: str, name: str, opened: OpenForm, poses: Mapping[str, str]) -> str:
    """Write the form of a file, with the poses that one could start from."""
    return write_page("form.html", kind=kind, id=name, opened=opened, poses=poses, told=opened.sentences)


def write_place(root: Path, label: Label, text: str) -> str:
    """Write the lines of a file around a place, with the ways to go there."""
    span = label.span
    first = max((span.start.line if span else 1) - AROUND, 1)
    lines = text.splitlines()[first - 1 : (span.start.line if span else 1) + AROUND]
    numbered = list(zip(count(first), lines))
    return write_page("place.html", label=label, lines=numbered, path=(root / label.file).as_posix())


def _digest(*data: bytes) -> str:
    total = hashlib.sha256()
    for part in data:
        total.update(part)
    return total.hexdigest()[:16]


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("supple_studio.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["marked"] = mark
    environment.filters["hinted"] = mark_hint
    return environment
