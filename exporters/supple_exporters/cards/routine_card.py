"""What stands on the card of a routine."""

from __future__ import annotations

from supple_editions.model import EditionRoutine, EditionRoutinePhase
from supple_exporters.cards.card import Card
from supple_exporters.cards.card_wording import Wording, credit_of


def write_routine_card(routine: EditionRoutine, words: Wording) -> Card:
    """Write which exercises to do in which order and how often; how each is done stands on its own card."""
    card = Card()
    card.title(routine.title)
    card.paragraph(routine.summary)
    words.safety(card, routine)
    card.heading(words.text("routine.facts"))
    card.lines(
        (
            words.listed("goals", routine.goals),
            words.text("routine.stage", stage=routine.stage.title) if routine.stage else None,
            words.text("routine.often", often=routine.often_phrase),
            words.listed("routine.times", routine.times),
            words.listed("equipment", routine.equipment) or words.text("no_equipment"),
        )
    )
    card.paragraph(words.text("routine.read_first"))
    words.gates(card, routine.prerequisites)
    for phase in routine.phases:
        _phase(card, phase, words)
    if routine.measures:
        card.heading(words.catalogue.text("measure.heading"))
        card.bullets(link.title for link in routine.measures)
    if routine.body:
        card.heading(words.text("exercise.more"))
        card.prose(routine.body)
    words.foot(card, routine.sources, routine.uncertain, credit_of(routine.rights), reviewed=routine.reviewed)
    return card


def _phase(card: Card, phase: EditionRoutinePhase, words: Wording) -> None:
    card.heading(phase.title or words.text("routine.exercises"))
    card.paragraph(*words.phase_facts(phase))
    card.numbered(map(words.routine_item, phase.items))
    for name, texts in (("go_on", phase.go_on_when), ("go_back", phase.go_back_when)):
        if texts:
            card.paragraph(words.criteria(name, texts))
            card.bullets(texts)
