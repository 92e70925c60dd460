"""Findings as text that a person can read and compare: one line for each, and one for each further label."""

from collections.abc import Iterable

from supple_schema.diagnostics import Diagnostic, Label


def write(found: Iterable[Diagnostic], *, with_files: bool = False) -> str:
    """Write each finding as `place CODE message | hint`; further labels follow, indented."""
    lines: list[str] = []
    for one in found:
        lines.append(" ".join((_place(one.place, with_files), one.code, " | ".join((one.message, *one.hints)))))
        lines += [f"  {_place(label, with_files)} {label.note}".rstrip() for label in one.labels[1:]]
    return "".join(f"{line}\n" for line in lines) or "nothing found\n"


def _place(label: Label | None, with_files: bool) -> str:
    if label is None:
        return "-"
    file = [label.file] if with_files else []
    if label.span is None:
        return ":".join([*file, "file"])
    start, end = label.span.start, label.span.end
    column = f"{end.column}" if end.line == start.line else f"{end.line}:{end.column}"
    return ":".join([*file, str(start.line), f"{start.column}-{column}"])
