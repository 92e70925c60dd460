"""`supple check`: content in, a report out."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.checking import check_content, count_files
from supple_cli.content import find_asked, find_content, is_asked
from supple_cli.options import content_option
from supple_cli.reports import FORMATS, render
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.terminal import open_console


@click.command(
    epilog="""
\b
Examples:
  supple check
  supple check content/exercises/bridge.yaml
  supple check --strict --format github

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
def command(paths: tuple[Path, ...], content: Path | None, report_format: str, *, strict: bool) -> None:
    """Check content and report every problem: where it is, what is wrong and what to write instead.

    All of the content is read, because files refer to each other. With PATHS, only what is found in these files and
    folders is reported.
    """
    root = find_content(content, paths[0] if paths else None)
    asked = find_asked(root, paths)
    library, report = check_content(root)
    found = tuple(found for found in report if is_asked(found.place.file if found.place else "", asked))
    findings = Findings(root, found, count_files(library), strict=strict)
    if report_format == "text":
        write_report(findings, open_console())
    else:
        click.echo(render(report_format, findings), nl=False)
    if findings.fail:
        click.get_current_context().exit(1)
