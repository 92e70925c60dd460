"""What stands on the safety card: all warning signs, the stop rule and who should ask first."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.model import Cited, EditionRedFlags, SafetyText
from supple_exporters.cards.card import Card
from supple_exporters.cards.card_wording import Wording, credit_of, sentences


def write_safety_card(words: Wording) -> Card:
    """Write the safety text that is too long for each card, in the order in which it may be needed."""
    edition, safety = words.edition, words.edition.safety
    card = Card()
    card.title(words.text("safety.title"))
    card.paragraph(words.text("safety.about", title=edition.title))
    for flags in safety.red_flags:
        _red_flags(card, flags, words)
    rule = safety.stop_rule
    card.heading(rule.title)
    card.paragraph(rule.notice)
    for grade in rule.grades:
        card.paragraph(words.text("safety.grade", title=grade.title))
        card.bullets(grade.when)
        card.paragraph(grade.action)
    _more(card, rule)
    if edition.who_should_ask_first:
        card.heading(words.text("safety.ask_first"))
        card.paragraph(words.text("safety.ask_first_when"))
        card.bullets(edition.who_should_ask_first)
    if edition.own_cautions:
        card.heading(words.text("safety.for_you"))
        card.bullets(f"{caution.who} {caution.advice}" for caution in edition.own_cautions)
    if edition.possible_cautions:
        card.heading(words.text("exercise.cautions"))
        card.bullets(f"{caution.who} {caution.advice}" for caution in edition.possible_cautions)
    for principle in safety.principles:
        card.heading(principle.title)
        card.paragraph(principle.notice)
        _more(card, principle)
    for guide in safety.guides:
        card.heading(guide.title)
        card.paragraph(guide.notice)
        card.numbered(sentences(step.text, step.breathing_phrase) for step in guide.steps)
        _more(card, guide)
    card.heading(safety.disclaimer.title)
    _more(card, safety.disclaimer)
    words.foot(card, _cited(words), credited=(credit for text in safety.texts for credit in credit_of(text.rights)))
    return card


def _red_flags(card: Card, flags: EditionRedFlags, words: Wording) -> None:
    card.heading(flags.title)
    card.paragraph(flags.action)
    card.paragraph(flags.call)
    card.paragraph(words.text("safety.any_one"))
    card.bullets(sentences(sign.text, sign.because) for sign in flags.signs)
    _more(card, flags)


def _more(card: Card, text: SafetyText) -> None:
    card.prose(text.body)


def _cited(words: Wording) -> Iterator[Cited]:
    safety = words.edition.safety
    for text in (*safety.red_flags, safety.stop_rule, *safety.principles, *safety.guides, safety.disclaimer):
        yield from text.sources
    yield from (cited for flags in safety.red_flags for sign in flags.signs for cited in sign.sources)
