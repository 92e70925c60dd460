"""What can be wrong with a pose, as plain values: the rules turn them into diagnostics at the right line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

PosePath: TypeAlias = tuple[str | int, ...]


class ProblemKind(StrEnum):
    """The kinds of problems, each one a reason why a body cannot do a pose or a figure cannot be drawn."""

    PHRASE = "phrase"
    UNKNOWN_POSE = "unknown-pose"
    CIRCLE = "circle"
    NO_ROOT = "no-root"
    RANGE = "range"
    UNREACHABLE = "unreachable"
    THROUGH_FLOOR = "through-floor"
    THROUGH_TRUNK = "through-trunk"
    THROUGH_LIMB = "through-limb"
    THROUGH_PROP = "through-prop"
    UNSUPPORTED = "unsupported"
    NO_SUCH_FRAME = "no-such-frame"
    ON_THE_WAY = "on-the-way"


@dataclass(frozen=True, slots=True)
class PoseProblem:
    """One problem: the way of keys and indexes to the value, and where in its text (`start`, `end`) if it is a text."""

    path: PosePath
    kind: ProblemKind
    message: str
    hint: str
    start: int | None = None
    end: int | None = None
