"""`supple import`: files of Word, Excel and others in, drafts of exercises out, and what is left to say of each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from rich.text import Text

from supple_cli.content_paths import find_content, show_path
from supple_cli.corrections.updating import correct, read_rows
from supple_cli.edits.files import replace_text
from supple_cli.edits.new_names import make_id
from supple_cli.imports.drafting import Draft
from supple_cli.imports.importing import Imported, import_files, read_parts
from supple_cli.imports.mapping import SourceMapping, read_mapping
from supple_cli.imports.records import Remark
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.terminal import open_console, show_difference, write_lines, write_text
from supple_schema.diagnostics.wording import counted, shorten
from supple_schema.linking import Library, load_content
from supple_schema.models.kinds import KINDS
from supple_schema.models.open_parts import find_open_parts
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile

MOST_SHOWN = 20
"""So many drafts are told one by one. Of more, each file says itself what it lacks."""


@click.command(
    epilog="""
\b
Examples:
  supple import "neck exercises.docx"
  supple import "neck exercises.docx" --handout "Exercises for your neck"
  supple import exercises.xlsx --into content --dry-run
  supple import leaflet.csv --map columns.yaml
  supple import --update corrected.xlsx

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
@click.option(
    "--update", is_flag=True, help="Bring corrections of a table that `supple export` wrote back into the files."
)
@click.option(
    "--handout",
    metavar="TITLE",
    help="Draft a handout of 2 sides with this title too: a routine and a booklet that have all of them.",
)
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be written.")
def command(
    files: tuple[Path, ...],
    content: Path | None,
    mapping: Path | None,
    *,
    update: bool,
    handout: str | None,
    dry_run: bool,
) -> None:
    """Make drafts of the exercises in FILE: Word, Excel, CSV, Markdown, plain text, or JSON of open collections.

    Each exercise becomes a file with `draft: true`. Doses, sides, positions, equipment and muscles are recognised by
    the words of your project; what must still be said is marked FILL IN. Nothing that is there is overwritten.

    With --update, FILE is a table from `supple export` that somebody has corrected: each changed word is changed in its
    file, by its id, and what has changed is shown.
    """
    root = find_content(content)
    library, _ = load_content(root)
    if update:
        if mapping is not None or handout is not None:
            raise click.UsageError("--map and --handout are for new exercises, and --update for those that are here.")
        if not _update(root, library, files, write=not dry_run):
            click.get_current_context().exit(1)
        return
    done = import_files(root, library, files, _mapping(mapping), write=not dry_run, handout=_title(handout))
    _tell_drafts(done, dry_run=dry_run)
    _tell_problems(done)
    if done.refused or done.unreadable or not done.drafts:
        click.get_current_context().exit(1)


def _title(handout: str | None) -> str | None:
    if handout is not None and not make_id(handout):
        raise click.UsageError("--handout needs a title with letters.")
    return " ".join(handout.split()) if handout else None


def _update(root: Path, library: Library, paths: tuple[Path, ...], *, write: bool) -> bool:
    """Show, and if wanted apply, the corrections of tables. Give whether all of them could be."""
    parts, remarks, unreadable = read_parts(paths)
    done = correct(library, read_rows(parts))
    console = open_console()
    for path, text in sorted(done.texts.items()):
        old = (root / path).read_text(encoding="utf-8")
        write_lines(console, show_difference(show_path(root / path), old, text))
        if write:
            replace_text(root / path, text)
    write_text(Text(f"{counted(done.items, 'item')} {'changed' if write else 'would change'}.", "bold"))
    _tell_remarks("not taken", done.problems)
    _tell_remarks("note", remarks)
    _tell_unreadable(unreadable)
    return not done.problems and not unreadable


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


def _tell_drafts(done: Imported, *, dry_run: bool) -> None:
    for path, draft in done.drafts[:MOST_SHOWN]:
        write_text(Text.assemble((show_path(path), "bold"), f"  from {draft.record.place}"))
        for text, style in (
            *((f"look at: {one}", "") for one in draft.found),
            *((f"not understood: {one}", "yellow") for one in draft.unsure),
            *((f"found no place: “{shorten(one)}”", "yellow") for one in draft.left),
            (f"to say: {_blanks(draft)}", "cyan"),
        ):
            write_text(Text(text, style), "    ", first="  ")
    if len(done.drafts) > MOST_SHOWN:
        more = f"and {len(done.drafts) - MOST_SHOWN} more drafts, each with its notes at the head of its file"
        write_text(Text(more))
    for path in done.sources:
        write_text(Text.assemble((show_path(path), "bold"), "  what they rest on: complete it."))
    for path in done.leaflet:
        write_text(Text.assemble((show_path(path), "bold"), "  the handout: look at its words."))
    written = "would be written" if dry_run else "written"
    refused = f", {len(done.refused)} not imported" if done.refused else ""
    write_text(Text(f"{counted(len(done.drafts), 'draft')} {written}{refused}.", "bold"))
    if done.drafts and not dry_run:
        lines = "Next: fill in each by forms (`supple studio`), first what they rest on; or in its file, in place of"
        lines += " each FILL IN, until `supple check` is content, and take out `draft: true`."
        write_text(lines)


def _tell_problems(done: Imported) -> None:
    _tell_remarks("not imported", done.refused)
    _tell_remarks("left out", done.passed)
    _tell_remarks("note", done.problems)
    if done.unknown:
        names = ", ".join(f"“{name}” ({file})" for file, name in done.unknown)
        text = f"No column of an exercise is called {names}. It stands as a note; --map says what it means."
        write_text(Text.assemble(("note: ", "yellow"), text), "  ", first="")
    _tell_unreadable(done.unreadable)


def _tell_remarks(what: str, remarks: Iterable[Remark]) -> None:
    style = "red" if what.startswith("not ") else "yellow"
    for remark in remarks:
        write_text(Text.assemble((f"{what}: ", style), str(remark)), "  ", first="")


def _tell_unreadable(messages: Iterable[str]) -> None:
    error = open_console(error=True)
    for message in messages:
        write_text(Text.assemble(("Error: ", "red"), message), "  ", first="", console=error)


def _blanks(draft: Draft) -> str:
    document, _ = read_document(SourceFile(f"exercises/{draft.id}.yaml", draft.text))
    parts = find_open_parts(document, KINDS["exercise"]) if document else []
    return ", ".join(dict.fromkeys(str(path[0]) for path in parts)) or "nothing that must be there"
