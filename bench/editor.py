"""How long an editor waits for what may stand at the cursor, from its question to the answer, over standard streams.

Aim: under 50 ms in the middle on `content/`, while the file is being changed between two questions. A question that the
server answers with nothing, as the cursor is in a comment, stands beside it: that much is the way there and back.

Run: python bench/editor.py
"""

import asyncio
import statistics
import sys
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

CONTENT = Path(__file__).parents[1] / "content"
FILE = CONTENT / "exercises/bridge.yaml"
ROUNDS = 20
AIM = 50
PLACES = {
    "nothing, in a comment": ("# here", 3),
    "names of fields": ("", 0),
    "ids of exercises": ("easier: [{exercise: b", 22),
    "ids of muscles": ("muscles: [", 10),
    "ids of sources": ("sources: [", 10),
    "an amount": ("dose: {hold: 12", 15),
    "words of a pose": ("figure: {fixed: hand ", 21),
}


def main() -> int:
    """Time it and say whether the aim is met."""
    return asyncio.run(_measure())


async def _measure() -> int:
    client = LanguageClient("bench", "1")
    start = "from supple_cli.main import run; run()"
    await client.start_io(sys.executable, "-c", start, "lsp")  # pyright: ignore[reportUnknownMemberType] - as above
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=CONTENT.as_uri()))
    client.initialized(types.InitializedParams())
    text = FILE.read_text(encoding="utf-8")
    uri = FILE.as_uri()
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, text)))
    document = types.TextDocumentIdentifier(uri)
    await client.text_document_completion_async(types.CompletionParams(document, types.Position(0, 0)))
    version, met = 1, True
    for name, (line, character) in PLACES.items():
        times: list[float] = []
        for _ in range(ROUNDS):
            version += 1
            changed = types.TextDocumentContentChangeWholeDocument(f"{line}\n{text}")
            versioned = types.VersionedTextDocumentIdentifier(version, uri)
            client.text_document_did_change(types.DidChangeTextDocumentParams(versioned, [changed]))
            begin = time.perf_counter()
            position = types.Position(0, character)
            await client.text_document_completion_async(types.CompletionParams(document, position))
            times.append((time.perf_counter() - begin) * 1000)
        middle = statistics.median(times)
        met &= middle < AIM
        print(f"{name:>24}: {middle:6.1f} ms in the middle, {max(times):6.1f} ms at most (aim: under {AIM} ms)")
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]  # pygls does not type it
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
