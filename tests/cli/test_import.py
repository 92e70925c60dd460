"""Files of others become drafts: what is recognised, what a person must still say, and what is refused, and why."""

import re
import sys
from datetime import datetime
from pathlib import Path

import docx
import pytest
from cli.running import Supple
from golden import Golden
from hypothesis import given
from hypothesis import strategies as st
from office import document, repacked, saved, workbook

from supple_cli.imports.cleaning import clean
from supple_cli.imports.collecting import collect
from supple_cli.imports.drafting import Drafter, RefusedError
from supple_cli.imports.free_ids import FreeIds
from supple_cli.imports.records import Objects, Place, Table
from supple_cli.main import ExitStatus
from supple_schema.formatting.yaml_writing import write_field
from supple_schema.linking import Library
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_reader import Data

CASES = Path(__file__).parents[1] / "cases/imports"
INPUTS = sorted(
    path for path in CASES.iterdir() if path.suffix not in {".expected", ".yaml"} and path.name != "README.md"
)


def import_file(supple: Supple, content: Path, *arguments: str | Path) -> str:
    """Import, and give all that was told and all that was written."""
    there = set(content.rglob("*.yaml"))
    result = supple("import", *arguments, "--into", content)
    told = f"exit {result.status}\n{result.out}{result.err}"
    for path in sorted(set(content.rglob("*.yaml")) - there):
        told += f"\n--- {path.relative_to(content).as_posix()}\n{path.read_text('utf-8')}"
    return told


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_each_record_is_a_draft_or_named_with_its_reason(
    path: Path, supple: Supple, content: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    local = content.parent / path.name
    local.write_bytes(path.read_bytes())
    mapping = path.with_suffix(".map.yaml")
    more: list[str | Path] = ["--map", mapping] if mapping.is_file() else []
    told = import_file(supple, content, path.name, *more)
    golden(CASES / f"{path.name}.expected", told)


def test_a_second_import_overwrites_nothing_and_what_another_has_gets_an_id_of_its_own(
    supple: Supple, content: Path
) -> None:
    assert supple("import", CASES / "neck.md", "--into", content).status == ExitStatus.FINDINGS
    told = import_file(supple, content, CASES / "neck.md")
    assert "neck-turn.yaml` is there already" in " ".join(told.split())
    mine = content / "exercises/neck-turn.yaml"
    mine.write_text("title: mine\n", "utf-8")
    told = import_file(supple, content, CASES / "neck.md")
    assert mine.read_text("utf-8") == "title: mine\n"
    assert "title: Neck turn\n" in (content / "exercises/neck-turn-2.yaml").read_text("utf-8")


def test_a_dry_run_writes_nothing(supple: Supple, content: Path) -> None:
    told = import_file(supple, content, CASES / "leaflet.txt", "--dry-run")
    assert "3 drafts would be written" in told
    assert "---" not in told


HEADING = ("Exercise", "Starting position", "Instructions", "Dose", "Equipment")
NECK_TURN = ("Neck turn", "Sit tall on a chair.", "Turn your head.\nTurn it back.\nChange sides.", "3 x 5", "chair")


def import_bytes(supple: Supple, content: Path, name: str, data: bytes) -> tuple[int, str]:
    """Import a file of these bytes; give the status and all that was told, on one line."""
    path = content.parent / name
    path.write_bytes(data)
    result = supple("import", name)
    return result.status, " ".join(f"{result.out} {result.err}".split())


def test_a_document_of_word_with_headings_and_numbered_steps(supple: Supple, content: Path) -> None:
    made = document(
        ("Title", "For your neck"),
        ("Heading 1", "1. Neck turn"),
        ("", "This eases a stiff neck."),
        ("List Number", "Sit tall on a chair."),
        ("List Number", "Turn your head to one side."),
        ("List Number", "Turn to the other side."),
        ("", "Repeat 5 times on each side, twice a day."),
        ("Heading 1", "Chin tuck"),
        ("", "Equipment: none"),
        ("", "1. Stand tall."),
        ("", "2. Draw your chin back. Hold for 5 seconds."),
        ("", "3. Let go."),
    )
    status, told = import_bytes(supple, content, "neck.docx", saved(made))
    assert status == ExitStatus.CLEAN, told
    turn = (content / "exercises/neck-turn.yaml").read_text("utf-8")
    assert "summary: This eases a stiff neck.\n" in turn
    assert "start:\n  - Sit tall on a chair.\n" in turn
    assert "dose:\n  repetitions: 5\n  often: 2 per day\n" in turn
    assert "sides: each" in turn
    tuck = (content / "exercises/chin-tuck.yaml").read_text("utf-8")
    assert "equipment: none\n" in tuck
    assert "position: standing\n" in tuck


@pytest.mark.parametrize("across", [True, False], ids=["a row for each", "a table for each"])
def test_a_document_of_word_with_tables(supple: Supple, content: Path, *, across: bool) -> None:
    made = docx.Document()
    rows = [HEADING, NECK_TURN] if across else list(zip(HEADING, NECK_TURN, strict=True))
    table = made.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    status, told = import_bytes(supple, content, "neck.docx", saved(made))
    assert status == ExitStatus.CLEAN, told
    turn = (content / "exercises/neck-turn.yaml").read_text("utf-8")
    assert "dose:\n  sets: 3\n  repetitions: 5\n" in turn
    assert "equipment: [chair]\n" in turn
    assert turn.count("  - id: ") == 3


def test_a_workbook_with_a_title_above_and_a_cell_over_2_rows(supple: Supple, content: Path) -> None:
    rows = [
        ("Exercises of our practice",),
        ("Name", "Position", "Steps", "Reps", "Hold"),
        ("Neck turn", "sitting", "Turn. Turn back.", 10, "5 s"),
        ("Chin tuck", None, "Draw back. Let go.", 3.0, "=1+1"),
    ]
    status, told = import_bytes(supple, content, "neck.xlsx", saved(workbook(rows, "A1:E1", "B3:B4")))
    assert status == ExitStatus.CLEAN, told
    assert "sheet Exercises, cell E4: its formula has no result yet" in told
    tuck = (content / "exercises/chin-tuck.yaml").read_text("utf-8")
    assert "position: sitting\n" in tuck
    assert "repetitions: 3\n" in tuck


def test_a_day_that_a_spreadsheet_made_of_an_amount_is_named(supple: Supple, content: Path) -> None:
    rows = [("Name", "Steps", "Reps"), ("Neck turn", "Turn. Turn back.", datetime(2026, 5, 3))]  # noqa: DTZ001 - as spreadsheets have them
    _, told = import_bytes(supple, content, "neck.xlsx", saved(workbook(rows)))
    assert "“2026-05-03” is no amount that was understood. Excel has made a day of it." in told


def test_hidden_sheets_and_errors_are_named(supple: Supple, content: Path) -> None:
    book = workbook([("Name", "Steps"), ("Neck turn", "#REF!")])
    book.active["B2"].data_type = "e"
    book.create_sheet("Old").sheet_state = "hidden"
    _, told = import_bytes(supple, content, "neck.xlsx", saved(book))
    assert "sheet Old: it is hidden and was not read" in told
    assert "sheet Exercises, cell B2: it shows the error #REF!" in told


BOMB = b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'ccccc'>]><a>&b;</a>"
GOOD_XLSX = saved(workbook([HEADING, NECK_TURN]))
GOOD_DOCX = saved(document(("Heading 1", "Neck turn"), ("List Number", "Turn."), ("List Number", "Turn back.")))


