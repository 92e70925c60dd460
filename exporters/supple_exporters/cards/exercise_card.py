"""What stands on the card of an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from supple_editions.model import EditionDose, EditionExercise
from supple_editions.model.exercise import EditionMistake, EditionVariation
from supple_exporters.cards.card import Card
from supple_exporters.cards.card_wording import Wording, credit_of, sentences
from supple_schema.models.exercise import Sides


def write_exercise_card(exercise: EditionExercise, words: Wording) -> Card:
    """Write everything that a person needs to do the exercise safely alone."""
    card = Card()
    card.title(exercise.title)
    if exercise.summary:
        card.paragraph(exercise.summary)
    words.safety(card, exercise)
    _facts(card, exercise, words)
    words.gates(card, exercise.prerequisites)
    card.heading(words.text("exercise.start"))
    card.bullets(exercise.start)
    card.heading(words.text("exercise.steps"))
    card.numbered(sentences(step.text, step.breathing_phrase) for step in exercise.steps)
    _doses(card, exercise, words)
    if exercise.breathing:
        card.heading(words.text("exercise.breathing"))
        card.paragraph(exercise.breathing)
    if exercise.feel:
        card.heading(words.text("exercise.feel"))
        card.paragraph(exercise.feel)
    sections = (
        ("mistakes", [_mistake(mistake, words) for mistake in exercise.mistakes]),
        ("easier", list(_variations(exercise.easier, words))),
        ("harder", list(_variations(exercise.harder, words))),
        ("cautions", [words.caution(caution) for caution in exercise.cautions if not caution.placed]),
    )
    for name, texts in sections:
        if texts:
            card.heading(words.text(f"exercise.{name}"))
            card.bullets(texts)
    if exercise.body:
        card.heading(words.text("exercise.more"))
        card.prose(exercise.body)
    words.media(card, exercise.media)
    words.foot(card, exercise.sources, exercise.uncertain, credit_of(exercise.rights), reviewed=exercise.reviewed)
    return card


def _facts(card: Card, exercise: EditionExercise, words: Wording) -> None:
    card.heading(words.text("exercise.facts"))
    aliases = words.catalogue.list(exercise.aliases)
    card.lines(
        (
            words.text("aliases", names=aliases) if aliases else None,
            words.listed("goals", exercise.goals),
            words.listed("muscles", exercise.muscles),
            words.catalogue.text("level", level=exercise.level) if exercise.level else None,
            words.text("position", position=exercise.position.title),
            words.listed("equipment", exercise.equipment) or words.text("no_equipment"),
        )
    )


def _doses(card: Card, exercise: EditionExercise, words: Wording) -> None:
    card.heading(words.text("exercise.dose"))
    sentences = exercise.dose.sentences if exercise.dose else (exercise.dose_unknown_phrase or "",)
    sides = () if exercise.sides is Sides.NONE else (exercise.sides_phrase,)
    card.bullets((*sides, *filter(None, sentences)))
    told = " ".join(sentences)
    others = tuple(dose for dose in exercise.other_doses if any(text not in told for text in dose.sentences))
    if others:
        card.heading(words.text("exercise.other_doses"))
        card.bullets(_other_dose(dose, words) for dose in others)


def _other_dose(dose: EditionDose, words: Wording) -> str:
    """Name a dose: a usual one, which has no name of its own, is one of the others where a routine begins with less."""
    name = dose.title or words.text("exercise.usual")
    return words.text("named", name=name, text=sentences(dose.when, *dose.sentences))


def _variations(variations: Iterable[EditionVariation], words: Wording) -> Iterator[str]:
    for variation in variations:
        link = variation.link
        if link and variation.text:
            yield words.text("named", name=link.title, text=variation.text)
        elif variation.usable:
            yield link.title if link else variation.text or ""


def _mistake(mistake: EditionMistake, words: Wording) -> str:
    if mistake.instead is None:
        return sentences(mistake.avoid, mistake.because)
    return sentences(words.text("exercise.mistake", avoid=mistake.avoid, instead=mistake.instead), mistake.because)
