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


def test_an_option_of_the_command_line_holds_for_the_outputs_that_do_not_say_another_value_of_it(
    supple: Supple, project: Path
) -> None:
    """The name of such an output would say what it is not."""
    want(project, "  - {exporter: cards, name: mine}\n  - {exporter: cards, name: wide, options: {width: 90}}\n")
    result = supple("build", "cards", "--set", "cards.width=50")
    assert result.status == ExitStatus.CLEAN
    assert "Not made: `wide`: its `width` is `90`, and `cards.width=50` is set." in result.out
    assert [path.name for path in (project / "build/first-moves/cards").iterdir() if path.is_dir()] == ["mine"]
    cards = [path.read_text("utf-8") for path in (project / "build/first-moves/cards/mine").glob("**/*.txt")]
    assert max(len(line) for card in cards for line in card.splitlines()) <= 50
    wide = supple("build", "cards", "--set", "cards.width=90")
    assert "Not made: `mine`: it would be the same as `wide`." in wide.out
    assert "left as they were: build/first-moves/cards/ (" in " ".join(wide.out.split())


def test_where_no_output_fits_an_option_that_is_set_the_usual_one_is_made(supple: Supple, project: Path) -> None:
    want(project, "  - {exporter: cards, name: wide, options: {width: 90}}\n")
    result = supple("build", "cards", "--set", "cards.width=50")
    assert result.status == ExitStatus.CLEAN
    built = files_below(project / "build/first-moves/cards")
    assert built
    assert not any(path.startswith("wide/") for path in built)


@pytest.mark.usefixtures("words_alone")
def test_what_the_command_line_has_not_asked_for_is_left_as_it_was(supple: Supple, project: Path) -> None:
    """A form leaves the prints of other forms; the next build of all that is wanted tells what it removes."""
    want(project, "  - {exporter: pdf, form: wallet, name: card}\n  - {exporter: cards}\n")
    assert supple("build").status == ExitStatus.CLEAN
    before = files_below(project / "build")
    result = supple("build", "pdf", "--set", "pdf.form=handout")
    assert "Not asked for this time, and left as they were: build/first-moves/pdf/card.pdf." in result.out
    after = files_below(project / "build")
    assert after.keys() - before.keys() == {"first-moves/pdf/handout.pdf"}
    assert all(after[path] == data for path, data in before.items() if not path.endswith("manifest.json"))
    (project / "build/first-moves/pdf/card.pdf").write_bytes(b"mine")
    assert supple("build", "pdf", "--set", "pdf.form=handout").status == ExitStatus.CLEAN
    assert (project / "build/first-moves/pdf/card.pdf").read_bytes() == b"mine"
    whole = supple("build")
    assert "Removed, as their booklets want them no more: build/first-moves/pdf/handout.pdf." in whole.out
    assert files_below(project / "build") == before


def test_what_was_not_asked_for_is_left_also_where_the_note_of_builds_is_gone(supple: Supple, project: Path) -> None:
    want(project, "  - {exporter: cards, name: mine}\n  - {exporter: cards, name: wide, options: {width: 90}}\n")
    assert supple("build").status == ExitStatus.CLEAN
    before = files_below(project / "build/first-moves/cards/wide")
    (project / "build/.supple-build.json").unlink()
    assert supple("build", "cards", "--set", "cards.width=50").status == ExitStatus.CLEAN
    assert files_below(project / "build/first-moves/cards/wide") == before


@pytest.mark.sweep
def test_sheets_to_fold_and_pages_to_cut_say_so_in_their_names(supple: Supple, project: Path) -> None:
    want(
        project,
        "  - {exporter: pdf, form: booklet, name: moves}\n"
        "  - {exporter: pdf, form: booklet, name: moves-large-print, options: {text-size: large}}\n"
        "  - {exporter: pdf, form: wallet, name: card}\n",
    )
    result = supple("build", "pdf", "--set", "pdf.printer=saddle-stitch", "--set", "pdf.paper=a5")
    assert result.status == ExitStatus.CLEAN, result.err
    told = " ".join(result.out.split())
    assert "Not made: `moves-large-print`: The booklet in large print does not fit on paper of `a5`." in told
    assert "Not made: `card`: The sheet of wallet cards does not fit on paper of `a5`." in told
    prints = project / "build/first-moves/pdf"
    assert {path.name for path in prints.glob("*.pdf")} == {"moves-saddle-stitch.pdf"}
    (project / "build/.supple-build.json").unlink()
    assert supple("build", "pdf", "--set", "pdf.form=wallet", "--set", "pdf.printer=crop-marks").status == 0
    assert {path.name for path in prints.glob("*.pdf")} == {"moves-saddle-stitch.pdf", "card-crop-marks.pdf"}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (("pdf.form=wallet", "pdf.paper=a5"), "The sheet of wallet cards does not fit on paper of `a5`."),
        (("pdf.form=wallet", "pdf.text_size=large"), "A wallet card is too small for large print."),
        (("pdf.form=sheet", "pdf.printer=saddle-stitch"), "Only a booklet is folded and stapled."),
    ],
)
def test_settings_that_no_print_can_have_together_are_misuse(
    supple: Supple, project: Path, settings: tuple[str, ...], message: str
) -> None:
    result = supple("build", "pdf", *(word for setting in settings for word in ("--set", setting)))
    assert result.status == ExitStatus.MISUSE
    assert message in " ".join(result.err.split())
    assert not (project / "build").exists()


@pytest.mark.usefixtures("words_alone")
def test_a_form_on_the_command_line_chooses_among_the_outputs_that_a_booklet_wants(
    supple: Supple, project: Path
) -> None:
    """It does not turn every output into that form. The most pages of another print do not hold for this one."""
    want(
        project,
        "  - {exporter: pdf, form: wallet, name: card}\n  - {exporter: pdf, form: booklet, name: all, pages: 2}\n",
    )
    for setting, made in (("pdf.form=wallet", {"card.pdf"}), ("pdf.form=handout", {"card.pdf", "handout.pdf"})):
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
        ("  - {exporter: crads}\n", "There is no exporter `crads`."),
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
