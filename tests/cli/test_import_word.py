"""A leaflet as physiotherapists type it in Word becomes drafts and a handout, and nothing of it is lost in silence."""

import io
from pathlib import Path

import docx
import pytest
from cli.running import Supple
from docx.document import Document
from office import repacked, saved
from PIL import Image

from supple_schema.reading.image_file import check_image
from supple_schema.reading.picture_copy import LONGEST_SIDE

pytestmark = pytest.mark.slow

GPS = 0x8825


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> io.BytesIO:
    """Make a picture that says where it was taken."""
    exif = Image.Exif()
    exif[GPS] = {1: "N"}
    stream = io.BytesIO()
    Image.new("RGB", size, "navy").save(stream, form, exif=exif)
    stream.seek(0)
    return stream


def bold(document: Document, text: str) -> None:
    document.add_paragraph().add_run(text).bold = True


@pytest.fixture
def told(supple: Supple, content: Path) -> str:
    """Import the leaflet, and give all that was told, on one line."""
    made = docx.Document()
    bold(made, "NECK EXERCISES")
    made.add_paragraph("Do all of these 3 x a day.")
    bold(made, "1. Head Rotation")
    made.add_paragraph().add_run().add_picture(picture("JPEG", (3000, 2000)))
    made.add_paragraph("Starting position: sitting in a chair with your feet flat on the floor")
    made.add_paragraph("Slowly turn your head to look over one shoulder.", style="List Number")
    made.add_paragraph("Hold 5 secs.", style="List Number")
    made.add_paragraph("Come back and repeat to the other side.", style="List Number")
    made.add_paragraph("x 10 each side")
    bold(made, "2. Side bend")
    made.add_paragraph(
        "Sit up tall. Tilt your ear towards your shoulder. Hold for 10-15 secs. Repeat 3 times each side."
    )
    bold(made, "3. Shoulder blade squeeze:")
    made.add_paragraph("In sitting, squeeze your shoulder blades together. Hold 5 secs, then let go. 2 sets of 10.")
    made.add_paragraph("NB keep your eyes level")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).paragraphs[0].add_run().add_picture(picture())
    table.cell(0, 1).paragraphs[0].add_run("4. Shoulder shrugs").bold = True
    table.cell(0, 1).add_paragraph(
        "1) Stand with your arms by your side\n2) Lift your shoulders\n3) Slowly lower\n3 x 10"
    )
    bold(made, "Any questions")
    made.add_paragraph("Call us.")
    (content.parent / "leaflet.docx").write_bytes(saved(made))
    result = supple("import", "leaflet.docx", "--handout", "For your neck")
    return " ".join(f"{result.out} {result.err}".split())


def read(content: Path, path: str) -> str:
    return (content / path).read_text("utf-8")


@pytest.mark.usefixtures("told")
def test_prose_and_bold_names_are_exercises_and_their_doses_are_no_steps(content: Path) -> None:
    turn = read(content, "exercises/head-rotation.yaml")
    assert "position: sitting\n" in turn
    assert "start:\n  - Sitting in a chair" in turn
    assert "sides: each\n" in turn
    assert "dose:\n  repetitions: 10\n  hold: 5 s\n" in turn
    bend = read(content, "exercises/side-bend.yaml")
    assert "start:\n  - Sit up tall.\n" in bend
    assert "dose:\n  repetitions: 3\n  hold: 10-15 s\n" in bend
    assert "Repeat 3 times" not in bend.partition("title:")[2]
    squeeze = read(content, "exercises/shoulder-blade-squeeze.yaml")
    assert "sides: none\n" in squeeze
    assert "dose:\n  sets: 2\n  repetitions: 10\n  hold: 5 s\n" in squeeze
    assert "# - NB keep your eyes level\n" in squeeze


def test_a_table_that_sets_a_picture_beside_a_text_is_read_as_text(told: str, content: Path) -> None:
    shrugs = read(content, "exercises/shoulder-shrugs.yaml")
    assert "dose:\n  sets: 3\n  repetitions: 10\n" in shrugs
    assert "file: shoulder-shrugs.png" in shrugs
    assert "the picture of table 1, row 1 is images/shoulder-shrugs.png now" in told


def test_what_no_exercise_was_made_of_is_named(told: str) -> None:
    assert "paragraph 1: “NECK EXERCISES” was not taken as an exercise" in told
    assert "“Do all of these 3 x a day.”" in told
    assert "“Any questions” was not taken as an exercise" in told


def test_a_picture_comes_along_without_what_it_says_of_people_and_asks_by_which_right(told: str, content: Path) -> None:
    turn = read(content, "exercises/head-rotation.yaml")
    assert "image:\n  file: head-rotation.jpg\n  alt: FILL IN" in turn
    assert "licence: FILL IN" in turn
    data = (content / "images/head-rotation.jpg").read_bytes()
    assert max(check_image(data, "image/jpeg").width, 0) == LONGEST_SIDE
    assert "Say who made it and by which right you may print it." in told


def test_the_handout_has_all_of_them_in_their_order_and_the_signs_of_the_set(
    told: str, content: Path, supple: Supple
) -> None:
    names = ("head-rotation", "side-bend", "shoulder-blade-squeeze", "shoulder-shrugs")
    routine = read(content, "routines/for-your-neck.yaml")
    assert "often: 3 per day\n" in routine
    assert f"items: [{', '.join(names)}]\n" in routine or all(f"  - {name}\n" in routine for name in names)
    assert "pages: 2\n" in read(content, "booklets/for-your-neck.yaml")
    assert "booklets/for-your-neck.yaml" in told
    assert "error" not in supple("check").out


