"""The web pages hold what the bundle holds, refer to nothing outside, and have addresses that stay."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sampling import sampled

from supple_editions import Edition
from supple_editions.language import load_catalogue
from supple_editions.model import EditionPicture, EditionTheme, Link, Named
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import Artifact, ExportError
from supple_exporters.required_texts import missing_texts
from supple_exporters.testing import check_exporter, checks, complete_edition, pictures_edition, sample_editions
from supple_exporters.web import WebExporter, WebOptions
from supple_exporters.words_shown import read_words
from supple_schema.models.theme import Colours, Theme
from supple_schema.models.vocabulary import CautionGrade

SAMPLES = tuple(sample_editions())


def site(edition: Edition) -> dict[str, bytes]:
    """The files by path."""
    return {file.path: file.data for file in WebExporter().export(edition, WebOptions())}


@cache
def sample_site(name: str) -> dict[str, bytes]:
    return site(sample_editions()[name])


class Page(HTMLParser):
    """Collects what a page refers to, its ids, and what a browser would run or paint by itself."""

    def __init__(self, path: str, html: bytes) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.inline: list[str] = []
        self.path = path
        self._in_script = False
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag in {"script", "style"}
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.targets.append(value)
            if name == "data-picture" and value:
                self.targets += self._pictures(json.loads(value))
            if name == "id" and value:
                self.ids.add(value)
            if name.startswith("on") or name == "style":
                self.inline.append(f"{tag} {name}")

    def _pictures(self, picture: dict[str, Any] | None) -> Iterator[str]:
        """The files that a script may show: from the folder of the site, however deep the page lies in it."""
        if picture:
            root = "../" * self.path.count("/")
            yield from (f"{root}{picture[name]}" for name in ("still", "moving") if picture[name])
            yield from self._pictures(picture["other"])

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the base class has it
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.inline.append(data)


def pages_of(files: dict[str, bytes]) -> dict[str, Page]:
    return {path: Page(path, data) for path, data in files.items() if path.endswith(".html")}


@pytest.mark.slow
@pytest.mark.parametrize("names", sampled([(("complete",),), (SAMPLES,)], [(("complete",),)]))
def test_web_keeps_the_contract(names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """One sample is made in one other process."""
    monkeypatch.setattr(checks, "WORLDS", checks.WORLDS[: len(names)])
    check_exporter(WebExporter, read=read_words, editions={name: sample_editions()[name] for name in names})


@pytest.mark.slow
@pytest.mark.parametrize("name", ["smallest", "pictures", "right-to-left"])
def test_all_that_a_reader_needs_is_seen_on_a_screen(name: str) -> None:
    files = sample_site(name)
    words = {path: read_words(Artifact(path, data), seen=True, beside=files) for path, data in files.items()}
    assert list(missing_texts(sample_editions()[name], words, WebExporter.losses)) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_each_link_leads_to_a_page_and_a_place_in_it(name: str) -> None:
    files = sample_site(name)
    pages = pages_of(files)
    for path, page in pages.items():
        for target in page.targets:
            if target.startswith(("https://", "tel:")):
                continue
            place, _, mark = target.partition("#")
            found = normpath(str(PurePosixPath(path).parent / place)) if place else path
            assert found in files, f"{path}: {target}"
            assert not mark or mark in pages[found].ids, f"{path}: {target}"


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_inside_a_page(name: str) -> None:
    for path, data in sample_site(name).items():
        if not path.endswith(".html"):
            continue
        text = data.decode()
        assert pages_of({path: data})[path].inline == []
        assert re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(?:https?:)?//', text) == []
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in text
    for name_of in ("site.js", "worker.js", "site.css"):
        assert not re.search(rb"https?://(?!www\.w3\.org)", sample_site(name)[name_of])


def test_every_item_has_an_address_that_stays() -> None:
    edition = complete_edition()
    expected = {
        *(f"exercise/{item.id}/index.html" for item in edition.exercises),
        *(f"routine/{item.id}/index.html" for item in edition.routines),
        *(f"advice/{item.id}/index.html" for item in edition.advice),
        *(f"measure/{item.id}/index.html" for item in edition.measures),
        *("index.html", "warning-signs/index.html", "sources/index.html", "words/index.html", "diary/index.html"),
    }
    assert {path for path in sample_site("complete") if path.endswith(".html")} == expected


@pytest.mark.parametrize("name", SAMPLES)
def test_warning_signs_are_one_tap_away_from_every_page(name: str) -> None:
    for path, page in pages_of(sample_site(name)).items():
        assert path == "warning-signs/index.html" or any(
            target.endswith("warning-signs/index.html") for target in page.targets
        )


def test_signs_that_can_wait_look_calmer_than_those_of_an_emergency() -> None:
    """All lists had the same red frame, so an appointment looked as urgent as an ambulance."""
    edition = complete_edition()
    first, *_ = edition.safety.red_flags
    page = sample_site("complete")["warning-signs/index.html"].decode()
    for flags in edition.safety.red_flags:
        look = "notice" if flags.care_level == first.care_level else "notice later"
        assert f'<section class="{look}">\n<h2 id="{flags.id}">' in page
    assert len({flags.care_level.id for flags in edition.safety.red_flags}) > 1


def test_an_exercise_leads_to_the_guide_for_its_position_and_no_other_does() -> None:
    edition = complete_edition()
    first, *others = edition.exercises
    (guide,) = edition.safety.guides
    leading = guide.model_copy(update={"positions": (first.position.id,)})
    moved = [item.model_copy(update={"position": Named(id="standing", title="standing")}) for item in others]
    safety = edition.safety.model_copy(update={"guides": (leading,)})
    files = site(edition.model_copy(update={"safety": safety, "exercises": (first, *moved)}))
    link = f'href="../../warning-signs/index.html#{guide.id}"'.encode()
    assert {item.id for item in edition.exercises if link in files[f"exercise/{item.id}/index.html"]} == {first.id}


def test_a_number_to_call_is_one_that_a_telephone_dials_and_a_blank_is_for_paper() -> None:
    edition = complete_edition()
    flags = edition.safety.red_flags[0]
    assert flags.phone
    page = sample_site("complete")["warning-signs/index.html"].decode()
    assert f'<a href="tel:{flags.phone.number}">{flags.phone.number}</a>' in page
    blank = flags.model_copy(update={"phone": None, "call": "Number to call: ____"})
    safety = edition.safety.model_copy(update={"red_flags": (blank, *edition.safety.red_flags[1:])})
    page = site(edition.model_copy(update={"safety": safety}))["warning-signs/index.html"].decode()
    assert '<span class="print-only">Number to call: ____</span>' in page


def test_the_worker_knows_every_file_and_a_change_of_one_word() -> None:
    edition = complete_edition()
    files = sample_site("complete")
    listed = json.loads(files["files.js"].decode().removeprefix("globalThis.suppleFiles = ").rstrip(";\n"))
    assert set(listed["files"]) == files.keys() - {"files.js", "worker.js"}
    other = site(edition.model_copy(update={"message": "Other words."}))
    assert other["files.js"] != files["files.js"]


def test_the_player_has_the_whole_timeline_of_the_bundle() -> None:
    edition = complete_edition()
    data = json.loads(sample_site("complete")["data.js"].decode().removeprefix("globalThis.supple = ").rstrip(";\n"))
    (routine,) = data["routines"]
    for shown, phase in zip(routine["phases"], edition.routines[0].phases, strict=True):
        assert [moment["seconds"] for moment in shown["timeline"]] == [moment.seconds for moment in phase.timeline]
        assert [item["id"] for item in shown["items"]] == [item.exercise.id for item in phase.items]
    for moment in (moment for phase in routine["phases"] for moment in phase["timeline"]):
        assert f"activity.{moment['activity']}" in data["words"]
        assert moment["phase"] is None or f"phase_{moment['phase']}" in data["words"]


def test_the_player_says_what_is_optional_for_whom_it_is_and_when_to_do_less() -> None:
    data = json.loads(sample_site("complete")["data.js"].decode().removeprefix("globalThis.supple = ").rstrip(";\n"))
    raised, rolled = data["routines"][0]["phases"][1]["items"]
    assert raised["notes"] == ["Begin small.", "Do less if: Your arm shakes."]
    assert rolled["notes"] == ["This one is optional."]
    assert (raised["cautions"], rolled["cautions"]) == (True, False)


def test_a_caution_says_what_its_grade_means_before_what_holds_in_general() -> None:
    page = sample_site("complete")["exercise/arm-raise/index.html"].decode()
    assert "<b>You can do this exercise, with care.</b> Lift your arm only half as high." in page


def test_an_exercise_to_leave_out_names_the_other_one_before_what_holds_in_general() -> None:
    """“Leave this exercise out. Being active is good for you” was heard of that exercise."""
    edition = complete_edition()
    first, *others = edition.exercises
    caution, *_ = first.cautions
    other = Link(id=others[0].id, title="Another move", included=True)
    update = {"grade": CautionGrade.AVOID, "note": None, "action": "Keep moving.", "alternative": other, "placed": None}
    changed = first.model_copy(update={"cautions": (caution.model_copy(update=update),)})
    page = site(edition.model_copy(update={"exercises": (changed, *others)}))[
        f"exercise/{first.id}/index.html"
    ].decode()
    said = re.sub(r"<[^>]+>", "", page)
    assert "Leave this exercise out. Try instead: Another move. Keep moving." in said


def test_the_diary_tells_how_to_measure_what_the_booklet_asks_for_and_the_script_knows_its_bounds() -> None:
    edition = complete_edition()
    (measure,) = edition.measures
    words = {file.path: " ".join(read_words(file).split()) for file in WebExporter().export(edition, WebOptions())}
    assert measure.named_phrase
    told = (measure.title, *measure.how, measure.named_phrase, measure.scale_phrase, measure.every_phrase)
    assert all(text in words["diary/index.html"] for text in (*told, edition.safety.stop_notice))
    assert f'data-measure="{measure.id}"' in sample_site("complete")["diary/index.html"].decode()
    data = json.loads(sample_site("complete")["data.js"].decode().removeprefix("globalThis.supple = ").rstrip(";\n"))
    assert data["measures"] == [{"id": measure.id, "title": measure.title, "named": 3, "low": 0, "high": 10}]


def test_measures_without_routines_have_a_diary_and_a_diary_without_measures_asks_for_none() -> None:
    edition = complete_edition()
    parts = tuple(part.model_copy(update={"routines": ()}) for part in edition.parts)
    measured = site(edition.model_copy(update={"routines": (), "parts": parts}))
    assert b"diary/index.html" in measured["index.html"]
    assert b"data-measure" in measured["diary/index.html"]
    routines = tuple(routine.model_copy(update={"measures": ()}) for routine in edition.routines)
    plain = site(edition.model_copy(update={"measures": (), "routines": routines}))["diary/index.html"]
    assert b"data-diary" in plain
    assert b"data-measure" not in plain
    assert b"<section" not in plain


def test_a_figure_is_shown_still_first_and_a_picture_with_its_credit() -> None:
    files = site(pictures_edition())
    assert '<img src="../../figures/lie-down.svg"' in files["exercise/lie-down/index.html"].decode()
    credit = pictures_edition().exercises[1].image
    assert credit
    assert credit.credit in files["exercise/shoulder-roll/index.html"].decode()


@pytest.mark.slow
@settings(max_examples=20)
@given(st.text(min_size=1, max_size=40))
def test_no_text_of_an_author_becomes_markup(text: str) -> None:
    edition = complete_edition()
    first, *others = edition.exercises
    changed = first.model_copy(update={"title": f"<b>{text}", "summary": f'"><script>{text}'})
    made = site(edition.model_copy(update={"exercises": (changed, *others)}))
    page = made[f"exercise/{first.id}/index.html"].decode()
    assert page.count("<script") == 2
    assert page.count("<b>") == page.count("</b>")
    json.loads(made["data.js"].decode().removeprefix("globalThis.supple = ").rstrip(";\n"))


def test_words_of_an_exercise_are_read_without_the_script() -> None:
    (exercise, *_) = choose_doses(complete_edition(), load_catalogue("en")).exercises
    page = next(file for file in WebExporter().export(complete_edition(), WebOptions()) if "arm-raise/" in file.path)
    words = " ".join(read_words(page).split())
    assert all(step.text in words for step in exercise.steps)
    assert exercise.dose
    assert all(sentence in words for sentence in exercise.dose.sentences)
    (usual,) = exercise.other_doses
    assert usual.sentences[0] not in words  # a reader finds one dose


def test_a_theme_gives_the_pages_its_colours_logo_and_contact() -> None:
    theme = Theme(title="Ours", colours=Colours(accent="#5a1e66"), contact=("The shoulder clinic", "01234 567890"))
    logo = EditionPicture(
        file="logo.svg", media_type="image/svg+xml", width=60, height=20, alt="Our clinic", data=b"<svg/>"
    )
    own = EditionTheme(id="ours", theme=theme, logo=logo)
    edition = complete_edition().model_copy(update={"themes": (own,)})
    files = {file.path: file.data for file in WebExporter().export(edition, WebOptions(theme="ours"))}
    assert b"--accent: #5a1e66;" in files["theme.css"]
    assert files["theme/logo.svg"] == logo.data
    for path, page in pages_of(files).items():
        assert "01234 567890" in files[path].decode(), path
        assert any(target.endswith("theme/logo.svg") for target in page.targets), path


def test_an_unknown_theme_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match=r"no theme `clinik`\. Did you mean `clinic`"):
        list(WebExporter().export(complete_edition(), WebOptions(theme="clinik")))
