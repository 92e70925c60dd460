"""Routines of an edition, laid out in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from supple_editions.language.phrases import dose_sentences, duration_phrase, frequency_phrase
from supple_editions.model import EditionRoutine, EditionRoutineItem, EditionRoutinePhase, EditionSafety
from supple_editions.model.dose import Numbers, Often
from supple_editions.model.routine import EditionBlock, EditionMoment
from supple_editions.resolving.doses import USUAL
from supple_editions.resolving.records import resolve_origin
from supple_editions.resolving.resolver import Resolver, numbers
from supple_editions.resolving.same_fields import same_fields
from supple_editions.selection import Slot
from supple_editions.timing import Activity, Moment, Pick, Timeline, all_picks, compute_timeline, pick_exercises
from supple_schema.linking import Item
from supple_schema.models.exercise import Action, Exercise
from supple_schema.models.quantities import ONE, Range, Unit
from supple_schema.models.routine import (
    AnyEntry,
    BlockFields,
    Routine,
    RoutineItem,
    RoutineSession,
    flat_items,
    without_optional,
)

WHOLE = "whole"
"""The id of the one phase of a simple routine."""


def resolve_routine(resolver: Resolver, item: Item[Routine], safety: EditionSafety) -> EditionRoutine:
    """Give a routine with its exercises, doses and timeline. The routine says how often, so its doses do not."""
    routine = resolver.selection.routines[item.id]
    phases = tuple(_phase(resolver, routine, session) for session in routine.sessions)
    names = dict.fromkeys(entry.exercise.id for phase in phases for entry in phase.items)
    equipment = dict.fromkeys(thing for name in names for thing in resolver.selection.exercises[name].equipment)
    return EditionRoutine(
        **same_fields(resolver, routine, EditionRoutine),
        id=item.id,
        often_phrase=frequency_phrase(resolver.catalogue, routine.often),
        times=resolver.times_of_day(routine.times),
        equipment=resolver.all_named("equipment", equipment),
        phases=phases,
        emergency_notice=safety.emergency_notice,
        stop_notice=safety.stop_notice,
        **resolve_origin(resolver, routine),
    )


def _phase(resolver: Resolver, routine: Routine, session: RoutineSession) -> EditionRoutinePhase:
    items = tuple(item for item, _ in flat_items(session.items))
    exercises = {item.exercise: resolver.selection.exercises[item.exercise] for item in items}
    parts = pick_exercises(session.items, exercises)
    low = compute_timeline(parts, resolver.timing, "low", resolver.ways)
    high = compute_timeline(parts, resolver.timing, "high", resolver.ways)
    minutes = _minutes(low, high)
    phase, day = session.phase, session.day
    criteria = phase or routine
    opens = _opening(resolver, session.items)
    return EditionRoutinePhase(
        id="-".join(part.id for part in (phase, day) if part) or WHOLE,
        phase=phase.id if phase else WHOLE,
        turn=_turn(routine, session),
        title=_title(resolver, session),
        days=day.on if day else (),
        often=_often(resolver, routine, session),
        often_phrase=_often_phrase(resolver, routine, session),
        lasting=resolver.duration(phase.lasting) if phase else None,
        lasting_phrase=duration_phrase(resolver.catalogue, phase.lasting) if phase else None,
        items=tuple(
            _item(resolver, entry, pick, opens.get(number, ()))
            for number, (entry, pick) in enumerate(zip(items, all_picks(parts), strict=True))
        ),
        minutes=minutes,
        minutes_without_optional=_minutes_without_optional(resolver, session, exercises),
        open_ended=high.open_ended,
        minutes_phrase=_minutes_phrase(resolver, minutes, open_ended=high.open_ended),
        timeline=_moments(low, [pick.exercise for pick in all_picks(parts)]),
        go_on_when=criteria.go_on_when if session.last else (),
        go_back_when=criteria.go_back_when if session.last else (),
    )


def _turn(routine: Routine, session: RoutineSession) -> int | None:
    if session.day is None or session.day.on:
        return None
    days = (session.phase.days if session.phase else routine.days) or ()
    return [day.id for day in days].index(session.day.id) + 1


def _title(resolver: Resolver, session: RoutineSession) -> str | None:
    phase, day = session.phase, session.day
    if phase and day:
        return resolver.catalogue.text("routine.day_of_phase", phase=phase.title, day=day.title)
    return phase.title if phase else day.title if day else None


def _often(resolver: Resolver, routine: Routine, session: RoutineSession) -> Often | None:
    """Give how often a session is done, where that is not what the routine says. Days in turn share the week."""
    phase, day = session.phase, session.day
    given = phase.often if phase else None
    if day is None:
        return resolver.often(given) if given else None
    often = given or routine.often
    if often.every_unit is Unit.DAY:
        often = replace(often, every=None, every_unit=None)
    if day.on:
        return resolver.often(replace(often, days=day.on, days_per_week=None))
    count, week = len((phase.days if phase else routine.days) or ()), (given or routine.often).days_a_week
    share = Range(max(1, week.low // count), -(-week.high // count), week.bound)
    return resolver.often(replace(often, days=(), days_per_week=share))


def _often_phrase(resolver: Resolver, routine: Routine, session: RoutineSession) -> str | None:
    catalogue, phase, day = resolver.catalogue, session.phase, session.day
    parts = [frequency_phrase(catalogue, phase.often)] if phase and phase.often else []
    if day and day.on:
        parts.append(catalogue.text("frequency.on_days", days=catalogue.days(day.on)))
    elif day:
        days = [other.title for other in (phase.days if phase else routine.days) or ()]
        parts.append(catalogue.text("routine.in_turn", days=catalogue.list(days)))
    return ", ".join(parts) or None


def _opening(resolver: Resolver, entries: Iterable[AnyEntry], first: int = 0) -> dict[int, tuple[EditionBlock, ...]]:
    """Give the blocks that begin with each item, by its number, the outermost first."""
    opens: dict[int, tuple[EditionBlock, ...]] = {}
    for entry in entries:
        if isinstance(entry, RoutineItem):
            first += 1
            continue
        count = sum(1 for _ in flat_items(entry.items))
        inner = _opening(resolver, entry.items, first)
        opens |= inner | {first: (_block(resolver, entry, count), *inner.get(first, ()))}
        first += count
    return opens


def _block(resolver: Resolver, block: BlockFields, count: int) -> EditionBlock:
    catalogue = resolver.catalogue
    phrases: list[str] = []
    if block.rounds and block.rounds.range != ONE:
        what = catalogue.counted("routine.next_exercises", count)
        phrases.append(catalogue.counted("routine.rounds", block.rounds.range, what=what))
        if block.rest:
            phrases.append(catalogue.text("routine.rest_between", amount=duration_phrase(catalogue, block.rest)))
    return EditionBlock(
        title=block.title or (resolver.named("roles", block.role).title if block.role else None),
        role=block.role,
        count=count,
        rounds=numbers(block.rounds.range) if block.rounds else None,
        rest=resolver.duration(block.rest),
        phrase=" ".join(phrases) or None,
    )


def _item(resolver: Resolver, entry: RoutineItem, pick: Pick, opens: tuple[EditionBlock, ...]) -> EditionRoutineItem:
    instead_of, dose_kept = (entry.instead_of, entry.dose_kept) if isinstance(entry, Slot) else (None, True)
    catalogue, dose = resolver.catalogue, pick.dose
    sentences = (
        dose_sentences(
            catalogue,
            dose.model_copy(update={"often": None, "times": ()}),
            pick.exercise.sides,
            [],
            resolver.units,
            resolver.affected,
        )
        if dose
        else (catalogue.text("dose.unknown"),)
    )
    changes = [str(number) for number, step in enumerate(pick.exercise.steps, 1) if step.action is Action.CHANGE_SIDES]
    own = pick.exercise.dose
    if changes and dose and dose.side and not (own and own.side):
        sentences += (catalogue.text("routine.no_change", steps=catalogue.list(changes)),)
    if entry.rest:
        sentences += (catalogue.text("routine.then_rest", amount=duration_phrase(catalogue, entry.rest)),)
    return EditionRoutineItem(
        opens=opens,
        exercise=resolver.link("exercise", entry.exercise),
        dose=(entry.dose or USUAL) if dose else None,
        dose_sentences=sentences,
        sets=numbers(dose.sets.range) if dose and dose.sets else None,
        rest=resolver.duration(entry.rest),
        optional=entry.optional,
        instead_of=resolver.link("exercise", instead_of) if instead_of else None,
        note=entry.note if dose_kept else catalogue.text("dose.stand_in"),
        go_on_when=entry.go_on_when,
        go_back_when=entry.go_back_when,
    )


def _minutes(low: Timeline, high: Timeline) -> Numbers:
    return numbers(Range(low.minutes, max(low.minutes, high.minutes)))


def _minutes_without_optional(
    resolver: Resolver, session: RoutineSession, exercises: Mapping[str, Exercise]
) -> Numbers | None:
    needed = tuple(without_optional(session.items))
    if not needed or not any(item.optional for item, _ in flat_items(session.items)):
        return None
    parts = pick_exercises(needed, exercises)
    return _minutes(
        compute_timeline(parts, resolver.timing, "low", resolver.ways),
        compute_timeline(parts, resolver.timing, "high", resolver.ways),
    )


def _minutes_phrase(resolver: Resolver, minutes: Numbers, *, open_ended: bool) -> str:
    key = "minutes_or_more" if open_ended else "minutes"
    return resolver.catalogue.counted(key, Range(minutes.low, minutes.high))


def _moments(timeline: Timeline, exercises: Sequence[Exercise]) -> tuple[EditionMoment, ...]:
    return tuple(
        EditionMoment(**asdict(moment), frame=_frame(moment, exercises[moment.item])) for moment in timeline.moments
    )


def _frame(moment: Moment, exercise: Exercise) -> int | None:
    """Give the number of the frame that a moment ends in: that of its last step, or that of the start."""
    frames = exercise.figure.frames if exercise.figure and not exercise.image else ()
    if moment.activity in {Activity.CHANGE_POSITION, Activity.PREPARE}:
        return next((number for number, frame in enumerate(frames, 1) if not frame.steps), None)
    shown = (
        (number, name)
        for name in reversed(moment.steps)
        for number, frame in enumerate(frames, 1)
        if name in frame.steps
    )
    return next((number for number, _ in shown), None)
