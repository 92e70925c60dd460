"""The dose of an exercise, for a patient: that of the routines beside it, so that no reader finds two.

Who reads 5 in a routine and 10 to 15 on the page that it leads to cannot know which to do. Where all routines of a
patient's print choose one dose, the card shows that one, with as many sets as they say; the usual one is then one of
the others, which staff read. Where they choose several, it shows the first one, with which the reader begins, and says
that the routine decides what comes after. An exercise without a routine beside it shows the dose with which routines
of the set begin, if that is gentler than the usual one, and says what the usual one is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language import Catalogue
from supple_editions.language.amount_phrases import hold_mark
from supple_editions.model import Edition, EditionDose, EditionExercise, EditionFigure
from supple_editions.model.dose import DoseRow, Numbers, Often
from supple_editions.model.figure import EditionVisit
from supple_schema.models.exercise import Action
from supple_schema.models.quantities import Bound, Range, TempoPhase


@dataclass(frozen=True, slots=True)
class DoseInRoutine:
    """A place of an exercise in a routine: its dose, that in words, and how often the routine is done, in words too."""

    dose: str | None
    sets: Numbers | None
    sentences: tuple[str, ...]
    often: Often | None
    often_phrase: str


def choose_doses(edition: Edition, catalogue: Catalogue) -> Edition:
    """Give each exercise the dose with which its routines begin, as often as they say, with its hold on pictures."""
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
                    often = phase.often if phase.often_phrase else routine.often
                    phrase = phase.often_phrase or routine.often_phrase
                    yield DoseInRoutine(slot.dose, slot.sets, slot.dose_sentences, often, phrase)


def _choose(item: EditionExercise, uses: tuple[DoseInRoutine, ...], catalogue: Catalogue) -> EditionExercise:
    if not uses:
        return _begin(item, catalogue)
    doses = [dose for dose in (item.dose, *item.other_doses) if dose]
    usual = next((dose for dose in doses if dose.id == uses[0].dose), None)
    if usual is None:
        return item
    chosen = _in_sets(usual, uses[0], catalogue)
    same = tuple(use for use in uses if (use.dose, use.sets) == (uses[0].dose, uses[0].sets))
    later = "" if len(same) == len(uses) else catalogue.text("dose.first")
    if later in chosen.sentences:  # the edition was read from a bundle, which says so
        return item
    agreed = len({use.often_phrase for use in same}) == 1
    shown = chosen.model_copy(
        update={
            "often": same[0].often if agreed else chosen.often,
            "times": (),
            "rows": tuple(_rows(chosen, same, catalogue)),
            "sentences": (*_sentences(chosen, same, catalogue), *filter(None, (later,))),
            "note": " ".join(filter(None, (chosen.note, later))) or None,
        }
    )
    others = tuple(dose for dose in doses if dose is not usual)
    figure = _held(item, usual, hold_of(usual, catalogue))
    update = {"dose": shown, "dose_unknown_phrase": None, "other_doses": others, "figure": figure}
    return item.model_copy(update=update)


def _in_sets(dose: EditionDose, use: DoseInRoutine, catalogue: Catalogue) -> EditionDose:
    """Give a dose with the sets that a routine has, where they are others; after one set there is no rest."""
    sets = use.sets
    if sets is None or sets == dose.sets:
        return dose
    label, rest = (catalogue.text(f"label.{name}") for name in ("sets", "rest"))
    value = catalogue.range(Range(sets.low, sets.high, sets.bound))
    others = (row for row in dose.rows if row.label != label and (row.label != rest or sets.high > 1))
    return dose.model_copy(
        update={
            "sets": sets,
            "rest": dose.rest if sets.high > 1 else None,
            "rows": (DoseRow(label=label, value=value), *others),
            "sentences": use.sentences,
            "often": None,
        }
    )


def _begin(item: EditionExercise, catalogue: Catalogue) -> EditionExercise:
    """Give an exercise that stands alone with the dose to begin with, if there is one, before its usual dose."""
    begins, usual = item.begins, item.dose
    if begins is None or usual is None:
        return item
    more = (sentence for sentence in usual.sentences if sentence not in begins.sentences)
    later = catalogue.text("dose.later", usual=" ".join(more))
    shown = begins.model_copy(
        update={"sentences": (*begins.sentences, later), "note": " ".join(filter(None, (begins.note, later)))}
    )
    others = (usual, *(dose for dose in item.other_doses if dose.id != begins.id))
    figure = _held(item, begins, hold_of(begins, catalogue))
    return item.model_copy(update={"dose": shown, "other_doses": others, "figure": figure})


def _sentences(dose: EditionDose, uses: tuple[DoseInRoutine, ...], catalogue: Catalogue) -> Iterator[str]:
    """Give the sentences of the dose in a routine, as often as it is done; those of the dose where routines differ.

    A card may be read alone, so it always says how often, or that the routine does.
    """
    if len({use.often_phrase for use in uses}) > 1:
        yield from dose.sentences
        decides = catalogue.text("dose.by_routine")
        if dose.often is None and decides not in dose.sentences:
            yield decides
        return
    yield from uses[0].sentences
    yield catalogue.text("dose.as_often", often=uses[0].often_phrase)


def _rows(dose: EditionDose, uses: tuple[DoseInRoutine, ...], catalogue: Catalogue) -> Iterator[DoseRow]:
    """Give the rows of a dose; how often and when is for the routines to say, where they agree."""
    often, times = (catalogue.text(f"label.{name}") for name in ("often", "times"))
    said = {use.often_phrase for use in uses}
    for row in dose.rows:
        if row.label not in {often, times}:
            yield row
        elif row.label == often and len(said) == 1:
            yield row.model_copy(update={"value": uses[0].often_phrase})


def _held(item: EditionExercise, chosen: EditionDose, mark: str) -> EditionFigure | None:
    """Give the figure of an exercise with the hold of its chosen dose, on the pictures and in the movement.

    The moves keep the pace of the usual dose.
    """
    figure, usual = item.figure, item.dose
    if figure is None or chosen is usual:
        return figure
    holds = {step.id for step in item.steps if step.action is Action.HOLD}
    held = {frame.number for frame in figure.frames if frame.hold or holds.intersection(frame.steps)}
    seconds = _held_seconds(chosen)
    update = {"hold": mark or None, "hold_seconds": seconds}
    frames = tuple(frame.model_copy(update=update) if frame.number in held else frame for frame in figure.frames)
    motion = list(figure.motion)
    place = next((place for place, visit in enumerate(motion) if visit.frame in held), None)
    if place is not None:
        motion[place] = _stay(motion[place], _held_seconds(usual), seconds)
    return figure.model_copy(update={"frames": frames, "motion": tuple(motion)})


def _stay(visit: EditionVisit, usual: int | None, chosen: int | None) -> EditionVisit:
    """Give a visit with the hold of another dose; what it stays beside its hold, such as a rest, remains."""
    stay = None if chosen is None else (visit.stay_seconds or 0) - (usual or 0) + chosen
    return visit.model_copy(update={"stay_seconds": stay})


def _held_seconds(dose: EditionDose | None) -> int | None:
    """Give how long one hold takes at the low end of a dose, as a timeline does; None where nobody can know."""
    if dose is None:
        return 0
    if dose.tempo:
        return sum(beat.seconds for beat in dose.tempo if beat.phase is TempoPhase.HOLD)
    if dose.hold is None:
        return 0
    seconds = dose.hold.amount.seconds if dose.hold.amount else None
    if seconds is None:
        return None
    return seconds.high if seconds.bound is Bound.UP_TO else seconds.low
