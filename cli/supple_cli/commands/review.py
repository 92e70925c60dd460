"""`supple review`: a booklet in, what is to be signed out; with a name and a role, the signature as two plain files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked
from supple_cli.content_paths import find_content, show_path
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import is_interactive, open_console, write_lines, write_table, write_text
from supple_editions import Brief, all_briefs
from supple_rules.scorecard import BY_PERSON
from supple_schema.linking import Library
from supple_schema.models.review import ReviewedRow, ReviewerRole, is_name
from supple_studio.reviewing import (
    NEEDS_A_NAME,
    ReviewSheet,
    SigningError,
    list_reviews,
    make_review,
    open_sheet,
    write_review,
)

STYLES = {"+": "green", "-": "red", "@": "cyan"}
STATUS = "status"


@click.command(
    epilog="""
\b
Examples:
  supple review first-days
  supple review first-days --by "NAME" --role physiotherapist --rows purpose,sums
  supple review first-days-en-us
  supple review status
"""
)
@click.argument("booklet")
@click.option("--by", metavar="NAME", help="Who signs. Only people who exist, and who agreed to be named.")
@click.option("--role", type=click.Choice([role.value for role in ReviewerRole]), help="What they are.")
@click.option(
    "--next",
    "due",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the next review. Default: a year on.",
)
@click.option("--rows", metavar="ROW,ROW", default="", help="Rows of the scorecard to agree to, one by one.")
@content_option
def command(
    booklet: str, by: str | None, role: str | None, due: datetime | None, rows: str, content: Path | None
) -> None:
    """Show what there is to sign in a BOOKLET, or sign it; `status` lists what is signed.

    It shows all that the booklet says, or what has changed since the last review. With --by and --role it writes the
    signature into `reviews/` of the content. The signature ends when anything that the booklet shows changes. Where a
    booklet is made for further places, each edition is signed by itself, under the name of its outputs.
    """
    root = find_content(content)
    library, report = read_checked(root)
    if report.has_errors:
        raise click.ClickException("The content has errors, so there is nothing to sign. `supple check` says which.")
    briefs = all_briefs(library)
    if booklet == STATUS and STATUS not in briefs:
        _tell_status(library, briefs.values())
        return
    brief = briefs.get(booklet)
    if brief is None:
        raise click.UsageError(unknown("booklet", booklet, briefs))
    agreed = _read_rows(rows)
    if (by is None) != (role is None):
        raise click.UsageError("A signature has a name and a role: give both --by and --role.")
    if by is not None and not is_name(by):
        raise click.UsageError(f"{NEEDS_A_NAME[:-1]}, such as --by 'A. Reviewer'.")
    try:
        sheet = open_sheet(library, brief)
    except SigningError as error:
        raise click.ClickException(str(error)) from None
    _show(sheet)
    if by is None or role is None:
        return
    today = date.today()  # noqa: DTZ011 - the day where the reviewer is
    try:
        review = make_review(
            sheet, by=by, role=ReviewerRole(role), today=today, due=due.date() if due else None, rows=agreed
        )
    except SigningError as error:
        raise click.UsageError(str(error)) from None
    if is_interactive():
        click.confirm(f"Does {by} sign this?", abort=True, err=True)
    path = write_review(root, review, sheet.text)
    click.echo(f"Signed: {show_path(path)}. Keep it and the text beside it with the content.", err=True)


def _read_rows(rows: str) -> tuple[ReviewedRow, ...]:
    names = tuple(name.strip() for name in rows.split(",") if name.strip())
    known = [row.value for row in ReviewedRow]
    for name in names:
        if name not in known:
            raise click.UsageError(unknown("row", name, known))
    return tuple(ReviewedRow(name) for name in dict.fromkeys(names))


def _show(sheet: ReviewSheet) -> None:
    """Show the text, or how it differs from the last one that was signed."""
    console = open_console()
    edition, last = sheet.edition, sheet.last
    write_text(Text.assemble((edition.title, "bold"), f"  {edition.review.notice}"))
    if last is None:
        write_lines(console, (Text(line) for line in sheet.text.splitlines()))
    else:
        changed = sheet.difference()
        head = f"Since {last.model.by} signed on {last.model.on.isoformat()}, "
        head += "this has changed:" if changed else "nothing has changed."
        write_text(head)
        write_lines(console, (Text(line, STYLES.get(line[:1], "")) for line in changed))
    write_text("Rows of the scorecard that need a person (`--rows`):")
    rows = (Text(f"  {row.value}: {item} ({standard})") for row, (item, standard) in BY_PERSON.items())
    write_lines(console, rows)


def _tell_status(library: Library, briefs: Iterable[Brief]) -> None:
    today = date.today()  # noqa: DTZ011 - the day where the reviewer is
    lines = list_reviews(library, briefs, today)
    rows = [(line.edition.id, line.state, line.who, line.due, line.covered) for line in lines]
    write_table(open_console(), ("booklet", "state", "who", "next", "parts"), rows)
