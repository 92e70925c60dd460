"""`supple new`: a kind and a title in, a file out whose parts to fill in are marked and named."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import click
from pydantic import BaseModel
from rich.text import Text

from supple_cli.content_paths import find_content, show_path
from supple_cli.edits.copying import copy_text
from supple_cli.edits.new_names import make_id, why_not, write_new
from supple_cli.edits.skeletons import Skeleton
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import write_text
from supple_schema.linking import Library, load_content
from supple_schema.linking.library import Item, type_of
from supple_schema.models.blanks import Blank, find_blanks
from supple_schema.models.kinds import FOLDERS, KINDS, Kind
from supple_schema.models.shape import tags_of
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile


@click.command(
    epilog="""
\b
Examples:
  supple new exercise "Dead bug"
  supple new exercise "Wall sit" --like squat
  supple new safety "When to see a dentist" --type red-flags
  supple new locale "New Zealand" --id en-NZ
"""
)
@click.argument("kind")
@click.argument("title")
@click.option("--id", "name", metavar="ID", help="The file name, if it shall not be made from the title.")
@click.option("--type", "tag", metavar="TYPE", help="For kinds that have several types, such as safety.")
@click.option("--like", metavar="ID", help="An item of the same kind whose fields the new file begins with.")
@content_option
def command(kind: str, title: str, name: str | None, tag: str | None, like: str | None, content: Path | None) -> None:
    """Start a new file of a KIND with a TITLE.

    What must be written is marked FILL IN, with a word on what belongs there; `supple check` reports each mark until it
    is gone. What may be written stands there as comments. A file that is there already is never touched.

    With --like, it begins with all that another item says, as a draft: change what differs, then look at its sources.
    """
    root = find_content(content)
    chosen = _kind(kind)
    library, _ = load_content(root)
    item = _like(library, chosen, like) if like else None
    model = _model(chosen, tag or (type_of(item.model) if item else None))
    if not title.strip():
        raise click.UsageError("The title is empty.")
    name = name or (tag if chosen.name == "vocabulary" and tag else make_id(title))
    refused = why_not(root, library, chosen, name)
    if refused:
        raise click.UsageError(refused)
    plain = " ".join(title.split())
    if item is not None:
        path = str(PurePosixPath(item.path).with_name(name + PurePosixPath(item.path).suffix))
        text = copy_text(item, plain)
    else:
        skeleton = Skeleton(model, {"title": plain} | ({"type": tag} if tag else {}), library.choices)
        path = f"{chosen.folder}/{name}.{'md' if chosen.prose else 'yaml'}"
        text = skeleton.markdown() if chosen.prose else skeleton.yaml()
    write_new(root / path, text.encode())
    _tell(root, path, text)


def _kind(name: str) -> Kind:
    kind = KINDS.get(name) or FOLDERS.get(name)
    if kind is None:
        words = next((tag for tag in KINDS["vocabulary"].shape.tags if name in {tag, tag.removesuffix("s")}), None)
        if words:
            raise click.UsageError(
                f"A new word of `{words}` is an entry of the file `vocabulary/{words}.yaml`: write it there."
                f' Without it: supple new vocabulary "Title" --type {words}.'
            )
        raise click.UsageError(unknown("kind", name, KINDS))
    return kind


def _like(library: Library, kind: Kind, name: str) -> Item[Any]:
    item = library.kind(kind.name).get(name.removeprefix(f"{kind.name}/"))
    if item is None or kind.name in {"vocabulary", "locale", "review"}:
        raise click.UsageError(unknown(kind.name, name, library.kind(kind.name)))
    return item


def _model(kind: Kind, tag: str | None) -> type[BaseModel]:
    models = kind.shape.models
    known = kind.shape.tags
    if len(models) == 1:
        if tag:
            raise click.UsageError(f"A {kind.name} has no types. Leave out --type.")
        return models[0]
    if tag is None:
        raise click.UsageError(f"There are several types of {kind.name}. Add --type with one of: {', '.join(known)}.")
    if tag not in known:
        raise click.UsageError(unknown(f"type of {kind.name}", tag, known))
    return next(model for model in models if tag in tags_of(model))


def _tell(root: Path, path: str, text: str) -> None:
    shown = show_path(root / path)
    document, _ = read_document(SourceFile(path, text))
    blanks = find_blanks(document) if document else []
    write_text(Text.assemble((shown, "bold"), " is started.", " Fill in:" if blanks else ""))
    for blank in blanks:
        line = blank.label.span.start.line if blank.label.span else 1
        head = Text.assemble((f"{line:>4}  ", "dim"), (_field(blank), "cyan"), f"  {blank.wanted}")
        write_text(head, "      ", first="")
    write_text(f"Then: supple check {shown}")


def _field(blank: Blank) -> str:
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in blank.path)
