"""A build writes all that was asked for, or nothing and the reason."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import Supple, command, run_in_terminal
from exporters.test_discovery import install

from supple_cli.main import ExitStatus, main
from supple_exporters.publisher.folders import Workspace
from supple_exporters.publisher.memory import MEMORY

pytestmark = pytest.mark.slow

PLUGIN = """
from supple_exporters.contract import Artifact, Exporter, ExportError, NoOptions

class Plugin(Exporter[NoOptions]):
    name = "{name}"
    summary = "a test"
    contract = 2

    def export(self, edition, options):
        {body}
"""


def files_below(folder: Path) -> dict[str, bytes]:
    """Give the outputs below a folder: all files but what the build notes for itself."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != MEMORY)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An exporter of another package, installed beside Supple; its name."""
    monkeypatch.setattr(sys, "path", [str(tmp_path / "plugins"), *sys.path])
    return "odd"


def add_plugin(tmp_path: Path, body: str) -> None:
    module = f"odd_{tmp_path.name.replace('-', '_')}"
    install(tmp_path / "plugins", "odd", "supple-odd", module, PLUGIN.format(name="odd", body=body))


def test_a_new_project_builds_every_output_and_says_where_and_what_is_lost(supple: Supple, project: Path) -> None:
    result = supple("build")
    assert result.status == ExitStatus.CLEAN
    assert result.err == ""
    for path in ("pdf/booklet.pdf", "json/bundle.json"):
        assert f"  build/first-moves/{path}\n" in result.out
        assert (project / "build/first-moves" / path).stat().st_size > 1000
    assert "  build/first-moves/cards/ (" in result.out
    assert "Not all that is written is in cards, pdf, web: `supple exporters` says" in " ".join(result.out.split())
    assert result.out.endswith("No clinician has reviewed this.\n")


def test_processes_that_have_made_outputs_end_without_a_word(project: Path) -> None:
    """One of these starts a thread, so that the processes are no forks, and leave more behind."""
    done = subprocess.run(
        command("build", "anki", "calendar"), cwd=project, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (ExitStatus.CLEAN, "")


def test_only_the_exporters_and_booklets_that_are_named_are_built(supple: Supple, project: Path) -> None:
    result = supple("build", "json", "--booklet", "first-moves", "--out", "elsewhere")
    assert result.status == ExitStatus.CLEAN
    assert set(os.listdir(project / "elsewhere/first-moves")) == {"json"}  # noqa: PTH208 - names alone


def test_options_reach_the_exporter(supple: Supple, project: Path) -> None:
    assert supple("build", "cards", "--set", "cards.width=50").status == ExitStatus.CLEAN
    cards = [path.read_text("utf-8") for path in (project / "build/first-moves/cards").glob("**/*.txt")]
    assert cards
    assert max(len(line) for card in cards for line in card.splitlines()) <= 50


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pfd"], "Did you mean `pdf`?"),
        (["cards", "--set", "cards.widht=50"], "Did you mean `width`?"),
        (["cards", "--set", "cards.width=wide"], "must be a whole number"),
        (["cards", "--set", "width"], "Write `exporter.option=value`."),
        (["json", "--set", "cards.width=50"], "This build has no exporter `cards`."),
        (["json", "--booklet", "first-mvoes"], "Did you mean `first-moves`?"),
    ],
)
def test_a_name_or_a_value_that_there_is_not_is_misuse(
    supple: Supple, project: Path, arguments: list[str], message: str
) -> None:
    result = supple("build", *arguments)
    assert result.status == ExitStatus.MISUSE
    assert message in result.err
    assert not (project / "build").exists()


def test_a_name_cannot_steer_the_terminal(supple: Supple, project: Path) -> None:
    result = supple("build", "pd\x1b[2Jf")
    assert "There is no exporter `pd\ufffd[2Jf`." in result.err
    odd = str(project / "a\x1b[2Jb")
    shutil.copytree(project / "content", odd)
    (Path(odd) / "sources/leaflet.yaml").write_text("title: [\n", encoding="utf-8")
    for asked in (["fmt"], ["show", "first-moves"], ["check"], ["check", "--format", "github"]):
        answer = supple(*asked, "--content", odd)
        assert "a\ufffd[2Jb" in answer.out + answer.err
        assert "\x1b" not in answer.out + answer.err


