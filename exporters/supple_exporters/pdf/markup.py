"""An edition in, HTML out: the templates with what they need.

Templates hold structure and no words: every word comes from the edition or, by key, from the catalogue of messages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import escape

from supple_editions.briefs import Person
from supple_editions.model import Edition
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.pdf.forms import FORMS
from supple_exporters.pdf.options import Form, Paper, PdfOptions
from supple_exporters.pdf.prints import Fitting
from supple_exporters.pdf.style import LARGE_SIDES_MM, choose_face, choose_style
from supple_exporters.pdf.themes import find_theme, name_theme
from supple_exporters.pdf.typesetting import set_marks
from supple_exporters.pdf.words import TemplateWords
from supple_exporters.shared_words import catalogue_of, ended, sentence_case

# WeasyPrint 70 breaks a line too early where a space stands before an inline element, but not where it stands in it.
SPACE_BEFORE = re.compile(r"\s+(<(?:a|b|span|strong|em)(?: [^>]*)?>)")
# It does so before the end of a block as well.
SPACE_AT_END = re.compile(r"\s+(?=</(?:p|li|td|th|h[1-6]|div|section|span|b)>)")
SPACE_AT_START = re.compile(r"(<(?:p|li|td|th|h[1-6])(?: [^>]*)?>)\s+")

# Between signs for private use, which no face has.
NAME, NOTE = "\ue0f0name\ue0f0", "\ue0f0note\ue0f0"
LISTED, LISTS = "\ue0f0{}-{}\ue0f0", ("goals", "appointments")
MARKS = re.compile("\ue0f0[a-z0-9-]+\ue0f0")
STAND_IN_TEXT = "Walk to the shops and back, and carry the bags."
STAND_IN = Person(name="A. N. Other", note="Please do this each day.")


PLAIN = ("",)
"""Where nothing can be said in brief."""


@dataclass(frozen=True, slots=True)
class HtmlPrint:
    """A print as HTML with its style sheet, and where each of its links leads, in words."""

    name: str
    html: str
    css: str
    link_texts: Mapping[str, str]
    fitting: Fitting | None = None
    """How to make it fit its sides; None: it takes the pages that it takes."""
    most: int | None = None
    """The most pages that it may have."""
    alike: str | None = None
    """The same HTML with a stand-in for the person whom it is for, if it is for one."""
    bare_pages: bool = False
    """Whether pages that show nothing to do go without the notice in their foot."""
    openings: bool = False
    """Whether an exercise that takes two pages begins on the left one, so that both lie open."""
    fills_pages: bool = False
    """Whether pictures of exercises are as large as their pages leave room for."""
    narrow: bool = False
    """Whether its paper is narrow and its letters are as usual: an exercise may be set closer to fit its page."""
    contact: bool = False
    """Whether its theme has lines of contact, which take room."""
    styles: tuple[str, ...] = PLAIN
    """Where it is never set smaller: styles that say things at length, then in brief. The first that fits holds."""
    picture_shares: tuple[float, ...] = ()
    """How many times as large its pictures may be, the largest first, as pages have room."""
    enlarge: Callable[[float], str] | None = None
    """Gives the same HTML with pictures so many times as large."""
    imprint_first: Callable[[], str] | None = None
    """Gives the same HTML with the imprint on the page of the contents."""


def write_markup(edition: Edition, options: PdfOptions) -> Iterator[HtmlPrint]:
    """Write the prints of an edition as HTML."""
    catalogue = catalogue_of(edition)
    options = _settle(options, edition)
    edition = edition if options.staff else choose_doses(edition, catalogue)
    theme = find_theme(edition, options.theme)
    style = choose_style(edition, options, theme)
    for plan in FORMS[options.form](edition, options, catalogue):
        words = TemplateWords(edition, options, catalogue, plan.anchors, theme)
        shown = edition.model_copy(update={"person": _hide(edition.person)})
        write = partial(
            _templates().get_template(plan.template).render,
            plan.values,
            edition=shown,
            options=options,
            theme=theme.theme,
            face=choose_face(options, theme),
            plan=plan,
            words=words,
        )
        # Large print and letters set apart are never set smaller. A poster is large already.
        fitting = plan.fitting if options.fits_sides else None
        most = options.pages or (plan.promised and options.stretch(plan.promised))
        html = write(enlarged=1.0, imprint_first=False)
        quoted = catalogue.text("pdf.quoted", text="{text}")
        finish = partial(_finish, person=edition.person, quoted=quoted)
        bare = options.never_smaller and options.form in LARGE_SIDES_MM
        openings = options.one_column and options.form is Form.BOOKLET
        contact = bool(words.contact())
        shares = plan.picture_shares if bare else ()
        yield HtmlPrint(
            plan.name,
            finish(html),
            style,
            plan.anchors,
            fitting,
            most,
            _finish(html, STAND_IN, quoted) if edition.person else None,
            bare_pages=bare,
            openings=openings,
            fills_pages=openings and options.large,
            narrow=openings and not options.never_smaller,
            contact=contact,
            styles=tuple(dict.fromkeys(plan.fitting.styles if plan.fitting else ())) or PLAIN,
            picture_shares=shares,
            enlarge=partial(_enlarge, write, finish),
            imprint_first=partial(_put_imprint_first, write, finish),
        )


def _enlarge(write: Callable[..., str], finish: Callable[[str], str], share: float) -> str:
    """Write a print with pictures so many times as large."""
    return finish(write(enlarged=share, imprint_first=False))


def _put_imprint_first(write: Callable[..., str], finish: Callable[[str], str]) -> str:
    """Write a booklet with the imprint on the page of the contents."""
    return finish(write(enlarged=1.0, imprint_first=True))


def _finish(html: str, person: Person | None, quoted: str) -> str:
    """Put in the person whom a print is for, and set its marks."""
    html = _tighten(html)
    return set_marks(_show(html, person) if person else html, quoted)


def _settle(options: PdfOptions, edition: Edition) -> PdfOptions:
    """Give the options with what nobody has chosen: the audience and theme of the edition, the paper of its place."""
    update: dict[str, object] = {
        "audience": options.audience or edition.audience,
        "theme": name_theme(edition, options),
    }
    if edition.paper and "paper" not in options.model_fields_set:
        update["paper"] = Paper(edition.paper.value)
    return options.model_copy(update=update)


def _hide(person: Person | None) -> Person | None:
    """Put marks in the place of what is known of a person."""
    if person is None:
        return None
    lists = {
        field: tuple(LISTED.format(field, place) for place in range(len(getattr(person, field)))) for field in LISTS
    }
    return person.model_copy(update={"name": person.name and NAME, "note": person.note and NOTE, **lists})


def _show(html: str, person: Person) -> str:
    """Put what is known of a person into the place of the marks."""
    texts = {NAME: person.name or "", NOTE: person.note or ""}
    for field in LISTS:
        texts |= {LISTED.format(field, place): text for place, text in enumerate(getattr(person, field))}
    return MARKS.sub(lambda mark: escape(texts.get(mark[0], STAND_IN_TEXT)), html)


def _tighten(html: str) -> str:
    return SPACE_BEFORE.sub(r"\1 ", SPACE_AT_START.sub(r"\1", SPACE_AT_END.sub("", html)))


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("supple_exporters.pdf"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(ended=ended, sentence_case=sentence_case)
    return environment
