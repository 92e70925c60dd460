"""A handout is made for one person, passes what booklets pass, and the name stands on its paper alone."""

import re
import shutil
from functools import cache
from html import unescape
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from cli.running import Result, Supple
from print_layout import as_typed

from supple_cli.checked_content import read_checked
from supple_cli.commands import handout as making
from supple_cli.main import ExitStatus
from supple_exporters.pdf import PdfExporter
from supple_schema.diagnostics import Report
from supple_schema.linking import Library, load_content

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parents[2] / "content"
NAME = "Zebedee Quux"
TAG = re.compile(r"<[^>]*>")
WITHIN_WORDS = re.compile(r"</?(?:a|b|span)\b[^>]*>")


read_content = cache(read_checked)


@pytest.fixture
def handout(supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Supple:
    """Make a handout of the real content, which is checked once, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(making, "read_checked", read_content)

    def run(*arguments: str | Path) -> Result:
        return supple("handout", "--content", CONTENT, *arguments)

    return run


def read(path: Path) -> list[str]:
    """Give the words of each page, as authors type them; of what is not laid out, those below each first heading."""
    if not path.read_bytes().startswith(b"%PDF"):
        parts = re.split(r"(?=<h1\b)", path.read_text("utf-8").partition("<body")[2])
        return [" ".join(as_typed(unescape(TAG.sub(" ", WITHIN_WORDS.sub("", part)))).split()) for part in parts[1:]]
    document = pypdfium2.PdfDocument(path)
    # A hyphen at which a line breaks is a sign of its own in the text of a page.
    texts = (as_typed(page.get_textpage().get_text_range()) for page in document)
    return [" ".join(text.replace("\ufffe", "-").split()) for text in texts]


def test_a_handout_has_the_person_the_dose_and_all_that_keeps_them_safe(handout: Supple, tmp_path: Path) -> None:
    wishes = ["--dose", "knee-to-chest.repetitions=11", "--place", "en-GB", "--note", "See you on Tuesday."]
    result = handout("knee-to-chest", "--for", NAME, *wishes)
    assert result.status == ExitStatus.CLEAN, result.err
    front, back = read(tmp_path / "handout-knee-to-chest.pdf")
    for text in (NAME, "Knee to chest", "For you 11 on each side", "See you on Tuesday."):
        assert text in front
    assert "Usual" not in front, "no second dose stands beside the one for this reader"
    assert "999" in back


ROUTINE = ("first-days", "--for", NAME, "--place", "en-GB", "--note", "See you on Tuesday.", "--side", "left")


def test_a_routine_makes_a_sheet_to_tick_with_own_doses_over_those_of_the_routine(
    handout: Supple, tmp_path: Path
) -> None:
    """The routine asks for 2 or 3 rolls with a hold of 2 seconds: who changes the one keeps the other."""
    result = handout(*ROUTINE, "--dose", "lower-back-rotation.repetitions=4", "--dose", "pelvic-tilt.repetitions=8")
    assert result.status == ExitStatus.CLEAN, result.err
    assert "Quux" not in result.out + result.err
    front, back = read(tmp_path / "handout-first-days.pdf")
    for text in (
        f"For {NAME}",
        "See you on Tuesday.",
        "Take extra care of your left side: if it hurts more there, make the move smaller on that side.",
        "Do it 4 times on each side. Hold for 2 seconds each time.",
        "Do it 8 times.",
        "Tick each time",
        "When to stop and when to carry on",
    ):
        assert text in front
    assert "999" in back


@pytest.mark.usefixtures("words_alone")
def test_conditions_act_on_a_routine(handout: Supple, tmp_path: Path) -> None:
    result = handout("first-days", "--condition", "knee")
    assert result.status == ExitStatus.CLEAN, result.err
    assert "adapt Sit to stand." in result.out
    front = read(tmp_path / "handout-first-days.pdf")[0]
    assert "What's here was chosen with this in mind: knee pain or a new knee." in front
    assert "Use a higher seat, with armrests if you can." in front


@pytest.mark.usefixtures("words_alone")
def test_a_routine_can_be_handed_out_exercise_by_exercise(handout: Supple, tmp_path: Path) -> None:
    """Then each has the dose of the routine, that for this reader alone under the words that say so."""
    dose = ("--dose", "pelvic-tilt.repetitions=8")
    result = handout("first-days", "--for", NAME, *dose, "--set", "pdf.form=handout")
    assert result.status == ExitStatus.CLEAN, result.err
    pages = read(tmp_path / "handout-first-days.pdf")
    assert len(pages) == 6
    (tilt,) = [page for page in pages if page.startswith("Pelvic tilt")]
    assert "For you 8" in tilt
    assert "To begin" not in tilt
    (rotation,) = [page for page in pages if page.startswith("Lower back rotation")]
    assert "To begin 2 or 3 on each side 2 seconds" in rotation


@pytest.mark.usefixtures("words_alone")
def test_a_routine_that_something_must_come_before_needs_the_word_of_a_clinician(
    handout: Supple, tmp_path: Path
) -> None:
    closed = handout("strength-steps")
    assert closed.status == ExitStatus.FINDINGS
    assert "S406" in closed.err
    assert "--cleared ID --by NAME --role ROLE" in closed.err
    assert list(tmp_path.iterdir()) == []
    opened = handout("strength-steps", "--cleared", "strength-steps", *CLEARED[2:])
    assert opened.status == ExitStatus.CLEAN, opened.err
    front = read(tmp_path / "handout-strength-steps.pdf")[0]
    assert "Your physiotherapist, Quincy Vole, has said that you can start this." in front
    assert "Do first" not in front


def test_the_name_stands_on_the_paper_and_nowhere_else(handout: Supple, tmp_path: Path) -> None:
    result = handout("heel-slide", "--for", NAME, "--out", "one.pdf")
    assert result.status == ExitStatus.CLEAN, result.err
    assert [path.name for path in tmp_path.iterdir()] == ["one.pdf"]
    (front, *_) = read(tmp_path / "one.pdf")
    assert NAME in front
    assert "Quux" not in result.out + result.err
    document = pypdfium2.PdfDocument(tmp_path / "one.pdf")
    assert "Quux" not in str(document.get_metadata_dict())


def test_a_name_with_markup_is_printed_as_text(handout: Supple, tmp_path: Path) -> None:
    assert handout("heel-slide", "--for", "<b>Zoe</b> & {{ Ann }}").status == ExitStatus.CLEAN
    assert "<b>Zoe</b> & {{ Ann }}" in read(tmp_path / "handout-heel-slide.pdf")[0]


@pytest.mark.usefixtures("words_alone")
def test_a_condition_of_the_reader_acts(handout: Supple, tmp_path: Path) -> None:
    assert handout("knee-to-chest", "--out", "all.pdf").status == ExitStatus.CLEAN
    result = handout("knee-to-chest", "--condition", "osteoporosis", "--out", "one.pdf")
    assert result.status == ExitStatus.CLEAN, result.err
    assert "osteoporosis" in result.out
    assert read(tmp_path / "all.pdf")[0] != read(tmp_path / "one.pdf")[0]


@pytest.mark.usefixtures("words_alone")
def test_that_somebody_has_asked_and_there_is_no_condition_leaves_the_cautions_out(
    handout: Supple, tmp_path: Path
) -> None:
    assert handout("knee-to-chest", "--out", "all.pdf").status == ExitStatus.CLEAN
    assert handout("knee-to-chest", "--condition", "none", "--out", "none.pdf").status == ExitStatus.CLEAN
    assert len(read(tmp_path / "none.pdf")[0]) < len(read(tmp_path / "all.pdf")[0])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["knee-to-chst"], "Did you mean `knee-to-chest`?"),
        (["bridge:lng"], "There is no dose of `bridge` called `lng`."),
        (["bridge", "--condition", "osteoporosi"], "Did you mean `osteoporosis`?"),
        (["bridge", "--condition", "none", "--condition", "osteoporosis"], "it stands alone"),
        (["bridge", "--place", "en-GV"], "Did you mean `en-GB`?"),
        (["bridge", "--place", "fr-FR"], 'supple new locale "United Kingdom" --id en-GB'),
        (["bridge", "--like", "first-day"], "Did you mean `first-days`?"),
        (["bridge", "bridge"], "Name each once."),
        (["daily-reset"], "There is no exercise or routine `daily-reset`."),
        (["first-day"], "Did you mean `first-days`?"),
        (["first-days", "bridge"], "a handout shows either one routine or exercises. Make two handouts."),
        (["first-days", "daily-mobility"], "a handout shows either one routine or exercises."),
        (["first-days:short"], "Write `first-days` alone"),
        (["first-days", "--dose", "bridge.hold=5 s"], "There is no exercise in this routine `bridge`."),
        (["first-days", "--dose", "walking.often=1 per day"], "How often is for `first-days` to say"),
        (["bridge", "--dose", "bridge.repetition=8"], "Did you mean `repetitions`?"),
        (["bridge", "--dose", "plank.repetitions=8"], "There is no exercise in this handout `plank`."),
        (["bridge", "--dose", "bridge.repetitions=many"], "`bridge.repetitions=many`: "),
        (["bridge", "--dose", "repetitions"], "Write it like `bridge.repetitions=8`."),
        (["bridge", "--set", "pdf.text_sizes=large"], "Did you mean `text_size`?"),
        (["bridge", "--side", "up"], "left"),
    ],
    ids=" ".join,
)
def test_a_wrong_wish_is_told_with_what_was_meant(
    handout: Supple, tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = handout(*arguments)
    assert result.status == ExitStatus.MISUSE
    assert message in " ".join(result.err.split())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Quux\x1b[31m", "Quux \u202e", "*Quux*", "Quux" * 30, " "], ids=ascii)
def test_a_name_that_cannot_be_printed_is_refused_and_not_repeated(handout: Supple, name: str) -> None:
    result = handout("bridge", "--for", name)
    assert result.status == ExitStatus.MISUSE
    assert "The name cannot be printed." in " ".join(result.err.split())
    assert "Quux" not in result.err


def test_a_name_without_quotes_is_not_repeated(handout: Supple) -> None:
    result = handout("bridge", "--for", *NAME.split())
    assert result.status == ExitStatus.MISUSE
    assert "Quux" not in result.err
    assert "in quotes" in result.err


def test_a_fault_of_the_print_does_not_repeat_the_name(
    handout: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError(f"no glyph for {NAME}")

    monkeypatch.setattr(PdfExporter, "export", fail)
    result = handout("knee-to-chest", "--for", NAME)
    assert result.status == ExitStatus.FINDINGS
    assert "Quux" not in result.out + result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("words_alone")
def test_a_file_that_cannot_be_written_leaves_nothing(handout: Supple, tmp_path: Path) -> None:
    result = handout("heel-slide", "--out", "nowhere/one.pdf")
    assert result.status == ExitStatus.FINDINGS
    assert "`nowhere/one.pdf` cannot be written" in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_booklet_without_the_signs_of_its_subject_lends_no_safety_text(
    supple: Supple, content: Path, tmp_path: Path
) -> None:
    booklet = content / "booklets/first-moves.yaml"
    text = booklet.read_text("utf-8")
    booklet.write_text(text.replace("  - emergency-signs\n", ""), "utf-8")
    result = supple("handout", "pelvic-tilt", "--out", tmp_path / "one.pdf")
    assert result.status == ExitStatus.FINDINGS
    assert not (tmp_path / "one.pdf").exists()


def test_an_exercise_that_something_must_come_before_is_not_handed_out_alone(handout: Supple, tmp_path: Path) -> None:
    result = handout("bridge", "--for", NAME)
    assert result.status == ExitStatus.FINDINGS
    assert "`mobility-first`" in result.err
    assert "this handout would leave out what keeps its reader safe" in result.err
    assert "--> " in result.err, "the lines of the gate are not taken for those of the handout"
    assert "to the `routines` of an earlier part" not in result.err, "a handout has no parts"
    assert list(tmp_path.iterdir()) == []


def test_a_note_that_names_what_this_reader_does_not_get_stops_the_handout(handout: Supple, tmp_path: Path) -> None:
    words = ("--note", "Begin with knee to chest.")
    result = handout("knee-to-chest", "--condition", "pregnancy-lying", *words)
    assert result.status == ExitStatus.FINDINGS
    assert "S434 The note to the reader names “knee to chest”, which this reader does not get." in result.err
    assert "Nothing was made, because a text names what this reader does not get." in result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("dose", "told"),
    [
        (
            "repetitions=5000",
            "S436 The dose of `pelvic-tilt`: 5000 repetitions are more than the usual 30. Write 30 or fewer.",
        ),
        ("hold=40 min", "2400 seconds of holding are more than the usual 60."),
        ("often=90 per day", "90 times a day are more than the usual 24."),
        ("side=affected", "D512 This dose is for one side, but the exercise has no sides."),
    ],
)
def test_a_dose_for_one_person_has_the_bounds_of_all_doses(
    handout: Supple, tmp_path: Path, dose: str, told: str
) -> None:
    result = handout("pelvic-tilt", "--dose", f"pelvic-tilt.{dose}")
    assert result.status == ExitStatus.FINDINGS
    err = " ".join(result.err.split())
    assert told in err
    assert "a dose does not fit" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("words_alone")
def test_an_exercise_that_the_reader_does_not_get_leaves_no_words_behind(handout: Supple, tmp_path: Path) -> None:
    """What stands beside its name is about it alone. What is to take the place of an unsafe one is to be asked for."""
    assert handout("pelvic-tilt", "--out", "one.pdf").status == ExitStatus.CLEAN
    front = read(tmp_path / "one.pdf")[0]
    assert "Make the tilt smaller" in front
    asked = "Ask your physiotherapist for this one instead: Cat stretch."
    assert f"Pregnancy. Leave this one out. {asked}" in front
    assert "Ask your physiotherapist for this one instead: Hip hinge" not in front
    assert handout("pelvic-tilt", "cat-stretch", "--out", "two.pdf").status == ExitStatus.CLEAN
    assert "Pregnancy. Leave this one out. Try instead: Cat stretch" in read(tmp_path / "two.pdf")[0]
    cleared = ("--cleared", "side-leg-raise", *CLEARED[2:])
    assert handout("side-leg-raise", *cleared, "--out", "three.pdf").status == ExitStatus.CLEAN
    assert "Choose this one if" not in read(tmp_path / "three.pdf")[0]


CLEARED = ("--cleared", "bridge", "--by", "Quincy Vole", "--role", "physiotherapist")


def test_a_clinician_opens_a_gate_for_one_person_and_the_handout_says_who(handout: Supple, tmp_path: Path) -> None:
    closed = handout("bridge")
    assert closed.status == ExitStatus.FINDINGS
    assert "S406" in closed.err
    assert "--cleared ID --by NAME --role ROLE" in closed.err
    assert not list(tmp_path.iterdir())
    opened = handout("bridge", *CLEARED)
    assert opened.status == ExitStatus.CLEAN, opened.err
    front = read(tmp_path / "handout-bridge.pdf")[0]
    assert "Your physiotherapist, Quincy Vole, has said that you can start this." in front
    assert "No clinician has reviewed this." in front
    assert "Quincy" not in opened.out + opened.err


@pytest.mark.usefixtures("words_alone")
def test_what_two_conditions_leave_out_is_told_once_with_both(handout: Supple, tmp_path: Path) -> None:
    assert (
        handout("upper-back-foam-roll", "--condition", "osteoporosis", "--condition", "balance").status
        == ExitStatus.CLEAN
    )
    front = read(tmp_path / "handout-upper-back-foam-roll.pdf")[0]
    assert front.count("Upper back foam roll is left out") == 1
    assert "because of osteoporosis (brittle bones) and unsteady balance. Try instead: Standing back bend." in front


@pytest.mark.usefixtures("words_alone")
def test_whoever_names_a_condition_hears_of_another_one_that_would_leave_an_exercise_out(handout: Supple) -> None:
    """Pelvic girdle pain comes in pregnancy or after it, and the handout has a reader lie on her back."""
    told = handout("pelvic-tilt", "--condition", "pelvic-girdle", "--out", "one.pdf")
    assert told.status == ExitStatus.CLEAN, told.err
    assert "name `pregnancy-lying` as well: it leaves out `pelvic-tilt`" in " ".join(told.out.split())
    kneeling = handout("cat-stretch", "--condition", "pelvic-girdle", "--out", "two.pdf")
    assert "pregnancy-lying" not in kneeling.out


@pytest.mark.usefixtures("words_alone")
def test_a_clinician_may_name_what_takes_the_place_of_an_exercise_for_this_reader(
    handout: Supple, tmp_path: Path
) -> None:
    """The gate of `side-leg-raise` is told as closed, so there must be a way to say that it is open."""
    asked = ("bridge", "--condition", "pregnancy-lying")
    closed = handout(*asked, *CLEARED)
    assert closed.status == ExitStatus.FINDINGS
    assert "`side-leg-raise` needs the gate" in closed.err
    opened = handout(*asked, "--cleared", "side-leg-raise", *CLEARED[2:])
    assert opened.status == ExitStatus.CLEAN, opened.err
    front = read(tmp_path / "handout-bridge.pdf")[0]
    assert "Bridge is left out because of pregnancy. Try instead: Side-lying leg raise." in front


@pytest.mark.parametrize(
    ("exercises", "cleared", "told"),
    [
        (("bridge",), CLEARED[:4], "give `cleared`, `by` and `role` together"),
        (("bridge",), CLEARED[2:], "give `cleared`, `by` and `role` together"),
        (("bridge",), (*CLEARED[:-1], "patient"), "'patient' is not one of"),
        (("bridge",), (*CLEARED[:3], "a *b*", *CLEARED[4:]), "The name of the clinician cannot be printed"),
        (("pelvic-tilt",), ("--cleared", "pelvic-tilt", *CLEARED[2:]), "`pelvic-tilt` needs no gate"),
        (("pelvic-tilt",), CLEARED, "There is no exercise or routine in this handout `bridge`"),
    ],
)
def test_a_gate_is_opened_by_a_clinician_with_a_name_for_an_exercise_that_has_one(
    exercises: tuple[str, ...], cleared: tuple[str, ...], told: str, handout: Supple
) -> None:
    result = handout(*exercises, *cleared)
    assert result.status == ExitStatus.MISUSE
    assert told in result.err


@pytest.mark.usefixtures("words_alone")
def test_a_file_says_what_a_handout_is_to_be_and_what_is_typed_wins(handout: Supple, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(
        f"id: p-017\nexercises: [knee-to-chest]\nname: {NAME}\nside: left\nnote: From the file.\n"
        "doses: [knee-to-chest.repetitions=11]\nink: low\n",
        "utf-8",
    )
    result = handout("--from", "one.yaml", "--note", "See you on Tuesday.")
    assert result.status == ExitStatus.CLEAN, result.err
    front, *_ = read(tmp_path / "p-017.pdf")
    for text in (NAME, "11 on each side", "See you on Tuesday."):
        assert text in front
    assert "From the file" not in front


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("exercises: [knee-to-chest\n", "one.yaml:"),
        ("exercise: knee-to-chest\n", "Did you mean `exercises`?"),
        ("name: Zebedee Quux\n", "The column `exercises` is missing."),
        ("exercises: knee-to-chest\nname: {first: Zebedee Quux}\n", "neither a text nor a list of texts"),
        ("exercises: knee-to-chest\nname: '*Quux*'\n", "The name cannot be printed."),
    ],
)
def test_a_wrong_file_is_told_without_what_stands_in_it(
    handout: Supple, tmp_path: Path, text: str, message: str
) -> None:
    (tmp_path / "one.yaml").write_text(text, "utf-8")
    result = handout("--from", "one.yaml")
    assert result.status in {ExitStatus.MISUSE, ExitStatus.FINDINGS}
    assert message in " ".join(result.err.split())
    assert "Quux" not in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["one.yaml"]


@pytest.mark.usefixtures("words_alone")
def test_a_handout_says_which_numbers_nobody_has_told_it(handout: Supple, tmp_path: Path) -> None:
    result = handout("knee-to-chest")
    assert "To begin 2 or 3 on each side" in read(tmp_path / "handout-knee-to-chest.pdf")[0]
    told = " ".join(result.err.split())
    assert told.startswith("Note: no number to call is known for ")
    assert "Those of the place come with `--place en-GB`, or with `place: en-GB` in supple.yaml." in told
    assert "supple new theme" in told
    placed = " ".join(handout("knee-to-chest", "--place", "en-GB").err.split())
    assert "`--place" not in placed
    assert "supple new theme" in placed, "nobody has said whom to call for an appointment"


@pytest.mark.usefixtures("words_alone")
def test_a_handout_with_all_numbers_has_nothing_to_tell(
    handout: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "set"
    shutil.copytree(CONTENT, root)
    (root / "themes").mkdir(exist_ok=True)
    (root / "themes/our-clinic.yaml").write_text("title: Our clinic\nphone: 020 7946 0000\n", "utf-8")

    def read_set(_content: Path) -> tuple[Library, Report]:
        return load_content(root)

    monkeypatch.setattr(making, "read_checked", read_set)
    result = handout("knee-to-chest", "--place", "en-GB", "--set", "pdf.theme=our-clinic")
    assert result.status == ExitStatus.CLEAN, result.err
    assert result.err == ""
    assert all("___" not in page for page in read(tmp_path / "handout-knee-to-chest.pdf"))
