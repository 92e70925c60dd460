"""`supple explain`: the code of a finding in, its manual page out."""

from __future__ import annotations

import click
from rich.text import Text

from supple_cli.content_paths import content_around
from supple_cli.suggestions import unknown
from supple_cli.terminal import write_text
from supple_rules.house_rules import codes_of
from supple_rules.manual_pages import STAGES


@click.command(
    epilog="""
\b
Examples:
  supple explain M205
  supple explain unknown-reference
"""
)
@click.argument("code")
def command(code: str) -> None:
    """Explain a CODE that a report names: what it finds, why that matters, an example, what to write instead.

    The name of a code does as well as the code.
    """
    codes = codes_of(content_around())
    by_name = {found.name: found for found in codes.values()}
    found = codes.get(code.upper()) or by_name.get(code.lower())
    if found is None:
        raise click.UsageError(unknown("code", code, (*codes, *by_name), most=0) + " `supple rules` lists all codes.")
    page = found.manual_page()
    write_text(Text.assemble((found.code, "bold"), f" {found.name} ({found.severity})"))
    write_text(Text(f"{page.title}.", "bold"))
    for title, text in (
        ("", page.what),
        ("", STAGES[found.stage].format(found.replaced_by)),
        ("Why", page.why),
        ("Example", page.example),
        ("Instead", page.instead),
    ):
        if text:
            write_text("")
            indent = "  " if title else ""
            if title:
                write_text(Text(title, "green"))
            for paragraph in text.split("\n\n"):
                write_text(" ".join(paragraph.split()), indent)