def test_errors_stop_a_build_and_the_last_good_outputs_stay(supple: Supple, project: Path) -> None:
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    before = files_below(project / "build")
    (project / "content/safety/emergency-signs.md").unlink()
    result = supple("build", "cards", "json")
    assert result.status == ExitStatus.FINDINGS
    assert "content/booklets/first-moves.yaml:" in result.err
    assert "error L307 There is no `emergency-signs`" in result.err
    assert result.err.endswith("Error: Nothing was built, because the content has errors.\n")
    assert result.out == ""
    assert files_below(project / "build") == before


def test_what_a_killed_build_left_half_in_place_is_finished_also_when_the_content_has_errors_now(
    supple: Supple, project: Path
) -> None:
    """Nobody is left with one booklet in two versions."""
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    new = files_below(project / "build")
    ready = project / "build/.supple/ready/first-moves"
    ready.mkdir(parents=True)
    Workspace(project / "build").mark()
    (project / "build/first-moves/json").rename(ready / "json")
    (project / "content/safety/emergency-signs.md").unlink()
    assert supple("build", "cards", "json").status == ExitStatus.FINDINGS
    assert files_below(project / "build") == new


def test_content_without_a_booklet_says_so(supple: Supple, content: Path) -> None:
    (content / "booklets/first-moves.yaml").unlink()
    result = supple("build")
    assert result.status == ExitStatus.FINDINGS
    assert "the content has no booklet" in result.err


def test_a_file_in_the_place_of_the_output_folder_is_named(supple: Supple, project: Path) -> None:
    (project / "build").write_text("mine", encoding="utf-8")
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert "build is a file" in result.err
    assert (project / "build").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_may_not_be_written_is_named(supple: Supple, project: Path) -> None:
    (project / "build").mkdir(mode=0o500)
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert "you may not write to" in result.err


def test_an_output_folder_that_cannot_be_is_named(supple: Supple, project: Path) -> None:
    result = supple("build", "cards", "--out", "/proc/none")
    assert result.status == ExitStatus.FINDINGS
    assert "/proc/none" in result.err
    assert "older files are as they were" in result.err
    assert not (project / "build").exists()


@pytest.mark.usefixtures("project", "plugin")
def test_a_plugin_that_does_not_import_is_named_and_the_others_work(supple: Supple, tmp_path: Path) -> None:
    install(tmp_path / "plugins", "odd", "supple-odd", f"odd_{tmp_path.name}", "import no_such_package")
    result = supple("build", "json")
    assert result.status == ExitStatus.CLEAN
    listed = supple("exporters")
    assert listed.status == ExitStatus.CLEAN
    assert "Warning: The exporter `odd` of supple-odd 2.1 cannot be used: its import ended with" in listed.err
    asked = supple("build", "odd")
    assert asked.status == ExitStatus.FINDINGS
    assert "no_such_package" in asked.err


