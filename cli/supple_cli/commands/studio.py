"""`supple studio`: a content folder in, forms and pages in the browser by which it is written."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.commands.preview import serve_site
from supple_cli.shared_options import browser_option, content_option, port_option


@click.command(
    epilog="""
\b
Examples:
  supple studio
  supple studio bridge
  supple studio exercise/bridge --no-browser --port 8000

\b
Exit status: 0 ended by Ctrl+C, 1 the port is taken, 2 a wrong command line.
"""
)
@click.argument("item", metavar="[ID]", required=False)
@content_option
@port_option
@browser_option
def command(item: str | None, content: Path | None, port: int, *, no_browser: bool) -> None:
    """Write content in a browser: a list, a form for each item, and beside it what it looks like.

    Every change is saved at once, into the same files, with their comments kept, and can be undone. What must be there
    comes first; findings stand at their fields. A file that is changed elsewhere meanwhile is never overwritten.

    Only a browser on this machine that has the address can open it. It needs the extra `studio`:
    pip install "supple[studio]".
    """
    serve_site(content, item, port, no_browser=no_browser, writing=True)
