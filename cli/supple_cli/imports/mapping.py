"""Which field of somebody else's file means what: YAML files in, mappings out.

A mapping is data. Those in `mappings/` know tables and documents as people make them, and some public collections; who
has another file writes another mapping. A file of JSON is known by the names of its fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Pairs
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import Field

from supple_cli.imports.records import fields_in, items_in
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.base import UNKNOWN, Model, Slug, Text, WebAddress, Whole
from supple_schema.models.kinds import Kind
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile, read_source_file


class Target(StrEnum):
    """What a field of somebody else's file can mean for an exercise."""

    TITLE = "title"
    ID = "id"
    ALIASES = "aliases"
    SUMMARY = "summary"
    GOALS = "goals"
    LEVEL = "level"
    POSITION = "position"
    MUSCLES = "muscles"
    REGIONS = "regions"
    EQUIPMENT = "equipment"
    SIDES = "sides"
    START = "start"
    STEPS = "steps"
    DOSE = "dose"
    SETS = "sets"
    REPETITIONS = "repetitions"
    HOLD = "hold"
    DURATION = "duration"
    REST = "rest"
    LOAD = "load"
    OFTEN = "often"
    EFFORT = "effort"
    BREATHING = "breathing"
    FEEL = "feel"
    MISTAKES = "mistakes"
    EASIER = "easier"
    HARDER = "harder"
    CAUTIONS = "cautions"
    NOTE = "note"
    LOCATOR = "locator"
    LICENCE = "licence"
    AUTHOR = "author"
    LINK = "link"
    IGNORE = "ignore"


class MappedSource(Model):
    """The document that the statements come from."""

    id: Slug
    """The id of its file in `sources/`."""

    title: Text
    """Its name."""

    publisher: Text
    """Who published it."""

    kind: Slug
    """An entry of the vocabulary `source-kinds`."""

    year: Annotated[Whole | None, UNKNOWN] = None
    """The year, or `unknown`."""

    link: WebAddress | None = None
    """Where it can be found."""

    rights: Text | None = None
    """Under which terms it may be used."""


class SourceMapping(Model):
    """How to read the files of one source."""

    title: Text
    """What it is for."""

    known_by: tuple[str, ...] = ()
    """Fields that each record of such a JSON file has, by which it is known."""

    records: str | None = None
    """Where the records stand in a JSON file: a path such as `exercises`; the top when it is left out."""

    source: MappedSource | None = None
    """What each record rests on. A file's own name, to be completed, when it is left out."""

    fields: dict[str, Target]
    """Their name for a field, or the path to it, and what it means here."""

    words: dict[Target, dict[str, str]] = Field(default_factory=dict)
    """Their words for a field, and a word that the vocabularies here know, such as the anatomical name."""


MAPPING = Kind("mapping", "", SourceMapping, "which field of a file means what")
GENERAL = "general"


def read_mapping(path: Path) -> tuple[SourceMapping | None, tuple[Diagnostic, ...]]:
    """Read a mapping that somebody has written."""
    file, found = read_source_file(path.parent, path.name)
    return _mapping(file) if file else (None, found)


@cache
def known_mappings() -> Pairs[str, SourceMapping]:
    """Give the mappings that ship with the program, by name."""
    found: dict[str, SourceMapping] = {}
    folder = files("supple_cli.imports") / "mappings"
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".yaml"):
            mapping, problems = _mapping(SourceFile(entry.name, entry.read_text("utf-8")))
            if mapping is None:  # they are part of the program
                raise ValueError(problems)
            found[entry.name.removesuffix(".yaml")] = mapping
    return found


def general_mapping() -> SourceMapping:
    """Give the mapping for tables and documents as people make them."""
    return known_mappings()[GENERAL]


def find_mapping(data: object) -> SourceMapping | None:
    """Find the mapping by which JSON data are known: that whose fields are all there, and the most of them."""
    fitting: list[tuple[int, SourceMapping]] = []
    for mapping in known_mappings().values():
        first = next((fields for one in find_records(data, mapping) if (fields := fields_in(one)) is not None), None)
        if mapping.known_by and first is not None and all(name in first for name in mapping.known_by):
            fitting.append((len(mapping.known_by), mapping))
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def find_records(data: object, mapping: SourceMapping) -> Sequence[object]:
    """Give the records of JSON data: the list at the path of the mapping, or the one record that the data are."""
    found = follow(data, mapping.records) if mapping.records else [data]
    return [one for value in found for one in items_in(value)]


def follow(value: object, path: str) -> Iterator[object]:
    """Give what stands at a path such as `translations[language=2].aliases.alias`, in each item of its lists."""
    step, _, rest = path.partition(".")
    name, _, condition = step.partition("[")
    key, _, wanted = condition.removesuffix("]").partition("=")
    for item in items_in(value):
        fields = fields_in(item)
        if fields is None or name not in fields:
            continue
        inner = fields[name]
        if condition:
            inner = [one for one in items_in(inner) if str((fields_in(one) or {}).get(key)) == wanted]
        if rest:
            yield from follow(inner, rest)
        else:
            yield inner


def _mapping(file: SourceFile) -> tuple[SourceMapping | None, tuple[Diagnostic, ...]]:
    document, found = read_document(file)
    if document is None:
        return None, found
    model, found = validate(MAPPING, document)
    return (model if isinstance(model, SourceMapping) else None), found
