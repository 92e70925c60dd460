"""`supple handouts`: a table of people in, a handout for each out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from supple_cli.builds.input_digest import digest_inputs
from supple_cli.checked_content import read_checked
from supple_cli.content_paths import find_content, refuse_in_content, show_path
from supple_cli.handouts.folder import HandoutFolder
from supple_cli.handouts.maker import HandoutMaker
from supple_cli.handouts.missing_numbers import MissingNumber, describe_missing_numbers
from supple_cli.handouts.orders import COLUMNS, Order
from supple_cli.handouts.people_table import PeopleTable, RowProblem, TableError
from supple_cli.handouts.pools import in_processes, in_this_process, on_cluster
from supple_cli.handouts.print_settings import read_print_settings
from supple_cli.progress import show_progress
from supple_cli.shared_options import content_option
from supple_cli.workers import may_start_processes
from supple_schema.diagnostics import Report, Severity
from supple_schema.diagnostics.wording import counted

LIST = "\n".join(f"  {name:<12} {meaning}" for name, meaning in COLUMNS.items())


@click.command(
    epilog=f"""
\b
Columns of the table, in any order:
{LIST.replace("`", "")}

\b
Examples:
  supple handouts people.csv
  supple handouts people.csv --out ready --set pdf.text_size=large
  supple handouts people.csv --cluster tcp://10.0.0.5:8786

\b
Exit status: 0 all made, 1 there are rows of which none could be made (the
others are), 2 a wrong command line.
"""
)
@click.argument("table", metavar="PEOPLE.csv", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("handouts"),
    help="The folder to write into. Default: handouts, here.",
)
@click.option(
    "--set",
    "settings",
    metavar="pdf.OPTION=VALUE",
    multiple=True,
    help="Set an option of the print, for all rows that do not say otherwise. Can be given again.",
)
@click.option("--encoding", metavar="NAME", help="The encoding of the table, if it is not UTF-8, such as cp1252.")
@click.option("--cluster", metavar="ADDRESS", help="Make them on a Dask cluster, whose scheduler is at this address.")
@content_option
def command(
    table: Path,
    out: Path,
    settings: tuple[str, ...],
    encoding: str | None,
    cluster: str | None,
    content: Path | None,
) -> None:
    """Make a handout for each row of a table: ID.pdf, on all cores of this machine.

    Each passes the checks that booklets pass. A row that cannot be made is told with its line and column, and stops no
    other. Run again, it makes only what is missing or what has changed. Names stand in the PDFs, and nowhere else.
    """
    root = find_content(content)
    refuse_in_content(root, table, "Move the table to another folder, then run this again.")
    refuse_in_content(root, out, "Name another folder for the handouts: --out DIR.")
    values = read_print_settings(settings)
    try:
        people = PeopleTable(table, encoding)
        library, report = read_checked(root)
        errors = Report.of(found for found in report if found.severity is Severity.ERROR)
        maker = HandoutMaker(library, errors, values)
        folder = HandoutFolder(out, digest_inputs(root, repr(sorted(values.items()))))
        run = _Run(people, folder)
        with folder.opened(), show_progress(people.count) as advance:
            for _ in run.make(maker, cluster):
                advance(f"{run.made} made")
    except TableError as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        click.echo("Stopped. What is made is kept: run the same command again to go on.", err=True)
        raise
    click.echo(f"{show_path(out)}/: {run.summary}")
    left = folder.left()
    for path in left:
        click.echo(f"{show_path(path)}: not made in this run. It is an earlier handout, and may no longer be right.")
    if left:
        click.echo("Look whether anybody still needs these, and delete the others: Supple deletes no handout.")
    if run.missing_numbers:
        click.echo(describe_missing_numbers(run.missing_numbers, "a column `place`"), err=True)
    if run.wrong:
        raise click.ClickException(f"{run.wrong} of {people.count} rows could not be made.")


class _Run:
    """One run over a table, and what became of its rows."""

    def __init__(self, people: PeopleTable, folder: HandoutFolder) -> None:
        self._people = people
        self._folder = folder
        self._waiting: dict[str, Order] = {}
        self.made = self.there = self.wrong = 0
        self.missing_numbers: dict[MissingNumber, None] = {}
        """Where numbers are to be written in by hand, in any of the handouts."""

    @property
    def summary(self) -> str:
        """The counts in one sentence."""
        there = f", {counted(self.there, 'was', 'were')} there already" if self.there else ""
        return f"{counted(self.made, 'handout')} made{there}."

    def make(self, maker: HandoutMaker, cluster: str | None) -> Iterator[None]:
        """Make what is missing, and come back after each row."""
        here = in_processes if may_start_processes() else in_this_process
        press = partial(on_cluster, cluster) if cluster else here
        for made in press(maker, self._wanted()):
            order = self._waiting.pop(made.id)
            if made.data is None:
                self._tell(RowProblem(order.line, made.column, made.problem))
            else:
                self._folder.write(order, made.data)
                self.made += 1
                self.missing_numbers |= dict.fromkeys(made.missing_numbers)
                for change in made.changes:
                    click.echo(f"{show_path(self._people.path)}:{order.line}: {change}")
            yield
        for _ in range(self.there):
            yield

    def _wanted(self) -> Iterator[Order]:
        for row in self._people:
            if isinstance(row, RowProblem):
                self._tell(row)
            elif self._folder.has(row):
                self.there += 1
            else:
                self._waiting[row.id] = row
                yield row

    def _tell(self, row: RowProblem) -> None:
        self.wrong += 1
        column = f" column `{row.column}`:" if row.column else ""
        click.echo(f"{show_path(self._people.path)}:{row.line}:{column} {row.problem}", err=True)
