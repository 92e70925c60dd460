"""Poses solved: from joint angles and contacts in words to joint positions in metres.

In: poses and figures as authors wrote them (`supple_figures.model`). Out: frozen values (`SolvedPose`,
`SolvedFigure`) that the figures are drawn from and that the JSON bundle carries, and `PoseProblem`s that say where an
author's pose cannot be done. Nothing here raises on what an author wrote, and nothing here draws.

The stages, each in a module of its own: `resolution` (a pose with all that it is built on) -> `forward_kinematics`
(angles to positions) -> `settling` (the body comes to rest on what carries it) -> `reaching` (hands and feet find their
places, by `inverse_kinematics` of arms and legs) -> `feasibility` (can a body do this?), put together in `solving`.
"""

from __future__ import annotations

from supple_figures.posing.bedding import Carrier, put_on
from supple_figures.posing.figure_problems import check_figure
from supple_figures.posing.movement import working_side
from supple_figures.posing.problems import PosePath, PoseProblem, ProblemKind
from supple_figures.posing.solving import SolvedFigure, SolvedPose, solve_figure, solve_pose

__all__ = [
    "Carrier",
    "PosePath",
    "PoseProblem",
    "ProblemKind",
    "SolvedFigure",
    "SolvedPose",
    "check_figure",
    "put_on",
    "solve_figure",
    "solve_pose",
    "working_side",
]
