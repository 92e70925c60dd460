"""Words of items go out as a table and come back: each changed word into its place, and nothing else."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import canonical
import docx
import openpyxl
import pytest
from cli.running import Supple
from sampling import sampled

from supple_cli.corrections.cells import VERSION, cell_of, lines_of
from supple_cli.corrections.updating import correct
from supple_cli.imports.records import Place
from supple_cli.main import ExitStatus
from supple_schema.linking import load_content

ROOT = Path(__file__).parents[2]
TILT = "exercises/pelvic-tilt.yaml"
Rows = list[dict[str, str]]


def read_rows(path: Path) -> Rows:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def write_rows(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def table(supple: Supple, content: Path) -> Callable[..., Any]:
    """Change cells of the pelvic tilt in a table, bring them back, and give what was told."""

    def change(**cells: str) -> Any:  # noqa: ANN401 - a result
        path = content.parent / "exercises.csv"
        assert supple("export", "csv", "--out", path).status == ExitStatus.CLEAN
        rows = read_rows(path)
        row = next(row for row in rows if row["id"] == "pelvic-tilt")
        row.update(cells)
        write_rows(path, rows)
        return supple("import", "--update", path)

    return change


def test_a_changed_word_is_changed_in_its_place_and_comments_stay(content: Path, table: Callable[..., Any]) -> None:
    path = content / TILT
    text = path.read_text("utf-8").replace("steps:\n", "steps:\n  # The first one is small.\n")
    path.write_text(text, "utf-8")
    old = next(line.partition("text: ")[2] for line in text.splitlines() if "text: " in line)
    library, _ = load_content(content)
    steps = cell_of(library.exercises["pelvic-tilt"], "steps")
    result = table(steps=steps.replace(old, "Flatten your back: slowly."))
    assert result.status == ExitStatus.CLEAN, result.out
    assert path.read_text("utf-8") == text.replace(f"text: {old}", 'text: "Flatten your back: slowly."')
    assert f"-    text: {old}" in result.out
    assert '+    text: "Flatten your back: slowly."' in result.out
    assert "1 item changed." in result.out


def test_lines_can_be_added_to_lists_and_taken_out(content: Path, table: Callable[..., Any]) -> None:
    result = table(
        start="Lie on your back.\nRest your head on a cushion.\nBreathe.",
        steps="Flatten your lower back.\nPause.\nArch it a little.",
    )
    assert result.status == ExitStatus.CLEAN, result.out
    library, _ = load_content(content)
    tilt = library.exercises["pelvic-tilt"]
    assert tilt.model.start == ("Lie on your back.", "Rest your head on a cushion.", "Breathe.")
    assert [step.text for step in tilt.model.steps] == ["Flatten your lower back.", "Pause.", "Arch it a little."]
    assert len({step.id for step in tilt.model.steps}) == 3


def test_a_dose_is_changed_in_its_one_spelling_and_may_get_more(content: Path, table: Callable[..., Any]) -> None:
    result = table(dose="repetitions: 5 to 6\noften: 2 times a day\nhold: 5 seconds")
    assert result.status == ExitStatus.CLEAN, result.out
    assert "\ndose:\n  repetitions: 5-6\n  hold: 5 s\n  often: 2 per day\n" in (content / TILT).read_text("utf-8")


def test_a_dose_between_brackets_is_changed_where_it_stands(content: Path, table: Callable[..., Any]) -> None:
    path = content / TILT
    text = re.sub(r"\ndose:\n(?:  .*\n)+", "\ndose: {repetitions: 5, often: 1 per day}\n", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    result = table(dose="repetitions: 6\noften: 1 per day\nhold: 5 s")
    assert result.status == ExitStatus.CLEAN, result.out
    assert "\ndose: {repetitions: 6, often: 1 per day, hold: 5 s}\n" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"title": ""}, "title: it is empty in the table"),
        ({"dose": "5 times"}, "should be a name, a colon and a value"),
        ({"dose": "repetitions: 5"}, "the line `often` is gone"),
        ({"mistakes": "Only one."}, "Add or take out lines in the file"),
        ({"id": "pelvic-tild"}, "there is no item `pelvic-tild`. Did you mean `pelvic-tilt`?"),
        ({"id": "seated-pelvic-tilt"}, "It was taken once"),
        ({VERSION: "0"}, "has changed here since the table was written"),
    ],
    ids=["empty", "no name", "gone", "together", "unknown", "twice", "version"],
)
def test_what_cannot_be_taken_is_named_and_changes_nothing(
    cells: dict[str, str], said: str, content: Path, table: Callable[..., Any]
) -> None:
    text = (content / TILT).read_text("utf-8")
    result = table(**cells)
    assert result.status == ExitStatus.FINDINGS
    assert said in " ".join(result.out.split())
    assert (content / TILT).read_text("utf-8") == text


def test_a_dry_run_shows_what_would_change(supple: Supple, content: Path) -> None:
    table = content.parent / "a.csv"
    assert supple("export", "csv", "pelvic-tilt", "--fields", "title", "--out", table).status == ExitStatus.CLEAN
    rows = read_rows(table)
    rows[0]["title"] = "Rock"
    write_rows(table, rows)
    result = supple("import", "--update", "--dry-run", table)
    assert "+title: Rock" in result.out
    assert "1 item would change." in result.out
    assert "title: Rock" not in (content / TILT).read_text("utf-8")


def test_a_workbook_holds_text_alone_and_comes_back(supple: Supple, content: Path) -> None:
    path = content.parent / "a.xlsx"
    assert supple("export", "xlsx", "--out", path).status == ExitStatus.CLEAN
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    column = [cell.value for cell in sheet[1]].index("summary") + 1
    sheet.cell(2, column, "A gentle rock.")
    book.save(path)
    result = supple("import", "--update", path)
    assert result.status == ExitStatus.CLEAN, result.out
    assert "+summary: A gentle rock." in result.out


def test_a_document_has_a_table_for_each_item_and_comes_back(supple: Supple, content: Path) -> None:
    path = content.parent / "a.docx"
    assert supple("export", "docx", "pelvic-tilt", "--out", path).status == ExitStatus.CLEAN
    document = docx.Document(str(path))
    row = next(row for row in document.tables[0].rows if row.cells[0].text == "title")
    row.cells[1].text = "Rock of your hips"
    document.save(str(path))
    result = supple("import", "--update", path)
    assert result.status == ExitStatus.CLEAN, result.out
    assert "+title: Rock of your hips" in result.out


def test_a_cell_that_a_spreadsheet_would_run_is_guarded_and_comes_back(supple: Supple, content: Path) -> None:
    path = content.parent / "a.csv"
    own = (content / TILT).read_text("utf-8")
    (content / TILT).write_text(re.sub(r"summary: .*", 'summary: "=1+1 moves."', own), "utf-8")
    assert supple("export", "csv", "--out", path).status == ExitStatus.CLEAN
    assert ",'=1+1 moves.," in path.read_text("utf-8")
    assert "0 items changed" in supple("import", "--update", path).out


@pytest.mark.usefixtures("content")
def test_a_file_that_is_there_and_a_field_that_there_is_not_are_misuse(supple: Supple) -> None:
    assert supple("export", "csv").status == ExitStatus.CLEAN
    assert "is there already" in supple("export", "csv").err
    assert "Did you mean `title`?" in supple("export", "csv", "--fields", "titel", "--out", "b.csv").err


@pytest.mark.slow
@pytest.mark.parametrize("first", sampled((0, 4, 8), [0]))
def test_each_line_of_the_canonical_exercises_can_be_changed_alone(first: int) -> None:
    library = canonical.content()
    for item in list(library.exercises.values())[first : first + 4]:
        for field in ("title", "summary", "start", "steps", "feel", "mistakes", "breathing"):
            lines = lines_of(item, field)
            for number, line in enumerate(lines):
                cell = "\n".join(f"{other}{' Slowly.' if place == number else ''}" for place, other in enumerate(lines))
                done = correct(library, [(Place("a.csv"), {"id": item.key, field: cell})])
                assert not done.problems, (item.key, field, done.problems)
                old, new = item.document.file.text.split(), done.texts[item.path].split()
                assert len([word for word in new if word not in old]) <= 3, (line, cell)
                assert "Slowly." in done.texts[item.path]
        assert cell_of(item, "title")
