"""Every name in a content folder leads somewhere, or an author is told where it was meant to lead.

A case is a patch of `base/`. Pictures that a case needs lie in a folder of its name.
"""

import os
import shutil
from pathlib import Path

import findings
import pytest
from golden import Golden
from patches import SUFFIX, lay_patch, read_cases

from supple_schema.diagnostics import Code
from supple_schema.linking import codes, load_content
from supple_schema.linking.references import find_references
from supple_schema.models.base import Reference

CASES = Path(__file__).parents[2] / "cases/linking"
FILES = sorted(CASES.glob(f"*{SUFFIX}"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CASES / "base", tmp_path / "content"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_cases_give_the_expected_findings(file: Path, tmp_path: Path, golden: Golden) -> None:
    told: list[str] = []
    for name, case in read_cases(file).items():
        content = lay_patch(case, CASES / "base", tmp_path / name)
        if (CASES / name).is_dir():
            shutil.copytree(CASES / name, content, dirs_exist_ok=True)
        report = load_content(content)[1]
        told.append(f"== {name}\n{findings.write(report, with_files=True)}")
    golden(file.with_suffix(".txt"), "\n".join(told))


def test_every_code_of_linking_has_a_case() -> None:
    shown = "".join(file.with_suffix(".txt").read_text(encoding="utf-8") for file in FILES)
    known = [code for code in vars(codes).values() if isinstance(code, type) and issubclass(code, Code)]
    known = [code for code in known if code not in {Code, codes.NoContent}]
    assert [code.code for code in known if f" {code.code} " not in shown] == []


def test_folder_without_content_is_one_finding(tmp_path: Path) -> None:
    _, report = load_content(tmp_path)
    assert [found.code for found in report] == ["L301"]


@pytest.mark.skipif(os.name == "nt", reason="a user of Windows may not make links")
def test_file_that_is_a_link_out_of_the_content_folder_is_not_read(content: Path, tmp_path: Path) -> None:
    """A folder from a stranger must not bring other files of the machine onto a print or into a message."""
    (tmp_path / "outside.md").write_text("secret", encoding="utf-8")
    (content / "glossary").mkdir(exist_ok=True)
    (content / "glossary/leak.md").symlink_to(tmp_path / "outside.md")
    (content / "glossary/within.md").symlink_to(content / "glossary/set.md")
    (content / "glossary/set.md").write_text("---\ntitle: Set\nplain: A round.\n---\n", encoding="utf-8")
    report = load_content(content)[1]
    assert [(found.code, found.place and found.place.file) for found in report] == [("R101", "glossary/leak.md")]
    (content / "supple.yaml").rename(tmp_path / "supple.yaml")
    (content / "supple.yaml").symlink_to(tmp_path / "supple.yaml")
    assert "R101" in [found.code for found in load_content(content)[1]]


@pytest.mark.skipif(os.name == "nt", reason="a user of Windows may not make links")
@pytest.mark.parametrize("folder", ["glossary", "images"])
def test_folder_that_is_a_link_out_of_the_content_folder_is_not_read(
    content: Path, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/leak.md").write_text("---\ntitle: secret\nplain: A secret.\n---\n", encoding="utf-8")
    shutil.rmtree(content / folder, ignore_errors=True)
    (content / folder).symlink_to(tmp_path / "outside")
    library, report = load_content(content)
    assert [(found.code, found.place and found.place.file) for found in report] == [("R101", folder)]
    assert not library.terms


@pytest.mark.skipif(os.name == "nt", reason="a user of Windows may not make links")
def test_picture_that_is_a_link_out_of_the_content_folder_is_not_read(tmp_path: Path) -> None:
    content = lay_patch(read_cases(CASES / "images.case")["image"], CASES / "base", tmp_path / "set")
    picture = content / "images/pelvic-tilt.svg"
    picture.rename(content / "images/other.svg")
    picture.symlink_to("other.svg")
    library, report = load_content(content)
    assert "pelvic-tilt.svg" in library.images
    picture.unlink()
    (content / "images/other.svg").rename(tmp_path / "private.svg")
    picture.symlink_to(tmp_path / "private.svg")
    library, report = load_content(content)
    assert not library.images
    assert findings.write(report) == (
        "24:9-24 L313 This picture is a link that leads out of the content folder, and such links are not followed."
        " | Put the picture itself there.\n"
    )


@pytest.mark.parametrize("name", ["images/Pelvic-tilt.svg", "images/pelvic-tilt.SVG"])
def test_picture_is_found_by_its_exact_name_on_every_system(
    name: str, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows and macOS open a file whatever the case of its letters. Linux, and so another clinic, would not."""
    lay_patch(read_cases(CASES / "images.case")["image"], content, content)
    (content / "images/pelvic-tilt.svg").rename(content / name)

    def is_file(path: Path) -> bool:
        there = path.parent.iterdir() if path.parent.is_dir() else ()
        return path.name.lower() in [other.name.lower() for other in there]

    monkeypatch.setattr(Path, "is_file", is_file)
    assert [found.code for found in load_content(content)[1]] == ["L312"]


def test_library_holds_each_item_by_kind_and_id_and_each_word(content: Path) -> None:
    library, report = load_content(content)
    assert not report.has_errors
    assert [item.key for item in library.find("pelvic-tilt")] == ["exercise/pelvic-tilt"]
    assert [item.key for item in library.find("safety/stop-rule")] == ["safety/stop-rule"]
    assert library.vocabulary("goals").keys() == {"mobility", "strength"}
    assert library.project is not None


def test_broken_file_leaves_the_others_in_the_library(content: Path) -> None:
    (content / "exercises/broken.yaml").write_text("title: [", encoding="utf-8")
    library, report = load_content(content)
    assert report.has_errors
    assert library.exercises.keys() == {"pelvic-tilt"}
    assert library.broken == {"exercise/broken"}


def test_a_name_in_a_text_that_is_no_reference_is_left_alone(content: Path) -> None:
    library, _ = load_content(content)
    found = [(reference, name) for reference, name, _ in find_references(library.exercises["pelvic-tilt"].model)]
    assert (Reference("vocabulary", vocabulary="goals"), "mobility") in found
    assert (Reference("source"), "guideline") in found
    assert "tilt" not in [name for _, name in found]


def test_folder_that_does_not_exist_is_one_finding(tmp_path: Path) -> None:
    _, report = load_content(tmp_path / "gone")
    assert findings.write(report, with_files=True) == (
        "gone:file R101 This folder cannot be opened: No such file or directory.\n"
    )


def test_links_pipes_and_locked_folders_are_findings_and_do_not_stop_the_rest(content: Path) -> None:
    (content / "exercises/gone.yaml").symlink_to("nowhere.yaml")
    (content / "exercises/itself.yaml").symlink_to("itself.yaml")
    (content / "exercises/loop").symlink_to(content)
    os.mkfifo(content / "exercises/pipe.yaml")
    library, report = load_content(content)
    assert findings.write(report, with_files=True) == (
        "exercises/gone.yaml:file R101 This cannot be read: it is neither a file nor a link to one.\n"
        "exercises/itself.yaml:file R101 This cannot be read: it is neither a file nor a link to one.\n"
        "exercises/loop:file R101 This is a link to a folder, and such links are not followed.\n"
        "exercises/pipe.yaml:file R101 This cannot be read: it is neither a file nor a link to one.\n"
    )
    assert library.exercises.keys() == {"pelvic-tilt"}


def test_link_to_a_file_is_read_as_the_file(content: Path) -> None:
    (content / "exercises/tilt.yaml").symlink_to("pelvic-tilt.yaml")
    library, report = load_content(content)
    assert not report.has_errors
    assert library.exercises.keys() == {"pelvic-tilt", "tilt"}


def test_names_that_no_terminal_can_show_are_findings_in_plain_letters(content: Path) -> None:
    (content / "exercises/a\nb\x1b[31m.yaml").write_text("title: A\n", encoding="utf-8")
    (content / "glossary").mkdir()
    Path(os.fsdecode(os.fsencode(content / "glossary") + b"/\xff.md")).write_text("---\n", encoding="utf-8")
    _, report = load_content(content)
    text = findings.write(report, with_files=True)
    text.encode()
    assert text == (
        "exercises/a b�[31m.yaml:file L305 `a b�[31m` is not an id. | Rename the file to `a-b-31m.yaml`.\n"
        "glossary/�.md:file L305 `�` is not an id. | Rename the file to `item.md`.\n"
    )


def test_misspelt_name_in_many_places_is_told_at_each_of_them(content: Path) -> None:
    text = (content / "exercises/pelvic-tilt.yaml").read_text(encoding="utf-8")
    text = text.replace("harder: none", "harder:\n" + "  - exercise: tlit-7\n" * 10)
    for number in range(30):
        (content / f"exercises/tilt-{number}.yaml").write_text(text, encoding="utf-8")
    _, report = load_content(content)
    assert len(report) == 300
    assert {one.hints for one in report} == {("Did you mean `tilt-7`?",)}


@pytest.mark.parametrize("written", ["pelvic-tlit", '"pelvic-tlit"'], ids=["plain", "quoted"])
def test_repair_of_a_misspelt_name_leaves_its_quotes(written: str, content: Path) -> None:
    path = content / "exercises/tilt.yaml"
    text = (content / "exercises/pelvic-tilt.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("harder: none", f"harder:\n  - exercise: {written}"), encoding="utf-8")
    (found,) = load_content(content)[1]
    assert found.fix
    (edit,) = found.fix.edits
    old = path.read_text(encoding="utf-8")
    assert f"- exercise: {written.replace('tlit', 'tilt')}\n" in old[: edit.start] + edit.replacement + old[edit.end :]
