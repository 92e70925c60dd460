"""The page for authors that lists every kind of file with its fields, made from the published schemas."""

from __future__ import annotations

from supple_schema.contract.examples import example_text
from supple_schema.contract.schemas import SHARED, Schema, kind_schema
from supple_schema.models.base import SLUG_PATTERN
from supple_schema.models.kinds import KINDS, PROJECT, Kind

INTRODUCTION = """\
# The files of a content project

Each file is one item: one exercise, one piece of advice, one source. The folder says what kind it is. The file name,
without its ending, is its id, by which other files name it. An id has small letters, digits and single hyphens, and it
never changes its meaning.

Every file may be written in either of two forms:

- `NAME.yaml`: fields, one on a line, each with a name, a colon and a value.
- `NAME.md`: the same fields between two lines `---`, and below them a longer text in Markdown. It is the field `body`.

`supple new KIND "Title"` starts a file. `supple check` says what is wrong with it, at which line, and what to write
instead. VS Code completes and checks the fields while you type; see `.vscode/settings.json`.

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
    schemas = {kind.name: kind_schema(kind) for kind in kinds}
    parts = {name: part for schema in schemas.values() for name, part in schema.get("$defs", {}).items()}
    shared = _shared(schemas)
    sections = [INTRODUCTION, _contents(kinds)]
    sections += [_kind_section(kind, schemas[kind.name], shared) for kind in kinds]
    sections.append("## Parts of several kinds\n")
    sections += [_part_section(parts[name], parts) for name in sorted(shared)]
    sections.append(AMOUNTS + "".join(_amount_row(name, parts[name]) for name in SHARED if name in parts))
    sections.append(WITHDRAWN)
    return "\n".join(sections)


def _contents(kinds: list[Kind]) -> str:
    rows = [f"| [{kind.name}](#{kind.name}) | {_place(kind)} | {kind.summary} |\n" for kind in kinds]
    return "| kind | where | what it is |\n|---|---|---|\n" + "".join(rows)


def _place(kind: Kind) -> str:
    return f"`{kind.folder}`" if kind is PROJECT else f"`{kind.folder}/`"


def _shared(schemas: dict[str, Schema]) -> set[str]:
    """Find the parts that several kinds have, apart from amounts and single words."""
    owners: dict[str, int] = {}
    for schema in schemas.values():
        for name, part in schema.get("$defs", {}).items():
            owners[name] = owners.get(name, 0) + bool(_fields(part))
    return {name for name, number in owners.items() if number > 1} - {"Tombstone", "Retirement"}


def _kind_section(kind: Kind, schema: Schema, shared: set[str]) -> str:
    own = schema.get("else", {}).get("$ref", "").removeprefix("#/$defs/")
    parts: dict[str, Schema] = schema.get("$defs", {})
    model = parts.get(own, schema)
    left_out = {own, "Tombstone", "Retirement", *shared, *SHARED}
    own_words = schema["description"] != kind.summary
    about = f"In {_place(kind)}. {schema['description']}" if own_words else f"In {_place(kind)}: {kind.summary}."
    lines = [f"## {kind.name}\n", f"{about}\n"]
    lines += [_table(model, parts)] if _fields(model) else [_types(model, parts)]
    lines.append(f"```yaml\n{example_text(kind)}```\n")
    lines += [_part_section(part, parts) for name, part in parts.items() if name not in left_out and _fields(part)]
    return "\n".join(lines)


def _types(union: Schema, parts: dict[str, Schema]) -> str:
    names = [option["$ref"].removeprefix("#/$defs/") for option in union.get("oneOf", ())]
    tags = [(name, parts[name]["properties"]["type"]) for name in names]
    rows = [f"- {_words(tag)}: {_link(parts[name]['title'])}" for name, tag in tags]
    return "The field `type` says which of these it is:\n\n" + "\n".join(rows) + "\n"


def _part_section(part: Schema, parts: dict[str, Schema]) -> str:
    description = part.get("description", "")
    if len(part.get("anyOf", ())) > 1 and _fields(part) is not part:
        (field,) = _fields(part)["required"]
        description += f" One text may stand for it: it is taken for `{field}`."
    return f"### {part['title']}\n\n{description}\n\n{_table(part, parts)}"


def _table(model: Schema, parts: dict[str, Schema]) -> str:
    required: list[str] = _fields(model).get("required", [])
    rows = [
        f"| `{name}`{' *' if name in required else ''} | {_form(field, parts)} | {_cell(_meaning(field, parts))} |\n"
        for name, field in _fields(model)["properties"].items()
    ]
    return "| field | form | meaning |\n|---|---|---|\n" + "".join(rows)


def _fields(part: Schema) -> Schema:
    """Give the schema of the fields of a part, which may have a short form beside them; empty where it has none."""
    options: list[Schema] = [part, *part.get("anyOf", ())]
    return next((option for option in options if "properties" in option), Schema())


def _meaning(field: Schema, parts: dict[str, Schema]) -> str:
    meaning = str(field.get("description") or parts.get(_name(field), {}).get("description", ""))
    default = field.get("default")
    if default is None:
        return meaning
    return f"{meaning} Left out: `{str(default).lower() if isinstance(default, bool) else default}`."


def _form(field: Schema, parts: dict[str, Schema]) -> str:
    """Say in a few words what may stand in a field."""
    name = _name(field)
    if name in SHARED:
        return f"[{name.lower()}](#amounts)"
    if name:
        return _link(parts[name]["title"]) if _fields(parts[name]) else _form(parts[name], parts)
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(_form(option, parts) for option in field["anyOf"]))
    if "const" in field or "enum" in field:
        return _words(field)
    if field.get("type") == "array":
        item, least = _form(field["items"], parts), field.get("minItems", 0)
        return f"list of {PLURALS.get(item, item)}" + (f", at least {least}" if least > 1 else "")
    if "patternProperties" in field:
        return "names, each with " + " or ".join(_form(value, parts) for value in field["patternProperties"].values())
    return _scalar(field)


def _scalar(field: Schema) -> str:
    if field["type"] in {"integer", "number"}:
        limits = [str(field[name]) for name in ("minimum", "maximum") if name in field]
        return f"number, {' to '.join(limits)}" if limits else "number"
    if field["type"] == "boolean":
        return "`true` or `false`"
    if field.get("format") == "date":
        return "date"
    if field.get("pattern") == SLUG_PATTERN:
        return "id"
    if "not" in field:
        return "Markdown"
    examples = field.get("examples", [])
    return f"text like `{examples[0]}`" if examples else "text"


def _words(field: Schema) -> str:
    values = [field["const"]] if "const" in field else field["enum"]
    return ", ".join(f"`{value}`" for value in values)


def _name(field: Schema) -> str:
    return str(field.get("$ref", "")).removeprefix("#/$defs/")


def _link(title: str) -> str:
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"


def _amount_row(name: str, form: Schema) -> str:
    examples = ", ".join(f"`{example}`" for example in form["examples"])
    return f"| {name.lower()} | {_cell(form['description'])} | {examples} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