UNREAD = "nobody can look for the safety text in its file"
PACKED = (
    "import io, zipfile; file = io.BytesIO(); archive = zipfile.ZipFile(file, 'w'); archive.writestr('all.txt', all);"
    " archive.writestr('a.bin', 'Lift'); archive.close(); return [Artifact('a.zip', file.getvalue())]"
)
LEFT_OUT = "it leaves out safety text: the review notice is missing:"
SAFE = "[Artifact('all.json', edition.model_dump_json().encode())]"


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("return [1 / 0]", "ZeroDivisionError: division by zero"),
        ("raise SystemExit('enough')", "SystemExit: enough"),
        ("import os; os._exit(0)", "it ended its process with the status 0"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "it ended its process by the signal 9"),
        ("return None", "TypeError: `export` gave NoneType; it gives `Artifact(path, data)`, one for each file"),
        ("raise ValueError('\\x1b[2J\\n::error::mine')", "ValueError: \ufffd[2J ::error::mine"),
        ("return [Artifact('a.txt', b'Lift your leg.')]", "it leaves out safety text: the review notice is missing:"),
        (
            "return [Artifact('a.pdf', b'\\xff')]",
            f"{UNREAD} 'a.pdf': it is no PDF that can be opened",
        ),
        ("return [Artifact('a.odd', b'\\xff')]", f"{UNREAD} 'a.odd', as its class has no `read_words`"),
        ("return [Artifact('a.json', b'[' * 100_000)]", f"{UNREAD} 'a.json': "),
        (
            "return [Artifact('a.png', b'\\xff')]",
            f"{UNREAD} 'a.png', as its class has no `read_words`",
        ),
        ("x = 'x' * 9_000_000_000", "it needs more than 4 GB of memory"),
    ],
)
def test_a_plugin_that_fails_at_work_is_named_and_nothing_is_written(
    supple: Supple, project: Path, tmp_path: Path, body: str, fault: str
) -> None:
    add_plugin(tmp_path, body)
    result = supple("build", "json", "odd")
    assert result.status == ExitStatus.FINDINGS
    start = "Error: The exporter `odd` of supple-odd 2.1 has a fault, met at the booklet `first-moves`: "
    assert result.err.startswith(start + fault)
    assert "Nothing was written." in result.err
    assert not (project / "build").exists()


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("file", ["a.txt", "a.odd"])
def test_a_plugin_cannot_say_that_safety_text_is_in_a_file_where_it_is_not(
    supple: Supple, project: Path, tmp_path: Path, file: str
) -> None:
    body = (
        "all = edition.model_dump_json();"
        f" type(self).read_words = lambda self, artifact: all; return [Artifact({file!r}, b'Lift your leg.')]"
    )
    add_plugin(tmp_path, body)
    result = supple("build", "odd")
    assert result.status == ExitStatus.FINDINGS
    assert "it leaves out safety text: the review notice is missing:" in result.err
    assert not (project / "build").exists()


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("return [Artifact('A.HTML', f'<div hidden>{all}</div><p>Lift your leg.</p>'.encode())]", LEFT_OUT),
        ("return [Artifact('a.html', f'<template>{all}</template><p>Lift your leg.</p>'.encode())]", LEFT_OUT),
        ("return [Artifact('a.htm', f'<b style=\"display: none\">{all}<br></b>Lift your leg.'.encode())]", LEFT_OUT),
        ("return [Artifact('a.html', f'<b style=\"opacity: 0\">{all}</b>Lift your leg.'.encode())]", LEFT_OUT),
        ("return [Artifact('a.html', f'<img src=\"a.png\" alt=\"{all}\">Lift your leg.'.encode())]", LEFT_OUT),
        ("return [Artifact('a.html', f'<noscript>{all}</noscript>Lift your leg.'.encode())]", LEFT_OUT),
        ("return [Artifact('a.svg', f'<svg><desc>{all}</desc><text>Lift your leg.</text></svg>'.encode())]", LEFT_OUT),
        ("return [Artifact('a.css', f'/* {all} */'.encode()), Artifact('a.html', b'Lift your leg.')]", LEFT_OUT),
        (PACKED, f"{UNREAD} 'a.zip': nobody can read the words of 'a.bin' in it"),
    ],
)
def test_safety_text_that_nobody_sees_does_not_count(
    supple: Supple, project: Path, tmp_path: Path, body: str, fault: str
) -> None:
    add_plugin(tmp_path, f"all = ' '.join(edition.model_dump_json().split('\"')); {body}")
    result = supple("build", "odd")
    assert result.status == ExitStatus.FINDINGS
    assert fault in result.err
    assert not (project / "build").exists()


PRINTED = """
        import io, json, pikepdf

        def texts(value):
            if isinstance(value, str):
                yield value
            for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
                yield from texts(inner)

        leaves = [text.translate({{92: 32, 40: 32, 41: 32}}) for text in texts(json.loads(edition.model_dump_json()))]
        lines = "".join(f"({{leaf}}) Tj T*" + chr(10) for leaf in leaves)
        pdf = pikepdf.new()
        page = pdf.add_blank_page(page_size=(9000, 14000))
        font = {{"/Type": "Font", "/Subtype": "Type1", "/BaseFont": "Helvetica", "/Encoding": "WinAnsiEncoding"}}
        font = pikepdf.Dictionary({{name: pikepdf.Name(f"/{{value}}") for name, value in font.items()}})
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary({{"/F1": font}}))
        drawn = f"BT /F1 6 Tf 7 TL HOW 20 13900 Td {{lines}} ET"
        page.Contents = pdf.make_stream(drawn.encode("cp1252", "replace"))
        file = io.BytesIO()
        pdf.save(file)
        return [Artifact("a.bin", file.getvalue())]

    def read_words(self, artifact):
        raise ValueError("nobody asks")
"""


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(("how", "made"), [("", True), ("3 Tr", False), ("0 20000 Td", False)])
def test_a_build_reads_a_pdf_itself_whatever_it_is_called_and_sees_what_is_drawn(
    supple: Supple, project: Path, tmp_path: Path, how: str, *, made: bool
) -> None:
    add_plugin(tmp_path, PRINTED.format().replace("HOW", how))
    result = supple("build", "odd")
    assert (LEFT_OUT in result.err) is not made
    assert (project / "build/first-moves/odd/a.bin").exists() is made


UNPACK = "import json, zlib; return json.dumps(json.loads(zlib.decompress(artifact.data)), ensure_ascii=False)"


