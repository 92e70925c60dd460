"""`supple list`: content in, the ids and titles of its items out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from supple_cli.checked_content import warn_of_broken
from supple_cli.content_paths import find_content
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, write_table
from supple_schema.linking import Library, load_content
from supple_schema.models.kinds import FOLDERS, KINDS


@click.command(
    epilog="""
\b
Examples:
  supple list
  supple list exercise
  supple list cautions
  supple list source | cut -f 2
"""
)
@click.argument("kind", required=False)
@content_option
def command(kind: str | None, content: Path | None) -> None:
    """List the items of a KIND, or of every kind: id and title.

    KIND is a kind of file, such as exercise, or a vocabulary, such as cautions. Through a pipe each line has the kind,
    the id and the title, with tabs between them.
    """
    library, _ = load_content(find_content(content))
    console = open_console()
    listed = dict(_tables(library))
    if kind is not None:
        name = FOLDERS[kind].name if kind in FOLDERS else kind
        words = {name: _words(library, name) for name in library.vocabularies}
        if name not in KINDS and name not in words:
            raise click.UsageError(unknown("kind", kind, (*KINDS, *words)))
        listed = {name: listed[name] if name in listed else words[name]}
    for name, rows in listed.items():
        write_table(console, (name, "id", "title"), [(name, *row) for row in rows], grouped=True)
    warn_of_broken(library)


def _tables(library: Library) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for name in KINDS:
        items = library.kind(name)
        if items:
            yield name, [(item.id, item.model.title) for item in items.values()]


def _words(library: Library, vocabulary: str) -> list[tuple[str, str]]:
    return [(name, word.entry.title) for name, word in library.vocabulary(vocabulary).items()]
