"""Routines of an edition, laid out in time."""

from __future__ import annotations

from typing import NamedTuple

from supple_editions.language.phrases import dose_sentences, duration_phrase, frequency_phrase
from supple_editions.model import EditionRoutine, EditionRoutineItem, EditionRoutinePhase, EditionSafety
from supple_editions.model.exercise import Numbers
from supple_editions.model.routine import EditionMoment
from supple_editions.resolving.doses import USUAL
from supple_editions.resolving.resolver import Resolver, numbers
from supple_editions.selection import Slot
from supple_editions.timing import Pick, Timeline, compute_timeline, pick_exercises
from supple_schema.linking import Item
from supple_schema.models.quantities import Duration, Range
from supple_schema.models.routine import Routine, RoutineItem

WHOLE = "whole"
"""The id of the one phase of a simple routine."""


class _Stretch(NamedTuple):
    """A phase of a routine, or a whole simple routine."""

    id: str
    title: str | None
    lasting: Duration | None
    items: tuple[RoutineItem, ...]
    go_on_when: tuple[str, ...]
    go_back_when: tuple[str, ...]


def resolve_routine(resolver: Resolver, item: Item[Routine], safety: EditionSafety) -> EditionRoutine:
    """Give a routine with its exercises, doses and timeline. The routine says how often, so its doses do not."""
    routine = resolver.selection.routines[item.id]
    phases = tuple(_phase(resolver, stretch) for stretch in _stretches(routine))
    names = dict.fromkeys(entry.exercise.id for phase in phases for entry in phase.items)
    equipment = dict.fromkeys(thing for name in names for thing in resolver.selection.exercises[name].equipment)
    return EditionRoutine(
        id=item.id,
        title=routine.title,
        summary=routine.summary,
        body=resolver.text(routine.body),
        goals=resolver.all_named("goals", routine.goals),
        stage=resolver.named("stages", routine.stage) if routine.stage else None,
        starter=routine.starter,
        often=resolver.often(routine.often),
        often_phrase=frequency_phrase(resolver.catalogue, routine.often),
        times=resolver.all_named("times-of-day", routine.times),
        prerequisites=tuple(resolver.link("safety", gate) for gate in routine.prerequisites),
        equipment=resolver.all_named("equipment", equipment),
        phases=phases,
        emergency_notice=safety.emergency_notice,
        stop_notice=safety.stop_notice,
        sources=resolver.cite_all(routine.sources),
        uncertain=resolver.uncertain(routine.provenance),
        reviewed=False,
    )


def _stretches(routine: Routine) -> list[_Stretch]:
    if routine.phases:
        return [
            _Stretch(phase.id, phase.title, phase.lasting, phase.items, phase.go_on_when, phase.go_back_when)
            for phase in routine.phases
        ]
    return [_Stretch(WHOLE, None, None, routine.items or (), routine.go_on_when, routine.go_back_when)]


def _phase(resolver: Resolver, stretch: _Stretch) -> EditionRoutinePhase:
    kept = stretch.items
    exercises = {entry.exercise: resolver.selection.exercises[entry.exercise] for entry in kept}
    picks = pick_exercises(kept, exercises)
    low = compute_timeline(picks, resolver.timing, "low")
    high = compute_timeline(picks, resolver.timing, "high")
    minutes = numbers(Range(low.minutes, max(low.minutes, high.minutes)))
    return EditionRoutinePhase(
        id=stretch.id,
        title=stretch.title,
        lasting=resolver.duration(stretch.lasting),
        lasting_phrase=duration_phrase(resolver.catalogue, stretch.lasting) if stretch.lasting else None,
        items=tuple(_item(resolver, entry, pick) for entry, pick in zip(kept, picks, strict=True)),
        minutes=minutes,
        open_ended=high.open_ended,
        minutes_phrase=_minutes_phrase(resolver, minutes, open_ended=high.open_ended),
        timeline=_moments(low),
        go_on_when=stretch.go_on_when,
        go_back_when=stretch.go_back_when,
    )


def _item(resolver: Resolver, entry: RoutineItem, pick: Pick) -> EditionRoutineItem:
    instead_of, dose_kept = (entry.instead_of, entry.dose_kept) if isinstance(entry, Slot) else (None, True)
    dose = pick.dose
    sentences = (
        dose_sentences(
            resolver.catalogue,
            dose.model_copy(update={"often": None, "times": ()}),
            pick.exercise.sides,
            [],
            resolver.units,
        )
        if dose
        else (resolver.catalogue.text("dose.unknown"),)
    )
    return EditionRoutineItem(
        exercise=resolver.link("exercise", entry.exercise),
        dose=(entry.dose or USUAL) if dose else None,
        dose_sentences=sentences,
        sets=numbers(dose.sets.range) if dose and dose.sets else None,
        optional=entry.optional,
        instead_of=resolver.link("exercise", instead_of) if instead_of else None,
        note=entry.note if dose_kept else resolver.catalogue.text("dose.stand_in"),
    )


def _minutes_phrase(resolver: Resolver, minutes: Numbers, *, open_ended: bool) -> str:
    key = "minutes_or_more" if open_ended else "minutes"
    return resolver.catalogue.counted(key, Range(minutes.low, minutes.high))


def _moments(timeline: Timeline) -> tuple[EditionMoment, ...]:
    return tuple(
        EditionMoment(
            activity=moment.activity,
            seconds=moment.seconds,
            item=moment.item,
            set=moment.set,
            repetition=moment.repetition,
            side=moment.side,
            affected=moment.affected,
            phase=moment.phase,
        )
        for moment in timeline.moments
    )
