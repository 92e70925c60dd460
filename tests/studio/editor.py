"""An editor that starts `supple lsp` and asks it, as a real one does: over standard input and output."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from cli.running import command
from lsprotocol import types
from pygls.lsp.client import LanguageClient

SECONDS = 60
"""How long a test waits for an answer before it fails."""
CAPABILITIES = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(
        completion=types.CompletionClientCapabilities(
            completion_item=types.ClientCompletionItemOptions(snippet_support=True)
        )
    )
)


class Editor:
    """One editor with its server."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.findings: dict[str, list[types.Diagnostic]] = {}
        self._published = asyncio.Event()
        self._versions: dict[Path, int] = {}

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator] # pyright: ignore[reportUntypedFunctionDecorator] - pygls types none of it
        def take(params: types.PublishDiagnosticsParams) -> None:
            self.findings[params.uri] = list(params.diagnostics)
            self._published.set()

    def open(self, path: Path, text: str | None = None) -> str:
        """Open a file, with another text than the saved one if wanted, and give its address."""
        shown = path.read_text(encoding="utf-8") if text is None else text
        self._versions[path] = 1
        item = types.TextDocumentItem(path.as_uri(), "yaml", 1, shown)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return path.as_uri()

    def type(self, path: Path, text: str) -> None:
        """Put another text in the place of what the editor holds. It is not saved."""
        self._versions[path] += 1
        document = types.VersionedTextDocumentIdentifier(self._versions[path], path.as_uri())
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def wait_for(self, uri: str, code: str, *, gone: bool = False) -> types.Diagnostic | None:
        """Wait until a code is found in a file, or found no more."""
        async with asyncio.timeout(SECONDS):
            while True:
                found = next((one for one in self.findings.get(uri, []) if one.code == code), None)
                if (found is None) is gone:
                    return found
                self._published.clear()
                await self._published.wait()

    async def complete(self, uri: str, line: int, character: int) -> list[types.CompletionItem]:
        """Ask what may stand at a place."""
        where = types.TextDocumentIdentifier(uri), types.Position(line, character)
        answer = await self.client.text_document_completion_async(types.CompletionParams(*where))
        return list(answer.items) if isinstance(answer, types.CompletionList) else list(answer or ())


@asynccontextmanager
async def editor(folder: Path) -> AsyncGenerator[Editor]:
    """Start a server for a folder, and end it as an editor does."""
    client = LanguageClient("test", "1")
    made = Editor(client)
    await client.start_io(*command("lsp"))  # pyright: ignore[reportUnknownMemberType] - pygls types no `*args`
    await client.initialize_async(types.InitializeParams(CAPABILITIES, root_uri=folder.as_uri()))
    client.initialized(types.InitializedParams())
    yield made
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]  # pygls does not type it
