"""Findings, suggestions and edits as the protocol has them: values of Supple in, values of `lsprotocol` out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from lsprotocol import types

from supple_schema.diagnostics import Diagnostic, Edit, Fix, Label, Severity
from supple_studio.assistance.completion import Suggestion, SuggestionKind
from supple_studio.language_server.position_encoding import TextPlaces

SOURCE = "supple"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}
KINDS = {
    SuggestionKind.FIELD: types.CompletionItemKind.Field,
    SuggestionKind.NAME: types.CompletionItemKind.Reference,
    SuggestionKind.WORD: types.CompletionItemKind.EnumMember,
    SuggestionKind.AMOUNT: types.CompletionItemKind.Unit,
    SuggestionKind.PHRASE: types.CompletionItemKind.Text,
}
START = types.Range(types.Position(0, 0), types.Position(0, 0))
GO_ON = "$0"

Places = Callable[[str], TextPlaces]
"""Gives the places of a file by its path from the content folder."""


def write_finding(found: Diagnostic, root: Path, places: Places) -> types.Diagnostic:
    """Write a finding. What it is compared with goes along as related places."""
    related = [
        types.DiagnosticRelatedInformation(write_location(label, root, places), label.note or "this one")
        for label in found.labels[1:]
    ]
    return types.Diagnostic(
        range=write_range(found.place, places),
        message="\n".join((found.message, *found.hints)),
        severity=SEVERITIES[found.severity],
        code=found.code,
        source=SOURCE,
        related_information=related or None,
    )


def write_range(label: Label | None, places: Places) -> types.Range:
    """Write the range of a label; the start of the file where it has none."""
    if label is None or label.span is None:
        return START
    return places(label.file).range(label.span.start.offset, label.span.end.offset)


def write_location(label: Label, root: Path, places: Places) -> types.Location:
    """Write the place of a label."""
    return types.Location((root / label.file).as_uri(), write_range(label, places))


def write_suggestion(number: int, one: Suggestion, places: TextPlaces, *, snippets: bool) -> types.CompletionItem:
    """Write a suggestion. The number keeps its place in the list."""
    snippet = snippets and GO_ON in one.text
    text = one.text if snippet else one.text.replace(GO_ON, "")
    return types.CompletionItem(
        label=one.label,
        kind=KINDS[one.kind],
        detail=one.detail or None,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, one.meaning) if one.meaning else None,
        sort_text=f"{number:05}",
        filter_text=one.searched or None,
        insert_text_format=types.InsertTextFormat.Snippet if snippet else types.InsertTextFormat.PlainText,
        insert_text_mode=types.InsertTextMode.AdjustIndentation,
        text_edit=types.TextEdit(places.range(one.start, one.end), text),
    )


def write_edits(edits: Iterable[Edit], places: Places) -> dict[str, list[types.TextEdit]]:
    """Write edits by the path of their file."""
    written: dict[str, list[types.TextEdit]] = {}
    for edit in edits:
        there = places(edit.file).range(edit.start, edit.end)
        written.setdefault(edit.file, []).append(types.TextEdit(there, edit.replacement))
    return written


def write_changes(edits: Iterable[Edit], root: Path, places: Places) -> types.WorkspaceEdit:
    """Write edits of several files as one change."""
    written: Mapping[str, list[types.TextEdit]] = write_edits(edits, places)
    return types.WorkspaceEdit(changes={(root / path).as_uri(): ones for path, ones in written.items()})


def write_fix(fix: Fix, found: types.Diagnostic, root: Path, places: Places) -> types.CodeAction:
    """Write the repair of a finding. One that cannot change what the author meant is the preferred one."""
    return types.CodeAction(
        title=fix.description,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[found],
        is_preferred=fix.safe,
        edit=write_changes(fix.edits, root, places),
    )
