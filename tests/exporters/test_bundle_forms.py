"""Each form of a bundle holds all of its data; the database finds what people look for."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from printing import edition as content_edition

from supple_editions import Edition
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.bundle.bundle_forms import BundleForm
from supple_exporters.testing import complete_edition, sample_editions

LISTS = {
    "advice": "advice",
    "exercise": "exercises",
    "routine": "routines",
    "measure": "measures",
    "term": "terms",
    "source": "sources",
}


def files_of(edition: Edition, form: BundleForm, *, motion: bool = True) -> dict[str, bytes]:
    options = BundleOptions(form=form, motion=motion)
    return {file.path: file.data for file in BundleExporter().export(edition, options)}


def whole(edition: Edition) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files_of(edition, BundleForm.FILE)["bundle.json"])
    return data


@pytest.mark.parametrize("name", sample_editions())
def test_items_in_files_of_their_own_are_the_bundle(name: str) -> None:
    edition = sample_editions()[name]
    files = files_of(edition, BundleForm.ITEMS)
    index = json.loads(files["index.json"])
    for lists in LISTS.values():
        index["edition"][lists] = [json.loads(files[f"{lists}/{item}.json"]) for item in index["edition"][lists]]
    assert index == whole(edition)
    assert "bundle.json" not in files


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    path = tmp_path / "bundle.sqlite"
    path.write_bytes(files_of(complete_edition(), BundleForm.SQLITE)["bundle.sqlite"])
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)


def test_a_database_that_is_opened_for_reading_alone_holds_the_bundle(database: sqlite3.Connection) -> None:
    bundle = json.loads(database.execute("SELECT data FROM bundle").fetchone()[0])
    for kind, lists in LISTS.items():
        rows = database.execute("SELECT id, data FROM items WHERE kind = ? ORDER BY position", (kind,)).fetchall()
        assert [row[0] for row in rows] == bundle["edition"][lists]
        bundle["edition"][lists] = [json.loads(row[1]) for row in rows]
    assert bundle == whole(complete_edition())
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM items")
    database.close()


def test_the_search_knows_titles_other_names_and_medical_words(database: sqlite3.Connection) -> None:
    edition = complete_edition()
    first = edition.exercises[0]
    words = [first.title, first.aliases[0], *(muscle.medical for muscle in first.muscles if muscle.medical), "delts"]
    for word in words:
        query = 'SELECT id FROM search WHERE search MATCH ? AND kind = "exercise"'.replace('"', "'")
        found = [row[0] for row in database.execute(query, (f'"{word}"',))]
        assert first.id in found, word
    database.close()


def test_a_word_is_found_by_all_forms_that_the_glossary_has_of_it() -> None:
    edition = complete_edition()
    term = edition.terms[0].model_copy(update={"title": "tummy", "aliases": ("abs", "core")})
    first = edition.exercises[0].model_copy(update={"summary": "It works your tummy."})
    edition = edition.model_copy(update={"terms": (term,), "exercises": (first, *edition.exercises[1:])})
    database = sqlite3.connect(":memory:")
    database.deserialize(files_of(edition, BundleForm.SQLITE)["bundle.sqlite"])
    for word in ("abs", "core", "TUMMY"):
        assert database.execute("SELECT id FROM search WHERE search MATCH ?", (word,)).fetchall() == [(first.id,)]
    database.close()


@pytest.fixture(scope="module")
def database_of_the_set() -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(":memory:")
    database.deserialize(files_of(content_edition("daily-routine"), BundleForm.SQLITE, motion=False)["bundle.sqlite"])
    yield database
    database.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "found"), [("abs", "bridge"), ("core", "bird-dog"), ("glutes", "bridge"), ("sciatica", "what-to-expect")]
)
def test_the_set_is_found_by_words_that_people_use(
    database_of_the_set: sqlite3.Connection, asked: str, found: str
) -> None:
    rows = database_of_the_set.execute("SELECT id FROM search WHERE search MATCH ?", (asked,))
    assert found in [row[0] for row in rows]


def test_the_same_edition_gives_the_same_database() -> None:
    assert files_of(complete_edition(), BundleForm.SQLITE) == files_of(complete_edition(), BundleForm.SQLITE)
