"""A build makes anew what has changed, all of that, and nothing else."""

import shutil
from pathlib import Path

import canonical
import pytest
from cli.running import Supple
from cli.test_build import files_below
from cli.test_build_beside_errors import MOVES, add_chair, replace_text
from cli.test_build_wanted import want
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from supple_cli.main import ExitStatus, main
from supple_editions import brief_of, select_edition
from supple_editions.edition_digest import digest_edition
from supple_exporters.publishing.memory import MEMORY
from supple_exporters.testing.losses import full_edition
from supple_schema.linking import load_content

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("words_alone")]


def written(project: Path) -> dict[str, int]:
    """Give of each file of the outputs the number by which the disk knows it: a file that was made anew has another."""
    build = project / "build"
    return {path.relative_to(build).as_posix(): path.stat().st_ino for path in build.rglob("*") if path.name != MEMORY}


def changed(before: dict[str, int], after: dict[str, int]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_nothing_is_made_where_nothing_has_changed(supple: Supple, project: Path) -> None:
    first = supple("build", "cards", "json")
    before = written(project)
    again = supple("build", "cards", "json")
    assert again.status == ExitStatus.CLEAN
    assert again.out == "Nothing has changed: 2 outputs are as made, in build/.\n\nNo clinician has reviewed this.\n"
    assert written(project) == before
    assert first.out.endswith("No clinician has reviewed this.\n")


def test_only_the_outputs_that_show_what_has_changed_are_made_anew(supple: Supple, project: Path) -> None:
    add_chair(project / "content")
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    before = written(project)
    replace_text(project / "content/advice/keep-moving.md", "title: ", "title: Do ")
    result = supple("build", "cards", "json")
    assert result.status == ExitStatus.CLEAN
    assert "2 of 4 outputs are as they were" in result.out
    assert {path.partition("/")[0] for path in changed(before, written(project))} == {MOVES}


def test_what_somebody_has_done_to_an_output_is_made_good(supple: Supple, project: Path) -> None:
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    clean = files_below(project / "build")
    (project / "build/first-moves/json/bundle.json").write_text("{}")
    shutil.rmtree(project / "build/first-moves/cards")
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    assert files_below(project / "build") == clean


@pytest.mark.parametrize("memory", [b"", b"{}", b'{"version": 2}', b"\xff\x00"])
def test_a_memory_that_cannot_be_read_only_costs_time(supple: Supple, project: Path, memory: bytes) -> None:
    assert supple("build", "cards").status == ExitStatus.CLEAN
    clean = files_below(project / "build")
    (project / "build" / MEMORY).write_bytes(memory)
    assert supple("build", "cards").status == ExitStatus.CLEAN
    assert files_below(project / "build") == clean


def test_fresh_makes_all_of_it_anew(supple: Supple, project: Path) -> None:
    assert supple("build", "cards").status == ExitStatus.CLEAN
    before = written(project)
    assert "Nothing has changed" not in supple("build", "cards", "--fresh").out
    assert len(changed(before, written(project))) == len(before) - 1  # the folder around stays


def test_an_option_makes_only_its_own_output_anew_and_outputs_that_are_wanted_no_more_go(
    supple: Supple, project: Path
) -> None:
    (booklet,) = (project / "content/booklets").iterdir()
    plain = booklet.read_text("utf-8")
    narrow, wide = (f"  - {{exporter: cards, name: {name}}}\n" for name in ("narrow", "wide"))
    want(project, narrow + wide)
    assert supple("build").status == ExitStatus.CLEAN
    first = files_below(project / "build/first-moves/cards/narrow")
    booklet.write_text(plain, "utf-8")
    want(project, narrow + wide.replace("wide}", "wide, options: {width: 90}}"))
    assert supple("build").status == ExitStatus.CLEAN
    assert files_below(project / "build/first-moves/cards/narrow") == first
    booklet.write_text(plain, "utf-8")
    want(project, wide)
    assert "Removed, as their booklets want them no more: build/first-moves/cards/ (10 files)." in supple("build").out
    assert not (project / "build/first-moves/cards/narrow").exists()


def test_outputs_of_exporters_that_are_wanted_no_more_are_removed_and_told(supple: Supple, project: Path) -> None:
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    want(project, "  - {exporter: json}\n")
    named = supple("build", "json")
    assert (project / "build/first-moves/cards").exists(), "a build of one exporter leaves the others alone"
    assert "Removed" not in named.out
    result = supple("build")
    assert "Removed, as their booklets want them no more: build/first-moves/cards/." in result.out
    assert [folder.name for folder in (project / "build/first-moves").iterdir()] == ["json"]
    assert not (project / "build/.supple").exists()
    assert supple("build").out.startswith("Nothing has changed: 1 output is as made")


@pytest.mark.parametrize("how", ["added", "changed", "link"])
def test_an_output_that_is_wanted_no_more_stays_where_somebody_has_worked_in_it(
    supple: Supple, project: Path, how: str
) -> None:
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    cards = project / "build/first-moves/cards"
    card = cards / "exercises/pelvic-tilt.txt"
    if how == "added":
        (cards / "mine.txt").write_text("mine", "utf-8")
    elif how == "changed":
        card.write_text("mine", "utf-8")
    else:
        (project / "elsewhere.txt").write_bytes(card.read_bytes())
        card.unlink()
        card.symlink_to(project / "elsewhere.txt")
    own = project / "build/first-moves/web"
    own.mkdir()
    (own / "notes.txt").write_text("mine", "utf-8")
    before = files_below(cards)
    want(project, "  - {exporter: json}\n")
    for _ in range(2):
        result = supple("build")
        assert result.status == ExitStatus.CLEAN
        assert "Wanted no more, but not removed: build/first-moves/cards/. There are files in it" in result.err
        assert files_below(cards) == before
        assert (own / "notes.txt").exists()
        assert "web" not in result.err


def test_an_output_that_is_kept_beside_one_that_is_made_is_not_touched_and_told_as_kept(
    supple: Supple, project: Path
) -> None:
    (booklet,) = (project / "content/booklets").iterdir()
    plain = booklet.read_text("utf-8")
    narrow, wide = (f"  - {{exporter: cards, name: {name}}}\n" for name in ("narrow", "wide"))
    outputs = f"  - {{exporter: json}}\n{narrow}"
    want(project, outputs + wide)
    assert supple("build").status == ExitStatus.CLEAN
    cards = project / "build/first-moves/cards"
    kept, made = (cards / f"{name}/exercises/pelvic-tilt.txt" for name in ("narrow", "wide"))
    before, time, old = kept.stat().st_ino, kept.stat().st_mtime_ns, made.read_bytes()
    booklet.write_text(plain, "utf-8")
    want(project, outputs + wide.replace("wide}", "wide, options: {width: 90}}"))
    result = supple("build")
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before, time)
    lines = [line.strip() for line in result.out.splitlines()]
    assert made.read_bytes() != old
    assert "build/first-moves/cards/ (10 files)" in lines
    assert "build/first-moves/cards/ (10 files), as before" in lines
    assert any(line.startswith("build/first-moves/json/ (") and line.endswith("as before") for line in lines)
    assert "2 of 3 outputs are as they were" in result.out


