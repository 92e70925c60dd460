"""The page for authors that lists every kind of file with its fields, made from the trees of fields."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum

from pydantic import BaseModel

from supple_schema.contract.examples import example_text
from supple_schema.models.base import SLUG_PATTERN
from supple_schema.models.kinds import KINDS, PROJECT, Kind
from supple_schema.models.quantities import AMOUNT_FORMS, Quantity
from supple_schema.models.shape import (
    Field,
    Shape,
    ShapeKind,
    compile_shape,
    fields_of,
    tags_of,
    title_of,
)

INTRODUCTION = """\
# The files of a content project

Each file is one item: one exercise, one piece of advice, one source. The folder says what kind it is. The file name,
without its ending, is its id, by which other files name it. An id has small letters, digits and single hyphens, and it
never changes its meaning.

Every file may be written in either of two forms:

- `NAME.yaml`: fields, one on a line, each with a name, a colon and a value.
- `NAME.md`: the same fields between two lines `---`, and below them a longer text in Markdown. It is the field `body`.

`supple new KIND "Title"` starts a file. `supple check` says what is wrong with it, at which line, and what to write
instead. Your editor completes and checks all of it while you type: see [In your editor](editors.md).

A field with a star (*) must be there. Leave out a field that you have nothing for: an empty field is an error, because
nobody can tell whether it was forgotten. Some fields ask for the word `none` or `unknown`, so that silence cannot be
mistaken for an answer.

This page is made from the models that check the files, by `./run generate`.
"""
AMOUNTS = """\
## Amounts

Amounts are written as people write them, and always with a unit. A range goes from the smaller number to the larger.
Other spellings are read too (`10 seconds`, `10–20 s`, `twice a day`); `supple fmt` puts them into these:

| form | what it says | written like |
|---|---|---|
"""
PLURALS = {"id": "ids", "text": "texts", "number": "numbers"}
FORMS = {ShapeKind.FLAG: "`true` or `false`", ShapeKind.DATE: "date", ShapeKind.MARKDOWN: "Markdown"}
LINK = re.compile(r"\[([^]]+)\]\([^)]*\)")
WITHDRAWN = """\
## An item that is withdrawn

When you withdraw an item, keep its file and replace all of its fields by `retired`, so that its id never means
something else:

