"""An editor talks to `supple lsp` over its standard streams, as a person's editor does."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from studio.editor import Editor, editor

from supple_studio.language_server.position_encoding import TextPlaces

pytestmark = pytest.mark.editor

CONTENT = Path(__file__).parents[2] / "content"
EXERCISE = "exercises/bridge.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def run(content: Path, talk: Callable[[Editor], Awaitable[None]]) -> None:
    """Talk to a server."""

    async def all_of_it() -> None:
        async with editor(content) as made:
            await talk(made)

    asyncio.run(all_of_it())


def place(text: str, marked: str) -> types.Position:
    """Give the position of the `|` in a piece of a text."""
    before, _, after = marked.partition("|")
    return TextPlaces(text).position(text.index(before + after) + len(before))


def asked(uri: str, position: types.Position) -> tuple[types.TextDocumentIdentifier, types.Position]:
    return types.TextDocumentIdentifier(uri), position


def applied(edits: list[types.TextEdit], text: str) -> str:
    """Make edits in a text, as an editor does."""
    places = TextPlaces(text)
    spans = [(places.offset(edit.range.start), places.offset(edit.range.end), edit.new_text) for edit in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_what_is_typed_is_checked_before_it_is_saved(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8")
        uri = made.open(file, text.replace("level: ", "levle: "))
        found = await made.wait_for(uri, "M202")
        assert found
        assert found.severity is types.DiagnosticSeverity.Error
        assert "`level`" in found.message
        made.type(file, text)
        await made.wait_for(uri, "M202", gone=True)

    run(content, talk)


def test_what_a_change_breaks_in_another_file_is_found_there(content: Path) -> None:
    async def talk(made: Editor) -> None:
        made.open(content / "poses/bridge-up.yaml", "retired:\n  on: 2026-01-01\n  because: It is gone.\n")
        assert await made.wait_for((content / EXERCISE).as_uri(), "L308")

    run(content, talk)


def test_a_repair_is_offered_and_mends_the_text(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8").replace("level: ", "levle: ").replace("position: ", "positoin: ")
        uri = made.open(file, text)
        await made.wait_for(uri, "M202")
        start, end = place(text, "|levle: "), place(text, "levle|: ")
        context = types.CodeActionContext(made.findings[uri])
        where = types.TextDocumentIdentifier(uri)
        params = types.CodeActionParams(where, types.Range(start, end), context)
        actions = await made.client.text_document_code_action_async(params)
        titles = {str(one.kind): one for one in actions or () if isinstance(one, types.CodeAction)}
        fix = titles["quickfix"]
        assert fix.edit
        assert fix.edit.changes
        new = applied(list(fix.edit.changes[uri]), text)
        assert "\nlevel: " in new
        made.type(file, new)

    run(content, talk)


def test_ids_and_fields_are_completed(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8").replace("position: lying-on-back", "position: l")
        uri = made.open(file, text)
        where = place(text, "position: l|")
        items = {one.label: one for one in await made.complete(uri, where.line, where.character)}
        edit = items["lying-on-back"].text_edit
        assert isinstance(edit, types.TextEdit)
        assert applied([edit], text) == file.read_text(encoding="utf-8")
        assert items["lying-on-back"].detail

    run(content, talk)


def test_front_matter_is_completed_and_a_letter_of_two_units_moves_nothing(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / "advice/sleep.md"
        text = "---\ntitle: \U0001f600\U0001f600 Sleep\ngroup: u\n---\nText.\n"
        uri = made.open(file, text)
        items = {one.label: one for one in await made.complete(uri, 2, 8)}
        assert "understand" in items
        where = types.Position(1, len("title: ") + 4)
        assert await made.complete(uri, where.line, where.character) == []

    run(content, talk)


def test_hover_tells_the_meaning_and_the_page_of_a_finding(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8").replace("level: ", "levle: ")
        uri = made.open(file, text)
        about = await made.client.text_document_hover_async(types.HoverParams(*asked(uri, place(text, "posi|tion: "))))
        assert about
        assert isinstance(about.contents, types.MarkupContent)
        assert "The position in which it starts" in about.contents.value
        page = await made.client.text_document_hover_async(types.HoverParams(*asked(uri, place(text, "lev|le: "))))
        assert page
        assert isinstance(page.contents, types.MarkupContent)
        assert "**Why:** A misspelt field" in page.contents.value

    run(content, talk)


def test_a_name_leads_to_its_file_and_its_uses_are_found(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8")
        uri = made.open(file)
        where = asked(uri, place(text, "pose: brid|ge-up"))
        target = await made.client.text_document_definition_async(types.DefinitionParams(*where))
        assert isinstance(target, types.Location)
        assert target.uri == (content / "poses/bridge-up.yaml").as_uri()
        context = types.ReferenceContext(include_declaration=False)
        uses = await made.client.text_document_references_async(types.ReferenceParams(context, *where))
        assert uri in {use.uri for use in uses or ()}

    run(content, talk)


def test_an_item_gets_another_id_wherever_it_is_named(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8")
        uri = made.open(file)
        where = asked(uri, place(text, "pose: brid|ge-up"))
        ready = await made.client.text_document_prepare_rename_async(types.PrepareRenameParams(*where))
        assert isinstance(ready, types.PrepareRenamePlaceholder)
        assert ready.placeholder == "bridge-up"
        params = types.RenameParams(*where, new_name="bridge-high")
        change = await made.client.text_document_rename_async(params)
        assert change
        moved = [one for one in change.document_changes or () if isinstance(one, types.RenameFile)]
        assert [(one.old_uri, one.new_uri) for one in moved] == [
            ((content / "poses/bridge-up.yaml").as_uri(), (content / "poses/bridge-high.yaml").as_uri())
        ]
        edits = {
            one.text_document.uri: one.edits
            for one in change.document_changes or ()
            if isinstance(one, types.TextDocumentEdit)
        }
        own = [one for one in edits[uri] if isinstance(one, types.TextEdit)]
        assert "pose: bridge-high" in applied(own, text)
        left = edits[(content / "poses/bridge-up.yaml").as_uri()][0]
        assert isinstance(left, types.TextEdit)
        assert "use: bridge-high" in left.new_text
        with pytest.raises(JsonRpcException, match="already"):
            await made.client.text_document_rename_async(types.RenameParams(*where, new_name="sphinx"))

    run(content, talk)


def test_a_file_is_put_into_form(content: Path) -> None:
    async def talk(made: Editor) -> None:
        file = content / EXERCISE
        text = file.read_text(encoding="utf-8")
        first, rest = text.split("\n", 1)
        untidy = rest.replace("level: ", "level:   ") + first + "\n"
        uri = made.open(file, untidy)
        options = types.FormattingOptions(2, insert_spaces=True)
        params = types.DocumentFormattingParams(types.TextDocumentIdentifier(uri), options)
        edits = await made.client.text_document_formatting_async(params)
        assert edits
        assert applied(list(edits), untidy) == text

    run(content, talk)


def test_a_file_that_changes_on_the_disk_is_noticed(content: Path) -> None:
    async def talk(made: Editor) -> None:
        made.open(content / EXERCISE)
        other = content / "exercises/plank.yaml"
        await made.complete((content / EXERCISE).as_uri(), 0, 0)
        other.write_text(other.read_text(encoding="utf-8").replace("level: ", "levle: "), encoding="utf-8")
        change = types.FileEvent(other.as_uri(), types.FileChangeType.Changed)
        made.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert await made.wait_for(other.as_uri(), "M202")

    run(content, talk)