UNREADABLE: tuple[tuple[str, bytes, str], ...] = (
    (".docx", b"", "it is empty"),
    (".docx", saved(docx.Document()), "there is no text in it"),
    (".docx", b"PK\x03\x04 and no more", "it is broken or not complete"),
    (".docx", GOOD_DOCX[: len(GOOD_DOCX) // 2], "it is broken or not complete"),
    (".docx", GOOD_XLSX, "this is no .docx file"),
    (".docx", b"\xd0\xcf\x11\xe0" + bytes(600), "locked with a password, or of the old form"),
    (".docx", repacked(GOOD_DOCX, {"word/vbaProject.bin": b"x"}), "it holds macros"),
    (".docx", repacked(GOOD_DOCX, {"word/document.xml": b"<broken"}), "Word's file cannot be read"),
    (".docx", repacked(GOOD_DOCX, {"word/styles.xml": BOMB}), "a definition that no document needs"),
    (".docx", repacked(GOOD_DOCX, {"word/document.xml": BOMB.decode().encode("utf-16")}), "is not stored as UTF-8"),
    (".docx", repacked(GOOD_DOCX, {"word/document.odd": BOMB}), "a definition that no document needs"),
    (".docx", repacked(GOOD_DOCX, {"word/document.odd": b"<a>" * 500_001}), "far more parts than a document has"),
    (".docx", repacked(GOOD_DOCX, {"word/a.xml": b"<w:p/>" * 5001}), "more than 5,000 paragraphs"),
    (".docx", repacked(GOOD_DOCX, {"word/a.xml": b"<w:gridSpan w:val='1000000'/>"}), "span far more others"),
    (".xlsx", repacked(GOOD_XLSX, {"xl/a.xml": b'<mergeCell ref="A1:XFD1048576"/>'}), "span far more others"),
    (".docm", GOOD_DOCX, "It can hold macros, which are programs. Save it as .docx."),
    (".xlsx", repacked(GOOD_XLSX, {"xl/media/a.xml": bytes(70_000_000)}), "unpacks to far more than"),
    (".xlsx", repacked(GOOD_XLSX, {"xl/workbook.xml": b"<a/>"}), "nothing in its sheets"),
    (".xlsx", saved(workbook([("only", "words"), ("of", "nobody")])), "no row of it has the names of the columns"),
    (".csv", b"Name,Steps\n" + b"Turn,Turn.\n" * 20_001, "it has 20,002 rows or paragraphs"),
    (".json", b"[" + b"1," * 20_001 + b"1]", "it has 20,002 rows or paragraphs"),
    (".txt", b"Lift your leg.\n" * 80_000, "it is larger than 1 MB"),
    (".csv", GOOD_XLSX, "this is a file of a spreadsheet under another name"),
    (".csv", b'Name,Steps\nNeck turn,"Turn.\n', "Look for a quote that does not end"),
    (".csv", b"Name,Steps\n\x81\x8d\x00\xff,\xfe", "this is no text that can be read"),
    (".json", b"[{]", "line 1: this is no JSON"),
    (".json", b"[" * 100_000, "too deep in each other"),
    (".json", b'{"what": 1}', "its form is not known"),
    (".txt", b"Only words and no exercise.", "no exercise was found in its text"),
    (".pdf", b"%PDF-1.7", "A PDF has no paragraphs to read"),
    (".xls", b"x", "save it as .xlsx"),
    ("", b"x", "files that end in `nothing` cannot be read"),
)


def test_files_that_cannot_be_read_are_named_with_what_to_do(supple: Supple, content: Path) -> None:
    files: list[Path] = []
    for number, (ending, data, _) in enumerate(UNREADABLE):
        files.append(content.parent / f"{number}{ending}")
        files[-1].write_bytes(data)
    result = supple("import", *(file.name for file in files))
    told = " ".join(f"{result.out} {result.err}".split())
    messages = re.split(r" (?=Error: |note: )", told)
    for file, (_, _, said) in zip(files, UNREADABLE, strict=True):
        assert any(file.name in message and said in message for message in messages), (file.name, said, told)
    assert result.status == ExitStatus.FINDINGS
    assert "0 drafts written" in told


def test_a_huge_sheet_is_refused(supple: Supple, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("supple_cli.imports.readers.workbook.MOST_ROWS", 5)
    status, told = import_bytes(supple, content, "a.xlsx", saved(workbook([HEADING, *[NECK_TURN] * 9])))
    assert status == ExitStatus.FINDINGS
    assert "sheet Exercises: it has 10 rows" in told


def test_characters_that_nobody_sees_are_left_out_and_named(supple: Supple, content: Path) -> None:
    data = 'Name,Steps\nNeck\u200b turn,"Turn\u00ad your head. <b>Turn</b> it\u202e back."\n'.encode()
    _, told = import_bytes(supple, content, "a.csv", data)
    assert "a.csv, line 2: `Steps`: characters that nobody can see were left out." in told
    assert "text: Turn it back.\n" in (content / "exercises/neck-turn.yaml").read_text("utf-8")


def test_a_mapping_that_is_wrong_is_told_with_its_line(supple: Supple, content: Path) -> None:
    mapping = content.parent / "map.yaml"
    mapping.write_text("title: Mine\nfields:\n  Bezeichnung: titel\n", "utf-8")
    (content.parent / "a.csv").write_text("Bezeichnung,Steps\n", "utf-8")
    result = supple("import", "a.csv", "--map", mapping)
    assert result.status == ExitStatus.FINDINGS
    assert "map.yaml:3:16" in result.err
    assert "`title`" in result.err


def test_without_the_packages_for_word_a_person_is_told_which(
    supple: Supple, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    _, told = import_bytes(supple, content, "a.docx", GOOD_DOCX)
    assert 'pip install "supple[import]"' in told


def test_imported_drafts_pass_a_check_as_drafts_and_their_doses_are_held_against_their_words(
    supple: Supple, content: Path
) -> None:
    assert supple("import", CASES / "free-exercise-db.json").status == ExitStatus.CLEAN
    result = supple("check")
    assert result.status == ExitStatus.CLEAN, result.out
    assert "error" not in result.out
    path = content / "exercises/90-90-hamstring.yaml"
    text = path.read_text("utf-8").replace("repetitions: 10-20", "repetitions: 30")
    text = re.sub(r"summary: FILL IN.*", "summary: It stretches the back of your thigh.", text)
    text = re.sub(r"cautions:\n  - FILL IN.*", "cautions: none", text)
    path.write_text(text, "utf-8")
    assert "D50" in supple("check", path).out


EMPTY = Library(None, {}, {}, {}, frozenset())
SENTENCES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)
LINES = SENTENCES.map(lambda text: " ".join(clean(text)[0].split()))
VALUES = st.recursive(
    LINES.filter(str.strip) | st.integers(-999, 999),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(st.sampled_from(["id", "text"]), inner, min_size=1)
    ),
    max_leaves=6,
)


@pytest.mark.slow
@given(st.lists(st.tuples(SENTENCES, SENTENCES, SENTENCES, SENTENCES), max_size=4))
def test_any_table_becomes_drafts_that_can_be_read_again(rows: list[tuple[str, str, str, str]]) -> None:
    table = Table(Place("a.csv"), [(1, ("Name", "Steps", "Dose", "Note")), *enumerate(rows, start=2)])
    collected = collect([table], None)
    drafter = Drafter(EMPTY, FreeIds(CASES, EMPTY))
    for record, mapping in collected.records:
        try:
            draft = drafter.draft(record, mapping, "leaflet")
        except RefusedError:
            continue
        read, found = read_document(SourceFile("exercises/a.yaml", draft.text))
        assert read is not None, found
        assert read.data["title"] == draft.title


@given(
    st.recursive(
        SENTENCES | st.integers() | st.booleans(), lambda inner: st.lists(inner) | st.dictionaries(SENTENCES, inner)
    )
)
def test_any_json_is_read_without_a_fault(data: object) -> None:
    collect([Objects(Place("a.json"), data)], None)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), VALUES, min_size=1))
def test_what_is_written_as_yaml_reads_as_it_was(data: dict[str, Data]) -> None:
    text = "".join(f"{line}\n" for name, value in data.items() for line in write_field(name, value))
    read, found = read_document(SourceFile("exercises/a.yaml", text))
    assert read is not None, (text, found)
    assert read.data == data
