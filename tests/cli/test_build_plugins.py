"""An exporter of another package is read, run and judged apart from the build that asked for it."""

import json
import os
import signal
import sys
from pathlib import Path

import pytest
from cli.running import Supple
from cli.test_build import files_below
from exporters.test_discovery import install
from sampling import sampled

from supple_cli.main import ExitStatus
from supple_schema.isolation import process

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


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An exporter of another package, installed beside Supple; its name."""
    monkeypatch.setattr(sys, "path", [str(tmp_path / "plugins"), *sys.path])
    return "odd"


def add_plugin(tmp_path: Path, body: str) -> None:
    module = f"odd_{tmp_path.name.replace('-', '_')}"
    install(tmp_path / "plugins", "odd", "supple-odd", module, PLUGIN.format(name="odd", body=body))


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


@pytest.mark.usefixtures("project", "plugin")
def test_a_plugin_that_fails_at_its_options_is_named(supple: Supple, tmp_path: Path) -> None:
    add_plugin(tmp_path, "return []\n\nimport json\njson.dumps = None")
    result = supple("build", "odd")
    assert result.status == ExitStatus.FINDINGS
    assert result.err == (
        "Error: The exporter `odd` of supple-odd 2.1 has a fault, met at its options: it ended its process with the"
        " status 1. Report it to the people who make the exporter; SUPPLE_DEBUG=1 shows more.\n"
    )


UNREAD = "nobody can look for the safety text in its file"
PACKED = (
    "import io, zipfile; file = io.BytesIO(); archive = zipfile.ZipFile(file, 'w'); archive.writestr('all.txt', all);"
    " archive.writestr('a.bin', 'Lift'); archive.close(); return [Artifact('a.zip', file.getvalue())]"
)
LEFT_OUT = "it leaves out safety text: the review notice is missing:"
SAFE = "[Artifact('all.json', edition.model_dump_json().encode())]"


FAILING = (
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
)
ALIKE = ("[1 / 0]", "os._exit(0)", "return None", "a.odd", "a.png", "a.pdf")
"""Parts of what fails as another one does. `test_words_shown` reads a broken PDF without a build."""


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(
    ("body", "fault"), sampled(FAILING, [one for one in FAILING if not any(part in one[0] for part in ALIKE)])
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


SHOWING = (
    "body { background: navy } .s { color: #eef }",
    "",
    ".s { font-size: 12px } @media print { .s { display: none } }",
)
STYLED = (
    "sheet = '<link rel=stylesheet href=../a.css><div class=s>' + all + '</div><p>Lift your leg.</p>';"
    " return [Artifact('a.css', b'{}'), Artifact('pages/a.html', sheet.encode())]"
)


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("style", sampled(SHOWING, SHOWING[:1]))
def test_safety_text_that_a_page_shows_counts(supple: Supple, project: Path, tmp_path: Path, style: str) -> None:
    add_plugin(tmp_path, f"all = ' '.join(edition.model_dump_json().split('\"')); {STYLED.replace('{}', style)}")
    result = supple("build", "odd")
    assert (result.err, result.status) == ("", ExitStatus.CLEAN)
    assert (project / "build/first-moves/odd/pages/a.html").exists()


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize("file", sampled(["a.txt", "a.odd"], ["a.odd"]))
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


HIDING = (
    ("return [Artifact('A.HTML', f'<div hidden>{all}</div><p>Lift your leg.</p>'.encode())]", LEFT_OUT),
    ("return [Artifact('a.html', f'<template>{all}</template><p>Lift your leg.</p>'.encode())]", LEFT_OUT),
    ("return [Artifact('a.htm', f'<b style=\"display: none\">{all}<br></b>Lift your leg.'.encode())]", LEFT_OUT),
    ("return [Artifact('a.html', f'<b style=\"opacity: 0\">{all}</b>Lift your leg.'.encode())]", LEFT_OUT),
    ("return [Artifact('a.html', f'<img src=\"a.png\" alt=\"{all}\">Lift your leg.'.encode())]", LEFT_OUT),
    ("return [Artifact('a.html', f'<noscript>{all}</noscript>Lift your leg.'.encode())]", LEFT_OUT),
    ("return [Artifact('a.svg', f'<svg><desc>{all}</desc><text>Lift your leg.</text></svg>'.encode())]", LEFT_OUT),
    ("return [Artifact('a.css', f'/* {all} */'.encode()), Artifact('a.html', b'Lift your leg.')]", LEFT_OUT),
    (STYLED.replace("{}", "body > .s { color: white }"), "which a file holds where no reader sees it; "),
    (
        STYLED.replace("{}", "@import url(https://cdn.example/a.css);"),
        "what it shows depends on 'https://cdn.example",
    ),
    (PACKED, f"{UNREAD} 'a.zip': nobody can read the words of 'a.bin' in it"),
)
"""`test_words_shown` tries more ways to hide words, without a build. Here they go through all that a build does."""


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(("body", "fault"), sampled(HIDING, (HIDING[10],)))
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
@pytest.mark.parametrize(("how", "made"), sampled([("", True), ("3 Tr", False), ("0 20000 Td", False)], [("", True)]))
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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
@pytest.mark.usefixtures("plugin", "project")
def test_a_plugin_that_ends_is_named_while_a_process_of_its_own_goes_on(
    supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a process holds the pipe on which a build waits for the answer."""
    monkeypatch.setattr(process, "PATIENCE", 0.05)
    body = (
        "import os, threading; child = os.fork();"
        f" child and open({str(tmp_path / 'child')!r}, 'w').write(str(child));"
        " child or (os.setsid(), threading.Event().wait(120)); os._exit(3)"
    )
    add_plugin(tmp_path, body)
    result = supple("build", "odd")
    os.kill(int((tmp_path / "child").read_text(encoding="utf-8")), signal.SIGKILL)  # nobody has waited for its end
    assert "has a fault, met at the booklet `first-moves`: it ended its process with the status 3" in result.err


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
