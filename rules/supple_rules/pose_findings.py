"""Problems of poses and figures as findings of the rules about them."""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_schema.diagnostics import Code, Diagnostic
from supple_schema.models.drawing import path_in_file


def report_problems(code: type[Code], context: ItemContext, kind: ProblemKind) -> Iterator[Diagnostic]:
    """Give the problems of one kind as findings at their places."""
    for item, base, problem in context.pose_problems:
        if problem.kind is kind:
            path = (*base, *path_in_file(problem.path))
            if problem.start is not None and problem.end is not None:
                label = item.document.text_label(path, problem.start, problem.end)
            else:
                label = item.label(*path)
            yield code.diagnostic(problem.message, label, hints=problem.hint)
