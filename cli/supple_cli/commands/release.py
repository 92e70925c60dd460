"""`supple release`: a version in, a folder of what was released out, which never changes again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, stop_on_errors
from supple_cli.content_paths import find_content, show_path
from supple_cli.edits.files import replace_text
from supple_cli.shared_options import content_option
from supple_cli.terminal import write_text
from supple_studio.releasing import NOTES, ReleaseError, require_new, with_version, write_release
from supple_studio.reviewing import open_editions, publishable

STOPPED = "Nothing was released, because the content has errors."


@click.command(
    epilog="""
\b
Examples:
  supple release 1.2
  supple release 1.2 --unsigned

\b
Exit status: 0 released, 1 errors or booklets that nobody has signed,
2 a wrong command line.
"""
)
@click.argument("version")
@click.option("--unsigned", is_flag=True, help="Release although no clinician has signed all; every output says so.")
@content_option
def command(version: str, content: Path | None, *, unsigned: bool) -> None:
    """Release a VERSION of the content: check it, list what nobody has signed, and keep what it says for good.

    `releases/VERSION/` gets the bundle of each edition, the schemas that it fits, and notes for clinicians: what has
    changed since the last release, first what safety depends on. The version and the day go into `supple.yaml`. A
    release that is there is never touched.
    """
    root = find_content(content)
    try:
        require_new(root, version)
    except ReleaseError as error:
        raise click.UsageError(str(error)) from None
    library, report = read_checked(root)
    stop_on_errors(root, library, report, STOPPED)
    open_booklets = open_editions(library)
    for edition in open_booklets:
        state = edition.review
        click.echo(f"not signed: {edition.id}, {state.reviewed} of {state.items} parts. `supple review {edition.id}`")
    if open_booklets and not unsigned:
        raise click.ClickException(
            "Nothing was released: let clinicians sign these first, or add --unsigned. Every output then says that"
            " nobody has reviewed it."
        )
    try:
        path, text = with_version(library, version, date.today())  # noqa: DTZ011 - the publisher's own calendar
        replace_text(root / path, text)
        library, report = read_checked(root)
        stop_on_errors(root, library, report, STOPPED)
        editions = publishable(library)
        target = write_release(root, version, editions)
    except ReleaseError as error:
        raise click.ClickException(str(error)) from None
    write_text(Text.assemble((show_path(target), "bold"), f"  Editions: {len(editions)}."))
    write_text(f"{show_path(target / NOTES)} says what has changed. Commit both.")
