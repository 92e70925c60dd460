"""`supple lsp`: what an editor asks on standard input, answers on standard output."""

from __future__ import annotations

import gc

import click


@click.command(
    epilog="""
\b
Examples:
  supple lsp            as an editor starts it

\b
Exit status: 0 the editor has ended it, 1 it went away, 2 a wrong command line.
"""
)
@click.option("--stdio", is_flag=True, hidden=True, help="What editors write for the only way there is.")
def command(stdio: bool) -> None:  # noqa: ARG001 - accepted, as it says what is so
    """Start the language server, by which an editor shows findings, repairs and completions while you type.

    Editors start it by themselves: see `supple docs editors`. It needs the extra `editor`:
    pip install "supple[editor]".
    """
    try:
        from supple_studio.language_server.server import create_server  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        raise click.ClickException('The language server needs more packages: pip install "supple[editor]".') from None
    gc.freeze()
    create_server().start_io()
