"""`supple handout`: exercises or a routine and whom they are for in, one print out, by a brief as for a booklet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, stop_on_errors
from supple_cli.content_paths import find_content, refuse_in_content, show_path
from supple_cli.handouts.folder import write_private
from supple_cli.handouts.maker import (
    GATED,
    HandoutError,
    HandoutMaker,
    UnsafeHandoutError,
    tell_change,
    tell_companions,
)
from supple_cli.handouts.missing_numbers import describe_missing_numbers, find_missing_numbers
from supple_cli.handouts.order_file import JOINTS, read_cells
from supple_cli.handouts.orders import make_order
from supple_cli.handouts.person_brief import CLINICIANS, make_person
from supple_cli.handouts.print_settings import read_print_settings
from supple_cli.handouts.wishes import WishError
from supple_cli.shared_options import content_option, figure_options
from supple_cli.terminal import write_text
from supple_editions import Edition
from supple_exporters.settings import SettingError
from supple_rules.safety.gate_without_routine import GateWithoutRoutine
from supple_schema.linking import Library
from supple_schema.models.booklet import AffectedSide

GATE = GateWithoutRoutine.code
GATED_HERE = GATED.format(how="--cleared ID --by NAME --role ROLE")


@click.command(
    epilog="""
\b
Examples:
  supple handout knee-to-chest --for "A. Reader" --side left
  supple handout first-days --for "A. Reader" --dose pelvic-tilt.repetitions=8
  supple handout knee-to-chest pelvic-tilt --dose pelvic-tilt.repetitions=8
  supple handout knee-to-chest --condition osteoporosis --set pdf.text_size=large
  supple handout bridge --cleared bridge --by "A. Clinician" --role physiotherapist

\b
Exit status: 0 written, 1 the content has errors or the handout cannot be made
(then nothing is written), 2 a wrong command line.
"""
)
@click.argument("exercises", metavar="ID[:DOSE]...", nargs=-1)
@click.option(
    "--from",
    "file",
    metavar="FILE.yaml",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Read all of it from a file, with the fields of a table for `supple handouts`. What is typed wins.",
)
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
    "--goal",
    "goals",
    metavar="TEXT",
    multiple=True,
    help="What the reader wants to do again, in their own words. Can be given again.",
)
@click.option(
    "--appointment",
    "appointments",
    metavar="TEXT",
    multiple=True,
    help="When, where and by whom they are seen next. Can be given again.",
)
@click.option(
    "--cleared",
    metavar="ID",
    multiple=True,
    help="What the reader's clinician lets them start before what its gate asks for. Can be given again.",
)
@click.option("--by", metavar="NAME", help="The clinician who says so. The name is printed, and kept nowhere else.")
@click.option("--role", type=click.Choice(CLINICIANS), help="What that clinician is.")
@click.option("--place", metavar="LOCALE", help="The place, for its telephone numbers and words, such as en-GB.")
@click.option(
    "--like",
    metavar="BOOKLET",
    help="The booklet whose safety text goes along. Default: the shortest one with what is asked for.",
)
@figure_options
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
    file: Path | None,
    settings: tuple[str, ...],
    out: Path | None,
    content: Path | None,
    **typed: Any,
) -> None:
    """Make a handout for one person: exercises, each on its own side; or a routine, as a sheet to tick off.

    All warning signs are on the back of its first side. It passes the checks that booklets pass. Nothing is written
    when one fails.
    """
    if not typed["exercises"] and file is None:
        raise click.UsageError(
            "Missing argument 'ID[:DOSE]...'. Name exercises or a routine, or a file that does: --from FILE.yaml."
        )
    root = find_content(content)
    refuse_in_content(root, out or Path("handout.pdf"), "Name another place for the handout: --out FILE.")
    values = read_print_settings(settings)
    cells = {**(read_cells(file) if file else {}), **_cells(typed)}
    library, report = read_checked(root)
    maker = HandoutMaker(library, report)
    try:
        order = make_order(cells)
        order = replace(order, settings={**order.settings, **values})
        edition = maker.make_edition(order)
        options = maker.read_options(order, edition)
        data = maker.print_edition(edition, options)
    except WishError as error:
        stop_on_errors(root, library, report)  # what was asked for may be in a file that is broken
        raise click.UsageError(str(error)) from None
    except UnsafeHandoutError as error:
        gated = any(found.code == GATE for found in error.report)
        stop_on_errors(root, library, error.report, f"{error} {GATED_HERE}" if gated else str(error))
        raise
    except SettingError as error:
        raise click.UsageError("\n".join(map(str, error.problems))) from None
    except HandoutError as error:
        raise click.ClickException(str(error)) from None
    target = out or Path(f"{order.id if 'id' in cells else edition.id}.pdf")
    write_private(target, data)
    _tell(edition, library, target)
    missing_numbers = find_missing_numbers(edition, options)
    if missing_numbers:
        click.echo(describe_missing_numbers(missing_numbers, "`--place en-GB`"), err=True)


def _cells(typed: dict[str, Any]) -> dict[str, str]:
    """Give what was typed as the cells of a table. A name or a note that is blank is a mistake, and not left out."""
    lists = {name: cast("tuple[str, ...]", value) for name, value in typed.items() if isinstance(value, tuple)}
    joined = {name: JOINTS.get(name, " ").join(texts) for name, texts in lists.items()}
    texts = {name: value for name, value in typed.items() if isinstance(value, str)}
    try:
        goals, appointments = lists["goals"], lists["appointments"]
        make_person(texts.get("name"), texts.get("note"), goals=goals, appointments=appointments)
    except WishError as error:
        raise click.UsageError(str(error)) from None
    return {name: text for name, text in (joined | texts).items() if text}


def _tell(edition: Edition, library: Library, target: Path) -> None:
    write_text(Text.assemble((edition.title, "bold")))
    write_text(show_path(target), "    ", first="  ")
    for change in edition.changes:
        write_text(tell_change(change), "    ", first="  ")
    for companion in tell_companions(library, edition):
        write_text(companion, "    ", first="  ")
    write_text("")
    write_text(Text(edition.review.notice, "bold yellow"))
