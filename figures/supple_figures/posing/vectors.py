"""Vectors and rotations of three dimensions as plain tuples.

Why by hand: a check of the content needs some thousand small products and must start quickly; importing numpy alone
takes longer than solving every pose of the set. A rotation is its three columns: where it takes the x, y and z axes.
Angles are in degrees.
"""

from __future__ import annotations

import math
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]
Rotation: TypeAlias = tuple[Vector, Vector, Vector]

ORIGIN: Vector = (0.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)
UNTURNED: Rotation = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vector, b: Vector) -> Vector:
    """Sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """The way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, factor: float) -> Vector:
    """A vector made longer or shorter."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    """Scalar product."""
    ax, ay, az = a
    bx, by, bz = b
    return ax * bx + ay * by + az * bz


def cross(a: Vector, b: Vector) -> Vector:
    """Vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """Length, in the unit of the vector."""
    x, y, z = a
    return math.sqrt(x * x + y * y + z * z)


def unit(a: Vector, otherwise: Vector = UP) -> Vector:
    """The direction of a vector; `otherwise` where it has none."""
    x, y, z = a
    size = math.sqrt(x * x + y * y + z * z)
    return otherwise if size < 1e-9 else (x / size, y / size, z / size)


def mix(a: Vector, b: Vector, share: float) -> Vector:
    """The point that lies `share` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def square_off(a: Vector, direction: Vector) -> Vector:
    """What is left of `a` after its part along the unit vector `direction` is taken away."""
    return subtract(a, scale(direction, dot(a, direction)))


def apply(rotation: Rotation, a: Vector) -> Vector:
    """A vector, turned."""
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = rotation
    x, y, z = a
    return (xx * x + yx * y + zx * z, xy * x + yy * y + zy * z, xz * x + yz * y + zz * z)


def unapply(rotation: Rotation, a: Vector) -> Vector:
    """A vector, turned back."""
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = rotation
    x, y, z = a
    return (xx * x + xy * y + xz * z, yx * x + yy * y + yz * z, zx * x + zy * y + zz * z)


def compose(first: Rotation, second: Rotation) -> Rotation:
    """`second`, seen from within `first`."""
    return (apply(first, second[0]), apply(first, second[1]), apply(first, second[2]))


def relative(base: Rotation, rotation: Rotation) -> Rotation:
    """What turns `base` into `rotation`, seen from within `base`."""
    return (unapply(base, rotation[0]), unapply(base, rotation[1]), unapply(base, rotation[2]))


def turn_x(degrees: float) -> Rotation:
    """A turn about x: y goes toward z."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return ((1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c))


def turn_y(degrees: float) -> Rotation:
    """A turn about y: z goes toward x."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return ((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))


def turn_z(degrees: float) -> Rotation:
    """A turn about z: x goes toward y."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return ((c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0))


def from_axes(forward: Vector, up: Vector) -> Rotation:
    """The rotation whose y axis is `up` and whose x axis is as near to `forward` as that allows."""
    y = unit(up)
    x = unit(square_off(forward, y), unit(cross(y, (0.0, 0.0, 1.0)), (1.0, 0.0, 0.0)))
    return (x, y, cross(x, y))


def blend(a: Rotation, b: Rotation, share: float) -> Rotation:
    """The rotation that lies `share` of the way from `a` to `b` along the shortest turn."""
    turn = relative(a, b)
    axis = (turn[1][2] - turn[2][1], turn[2][0] - turn[0][2], turn[0][1] - turn[1][0])
    sine = length(axis) / 2
    angle = math.atan2(sine, (turn[0][0] + turn[1][1] + turn[2][2] - 1) / 2)
    if sine < 1e-6:
        return a if share < 0.5 else b
    return compose(a, about(unit(axis), math.degrees(angle) * share))


def about(axis: Vector, degrees: float) -> Rotation:
    """A turn about a unit vector (Rodrigues)."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y, z = axis
    k = 1 - c
    return (
        (c + x * x * k, y * x * k + z * s, z * x * k - y * s),
        (x * y * k - z * s, c + y * y * k, z * y * k + x * s),
        (x * z * k + y * s, y * z * k - x * s, c + z * z * k),
    )
