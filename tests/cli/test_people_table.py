"""A table of people is read row by row in any usual encoding, and no message shows a cell."""

import resource
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_cli.handouts.orders import COLUMNS, Order
from supple_cli.handouts.people_table import PeopleTable, RowProblem, TableError

HEADING = "id,exercises,name,side\n"
ROW = "p1,bridge,Zoë Quux,left\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def rows(path: Path, encoding: str | None = None) -> list[Order | RowProblem]:
    return list(PeopleTable(path, encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_as_spreadsheets_write_it_is_read(table: Path, encoding: str, separator: str, end: str) -> None:
    table.write_bytes((HEADING + ROW).replace(",", separator).replace("\n", end).encode(encoding))
    (order,) = rows(table)
    assert isinstance(order, Order)
    assert order.person is not None
    assert (order.id, order.line, order.person.name, order.wishes.side) == ("p1", 2, "Zoë Quux", "left")


def test_another_encoding_must_be_named(table: Path) -> None:
    table.write_bytes((HEADING + "p0,bridge,Ann,\n" + ROW).encode("cp1252"))
    with pytest.raises(TableError, match=r"people\.csv:3: this line is not UTF-8.*--encoding cp1252"):
        PeopleTable(table)
    for name in ("zip", "rot13", "undefined", "no such"):
        with pytest.raises(TableError, match="There is no encoding"):
            PeopleTable(table, name)
    orders = rows(table, "cp1252")
    assert [order.person and order.person.name for order in orders if isinstance(order, Order)] == ["Ann", "Zoë Quux"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "there is no row of a person"),
        (HEADING.encode(), "there is no row of a person"),
        (b"PK\x03\x04rest", "Save it as"),
        ((HEADING + ROW).encode("utf-16-le"), "--encoding utf-16-le"),
        (b"id,name\np1,Quux\n", "The column `exercises` is missing."),
        (b"id,exercises,sied\np1,bridge,left\n", "Did you mean `side`?"),
        (b"id,exercises,birthday\np1,bridge,1\n", "The columns are `id`"),
        (b"id,exercises,ID\np1,bridge,p2\n", "is there twice"),
        (b"Quux,p1,bridge\nZoe Quux,p2,bridge\n", ":1: The heading of column 1 is not known."),
        (b"\0" + (HEADING + ROW).encode("utf-16-le"), "--encoding utf-16-le"),
        (b'id,exercises,name\np1,bridge,"Quux\np2,bridge,Ann\n', "people.csv:2: this row cannot be read"),
    ],
    ids=range(11),
)
def test_what_is_no_table_is_told_before_the_first_handout(table: Path, data: bytes, message: str) -> None:
    table.write_bytes(data)
    with pytest.raises(TableError) as caught:
        PeopleTable(table)
    assert message in str(caught.value)
    assert "Quux" not in str(caught.value)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("p1,bridge,=A1&B1,", "name"),
        ("p1,bridge,@SUM(A1),", "name"),
        ("p1,bridge,#REF!,", "name"),
        ("p1,bridge,#N/A,", "name"),
        ("p1,bridge,*Quux*,", "name"),
        ("p1,bridge,Quux \x1b[31m,", "name"),
        ("p1,bridge,Quux \u202e,", "name"),
        (f"p1,bridge,{'Quux' * 30},", "name"),
        ("Zoe Quux,bridge,,", "id"),
        ("../quux,bridge,,", "id"),
        ("con,bridge,,", "id"),
        (",bridge,Quux,", "id"),
        ("p1,,Quux,", "exercises"),
        ("p2,bridge,Quux,", "id"),
        ("P2,bridge,Quux,", "id"),
        ("p1,bridge,Quux,left,left", ""),
    ],
    ids=range(16),
)
def test_a_bad_row_is_told_with_its_line_and_column_and_stops_no_other(table: Path, row: str, column: str) -> None:
    table.write_text(f"{HEADING}p2,bridge,Ann,\n\np3,bridge,Bob,\n{row}\n", "utf-8")
    *others, found = rows(table)
    assert isinstance(found, RowProblem)
    assert (found.line, found.column) == (5, column)
    assert "uux" not in found.problem
    twice = row.startswith(("p2", "P2"))
    assert [isinstance(other, Order) for other in others] == [not twice, True]


def test_a_row_that_runs_over_several_lines_is_named_by_its_first(table: Path) -> None:
    table.write_text('id,exercises,note\np1,bridge,"one\ntwo"\np2,,\n', "utf-8")
    first, second = rows(table)
    assert isinstance(first, Order)
    assert first.person is not None
    assert (first.line, first.person.note) == (2, "one two")
    assert isinstance(second, RowProblem)
    assert second.line == 4


def test_nothing_that_shows_an_order_shows_whom_it_is_for(table: Path) -> None:
    table.write_text(HEADING + ROW, "utf-8")
    assert "Quux" not in repr(rows(table))


def test_a_table_of_100_000_rows_is_streamed(table: Path) -> None:
    with table.open("w", encoding="utf-8") as stream:
        stream.write(HEADING)
        stream.writelines(f"p{number},bridge,Ann Other {number},left\n" for number in range(100_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    people = PeopleTable(table)
    assert people.count == 100_000
    first = next(iter(people))
    assert isinstance(first, Order)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kB; the orders alone would take more


@given(data=st.binary(max_size=200), start=st.sampled_from([b"", HEADING.encode(), b"\xef\xbb\xbf" + HEADING.encode()]))
def test_any_bytes_are_rows_or_a_message(tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes) -> None:
    table = tmp_path_factory.mktemp("any") / "people.csv"
    table.write_bytes(start + data)
    with suppress(TableError):
        for row in PeopleTable(table):
            assert isinstance(row, Order | RowProblem)


def test_every_column_is_on_the_page_for_publishers() -> None:
    page = (Path(__file__).parents[2] / "docs/handouts.md").read_text("utf-8")
    for column, meaning in COLUMNS.items():
        assert f"| `{column}` | {meaning} |" in page
