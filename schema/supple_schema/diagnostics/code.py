"""Kinds of findings, each with a stable code, a name, a severity and its manual page.

A code is a class. Its docstring is the manual page: a title line, then paragraphs that begin with `Why:`, `Example:`
and `Instead:`. `supple explain`, the docs and the reports all read it from here, so it is written once.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from supple_schema.diagnostics.diagnostic import Diagnostic, Fix, Label, Severity
from supple_schema.diagnostics.wording import printable

SECTION = re.compile(r"^(Why|Example|Instead):[ \n]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ManualPage:
    """The parts of a code's docstring: what it finds, why that matters, a bad example, what to write instead."""

    title: str
    what: str
    why: str
    example: str
    instead: str


class LifeStage(StrEnum):
    """Where a code stands in its life. A code never changes its meaning and is never used again."""

    PREVIEW = "preview"
    """New: it counts only in a set that gives it a severity."""
    STABLE = "stable"
    DEPRECATED = "deprecated"
    """It still counts, and a set that names it is told that it will go."""
    REMOVED = "removed"
    """It finds nothing any more. Its page stays."""


class Code:
    """Base of all codes. A subclass sets `code`, `name` and, where it is no error, `severity`.

    One that is new or on its way out sets `stage`; `replaced_by` is the code that took its place.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.ERROR
    stage: ClassVar[LifeStage] = LifeStage.STABLE
    replaced_by: ClassVar[str] = ""

    @classmethod
    def diagnostic(
        cls,
        message: str,
        *labels: Label | None,
        hints: tuple[str, ...] | str = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Make a diagnostic of this code. Labels that are None are left out; what content holds is made printable."""
        return Diagnostic(
            code=cls.code,
            name=cls.name,
            severity=cls.severity,
            message=printable(message),
            labels=tuple(label for label in labels if label is not None),
            hints=tuple(printable(hint) for hint in ((hints,) if isinstance(hints, str) else hints)),
            fix=fix,
        )

    @classmethod
    def manual_page(cls) -> ManualPage:
        """Read the manual page from the docstring; a section that is missing is empty."""
        text = inspect.cleandoc(cls.__doc__ or "")
        head, *parts = SECTION.split(text)
        sections = dict(zip(parts[::2], parts[1::2], strict=True))
        title, _, what = head.strip().partition("\n")
        return ManualPage(
            title=title.strip(),
            what=what.strip(),
            **{key.lower(): inspect.cleandoc(sections.get(key, "")).strip() for key in ("Why", "Example", "Instead")},
        )
