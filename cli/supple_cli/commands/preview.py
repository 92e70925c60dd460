"""`supple preview`: a booklet or an item in, a page in the browser that shows it anew on every save."""

from __future__ import annotations

import gc
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

import click

from supple_cli.content_paths import find_content
from supple_cli.named_items import find_any
from supple_cli.shared_options import browser_option, content_option, port_option
from supple_cli.terminal import has_screen


@click.command(
    epilog="""
\b
Examples:
  supple preview
  supple preview first-days
  supple preview exercise/bridge --no-browser --port 8000

\b
Exit status: 0 ended by Ctrl+C, 1 the port is taken, 2 a wrong command line.
"""
)
@click.argument("item", metavar="[ID]", required=False)
@content_option
@port_option
@browser_option
def command(item: str | None, content: Path | None, port: int, *, no_browser: bool) -> None:
    """Show a booklet, or the item with an ID, as it will be printed, on the web and as a card, anew on every save.

    Findings stand beside it, with repairs to click; a click on a line of print says where it is written. What has
    errors stays as it was last right. Without an ID there is a list to choose from. Drafts are shown and marked.

    Only a browser on this machine that has the address can open it. It needs the extra `studio`:
    pip install "supple[studio]".
    """
    serve_site(content, item, port, no_browser=no_browser)


def serve_site(content: Path | None, item: str | None, port: int, *, no_browser: bool, writing: bool = False) -> None:
    """Open the pages of a content folder at an item, with forms if it is for writing, until Ctrl+C.

    Raises:
        click.ClickException: packages are missing, or the port is taken.
    """
    try:
        from supple_studio.site.serving import opened  # noqa: PLC0415 - the extra may be missing
        from supple_studio.workspace import Workspace  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError as error:
        if error.name not in {"starlette", "uvicorn", "watchfiles", "pypdfium2"}:
            raise
        raise click.ClickException('This needs more packages: pip install "supple[studio]".') from None
    root = find_content(content)
    workspace = Workspace(root)
    to = f"&to=/show/{find_any(workspace.session.library, item)}" if item else ""
    gc.collect()
    gc.freeze()
    try:
        with opened(workspace, port, writing=writing) as site:
            click.echo(f"The {'studio' if writing else 'preview'} is at {site.address}{to} until you press Ctrl+C.")
            sys.stdout.flush()
            if not no_browser and has_screen():
                webbrowser.open(f"{site.address}{to}")
            with suppress(KeyboardInterrupt):
                site.serve()
    except OSError as error:
        reason = f"Port {port} cannot be used: {error.strerror}. Choose another one, or leave out --port."
        raise click.ClickException(reason) from error
