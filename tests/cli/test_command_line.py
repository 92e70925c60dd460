"""The command as a whole: help, speed of help, misuse, faults, and ways in which a run can be cut off."""

import gc
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from cli.running import Supple, command

from supple_cli.main import COMMANDS, ExitStatus, command_line, main
from supple_schema.linking import Library

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
HEAVY = {"pydantic", "yaml", "rich", "weasyprint", "jinja2", "importlib.metadata", "supple_schema", "supple_exporters"}


def modules_after(*arguments: str) -> set[str]:
    start = (
        "import sys; from supple_cli.main import main; status = main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(status)"
    )
    result = subprocess.run([sys.executable, "-c", start, *arguments], capture_output=True, text=True, check=True)
    return set(result.stderr.split())


def test_help_imports_little_more_than_click() -> None:
    loaded = modules_after("--help")
    assert not HEAVY & loaded
    baseline = subprocess.run(
        [sys.executable, "-c", "import click, sys; print(len(sys.modules))"], capture_output=True, text=True, check=True
    )
    assert len(loaded) < int(baseline.stdout) + 25


def test_check_never_imports_what_draws_booklets(content: Path) -> None:
    loaded = modules_after("check", "--content", str(content))
    assert not {"weasyprint", "jinja2", "pikepdf", "supple_exporters.pdf.rendering"} & loaded


def commands() -> dict[str, click.Command]:
    context = click.Context(command_line)
    return {name: command for name in COMMANDS if (command := command_line.get_command(context, name))}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_with_examples(name: str) -> None:
    found = commands()[name]
    assert found.help
    assert found.epilog
    assert "Examples:" in found.epilog
    assert f"supple {name}" in found.epilog
    assert all(option.help for option in found.params if isinstance(option, click.Option))


def test_a_folder_of_commands_holds_no_command_that_nobody_can_call() -> None:
    modules = {path.stem for path in (ROOT / "cli/supple_cli/commands").glob("*.py")} - {"__init__"}
    assert {name.rstrip("_") for name in modules} == {name.replace("-", "_") for name in COMMANDS}


def test_version_is_that_of_the_package(supple: Supple) -> None:
    assert supple("--version").out == f"supple {version('supple')}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chekc"], "Did you mean 'check'?"),
        (["check", "--formt", "json"], "Did you mean '--format'?"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["explain", "not-a-quantty"], "Did you mean `not-a-quantity`?"),
        (["show"], "Missing argument 'ID'"),
    ],
)
def test_a_wrong_command_line_says_what_was_probably_meant(supple: Supple, arguments: list[str], message: str) -> None:
    result = supple(*arguments)
    assert result.status == ExitStatus.MISUSE
    assert message in result.err
    assert result.out == ""


def test_completion_offers_commands_with_their_summaries() -> None:
    environment = {**os.environ, "_SUPPLE_COMPLETE": "bash_complete", "COMP_WORDS": "supple ex", "COMP_CWORD": "1"}
    result = subprocess.run(command(), capture_output=True, text=True, check=False, env=environment)
    assert result.stdout.split() == ["plain,export", "plain,explain", "plain,exporters"]


def broken(*_: object) -> Library:
    raise KeyError("bridge")


def test_a_fault_of_supple_is_told_without_a_traceback(
    supple: Supple, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("supple_rules.check_content", broken)
    result = supple("check")
    assert result.status == ExitStatus.BUG
    assert result.err.startswith("Supple has a fault of its own: KeyError: 'bridge'\n")
    assert "SUPPLE_DEBUG=1" in result.err
    assert project.is_dir()


def test_a_fault_of_supple_shows_its_traceback_to_those_who_ask(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("supple_rules.check_content", broken)
    monkeypatch.setenv("SUPPLE_DEBUG", "1")
    with pytest.raises(KeyError):
        main(["check", "--content", str(project / "content")])


def test_an_interrupted_run_ends_quietly(
    capfd: pytest.CaptureFixture[str], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> Library:
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("the signal came too late")

    monkeypatch.setattr("supple_rules.check_content", interrupted)
    assert main(["check", "--content", str(project / "content")]) == ExitStatus.INTERRUPTED
    assert capfd.readouterr() == ("", "\n")


def test_a_reader_that_goes_away_ends_a_run_quietly(content: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        command("schema", "exercise"), stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=content
    )
    os.close(writing)
    assert result.stderr == ""
    assert result.returncode == ExitStatus.BROKEN_PIPE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_named_in_one_line(content: Path) -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            command("rules"), stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=content
        )
    assert result.returncode == ExitStatus.FINDINGS
    assert result.stderr == "Error: No space left on device.\n"


@pytest.mark.parametrize(
    ("closing", "status", "told"),
    [(">&-", ExitStatus.FINDINGS, "Error: Standard output is closed.\n"), ("2>&-", 0, ""), (">&- 2>&-", 1, "")],
)
def test_a_closed_stream_is_treated_as_a_full_one(closing: str, status: int, told: str) -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closing}', "sh", *command("rules")], capture_output=True, text=True, check=False
    )
    assert result.returncode == status
    assert result.stderr == told
    assert bool(result.stdout) is (closing == "2>&-")


def test_a_message_that_nobody_reads_changes_no_status() -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", '"$@" 2>&-', "sh", *command("show")], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (ExitStatus.MISUSE, "")


def test_a_program_that_calls_a_command_keeps_its_process(content: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def state() -> tuple[object, ...]:
        signals = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
        collector = gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()
        return signals, collector, dict(os.environ), sys.stdout, sys.stderr, sys.stdout.errors

    gc.unfreeze()  # what was frozen for all tests can die meanwhile, and would count
    before = state()
    assert main(["check", "--content", str(content)]) == 0
    assert main(["check", "--content", str(content / "nowhere")]) == ExitStatus.MISUSE
    after = state()
    gc.freeze()
    assert after == before
    assert capfd.readouterr().out
