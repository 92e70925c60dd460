"""The publisher replaces older outputs whole or not at all, and never what it has not written itself."""

import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st
from sampling import sampled

from supple_exporters.contract import Artifact
from supple_exporters.publishing import Output, PublishError, publish, recover, withdraw
from supple_exporters.publishing.artifact_paths import path_faults
from supple_exporters.publishing.staging import StagingArea

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
OWN = "Nothing was changed"


def output(*paths: str, text: str = "new", exporter: str = "cards", edition: str = "booklet") -> Output:
    return Output(edition, "1.0", exporter, tuple(Artifact(path, text.encode()) for path in paths or ("a.txt",)))


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones too."""
    files = (path for path in sorted(folder.rglob("*")) if not path.is_dir())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_each_output_has_its_folder_and_nothing_else_is_left(tmp_path: Path) -> None:
    out = tmp_path / "not" / "there" / "yet"
    folders = publish(out, [output("a.txt", "more/b.txt"), output("c.json", exporter="json")])
    assert folders == [out / "booklet/cards", out / "booklet/json"]
    assert sorted(contents(tmp_path)) == [
        f"not/there/yet/booklet/{name}"
        for name in ("cards/a.txt", "cards/manifest.json", "cards/more/b.txt", "json/c.json", "json/manifest.json")
    ]


def test_manifest_names_every_file_with_its_size_and_digest(tmp_path: Path) -> None:
    (folder,) = publish(tmp_path, [output("b.txt", "a.txt", text="café")])
    manifest = json.loads((folder / "manifest.json").read_bytes())
    digest = hashlib.sha256("café".encode()).hexdigest()
    assert manifest["files"] == [{"path": path, "size": 5, "sha256": digest} for path in ("a.txt", "b.txt")]
    assert (manifest["edition"], manifest["exporter"], manifest["content_version"]) == ("booklet", "cards", "1.0")
    assert manifest["supple_version"]


def test_same_artifacts_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    publish(tmp_path / "one", [output("a.txt", "b.txt"), output("c.json", exporter="json")])
    publish(tmp_path / "two", [output("c.json", exporter="json"), output("b.txt", "a.txt")])
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_new_output_takes_the_place_of_the_whole_older_one(tmp_path: Path) -> None:
    publish(tmp_path, [output("old.txt", "both.txt", text="old")])
    (folder,) = publish(tmp_path, [output("both.txt")])
    assert sorted(contents(folder)) == ["both.txt", "manifest.json"]
    assert contents(folder)["both.txt"] == "new"


def test_outputs_of_other_exporters_and_booklets_stay(tmp_path: Path) -> None:
    publish(tmp_path, [output(text="old"), output(exporter="json", text="old"), output(edition="other", text="old")])
    publish(tmp_path, [output()])
    found = contents(tmp_path)
    assert [found[f"{folder}/a.txt"] for folder in ("booklet/cards", "booklet/json", "other/cards")] == [
        "new",
        "old",
        "old",
    ]


@pytest.mark.parametrize("how", sampled(["kill", "fail", "stuck", "broken"], ["kill"]))
def test_build_disturbed_at_any_moment_leaves_the_older_outputs_or_the_new_ones(tmp_path: Path, how: str) -> None:
    """Every event of the file system is tried: it kills the build, or it fails, alone or with others after it."""
    subprocess.run([sys.executable, HERE / "interrupted_builds.py", tmp_path, how], check=True)
    endings = {folder.name.partition("-")[2] for folder in tmp_path.iterdir()}
    assert endings == {"kill": {"killed", "undisturbed"}}.get(how, {"refused", "done", "undisturbed"})
    versions: set[str] = set()
    for folder in tmp_path.iterdir():
        ending = folder.name.partition("-")[2]
        before = _versions(folder)
        assert before <= {"old", "new"}
        assert how in ("stuck", "broken") or ending != "refused" or before == {"old"}
        recover(folder)
        after = _versions(folder)
        assert len(after) == 1, folder.name
        assert not (folder / ".supple").exists()
        assert sorted(contents(folder)) == [
            f"booklet/{name}"
            for name in ("data/c.json", "data/manifest.json", "text/a.txt", "text/manifest.json", "text/more/b.txt")
        ]
        assert ending not in ("done", "undisturbed") or after == {"new"}
        versions |= after
    assert versions == {"old", "new"}


def _versions(folder: Path) -> set[str]:
    files = contents(folder / "booklet") if (folder / "booklet").exists() else {}
    return {text.split()[0] for path, text in files.items() if not path.endswith("manifest.json")}


def test_next_build_finishes_what_a_killed_one_left_and_then_its_own(tmp_path: Path) -> None:
    publish(tmp_path, [output(text="old"), output(exporter="json", text="old")])
    (tmp_path / ".supple/ready/booklet").mkdir(parents=True)
    StagingArea(tmp_path).mark()
    (tmp_path / "booklet/cards").rename(tmp_path / ".supple/ready/booklet/cards")
    publish(tmp_path, [output(exporter="json")])
    found = contents(tmp_path)
    assert found["booklet/cards/a.txt"] == "old"
    assert found["booklet/json/a.txt"] == "new"
    assert not (tmp_path / ".supple").exists()


def test_staging_of_a_dead_build_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".supple/staging/booklet/cards"
    left.mkdir(parents=True)
    (left / "half.txt").write_text("hal", encoding="utf-8")
    StagingArea(tmp_path).mark()
    publish(tmp_path, [output()])
    assert sorted(contents(tmp_path)) == ["booklet/cards/a.txt", "booklet/cards/manifest.json"]


def test_what_a_person_put_into_the_place_of_a_killed_build_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / ".supple/ready").mkdir(parents=True)
    StagingArea(tmp_path).mark()
    publish(tmp_path / "elsewhere", [output(text="ready")])
    (tmp_path / "elsewhere/booklet").rename(tmp_path / ".supple/ready/booklet")
    (tmp_path / "booklet/cards").mkdir(parents=True)
    (tmp_path / "booklet/cards/mine.txt").write_text("mine", encoding="utf-8")
    for act in (recover, partial(publish, outputs=[output()])):
        with pytest.raises(PublishError, match="holds files that Supple has not made"):
            act(tmp_path)
        assert contents(tmp_path / "booklet/cards") == {"mine.txt": "mine"}


def test_a_staging_area_that_came_with_a_copy_of_the_folder_is_neither_used_nor_removed(tmp_path: Path) -> None:
    publish(tmp_path / "theirs", [output(text="older")])
    (tmp_path / "theirs/.supple/ready").mkdir(parents=True)
    StagingArea(tmp_path / "theirs").mark()
    publish(tmp_path / "elsewhere", [output(text="planted")])
    (tmp_path / "elsewhere/booklet").rename(tmp_path / "theirs/.supple/ready/booklet")
    copy = shutil.copytree(tmp_path / "theirs", tmp_path / "copy")
    before = contents(copy)
    for act in (recover, partial(publish, outputs=[output()])):
        with pytest.raises(PublishError, match="was not made by a build in this place"):
            act(copy)
        assert contents(copy) == before


def test_a_staging_area_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "private/staging").mkdir(parents=True)
    (tmp_path / "private/staging/mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/.supple").symlink_to(tmp_path / "private")
    for act in (recover, partial(publish, outputs=[output()])):
        with pytest.raises(PublishError, match="is a link, and links are not followed"):
            act(tmp_path / "out")
        assert contents(tmp_path / "private") == {"staging/mine.txt": "mine"}


def test_recovery_makes_nothing_where_nothing_is(tmp_path: Path) -> None:
    recover(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["letter.txt", "cards/deep/letter.txt"])
def test_folder_with_a_persons_own_files_is_refused(tmp_path: Path, name: str) -> None:
    own = tmp_path / "booklet/cards" / name
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    with pytest.raises(PublishError, match="Supple has not made"):
        publish(tmp_path, [output(exporter="json"), output()])
    assert contents(tmp_path) == {f"booklet/cards/{name}": "mine"}


def test_only_an_output_that_is_as_it_was_made_is_withdrawn(tmp_path: Path) -> None:
    publish(tmp_path, [output(), output(exporter="json"), output(exporter="web"), output(edition="other")])
    (tmp_path / "booklet/json/a.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "booklet/own").mkdir()
    (tmp_path / "booklet/own/notes.txt").write_text("mine", encoding="utf-8")
    shutil.copytree(tmp_path / "booklet/web", tmp_path / "booklet/copy")
    (tmp_path / "linked").symlink_to(tmp_path / "other")
    left = {path: text for path, text in contents(tmp_path).items() if not path.startswith("booklet/cards/")}
    folders = [f"booklet/{name}" for name in ("cards", "json", "own", "copy", "nothing")]
    assert withdraw(tmp_path, [*folders, "linked/cards"]) == (["booklet/cards"], ["booklet/json"])
    assert contents(tmp_path) == left


def test_an_output_that_the_system_does_not_let_go_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, [output(), output(exporter="json")])
    before = contents(tmp_path)

    def refuse(area: StagingArea, folder: str) -> None:
        raise PermissionError(13, "Permission denied", str(area.out / folder))

    monkeypatch.setattr(StagingArea, "put_away", refuse)
    assert withdraw(tmp_path, ["booklet/cards"]) == ([], ["booklet/cards"])
    assert contents(tmp_path) == before


def test_a_kept_file_is_the_same_file_and_another_text_is_written(tmp_path: Path) -> None:
    (folder,) = publish(tmp_path, [output("a.txt", "b.txt")])
    before = (folder / "a.txt").stat()
    (folder / "b.txt").write_text("other", encoding="utf-8")
    again = output("a.txt", "b.txt")
    publish(tmp_path, [Output("booklet", "1.0", "cards", again.artifacts, frozenset({"a.txt", "b.txt"}))])
    after = (folder / "a.txt").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)
    assert (folder / "b.txt").read_text(encoding="utf-8") == "new"


def test_file_that_a_person_put_beside_ours_is_named_and_kept(tmp_path: Path) -> None:
    publish(tmp_path, [output(text="old")])
    (tmp_path / "booklet/cards/notes.txt").write_text("mine", encoding="utf-8")
    before = contents(tmp_path)
    with pytest.raises(PublishError, match=r"has not made: `notes\.txt`"):
        publish(tmp_path, [output()])
    assert contents(tmp_path) == before


def test_what_a_file_browser_drops_into_a_folder_does_not_stop_a_build(tmp_path: Path) -> None:
    (folder,) = publish(tmp_path, [output(text="old")])
    (folder / ".DS_Store").write_bytes(b"\0")
    publish(tmp_path, [output()])
    assert contents(folder)["a.txt"] == "new"


def test_link_in_the_place_of_an_output_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "out/booklet").mkdir(parents=True)
    (tmp_path / "out/booklet/cards").symlink_to(elsewhere)
    with pytest.raises(PublishError, match="is not a folder"):
        publish(tmp_path / "out", [output()])
    assert (tmp_path / "out/booklet/cards").is_symlink()


def test_manifest_of_another_program_does_not_make_a_folder_ours(tmp_path: Path) -> None:
    folder = tmp_path / "booklet/cards"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text('{"name": "app", "files": []}', encoding="utf-8")
    with pytest.raises(PublishError, match="has not made"):
        publish(tmp_path, [output()])


def test_output_folder_below_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(PublishError, match=f"{tmp_path / 'file'} is a file.*{OWN}"):
        publish(tmp_path / "file/out", [output()])


def test_folder_without_permission_is_named_and_older_outputs_stay() -> None:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        publish(out, [output(text="old")])
        Path(name).chmod(0o755)
        out.chmod(0o555)
        before = contents(out)
        with _without_privileges(), pytest.raises(PublishError, match=f"may not write to {out}.*{OWN}"):
            publish(out, [output()])
        assert contents(out) == before
        out.chmod(0o755)


@contextmanager
def _without_privileges() -> Generator[None]:
    """The administrator may write everywhere, so the test must not run as one."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(own)


