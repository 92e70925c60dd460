"""The forms that a bundle can have: its data in, the files of one form out.

As one file; as a file for each item with an index, for apps that load what they show; or as an SQLite database with a
full-text search. Each form holds all of the data.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeAlias

from supple_exporters.bundle.digests import KINDS
from supple_exporters.bundle.searching import other_names, own_words
from supple_exporters.contract import Artifact

Data: TypeAlias = dict[str, Any]

TABLES = """
CREATE TABLE bundle (data TEXT NOT NULL) STRICT;
CREATE TABLE items (
  kind TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL,
  data TEXT NOT NULL, PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED, id UNINDEXED, title, also, text, tokenize = "unicode61 remove_diacritics 2"
);
"""
"""`bundle` has one row: all but the items. `also` holds other names of what an item is about."""

SEARCHED = ("exercise", "routine", "advice", "measure")


class BundleForm(StrEnum):
    """How the data lie on the disk."""

    FILE = "file"
    """All in `bundle.json`."""
    ITEMS = "items"
    """`index.json`, and a file for each item, such as `exercises/bridge.json`."""
    SQLITE = "sqlite"
    """`bundle.sqlite`, with a full-text search."""


def write_json(data: object, indent: int) -> bytes:
    """Give the bytes of JSON: the same data with the same indent are always the same bytes."""
    spaces: dict[str, Any] = {"indent": indent} if indent else {"separators": (",", ":")}
    return f"{unicodedata.normalize('NFC', json.dumps(data, ensure_ascii=False, **spaces))}\n".encode()


def write_form(bundle: Data, form: BundleForm, indent: int) -> Iterator[Artifact]:
    """Give the files of a bundle."""
    if form is BundleForm.FILE:
        yield Artifact("bundle.json", write_json(bundle, indent))
    elif form is BundleForm.ITEMS:
        yield Artifact("index.json", write_json(_without_items(bundle), indent))
        for name in KINDS:
            for item in bundle["edition"][name]:
                yield Artifact(f"{name}/{item['id']}.json", write_json(item, indent))
    else:
        yield Artifact("bundle.sqlite", _write_database(bundle))


def _without_items(bundle: Data) -> Data:
    """Put the id of each item in its place."""
    edition = bundle["edition"]
    ids = {name: [item["id"] for item in edition[name]] for name in KINDS}
    return {**bundle, "edition": {**edition, **ids}}


def _write_database(bundle: Data) -> bytes:
    digests = {(entry["kind"], entry["id"]): entry["digest"] for entry in bundle["digests"]["items"]}
    terms = bundle["edition"]["terms"]
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(TABLES)
        database.execute("INSERT INTO bundle VALUES (?)", (_text(_without_items(bundle)),))
        for name, kind in KINDS.items():
            for position, item in enumerate(bundle["edition"][name]):
                row = (kind, item["id"], position, item["title"], digests[kind, item["id"]], _text(item))
                database.execute("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?)", row)
                if kind in SEARCHED:
                    found = (kind, item["id"], item["title"], other_names(item, terms), own_words(item))
                    database.execute("INSERT INTO search VALUES (?, ?, ?, ?, ?)", found)
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _text(data: object) -> str:
    return write_json(data, 0).decode().rstrip("\n")
