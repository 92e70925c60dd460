"""An edition in, HTML out: the templates with what they need.

Templates hold structure and no words: every word comes from the edition or, by key, from the catalogue of messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from babel import Locale
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from supple_editions.language import Catalogue, load_catalogue
from supple_editions.model import Cited, Edition, EditionExercise, EditionGuide, EditionRedFlags, Link, RichText
from supple_editions.model.safety import EditionSign
from supple_editions.model.shared import Uncertain
from supple_exporters.pdf.arrangement import Chapter, arrange_chapters
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.pictures import Picture, make_picture
from supple_exporters.pdf.style import choose_style
from supple_schema.models.quantities import Range

HEADING = re.compile(r"(</?h)([2-6])(?=>)")
# WeasyPrint 70 breaks a line too early where a space stands before an inline element, but not where it stands in it.
SPACE_BEFORE = re.compile(r"\s+(<(?:a|b|span|strong|em)(?: [^>]*)?>)")
INNER_LINK = re.compile(r'<a href="#([^"]*)">')
MARK = "\ue000"


@dataclass(frozen=True, slots=True)
class BookletMarkup:
    """A whole booklet as HTML with its style sheet, and where each of its links leads, in words."""

    html: str
    css: str
    link_texts: Mapping[str, str]


def write_markup(edition: Edition, options: PdfOptions) -> BookletMarkup:
    """Write a booklet as HTML."""
    catalogue = load_catalogue(edition.language)
    chapters = arrange_chapters(edition, options, catalogue)
    words = _Words(edition, options, catalogue, chapters)
    environment = Environment(
        loader=PackageLoader("supple_exporters.pdf"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["sentence_case"] = sentence_case
    html = environment.get_template("booklet.html").render(
        edition=edition, options=options, chapters=chapters, words=words
    )
    return BookletMarkup(SPACE_BEFORE.sub(r"\1 ", html), choose_style(options), words.link_texts)


def sentence_case(text: str) -> str:
    """Let a word of the vocabulary, which stands in the middle of sentences, begin one."""
    return text[:1].upper() + text[1:]


class _Words:
    """What templates call: messages, links with page numbers, and groups of things that belong together."""

    def __init__(
        self, edition: Edition, options: PdfOptions, catalogue: Catalogue, chapters: tuple[Chapter, ...]
    ) -> None:
        self._edition = edition
        self._options = options
        self._catalogue = catalogue
        self._page = catalogue.text("pdf.page", page=MARK).partition(MARK)
        texts = {chapter.anchor: chapter.title for chapter in chapters}
        texts |= {entry.anchor: entry.title for chapter in chapters for entry in chapter.entries}
        texts |= {f"source-{source.number}": source.title for source in edition.sources}
        texts |= {f"term-{term.id}": term.title for term in edition.terms}
        self.link_texts = MappingProxyType(texts)

    def text(self, key: str, **values: object) -> Markup:
        """Give a message; a value may be markup, such as a link."""
        marks = {name: f"{MARK}{name}{MARK}" for name in values}
        message = escape(self._catalogue.text(f"pdf.{key}", **marks))
        for name, mark in marks.items():
            message = message.replace(mark, escape(values[name]))
        return message

    def counted(self, key: str, amount: int) -> str:
        """Give a message of the whole catalogue in the right plural form."""
        return self._catalogue.counted(key, Range(amount, amount))

    def common(self, key: str, **values: object) -> str:
        """Give a message that other outputs print as well."""
        return self._catalogue.text(key, **values)

    def date(self) -> str:
        """Write the day of the content's version."""
        return self._catalogue.date(self._edition.publication.date)

    def join(self, words: Iterable[str]) -> str:
        """Join words as the language does."""
        return self._catalogue.list(words)

    def weekdays(self) -> list[str]:
        """The short names of the days, Monday first, as ISO 8601 counts them."""
        names = Locale.parse(self._edition.language).days["stand-alone"]["abbreviated"]
        return [str(names[day]) for day in range(7)]

    def to(self, anchor: str, title: str, *, page: bool = True) -> Markup:
        """Link to a place of the booklet with its page number; to a place that is not in it, only the words."""
        if anchor not in self.link_texts:
            return escape(title)
        return Markup('<a href="#{}"{}>{}</a>').format(anchor, self._page_data() if page else "", title)

    def exercise(self, link: Link) -> Markup:
        """Link to an exercise."""
        return self.to(f"exercise-{link.id}", link.title)

    def rich(self, text: RichText, level: int) -> Markup:
        """Give a longer text with its headings from `level` down, and page numbers after its links."""

        def number(match: re.Match[str]) -> str:
            if match[1] not in self.link_texts:
                return "<a>"
            return f'<a href="#{match[1]}"{self._page_data()}>'

        deeper = HEADING.sub(lambda match: f"{match[1]}{min(6, int(match[2]) - 2 + level)}", text.html)
        return Markup(INNER_LINK.sub(number, deeper))  # noqa: S704 - cleaned when the edition was made

    def picture(self, item: EditionExercise | EditionGuide) -> Picture | None:
        """The picture of an exercise or a guide, if it has one."""
        return make_picture(item, self._options)

    def numbers(self, cited: Iterable[Cited]) -> list[int]:
        """The numbers of sources, each once, in order."""
        return sorted({item.number for item in cited})

    def sign_groups(self, flags: EditionRedFlags) -> Iterator[tuple[str | None, list[EditionSign]]]:
        """Put neighbours with the same meaning together, so that it is said once."""
        for because, signs in groupby(flags.signs, key=lambda sign: sign.because):
            yield because, list(signs)

    def carriers(self, code: str) -> Markup:
        """Links to the exercises that carry a caution, joined as the language does."""
        found = [item for item in self._edition.exercises if any(caution.code == code for caution in item.cautions)]
        joined = escape(self.join(f"{MARK}{item.id}{MARK}" for item in found))
        for item in found:
            link = self.to(f"exercise-{item.id}", item.title, page=False)
            joined = joined.replace(f"{MARK}{item.id}{MARK}", link)
        return joined

    def uncertain(self, uncertain: Sequence[Uncertain]) -> Markup:
        """Say that something is not simply what a source states, and where more is said about it."""
        if not uncertain:
            return Markup()
        if "notes" in self.link_texts:
            return self.text("notes.uncertain_see", notes=self.to("notes", self.link_texts["notes"]))
        return self.text("notes.uncertain")

    def fields(self, item: Uncertain) -> str:
        """Name the fields in words."""
        return sentence_case(self.join(dict.fromkeys(self._field_words(item))))

    def _field_words(self, item: Uncertain) -> list[str]:
        return [self._catalogue.text(f"fields.{name.partition('.')[0]}") for name in item.fields]

    def _page_data(self) -> Markup:
        return Markup(' class="ref" data-before="{}" data-after="{}"').format(self._page[0], self._page[2])
