"""Makes text cards: one for each exercise and routine, and one with all safety text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import ClassVar

from supple_editions import Edition
from supple_exporters.cards.card import Card
from supple_exporters.cards.card_options import CardForm, CardMarkup, CardOptions
from supple_exporters.cards.card_parts import FormLimit, ShortCard, fit
from supple_exporters.cards.card_wording import Wording
from supple_exporters.cards.card_writing import write_markdown, write_paragraph, write_plain
from supple_exporters.cards.exercise_card import write_exercise_card
from supple_exporters.cards.gsm import count_septets, foreign_signs, write_gsm
from supple_exporters.cards.measure_card import write_measure_card
from supple_exporters.cards.routine_card import write_routine_card
from supple_exporters.cards.safety_card import write_safety_card
from supple_exporters.cards.short_cards import ShortCards
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, ExportError
from supple_schema.diagnostics.wording import choices

CARD_LIMIT = 1500
"""Characters: what messengers and forms of practices take, and what fits the back of a postcard."""

MESSAGE_LIMIT = 6 * 153
"""Septets: 6 parts of a text message, the most that many providers send as one."""


class CardsExporter(Exporter[CardOptions]):
    """The exporter `cards`."""

    name: ClassVar[str] = "cards"
    summary: ClassVar[str] = (
        "a short plain text for each exercise and each routine, to paste into a message or to print"
    )
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION
    losses: ClassVar[tuple[str, ...]] = (
        "address",
        "advice",
        "body",
        "changes",
        "exercises.aliases",
        "exercises.body",
        "exercises.breathing",
        "exercises.cautions.alternative",
        "exercises.cautions.title",
        "exercises.dose.note",
        "exercises.dose.rows",
        "exercises.dose.times",
        "exercises.easier",
        "exercises.equipment",
        "exercises.feel",
        "exercises.figure",
        "exercises.goals",
        "exercises.harder",
        "exercises.image",
        "exercises.mistakes",
        "exercises.muscles",
        "exercises.other_doses",
        "exercises.position",
        "exercises.prerequisites",
        "exercises.record",
        "exercises.regions",
        "exercises.roles",
        "exercises.safety_version",
        "exercises.sources",
        "exercises.summary",
        "exercises.uncertain",
        "measures",
        "message",
        "parts",
        "publication.authors",
        "publication.feedback",
        "publication.licence",
        "publication.licence_link",
        "publication.publisher",
        "publication.rights_holder",
        "publication.title",
        "purpose",
        "reader",
        "retired",
        "review.signatures",
        "routines.equipment",
        "routines.goals",
        "routines.phases.items.instead_of",
        "routines.prerequisites",
        "routines.record",
        "routines.sources",
        "routines.stage",
        "routines.uncertain",
        "safety.cautions.codes",
        "safety.cautions.title",
        "safety.disclaimer.body",
        "safety.disclaimer.sources",
        "safety.gates.at_least",
        "safety.gates.body",
        "safety.gates.criteria",
        "safety.gates.routines",
        "safety.gates.sources",
        "safety.gates.title",
        "safety.guides.body",
        "safety.guides.figure",
        "safety.guides.sources",
        "safety.principles.body",
        "safety.principles.sources",
        "safety.red_flags.body",
        "safety.red_flags.care_level",
        "safety.red_flags.notice",
        "safety.red_flags.phone",
        "safety.red_flags.signs.sources",
        "safety.red_flags.sources",
        "safety.stop_rule.rating_phrase",
        "safety.stop_rule.sources",
        "safety.version",
        "sources",
        "subtitle",
        "terms",
        "who_it_is_for",
    )

    def export(self, edition: Edition, options: CardOptions) -> Iterator[Artifact]:
        """Make `safety.txt`, `exercises/<id>.txt` and `routines/<id>.txt`; `.md` if they are Markdown.

        A card of several parts is `safety.1-of-3.txt` and so on.

        Raises:
            ExportError: a card does not fit its form, or has letters that no text message has.
        """
        words = Wording(edition)
        # All cards begin with the dose of the routines beside them. A full card has room for the others too.
        chosen = Wording(choose_doses(edition, words.catalogue))
        cards = _full_cards(chosen) if options.form is CardForm.FULL else _short_cards(chosen, options.form)
        ending = "md" if options.markup is CardMarkup.MARKDOWN else "txt"
        for path, card in cards:
            text = _write(card, words, options)
            yield Artifact(f"{path}.{ending}", unicodedata.normalize("NFC", text).encode())


def _full_cards(words: Wording) -> Iterator[tuple[str, Card]]:
    yield "safety", write_safety_card(words)
    for exercise in words.edition.exercises:
        yield f"exercises/{exercise.id}", write_exercise_card(exercise, words)
    for routine in words.edition.routines:
        yield f"routines/{routine.id}", write_routine_card(routine, words)
    for measure in words.edition.measures:
        yield f"measures/{measure.id}", write_measure_card(measure, words)


def _short_cards(words: Wording, form: CardForm) -> Iterator[tuple[str, Card]]:
    options = CardOptions(form=form)
    message = form is CardForm.MESSAGE

    def measure(card: ShortCard) -> int:
        text = unicodedata.normalize("NFC", _write(_lay_out(card, words), words, options)).strip()
        return count_septets(text) if message else len(text)

    # That it is a preview costs no room: the card must fit when it is none any more.
    limit = (MESSAGE_LIMIT if message else CARD_LIMIT) + sum(len(text) + 1 for text in words.draft)
    room = FormLimit(form.value, limit, measure)
    for whole in ShortCards(words, message=message).cards():
        for card in fit(whole, room):
            part = f".{card.part[0]}-of-{card.part[1]}" if card.part else ""
            yield f"{card.path}{part}", _lay_out(card, words)


def _lay_out(short: ShortCard, words: Wording) -> Card:
    card = Card()
    if short.part:
        number, count = short.part
        card.title(words.text("part", title=short.title, number=number, count=count))
    else:
        card.title(short.title)
    card.lines(short.notices)
    for section in short.sections:
        if section.heading:
            card.heading(section.heading)
        card.lines(section.lead)
        if section.first is None:
            card.bullets(section.items)
        else:
            card.numbered(section.items, section.first)
        card.lines(section.tail)
    card.lines(short.foot)
    return card


def _write(card: Card, words: Wording, options: CardOptions) -> str:
    if options.markup is CardMarkup.MARKDOWN:
        return write_markdown(card)
    if options.form is not CardForm.MESSAGE:
        columns = None if options.width == "none" else options.width
        return write_plain(card, columns, ruled=options.form is CardForm.FULL)
    paragraph = write_paragraph(card, lambda name, text: words.text("named", name=name, text=text))
    text = write_gsm(unicodedata.normalize("NFC", paragraph))
    if foreign := foreign_signs(text):
        raise ExportError(
            f"Text messages have no {choices(foreign[:5])} in their alphabet (GSM"
            f" 03.38), and this stands in “{card.blocks[0].texts[0]}”. Take `--set cards.form=card`."
        )
    return text
