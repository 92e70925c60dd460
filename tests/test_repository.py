"""The facts of the package and the repository that no single module can answer for."""

import ast
import contextlib
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = ("figures", "schema", "editions", "rules", "exporters", "studio", "cli")
PACKAGES = {f"supple_{floor}": floor for floor in FLOORS}
ON_REVIEW = re.compile(
    r"(?<!until )(?<!whether )\b(?:no|a) clinicians? ha(?:s|ve) (?:not )?(?:reviewed|checked)"
    r"|(?:reviewed|checked) by (?:a|any|no) clinician",
    re.IGNORECASE,
)
FONTS = ROOT / "exporters/supple_exporters/pdf/fonts"
LOCKS = ("run", "test")
TWINS = frozenset(
    (
        "Arrow",
        "Camera",
        "CloseUp",
        "Edit",
        "Figure",
        "Fix",
        "Frame",
        "Label",
        "Pose",
        "Position",
        "Report",
        "SecondView",
    )
)
"""One thing in two forms: what is drawn and how authors write it, a report in memory and as JSON."""


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = ("pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(folder))
    subprocess.run([sys.executable, "-m", *build, str(ROOT)], check=True, stdin=subprocess.DEVNULL)
    return zipfile.ZipFile(next(folder.glob("supple-*.whl")))


@pytest.mark.slow
@pytest.mark.parametrize(("package", "floor"), PACKAGES.items())
def test_wheel_carries_every_file_of_a_package(wheel: zipfile.ZipFile, package: str, floor: str) -> None:
    files = (path.relative_to(ROOT / floor) for path in (ROOT / floor / package).rglob("*") if path.is_file())
    sources = {path.as_posix() for path in files if path.suffix != ".pyc" and "node_modules" not in path.parts}
    assert sources <= set(wheel.namelist())


@pytest.mark.slow
def test_wheel_carries_the_published_schemas_inside_the_schema_package(wheel: zipfile.ZipFile) -> None:
    schemas = {f"supple_schema/v2/{path.name}" for path in (ROOT / "schema/v2").glob("*.json")}
    assert schemas
    assert schemas <= set(wheel.namelist())


@pytest.mark.slow
def test_wheel_holds_nothing_but_the_packages_of_the_floors(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_pins_every_package_by_hash_and_names_no_address(lock: str) -> None:
    text = (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8")
    requirements = [line for line in re.sub(r"\\\n", "", text).splitlines() if line and not line.startswith("#")]
    assert requirements
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==[0-9][0-9a-z.]*\s.*--hash=sha256:[0-9a-f]{64}", requirement), requirement[:60]
    assert not re.search(r"://|--find-links|--index|--extra|file:", text)


def test_tests_run_on_the_packages_that_a_build_runs_on() -> None:
    pins = [
        set(re.findall(r"^\S+==\S+", (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8"), re.MULTILINE))
        for lock in LOCKS
    ]
    assert pins[0] < pins[1]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_every_direct_dependency(project: dict[str, Any], lock: str) -> None:
    groups = project["dependency-groups"]
    wanted = project["project"]["dependencies"] + groups["build"] + (groups["test"] if lock == "test" else [])
    text = (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8")
    for requirement in wanted:
        name = re.split(r"[<>=]", requirement)[0]
        assert re.search(rf"^{re.escape(name)}==", text, re.MULTILINE), f"{name}: renew the lock with ./run lock"


def test_every_package_that_a_build_runs_on_may_be_passed_on_by_anyone() -> None:
    """One accepted licence is enough where a package offers a choice."""
    lock = (ROOT / "requirements/run.txt").read_text(encoding="utf-8")
    licences: dict[str, str] = {}
    for name in re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):  # it is for another system
            metadata = importlib.metadata.metadata(name)
            stated = [metadata[key] or "" for key in ("License-Expression", "License") if key in metadata]
            classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License")]
            licences[name] = " ".join(stated + classifiers)
    assert licences
    accepted = r"\b(Apache|BSD|ISC|MIT|MIT-0|MIT-CMU|MPL|Mozilla|PSF)\b"
    assert {name: text for name, text in licences.items() if not re.search(accepted, text)} == {}


def test_run_alone_lists_each_of_its_tasks_once() -> None:
    listing = subprocess.run(
        [ROOT / "run"], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    ).stdout.splitlines()[1:]
    tasks = re.findall(r"^task_(\w+)\(\)", (ROOT / "run").read_text(encoding="utf-8"), re.MULTILINE)
    assert [line.split()[0] for line in listing] == tasks
    assert len(set(tasks)) == len(tasks)


def test_run_names_an_unknown_task_in_one_line() -> None:
    result = subprocess.run(
        [ROOT / "run", "fly"], check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert result.returncode != 0
    assert result.stderr == 'run: there is no task "fly". ./run lists the tasks.\n'


REMEMBERED = (
    "set -eu; workers=.venv; unless_passed thing 'room page.md' out sh -c 'echo made >>log; echo {} >out; exit {}'"
)


def judge(folder: Path, *, made: str = "it", status: int = 0, fresh: str = "") -> int:
    """Let `run` judge what is in a folder where it has not passed before, and count how often it has by now."""
    task_file = (ROOT / "run").read_text(encoding="utf-8")
    functions = "".join(
        re.findall(r"^(?:fingerprint|unless_passed)\(\) \{\n.*?^\}\n", task_file, re.MULTILINE | re.DOTALL)
    )
    program = f"{functions}\n{REMEMBERED.format(made, status)}"
    ended = subprocess.run(
        ["/bin/sh", "-c", program], check=False, cwd=folder, capture_output=True, env={**os.environ, "FRESH": fresh}
    )
    assert ended.returncode == status, ended.stderr
    return (folder / "log").read_text(encoding="utf-8").count("made")


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    """A folder with a room, a page and an environment, of which `run` has judged something."""
    for name in ("run", "pyproject.toml", "requirements/test.txt", "room/deep/module.py", "room/__pycache__/m.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "page.md").write_text("a page", encoding="utf-8")
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    assert judge(tmp_path) == 1
    return tmp_path


@pytest.mark.slow
def test_what_has_passed_is_left_out_while_every_file_is_as_it_was(judged: Path) -> None:
    (judged / "room/__pycache__/m.pyc").write_text("compiled anew", encoding="utf-8")
    assert judge(judged) == 1
    assert judge(judged, fresh="yes") == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "file", ["run", "requirements/test.txt", "room/deep/module.py", "room/new.py", "page.md", "out"]
)
def test_what_has_passed_is_judged_again_when_a_file_has_changed_come_or_gone(judged: Path, file: str) -> None:
    time = (judged / file).stat().st_mtime_ns if (judged / file).exists() else 0
    (judged / file).write_text("a pagf", encoding="utf-8")
    os.utime(judged / file, ns=(time, time))
    assert judge(judged) == 2
    assert judge(judged) == 2
    (judged / file).unlink()
    if file != "run":
        assert judge(judged) == 3


@pytest.mark.slow
def test_what_has_failed_is_judged_again(judged: Path) -> None:
    (judged / "page.md").write_text("a dead link", encoding="utf-8")
    assert judge(judged, status=1) == 2
    assert judge(judged, status=1) == 3
    (judged / "page.md").write_text("a page", encoding="utf-8")
    assert judge(judged) == 4, "what was known before a failure is known no more"


def test_build_folder_is_tracked_empty_and_no_other_build_is_ignored() -> None:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"/build/*", "!/build/.gitkeep"} <= set(lines)
    assert "build/" not in lines
    assert (ROOT / "build/.gitkeep").read_bytes() == b""


def test_typeface_ships_with_its_licence() -> None:
    for licence in ("OFL.txt", "OFL-lexend.txt", "OFL-noto.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / licence).read_text(encoding="utf-8")
    assert all(font.read_bytes()[:4] == b"wOF2" for font in FONTS.glob("*.woff2"))
    assert len(list(FONTS.glob("*.woff2"))) == 17


@pytest.mark.parametrize("folder", ["content", "cli/supple_cli/starter"])
def test_whether_a_clinician_has_reviewed_something_is_worked_out_and_written_nowhere(folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in {".md", ".yaml", ""} and path.is_file()]
    assert files
    assert [path for path in files if ON_REVIEW.search(" ".join(path.read_text(encoding="utf-8").split()))] == []


@pytest.mark.parametrize("page", ["README.md", "docs/index.md", "docs/bundle.md"])
def test_no_page_says_of_the_content_what_only_its_outputs_can_know(page: str) -> None:
    assert not ON_REVIEW.search((ROOT / page).read_text(encoding="utf-8"))


@pytest.mark.slow
def test_name_of_a_class_means_one_thing_in_all_rooms() -> None:
    modules = (path for package, floor in PACKAGES.items() for path in (ROOT / floor / package).rglob("*.py"))
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in modules)
    names = Counter(node.name for tree in trees for node in tree.body if isinstance(node, ast.ClassDef))
    assert {name for name, count in names.items() if count > 1 and name[0] != "_"} == TWINS


def test_no_module_is_longer_than_five_hundred_lines() -> None:
    """What code makes, the types in `schema/types`, is read by programs and not counted."""
    folders = [*(ROOT / floor / package for package, floor in PACKAGES.items()), ROOT / "tests", ROOT / "bench"]
    modules = (module for folder in folders for module in folder.rglob("*.py"))
    lengths = {
        module.relative_to(ROOT).as_posix(): len(module.read_text(encoding="utf-8").splitlines()) for module in modules
    }
    assert len(lengths) > 500
    assert {name: length for name, length in lengths.items() if length > 500} == {}
