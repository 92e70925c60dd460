"""The pages of a site: the data of a bundle in, HTML out. Nothing but the bundle is looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, partial
from typing import Any, TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from supple_editions.language import Catalogue
from supple_editions.model import EditionTheme
from supple_exporters.shared_words import ended, say_criteria, sentence_case
from supple_exporters.web.page_pictures import PagePicture, pictures_by_item
from supple_exporters.web.script_data import script_picture

Data: TypeAlias = dict[str, Any]

KINDS = {"advice": "advice", "exercise": "exercises", "routine": "routines", "measure": "measures"}
"""Kinds of items that have a page, in the order of a chapter, and the lists of an edition that hold them."""

LINK = re.compile(r'href="#(advice|exercise|routine|term)-([a-z0-9-]+)"')


class Pages:
    """Makes the pages of one bundle. Each item has the address `KIND/ID/index.html`, which never changes."""

    def __init__(self, bundle: Data, catalogue: Catalogue, theme: EditionTheme) -> None:
        edition: Data = bundle["edition"]
        self._edition = edition
        self._catalogue = catalogue
        self._theme = theme
        self.pictures = pictures_by_item(bundle["files"], "exercise", edition["exercises"])
        self._legend: list[Data] = bundle["legend_files"]
        self._guides = pictures_by_item(bundle["guide_files"], "guide", edition["safety"]["guides"])

    def make(self) -> Iterator[tuple[str, str]]:
        """Give each page with its path."""
        edition, say = self._edition, self._catalogue.text
        yield "index.html", self._render("index.html", "", edition["title"])
        yield (
            "warning-signs/index.html",
            self._render("safety.html", "../", say("cards.safety.title"), safety_page=True),
        )
        for kind, name in KINDS.items():
            for item in edition[name]:
                page = self._render(f"{kind}.html", "../../", item["title"], item=item)
                yield f"{kind}/{item['id']}/index.html", page
        yield "sources/index.html", self._render("sources.html", "../", say("pdf.sources.title"))
        if edition["terms"]:
            yield "words/index.html", self._render("words.html", "../", say("pdf.glossary.title"))
        if edition["routines"] or edition["measures"]:
            yield "diary/index.html", self._render("diary.html", "../", say("web.diary"))

    def _render(
        self, template: str, root: str, title: str, *, safety_page: bool = False, item: Data | None = None
    ) -> str:
        edition = self._edition
        return (
            _templates()
            .get_template(template)
            .render(
                edition=edition,
                theme=self._theme,
                root=root,
                title=title,
                item=item,
                safety_page=safety_page,
                say=self._catalogue.text,
                say_criteria=partial(say_criteria, self._catalogue),
                join=self._catalogue.list,
                day=self._catalogue.date(date.fromisoformat(edition["publication"]["date"])),
                emergency=min(edition["safety"]["red_flags"], key=lambda flags: flags["rank"]),
                pictures=self.pictures,
                guides=self._guides,
                legend=self._legend,
                sources={source["id"]: source for source in edition["sources"]},
                titles={kind: {one["id"]: one["title"] for one in edition[name]} for kind, name in KINDS.items()},
                entries=_entries,
                relink=_relink,
                script_picture=_script_picture,
                whom_to_call=_whom_to_call,
                usable=_usable,
                doubts=self._doubts,
            )
        )

    def _doubts(self, uncertain: Iterable[Data]) -> Iterator[str]:
        """Name the fields that have the same doubt in one sentence."""
        doubts: dict[str, dict[str, None]] = {}
        for one in uncertain:
            names = (self._catalogue.text(f"fields.{field.partition('.')[0]}") for field in one["fields"])
            doubts.setdefault(one["phrase"], {}).update(dict.fromkeys(names))
        for phrase, fields in doubts.items():
            yield self._catalogue.text("cards.uncertain.about", fields=self._catalogue.list(fields), phrase=phrase)


def _entries(part: Data) -> Iterator[tuple[str, str]]:
    for kind, name in KINDS.items():
        yield from ((kind, item) for item in part.get(name, ()))


def _script_picture(picture: PagePicture) -> str:
    return json.dumps(script_picture(picture), ensure_ascii=False)


def _whom_to_call(flags: Data) -> Markup:
    """Say whom to call, with the number as a telephone dials it. A line to write a number on is for paper alone."""
    phone: Data | None = flags["phone"]
    if phone is None:
        return Markup('<span class="print-only">{}</span>').format(flags["call"])
    before, number, after = flags["call"].partition(phone["number"])
    dialled = re.sub(r"[^0-9+*#]", "", number)
    return Markup('{}<a href="tel:{}">{}</a>{}').format(before, dialled, number, after)


def _usable(ways: Iterable[Data]) -> bool:
    return any(way["exercise"] is None or way["exercise"]["included"] for way in ways)


def _relink(text: Data | None, root: str) -> Markup:
    """Give the HTML of a longer text, which the bundle promises to be clean, with links between pages."""

    def lead(match: re.Match[str]) -> str:
        kind, name = match.groups()
        place = f"words/index.html#{name}" if kind == "term" else f"{kind}/{name}/index.html"
        return f'href="{root}{place}"'

    return Markup(LINK.sub(lead, text["html"])) if text else Markup()  # noqa: S704 - clean by contract


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("supple_exporters.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(ended=ended, sentence_case=sentence_case)
    return environment
