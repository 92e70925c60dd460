"""No address gets lost: that of a video, and that behind a word, stand in letters wherever the words do."""

import json
import re
import shutil

import pytest
from booklet_pages import export_all, read_pages
from printing import Prints
from rules.cases import BASE, load, render

from supple_editions import Edition, brief_of, select_edition
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.cards import CardOptions, CardsExporter
from supple_exporters.pdf.options import Form
from supple_exporters.testing import complete_edition
from supple_exporters.web import WebExporter, WebOptions


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return complete_edition()


def video(edition: Edition) -> str:
    """The address of what shows an exercise elsewhere."""
    return next(medium.link for exercise in edition.exercises for medium in exercise.media)


@pytest.mark.slow
@pytest.mark.parametrize("form", [Form.BOOKLET, Form.HANDOUT])
def test_a_video_stands_on_paper_in_letters_and_as_a_code(edition: Edition, form: Form, prints: Prints) -> None:
    found = prints("complete", form=form).values()
    words = squeezed("".join(" ".join(read_pages(one.data)) for one in found))
    assert video(edition).removeprefix("https://") in words


@pytest.mark.parametrize("form", ["card", "full"])
def test_a_video_stands_on_a_card(edition: Edition, form: str) -> None:
    options = CardOptions.model_validate_strings({"form": form})
    cards = {file.path: file.data.decode() for file in CardsExporter().export(edition, options)}
    assert any(video(edition) in squeezed(text) for path, text in cards.items() if path.startswith("exercises/"))


def test_a_video_stands_in_the_bundle_and_on_its_page(edition: Edition) -> None:
    files = {file.path: file.data.decode(errors="ignore") for file in BundleExporter().export(edition, BundleOptions())}
    exercises = json.loads(files["bundle.json"])["edition"]["exercises"]
    assert video(edition) in [medium["link"] for exercise in exercises for medium in exercise["media"]]
    pages = [file.data.decode(errors="ignore") for file in WebExporter().export(edition, WebOptions())]
    assert any(f'href="{video(edition)}"' in page for page in pages)


BEHIND = "https://example.org/behind-a-word"


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An edition whose advice and exercise have a link behind a word."""
    content = shutil.copytree(BASE, tmp_path_factory.mktemp("linked") / "content")
    for name, more in (("advice/keep-moving.md", ""), ("exercises/knee-lift.yaml", "body: |\n  ")):
        file = content / name
        file.write_text(f"{file.read_text('utf-8')}{more}Read [this page]({BEHIND}).\n", encoding="utf-8")
    library = load(content)
    made, report = select_edition(library, brief_of(library.booklets["daily"]))
    assert made is not None, render(report)
    return made


@pytest.mark.slow
def test_an_address_behind_a_word_stands_on_paper_in_letters(linked: Edition) -> None:
    (booklet,) = export_all(linked, form=Form.BOOKLET).values()
    assert squeezed(" ".join(read_pages(booklet))).count(BEHIND.removeprefix("https://")) == 2


def test_an_address_behind_a_word_stands_in_plain_text_and_on_a_card(linked: Edition) -> None:
    bodies = [
        body for body in (*(item.body for item in linked.advice), *(one.body for one in linked.exercises)) if body
    ]
    assert [BEHIND in body.plain for body in bodies] == [True, True]
    options = CardOptions.model_validate_strings({"form": "full"})
    cards = {file.path: squeezed(file.data.decode()) for file in CardsExporter().export(linked, options)}
    assert BEHIND in cards["exercises/knee-lift.txt"]
