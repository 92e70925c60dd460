"""Figures of an edition: poses solved once, so that the booklet, the bundle and an animation show the same body."""

from __future__ import annotations

from supple_schema.edition.model.figure import EditionFigure, EditionFrame
from supple_schema.edition.resolver import Resolver
from supple_schema.linking import Item
from supple_schema.models.exercise import Action, Breath, Exercise, Sides, Step
from supple_schema.models.quantities import Duration, Hold, Unit
from supple_schema.posing import SolvedPose, solve_figure

SHORT_UNITS = (Unit.SECOND, Unit.MINUTE)


def resolve_figure(resolver: Resolver, item: Item[Exercise]) -> EditionFigure | None:
    """Solve the figure of an exercise; None where it has none."""
    exercise = item.model
    if exercise.figure is None:
        return None
    poses = {name: pose.model for name, pose in resolver.library.poses.items()}
    solved, _ = solve_figure(exercise.figure, poses)
    if solved is None:
        return None
    steps = {step.id: (number, step) for number, step in enumerate(exercise.steps, 1)}
    frames = tuple(
        _frame(resolver, exercise, number, [steps[name] for name in frame.steps], pose)
        for number, (frame, pose) in enumerate(zip(exercise.figure.frames, solved.frames, strict=True), 1)
    )
    side = "one_side" if exercise.sides is not Sides.NONE else "both_sides"
    position = resolver.named("positions", exercise.position).title
    alt = resolver.catalogue.text(f"figure.{side}", title=exercise.title, position=position, count=len(frames))
    return EditionFigure(alt=alt, frames=frames, solved=solved)


def _frame(
    resolver: Resolver, exercise: Exercise, number: int, shown: list[tuple[int, Step]], pose: SolvedPose
) -> EditionFrame:
    steps = [step for _, step in shown]
    numbers = [step_number for step_number, _ in shown]
    words = " ".join(step.text for step in steps) or " ".join(exercise.start)
    key = "figure.step" if shown else "figure.start"
    held = any(step.action is Action.HOLD for step in steps) and exercise.dose is not None
    hold = exercise.dose.hold if held and exercise.dose else None
    breaths = [step.breathing for step in steps if step.breathing in {Breath.IN, Breath.OUT}]
    return EditionFrame(
        number=number,
        steps=tuple(step.id for step in steps),
        label=_label(numbers),
        alt=resolver.catalogue.text(key, number=number, text=words),
        breathing=breaths[0] if breaths else None,
        hold=_hold_mark(resolver, hold) if hold else None,
        move_seconds=_pace(resolver, exercise) if shown else 0,
        hold_seconds=_hold_seconds(resolver, hold) if hold else 0,
        root=pose.root.value,
        angles={name: round(angle, 1) + 0.0 for name, angle in sorted(pose.angles.items())},
        joints={
            name: (round(x, 3) + 0.0, round(y, 3) + 0.0, round(z, 3) + 0.0)
            for name, (x, y, z) in sorted(pose.joints.items())
        },
    )


def _label(numbers: list[int]) -> str:
    if not numbers:
        return ""
    return str(numbers[0]) if len(numbers) == 1 else f"{min(numbers)}-{max(numbers)}"


def _hold_mark(resolver: Resolver, hold: Hold) -> str | None:
    if hold.range is None or hold.unit is None:
        return None
    key = "short" if hold.unit in SHORT_UNITS else "amount"
    return resolver.catalogue.counted(f"{key}.{hold.unit.value}", hold.range)


def _hold_seconds(resolver: Resolver, hold: Hold) -> int | None:
    if hold.range is None or hold.unit is None:
        return None
    seconds = resolver.amount(hold.range, hold.unit).seconds
    return seconds.low if seconds else None


def _pace(resolver: Resolver, exercise: Exercise) -> int:
    pace: Duration = (exercise.dose.pace if exercise.dose else None) or resolver.timing.repetition
    seconds = pace.seconds
    moves = sum(step.action in {Action.MOVE, Action.RETURN} for step in exercise.steps) or 1
    return max(1, (seconds.low if seconds else 4) // moves)
