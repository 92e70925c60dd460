"""Fixtures of Django, as wger's sources have them: rows of several tables in, one set of fields for each exercise out.

A row names rows of other tables by number. All files that are given together are one: muscles, equipment, licences and
translations have files of their own there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from supple_cli.imports.records import Objects, Remark, fields_in, items_in

ENGLISH = "en"
NAMES = ("name_en", "name", "full_name")
TABLES = {
    "muscles": "exercises.muscle",
    "muscles_secondary": "exercises.muscle",
    "equipment": "exercises.equipment",
    "license": "core.license",
}
"""The fields that hold numbers of rows, and of which table."""
BASES = ("exercise_base", "exercise")
"""What the fixtures of several years call the row that holds what all translations share."""

Fields: TypeAlias = Mapping[str, object]
EMPTY: Fields = {}


def is_fixture(data: object) -> bool:
    """Whether data are rows of tables."""
    rows = items_in(data)
    return bool(rows) and all(_row(row) is not None for row in rows)


def join_fixtures(given: Iterable[Objects]) -> tuple[list[tuple[Objects, dict[str, object]]], list[Remark]]:
    """Put the rows of all files together. Give the fields of each exercise with the file in which it is named."""
    rows: dict[str, dict[object, Fields]] = {}
    named: list[tuple[Objects, Fields]] = []
    for objects in given:
        for model, number, fields in filter(None, map(_row, items_in(objects.data))):
            rows.setdefault(model, {})[number] = fields
            if model.startswith("exercises.") and "name" in fields and "description" in fields:
                named.append((objects, fields))
    problems: dict[str, Remark] = {}
    english = {key for key, fields in _languages(rows) if fields.get("short_name") == ENGLISH} or {2}
    bases: Mapping[object, Fields] = rows.get("exercises.exercisebase") or {
        key: fields for key, fields in rows.get("exercises.exercise", {}).items() if "name" not in fields
    }
    joined: list[tuple[Objects, dict[str, object]]] = []
    for objects, fields in named:
        if "language" in fields and fields["language"] not in english:
            continue
        base = next((bases[fields[name]] for name in BASES if fields.get(name) in bases), EMPTY)
        whole = {**base, **{name: value for name, value in fields.items() if value not in ("", None)}, "fixture": True}
        for name, table in TABLES.items():
            whole[name] = list(_named(whole.get(name), rows.get(table, {}), table, objects, problems))
        joined.append((objects, whole))
    return joined, list(problems.values())


def _row(value: object) -> tuple[str, object, Fields] | None:
    row = fields_in(value) or {}
    fields = fields_in(row.get("fields"))
    return None if fields is None or "model" not in row else (str(row["model"]).lower(), row.get("pk"), fields)


def _languages(rows: Mapping[str, Mapping[object, Fields]]) -> Iterable[tuple[object, Fields]]:
    return (pair for model in ("core.language", "exercises.language") for pair in rows.get(model, {}).items())


def _named(
    value: object, table: Mapping[object, Fields], name: str, objects: Objects, problems: dict[str, Remark]
) -> Iterator[str]:
    for number in items_in(value):
        row = table.get(number) if isinstance(number, int) else None
        words = [str(row[key]) for key in NAMES if row.get(key)] if row else []
        if words:
            yield words[1] if len(words) > 1 and name == "exercises.muscle" else words[0]
        elif isinstance(number, str):
            yield number
        elif number is not None:
            what = name.rpartition(".")[2]
            message = f"its {what} number {number} is in none of the files. Give the one that has it too."
            problems.setdefault(f"{name}/{number}", Remark(objects.place, message))