def test_disk_without_room_leaves_the_older_outputs(tmp_path: Path) -> None:
    """A limit on the size of a file stands for the full disk: the system refuses the bytes in the middle of a file."""
    publish(tmp_path, [output(text="old")])
    before = contents(tmp_path)
    program = """if True:
        import pathlib, sys
        from supple_exporters.contract import Artifact
        from supple_exporters.publishing import Output, PublishError, publish
        files = (Artifact("a.txt", b"new"), Artifact("b.bin", bytes(100_000)))
        try:
            publish(pathlib.Path(sys.argv[1]), [Output("booklet", "1.0", "cards", files)])
        except PublishError as error:
            print(error)
    """

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    result = subprocess.run(
        [sys.executable, "-B", "-c", program, tmp_path],
        check=True,
        capture_output=True,
        text=True,
        preexec_fn=limit,
    )
    assert result.stdout.startswith("There is no room for the new files.")
    assert OWN in result.stdout
    assert contents(tmp_path) == before


def test_second_build_into_the_same_folder_is_told_to_wait(tmp_path: Path) -> None:
    (tmp_path / ".supple").mkdir()
    with FileLock(tmp_path / ".supple/lock"):
        with pytest.raises(PublishError, match="Another build is writing"):
            publish(tmp_path, [output()])
        with pytest.raises(PublishError, match="Another build is writing"):
            recover(tmp_path)
    publish(tmp_path, [output()])
    assert "booklet/cards/a.txt" in contents(tmp_path)


