"""What stands on the card of a measure."""

from __future__ import annotations

from supple_editions.model.measure import EditionMeasure
from supple_exporters.cards.card import Card
from supple_exporters.cards.card_wording import Wording, credit_of


def write_measure_card(measure: EditionMeasure, words: Wording) -> Card:
    """Write what to count or to rate, how and how often."""
    say = words.catalogue.text
    card = Card()
    card.title(measure.title)
    card.paragraph(measure.summary)
    words.safety(card, words.edition.safety)
    card.heading(words.text("exercise.steps"))
    card.numbered(measure.how)
    card.lines(
        (
            measure.named_phrase,
            measure.scale_phrase,
            say(f"measure.better.{measure.better}") if measure.better else None,
            measure.change,
            measure.every_phrase,
        )
    )
    if measure.body:
        card.heading(words.text("exercise.more"))
        card.prose(measure.body)
    card.paragraph(measure.terms)
    words.foot(card, measure.sources, measure.uncertain, credit_of(measure.rights), reviewed=measure.reviewed)
    return card
