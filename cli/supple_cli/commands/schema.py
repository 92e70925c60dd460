"""`supple schema`: the JSON Schemas of content files, for editors and other programs, and what changed in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import click
from rich.text import Text

from supple_cli.content_paths import show_path
from supple_cli.published_schemas import SCHEMAS, published
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, write_table, write_text
from supple_schema.contract import Effect, Schema, compare_schemas, schema_file, version_fault, version_of
from supple_schema.models.kinds import FOLDERS, KINDS, PROJECT

DIFF = "diff"
LOOKS = {Effect.BREAKING: "bold red", Effect.WIDENING: "yellow", Effect.DOCS: "dim"}
NAMES = {Effect.BREAKING: "breaking", Effect.WIDENING: "widening", Effect.DOCS: "docs only"}


@click.command(
    epilog="""
\b
Examples:
  supple schema
  supple schema exercise > exercise.schema.json
  supple schema --write schema
  supple schema diff old.schema.json new.schema.json
  supple schema diff schema
"""
)
@click.argument("words", metavar="[KIND | diff OLD [NEW]]", nargs=-1)
@click.option("--write", "folder", metavar="DIR", type=click.Path(path_type=Path), help="Write all schemas as files.")
def command(words: tuple[str, ...], folder: Path | None) -> int | None:
    """Print the JSON Schema of a KIND of file, or list what there are.

    An editor that knows them completes and checks while you type: `supple init` sets that up for VS Code. After an
    update of Supple, `--write` renews the files.

    With `diff`, say what changed from the schema OLD to NEW, and of which sort each change is: breaking (what was right
    may be wrong now), widening (all that was right still is), or docs only. OLD and NEW are files, or folders of them;
    NEW is what this version of Supple has, if you leave it out. The exit status is 1 if anything breaks.
    """
    if folder is not None:
        if words:
            raise click.UsageError("--write writes all schemas. Leave out the kind.")
        folder.mkdir(parents=True, exist_ok=True)
        for name in SCHEMAS:
            (folder / schema_file(name)).write_text(published(name), encoding="utf-8", newline="\n")
        click.echo(f"{show_path(folder)}/ holds {len(SCHEMAS)} schemas.")
    elif words[:1] == (DIFF,):
        return _diff(words[1:])
    elif len(words) > 1:
        raise click.UsageError("Name one kind. To compare two schemas, write `supple schema diff OLD NEW`.")
    elif words:
        name = FOLDERS[words[0]].name if words[0] in FOLDERS else words[0]
        if name not in SCHEMAS:
            raise click.UsageError(unknown("schema", words[0], (*SCHEMAS, DIFF)))
        click.echo(published(name), nl=False)
    else:
        known = {found.name: (found.folder, found.summary) for found in (*KINDS.values(), PROJECT)}
        rows = [(name, *known.get(name, ("", "what a program reads"))) for name in SCHEMAS]
        write_table(open_console(), ("schema", "of the files in", "which hold"), rows)
    return None


def _diff(paths: tuple[str, ...]) -> int:
    """Print what changed, schema by schema."""
    if not 1 <= len(paths) <= 2:
        raise click.UsageError("Name what to compare: `supple schema diff OLD`, or `supple schema diff OLD NEW`.")
    counts = dict.fromkeys(sorted(Effect, reverse=True), 0)
    for name, old, new in _pairs(*map(Path, paths)):
        changes = compare_schemas(old, new)
        for change in changes:
            counts[change.effect] += 1
            head = Text.assemble((f"{NAMES[change.effect]:<9}", LOOKS[change.effect]), f"  {name}  ", str(change))
            write_text(head, "    ", first="")
        versions = version_of(old), version_of(new)
        if versions[0] and versions[1] and (fault := version_fault(versions[0], versions[1], changes)):
            head = Text.assemble(("version    ", "bold red"), f"{name}  {fault}")
            write_text(head, "    ", first="")
    total = ", ".join(f"{number} {NAMES[effect]}" for effect, number in counts.items() if number)
    write_text(f"Changes: {total or 'none'}.")
    return int(counts[Effect.BREAKING] > 0)


def _pairs(old: Path, new: Path | None = None) -> Iterator[tuple[str, Schema, Schema]]:
    """Give each schema of the old file or folder beside the new one, by its name."""
    if new is not None and old.is_dir() != new.is_dir():
        raise click.UsageError("Compare two files, or two folders.")
    paths = sorted(old.glob(schema_file("*"))) if old.is_dir() else [old]
    if not paths:
        raise click.UsageError(f"`{show_path(old)}` holds no schema: their names end in `{schema_file('')}`.")
    for path in paths:
        schema = _read(path)
        name = str(schema.get("$id", path.name.partition(".")[0])).rpartition(":")[2]
        if new is not None:
            yield name, schema, _read(new / path.name if new.is_dir() else new)
        elif name in SCHEMAS:
            yield name, schema, SCHEMAS[name]()
        else:
            raise click.UsageError(unknown("schema", name, SCHEMAS))


def _read(path: Path) -> Schema:
    try:
        schema = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise click.UsageError(f"`{show_path(path)}` cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise click.UsageError(f"`{show_path(path)}` is no JSON: {error}.") from error
    if not isinstance(schema, dict):
        raise click.UsageError(f"`{show_path(path)}` is no JSON Schema: it does not hold an object.")
    return cast("Schema", schema)
