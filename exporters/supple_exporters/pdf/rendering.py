"""HTML in, bytes of a tagged PDF out, by WeasyPrint.

Nothing comes from outside: the one source of files and faces is this package. Whatever WeasyPrint complains about, such
as a missing picture or a link to nowhere, ends the export, because a patient cannot know what is missing.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, lru_cache, partial
from importlib import resources
from typing import Any

import weasyprint  # type: ignore[import-untyped]  # it has no types
from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]  # it has no types

from supple_exporters.contract import ExportError
from supple_exporters.pdf.archiving import ends_plainly, finish_archive
from supple_exporters.pdf.bare_pages import bare_rule, lay_out_bare, pages_with, tears
from supple_exporters.pdf.budget import check_length
from supple_exporters.pdf.close_openings import lay_out_close_openings
from supple_exporters.pdf.close_tails import lay_out_close_tails
from supple_exporters.pdf.contents import ONE_COLUMN, contents_go_on
from supple_exporters.pdf.covers import has_long_cover, shrink_cover
from supple_exporters.pdf.faces import OwnFaces
from supple_exporters.pdf.fitting import Sizes, find_sizes, remember_sizes, shrink_sizes
from supple_exporters.pdf.line_breaks import mended_line_breaks
from supple_exporters.pdf.line_ends import space_line_ends
from supple_exporters.pdf.markup import PLAIN, HtmlPrint
from supple_exporters.pdf.openings import lay_out_openings
from supple_exporters.pdf.page_boxes import find_anchors
from supple_exporters.pdf.page_numbers import STEADY, leads_astray
from supple_exporters.pdf.prints import Fitting
from supple_exporters.pdf.repagination import PrintDocument
from supple_exporters.pdf.settling import Arrangement, settle
from supple_exporters.pdf.shared_pages import PrintHtml, cut_back, put_back
from supple_exporters.pdf.spare_room import fill_spare_room
from supple_exporters.pdf.tagging import finish_tags

OWN = "booklet:"
VARIANT = "pdf/a-2a"
"""What WeasyPrint is asked for; `archiving` makes it PDF/UA-1 as well."""
FOLDERS = {"fonts": "font/woff2", "art": "image/svg+xml"}
PICTURE_CHANGES = 1.8
"""How much faster pictures shrink and grow than the text."""
CLOSE_LINES = (
    ".care, .care ul, .stopping, .tips, .safety-side, .imprint { line-height: 1.07 } div.signs { break-inside: auto }"
)
"""The style of larger letters that would take too many sides: lines of what is looked up stand a little closer."""
STEPS, EXERCISES = frozenset({"do", "dose"}), frozenset({"programme"})
"""The classes of what larger pictures may not part: the steps of a handout and their dose, the exercises of a sheet."""
EXERCISE = "said"
"""The class of the words of an exercise of a sheet, which do not go on overleaf."""
SEEN_SHARE = 1.3
"""Up to this size a sheet has larger pictures, even if its exercises take a page more: small ones show too little."""
ASIDE = 0.94
"""The size of cautions and goals beside the running text."""
LEAST_POINTS = 9.0
MOST_SPARE = 8
"""How often a file is written until each of its streams ends plainly: one of 64 is written a second time."""
MOST_BACKS = 16
"""How many pages of warning signs are kept: those of readers with other conditions, in other sizes."""
FACE = re.compile(r"@font-face \{[^}]*\}")
DATA_ADDRESS = re.compile(r"(data:[\w/+-]+)[^\s\"]*")
LOGGERS = ("weasyprint", "fontTools")


def render_pdf(markup: HtmlPrint, guesses: dict[str, Sizes] | None = None) -> bytes:
    """Draw the pages, in the largest of the markup's sizes of text with which they are few enough.

    `guesses` are the sizes at which earlier forms of the same prints fitted, by name: whoever draws a print again and
    again keeps them, and gets the same pages sooner.

    Raises:
        ExportError: WeasyPrint had something to complain about, or there are more pages than there may be.
    """

    def finish(document: object, pdf: object, spare: int) -> None:
        finish_tags(document, pdf, markup.link_texts)
        finish_archive(pdf, spare)

    with keep_complaints() as complaints:
        drawn = lay_out(markup, guesses)
        space_line_ends(drawn)
        check_length(drawn, markup)
        with warnings.catch_warnings():
            # WeasyPrint 70 leaves the file of its colour profile open.
            warnings.simplefilter("ignore", ResourceWarning)
            pdf: bytes | None = None
            for spare in range(MOST_SPARE):
                finisher = partial(finish, spare=spare)
                pdf = drawn.write_pdf(finisher=finisher, pdf_variant=VARIANT, pdf_forms=True)
                if pdf is None or ends_plainly(pdf):
                    break
    if complaints:
        draw_back.cache_clear()
        load_style.cache_clear()
        load_faces.cache_clear()
        # A picture inside the page has an address of any length.
        shown = dict.fromkeys(DATA_ADDRESS.sub(r"\1…", complaint) for complaint in complaints)
        listed = "\n".join(f"  {complaint}" for complaint in shown)
        raise ExportError(f"The booklet cannot be drawn as it is written:\n{listed}")
    if pdf is None:
        raise ExportError("WeasyPrint gave no PDF.")
    return pdf


def lay_out(markup: HtmlPrint, guesses: dict[str, Sizes] | None = None) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Lay the pages out, and set the front or the back smaller while it takes too many pages.

    What does not fit in the smallest size goes on to another page: nothing is ever cut.
    """
    layouts = Layouts(markup.html, markup)
    fitting = markup.fitting
    if markup.bare_pages:
        return _lay_out_large(markup, layouts)
    if fitting is None:
        drawn = layouts.draw()
        front = shrink_cover(layouts.draw_styled) if has_long_cover(drawn) else ""
        if markup.openings and contents_go_on(drawn):
            front = f"{front} {ONE_COLUMN}".strip()
        drawn = layouts.draw_styled(front) if front else drawn
        draw = partial(_draw_behind, layouts, front)
        if markup.narrow:
            return lay_out_close_openings(drawn, draw, markup.most)
        if markup.openings:
            drawn, begin = lay_out_openings(drawn, draw, markup.most)
            drawn, begin = lay_out_close_tails(drawn, begin, draw, markup.most)
            fill = markup.fills_pages
            return fill_spare_room(drawn, partial(_draw_behind, layouts, f"{front} {begin}")) if fill else drawn
        return settle(layouts.draw_arranged, drawn, Arrangement(front))
    if markup.alike is None:
        sizes = find_sizes(fitting, layouts.measure, guesses.get(markup.name) if guesses else None)
        if fitting.back_anchor is None and markup.most and fitting.sides < len(layouts.draw(sizes).pages):
            # Where more sides are needed and allowed, there is room for more words and larger letters.
            more = Layouts(markup.html, replace(markup, fitting=replace(fitting, sides=markup.most)))
            sizes = find_sizes(fitting, more.measure)
        if guesses is not None:
            guesses[markup.name] = sizes
    else:
        alike, kind = markup.alike, f"{markup.name} {' '.join(markup.link_texts)}"
        first = remember_sizes(
            alike, markup.css, kind, lambda guess: find_sizes(fitting, Layouts(alike, markup).measure, guess)
        )
        sizes = shrink_sizes(fitting, first, layouts.measure)
    return layouts.draw(sizes)


