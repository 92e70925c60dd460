"""Figures: drawings of bodies, computed from poses in words and angles. Nothing here knows any other room of Supple.

- `Pose`, `Figure`, `Frame` and what they are made of: plain data (`supple_figures.model`).
- `solve_pose(name, poses)` and `solve_figure(figure, poses)` work out where every joint is (`supple_figures.posing`).
- `working_side(solved)` says which side of the body does it, where one limb does.
- `rest_skeleton()`, `bone_turns(posture)` and `bone_offsets(posture)` say the same for the rig of an app.
- `draw_figure(solved, title=…)`, `draw_frames`, `draw_styles` and `animate_figure` make SVG (`supple_figures.drawing`).
  These are in a package of their own because they load numpy and shapely, which solving does not need.

README.md shows all of it in ten lines.
"""

from __future__ import annotations

from supple_figures.looks import BodyName, MuscleName, ToneName
from supple_figures.model import (
    Arrow,
    ArrowKind,
    Body,
    Camera,
    CloseUp,
    Figure,
    Frame,
    FrameVisit,
    Pose,
    Root,
    SecondView,
    Viewpoint,
)
from supple_figures.posing import (
    Carrier,
    PosePath,
    PoseProblem,
    ProblemKind,
    SolvedFigure,
    SolvedPose,
    check_figure,
    put_on,
    solve_figure,
    solve_pose,
    working_side,
)
from supple_figures.posing.rigging import RestBone, bone_offsets, bone_turns, rest_skeleton

__all__ = [
    "Arrow",
    "ArrowKind",
    "Body",
    "BodyName",
    "Camera",
    "Carrier",
    "CloseUp",
    "Figure",
    "Frame",
    "FrameVisit",
    "MuscleName",
    "Pose",
    "PosePath",
    "PoseProblem",
    "ProblemKind",
    "RestBone",
    "Root",
    "SecondView",
    "SolvedFigure",
    "SolvedPose",
    "ToneName",
    "Viewpoint",
    "bone_offsets",
    "bone_turns",
    "check_figure",
    "put_on",
    "rest_skeleton",
    "solve_figure",
    "solve_pose",
    "working_side",
]
