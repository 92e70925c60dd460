"""`supple handout`: exercises and whom they are for in, one handout out, by way of a brief as for a booklet."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, stop_on_errors
from supple_cli.content_paths import find_content, show_path
from supple_cli.editing import replace_file
from supple_cli.personal import Wishes, make_brief, make_clearance, make_person
from supple_cli.shared_options import content_option
from supple_cli.terminal import open_console, wrap, write_lines
from supple_editions import Edition, select_edition
from supple_exporters.contract import ExportError
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.settings import SettingError, make_options, sort_settings
from supple_rules.checking import check_brief
from supple_rules.context import Context
from supple_rules.error_scope import stopping_errors
from supple_rules.safety.gate_without_routine import GateWithoutRoutine
from supple_schema.models.booklet import AffectedSide
from supple_schema.models.review import ReviewerRole

GATE = GateWithoutRoutine.code
CLINICIANS = [role.value for role in ReviewerRole if role.is_clinician]
GATED = (
    " Where the reader's clinician has said that they can start: --cleared ID --by NAME --role ROLE, and the handout"
    " says so."
)
UNSAFE = (
    "Nothing was made, because this handout would leave out what keeps its reader safe. Ask for other exercises, or"
    " make a booklet that has all of it: supple new booklet."
)


@click.command(
    epilog="""
\b
Examples:
  supple handout knee-to-chest --for "A. Reader" --side left
  supple handout knee-to-chest pelvic-tilt --dose pelvic-tilt.repetitions=8
  supple handout knee-to-chest --condition osteoporosis --set pdf.text_size=large
  supple handout bridge --cleared bridge --by "A. Clinician" --role physiotherapist

\b
Exit status: 0 written, 1 the content has errors or the handout cannot be made
(then nothing is written), 2 a wrong command line.
"""
)
@click.argument("exercises", metavar="ID[:DOSE]...", nargs=-1, required=True)
@click.option("--for", "name", metavar="NAME", help="Who it is for. The name is printed, and kept nowhere else.")
@click.option(
    "--dose",
    "doses",
    metavar="ID.FIELD=VALUE",
    multiple=True,
    help="A dose for this reader alone, such as bridge.repetitions=8. Can be given again.",
)
@click.option("--side", type=click.Choice([side.value for side in AffectedSide]), help="The affected side.")
@click.option(
    "--condition",
    "conditions",
    metavar="CODE",
    multiple=True,
    help="A caution that applies to this reader, or `none`. Can be given again. Left out, all cautions are printed.",
)
@click.option("--note", metavar="TEXT", help="A word to the reader, printed above the exercise.")
@click.option(
    "--cleared",
    metavar="ID",
    multiple=True,
    help="An exercise that the reader's clinician lets them start before what its gate asks for. Can be given again.",
)
@click.option("--by", metavar="NAME", help="The clinician who says so. The name is printed, and kept nowhere else.")
@click.option("--role", type=click.Choice(CLINICIANS), help="What that clinician is.")
@click.option("--place", metavar="LOCALE", help="The place, for its telephone numbers, such as en-GB.")
@click.option(
    "--like",
    metavar="BOOKLET",
    help="The booklet whose safety text goes along. Default: the shortest one with these exercises.",
)
@click.option(
    "--set",
    "settings",
    metavar="pdf.OPTION=VALUE",
    multiple=True,
    help="Set an option of the print; `supple exporters` lists them. Can be given again.",
)
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, in place of an older one. Default: handout-ID.pdf in this folder.",
)
@content_option
def command(
    name: str | None,
    note: str | None,
    settings: tuple[str, ...],
    out: Path | None,
    content: Path | None,
    **wishes: Any,
) -> None:
    """Make a handout of exercises for one person: each on its own side, and all warning signs on the last one.

    It passes the checks that booklets pass. Nothing is written when one fails.
    """
    root = find_content(content)
    options = _options(settings)
    make_person(name, note)  # before anything is read
    library, report = read_checked(root)
    context = Context(library)
    try:
        clearance = make_clearance(context, wishes.pop("cleared"), wishes.pop("by"), wishes.pop("role"))
        person = make_person(name, note, clearance)
        brief = make_brief(context, Wishes(**wishes), person)
    except click.UsageError:
        stop_on_errors(root, library, report)  # what was asked for may be in a file that is broken
        raise
    stop_on_errors(root, library, stopping_errors(library, report, brief))
    judged = check_brief(context, brief)
    stop_on_errors(root, library, judged, UNSAFE + (GATED if any(found.code == GATE for found in judged) else ""))
    edition, found = select_edition(library, brief)
    stop_on_errors(root, library, found, UNSAFE)
    if edition is None:
        raise click.ClickException("Nothing was made: no edition fits this reader.")
    target = out or Path(f"{brief.id}.pdf")
    _write(target, _print(edition, options))
    _tell(edition, target)


def _options(settings: tuple[str, ...]) -> PdfOptions:
    values, problems = sort_settings(settings, ("pdf",))
    try:
        options = make_options(PdfExporter, {"form": "handout", **values["pdf"]})
    except SettingError as error:
        raise click.UsageError("\n".join((*problems, *error.problems))) from error
    if problems:
        raise click.UsageError("\n".join(problems))
    return PdfOptions.model_validate(options.model_dump())


def _print(edition: Edition, options: PdfOptions) -> bytes:
    try:
        files = list(PdfExporter().export(edition, options))
    except ExportError as error:
        raise click.ClickException(f"The handout cannot be made: {error} Nothing was written.") from error
    except Exception as fault:
        if os.environ.get("SUPPLE_DEBUG"):
            raise
        # The message of a fault may quote the page, and with it the name.
        raise click.ClickException(
            f"The handout cannot be made: Supple has a fault of its own ({type(fault).__name__}). Nothing was written."
            " Please report it, with what the same command prints for another name when SUPPLE_DEBUG=1 stands in front."
        ) from None
    if len(files) != 1:
        raise click.ClickException(f"This form makes {len(files)} files, and a handout is one. Nothing was written.")
    return files[0].data


def _write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; only its owner can read it, as it is about one person."""
    try:
        replace_file(target, data)
    except OSError as error:
        raise click.ClickException(
            f"`{show_path(target)}` cannot be written: {error.strerror or 'unknown reason'}. Nothing was written."
        ) from None


def _tell(edition: Edition, target: Path) -> None:
    console = open_console()
    write_lines(console, wrap(console, Text.assemble((edition.title, "bold"))))
    write_lines(console, wrap(console, Text(show_path(target)), "    ", first="  "))
    for change in edition.changes:
        told = f"{change.condition.title}: {change.grade.value} {change.exercise.title}"
        instead = f", and do {change.alternative.title} in its place" if change.alternative else ""
        write_lines(console, wrap(console, Text(f"{told}{instead}."), "    ", first="  "))
    write_lines(console, [Text()])
    write_lines(console, wrap(console, Text(edition.review.notice, "bold yellow")))
