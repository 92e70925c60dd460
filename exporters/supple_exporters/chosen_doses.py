"""The dose of an exercise, in a print or on a short card: that of the routines beside it, so that no reader finds two.

Who reads 5 in a routine and 10 to 15 on the page that it leads to cannot know which to do. Where all routines of a
patient's print choose one dose, the card shows that one; the usual one is then one of the others, which staff read.
Where they choose several, it shows the usual one and says that the routine decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language import Catalogue
from supple_editions.language.amount_phrases import hold_mark
from supple_editions.model import Edition, EditionDose, EditionExercise, EditionFigure
from supple_editions.model.dose import DoseRow
from supple_schema.models.quantities import Range


@dataclass(frozen=True, slots=True)
class DoseInRoutine:
    """A place of an exercise in a routine: its dose, that in words, and how often the routine is done."""

    dose: str | None
    sentences: tuple[str, ...]
    often: str


def choose_doses(edition: Edition, catalogue: Catalogue) -> Edition:
    """Give each exercise the dose that all routines choose for it, as often as they say, with its hold on pictures."""
    exercises = tuple(_choose(item, tuple(_uses(edition, item)), catalogue) for item in edition.exercises)
    return edition.model_copy(update={"exercises": exercises})


def hold_of(dose: EditionDose | None, catalogue: Catalogue) -> str:
    """How long to hold at a dose, as short as on a picture; empty where nobody says."""
    amount = dose.hold.amount if dose and dose.hold else None
    return hold_mark(catalogue, Range(amount.low, amount.high), amount.unit) if amount else ""


def _uses(edition: Edition, item: EditionExercise) -> Iterator[DoseInRoutine]:
    for routine in edition.routines:
        for phase in routine.phases:
            for slot in phase.items:
                if slot.exercise.id == item.id:
                    yield DoseInRoutine(slot.dose, slot.dose_sentences, phase.often_phrase or routine.often_phrase)


def _choose(item: EditionExercise, uses: tuple[DoseInRoutine, ...], catalogue: Catalogue) -> EditionExercise:
    doses = [dose for dose in (item.dose, *item.other_doses) if dose]
    wanted = {use.dose for use in uses}
    chosen = next((dose for dose in doses if wanted == {dose.id}), None)
    if chosen is not None:
        shown = chosen.model_copy(
            update={
                "rows": tuple(_rows(chosen, uses, catalogue)),
                "sentences": tuple(_sentences(chosen, uses, catalogue)),
            }
        )
        others = tuple(dose for dose in doses if dose is not chosen)
        figure = _with_hold(item.figure, hold_of(chosen, catalogue))
        return item.model_copy(update={"dose": shown, "other_doses": others, "figure": figure})
    if item.dose is None or not wanted:
        return item
    decides = catalogue.text("dose.by_routine")
    usual = item.dose.model_copy(
        update={
            "rows": tuple(_rows(item.dose, uses, catalogue)),
            "sentences": (*item.dose.sentences, decides),
            "note": " ".join(filter(None, (item.dose.note, decides))),
        }
    )
    return item.model_copy(update={"dose": usual})


def _sentences(dose: EditionDose, uses: tuple[DoseInRoutine, ...], catalogue: Catalogue) -> Iterator[str]:
    """Give the sentences of the dose in a routine, as often as it is done; those of the dose where routines differ.

    A card may be read alone, so it always says how often, or that the routine does.
    """
    if len({use.often for use in uses}) > 1:
        yield from dose.sentences
        if dose.often is None:
            yield catalogue.text("dose.by_routine")
        return
    yield from uses[0].sentences
    yield catalogue.text("dose.as_often", often=uses[0].often)


def _rows(dose: EditionDose, uses: tuple[DoseInRoutine, ...], catalogue: Catalogue) -> Iterator[DoseRow]:
    """Give the rows of a dose; how often and when is for the routines to say, where they agree."""
    often, times = (catalogue.text(f"label.{name}") for name in ("often", "times"))
    said = {use.often for use in uses}
    for row in dose.rows:
        if row.label not in {often, times}:
            yield row
        elif row.label == often and len(said) == 1:
            yield row.model_copy(update={"value": uses[0].often})


def _with_hold(figure: EditionFigure | None, hold: str) -> EditionFigure | None:
    if figure is None:
        return None
    frames = tuple(frame.model_copy(update={"hold": hold or None}) if frame.hold else frame for frame in figure.frames)
    return figure.model_copy(update={"frames": frames})
