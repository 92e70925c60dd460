"""One repetition as a moving picture plays it: the frames of a figure and the clock of its steps in, visits out.

A visit is a frame, how long the way into it takes and how long it is shown. The seconds are those of the timeline, so a
moving picture, a timer and an app that moves from frame to frame keep the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from supple_editions.timing.repetition import RepetitionClock
from supple_figures import FrameVisit

UNTOLD = 1.0
"""The seconds of a way that no step tells, such as the one into a position of rest."""


def visit_frames(frames: Sequence[Sequence[str]], clock: RepetitionClock) -> tuple[FrameVisit, ...]:
    """Give the visits of one repetition, from the way into the second frame to the way back into the first.

    `frames` are the ids of the steps that each frame shows. Steps that no frame shows are done on the way to the next
    frame that shows a later one, or on the way back. Without such a step, the first shown way begins where the last
    one ended, through the start.
    """
    if len(frames) < 2:
        return ()
    places = {name: number for number, names in enumerate(frames) for name in names}
    ways, home = [0.0] * len(frames), 0.0
    following: int | None = None
    for name in reversed(clock.steps.in_order):
        if name in places:
            following = places[name]
        if following is None:
            home += clock.moving.get(name, 0)
        else:
            ways[following] += clock.moving.get(name, 0)
    held = next((place for name in clock.steps.held if (place := places.get(name)) is not None), len(frames) - 1)
    last = len(frames) - 1
    visits = [FrameVisit(number, ways[number] or UNTOLD, 0) for number in range(1, len(frames))]
    if home:
        visits += [FrameVisit(number, home / last, 0) for number in range(last - 1, -1, -1)]
        visits[-1] = replace(visits[-1], stay=ways[0])
    elif ways[0]:
        visits.append(FrameVisit(0, ways[0], 0))
    else:
        half = visits[0].move / 2
        visits = [replace(visits[0], move=half), *visits[1:], FrameVisit(0, half, 0)]
    if clock.hold != 0 or clock.steps.held:
        place = held - 1 if held else len(visits) - 1
        stay = visits[place].stay or 0
        visits[place] = replace(visits[place], stay=stay + clock.hold if clock.hold else None)
    if clock.rest:
        visits[-1] = replace(visits[-1], stay=(visits[-1].stay or 0) + clock.rest)
    return tuple(visits)
