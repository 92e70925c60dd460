"""`supple coverage`: a source in, the account of what became of each of its lines out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, warn_of_broken
from supple_cli.content_paths import find_content
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, write_table, write_text
from supple_rules import check_library
from supple_rules.evidence.register_account import read_lines
from supple_schema.linking import Library
from supple_schema.linking.library import Item, SourceText
from supple_schema.linking.loading import read_source_text
from supple_schema.models.register import Decision, Register, RegisterEntry


@click.command(
    epilog="""
\b
Examples:
  supple coverage article
  supple coverage article | cut -f 1-3
  supple coverage article --text page.txt

\b
Exit status: 0 every line is accounted for, 1 some are not, or the register
has other errors, 2 a wrong command line.
"""
)
@click.argument("source")
@content_option
@click.option(
    "--text",
    "text_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The text of the source, where the content does not hold it.",
)
def command(source: str, content: Path | None, text_file: Path | None) -> None:
    """Show the account of a SOURCE: which of its lines were taken, which were not and why, and which were overlooked.

    The account is the source's register in the folder registers. Through a pipe each statement is a line: decision, id,
    lines, what it feeds, what the source says and the reason, with tabs between them.

    A register without `text` can be held against the source's text with --text.
    """
    root = find_content(content)
    library, report = read_checked(root)
    register = _find(library, source)
    if text_file is not None:
        text = read_source_text(text_file)
        if text is None:
            raise click.UsageError(f"`{text_file}` cannot be read as text.")
        library, register = _with_text(library, register, str(text_file), text)
        report = check_library(library, loaded=report)
    console = open_console()
    if console.is_terminal:
        _write(library, register)
    else:
        rows = [(entry.decision.value, *_row(entry)) for entry in register.model.entries]
        write_table(console, ("decision", "id", "lines", "feeds", "says", "because"), rows)
    found = tuple(found for found in report if found.place and found.place.file == register.path)
    findings = Findings(root, found, 1)
    if found:
        write_report(findings, open_console(error=True))
    if findings.fail:
        click.get_current_context().exit(1)


def _find(library: Library, source: str) -> Item[Register]:
    registers = {item.model.source: item for item in library.registers.values()}
    if source not in registers:
        warn_of_broken(library)
        raise click.UsageError(unknown("register of a source", source, registers))
    return registers[source]


def _with_text(
    library: Library, register: Item[Register], name: str, text: SourceText
) -> tuple[Library, Item[Register]]:
    """The library as it would be if the register named a text that lies elsewhere."""
    told = replace(register, model=register.model.model_copy(update={"text": name}))
    items = {**library.items, "register": {**library.registers, register.id: told}}
    return replace(library, items=items, source_texts={**library.source_texts, name: text}), told


def _row(entry: RegisterEntry) -> tuple[str, ...]:
    return entry.id, entry.lines, ", ".join(entry.feeds), entry.says, entry.because or ""


def _write(library: Library, register: Item[Register]) -> None:
    source = library.sources.get(register.model.source)
    text = library.source_texts.get(register.model.text or "")
    words = sum(bool(line.strip()) for line in text.lines) if text else 0
    title = source.model.title if source else register.model.source
    write_text(Text.assemble((title, "bold"), f": {words} lines that are not blank"))
    for decision in Decision:
        entries = [entry for entry in register.model.entries if entry.decision is decision]
        lines = {number for entry in entries for number in read_lines(entry.lines, len(text.lines) if text else 0)}
        if not entries:
            continue
        heading = Text.assemble((decision.value, "bold green"), f": {len(entries)} statements on {len(lines)} lines")
        write_text(heading, apart=True)
        for entry in entries:
            said = Text.assemble((entry.id, "cyan"), (f"  {entry.lines}  ", "dim"), entry.says)
            write_text(said, "    ", first="  ")
            if entry.feeds:
                write_text(Text(f"in {', '.join(entry.feeds)}", "green"), "      ")
            if entry.because:
                write_text(Text(entry.because, "dim"), "      ")
