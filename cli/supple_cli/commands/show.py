"""`supple show`: the id of an item in, what it says out, with the names that its ids stand for and who uses it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel
from rich.console import Console
from rich.text import Text

from supple_cli.content_paths import find_content, show_path
from supple_cli.named_items import find_item
from supple_cli.shared_options import content_option
from supple_cli.terminal import open_console, wrap, write_lines
from supple_schema.diagnostics.wording import printable
from supple_schema.linking import Library, load_content
from supple_schema.linking.library import Item
from supple_schema.linking.mentions import uses_of
from supple_schema.linking.references import find_references
from supple_schema.models.kinds import KINDS
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data


@click.command(
    epilog="""
\b
Examples:
  supple show bridge
  supple show pose/bridge-up
"""
)
@click.argument("item", metavar="ID")
@content_option
def command(item: str, content: Path | None) -> None:
    """Show the item with an ID: its fields in words, its file, and what uses it.

    Where several kinds have the same id, write the kind in front: pose/plank.
    """
    root = find_content(content)
    library, _ = load_content(root)
    console = open_console()
    for line in _describe(library, root, find_item(library, item)):
        write_lines(console, line.wrapped(console))


class _Line:
    """One value with its field's name in front, indented by its depth."""

    def __init__(self, text: Text, indent: int = 0, first: str = "") -> None:
        self.text = text
        self.indent = indent
        self.first = first

    def wrapped(self, console: Console) -> list[Text]:
        """Wrap it to the console, with its mark, such as a dash, in front of the first line."""
        indent = "  " * self.indent
        return wrap(console, self.text, indent + "  ", first=indent + self.first)


def _describe(library: Library, root: Path, item: Item[Any]) -> Iterator[_Line]:
    yield _Line(Text.assemble((printable(item.model.title), "bold"), (f"  {item.key}", "dim")))
    yield _Line(Text(show_path(root / item.path), "dim"))
    names = dict(_names(library, item.model))
    for name, value in item.document.data.items():
        if name not in {"title", "body"}:
            yield from _value(name, value, names, (name,), 0)
    body = item.document.data.get("body")
    if isinstance(body, str):
        yield _Line(Text())
        for line in body.splitlines():
            yield _Line(Text(printable(line)))
    users = sorted({user.key for user, _ in uses_of(library, item) if user is not item and user.kind in KINDS})
    if users:
        yield _Line(Text())
        yield _Line(Text.assemble(("used by: ", "green"), ", ".join(users)))


def _value(name: str, value: Data, names: dict[DataPath, str], path: DataPath, depth: int) -> Iterator[_Line]:
    """Write a field: a plain value beside its name, fields and items below it."""
    label = (f"{name.replace('_', ' ')}: ", "green")
    if isinstance(value, list) and all(not isinstance(part, dict | list) for part in value):
        parts = [_plain(part, names, (*path, number)) for number, part in enumerate(value)]
        if sum(map(len, parts)) > 70:
            yield _Line(Text.assemble(label), depth)
            yield from (_Line(Text(part), depth + 1, "- ") for part in parts)
        else:
            yield _Line(Text.assemble(label, ", ".join(parts)), depth)
    elif isinstance(value, list):
        yield _Line(Text.assemble(label), depth)
        for number, part in enumerate(value):
            yield from _item(part, names, (*path, number), depth + 1)
    elif isinstance(value, dict):
        yield _Line(Text.assemble(label), depth)
        for key, part in value.items():
            yield from _value(key, part, names, (*path, key), depth + 1)
    else:
        yield _Line(Text.assemble(label, _plain(value, names, path)), depth)


def _item(value: Data, names: dict[DataPath, str], path: DataPath, depth: int) -> Iterator[_Line]:
    """Write an item of a list: a dash in front of its first field."""
    if not isinstance(value, dict):
        yield _Line(Text(_plain(value, names, path)), depth, "- ")
        return
    for number, (key, part) in enumerate(value.items()):
        for line in _value(key, part, names, (*path, key), depth):
            if number == 0 and line.indent == depth and not line.first:
                line.first = "- "
            else:
                line.indent += 1
            yield line


def _plain(value: Data, names: dict[DataPath, str], path: DataPath) -> str:
    text = str(value).lower() if isinstance(value, bool) else printable(str(value))
    title = names.get(path)
    return f"{text} ({printable(title)})" if title and title != text else text


def _names(library: Library, model: BaseModel) -> Iterator[tuple[DataPath, str]]:
    """Give the title behind each reference, by the path at which the file has it."""
    for reference, name, path in find_references(model):
        target = library.choices(reference).get(name)
        if target is not None:
            yield path, target.title
            if path and isinstance(path[-1], str):
                yield path[:-1], target.title