def _draw_behind(layouts: Layouts, front: str, css: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Lay a print out with more style behind what it has."""
    return layouts.draw_styled(f"{front} {css}")


def _lay_out_large(markup: HtmlPrint, layouts: Layouts) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Lay out a print whose words are never set smaller, with the largest pictures that take no more paper.

    What can be said in brief is said as a whole where its sides have room for it. Where it has more pages than it may
    have, pictures are smaller; where none fits, they are as the template says.
    """

    def draw(html: Layouts, said: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        return lay_out_bare(lambda bare: html.draw_styled(f"{said} {bare_rule(bare)}"))

    said, drawn = markup.styles[0], draw(layouts, markup.styles[0])
    for style in markup.styles[1:]:
        if (markup.most is None or len(drawn.pages) <= markup.most) and not tears(drawn, EXERCISE):
            break
        said, drawn = style, draw(layouts, style)
    if markup.most is not None and len(drawn.pages) > markup.most:
        closer = draw(layouts, f"{said} {CLOSE_LINES}")
        if len(closer.pages) <= markup.most:
            return closer
    pages, steps, exercises = len(drawn.pages), pages_with(drawn, STEPS), pages_with(drawn, EXERCISES)
    most = markup.most or pages
    torn = markup.styles == PLAIN or tears(drawn, EXERCISE)
    room, fits = min(pages + pages % 2, most), pages <= most
    shares = [share for share in markup.picture_shares if (share > 1) == fits]
    low, high = 0, len(shares)
    while low < high and markup.enlarge is not None:
        middle = (low + high) // 2
        share = shares[middle]
        tried = draw(Layouts(markup.enlarge(share), markup), said)
        whole = share <= SEEN_SHARE or pages_with(tried, EXERCISES) <= exercises
        whole = whole and (torn or not tears(tried, EXERCISE))
        if len(tried.pages) <= room and pages_with(tried, STEPS) <= steps and whole:
            drawn, high = tried, middle
        else:
            low = middle + 1
    return drawn


class Layouts:
    """The layouts of a print in the sizes that are tried. Only the last one is kept."""

    def __init__(self, html: str, markup: HtmlPrint) -> None:
        self._html, self._css, self._fitting = html, markup.css, markup.fitting
        self._imprint_first = markup.imprint_first
        self._cut = cut_back(html) if markup.fitting else None
        self._parsed: dict[str, Any] = {}
        self._pages: dict[str, int] = {}
        self._last: tuple[object, Any] = None, None

    def measure(self, sizes: Sizes) -> tuple[bool, bool]:
        """Say whether the front and the back fit their sides."""
        fitting = self._fitting or Fitting(0)
        if self._cut:
            front, back = self._draw_front(self._cut.front, sizes), self._draw_back(self._cut.back, sizes)
            return len(front.pages) - 1 <= fitting.sides, len(back.pages) <= 1
        pages = self.draw(sizes).pages
        places = [
            next((number for number, page in enumerate(pages) if anchor in page.anchors), len(pages))
            for anchor in (fitting.back_anchor, fitting.after_anchor)
        ]
        back = places[1] - places[0]
        return len(pages) - back <= fitting.sides, back <= 1

    def draw(self, sizes: Sizes | None = None) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Lay out all pages."""
        if self._cut and sizes is not None:
            back = self._draw_back(self._cut.back, sizes)
            if len(back.pages) == 1:
                return put_back(self._draw_front(self._cut.front, sizes), back)
        return self._keep(sizes, self._html, "" if sizes is None else self.size_rule(sizes))

    def _draw_front(self, html: str, sizes: Sizes) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Lay out all pages but that of the warning signs."""
        return self._keep(sizes.front, html, self._front_rule(sizes.front))

    def _draw_back(self, html: str, sizes: Sizes) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Lay out the page of the warning signs."""
        return draw_back(html, self._css, self._back_rule(sizes.back))

    def draw_styled(self, css: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Lay out all pages with more style over that of the print."""
        return self._render_again(self._html, css)

    def draw_arranged(self, wanted: Arrangement) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Lay out all pages of a booklet as they are to be arranged."""
        html = self._imprint_first() if wanted.imprint_first and self._imprint_first else self._html
        return self._render_again(html, wanted.css)

    def _keep(self, key: object, html: str, css: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        if self._last[1] is None or self._last[0] != key:
            self._last = key, self._render(html, css)
        return self._last[1]

    def _render_again(self, html: str, css: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Begin with the numbers of pages that the layout before had: most of them stay."""
        return self._render(html, css, self._pages)

    def _render(self, html: str, css: str, known: Mapping[str, int] | None = None) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        if html not in self._parsed:
            self._parsed[html] = PrintHtml(string=html, url_fetcher=OwnFiles())
        drawn = render_html(self._parsed[html], self._css, css, known)
        self._pages |= find_anchors(drawn)
        return drawn

    def size_rule(self, sizes: Sizes) -> str:
        """Give the style that sets these sizes."""
        return f"{self._front_rule(sizes.front)} {self._back_rule(sizes.back)}"

    def _front_rule(self, place: int) -> str:
        fitting = self._fitting or Fitting(0)
        points = fitting.front[place]
        share = 1 - PICTURE_CHANGES * (1 - points / fitting.usual)
        size = f"--size: {points:g}pt; --aside: {max(LEAST_POINTS, ASIDE * points):g}pt; --share: {share:.3f};"
        shown = fitting.styles[place] if fitting.styles else ""
        return f":root {{ {size} --grow: {max(1.0, share):.3f} }} {shown}"

    def _back_rule(self, place: int) -> str:
        return f":root {{ --back: {(self._fitting or Fitting(0)).back[place]:g}pt }}"


def render_html(html: Any, css: str, more: str, known: Mapping[str, int] | None = None) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Lay out parsed HTML with the style of its print and more style over it.

    `known` are the numbers of pages of an earlier layout, by their anchors: with them it takes less time.
    """
    drawn = _render_once(html, css, more, known)
    return _render_once(html, css, f"{more} {STEADY}") if leads_astray(drawn) else drawn


def _render_once(html: Any, css: str, more: str, known: Mapping[str, int] | None = None) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    style, fonts = load_style(css)
    styles = [style, *([weasyprint.CSS(string=more)] if more else [])]
    with mended_line_breaks():
        return PrintDocument.lay_out(html, fonts, known, stylesheets=styles, pdf_variant=VARIANT, pdf_forms=True)


@lru_cache(MOST_BACKS)
def draw_back(html: str, css: str, sizes: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Lay out the pages of warning signs, once for all prints on which they are alike to the letter."""
    return render_html(PrintHtml(string=html, url_fetcher=OwnFiles()), css, sizes)


@cache
def load_style(css: str, of: str = "prints") -> tuple[Any, Any]:
    """Read a style sheet, once for all that share it, and the faces, once for all sheets of a kind with the same ones.

    Faces that a page of another kind brings reach no print.
    """
    fonts = load_faces("".join(FACE.findall(css)), of)
    return weasyprint.CSS(string=css, font_config=fonts, url_fetcher=OwnFiles()), fonts


@cache
def load_faces(more: str, _of: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Read the faces of every print and these rules for more. Without a face Pango crashes."""
    fonts = OwnFaces()
    faces = (resources.files("supple_exporters.pdf") / "style/fonts.css").read_text(encoding="utf-8")
    weasyprint.CSS(string=f"{faces}{more}", font_config=fonts, url_fetcher=OwnFiles())
    return fonts


class OwnFiles(URLFetcher):  # type: ignore[misc]  # its base has no types
    """Gives the typeface and the drawings of this package and pictures inside the HTML; refuses everything else."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)  # pyright: ignore[reportUnknownMemberType]  # no types

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Give a file.

        Raises:
            ValueError: it is none of those; WeasyPrint logs it.
        """
        if not url.startswith(OWN):
            return super().fetch(url, headers)  # pyright: ignore[reportUnknownMemberType]  # no types
        folder, _, name = url.removeprefix(OWN).partition("/")
        if folder not in FOLDERS:
            raise ValueError(f"{url} is in no folder of the booklet's own files")
        files = {file.name: file for file in (resources.files("supple_exporters.pdf") / folder).iterdir()}
        if name not in files:
            raise ValueError(f"{url} is not one of the booklet's own files")
        return URLFetcherResponse(url, files[name].read_bytes(), {"Content-Type": FOLDERS[folder]})


class _Complaints(logging.Handler):
    """Keeps what is logged at the level of a warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def keep_complaints() -> Generator[list[str]]:
    """Collect complaints, and keep them from the terminal meanwhile."""
    handler = _Complaints()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger.handlers, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.handlers, logger.propagate = [handler], False
    try:
        yield handler.messages
    finally:
        for logger, (handlers, propagate) in zip(loggers, before, strict=True):
            logger.handlers, logger.propagate = handlers, propagate