@pytest.mark.parametrize(
    ("paths", "fault"),
    [
        (["/etc/passwd"], "not a path inside"),
        ([""], "not a path inside"),
        (["../a.txt"], "made of dots"),
        (["a/../../b.txt"], "made of dots"),
        (["a//b.txt"], "empty"),
        (["a/./b.txt"], "made of dots"),
        (["a/"], "empty"),
        ([r"a\b.txt"], "letters from a to z"),
        (["c:a.txt"], "letters from a to z"),
        ([".hidden"], "letters from a to z"),
        (["-rf"], "letters from a to z"),
        (["a .txt"], "letters from a to z"),
        (["a.txt."], "letters from a to z"),
        (["naïve.txt"], "letters from a to z"),
        (["a\n.txt"], "letters from a to z"),
        (["con.txt"], "device on Windows"),
        (["x/LPT1"], "device on Windows"),
        ([f"{'a/' * 150}b"], "longer than"),
        (["a.txt", "A.TXT"], "same file as `a.txt`"),
        (["a.txt", "a.txt"], "twice"),
        (["a", "a/b.txt"], "also the folder of"),
        (["a/b.txt", "A"], "also the folder of"),
        (["Manifest.json"], "the manifest"),
        (["manifest.json/a.txt"], "the manifest"),
    ],
)
def test_path_that_is_not_safe_everywhere_is_refused_before_anything_is_written(
    tmp_path: Path, paths: list[str], fault: str
) -> None:
    with pytest.raises(PublishError, match=f"exporter `cards` gave its files names that cannot be: .*{fault}"):
        publish(tmp_path / "out", [output(exporter="json"), output(*paths)])
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.text(max_size=20)))
def test_paths_without_fault_stay_inside_and_apart(paths: list[str]) -> None:
    if not list(path_faults(paths)):
        assert len({os.path.normpath(f"/out/{path}").casefold() for path in paths}) == len(paths)
        assert all(os.path.normpath(f"/out/{path}") == f"/out/{path}" for path in paths)


def test_exporter_without_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="`cards` made no file for `booklet`"):
        publish(tmp_path, [Output("booklet", "1.0", "cards", ())])


@pytest.mark.parametrize("edition", ["..", "a/b", "", ".supple"])
def test_edition_whose_id_is_no_name_of_a_folder_is_refused(tmp_path: Path, edition: str) -> None:
    with pytest.raises(PublishError, match="cannot be the folder"):
        publish(tmp_path, [output(edition=edition)])
    assert list(tmp_path.iterdir()) == []


def test_two_outputs_for_one_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="twice"):
        publish(tmp_path, [output(), output()])
