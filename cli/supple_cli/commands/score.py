"""`supple score`: a booklet in, its scorecard against the public standards for patient information out."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, warn_of_broken
from supple_cli.content_paths import find_content
from supple_cli.shared_options import as_of_option, content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, write_table, write_text
from supple_editions import all_briefs
from supple_rules.scorecard import Method, Result, Scorecard, score_booklet

STYLES = {
    Result.MET: "green",
    Result.PARTLY: "yellow",
    Result.NOT_MET: "red",
    Result.OPEN: "cyan",
    Result.NOT_CHECKED: "magenta",
}
KNOWN_BY = {Method.PROGRAM: "a program decides", Method.STATED: "the author states", Method.PERSON: "a person judges"}


@click.command(
    epilog="""
\b
Examples:
  supple score daily-routine
  supple score daily-routine | grep '^open'
"""
)
@click.argument("booklet")
@content_option
@as_of_option
def command(booklet: str, content: Path | None, as_of: datetime | None) -> None:
    """Score a BOOKLET against the public standards for patient information.

    Each demand says whether it is met, who can know that, and what it rests on. What only a person can judge stays open
    until a review of the booklet agrees to it. A score does not show that people understand. Through a pipe there are
    tabs between the columns: result, demand, standard, who knows, detail, signed by, next step.
    """
    day = as_of.date() if as_of else None
    library, report = read_checked(find_content(content), day)
    briefs = all_briefs(library)
    if booklet not in briefs:
        warn_of_broken(library)
        raise click.UsageError(unknown("booklet", booklet, briefs))
    today = None if day else date.today()  # noqa: DTZ011 - the day where the reader of the score is
    card = score_booklet(library, briefs[booklet], report, day, today)
    console = open_console()
    if console.is_terminal:
        _write(briefs[booklet].booklet.title, card)
    else:
        rows = (
            (row.result.value, row.item, row.standard, KNOWN_BY[row.method], row.detail, row.signed_by, row.next_step)
            for row in card.rows
        )
        write_table(console, ("result", "demand", "standard", "who knows", "detail", "signed by", "next"), rows)


def _write(title: str, card: Scorecard) -> None:
    write_text(Text(title, "bold"))
    write_text("")
    for row in card.rows:
        head = Text.assemble((f"{row.result.value:<9}", STYLES[row.result]), row.item)
        signed = f"signed by {row.signed_by}" if row.signed_by else ""
        known = "; ".join(part for part in (row.standard, KNOWN_BY[row.method], row.detail, signed) if part)
        write_text(head, " " * 9, first="")
        write_text(Text(known, "dim"), " " * 9)
        if row.next_step:
            write_text(Text(row.next_step, "cyan"), " " * 9)
    write_text(Text(_summary(card), "bold"), apart=True)


def _summary(card: Scorecard) -> str:
    counts = Counter(row.result for row in card.rows)
    return f"{', '.join(f'{counts[result]} {result.value}' for result in Result if counts[result])}."
