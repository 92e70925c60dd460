"""Where the reader stands: from points in metres to points on paper.

The projection is parallel: nothing gets smaller with distance, so limbs keep their proportions and figures of one set
keep one scale.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from supple_figures.model import Camera, Viewpoint
from supple_figures.posing.vectors import Vector

Points: TypeAlias = NDArray[np.float64]
Flat: TypeAlias = tuple[float, float]

# A little from above, so that near and far limbs part and the floor has depth.
NAMED = {
    Viewpoint.SIDE: (0.0, 8.0),
    Viewpoint.OTHER_SIDE: (180.0, 8.0),
    Viewpoint.FRONT: (90.0, 12.0),
    Viewpoint.BACK: (-90.0, 12.0),
    Viewpoint.TOP: (0.0, 89.0),
    Viewpoint.FEET: (62.0, 20.0),
    Viewpoint.THREE_QUARTER: (38.0, 16.0),
}


@dataclass(frozen=True, slots=True)
class View:
    """The directions of the paper: to its right, to its top, and out of it toward the reader."""

    right: Vector
    up: Vector
    toward: Vector

    @classmethod
    def of(cls, camera: Viewpoint | Camera) -> View:
        """The view of a camera."""
        turn, tilt = NAMED[camera] if isinstance(camera, Viewpoint) else (camera.turn, camera.tilt)
        t, p = math.radians(turn), math.radians(tilt)
        toward = (math.sin(t) * math.cos(p), math.sin(p), math.cos(t) * math.cos(p))
        right = (math.cos(t), 0.0, -math.sin(t))
        up = (-math.sin(t) * math.sin(p), math.cos(p), -math.cos(t) * math.sin(p))
        return cls(right, up, toward)

    def mirrored(self) -> View:
        """The same view in a mirror: left is right."""
        return View((-self.right[0], -self.right[1], -self.right[2]), self.up, self.toward)

    def project(self, point: Vector) -> Flat:
        """A point on the paper, in metres, y upward."""
        return (
            point[0] * self.right[0] + point[1] * self.right[1] + point[2] * self.right[2],
            point[0] * self.up[0] + point[1] * self.up[1] + point[2] * self.up[2],
        )

    def depth(self, point: Vector) -> float:
        """How near to the reader a point is, in metres."""
        return point[0] * self.toward[0] + point[1] * self.toward[1] + point[2] * self.toward[2]

    @property
    def plane(self) -> Points:
        """The paper's two directions as columns."""
        return _plane(self)


@lru_cache(maxsize=8)
def _plane(view: View) -> Points:
    return np.array([view.right, view.up], dtype=np.float64).T
