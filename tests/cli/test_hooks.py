"""Where authors work: the hooks for commits and the job for GitHub, tried in a scratch repository."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from sampling import sampled

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
GIT = ("git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")

PRE_COMMIT = (sys.executable, "-m", "pre_commit")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Programs find `supple`, and the tool that runs hooks keeps to itself."""
    scripts = Path(sys.executable).parent
    return os.environ | {
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / "hooks-cache"),
        "GIT_AUTHOR_NAME": "test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
    }


@pytest.fixture
def repository(project: Path) -> Path:
    """A new project under version control."""
    git(project, "init", "-q")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Start")
    return project


def commit(repository: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Commit all changes the way an author does, with the hooks that are installed."""
    git(repository, "add", "-A")
    return subprocess.run(
        [*GIT, "commit", "-m", "Change"], cwd=repository, env=environment, check=False, capture_output=True, text=True
    )


def use_published_hooks(repository: Path, scratch: Path) -> None:
    """Refer to the published hooks, but run the `supple` that is installed instead of fetching one."""
    scratch.mkdir()
    git(scratch, "init", "-q")
    (scratch / HOOKS.name).write_bytes(HOOKS.read_bytes())
    git(scratch, "add", "-A")
    git(scratch, "commit", "-qm", "Hooks")
    hooks = [{"id": hook["id"], "language": "system"} for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))]
    config = {"repos": [{"repo": str(scratch), "rev": git(scratch, "rev-parse", "HEAD").strip(), "hooks": hooks}]}
    written = yaml.safe_dump(config)  # pyright: ignore[reportUnknownMemberType]  # stubs
    (repository / ".pre-commit-config.yaml").write_text(written, encoding="utf-8")


@pytest.mark.parametrize("hooks", sampled(["of a new project", "as published"], ["of a new project"]))
def test_a_commit_is_held_to_clean_content_in_form(
    repository: Path, environment: dict[str, str], tmp_path: Path, hooks: str
) -> None:
    if hooks == "as published":
        use_published_hooks(repository, tmp_path / "published")
    subprocess.run([*PRE_COMMIT, "install"], cwd=repository, env=environment, check=True, capture_output=True)
    file = repository / "content/exercises/pelvic-tilt.yaml"
    good = file.read_text(encoding="utf-8")

    other = repository / "content/exercises/seated-pelvic-tilt.yaml"
    tidy = other.read_text(encoding="utf-8")
    file.write_text(good.replace("sides: none", "sides: both"), encoding="utf-8")
    other.write_text(
        tidy.replace("  repetitions:", "    repetitions:").replace("  often:", "    often:"), encoding="utf-8"
    )
    held = commit(repository, environment)
    assert held.returncode != 0
    assert "content/exercises/pelvic-tilt.yaml:9:8: error M204" in held.stdout + held.stderr
    assert "content/exercises/seated-pelvic-tilt.yaml is put into form." in held.stdout + held.stderr
    assert other.read_text(encoding="utf-8") == tidy
    if hooks == "as published":
        return  # they run the same commands

    file.write_text(good.replace("level: 1", "level: 2"), encoding="utf-8")
    assert commit(repository, environment).returncode == 0

    (repository / "content/safety/emergency-signs.md").unlink()
    gone = commit(repository, environment)
    assert gone.returncode != 0
    assert "There is no `emergency-signs`" in gone.stdout + gone.stderr


def test_hooks_of_a_new_project_do_what_the_published_ones_do(repository: Path) -> None:
    published: list[dict[str, Any]] = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    config = yaml.safe_load((repository / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    own: list[dict[str, Any]] = config["repos"][0]["hooks"]
    for theirs, ours in zip(published, own, strict=True):
        for key in ("id", "name", "entry", "files", "pass_filenames", "always_run", "require_serial"):
            assert theirs.get(key) == ours.get(key)


@pytest.mark.parametrize("builds", sampled([False, True], [False]))
def test_the_job_for_github_passes_on_good_content_and_marks_the_line_of_a_fault(
    repository: Path, environment: dict[str, str], *, builds: bool
) -> None:
    workflow = yaml.safe_load((repository / ".github/workflows/content.yml").read_text(encoding="utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["content"]["steps"] if "run" in step]
    install, *checks = steps
    assert install == "pip install supple"
    assert "supple build" in checks
    checks = [step for step in checks if builds or step != "supple build"]

    def run(step: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", "-e", "-c", step]
        return subprocess.run(command, cwd=repository, env=environment, check=False, capture_output=True, text=True)

    results = [run(step) for step in checks]
    assert [result.returncode for result in results] == [0] * len(checks)
    assert any((repository / "build").glob("*/pdf/*.pdf")) is builds
    file = repository / "content/exercises/pelvic-tilt.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("sides: none", "sides: both"), encoding="utf-8")
    failed = run(next(step for step in checks if "--format github" in step))
    assert failed.returncode == 1
    assert "::error title=M204 wrong-value,file=content/exercises/pelvic-tilt.yaml,line=9," in failed.stdout