@pytest.mark.usefixtures("plugin")
def test_a_plugin_reads_its_own_format_from_the_bytes_of_its_file_alone(
    supple: Supple, project: Path, tmp_path: Path
) -> None:
    packed = "return [Artifact('a.odd', zlib.compress(edition.model_dump_json().encode()))]"
    add_plugin(tmp_path, f"import zlib; {packed}\n\n    def read_words(self, artifact):\n        {UNPACK}")
    result = supple("build", "odd")
    assert result.status == ExitStatus.CLEAN
    told = "The safety text in first-moves/odd/a.odd is there by the word of supple-odd 2.1 alone"
    assert told in " ".join(result.out.split())
    manifest = json.loads((project / "build/first-moves/odd/manifest.json").read_text(encoding="utf-8"))
    assert [file["vouched_by"] for file in manifest["files"]] == ["supple-odd 2.1"]


@pytest.mark.usefixtures("plugin")
def test_a_plugin_that_hangs_is_stopped_and_named(supple: Supple, project: Path, tmp_path: Path) -> None:
    add_plugin(tmp_path, "import threading; threading.Event().wait()")
    result = supple("build", "odd", "--time-limit", "1")
    assert result.status == ExitStatus.FINDINGS
    assert "supple-odd 2.1 has a fault, met at the booklet `first-moves`: it had not ended after 1 s" in result.err
    assert not (project / "build").exists()


def test_ctrl_c_names_the_exporter_that_was_running(
    capfd: pytest.CaptureFixture[str], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("the signal came too late")

    monkeypatch.setattr("supple_exporters.bundle.BundleExporter.export", interrupted)
    status = main(["build", "json", "--content", str(project / "content"), "--out", str(project / "build")])
    assert status == ExitStatus.INTERRUPTED
    assert "Stopped while `json` of supple " in capfd.readouterr().err
    assert not (project / "build").exists()


@pytest.mark.usefixtures("plugin")
def test_a_plugin_can_change_neither_the_edition_nor_the_modules_of_the_build(
    supple: Supple, project: Path, tmp_path: Path
) -> None:
    assert supple("build", "json").status == ExitStatus.CLEAN
    before = files_below(project / "build/first-moves/json")
    body = (
        "import json; json.dumps = None; edition.exercises[0].__dict__['title'] = 'Mine';"
        f" from supple_exporters.bundle import BundleExporter; BundleExporter.export = None; return {SAFE}"
    )
    add_plugin(tmp_path, body)
    result = supple("build", "odd", "json")
    assert result.err == ""
    assert files_below(project / "build/first-moves/json") == before
    assert b"Mine" in (project / "build/first-moves/odd/all.json").read_bytes()


@pytest.mark.usefixtures("plugin")
def test_an_output_that_cannot_be_made_says_why(supple: Supple, project: Path, tmp_path: Path) -> None:
    add_plugin(tmp_path, "raise ExportError('It needs a locale.')")
    result = supple("build", "json", "odd")
    assert result.status == ExitStatus.FINDINGS
    assert result.err == "Error: `odd` cannot make `first-moves`: It needs a locale. Nothing was written.\n"
    assert not (project / "build").exists()


def test_two_builds_of_the_same_content_write_the_same_bytes(supple: Supple, project: Path) -> None:
    for out in ("one", "two"):
        assert supple("build", "cards", "json", "--out", out).status == ExitStatus.CLEAN
    assert files_below(project / "one") == files_below(project / "two")


def test_a_build_shows_its_progress_on_a_terminal_only(supple: Supple, project: Path) -> None:
    assert "0/2" in run_in_terminal(["build", "cards", "json"], 100)
    result = supple("build", "cards", "json")
    assert "/2" not in result.out + result.err
    assert (project / "build/first-moves/json/bundle.json").is_file()


def want(project: Path, outputs: str) -> None:
    """Let the booklet of the project say which outputs it wants."""
    (file,) = (project / "content/booklets").iterdir()
    file.write_text(f"{file.read_text('utf-8').rstrip()}\noutputs:\n{outputs}", "utf-8")


def test_every_output_that_a_booklet_wants_is_built_under_its_name_and_no_other(supple: Supple, project: Path) -> None:
    want(
        project,
        "  - {exporter: json, name: data, options: {motion: false}}\n"
        "  - {exporter: cards, name: narrow, options: {width: 50}}\n"
        "  - {exporter: cards, name: wide, options: {width: 90}}\n",
    )
    result = supple("build")
    assert result.status == ExitStatus.CLEAN, result.err
    built = files_below(project / "build/first-moves")
    assert not any(path.startswith("pdf/") for path in built)
    widest = {
        name: max(
            len(line)
            for path, data in built.items()
            if path.startswith(f"cards/{name}/") and path.endswith(".txt")
            for line in data.decode().splitlines()
        )
        for name in ("narrow", "wide")
    }
    assert widest["narrow"] <= 50 < widest["wide"] <= 90


def test_options_of_the_command_line_win_over_those_of_a_booklet(supple: Supple, project: Path) -> None:
    want(project, "  - {exporter: cards, name: mine, options: {width: 90}}\n")
    assert supple("build", "cards", "--set", "cards.width=50").status == ExitStatus.CLEAN
    cards = [path.read_text("utf-8") for path in (project / "build/first-moves/cards/mine").glob("**/*.txt")]
    assert cards
    assert max(len(line) for card in cards for line in card.splitlines()) <= 50


def test_a_form_on_the_command_line_chooses_among_the_outputs_that_a_booklet_wants(
    supple: Supple, project: Path
) -> None:
    """It does not turn every output into that form. The most pages of another print do not hold for this one."""
    want(
        project,
        "  - {exporter: pdf, form: wallet, name: card}\n  - {exporter: pdf, form: booklet, name: all, pages: 2}\n",
    )
    for setting, made in (("pdf.form=wallet", {"card.pdf"}), ("pdf.form=handout", {"handout.pdf"})):
        assert supple("build", "pdf", "--set", setting).status == ExitStatus.CLEAN
        assert {path.name for path in (project / "build/first-moves/pdf").glob("*.pdf")} == made
    assert supple("build", "pdf", "--set", "pdf.form=booklet", "--set", "pdf.ink=low").status == ExitStatus.CLEAN


def test_print_that_takes_more_pages_than_it_may_is_not_built_and_the_longest_entries_are_named(
    supple: Supple, project: Path
) -> None:
    want(project, "  - {exporter: pdf, form: booklet, pages: 2}\n")
    result = supple("build")
    assert result.status == ExitStatus.FINDINGS
    assert re.search(r"takes \d+ pages, and may have 2\.", " ".join(result.err.split()))
    assert "The most room is taken by:" in " ".join(result.err.split())
    assert not (project / "build").exists()


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        ("  - {exporter: cards}\n  - {exporter: cards}\n", "Give each a `name` of its own."),
        ("  - {exporter: crads}\n", "no exporter has that name"),
        ("  - {exporter: cards, options: {widht: 50}}\n", "Did you mean `width`?"),
        ("  - {exporter: pdf, form: leaflet}\n", "`pdf.form` must be"),
    ],
)
def test_outputs_that_cannot_be_made_are_explained(supple: Supple, project: Path, outputs: str, message: str) -> None:
    want(project, outputs)
    result = supple("build", *(["cards"] if "cards" in outputs else []))
    assert result.status == ExitStatus.FINDINGS
    assert message in " ".join(result.err.split())
    assert not (project / "build").exists()


