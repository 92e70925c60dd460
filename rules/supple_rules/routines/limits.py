"""A routine asks no more than it says."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

from supple_editions.timing import compute_timeline
from supple_rules.context import Context
from supple_rules.readings import RoutineReading
from supple_rules.rule import RoutineRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.exercise import Exercise
from supple_schema.models.project import Timing
from supple_schema.models.vocabulary import EquipmentEntry
from supple_schema.reading.positions import DataPath

EASY = 2
"""The highest level of exercises that anyone can begin with."""


class OverLimits(RoutineRule):
    """A routine that asks more than its limits allow

    Minutes are counted at the high end of every dose, for each phase alone; optional exercises count too.

    Why: What takes too long, or needs the floor too often, is not done at all. The limits are what was promised.
    Example: `limits: {minutes: 10}`, and the exercises take up to 14 minutes.
    Instead: Fewer exercises or sets, or other limits.
    """

    code = "U901"
    name = "over-limits"
    severity = Severity.WARNING

    @classmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:
        """Compare minutes, exercises and trips to the floor with the limits."""
        timing = context.standards.project.timing if context.standards.project else Timing()
        limits = reading.routine.limits
        for session in reading.sessions if limits else ():
            timed = limits and limits.minutes
            counts = {
                "minutes": compute_timeline(session.picks, timing, "high", context.ways).minutes if timed else 0,
                "exercises": len(session.entries),
                "floor_trips": floor_trips(context, session.exercises),
            }
            for field, count in counts.items():
                most = getattr(limits, field)
                if most is not None and count > most:
                    yield cls.diagnostic(
                        f"This routine takes {count} {field.replace('_', ' ')}, but its limit is {most}.",
                        reading.label("limits", field),
                        reading.label(*session.path, note="what it asks", key=True),
                        hints="Ask for less, or change the limit.",
                    )


class FloorTwice(RoutineRule):
    """A routine that sends the reader down to the floor more than once

    Why: Getting down and up is the hardest exercise of all for many people in pain.
    Example: A lying exercise, a standing one, and a lying one again.
    Instead: All exercises on the floor in a row; or `limits: {floor_trips: 2}` where it is meant.
    """

    code = "U902"
    name = "floor-twice"
    severity = Severity.ADVICE

    @classmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:
        """Count how often a routine goes down to the floor."""
        limits = reading.routine.limits
        for session in reading.sessions if not limits or limits.floor_trips is None else ():
            trips = floor_trips(context, session.exercises)
            if trips > 1:
                yield cls.diagnostic(
                    f"This routine goes down to the floor {trips} times.",
                    reading.label(*session.path, key=True),
                    hints="Put the exercises on the floor in a row.",
                )


class FetchedTwice(RoutineRule):
    """A routine that comes back to a thing after an exercise without it

    A thing that is marked `fixed` in the vocabulary, as a wall is, need not be fetched.

    Why: Each time the reader must get up, look for it and get down again.
    Example: Exercises with a chair, a band and a chair.
    Instead: The exercises with the same thing in a row.
    """

    code = "U903"
    name = "fetched-twice"
    severity = Severity.ADVICE

    @classmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:
        """Follow each thing through a routine. Things that lie on the floor belong to it, and a wall stays there."""
        fixed = {name for name, word in context.library.vocabulary("equipment").items() if _is_fixed(word.entry)}
        for session in reading.sessions:
            put_away: set[str] = set()
            at_hand: set[str] = set()
            for entry, path in session.entries:
                exercise = reading.exercises.get(entry.exercise)
                if exercise is None or exercise.position in context.floor_positions:
                    continue
                needed = set(exercise.equipment) - fixed
                put_away |= at_hand - needed
                at_hand = needed
                for thing in sorted(needed & put_away):
                    yield cls.diagnostic(
                        f"`{thing}` is needed here again, after an exercise without it.",
                        reading.label(*path),
                        hints="Put the exercises with the same thing in a row.",
                    )
                put_away -= needed


class RepeatedExercise(RoutineRule):
    """The same exercise twice in one routine, with the same dose

    The exercises of a block are compared with one another alone: a circuit may hold what the warm-up holds.

    Why: It is a slip of copying, and it takes the place of another exercise.
    Example: `items: [bridge, plank, bridge]`.
    Instead: Another exercise, more sets, or another dose. For several rounds, a block with `rounds: 3`.
    """

    code = "U904"
    name = "repeated-exercise"
    severity = Severity.WARNING

    @classmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:  # noqa: ARG003 - as the base has it
        """Look for pairs of exercise and dose that stand twice, and for rounds that are written out."""
        for entries in (block for session in reading.sessions for block in session.blocks):
            rounds = _rounds_in([(entry.exercise, entry.dose) for entry, _ in entries])
            if rounds > 1:
                count = len(entries) // rounds
                yield cls.diagnostic(
                    f"These {count} exercises stand here {rounds} times, one round after the other.",
                    reading.label(*entries[count][1]),
                    reading.label(*entries[0][1], note="the first round"),
                    hints=f"Write them once, in a block: `{{rounds: {rounds}, items: […]}}`.",
                )
                continue
            seen: dict[tuple[str, str | None], DataPath] = {}
            for entry, path in entries:
                key = (entry.exercise, entry.dose)
                if seen.setdefault(key, path) != path:
                    yield cls.diagnostic(
                        f"`{entry.exercise}` stands twice in this routine.",
                        reading.label(*path),
                        reading.label(*seen[key], note="first here"),
                        hints="Take another exercise, give the first one more sets, or make a block with `rounds:`.",
                    )


class HardBeginning(RoutineRule):
    """A routine that begins with its hardest exercise

    Why: A stiff and sore back needs easy moves before it carries a load.
    Example: `items: [plank, cat-cow]`, where `plank` is of level 4 and `cat-cow` of level 1.
    Instead: `items: [cat-cow, plank]`.
    """

    code = "U905"
    name = "hard-beginning"
    severity = Severity.ADVICE

    @classmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:  # noqa: ARG003 - as the base has it
        """Compare the level of the first exercise with the others."""
        for session in reading.sessions:
            models = [reading.exercises.get(entry.exercise) for entry, _ in session.entries]
            levels = [model.level for model in models if model and model.level]
            if len(levels) == len(models) and levels[0] == max(levels) > EASY >= min(levels):
                yield cls.diagnostic(
                    f"The first exercise is of level {levels[0]}, and easier ones follow.",
                    reading.label(*session.entries[0][1]),
                    hints="Begin with an easier one.",
                )


def _rounds_in(exercises: Sequence[Hashable]) -> int:
    """Give how often a list of 2 or more exercises is repeated, if it is nothing but that; else 1."""
    lengths = (length for length in range(2, len(exercises) // 2 + 1) if len(exercises) % length == 0)
    rounds = (len(exercises) // length for length in lengths if exercises[length:] == exercises[:-length])
    return next(rounds, 1)


def floor_trips(context: Context, exercises: list[Exercise]) -> int:
    """Count how often a reader gets down to the floor."""
    floors = [False, *(exercise.position in context.floor_positions for exercise in exercises)]
    return sum(here and not before for before, here in pairwise(floors))


def _is_fixed(entry: object) -> bool:
    return isinstance(entry, EquipmentEntry) and entry.fixed
