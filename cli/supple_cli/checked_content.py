"""The one way in which every command reads and checks content, and says that it could not read all of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

import supple_rules
from supple_cli.judging import judge_with_workers
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.terminal import open_console
from supple_cli.workers import may_start_processes
from supple_exporters.wanted_outputs import judge_outputs
from supple_rules.checking import judge_files
from supple_schema.diagnostics import Report, Severity
from supple_schema.diagnostics.wording import counted
from supple_schema.linking import Library

BROKEN = "Nothing was built, because the content has errors."


def read_checked(root: Path, as_of: date | None = None) -> tuple[Library, Report]:
    """Read a content folder and hold it against every rule. Dates are judged on `as_of`, or on the set's own date;
    reviews on today's date where that is later.
    """
    judge = judge_with_workers if may_start_processes() else judge_files
    today = None if as_of else date.today()  # noqa: DTZ011 - local
    return supple_rules.check_content(root, as_of, judge, today, judge_outputs)


def stop_on_errors(root: Path, library: Library, report: Report, because: str = BROKEN) -> None:
    """Tell the errors of a report, if there are any, and stop. `because` says in a sentence what follows from them.

    Raises:
        click.ClickException: there are errors.
    """
    if report.has_errors:
        tell_errors(root, library, report)
        raise click.ClickException(because)


def tell_errors(root: Path, library: Library, report: Report) -> None:
    """Write the errors of a report to standard error."""
    errors = tuple(found for found in report if found.severity is Severity.ERROR)
    write_report(Findings(root, errors, count_files(library)), open_console(error=True))


def count_files(library: Library) -> int:
    """How many content files were read, whether they are right or not."""
    return sum(1 for _ in library) + len(library.tombstones) + len(library.broken) + (library.project is not None)


def warn_of_broken(library: Library) -> None:
    """Say on standard error that files are left out because they are not right."""
    number = len(library.broken)
    if number:
        files = counted(number, "file is", "files are")
        click.echo(f"{files} left out because of errors. `supple check` says which.", err=True)
