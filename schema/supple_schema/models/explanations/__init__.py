"""Each of pydantic's errors as a finding for the author: what is wrong, and what to write instead.

A text depends on the error's type and on the model at its place, never on pydantic's English.
"""

from __future__ import annotations

from collections.abc import Iterator

from supple_schema.diagnostics import Diagnostic
from supple_schema.models.explanations.fields import explain_missing, explain_unknown, meant
from supple_schema.models.explanations.forms import WANTED, explain_form
from supple_schema.models.explanations.problem import Problem
from supple_schema.models.explanations.values import EXPLANATIONS, explain_faults, explain_own

__all__ = ["Problem", "explain", "explain_missing", "meant"]


def explain(problem: Problem) -> Iterator[Diagnostic]:
    """Say what is wrong and what to write instead."""
    if problem.type == "passage":
        yield from explain_faults(problem)
    else:
        yield _explain_one(problem)


def _explain_one(problem: Problem) -> Diagnostic:
    if problem.type == "extra_forbidden":
        return explain_unknown(problem)
    if problem.type in WANTED:
        return explain_form(problem)
    return EXPLANATIONS.get(problem.type, explain_own)(problem)
