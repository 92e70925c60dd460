"""What Supple has to say about content: one type for every finding, whatever stage found it.

This is the lowest floor: it imports nothing of Supple. A `Code` names a kind of finding and carries its manual page;
a `Diagnostic` is one finding at one place; a `Report` is what a stage returns beside its value.
"""

from supple_schema.diagnostics.code import Code, LifeStage, ManualPage
from supple_schema.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from supple_schema.diagnostics.position import LineIndex, Position, Span
from supple_schema.diagnostics.report import Report

__all__ = [
    "Code",
    "Diagnostic",
    "Edit",
    "Fix",
    "Label",
    "LifeStage",
    "LineIndex",
    "ManualPage",
    "Position",
    "Report",
    "Severity",
    "Span",
]
