"""What templates call: messages, links with page numbers, pictures, and groups of things that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, groupby
from typing import TypeAlias

from markupsafe import Markup, escape

from supple_editions.language import Catalogue
from supple_editions.model import (
    Cited,
    Edition,
    EditionAdvice,
    EditionCaution,
    EditionExercise,
    EditionGate,
    EditionGuide,
    EditionRedFlags,
    EditionRoutine,
    EditionRoutineItem,
    EditionRoutinePhase,
    EditionTerm,
    EditionTheme,
    Link,
    RichText,
)
from supple_editions.model.dose import Often
from supple_editions.model.measure import EditionMeasure
from supple_editions.model.safety import CautionText, EditionSign
from supple_editions.model.shared import Uncertain
from supple_exporters.caution_words import say_whom_to_ask_about
from supple_exporters.chosen_doses import hold_of
from supple_exporters.pdf.balance import balance_card
from supple_exporters.pdf.columns import balance_columns, lines, split_columns, split_groups
from supple_exporters.pdf.getting_ready import GettingReady
from supple_exporters.pdf.html_blocks import HtmlBlock, html_blocks
from supple_exporters.pdf.line_count import BOLD, REGULAR, count_lines
from supple_exporters.pdf.matrix import Row, share_columns
from supple_exporters.pdf.numbers import publisher_number
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.pictures import Picture, fit_picture, make_cover_picture, make_legend, make_picture
from supple_exporters.pdf.prints import Chapter
from supple_exporters.pdf.scanning import ScanCode, make_code
from supple_exporters.pdf.tracking import SECONDS_OF_A_WEEK, Ticks, plan_ticks, plan_weeks
from supple_exporters.shared_words import sentence_case
from supple_schema.models.vocabulary import CautionGrade

HEADING = re.compile(r"(</?h)([2-6])(?=>)")
OUTER_LINK = re.compile(r'<a href="(https?://[^"]*)">(.*?)</a>', re.DOTALL)
INNER_LINK = re.compile(r'<a href="#([^"]*)">')
ORDERED = re.compile(r"<ol>.*?</ol>", re.DOTALL)
ANNOUNCING = re.compile(r"<p>(?=(?:(?!</p>).)*:\s*(?:</\w+>\s*)*</p>)", re.DOTALL)
"""A paragraph that ends with a colon: it never parts from what it announces."""
LIST_ITEM = re.compile(r"<li>(?:\s*<p>)?")
TAG = re.compile(r"<[^>]*>")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
LISTED = re.compile(r"(?:-|\d+\.) ")
"""How an item of a list begins in plain text."""
MARK = "\ue000"
MILLIMETRES_PER_POINT = 25.4 / 72
LETTERS_A_LINE = 105
"""About how many letters of small text fit between the margins of A4."""
CARE_MM, LEAST_POINTS, GAP = 20.0, 9.0, 0.1
"""The margins of a column of cautions, the smallest size of its text, and the gap below each as a share of a line."""
MATRIX_SIDES_MM = 30.0
LETTERS_OF_SIGNS = 68
"""About how many letters fit there in a list of signs: each column has a box to tick and its margins."""
LETTERS_A_HALF = 50
"""About how many letters of running text fit into half of that."""
SPARE_LINES = 2.0
"""By so much the contents may be longer, so that what belongs to a part stands below its title."""
SignsByReason: TypeAlias = tuple[str | None, list[EditionSign]]
"""A reason, and the signs that have it."""


class TemplateWords(GettingReady):
    """The words of one print, in the language of its edition."""

    def __init__(
        self,
        edition: Edition,
        options: PdfOptions,
        catalogue: Catalogue,
        anchors: Mapping[str, str],
        theme: EditionTheme,
    ) -> None:
        self._edition = edition
        self._options = options
        self._catalogue = catalogue
        self._anchors = anchors
        self._theme = theme
        self._source_numbers = {source.id: source.number for source in edition.sources}
        self._exercises = {item.id: item for item in edition.exercises}
        self._measures = {item.id: item for item in edition.measures}
        self._page = catalogue.text("pdf.page", page=MARK).partition(MARK)

    def text(self, key: str, **values: object) -> Markup:
        """Give a message; a value may be markup, such as a link."""
        marks = {name: f"{MARK}{name}{MARK}" for name in values}
        message = escape(self._catalogue.text(f"pdf.{key}", **marks))
        for name, mark in marks.items():
            message = message.replace(mark, escape(values[name]))
        return message

    def common(self, key: str, **values: object) -> str:
        """Give a message that other outputs print as well."""
        return self._catalogue.text(key, **values)

    def date(self, day: date | None = None) -> str:
        """Write a day, else that of the content's version."""
        return self._catalogue.date(day or self._edition.publication.date)

    def join(self, words: Iterable[str]) -> str:
        """Join words as the language does."""
        return self._catalogue.list(words)

    def one_of(self, words: Iterable[str]) -> str:
        """Join words of which one is enough."""
        return self._catalogue.choice(words)

    def weekdays(self) -> list[str]:
        """The short names of the days, Monday first, as ISO 8601 counts them."""
        names = self._catalogue.locale.days["stand-alone"]["abbreviated"]
        return [str(names[day]) for day in range(7)]

    def to(self, anchor: str, title: str, *, page: bool = True) -> Markup:
        """Link to a place of the print with its page number; to a place that is not in it, only the words."""
        if anchor not in self._anchors:
            return escape(title)
        return Markup("<a{}{}>{}</a>").format(leads_to(anchor), self._page_data() if page else "", title)

    def exercise(self, link: Link, *, page: bool = True) -> Markup:
        """Link to an exercise."""
        return self.to(f"exercise-{link.id}", link.title, page=page)

    def sentences(self, text: str | None) -> list[str]:
        """The sentences of a short text, for forms that show them one by one."""
        return [part for part in SENTENCE_END.split(text or "") if part]

    def lines_of(self, text: RichText) -> list[str]:
        """The sentences of a longer text; an item of a list stays whole, with its number."""
        lines = [line for line in text.plain.splitlines() if line]
        return [
            part
            for line in lines
            for part in ([line.removeprefix("- ")] if LISTED.match(line) else self.sentences(line))
        ]

    def item(self, link: Link) -> EditionExercise:
        """The exercise of the edition that a routine names."""
        return self._exercises[link.id]

    def has_picture(self, link: Link) -> bool:
        """Whether the exercise that a routine names has a picture to show."""
        item = self.item(link)
        return bool((item.image and item.image.data) or (item.figure and item.figure.solved))

    def measure(self, link: Link) -> EditionMeasure:
        """The measure of the edition that a routine asks for."""
        return self._measures[link.id]

    def rich(self, text: RichText, level: int) -> Markup:
        """Give a longer text with its headings from `level` down, and page numbers or addresses after its links."""

        def number(match: re.Match[str]) -> str:
            if match[1] not in self._anchors:
                return "<a>"
            return f"<a{leads_to(match[1])}{self._page_data()}>"

        def spell_out(match: re.Match[str]) -> str:
            address, words = match.groups()
            return match[0] if words in {address, address.partition("//")[2]} else f"{match[0]} ({address})"

        deeper = HEADING.sub(lambda match: f"{match[1]}{min(6, int(match[2]) - 2 + level)}", text.html)
        linked = OUTER_LINK.sub(spell_out, INNER_LINK.sub(number, deeper))
        return Markup(_numbered(ANNOUNCING.sub('<p class="announcing">', linked)))  # noqa: S704 - cleaned when the edition was made

    def opening(self, text: RichText | None, level: int) -> tuple[str, str]:
        """Give a longer text in two: the paragraph with which it begins, if it does, and what follows."""
        html = self.rich(text, level) if text else Markup()
        first, end, rest = html.partition("</p>")
        return (first + end, rest.strip()) if html.startswith("<p") else (Markup(), html)

    def picture(
        self,
        item: EditionExercise | EditionGuide,
        width_mm: float,
        height_mm: float,
        slot: EditionRoutineItem | None = None,
    ) -> Picture | None:
        """The picture of an exercise or a guide, if it has one, fitted into a place, with the hold of a slot's dose."""
        hold = self.hold_mark(item, slot) if slot is not None and isinstance(item, EditionExercise) else None
        text_mm = self._options.label_points(height_mm) * MILLIMETRES_PER_POINT
        return make_picture(item, self._options.ink, (width_mm, height_mm), text_mm, hold)

    def widest_mm(self, slots: Sequence[EditionRoutineItem], width_mm: float, height_mm: float) -> float:
        """How wide the widest of the pictures of these exercises is, each fitted into a place."""
        pictures = (self.picture(self.item(slot.exercise), width_mm, height_mm, slot) for slot in slots)
        return max((picture.width_mm for picture in pictures if picture), default=0.0)

    def legend(self) -> list[tuple[Picture, str]]:
        """Each sign of the figures with what it means; none without any figure."""
        return make_legend(self._edition, self._catalogue, self._options.ink)

    def hold_mark(self, item: EditionExercise, slot: EditionRoutineItem) -> str:
        """How long to hold at the dose of a slot, as short as on a picture; empty where nobody says."""
        doses = {dose.id: dose for dose in (item.dose, *item.other_doses) if dose}
        return hold_of(doses.get(slot.dose or ""), self._catalogue)

    def dose_title(self, item: EditionExercise) -> Markup:
        """Say whose a dose is, or when: that of a reader, the one to begin with, or the usual one."""
        slots = (one for routine in self._edition.routines for phase in routine.phases for one in phase.items)
        begun = item.begins is not None and item.dose is not None and item.dose.id == item.begins.id
        begun = begun or (not self._options.staff and any(slot.exercise.id == item.id for slot in slots))
        return self.text("dose.for_you" if item.own_dose else "dose.begin" if begun else "dose.usual")

    def balance(self, item: EditionExercise, picture: Picture | None) -> tuple[list[str], list[str]]:
        """The pieces of an exercise card that stand under its picture, and those beside it."""
        return balance_card(item, picture.height_mm if picture else 0.0)

    def cover_picture(self, item: EditionExercise | None, width_mm: float, height_mm: float) -> Picture | None:
        """The theme's picture for the cover; else that of an exercise, where its movement ends, without numbers."""
        place, ink = (width_mm, height_mm), self._options.ink
        if self._theme.cover_picture:
            return fit_picture(self._theme.cover_picture, ink, place)
        return make_cover_picture(item, ink, place) if item else None

    def code(self, kind: str = "", name: str = "") -> ScanCode | None:
        """The code that leads to an item of the edition on the web, or to the edition; None where it has no address."""
        address = self._edition.address
        return make_code("/".join(filter(None, (address, kind, name)))) if address else None

    def code_to(self, address: str) -> ScanCode:
        """The code that leads to a page elsewhere."""
        return make_code(address)

    def logo(self, width_mm: float, height_mm: float) -> Picture | None:
        """The publisher's logo, if the theme has one, fitted into a place."""
        logo = self._theme.logo
        return fit_picture(logo, self._options.ink, (width_mm, height_mm)) if logo else None

    def contact(self) -> list[str]:
        """How to reach the publisher, line by line."""
        theme = self._theme.theme
        return [*theme.contact, *([self.text("theme.phone", number=theme.phone)] if theme.phone else [])]

    def call(self, flags: EditionRedFlags) -> str:
        """Whom to call about signs: for an appointment the publisher, where the place has no number."""
        phone = publisher_number(flags, self._theme.theme)
        return self.text("theme.call", number=phone) if phone else flags.call

    def day_of(self, ticks: Ticks, day: int) -> str:
        """The name of a column of a tracker, from 0."""
        return (
            self.weekdays()[ticks.weekdays[day]] if ticks.by_weekday else str(self.text("tracker.time", number=day + 1))
        )

    def ticks(self, often: Often) -> Ticks:
        """What there is to tick."""
        return plan_ticks(often)

    def weeks(self, routine: EditionRoutine, phase: EditionRoutinePhase) -> range:
        """The weeks of a tracker: as many as the phase says it lasts, else 2."""
        return plan_weeks(routine.phases, phase)

    def gate_routines(self, gate: EditionGate) -> Sequence[Link]:
        """The routines to do before what needs a gate: those that the reader holds, if there are any."""
        return [link for link in gate.routines if link.included] or gate.routines

    def times(self, links: Sequence[Link], weeks: int) -> int:
        """How often to measure in so many weeks: at their beginning, and again as often as the measures say."""
        lengths = (self.measure(link).every.seconds for link in links)
        return max(weeks * SECONDS_OF_A_WEEK // (length.low if length else SECONDS_OF_A_WEEK) for length in lengths) + 1

    def text_columns(self, html: str, count: int) -> list[list[HtmlBlock]]:
        """Put a text, as HTML, into columns of about one height; into one where there is no more."""
        letters = LETTERS_A_LINE if self._options.one_column else 2 * LETTERS_A_HALF // count
        blocks = html_blocks(html, letters)
        return split_columns(blocks, 1 if self._options.one_column else count, lambda block: block.lines)

    def pairs(self, advice: EditionAdvice) -> list[Markup]:
        """What to do, why, and what to leave: one text for each."""
        return [
            Markup("<b>{}</b> {} {}").format(
                pair.do,
                pair.because,
                Markup('<span class="leave">{}</span>').format(self.text("advice.leave", what=pair.avoid))
                if pair.avoid
                else "",
            )
            for pair in advice.pairs
        ]

    def claims(self, advice: EditionAdvice) -> list[Markup]:
        """What is known, together by how sure it is."""
        groups: dict[str, list[str]] = {}
        for claim in advice.claims:
            groups.setdefault(claim.standing.title, []).append(claim.text)
        return [
            Markup("<b>{}.</b> {}").format(sentence_case(title), " ".join(texts)) for title, texts in groups.items()
        ]

    def in_halves(self, texts: Sequence[Markup]) -> list[list[Markup]]:
        """Put texts into two columns of about one height; into one where there is no more."""
        one = self._options.one_column
        return split_columns(texts, 1 if one else 2, lambda text: lines(TAG.sub("", text), LETTERS_A_HALF))

    def term_columns(self, terms: Sequence[EditionTerm], count: int) -> list[list[EditionTerm]]:
        """Put words with what they mean into columns of about one height."""

        def length(term: EditionTerm) -> float:
            return lines(f"{term.title}. {term.plain}", 2 * LETTERS_A_HALF // count)

        return split_columns(terms, 1 if self._options.one_column else count, length)

    def contents_columns(self, chapters: Sequence[Chapter], count: int) -> list[list[Chapter]]:
        """Put the contents into columns of about one height. What goes on in the next column has no title there."""
        letters = (LETTERS_A_HALF if self._options.one_column else LETTERS_A_LINE) // count
        parts = [
            replace(chapter, title=chapter.title if place == 0 else "", entries=chapter.entries[place : place + 1])
            for chapter in chapters
            for place in range(max(1, len(chapter.entries)))
        ]

        def length(part: Chapter) -> float:
            texts = [entry.title for entry in part.entries]
            return sum(-(-len(text) // letters) for text in (*texts, part.title)) + (0.6 if part.title else 0.0)

        groups = [list(group) for _, group in groupby(parts, _anchor)]
        columns = split_groups(groups, count, length, SPARE_LINES)
        return [[_join_chapters(group) for _, group in groupby(column, _anchor)] for column in columns]

    def numbers(self, cited: Iterable[Cited]) -> list[int]:
        """The numbers of sources, each once, in order."""
        return sorted({self._source_numbers[item.source] for item in cited})

    def sign_columns(self, flags: EditionRedFlags, count: int, reasons: bool) -> list[list[SignsByReason]]:
        """Put signs into columns of about one height. Neighbours of the same meaning are one group: it is said once.

        A sign without a reason is a group by itself, so that columns can be cut there. Large print and A5 have one.
        """
        groups: list[SignsByReason] = [(None, [sign]) for sign in flags.signs]
        if reasons:
            by_reason = groupby(flags.signs, key=lambda sign: sign.because or id(sign))
            groups = [(signs[0].because, signs) for signs in (list(group) for _, group in by_reason)]
        letters = LETTERS_A_LINE if self._options.one_column else LETTERS_OF_SIGNS // count

        def length(group: SignsByReason) -> float:
            because, signs = group
            return sum(lines(sign.text, letters) for sign in signs) + lines(because or "", letters)

        return split_columns(groups, 1 if self._options.one_column else count, length)

    def caution_columns(self, cautions: Sequence[EditionCaution], count: int) -> list[list[EditionCaution]]:
        """Put the cautions of an exercise into columns of about one height."""
        first = next((caution for caution in cautions if caution.elsewhere), None)
        width_mm = self._options.paper.size_mm[0] / count - CARE_MM

        def length(caution: EditionCaution) -> float:
            instead = TAG.sub("", self.instead(caution, again=caution is not first))
            said = ((f"{caution.title}.", BOLD), (f"{caution.said} {instead}", REGULAR))
            return count_lines(said, self._theme.theme.face, LEAST_POINTS, width_mm) + GAP

        return balance_columns(cautions, 1 if self._options.one_column else count, length)

    def tip_columns(self, item: EditionExercise) -> list[list[str]]:
        """Put what stands below the dose of a handout into two columns of about one height, as far as there is any."""
        texts = {
            "mistakes": [f"{mistake.avoid} {mistake.instead or ''}" for mistake in item.mistakes[:2]],
            "breathing": [item.breathing] if item.breathing else [],
            "ways": [" ".join(way.text or "" for way in ways if way.usable) for ways in (item.easier, item.harder)],
            "feel": [item.feel] if item.feel else [],
        }
        heights = {
            name: (name == "mistakes") + sum(lines(text, LETTERS_A_HALF) for text in said if text)
            for name, said in texts.items()
            if any(said)
        }
        return split_columns(list(heights), 1 if self._options.one_column else 2, heights.__getitem__)

    def instead(self, caution: EditionCaution, *, page: bool = True, again: bool = False, count: int = 1) -> Markup:
        """Say what follows for so many exercises with this caution: to leave them out, and what to do instead.

        What this print lacks is to be asked for; whom to ask is not said again. A note says by itself that an exercise
        is to be left out. One that may be done, changed, has another one as a choice.
        """
        avoided = caution.grade is CautionGrade.AVOID
        leave = self.text("exercise.leave_out" if count == 1 else "exercise.leave_all_out")
        said = [leave] if caution.bars_without_note else []
        if caution.instead:
            key = "alternative" if avoided else "choice"
            said.append(self.text(f"exercise.{key}", exercise=self.exercise(caution.instead, page=page)))
        elif caution.elsewhere:
            key = "elsewhere_again" if again else "elsewhere"
            said.append(self.text(f"exercise.{key}", exercise=caution.elsewhere.title))
        return Markup(" ").join(said)

    def carriers(self, code: str) -> list[tuple[list[EditionExercise], EditionCaution]]:
        """The exercises that a caution changes, each with what it says of it: those of which it says the same together.

        A note that leaves an exercise out speaks of one, so it stands alone.
        """
        said: dict[object, tuple[list[EditionExercise], EditionCaution]] = {}
        for item in self._edition.exercises:
            for caution in item.cautions:
                avoided = caution.grade is CautionGrade.AVOID
                if caution.code == code and (caution.note or caution.instead or avoided):
                    alone = caution.note and avoided
                    key = item.id if alone else (caution.note, caution.instead, caution.elsewhere, avoided)
                    said.setdefault(key, ([], caution))[0].append(item)
        return list(said.values())

    def matrix_shares(self, rows: Sequence[tuple[str, ...]]) -> tuple[int, int, int]:
        """The widths of the columns of the table of cautions, in hundredths: rows with their class behind them."""
        plain: list[Row] = [
            (title, who, TAG.sub("", action), TAG.sub("", change)) for title, who, action, change, *_ in rows
        ]
        return share_columns(plain, self._theme.theme.face, self._options.paper.size_mm[0] - MATRIX_SIDES_MM)

    def named(self, items: Iterable[EditionExercise]) -> Markup:
        """Name exercises, each with a link to it."""
        return Markup(self.join(self.to(f"exercise-{item.id}", item.title, page=False) for item in items))  # noqa: S704 - each is escaped

    def general_cautions(self) -> list[CautionText]:
        """The reader's conditions of which no exercise says anything, so that their actions stand at the front."""
        if not self._edition.reader.conditions:
            return []
        said = {caution.code for item in self._edition.exercises for caution in item.cautions}
        return [caution for caution in self._edition.safety.cautions if caution.code not in said]

    def whom_to_ask(self, routine: EditionRoutine) -> list[str]:
        """Which conditions to ask about before a routine, for a reader of whom others may be true."""
        return say_whom_to_ask_about(routine, self._edition, self._catalogue)

    def bearers(self, code: str) -> list[EditionExercise]:
        """The exercises that carry a caution and say no more of it than it says itself."""
        changed = {item.id for items, _ in self.carriers(code) for item in items}
        return [
            item
            for item in self._edition.exercises
            if item.id not in changed and any(caution.code == code for caution in item.cautions)
        ]

    def uncertain(self, uncertain: Sequence[Uncertain]) -> Markup:
        """Say that something is not simply what a source states, and where more is said about it."""
        if not uncertain:
            return Markup()
        if "notes" in self._anchors:
            return self.text("notes.uncertain_see", notes=self.to("notes", self._anchors["notes"]))
        return self.text("notes.uncertain")

    def fields(self, item: Uncertain) -> str:
        """Name the fields in words."""
        return sentence_case(self.join(dict.fromkeys(self._field_words(item))))

    def _field_words(self, item: Uncertain) -> list[str]:
        return [self._catalogue.text(f"fields.{name.partition('.')[0]}") for name in item.fields]

    def _page_data(self) -> Markup:
        before, after = (text.replace(" ", "\u00a0") for text in (self._page[0], self._page[2]))
        return Markup(' class="ref" data-before="{}" data-after="{}"').format(before, after)


def leads_to(anchor: str) -> Markup:
    """Give what a link says of the place that it leads to.

    The style takes the place from `--to`: WeasyPrint 70 finds the page of one that is named by an attribute once, and
    never again where a number takes a second line and pushes that place to the next page.
    """
    return Markup(' href="#{}" style="--to: \'#{}\'"').format(anchor, anchor)


def _numbered(html: str) -> str:
    """Write the numbers of ordered lists into their items, so that they are read where they stand."""

    def write(match: re.Match[str]) -> str:
        numbers = count(1)
        return LIST_ITEM.sub(lambda item: f'{item[0]}<span class="n">{next(numbers)}</span> ', match[0])

    return ORDERED.sub(write, html)


def _anchor(chapter: Chapter) -> str:
    return chapter.anchor


def _join_chapters(parts: Iterable[Chapter]) -> Chapter:
    first, *others = parts
    return replace(first, entries=(*first.entries, *(entry for part in others for entry in part.entries)))