SHIPPED = Path(__file__).parents[2] / "content"


def test_the_whole_of_a_subject_needs_no_booklet_and_keeps_its_safety_text(supple: Supple, tmp_path: Path) -> None:
    out = tmp_path / "out"
    settings = ("--content", SHIPPED, "--out", out, "--set", "json.motion=false")
    result = supple("build", "json", "--whole", "knee", *settings)
    assert result.status == ExitStatus.CLEAN, result.err
    edition = json.loads((out / "whole-knee/json/bundle.json").read_text(encoding="utf-8"))["edition"]
    names = {exercise["id"] for exercise in edition["exercises"]}
    assert names >= {"knee-press", "heel-slide", "small-squat"}
    assert "bird-dog" not in names
    assert edition["title"] == "knee osteoarthritis"
    assert len(edition["safety"]["red_flags"]) == 3
    assert edition["reader"]["conditions"] is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["json", "--whole", "neck"], "There is `back` and `knee`."),
        (["--whole", "knee"], "supple build json --whole SUBJECT"),
        (["json", "--whole", "knee", "--booklet", "first-days"], "supple build json --whole SUBJECT"),
    ],
)
def test_a_whole_that_cannot_be_is_refused(supple: Supple, tmp_path: Path, words: list[str], told: str) -> None:
    result = supple("build", *words, "--content", SHIPPED, "--out", tmp_path / "out")
    assert result.status == ExitStatus.MISUSE
    assert told in result.err
    assert not (tmp_path / "out").exists()
