"""From poses and figures as files have them to the plain data that `supple_figures` solves and draws, and back again.

In: models. Out: `supple_figures` values. A problem of a pose comes back as the path of the field in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import supple_figures as figures
from supple_schema.models.base import Model
from supple_schema.models.figure import Camera, Figure
from supple_schema.models.pose import Angles, LimbAngles, Pose
from supple_schema.reading.positions import DataPath

PAINTABLE = frozenset(figures.MuscleName)


def drawn_pose(pose: Pose) -> figures.Pose:
    """Give the pose of a file as the solver takes it."""
    return figures.Pose(
        based_on=pose.from_,
        root=pose.root,
        angles=dict(_angles(pose.angles)),
        supports=pose.supports,
        contacts=pose.contacts,
        props=pose.props,
    )


def drawn_figure(figure: Figure, muscles: Sequence[str] = ()) -> figures.Figure:
    """Give the figure of a file, with the muscles that its exercise is about, as the solver takes it.

    Muscles of a set that no drawing can show are left out.
    """
    rest = tuple(muscle for muscle in muscles if muscle not in figure.stretched)
    return figures.Figure(
        frames=tuple(
            figures.Frame(frame.pose, _camera(frame.camera) if frame.camera else None, frame.ghost, frame.own_props)
            for frame in figure.frames
        ),
        camera=_camera(figure.camera),
        fixed=figure.fixed,
        arrows=None
        if figure.arrows is None
        else tuple(figures.Arrow(arrow.follows, arrow.kind, arrow.frame) for arrow in figure.arrows),
        close_up=figures.CloseUp(figure.close_up.of, _frames(figure.close_up.frame)) if figure.close_up else None,
        second_view=figures.SecondView(_camera(figure.second_view.camera), figure.second_view.frame)
        if figure.second_view
        else None,
        works=_paintable(rest if figure.works is None else figure.works),
        stretched=_paintable(figure.stretched),
    )


def _paintable(names: Sequence[str]) -> tuple[figures.MuscleName, ...]:
    return tuple(figures.MuscleName(name) for name in names if name in PAINTABLE)


def path_in_file(path: figures.PosePath) -> DataPath:
    """Give the way to a field of a file for the way to a field of a drawn pose or figure."""
    match path:
        case ("based_on",):
            return ("from",)
        case ("angles", str(name)):
            joint, axis, *side = name.split(" ")
            return ("angles", *side, joint, axis)
        case _:
            return path


def _frames(frame: int | tuple[int, ...]) -> tuple[int, ...]:
    return frame if isinstance(frame, tuple) else (frame,)


def _camera(camera: figures.Viewpoint | Camera) -> figures.Viewpoint | figures.Camera:
    return figures.Camera(camera.turn, camera.tilt) if isinstance(camera, Camera) else camera


def _angles(angles: Angles | LimbAngles, side: str = "") -> Iterator[tuple[str, float]]:
    for name in type(angles).model_fields:
        joint: Model | None = getattr(angles, name)
        if isinstance(joint, LimbAngles):
            yield from _angles(joint, f" {name}")
        elif joint is not None:
            for axis in type(joint).model_fields:
                degrees: float | None = getattr(joint, axis)
                if degrees is not None:
                    yield f"{name} {axis}{side}", degrees
