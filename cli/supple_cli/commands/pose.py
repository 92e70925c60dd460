"""`supple pose`: the id of a pose, an exercise or a guide in, a page that shows it out."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.builds.writing import out_option, write_outputs
from supple_cli.checked_content import count_files
from supple_cli.content_paths import find_content
from supple_cli.pose_page.named_drawings import find_drawn
from supple_cli.pose_page.page import write_page
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.shared_options import content_option, figure_options, read_shown_figures
from supple_cli.terminal import open_console
from supple_exporters.contract import Artifact
from supple_exporters.publishing import Output
from supple_rules import Session
from supple_schema.diagnostics import Severity
from supple_studio.previews.drawings import see
from supple_studio.previews.drawn_items import ABOUT_DRAWING


@click.command(
    epilog="""
\b
Examples:
  supple pose bridge-up
  supple pose exercise/plank --body older

\b
Exit status: 0 shown, 1 it cannot be drawn as it is written, 2 a wrong
command line.
"""
)
@click.argument("id")
@content_option
@figure_options
@out_option
def command(
    id: str,  # noqa: A002 - the word that the help shows
    content: Path | None,
    out: Path | None,
    **typed: str | None,
) -> None:
    """Show a pose, or the figure of an exercise or a guide, with what is wrong with it.

    The figure of an exercise that is not finished is shown as soon as its field `figure` is right.

    ID is the id of a pose, an exercise or a guide; where two have one name, write pose/ID or exercise/ID. The page is
    a file that needs nothing else and can be sent to somebody. To see it anew on every save, open `supple preview ID`.
    """
    root = find_content(content)
    shown = read_shown_figures(typed)
    session = Session(root)
    library = session.library
    subject = find_drawn(library, id)
    view = see(session, subject, shown)
    findings = Findings(root, view.findings, count_files(library))
    if findings.diagnostics:
        write_report(findings, open_console(error=True))
    errors = [found for found in view.findings if found.severity is Severity.ERROR]
    if any(found.code.startswith(ABOUT_DRAWING) or not view.pictures for found in errors):
        raise click.ClickException(f"`{subject.id}` cannot be drawn as it is written. Nothing was written.")
    page = Artifact("page.html", write_page(view, findings).encode())
    version = library.project.model.version if library.project else ""
    output = Output("figures", version, f"{subject.kind}-{subject.id}", (page,))
    (place,) = write_outputs(root, out, [output])
    click.echo(place)
