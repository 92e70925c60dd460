"""`supple pose`: the id of a pose, an exercise or a guide in, a page that shows it out, once or on every save."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Event

import click

from supple_cli.builds.writing import out_option, write_outputs
from supple_cli.checked_content import count_files
from supple_cli.content_paths import find_content
from supple_cli.pose_page.named_drawings import find_drawn
from supple_cli.pose_page.page import write_page, write_view
from supple_cli.pose_page.server import Live, served
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.shared_options import browser_option, content_option, figure_options, port_option, read_shown_figures
from supple_cli.terminal import has_screen, open_console
from supple_exporters.contract import Artifact
from supple_exporters.publishing import Output
from supple_rules import Session
from supple_schema.diagnostics import Severity
from supple_schema.models.booklet import ShownFigures
from supple_studio.previews.drawings import see
from supple_studio.previews.drawn_items import ABOUT_DRAWING, DrawnItem


@click.command(
    epilog="""
\b
Examples:
  supple pose bridge-up
  supple pose bridge-up --watch
  supple pose exercise/plank --watch --no-browser --port 8000

\b
Exit status: 0 shown, 1 it cannot be drawn as it is written, 2 a wrong
command line.
"""
)
@click.argument("id")
@content_option
@click.option("--watch", is_flag=True, help="Show it in a browser, and anew whenever you save a file. Ctrl+C ends it.")
@port_option
@browser_option
@figure_options
@out_option
def command(
    id: str,  # noqa: A002 - the word that the help shows
    content: Path | None,
    port: int,
    out: Path | None,
    *,
    watch: bool,
    no_browser: bool,
    **typed: str | None,
) -> None:
    """Show a pose, or the figure of an exercise or a guide, with what is wrong with it.

    The figure of an exercise that is not finished is shown as soon as its field `figure` is right.

    ID is the id of a pose, an exercise or a guide; where two have one name, write pose/ID or exercise/ID. Without
    --watch the page is written as a file, which needs nothing else and can be sent to somebody; --port and
    --no-browser belong to --watch.
    """
    root = find_content(content)
    shown = read_shown_figures(typed)
    session = Session(root)
    library = session.library
    subject = find_drawn(library, id)
    if watch:
        _watch(session, subject, shown, port, browser=not no_browser)
        return
    view = see(session, subject, shown)
    findings = Findings(root, view.findings, count_files(library))
    if findings.diagnostics:
        write_report(findings, open_console(error=True))
    errors = [found for found in view.findings if found.severity is Severity.ERROR]
    if any(found.code.startswith(ABOUT_DRAWING) or not view.pictures for found in errors):
        raise click.ClickException(f"`{subject.id}` cannot be drawn as it is written. Nothing was written.")
    page = Artifact("page.html", write_page(view.title, write_view(view, findings)).encode())
    version = library.project.model.version if library.project else ""
    output = Output("figures", version, f"{subject.kind}-{subject.id}", (page,))
    (place,) = write_outputs(root, out, [output])
    click.echo(place)


def _watch(session: Session, subject: DrawnItem, shown: ShownFigures, port: int, *, browser: bool) -> None:
    def look(changed: Iterable[str]) -> str:
        session.refresh(changed)
        view = see(session, subject, shown)
        return write_view(view, Findings(session.root, view.findings, count_files(session.library)))

    live = Live(session.root, look)
    with ExitStack() as stack:
        try:
            address = stack.enter_context(served(subject.id, live, port))
        except OSError as error:
            reason = f"Port {port} cannot be used: {error.strerror}. Choose another one, or leave out --port."
            raise click.ClickException(reason) from error
        click.echo(f"`{subject.id}` is at {address} until you press Ctrl+C.")
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            if browser and has_screen():
                webbrowser.open(address)
            Event().wait()
