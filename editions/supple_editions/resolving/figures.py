"""Figures of an edition: poses solved once, so that the booklet, the bundle and an animation show the same body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from zlib import crc32

from supple_editions.language.amount_phrases import hold_mark
from supple_editions.model.figure import EditionFigure, EditionFrame, EditionVisit
from supple_editions.resolving.resolver import LanguageResolver
from supple_editions.timing.motion import UNTOLD, visit_frames
from supple_editions.timing.repetition import RepetitionClock, read_clock
from supple_figures import (
    Body,
    BodyName,
    Figure,
    FrameVisit,
    Pose,
    SolvedFigure,
    SolvedPose,
    ToneName,
    bone_offsets,
    bone_turns,
    put_on,
    solve_figure,
    working_side,
)
from supple_schema.linking import Library
from supple_schema.linking.figured import Figured
from supple_schema.models.booklet import AffectedSide, Build, MuscleMarks, ShownFigures, Tones
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.exercise import Action, Breath, Sides, Step
from supple_schema.models.quantities import Range
from supple_schema.models.safety import Guide
from supple_schema.models.vocabulary import BodyPosition

MOST_SOLVED = 500
SIDE_OF = {"near": AffectedSide.RIGHT, "far": AffectedSide.LEFT}
"""The side of the body that each side of a pose is."""
VARIED_BUILDS = (BodyName.AVERAGE, BodyName.LARGER, BodyName.OLDER)
VARIED_TONES = tuple(tones for tones in ToneName if tones is not ToneName.GREY)
_solved: dict[str, SolvedFigure | None] = {}


def resolve_figure(
    words: LanguageResolver, model: Figured, name: str, shown: ShownFigures, side: AffectedSide | None = None
) -> EditionFigure | None:
    """Solve the figure of an exercise or a guide of a name, as figures are to be shown; None where it has none.

    `side` is the side of the reader's body that shall do it in the pictures, where one side can.
    """
    if model.figure is None:
        return None
    figure = drawn_figure(model.figure, () if isinstance(model, Guide) else model.muscles)
    figure = replace(figure, body=choose_body(shown, name))
    if shown.muscles is MuscleMarks.HIDDEN:
        figure = replace(figure, works=(), stretched=())
    solved = _solve(figure, words.library)
    if solved is None:
        return None
    if not isinstance(model, Guide):
        carrier = words.library.entry("positions", model.position, BodyPosition).carrier
        solved = put_on(carrier, solved) if carrier else solved
    steps = {step.id: (number, step) for number, step in enumerate(model.steps, 1)}
    # A guide is done once, in one's own time, from wherever one is.
    clock = read_clock(model.steps, None if isinstance(model, Guide) else model.dose, words.timing)
    frames = tuple(
        _frame(words, model, number, [steps[name] for name in frame.steps], pose, clock)
        for number, (frame, pose) in enumerate(zip(model.figure.frames, solved.frames, strict=True), 1)
    )
    muscles = tuple(_muscles(words, figure))
    alt, *other = (" ".join((text, *muscles)) for text in _alts(words, model, Range(len(frames), len(frames))))
    visits = () if isinstance(model, Guide) else visit_frames([frame.steps for frame in model.figure.frames], clock)
    works = None if isinstance(model, Guide) or model.sides is Sides.NONE else working_side(solved)
    drawn = SIDE_OF[works] if works else None
    mirrored = None not in {side, drawn} and side is not drawn
    return EditionFigure(
        alt=alt,
        other_side_alt=other[0] if other else None,
        side=side if mirrored else drawn,
        mirrored=mirrored,
        frames=frames,
        motion=tuple(_visit(visit) for visit in visits),
        solved=solved,
    )


def _visit(visit: FrameVisit) -> EditionVisit:
    stay = None if visit.stay is None else round(visit.stay, 2)
    return EditionVisit(frame=visit.frame + 1, move_seconds=round(visit.move, 2), stay_seconds=stay)


def choose_body(wanted: ShownFigures, name: str) -> Body:
    """Give the body that an exercise or a guide of a name shows: the wanted one, or one by the name where they vary."""
    number = crc32(name.encode())
    build = VARIED_BUILDS[number % len(VARIED_BUILDS)] if wanted.build is Build.VARIED else BodyName(wanted.build)
    number //= len(VARIED_BUILDS)
    tones = VARIED_TONES[number % len(VARIED_TONES)] if wanted.tones is Tones.VARIED else ToneName(wanted.tones)
    return Body(build, tones)


def _muscles(words: LanguageResolver, figure: Figure) -> Iterator[str]:
    """What the colours on the body say, in words."""
    for key, names in (("figure.works", figure.works), ("figure.stretched", figure.stretched)):
        if names:
            titles = [muscle.title for muscle in words.all_named("muscles", names)]
            yield words.catalogue.text(key, muscles=words.catalogue.list(titles))


def _solve(figure: Figure, library: Library) -> SolvedFigure | None:
    """Solve a figure, once for all editions that show it: it takes longer than all else of an exercise."""
    poses: dict[str, Pose] = {}
    waiting: list[str | None] = [frame.pose for frame in figure.frames]
    while waiting:
        name = waiting.pop()
        if name is not None and name in library.poses and name not in poses:
            poses[name] = drawn_pose(library.poses[name].model)
            waiting.append(poses[name].based_on)
    key = repr((figure, sorted(poses.items())))
    if key not in _solved:
        if len(_solved) >= MOST_SOLVED:
            _solved.clear()
        _solved[key] = solve_figure(figure, poses)[0]
    return _solved[key]


def _alts(words: LanguageResolver, model: Figured, count: Range) -> Iterator[str]:
    """Say what is shown, and then, of what is done on one side, what is shown of the other."""
    if isinstance(model, Guide):
        yield words.catalogue.counted("figure.guide", count, title=model.title)
        return
    position = words.named("positions", model.position).title
    for side in ("both_sides",) if model.sides is Sides.NONE else ("one_side", "other_side"):
        yield words.catalogue.counted(f"figure.{side}", count, title=model.title, position=position)


def _frame(
    words: LanguageResolver,
    model: Figured,
    number: int,
    shown: list[tuple[int, Step]],
    pose: SolvedPose,
    clock: RepetitionClock,
) -> EditionFrame:
    start, dose = ((), None) if isinstance(model, Guide) else (model.start, model.dose)
    steps = [step for _, step in shown]
    numbers = [step_number for step_number, _ in shown]
    held = any(step.action is Action.HOLD for step in steps)
    hold = dose.hold if held and dose else None
    # Of a picture of the way there and the way back, a sign would be true for one of them.
    one_way = not {Action.MOVE, Action.RETURN} <= {step.action for step in steps}
    breaths = [step.breathing for step in steps if one_way and step.breathing in {Breath.IN, Breath.OUT}]
    return EditionFrame(
        number=number,
        steps=tuple(step.id for step in steps),
        label=_label(numbers) if shown else words.catalogue.text("figure.start_label"),
        alt=_alt(words, model, number, shown) if shown else _start_alt(words, number, start),
        breathing=breaths[0] if breaths else None,
        hold=hold_mark(words.catalogue, hold.range, hold.unit) if hold and hold.range and hold.unit else None,
        move_seconds=round(sum(clock.moving.get(step.id, 0) for step in steps) or UNTOLD, 2) if shown else 0,
        hold_seconds=clock.hold if held else 0,
        root=pose.root.value,
        angles={name: round(angle, 1) + 0.0 for name, angle in sorted(pose.angles.items())},
        joints={
            name: (round(x, 3) + 0.0, round(y, 3) + 0.0, round(z, 3) + 0.0)
            for name, (x, y, z) in sorted(pose.joints.items())
        },
        turns={
            name: (round(w, 5), round(x, 5) + 0.0, round(y, 5) + 0.0, round(z, 5) + 0.0)
            for name, (w, x, y, z) in sorted(bone_turns(pose.posture).items())
        },
        offsets={
            name: (round(x, 5) + 0.0, round(y, 5) + 0.0, round(z, 5) + 0.0)
            for name, (x, y, z) in sorted(bone_offsets(pose.posture).items())
        },
    )


def _start_alt(words: LanguageResolver, number: int, start: Sequence[str]) -> str:
    return words.catalogue.text("figure.start", number=number, text=" ".join(start))


def _alt(words: LanguageResolver, model: Figured, number: int, shown: list[tuple[int, Step]]) -> str:
    """Say what a picture shows, and before it what leads to it and has no picture, so that “that knee” has its knee.

    Steps that do not follow each other, such as those of the way there and the way back, say their numbers.
    """
    numbers = [step_number for step_number, _ in shown]
    if numbers[-1] - numbers[0] >= len(numbers):
        texts = (
            words.catalogue.text("figure.of_step", step=step_number, text=step.text) for step_number, step in shown
        )
        return words.catalogue.text("figure.steps", number=number, text=" ".join(texts))
    told = {name for frame in (model.figure.frames if model.figure else ()) for name in frame.steps}
    first = numbers[0] - 1
    while first and model.steps[first - 1].id not in told:
        first -= 1
    leading = model.steps[first : numbers[0] - 1]
    text = " ".join(step.text for step in (*leading, *(step for _, step in shown)))
    return words.catalogue.text("figure.step", number=number, text=text)


def _label(numbers: list[int]) -> str:
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}-{numbers[-1]}"
    return ", ".join(str(number) for number in numbers)