```yaml
retired:
  on: 2026-05-01
  because: A newer exercise takes its place.
  use: bridge
```
"""


def reference_page() -> str:
    """Write the whole page as Markdown."""
    kinds = [*KINDS.values(), PROJECT]
    parts = {kind.name: _parts(kind.shape) for kind in kinds}
    owners = Counter(model for models in parts.values() for model in models)
    shared = {model for model, number in owners.items() if number > 1}
    sections = [INTRODUCTION, _contents(kinds)]
    sections += [_kind_section(kind, sorted(parts[kind.name] - shared, key=title_of)) for kind in kinds]
    sections.append("## Parts of several kinds\n")
    sections += [_part_section(model) for model in sorted(shared, key=title_of)]
    sections.append(AMOUNTS + "".join(map(_amount_row, AMOUNT_FORMS)))
    sections.append(WITHDRAWN)
    return "\n".join(sections)


def _contents(kinds: list[Kind]) -> str:
    rows = [f"| [{kind.name}](#{kind.name}) | {_place(kind)} | {kind.summary} |\n" for kind in kinds]
    return "| kind | where | what it is |\n|---|---|---|\n" + "".join(rows)


def _place(kind: Kind) -> str:
    return f"`{kind.folder}`" if kind is PROJECT else f"`{kind.folder}/`"


def _parts(shape: Shape) -> set[type[BaseModel]]:
    """Find the models below a kind: all that stand in its fields, and the members of its union."""
    found: set[type[BaseModel]] = set() if shape.model else set(shape.models)
    waiting = list(shape.models)
    while waiting:
        for field in fields_of(waiting.pop()).values():
            new = {model for inner in _inner(field.shape) for model in inner.models} - found
            found |= new
            waiting += new
    return found


def _inner(shape: Shape) -> Iterator[Shape]:
    yield shape
    for part in (shape.items, shape.values, *shape.members):
        if part is not None:
            yield from _inner(part)


def _kind_section(kind: Kind, parts: list[type[BaseModel]]) -> str:
    model = kind.shape.model
    summary = _document(model) if model else kind.summary
    about = f"In {_place(kind)}. {summary}" if summary != kind.summary else f"In {_place(kind)}: {kind.summary}."
    lines = [f"## {kind.name}\n", f"{about}\n"]
    lines += [_table(model) if model else _types(kind.shape)]
    lines.append(f"```yaml\n{example_text(kind)}```\n")
    lines += [_part_section(part) for part in parts]
    return "\n".join(lines)


def _types(union: Shape) -> str:
    rows = [f"- {_words(tags_of(model))}: {_link(model)}" for model in union.models]
    return "The field `type` says which of these it is:\n\n" + "\n".join(rows) + "\n"


def _part_section(model: type[BaseModel]) -> str:
    description, shape = _document(model), compile_shape(model)
    if shape.shorthand and shape.takes_text:
        description += f" One text may stand for it: it is taken for `{shape.shorthand.name}`."
    return f"### {title_of(model)}\n\n{description}\n\n{_table(model)}"


def _table(model: type[BaseModel]) -> str:
    rows = [
        f"| `{name}`{' *' if field.required else ''} | {_form(field.shape)} | {_cell(describe_meaning(field))} |\n"
        for name, field in fields_of(model).items()
    ]
    return "| field | form | meaning |\n|---|---|---|\n" + "".join(rows)


def describe_meaning(field: Field) -> str:
    """Say what a field means, and what counts where it is left out."""
    named = field.shape.value_type
    meaning = field.description or (_document(named) if isinstance(named, type) else "")
    default = field.default.value if isinstance(field.default, Enum) else field.default
    if not isinstance(default, str | int | float):
        return meaning
    return f"{meaning} Left out: `{str(default).lower() if isinstance(default, bool) else default}`."


def describe_form(shape: Shape) -> str:
    """Say in a few words what may stand at a place, in Markdown without links."""
    return LINK.sub(r"\1", _form(shape))


def _form(shape: Shape) -> str:
    """Say in a few words what may stand at a place."""
    forms = [_words([word]) for word in shape.sentinels]
    forms += map(_form, shape.members) if shape.members else [_plain_form(shape)]
    return " or ".join(dict.fromkeys(forms))


def _plain_form(shape: Shape) -> str:
    if shape.items is not None:
        item = _form(shape.items)
        return f"list of {PLURALS.get(item, item)}" + (f", at least {shape.least}" if shape.least > 1 else "")
    if shape.values is not None:
        return f"names, each with {_form(shape.values)}"
    if shape.model is not None:
        return _link(shape.model)
    return FORMS.get(shape.kind) or _scalar_form(shape)


def _scalar_form(shape: Shape) -> str:
    if shape.quantity is not None:
        return f"[{shape.quantity.__name__.lower()}](#amounts)"
    if shape.kind is ShapeKind.CHOICE:
        return _words(option for option in shape.options if option not in shape.sentinels)
    if shape.kind is ShapeKind.NUMBER:
        return f"number, {' to '.join(map(str, shape.bounds))}" if shape.bounds else "number"
    if shape.pattern == SLUG_PATTERN:
        return "id"
    return f"text like `{shape.examples[0]}`" if shape.examples else "text"


def _words(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _document(model: type) -> str:
    return inspect.cleandoc(model.__doc__ or "")


def _link(model: type[BaseModel]) -> str:
    title = title_of(model)
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"


def _amount_row(form: type[Quantity]) -> str:
    return f"| {form.__name__.lower()} | {_cell(_document(form).partition(chr(10))[0])} | {_words(form.examples)} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
