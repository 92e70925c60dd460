"""A booklet says which outputs it wants; the command line chooses among them."""

import re
from pathlib import Path

import pytest
from cli.running import Supple
from cli.test_build import files_below

from supple_cli.main import ExitStatus

pytestmark = pytest.mark.slow


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
