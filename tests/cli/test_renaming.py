"""Where an item is named, another id for it, and an item that is withdrawn."""

import re
from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus

pytestmark = pytest.mark.usefixtures("project")

OTHERS = ("booklets/first-moves.yaml", "exercises/seated-pelvic-tilt.yaml", "routines/gentle-start.yaml")


def test_where_used_names_file_line_column_and_field(supple: Supple, content: Path) -> None:
    lines = supple("where-used", "pelvic-tilt").out.splitlines()
    assert len(lines) >= len(OTHERS)
    for line in lines:
        found = re.fullmatch(r"content/(\S+):(\d+):(\d+)  (\S+)  .+", line)
        assert found, line
        file, number, column = found[1], int(found[2]), int(found[3])
        there = (content / file).read_text(encoding="utf-8").splitlines()[number - 1][column - 1 :]
        assert there.startswith("pelvic-tilt")


def test_a_renamed_item_is_renamed_everywhere_and_the_set_stays_right(supple: Supple, content: Path) -> None:
    own = (content / "exercises/pelvic-tilt.yaml").read_text(encoding="utf-8")
    result = supple("rename", "pelvic-tilt", "rocking")
    assert result.status == ExitStatus.CLEAN, result.err
    assert "content/exercises/pelvic-tilt.yaml is content/exercises/rocking.yaml now." in result.out
    assert [line for line in result.out.splitlines() if line.startswith("changed: ")] == [
        f"changed: content/{file}" for file in OTHERS
    ]
    assert (content / "exercises/rocking.yaml").read_text(encoding="utf-8") == own
    assert supple("check").status == ExitStatus.CLEAN
    assert supple("where-used", "rocking").out.count("rocking") == 0
    assert len(supple("where-used", "rocking").out.splitlines()) >= len(OTHERS)


def test_the_old_id_leads_to_the_new_one_and_means_nothing_else(supple: Supple, content: Path) -> None:
    supple("rename", "pelvic-tilt", "rocking")
    stays = (content / "exercises/pelvic-tilt.yaml").read_text(encoding="utf-8")
    assert "use: rocking\n" in stays
    assert supple("fmt", "--check").status == ExitStatus.CLEAN
    again = supple("rename", "rocking", "pelvic-tilt")
    assert again.status == ExitStatus.MISUSE
    assert "was retired" in again.err


def test_what_nobody_has_yet_can_be_forgotten(supple: Supple, content: Path) -> None:
    supple("rename", "pelvic-tilt", "rocking", "--forget")
    assert not (content / "exercises/pelvic-tilt.yaml").exists()
    assert supple("rename", "rocking", "pelvic-tilt", "--forget").status == ExitStatus.CLEAN
    assert supple("check").status == ExitStatus.CLEAN


def test_a_waiver_goes_along(supple: Supple, content: Path) -> None:
    with (content / "supple.yaml").open("a", encoding="utf-8") as stream:
        stream.write("waivers:\n  - {code: P601, where: exercise/pelvic-tilt#summary, because: It is one sentence.}\n")
    supple("rename", "pelvic-tilt", "rocking")
    assert "where: exercise/rocking#summary" in (content / "supple.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("new", "says"),
    [
        ("seated-pelvic-tilt", "There is `exercise/seated-pelvic-tilt` already"),
        ("Rocking Tilt", "Write one like `rocking-tilt`"),
        ("../rocking", "cannot be an id"),
    ],
)
def test_an_id_that_cannot_be_changes_nothing(supple: Supple, content: Path, new: str, says: str) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = supple("rename", "pelvic-tilt", new)
    assert result.status == ExitStatus.MISUSE
    assert says in result.err
    assert before == {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_nothing_is_renamed_while_a_file_cannot_be_read(supple: Supple, content: Path) -> None:
    (content / "routines/gentle-start.yaml").write_text("title: [", encoding="utf-8")
    result = supple("rename", "pelvic-tilt", "rocking")
    assert result.status == ExitStatus.FINDINGS
    assert "`routine/gentle-start`" in result.err
    assert not (content / "exercises/rocking.yaml").exists()


def test_a_withdrawn_item_is_found_wherever_it_is_still_named(supple: Supple) -> None:
    result = supple("retire", "pelvic-tilt", "--because", 'It says "up".', "--use", "seated-pelvic-tilt")
    assert result.status == ExitStatus.CLEAN, result.err
    still = [line.split()[2] for line in result.out.splitlines() if line.startswith("still named: ")]
    assert {place.split(":")[0] for place in still} == {f"content/{file}" for file in OTHERS}
    assert supple("fmt", "--check").status == ExitStatus.CLEAN
    checked = supple("check")
    assert checked.status == ExitStatus.FINDINGS
    assert 'was withdrawn: It says "up".' in checked.out
    assert all(place in checked.out for place in still)


def test_an_item_is_not_withdrawn_for_one_that_there_is_not(supple: Supple) -> None:
    result = supple("retire", "pelvic-tilt", "--because", "Old.", "--use", "seated-pelvic-tild")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `seated-pelvic-tilt`?" in result.err
