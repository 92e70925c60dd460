"""`supple review` shows what is signed, writes the signature as plain files, and tells what became of it."""

from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus

SIGN = ("review", "first-moves", "--by", "A. Reviewer", "--role", "physiotherapist", "--rows", "purpose,sums")


def test_without_a_name_all_that_there_is_to_sign_is_shown_and_nothing_written(supple: Supple, content: Path) -> None:
    result = supple("review", "first-moves")
    assert result.status == ExitStatus.CLEAN
    assert "== safety/emergency-signs" in result.out
    assert "  purpose: The purpose is evident (PEMAT 1)" in result.out
    assert not (content / "reviews").exists()


@pytest.mark.slow
def test_a_signature_is_two_plain_files_and_shows_in_status_score_and_outputs(supple: Supple, content: Path) -> None:
    assert supple(*SIGN).status == ExitStatus.CLEAN
    assert sorted(path.suffix for path in (content / "reviews").iterdir()) == [".txt", ".yaml"]
    assert supple("fmt", "--check").status == ExitStatus.CLEAN
    assert "first-moves\tsigned\tA. Reviewer, physiotherapist, " in supple("review", "status").out
    assert "met\tNo sums for the reader" in supple("score", "first-moves").out
    assert "Reviewed by A. Reviewer, physiotherapist, on " in supple("build", "json").out


@pytest.mark.slow
def test_a_change_ends_it_and_the_next_review_shows_the_change_alone(supple: Supple, content: Path) -> None:
    assert supple(*SIGN).status == ExitStatus.CLEAN
    exercise = next((content / "exercises").glob("*.yaml"))
    text = exercise.read_text(encoding="utf-8")
    exercise.write_text(text.replace("summary: ", "summary: Slowly. ", 1), encoding="utf-8")
    shown = supple("review", "first-moves").out
    assert "Since A. Reviewer signed on " in shown
    assert next(line for line in shown.splitlines() if line.startswith("+")).startswith('+summary: "Slowly. ')
    assert "== safety" not in shown
    assert "first-moves\tchanged since\t" in supple("review", "status").out
    assert "S426" in supple("check").out
    assert supple("build", "json").out.endswith("The whole has not been reviewed.\n")


@pytest.mark.slow
@pytest.mark.usefixtures("content")
def test_a_name_that_yaml_would_read_as_something_else_stays_a_name(supple: Supple) -> None:
    for name in ("Null", "No", 'Ann "Annie" Other', "Ann: Other #1"):
        assert supple("review", "first-moves", "--by", name, "--role", "nurse").status == ExitStatus.CLEAN
        assert f"first-moves\tsigned\t{name}, nurse, " in supple("review", "status").out
    assert supple("fmt", "--check").status == ExitStatus.CLEAN


@pytest.mark.slow
def test_each_edition_that_is_made_is_listed_and_signed_by_itself(supple: Supple, content: Path) -> None:
    """The edition for a further place has its own signature, which its own words end."""
    booklet, place = content / "booklets/first-moves.yaml", content / "locales/en-US.yaml"
    booklet.write_text(booklet.read_text(encoding="utf-8") + "places: [en-US]\n", encoding="utf-8")
    place.parent.mkdir()
    place.write_text("title: the USA\nphones:\n  - care_level: emergency\n    number: '911'\n", encoding="utf-8")
    assert supple("review", "first-moves-en-us", *SIGN[2:]).status == ExitStatus.CLEAN
    (record,) = (content / "reviews").glob("first-moves-en-us-*.yaml")
    assert record.read_text(encoding="utf-8").startswith("booklet: first-moves\nplace: en-US\nby: A. Reviewer\n")
    assert supple("fmt", "--check").status == ExitStatus.CLEAN

    def states() -> list[list[str]]:
        return [line.split("\t")[:2] for line in supple("review", "status").out.splitlines()]

    assert states() == [["first-moves", "not signed"], ["first-moves-en-us", "signed"]]
    assert "met\tNo sums for the reader" in supple("score", "first-moves-en-us").out
    assert "open\tNo sums for the reader" in supple("score", "first-moves").out
    place.write_text(place.read_text(encoding="utf-8").replace("911", "912"), encoding="utf-8")
    assert states() == [["first-moves", "not signed"], ["first-moves-en-us", "changed since"]]
    assert "S426" in supple("check").out
    assert "912" in supple("review", "first-moves-en-us").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["first-mvoes"], "Did you mean `first-moves`?"),
        (["first-moves", "--by", "A. Reviewer"], "give both --by and --role"),
        (["first-moves", "--rows", "sum"], "Did you mean `sums`?"),
        ([*SIGN[1:], "--next", "2020-01-01"], "The next review must be after today"),
        (["first-moves", "--by", "A. Reviewer", "--role", "wizard"], "'wizard' is not one of"),
        (["first-moves", "--by", " ", "--role", "nurse"], "A signature needs the name of a person"),
        (["first-moves", "--by", "-.", "--role", "nurse"], "A signature needs the name of a person"),
        (["first-moves", "--by", "A. Reviewer\x1b[2K", "--role", "nurse"], "A signature needs the name of a person"),
    ],
)
def test_what_cannot_be_signed_is_misuse(supple: Supple, content: Path, arguments: list[str], message: str) -> None:
    result = supple("review", *arguments)
    assert result.status == ExitStatus.MISUSE
    assert message in result.err
    assert not (content / "reviews").exists()
