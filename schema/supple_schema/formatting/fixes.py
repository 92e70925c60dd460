"""Applies the repairs that findings offer: texts and fixes in, new texts and the fixes that were applied out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from supple_schema.diagnostics import Edit, Fix


def apply_fixes(texts: Mapping[str, str], fixes: Iterable[Fix]) -> tuple[dict[str, str], list[Fix]]:
    """Apply fixes to the texts of files, which are given by path.

    A fix is applied whole or not at all: not where it touches what another one changes, nor where it speaks of a file
    that is not given. Who wants the rest too checks the new texts and comes again.
    """
    taken: dict[str, list[Edit]] = {}
    applied: list[Fix] = []
    for fix in dict.fromkeys(fixes):
        if all(_fits(edit, texts, taken.get(edit.file, [])) for edit in fix.edits) and not _meets_itself(fix):
            applied.append(fix)
            for edit in fix.edits:
                taken.setdefault(edit.file, []).append(edit)
    return apply_edits(texts, [edit for edits in taken.values() for edit in edits]), applied


def apply_edits(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """Apply edits that do not touch each other; give the new texts of the files that they change."""
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.file, []).append(edit)
    return {file: _edit(texts[file], found) for file, found in by_file.items()}


def _fits(edit: Edit, texts: Mapping[str, str], taken: Iterable[Edit]) -> bool:
    inside = edit.file in texts and 0 <= edit.start <= edit.end <= len(texts[edit.file])
    return inside and not any(_meet(edit, other) for other in taken)


def _meets_itself(fix: Fix) -> bool:
    return any(
        one.file == other.file and _meet(one, other)
        for number, one in enumerate(fix.edits)
        for other in fix.edits[:number]
    )


def _meet(one: Edit, other: Edit) -> bool:
    """Whether two edits share a character, or a place between two characters at which either inserts."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _edit(text: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text