def test_a_draft_begins_with_the_pictures_of_an_exercise_that_has_its_name(supple: Supple, tmp_path: Path) -> None:
    supple("init", tmp_path / "neck", "--subject", "neck")
    made = docx.Document()
    bold(made, "Neck Rotation")
    for text in ("Sit in a chair.", "Turn your head to one side.", "Hold 5 secs.", "Come back.", "Change sides."):
        made.add_paragraph(text, style="List Number")
    (tmp_path / "a.docx").write_bytes(saved(made))
    told = " ".join(supple("import", tmp_path / "a.docx", "--into", tmp_path / "neck/content").out.split())
    assert "perhaps it is the same as `neck-turn`, which is here already" in told
    text = read(tmp_path / "neck/content", "exercises/neck-rotation.yaml")
    assert "    - pose: sitting\n    - pose: neck-turned\n      steps: [turn, hold]\n" in text


def test_a_name_that_is_here_gets_an_id_of_its_own_and_the_handout_has_the_one_that_was_brought(
    supple: Supple, tmp_path: Path
) -> None:
    supple("init", tmp_path / "neck", "--subject", "neck")
    made = docx.Document()
    bold(made, "Chin tuck")
    for text in ("Sit in a chair.", "Draw your chin back.", "Hold, then let go.", "Hold 5 secs each time."):
        made.add_paragraph(text, style="List Number")
    (tmp_path / "a.docx").write_bytes(saved(made))
    content = tmp_path / "neck/content"
    before = read(content, "exercises/chin-tuck.yaml")
    arguments = ("import", tmp_path / "a.docx", "--into", content)
    told = " ".join(supple(*arguments, "--handout", "Your neck").out.split())
    assert "perhaps it is the same as `chin-tuck`, which is here already" in told
    assert read(content, "exercises/chin-tuck.yaml") == before
    draft = read(content, "exercises/chin-tuck-2.yaml")
    assert "Draw your chin back." in draft
    assert "    text: Hold, then let go.\n    action: hold\n" in draft
    assert "items: [chin-tuck-2]\n" in read(content, "routines/your-neck.yaml")
    assert "1 not imported" in supple(*arguments).out
    assert not (content / "exercises/chin-tuck-3.yaml").exists()


def test_a_set_that_began_empty_lends_a_handout_its_own_signs(supple: Supple, tmp_path: Path) -> None:
    supple("init", tmp_path / "own", "--subject", "empty")
    made = docx.Document()
    bold(made, "Nod")
    for text in ("Sit in a chair.", "Nod slowly.", "Repeat 5 times."):
        made.add_paragraph(text, style="List Number")
    (tmp_path / "a.docx").write_bytes(saved(made))
    content = tmp_path / "own/content"
    supple("import", tmp_path / "a.docx", "--into", content, "--handout", "My own")
    booklet = read(content, "booklets/my-own.yaml")
    assert "red_flags: [emergency-signs-anyone, urgent-signs-anyone, appointment-signs-anyone]\n" in booklet
    assert "stop_rule: stop-rule\ndisclaimer: disclaimer\n" in booklet
    assert "message: FILL IN" in booklet


def test_another_language_is_told_and_no_side_is_made_up(supple: Supple, content: Path) -> None:
    made = docx.Document()
    bold(made, "Kopf drehen")
    for text in ("Setzen Sie sich aufrecht hin.", "Drehen Sie den Kopf nach links.", "Halten Sie 5 Sekunden."):
        made.add_paragraph(text, style="List Number")
    (content.parent / "a.docx").write_bytes(saved(made))
    told = " ".join(supple("import", "a.docx").out.split())
    assert "do not read as English, so amounts, sides, positions and equipment in them were not recognised" in told
    assert "sides: FILL IN" in read(content, "exercises/kopf-drehen.yaml")


def test_a_picture_that_only_windows_can_draw_is_named(supple: Supple, content: Path) -> None:
    made = docx.Document()
    bold(made, "Shrug")
    made.add_paragraph().add_run().add_picture(picture())
    made.add_paragraph("Lift your shoulders.", style="List Number")
    made.add_paragraph("Let them drop.", style="List Number")
    windows = {"word/media/image1.png": b"\x01\x00\x00\x00" + bytes(80)}
    (content.parent / "a.docx").write_bytes(repacked(saved(made), windows))
    result = supple("import", "a.docx")
    assert "of a form that only its own program can draw" in " ".join(result.out.split())
    assert not (content / "images").exists()


def test_what_closes_a_page_is_no_part_of_its_last_exercise(supple: Supple, tmp_path: Path) -> None:
    """A plan of the week has amounts too: they must not become the dose of what happens to stand above it."""
    supple("init", tmp_path / "neck", "--subject", "neck")
    made = docx.Document()
    bold(made, "Push against the hand")
    for text in ("Sit tall. Put your palm on your forehead.", "Push your head gently into your hand.", "Let go."):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("Hold 5 secs, 5 x each side, twice a day")
    plan = made.add_table(rows=2, cols=3)
    cells = [cell for row in plan.rows for cell in row.cells]
    for cell, text in zip(cells, ("When", "Which", "How many", "Morning", "All", "3 x 10"), strict=True):
        cell.text = text
    made.add_paragraph("Any questions? Ring the clinic.")
    (tmp_path / "neck/page.docx").write_bytes(saved(made))
    result = supple("import", tmp_path / "neck/page.docx", "--into", tmp_path / "neck/content")
    told = " ".join(f"{result.out} {result.err}".split())
    draft = (tmp_path / "neck/content/exercises/push-against-the-hand.yaml").read_text("utf-8")
    assert "dose:\n  repetitions: 5\n  hold: 5 s\n  often: 2 per day\n" in draft
    assert "summary:" not in draft
    assert "table 1: this table was not taken" in told
    assert "found no place: “Any questions? Ring the clinic.”" in told
