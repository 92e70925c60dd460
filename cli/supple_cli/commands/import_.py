"""`supple import`: files of Word, Excel and others in, drafts of exercises out, and what is left to say of each."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from supple_cli.content_paths import find_content, show_path
from supple_cli.imports.drafting import NOT_CONSIDERED, Draft
from supple_cli.imports.importing import Imported, import_files
from supple_cli.imports.mapping import SourceMapping, read_mapping
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.terminal import open_console, wrap, write_lines
from supple_schema.linking import load_content
from supple_schema.models.blanks import find_blanks
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile

MOST_SHOWN = 20
"""So many drafts are told one by one. Of more, each file says itself what it lacks."""


@click.command(
    epilog="""
\b
Examples:
  supple import "neck exercises.docx"
  supple import exercises.xlsx --into content --dry-run
  supple import leaflet.csv --map columns.yaml

\b
Exit status: 0 every record is a draft, 1 some are not, or a file cannot be read,
2 a wrong command line.
"""
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option(
    "--into",
    "content",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The content folder; that around the current folder when it is left out.",
)
@click.option(
    "--map", "mapping", metavar="MAP", type=click.Path(path_type=Path), help="A YAML file: which column means what."
)
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be written.")
def command(files: tuple[Path, ...], content: Path | None, mapping: Path | None, *, dry_run: bool) -> None:
    """Make drafts of the exercises in FILE: Word, Excel, CSV, Markdown, plain text, or JSON of open collections.

    Each exercise becomes a file with `draft: true`. Doses, sides, positions, equipment and muscles are recognised by
    the words of your project; what must still be said is marked FILL IN. Nothing that is there is overwritten.
    """
    root = find_content(content)
    library, _ = load_content(root)
    done = import_files(root, library, files, _mapping(mapping), write=not dry_run)
    console = open_console()
    _tell_drafts(console, done, dry_run=dry_run)
    _tell_problems(console, done)
    if done.refused or done.unreadable or not done.drafts:
        click.get_current_context().exit(1)


def _mapping(path: Path | None) -> SourceMapping | None:
    if path is None:
        return None
    if not path.is_file():
        raise click.UsageError(f"`{show_path(path)}` does not exist.")
    mapping, found = read_mapping(path)
    if mapping is None:
        write_report(Findings(path.parent, found, 1), open_console(error=True))
        raise click.ClickException(f"`{show_path(path)}` is no mapping. Nothing was imported.")
    return mapping


def _tell_drafts(console: Console, done: Imported, *, dry_run: bool) -> None:
    for path, draft in done.drafts[:MOST_SHOWN]:
        write_lines(console, wrap(console, Text.assemble((show_path(path), "bold"), f"  from {draft.record.place}")))
        for text, style in (
            *((f"look at: {one}", "") for one in draft.found),
            *((f"not understood: {one}", "yellow") for one in draft.unsure),
            (f"to say: {_blanks(draft)}", "cyan"),
        ):
            write_lines(console, wrap(console, Text(text, style), "    ", first="  "))
    if len(done.drafts) > MOST_SHOWN:
        more = f"and {len(done.drafts) - MOST_SHOWN} more drafts, each with its notes at the head of its file"
        write_lines(console, [Text(more)])
    for path in done.sources:
        write_lines(
            console, wrap(console, Text.assemble((show_path(path), "bold"), "  what they rest on: complete it."))
        )
    drafts = "1 draft" if len(done.drafts) == 1 else f"{len(done.drafts)} drafts"
    written = "would be written" if dry_run else "written"
    refused = f", {len(done.refused)} not imported" if done.refused else ""
    write_lines(console, wrap(console, Text(f"{drafts} {written}{refused}.", "bold")))
    if done.drafts and not dry_run:
        lines = "Next: write in place of each FILL IN, run `supple check`, then take out `draft: true`."
        write_lines(console, wrap(console, Text(lines)))


def _tell_problems(console: Console, done: Imported) -> None:
    for problem in done.refused:
        write_lines(console, wrap(console, Text.assemble(("not imported: ", "red"), str(problem)), "  ", first=""))
    for problem in done.problems:
        write_lines(console, wrap(console, Text.assemble(("note: ", "yellow"), str(problem)), "  ", first=""))
    if done.unknown:
        names = ", ".join(f"“{name}” ({file})" for file, name in done.unknown)
        text = f"No column of an exercise is called {names}. It stands as a note; --map says what it means."
        write_lines(console, wrap(console, Text.assemble(("note: ", "yellow"), text), "  ", first=""))
    error = open_console(error=True)
    for message in done.unreadable:
        write_lines(error, wrap(error, Text.assemble(("Error: ", "red"), message), "  ", first=""))


def _blanks(draft: Draft) -> str:
    document, _ = read_document(SourceFile(f"exercises/{draft.id}.yaml", draft.text))
    blanks = find_blanks(document) if document else []
    names = dict.fromkeys(str(blank.path[0]) for blank in blanks)
    if document and document.data.get("cautions") == NOT_CONSIDERED:
        names["cautions"] = None
    return ", ".join(names) or "nothing that must be there"
