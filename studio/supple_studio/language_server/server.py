"""The language server: what an editor asks in, answers out. Each answer is made by `assistance`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from supple_schema.diagnostics import Diagnostic, Fix
from supple_schema.formatting.documents import format_document
from supple_schema.formatting.fixes import apply_fixes
from supple_schema.linking.renaming import RenamingError
from supple_schema.reading.source_file import BYTE_ORDER_MARK, SourceFile
from supple_studio.assistance.completion import complete
from supple_studio.assistance.cursor import Cursor, find_cursor
from supple_studio.assistance.meaning import explain_findings, explain_place
from supple_studio.assistance.targets import (
    Target,
    find_target,
    name_of,
    place_of,
    uses_of,
)
from supple_studio.language_server.position_encoding import TextPlaces
from supple_studio.language_server.projects import ContentProject, OpenFile, Projects
from supple_studio.language_server.protocol import (
    write_changes,
    write_finding,
    write_fix,
    write_location,
    write_suggestion,
)
from supple_studio.language_server.renames import write_renaming

PAUSE = 0.1
"""Seconds without a letter after which what was written is checked."""
TRIGGERS = [" ", "[", ",", "{"]
FIX_ALL = "source.fixAll.supple"


class _Asked(NamedTuple):
    """What a request is about: a file, its text, the places of that text, and where in it the cursor is."""

    file: OpenFile
    text: str
    places: TextPlaces
    offset: int
    cursor: Cursor | None


class SuppleServer(LanguageServer):
    """A language server for content."""

    def __init__(self) -> None:
        super().__init__("supple", version("supple"))  # pyright: ignore[reportUnknownMemberType] - pygls types no `*args`
        self.projects = Projects(self._publish)
        self._waiting: dict[ContentProject, asyncio.TimerHandle] = {}

    def open_file(self, uri: str) -> OpenFile | None:
        """Find what a document belongs to; None where it is no content."""
        path = to_fs_path(uri)
        return self.projects.find(Path(path)) if path else None

    def text_of(self, uri: str) -> str:
        """Give the text that the editor holds, or that is saved."""
        return self.workspace.get_text_document(uri).source.removeprefix(BYTE_ORDER_MARK)

    def places_of(self, text: str) -> TextPlaces:
        """Give the places of a text in the units that were agreed on."""
        return TextPlaces(text, self.workspace.position_encoding or types.PositionEncodingKind.Utf16)

    def places_in(self, root: Path, path: str) -> TextPlaces:
        """Give the places of a file by its path from a content folder."""
        try:
            return self.places_of(self.text_of((root / path).as_uri()))
        except OSError:  # a finding can be about a file that is missing
            return self.places_of("")

    def asked(self, uri: str, position: types.Position) -> _Asked | None:
        """Read what a request is about; None where its document is no content."""
        file = self.open_file(uri)
        if file is None:
            return None
        text = self.text_of(uri)
        places = self.places_of(text)
        offset = places.offset(position)
        return _Asked(file, text, places, offset, find_cursor(file.path, text, offset))

    def change(self, uri: str, text: str | None) -> None:
        """Take up a new text, and check it when nobody has typed for a moment."""
        file = self.open_file(uri)
        if file is None:
            return
        file.project.change(file.path, text)
        waiting = self._waiting.pop(file.project, None)
        if waiting is not None:
            waiting.cancel()
        self._waiting[file.project] = asyncio.get_running_loop().call_later(PAUSE, file.project.settle)

    def _publish(self, file: Path, findings: tuple[Diagnostic, ...]) -> None:
        found = self.projects.find(file)
        root = found.project.root if found else file.parent
        written = [write_finding(one, root, partial(self.places_in, root)) for one in findings]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(file.as_uri(), written))


def create_server() -> SuppleServer:
    """Make a server that answers over the standard streams once `start_io` is called."""
    server = SuppleServer()
    for told in (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_DID_CHANGE, types.TEXT_DOCUMENT_DID_SAVE):
        server.feature(told)(_take_up)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_close)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_watch)
    server.feature(types.INITIALIZED)(_begin)
    server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(TRIGGERS))(_complete)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_DEFINITION)(_define)
    server.feature(types.TEXT_DOCUMENT_REFERENCES)(_find_uses)
    server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)(_prepare_rename)
    server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))(_rename)
    server.feature(types.TEXT_DOCUMENT_FORMATTING)(_format)
    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(_act)
    return server


def _begin(server: SuppleServer, _: types.InitializedParams) -> None:
    """Ask to be told of files that change on the disk."""
    workspace = server.client_capabilities.workspace
    watched = workspace.did_change_watched_files if workspace else None
    if watched and watched.dynamic_registration:
        watchers = [types.FileSystemWatcher("**/*.{yaml,md,txt,svg,png,jpg,jpeg}")]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        asked = types.Registration("supple-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([asked]))


def _take_up(
    server: SuppleServer,
    params: types.DidOpenTextDocumentParams | types.DidChangeTextDocumentParams | types.DidSaveTextDocumentParams,
) -> None:
    server.change(params.text_document.uri, server.text_of(params.text_document.uri))


def _close(server: SuppleServer, params: types.DidCloseTextDocumentParams) -> None:
    server.change(params.text_document.uri, None)


def _watch(server: SuppleServer, params: types.DidChangeWatchedFilesParams) -> None:
    paths = [Path(path) for change in params.changes if (path := to_fs_path(change.uri))]
    for project in server.projects:
        inside = [path.relative_to(project.root).as_posix() for path in paths if path.is_relative_to(project.root)]
        if inside:
            project.refresh(inside)


def _complete(server: SuppleServer, params: types.CompletionParams) -> types.CompletionList | None:
    asked = server.asked(params.text_document.uri, params.position)
    if asked is None or asked.cursor is None:
        return None
    found = complete(asked.file.project.latest.library, asked.file.kind, asked.text, asked.cursor)
    document = server.client_capabilities.text_document
    item = document.completion.completion_item if document and document.completion else None
    snippets = bool(item and item.snippet_support)
    written = [write_suggestion(n, one, asked.places, snippets=snippets) for n, one in enumerate(found)]
    return types.CompletionList(is_incomplete=True, items=written)


def _hover(server: SuppleServer, params: types.HoverParams) -> types.Hover | None:
    asked = server.asked(params.text_document.uri, params.position)
    if asked is None:
        return None
    session = asked.file.project.session
    cursor = asked.cursor
    meaning = explain_place(session, asked.file.kind, asked.text, cursor, asked.offset) if cursor else None
    texts = [*explain_findings(session, asked.file.path, asked.offset), *([meaning.text] if meaning else [])]
    if not texts:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(texts))
    return types.Hover(content, asked.places.range(meaning.start, meaning.end) if meaning else None)


def _target(server: SuppleServer, uri: str, position: types.Position) -> tuple[_Asked, Target] | None:
    asked = server.asked(uri, position)
    if asked is None or asked.cursor is None:
        return None
    target = find_target(asked.file.project.session, asked.file.kind, asked.file.path, asked.cursor)
    return (asked, target) if target is not None else None


def _define(server: SuppleServer, params: types.DefinitionParams) -> types.Location | None:
    found = _target(server, params.text_document.uri, params.position)
    if found is None:
        return None
    root = found[0].file.project.root
    return write_location(place_of(found[1]), root, partial(server.places_in, root))


def _find_uses(server: SuppleServer, params: types.ReferenceParams) -> list[types.Location] | None:
    found = _target(server, params.text_document.uri, params.position)
    if found is None:
        return None
    asked, target = found
    project = asked.file.project
    places = [mention.item.label(*mention.path) for mention in uses_of(project.session.library, target)]
    if params.context.include_declaration:
        places.insert(0, place_of(target))
    return [write_location(place, project.root, partial(server.places_in, project.root)) for place in places]


def _prepare_rename(server: SuppleServer, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    found = _target(server, params.text_document.uri, params.position)
    cursor = found[0].cursor if found else None
    if found is None or cursor is None or not cursor.path:
        return None
    asked, target = found
    return types.PrepareRenamePlaceholder(asked.places.range(cursor.start, cursor.end), name_of(target))


def _rename(server: SuppleServer, params: types.RenameParams) -> types.WorkspaceEdit | None:
    found = _target(server, params.text_document.uri, params.position)
    if found is None:
        return None
    project = found[0].file.project
    try:
        return write_renaming(
            project.session.library, found[1], params.new_name, project.root, partial(server.places_in, project.root)
        )
    except RenamingError as error:
        raise JsonRpcInvalidParams(str(error)) from None


def _format(server: SuppleServer, params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
    file = server.open_file(params.text_document.uri)
    if file is None:
        return None
    text = server.text_of(params.text_document.uri)
    new = format_document(SourceFile(file.path, text), file.kind)
    if new is None or new == text:
        return None
    start = next((n for n, (a, b) in enumerate(zip(text, new, strict=False)) if a != b), min(len(text), len(new)))
    end = 0
    while end < min(len(text), len(new)) - start and text[-end - 1] == new[-end - 1]:
        end += 1
    there = server.places_of(text).range(start, len(text) - end)
    return [types.TextEdit(there, new[start : len(new) - end])]


def _act(server: SuppleServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    file = server.open_file(params.text_document.uri)
    if file is None:
        return None
    project = file.project
    report = project.session.report

    places = partial(server.places_in, project.root)
    wanted = params.context.only
    text = server.text_of(params.text_document.uri)
    here = server.places_of(text)
    first, last = here.offset(params.range.start), here.offset(params.range.end)
    own = [found for found in report if found.fix and found.place and found.place.file == file.path]
    actions: list[types.CodeAction] = []
    for found in own:
        span = found.place.span if found.place else None
        near = span is not None and span.start.offset <= last and first <= span.end.offset
        if found.fix and near and _is_wanted(types.CodeActionKind.QuickFix, wanted):
            actions.append(write_fix(found.fix, write_finding(found, project.root, places), project.root, places))
    safe = [found.fix for found in own if found.fix and _is_safe_here(found.fix, file.path)]
    _, applied = apply_fixes({file.path: text}, safe)
    if applied and _is_wanted(FIX_ALL, wanted):
        edits = [edit for fix in applied for edit in fix.edits]
        title = "Apply every safe repair in this file"
        actions.append(types.CodeAction(title, kind=FIX_ALL, edit=write_changes(edits, project.root, places)))
    return actions


def _is_safe_here(fix: Fix, path: str) -> bool:
    return fix.safe and all(edit.file == path for edit in fix.edits)


def _is_wanted(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    return not only or any(kind == one or kind.startswith(f"{one}.") for one in only)
