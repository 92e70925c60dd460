"""A table of people becomes a handout each: over the cores or a cluster, and none of it is made twice or by halves."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from cli.running import Result, Supple, command, write_words
from cli.test_handout import CONTENT, read, read_content
from filelock import FileLock
from sampling import sampled

from supple_cli.commands import handout as making_one
from supple_cli.commands import handouts as making
from supple_cli.handouts.folder import LIST, LOCK
from supple_cli.handouts.maker import HandoutMaker, make_handout
from supple_cli.handouts.orders import make_order
from supple_cli.main import ExitStatus, main
from supple_exporters.pdf import rendering
from supple_schema.diagnostics import Report

pytestmark = pytest.mark.slow

HEADING = "id,exercises,name,note,side,conditions,doses\n"
ROWS = (
    "p1,knee-to-chest,Zebedee Quux,See you on Tuesday.,left,,knee-to-chest.repetitions=11\n"
    "p2,knee-to-chst,Zebedee Quux,,,,\n"
    "p3,knee-to-chest,<b>Zebedee</b> & {{ Quux }},,,none,\n"
    "p4,bridge,Zebedee Quux,,,,\n"
    "p5,knee-to-chest,Quux \u4e2d,,,,\n"
    "p6,knee-to-chest,Zebedee Quux,,middle,,\n"
)


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the handouts of the table have been made, but for their layout."""
    folder = tmp_path_factory.mktemp("first-run")
    (folder / "people.csv").write_text(HEADING + ROWS, "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        patched.setattr(making, "read_checked", read_content)
        patched.setattr(rendering, "render_pdf", write_words)
        assert main(["handouts", "people.csv", "--content", str(CONTENT)]) == ExitStatus.FINDINGS
    return folder


@pytest.fixture
def made_before(first_run: Path, tmp_path: Path) -> None:
    """What a first run has made lies in the folder."""
    shutil.copytree(first_run / "handouts", tmp_path / "handouts")


@pytest.fixture
def handouts(supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Supple:
    """Make the handouts of a table of the real content, which is checked once, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(making, "read_checked", read_content)
    (tmp_path / "people.csv").write_text(HEADING + ROWS, "utf-8")

    def run(*arguments: str | Path) -> Result:
        return supple("handouts", "people.csv", "--content", CONTENT, *arguments)

    return run


def made(folder: Path) -> dict[str, int]:
    """Give when each handout was written."""
    return {path.name: path.stat().st_mtime_ns for path in (folder / "handouts").glob("*.pdf")}


def test_each_row_becomes_its_own_handout_and_a_bad_one_stops_no_other(handouts: Supple, tmp_path: Path) -> None:
    result = handouts()
    assert result.status == ExitStatus.FINDINGS
    assert result.out == "handouts/: 2 handouts made.\n"
    for start in (
        "people.csv:3: column `exercises`: There is no such exercise or routine. Did you mean `knee-to-chest`?",
        (
            "people.csv:5: It may not be handed out. S406: `bridge` needs the gate `mobility-first`, but none of the"
            " gate's routines is in the handout. Where the reader's clinician has said that they can start, say so: in"
            " the columns `cleared`, `by` and `role`, and the handout says it too."
        ),
        "people.csv:6: column `name`: The faces of the print lack letters",
        "people.csv:7: column `side`: There is no such side.",
    ):
        assert start in result.err
    assert result.err.endswith("Error: 4 of 6 rows could not be made.\n")
    assert result.err.count("Note: no number to call is known") == 1, "however many handouts have the line"
    assert "Those of the place come with a column `place`" in result.err
    assert made(tmp_path).keys() == {"p1.pdf", "p3.pdf"}
    front, back = read(tmp_path / "handouts/p1.pdf")
    for text in ("Zebedee Quux", "11 on each side", "See you on Tuesday."):
        assert text in front
    assert "999" not in front
    assert back
    assert "<b>Zebedee</b> & {{ Quux }}" in read(tmp_path / "handouts/p3.pdf")[0]


def test_a_row_with_a_routine_becomes_its_sheet_and_its_form_can_be_named(handouts: Supple, tmp_path: Path) -> None:
    rows = (
        "s1,first-days,Zebedee Quux,left,pelvic-tilt.repetitions=8,",
        "s2,desk-breaks,Zebedee Quux,,,handout",
        "s3,first-days bridge,Zebedee Quux,,,",
    )
    (tmp_path / "people.csv").write_text("\n".join(("id,exercises,name,side,doses,form", *rows)) + "\n", "utf-8")
    result = handouts()
    assert "people.csv:4: column `exercises`: `first-days` is a routine" in result.err
    sheet = read(tmp_path / "handouts/s1.pdf")[0]
    for text in ("Zebedee Quux", "Do it 8 times.", "Tick each time"):
        assert text in sheet
    assert len(read(tmp_path / "handouts/s2.pdf")) == 3


def test_names_stand_in_the_prints_and_nowhere_else(handouts: Supple, tmp_path: Path) -> None:
    result = handouts()
    assert "uux" not in result.out + result.err
    for path in tmp_path.rglob("*"):
        if path.is_file() and path.name != "people.csv":
            assert b"uux" not in path.read_bytes().lower() or path.suffix == ".pdf"
            assert "uux" not in path.name
    document: Any = pypdfium2.PdfDocument(tmp_path / "handouts/p1.pdf")
    assert "uux" not in str(document.get_metadata_dict()).lower()
    if os.name == "posix":
        assert (tmp_path / "handouts/p1.pdf").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("table", "out", "told"),
    [
        ("content/people.csv", "handouts", "`content/people.csv` is in the content folder `content`"),
        ("content/exercises/people.csv", "handouts", "Move the table to another folder, then run this again."),
        ("people.csv", "content/images/handouts", "Name another folder for the handouts: --out DIR."),
    ],
)
def test_a_table_and_handouts_lie_nowhere_where_content_is_read(
    supple: Supple, project: Path, table: str, out: str, told: str
) -> None:
    """It is told once, and not with each row."""
    (project / table).write_text(HEADING + ROWS, "utf-8")
    result = supple("handouts", table, "--out", out)
    assert result.status == ExitStatus.MISUSE
    assert " ".join(result.err.split()).count("all files are read as content and go where the set goes.") == 1
    assert told in " ".join(result.err.split())
    assert not (project / out).exists()


@pytest.mark.usefixtures("words_alone")
def test_what_lies_beside_the_folders_of_content_is_no_change_of_the_set(
    supple: Supple, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The set of a publisher may have the table and the handouts in a folder of their own inside."""
    monkeypatch.chdir(content)
    people = content / "people/people.csv"
    people.parent.mkdir()
    people.write_text("id,exercises\np1,seated-pelvic-tilt\n", "utf-8")
    (content / "leaflet.pdf").write_bytes(b"of somebody else")
    run = ("handouts", "people/people.csv")
    assert "1 handout made." in supple(*run).out
    assert "0 handouts made, 1 was there already." in supple(*run).out
    told = supple("handout", "seated-pelvic-tilt")
    assert told.status == ExitStatus.MISUSE
    assert "Name another place for the handout: --out FILE." in " ".join(told.err.split())
    (content / "leaflet.pdf").unlink()
    assert supple("check").status == ExitStatus.CLEAN


def test_a_handout_of_a_table_is_the_one_that_the_command_for_one_makes(
    handouts: Supple, supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was made before it in the same process."""
    (tmp_path / "people.csv").write_text(HEADING + ROWS.splitlines(keepends=True)[0], "utf-8")
    assert handouts().status == ExitStatus.CLEAN
    monkeypatch.setattr(making_one, "read_checked", read_content)
    wishes = ["--side", "left", "--note", "See you on Tuesday.", "--dose", "knee-to-chest.repetitions=11"]
    named = ("knee-to-chest", "--for", "Zebedee Quux")
    assert supple("handout", *named, *wishes, "--content", CONTENT, "--out", "one.pdf").status == ExitStatus.CLEAN
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "handouts/p1.pdf").read_bytes()


@pytest.mark.usefixtures("made_before", "words_alone")
def test_what_is_there_is_made_again_only_when_something_has_changed(handouts: Supple, tmp_path: Path) -> None:
    first = made(tmp_path)
    assert "0 handouts made, 2 were there already." in handouts().out
    assert made(tmp_path) == first
    people = tmp_path / "people.csv"
    people.write_text(people.read_text("utf-8").replace("Tuesday", "Friday"), "utf-8")
    (tmp_path / "handouts/p3.pdf").write_bytes(b"spoilt")
    assert "2 handouts made." in handouts().out
    assert "2 handouts made." in handouts("--set", "pdf.ink=low").out
    assert "0 handouts made, 2 were there already." in handouts("--set", "pdf.ink=low").out


@pytest.mark.usefixtures("made_before", "words_alone")
def test_an_earlier_handout_of_a_row_that_is_wrong_or_gone_now_is_named_and_stays(
    handouts: Supple, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    (tmp_path / "handouts/own.pdf").write_bytes(b"of somebody else")
    wrong = ROWS.splitlines(keepends=True)[0].replace("repetitions=11", "repetitions=1100")
    people.write_text(HEADING + wrong + "p7,knee-to-chest,,,,,\n", "utf-8")
    result = handouts()
    assert result.out.splitlines() == [
        "handouts/: 1 handout made.",
        "handouts/p1.pdf: not made in this run. It is an earlier handout, and may no longer be right.",
        "handouts/p3.pdf: not made in this run. It is an earlier handout, and may no longer be right.",
        "Look whether anybody still needs these, and delete the others: Supple deletes no handout.",
    ]
    assert "people.csv:2: It may not be handed out. S436: " in result.err
    assert made(tmp_path).keys() == {"own.pdf", "p1.pdf", "p3.pdf", "p7.pdf"}


@pytest.mark.usefixtures("words_alone")
def test_an_exercise_that_took_the_place_of_another_is_told_by_its_row(handouts: Supple, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(HEADING + "p1,pelvic-tilt,Zebedee Quux,,,pregnancy-lying,\n", "utf-8")
    result = handouts()
    assert result.status == ExitStatus.CLEAN, result.err
    assert result.out.splitlines()[0] == "people.csv:2: pregnancy: avoid Pelvic tilt, and do Cat stretch in its place."
    assert "Quux" not in result.out


@pytest.mark.usefixtures("made_before", "words_alone")
def test_a_list_that_was_torn_or_spoilt_only_costs_time(handouts: Supple, tmp_path: Path) -> None:
    file = tmp_path / "handouts" / LIST
    file.write_bytes(file.read_bytes()[:-10] + b"\xff\n\n x")
    result = handouts()
    assert "handout" in result.out
    assert made(tmp_path).keys() == {"p1.pdf", "p3.pdf"}


@pytest.mark.usefixtures("words_alone")
def test_a_full_disk_ends_a_run_with_a_message_and_no_half_file(
    handouts: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("supple_schema.atomic_writes.os.fsync", fail)
        result = handouts()
    assert result.status == ExitStatus.FINDINGS
    assert "There is no room for `handouts/p1.pdf`. It was not written." in result.err
    assert not made(tmp_path)
    assert not list((tmp_path / "handouts").glob(".*.pdf.*"))
    assert "2 handouts made." in handouts().out


def test_no_room_for_temporary_files_is_no_fault_of_supple(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("supple_cli.handouts.maker.PdfExporter.export", fail)
    library, _ = read_content(CONTENT)
    order = make_order({"id": "p1", "exercises": "pelvic-tilt"})
    made = make_handout(HandoutMaker(library, Report()), order)
    assert made.problem.startswith("The handout cannot be made. There is no room for temporary files in ")
    assert "MB are enough" in made.problem


def many(folder: Path, count: int) -> None:
    rows = (f"p{number},pelvic-tilt,Ann Other {number},,,,\n" for number in range(count))
    (folder / "people.csv").write_text(HEADING + "".join(rows), "utf-8")


def start(folder: Path, content: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command("handouts", "people.csv", "--content", content, *arguments),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(folder: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Wait until so many handouts are there, or the process has ended."""
    while len(made(folder)) < count and process.poll() is None:
        time.sleep(0.05)


@pytest.mark.parametrize("number", sampled([signal.SIGKILL, signal.SIGINT], [signal.SIGKILL]))
def test_a_run_that_was_killed_goes_on_where_it_was(content: Path, tmp_path: Path, number: signal.Signals) -> None:
    many(tmp_path, 5)
    process = start(tmp_path, content)
    wait_for(tmp_path, 1, process)
    process.send_signal(number)
    _, told = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "Traceback" not in told
    before = made(tmp_path)
    assert 1 <= len(before) < 5
    out, told = start(tmp_path, content).communicate(timeout=120)
    assert told.startswith("Note: ")
    assert told.count("\n") == 1
    after = made(tmp_path)
    assert len(after) == 5
    kept = [name for name in before if after[name] == before[name]]
    assert len(kept) >= len(before) - 1  # the last one may have been written and not yet noted
    assert not list((tmp_path / "handouts").glob(".*.pdf.*"))
    assert re.search(rf"\b{5 - len(kept)} handouts? made", out)
    assert not kept or f"{len(kept)} were there already." in out or f"{len(kept)} was there already." in out


def test_one_run_at_a_time_writes_into_a_folder(handouts: Supple, tmp_path: Path) -> None:
    (tmp_path / "handouts").mkdir()
    with FileLock(tmp_path / "handouts" / LOCK):
        result = handouts()
    assert result.status == ExitStatus.FINDINGS
    assert "Another run is writing into `handouts`." in result.err
    assert not made(tmp_path)


CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=10)
    pids = [worker.pid for worker in cluster.workers.values()]
    print(cluster.scheduler_address, *pids, flush=True)
    sys.stdin.read()
    cluster.close()
"""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int], Path]]:
    """A Dask cluster of two workers on this machine: its address, its workers, and all that it has written down."""
    home = tmp_path / "cluster"
    home.mkdir()
    program = home / "cluster.py"
    program.write_text(CLUSTER, "utf-8")
    with (
        (home / "log.txt").open("w") as log,
        subprocess.Popen(
            [command()[0], program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, cwd=home
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        address, *workers = process.stdout.readline().split()
        yield address, [int(worker) for worker in workers], home
        process.stdin.close()
        process.wait(60)
    shutil.rmtree(home, ignore_errors=True)


@pytest.mark.cluster
def test_a_cluster_makes_them_all_although_a_worker_is_lost_in_the_middle(
    cluster: tuple[str, list[int], Path], tmp_path: Path
) -> None:
    address, workers, home = cluster
    many(tmp_path, 16)
    with (tmp_path / "people.csv").open("a", encoding="utf-8") as table:
        table.write("p99,knee-to-chst,Ann Other,,,,\n")
    process = start(tmp_path, CONTENT, "--cluster", address)
    wait_for(tmp_path, 3, process)
    os.kill(workers[0], signal.SIGKILL)
    out, told = process.communicate(timeout=240)
    assert "handouts/: 16 handouts made." in out
    assert "people.csv:18: column `exercises`: There is no such exercise or routine." in told
    assert "Ann Other" not in told
    assert len(made(tmp_path)) == 16
    for path in home.rglob("*"):
        assert not path.is_file() or b"Ann Other" not in path.read_bytes()


@pytest.mark.cluster
def test_a_cluster_that_does_not_answer_is_told(handouts: Supple) -> None:
    result = handouts("--cluster", "tcp://127.0.0.1:9")
    assert result.status == ExitStatus.FINDINGS
    assert "No Dask cluster answers at tcp://127.0.0.1:9." in result.err
