"""Which guides a reader needs, and what of each: a library and the exercises that are left in, guides out.

A position names the way into it and out of it. So a guide is there where an exercise leads to it and nowhere else, and
where no exercise left is done on the back, nothing tells the reader to roll onto it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from supple_schema.linking import Library
from supple_schema.models.exercise import Exercise
from supple_schema.models.figure import CloseUp, Figure
from supple_schema.models.safety import Guide
from supple_schema.models.vocabulary import BodyPosition, Caution


def select_guides(library: Library, exercises: Collection[Exercise], conditions: Collection[str]) -> dict[str, Guide]:
    """Give the guides that a reader with these exercises and conditions needs, with the steps that they need."""
    found: dict[str, Guide] = {}
    for name, positions in positions_of_guides(library, exercises).items():
        item = library.safety.get(name)
        without = set(conditions_without(library, name))
        if item is not None and isinstance(item.model, Guide) and without.isdisjoint(conditions):
            found[name] = fit_guide(item.model, positions)
    return found


def positions_of_guides(library: Library, exercises: Iterable[Exercise]) -> Mapping[str, tuple[str, ...]]:
    """Name the guides to the positions of exercises, in the order of their use, each with these positions."""
    words = library.vocabulary("positions")
    found: dict[str, dict[str, None]] = {}
    for exercise in exercises:
        word = words.get(exercise.position)
        guide = word.entry.guide if word and isinstance(word.entry, BodyPosition) else None
        if guide is not None:
            found.setdefault(guide, {})[exercise.position] = None
    return {guide: tuple(positions) for guide, positions in found.items()}


def conditions_without(library: Library, guide: str) -> tuple[str, ...]:
    """Name the conditions with which a reader does not need a guide."""
    words = library.vocabulary("cautions").items()
    return tuple(name for name, word in words if isinstance(word.entry, Caution) and guide in word.entry.leaves_out)


def fit_guide(guide: Guide, positions: Collection[str]) -> Guide:
    """Give a guide with the steps that some of its positions need, and the pictures that show these."""
    steps = tuple(step for step in guide.steps if not step.positions or not set(step.positions).isdisjoint(positions))
    if steps == guide.steps:
        return guide
    figure = guide.figure and _fit_figure(guide.figure, {step.id for step in steps})
    return guide.model_copy(update={"steps": steps, "figure": figure})


def _fit_figure(figure: Figure, steps: Collection[str]) -> Figure | None:
    """Give a figure without the pictures that show other steps alone; None where none is left."""
    shown = {
        number: tuple(step for step in frame.steps if step in steps) for number, frame in enumerate(figure.frames, 1)
    }
    kept = [number for number, frame in enumerate(figure.frames, 1) if shown[number] or not frame.steps]
    if not kept:
        return None
    now = {number: index for index, number in enumerate(kept, 1)}
    arrows = figure.arrows and tuple(
        arrow.model_copy(update={"frame": now[number]})
        for arrow in figure.arrows
        if (number := arrow.frame or len(figure.frames)) in now and number - 1 in {0, *now}
    )
    view = figure.second_view
    return figure.model_copy(
        update={
            "frames": tuple(figure.frames[number - 1].model_copy(update={"steps": shown[number]}) for number in kept),
            "arrows": arrows,
            "close_up": figure.close_up and _fit_close_up(figure.close_up, now),
            "second_view": view.model_copy(update={"frame": now[view.frame]}) if view and view.frame in now else None,
        }
    )


def _fit_close_up(close_up: CloseUp, now: Mapping[int, int]) -> CloseUp | None:
    frames = close_up.frame if isinstance(close_up.frame, tuple) else (close_up.frame,)
    kept = tuple(now[number] for number in frames if number in now)
    return close_up.model_copy(update={"frame": kept}) if kept else None