def test_a_booklet_whose_codes_lead_to_pages_that_no_output_makes_is_told(supple: Supple, project: Path) -> None:
    settings_file = project / "content/supple.yaml"
    settings_file.write_text(f"address: https://example.org/leaflets\n{settings_file.read_text('utf-8')}", "utf-8")
    want(project, "  - {exporter: json}\n")
    result = supple("build")
    assert "No output `web` is wanted of `first-moves` (https://example.org/leaflets/first-moves)" in " ".join(
        result.out.split()
    )
    assert "No output `web`" not in supple("build", "json", "--fresh").out


def texts_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".yaml"})


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_kept_is_what_a_clean_build_makes(started: Path, tmp_path: Path, data: st.DataObject) -> None:
    """Whatever letter of whatever file has changed, or none: never is an output stale."""
    project = tmp_path / "kept"
    if not project.exists():
        shutil.copytree(started, project)
    file = data.draw(st.sampled_from(texts_of(project / "content")))
    text = file.read_text("utf-8")
    places = [place for place, letter in enumerate(text) if letter.isalpha() and letter.islower()]
    place = data.draw(st.sampled_from(places))
    letter = data.draw(st.sampled_from("aeiou"))
    file.write_text(f"{text[:place]}{letter}{text[place + 1 :]}", "utf-8")
    content, kept, clean = project / "content", project / "build", tmp_path / "clean"
    asked = ["build", "cards", "json", "--content", str(content)]
    status = main([*asked, "--out", str(kept)])
    shutil.rmtree(clean, ignore_errors=True)
    assert main([*asked, "--out", str(clean)]) == status
    if status == ExitStatus.CLEAN:
        assert files_below(kept) == files_below(clean)
    else:
        file.write_text(text, "utf-8")


def test_editions_that_differ_anywhere_have_another_digest() -> None:
    """Each field of the flagship edition is changed in turn, those that no bundle has too."""
    library = canonical.content()
    edition, _ = select_edition(library, brief_of(library.booklets["handout-knee-to-chest"]))
    again, _ = select_edition(load_content(canonical.CONTENT)[0], brief_of(library.booklets["handout-knee-to-chest"]))
    assert edition is not None
    assert again is not None
    digest = digest_edition(edition)
    assert digest_edition(again) == digest
    for name, other in (("person", "somebody"), ("title", "another"), ("exercises", ())):
        assert digest_edition(edition.model_copy(update={name: other})) != digest
    (exercise,) = edition.exercises
    assert exercise.figure is not None
    flat = exercise.model_copy(update={"figure": exercise.figure.model_copy(update={"solved": None})})
    assert digest_edition(edition.model_copy(update={"exercises": (flat,)})) != digest


def test_an_edition_in_which_every_field_has_a_value_has_a_digest() -> None:
    """So every type in an edition is one of which the digest knows what makes it another one."""
    assert len(digest_edition(full_edition())) == 64


@pytest.mark.sweep
@pytest.mark.parametrize("name", sorted(path.stem for path in (canonical.CONTENT / "booklets").glob("*.yaml")))
def test_every_shipped_booklet_has_a_digest(name: str) -> None:
    assert len(digest_edition(canonical.booklet_edition(name))) == 64
