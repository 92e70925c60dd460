"""`supple check`: content in, a report out."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import count_files, read_checked
from supple_cli.content_paths import find_asked, find_content, is_asked
from supple_cli.edits.fixing import fix_content
from supple_cli.git_changes import find_changed, with_dependents
from supple_cli.reports import FORMATS, render
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import place_of, write_report
from supple_cli.shared_options import as_of_option, content_option
from supple_cli.terminal import open_console, write_text
from supple_rules import rests_on_broken
from supple_schema.diagnostics import Diagnostic


@click.command(
    epilog="""
\b
Examples:
  supple check
  supple check content/exercises/bridge.yaml
  supple check --fix
  supple check --strict --format github
  supple check --since origin/main

\b
Exit status: 0 no errors, 1 errors (with --strict also warnings), 2 a wrong
command line.
"""
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@content_option
@click.option(
    "report_format",
    "--format",
    type=click.Choice(["text", *FORMATS]),
    default="text",
    show_default=True,
    help="How to write the report.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@as_of_option
@click.option("--changed", is_flag=True, help="Only what git says has changed, and what depends on it.")
@click.option("--since", metavar="REVISION", help="Like --changed, compared with this revision instead of HEAD.")
@click.option("--fix", is_flag=True, help="Make the repairs that cannot change what is meant, then report the rest.")
def command(  # noqa: PLR0913 - one argument for each option
    paths: tuple[Path, ...],
    content: Path | None,
    report_format: str,
    as_of: datetime | None,
    since: str | None,
    *,
    strict: bool,
    changed: bool,
    fix: bool,
) -> None:
    """Check content and report every problem: where it is, what is wrong and what to write instead.

    All of the content is read, because files refer to each other. With PATHS, only what is found in these files and
    folders is reported.
    """
    root = find_content(content, paths[0] if paths else None)
    asked = find_asked(root, paths)
    check = partial(read_checked, root, as_of.date() if as_of else None)
    library, report = check()
    touched = with_dependents(library, find_changed(root, since or "HEAD")) if changed or since else None

    def is_wanted(file: str) -> bool:
        return is_asked(file, asked) and (touched is None or file in touched)

    if fix:
        fixed, (library, report) = fix_content(root, (library, report), check, is_wanted)
        _tell_fixed(root, fixed, to_error=report_format != "text")
    unjudged = rests_on_broken(library)
    found = tuple(found for found in report if unjudged or is_wanted(found.place.file if found.place else ""))
    findings = Findings(root, found, count_files(library), strict, unjudged)
    if report_format == "text":
        write_report(findings, open_console())
    else:
        click.echo(render(report_format, findings), nl=False)
    if findings.fail:
        click.get_current_context().exit(1)


def _tell_fixed(root: Path, fixed: list[Diagnostic], *, to_error: bool) -> None:
    console = open_console(error=to_error)
    findings = Findings(root, tuple(fixed), 0)
    for found in fixed:
        done = found.fix.description if found.fix else ""
        head = Text.assemble(
            (f"{place_of(findings, found)}:", "bold"), " ", ("mended", "bold green"), f" {found.code} {done}"
        )
        write_text(head, "    ", first="", console=console)
    if fixed:
        write_text("", console=console)
