"""`supple review`: a booklet in, what is to be signed out; with a name and a role, the signature as two plain files."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked
from supple_cli.content_paths import find_content, show_path
from supple_cli.edits.yaml_writing import write_field
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import is_interactive, open_console, wrap, write_lines, write_table
from supple_editions import Brief, Edition, all_briefs, select_edition
from supple_editions.signing import signed_text, standing_reviews, write_signed_text
from supple_rules.scorecard import BY_PERSON
from supple_schema.linking import Item, Library
from supple_schema.linking.fingerprint import digest
from supple_schema.models.review import Review, ReviewedRow, ReviewerRole, is_name

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
    edition, found = select_edition(library, brief)
    if edition is None:
        raise click.ClickException("; ".join(finding.message for finding in found))
    agreed = _read_rows(rows)
    if (by is None) != (role is None):
        raise click.UsageError("A signature has a name and a role: give both --by and --role.")
    if by is not None and not is_name(by):
        raise click.UsageError("A signature needs the name of a person in plain letters, such as --by 'A. Reviewer'.")
    text = write_signed_text(edition)
    _show(library, edition, text)
    if by is None or role is None:
        return
    today = date.today()  # noqa: DTZ011 - the day where the reviewer is
    review = Review(
        booklet=brief.file.id if brief.file else booklet,
        place=brief.place,
        by=by,
        role=ReviewerRole(role),
        on=today,
        next=due.date() if due else _year_on(today),
        rows=agreed,
        content=digest(text.encode()),
    )
    if review.next <= today:
        raise click.UsageError(f"The next review must be after today, {today.isoformat()}.")
    if is_interactive():
        click.confirm(f"Does {by} sign this?", abort=True, err=True)
    _write(root, review, text)


def _read_rows(rows: str) -> tuple[ReviewedRow, ...]:
    names = tuple(name.strip() for name in rows.split(",") if name.strip())
    known = [row.value for row in ReviewedRow]
    for name in names:
        if name not in known:
            raise click.UsageError(unknown("row", name, known))
    return tuple(ReviewedRow(name) for name in dict.fromkeys(names))


def _show(library: Library, edition: Edition, text: str) -> None:
    """Show the text, or how it differs from the last one that was signed."""
    console = open_console()
    last = next((item for item in standing_reviews(library) if item.model.edition == edition.id), None)
    write_lines(console, wrap(console, Text.assemble((edition.title, "bold"), f"  {edition.review.notice}")))
    if last is None:
        write_lines(console, (Text(line) for line in text.splitlines()))
    else:
        old = (signed_text(library, last) or ("", ()))[1]
        changed = list(difflib.unified_diff(old, text.split("\n"), "signed", "now", lineterm="", n=1))
        head = f"Since {last.model.by} signed on {last.model.on.isoformat()}, "
        head += "this has changed:" if changed else "nothing has changed."
        write_lines(console, wrap(console, Text(head)))
        write_lines(console, (Text(line, STYLES.get(line[:1], "")) for line in changed[2:]))
    write_lines(console, wrap(console, Text("Rows of the scorecard that need a person (`--rows`):")))
    rows = (Text(f"  {row.value}: {item} ({standard})") for row, (item, standard) in BY_PERSON.items())
    write_lines(console, rows)


def _write(root: Path, review: Review, text: str) -> None:
    folder = root / "reviews"
    folder.mkdir(exist_ok=True)
    name = next(name for name in _names(review) if not (folder / f"{name}.yaml").exists())
    path = folder / f"{name}.yaml"
    fields = review.model_dump(mode="json", exclude_defaults=True)
    lines = (line for field, value in fields.items() for line in write_field(field, value))
    path.with_name(f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    click.echo(f"Signed: {show_path(path)}. Keep it and the text beside it with the content.", err=True)


def _names(review: Review) -> Iterator[str]:
    first = f"{review.edition}-{review.on.isoformat()}"
    yield first
    yield from (f"{first}-{number}" for number in range(2, 1000))


def _tell_status(library: Library, briefs: Iterable[Brief]) -> None:
    console = open_console()
    today = date.today()  # noqa: DTZ011 - the day where the reviewer is
    rows: list[tuple[str, ...]] = []
    for brief in briefs:
        edition, _ = select_edition(library, brief)
        if edition is None:
            continue
        state = edition.review
        reviews = [item for item in standing_reviews(library) if item.model.edition == brief.id]
        covered = f"{state.reviewed} of {state.items} parts signed"
        if not reviews:
            rows.append((brief.id, "not signed", "", "", covered))
        rows += [(brief.id, *_state(item, edition, today), covered) for item in reviews]
    write_table(console, ("booklet", "state", "who", "next", "parts"), rows)


def _state(item: Item[Review], edition: Edition, today: date) -> tuple[str, str, str]:
    review = item.model
    who = f"{review.by}, {review.role.value}, {review.on.isoformat()}"
    same = review.content == edition.review.content
    state = "changed since" if not same else "signed" if today <= review.next else "due"
    return state, who, review.next.isoformat()


def _year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
