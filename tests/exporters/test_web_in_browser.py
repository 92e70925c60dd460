"""People use the web pages in a browser: without a network, by keyboard alone, on a small telephone, to the end."""

import functools
import http.server
import json
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Browser, Page

from supple_editions import Edition, brief_of, select_edition
from supple_exporters.testing import complete_edition, sample_editions
from supple_exporters.web import WebExporter, WebOptions
from supple_schema.linking import load_content

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
WEB = ROOT / "exporters/supple_exporters/web"
MODULES = WEB / "source/node_modules"
AXE = MODULES / "axe-core/axe.min.js"
PHONE = {"width": 390, "height": 844}
MOST_TAPS = 500
Scheme: TypeAlias = Literal["light", "dark"]


@pytest.mark.parametrize("name", ["site", "worker"])
def test_script_is_what_its_source_is_compiled_to(tmp_path: Path, name: str) -> None:
    command = [
        "bin/esbuild",
        f"{name}.ts",
        "--bundle",
        "--target=es2020",
        "--charset=utf8",
        f"--outfile={tmp_path}/{name}.js",
    ]
    command[0] = str(MODULES / "esbuild" / command[0])
    subprocess.run(command, cwd=WEB / "source", check=True, capture_output=True)
    assert (WEB / f"static/{name}.js").read_bytes() == (tmp_path / f"{name}.js").read_bytes()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders of pages: the whole shipped set, the samples, and a set of 200 exercises."""
    folder = tmp_path_factory.mktemp("sites")
    library, _ = load_content(ROOT / "content")
    shipped, _ = select_edition(library, brief_of(library.booklets["exercise-library"]))
    assert shipped is not None
    for name, edition in {"shipped": shipped, "many": many_exercises(), **sample_editions()}.items():
        for file in WebExporter().export(edition, WebOptions()):
            path = folder / name / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
    return folder


def many_exercises() -> Edition:
    edition = complete_edition()
    first = edition.exercises[0]
    names = [f"move-{number}" for number in range(200)]
    exercises = tuple(first.model_copy(update={"id": name, "title": f"Move {name[5:]}"}) for name in names)
    part = edition.parts[0].model_copy(update={"exercises": tuple(names)})
    return edition.model_copy(update={"exercises": exercises, "parts": (part,)})


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a telephone; an error in its script, or a request that leaves the folder, fails the test."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True)
    made = context.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    made.on("request", lambda request: None if request.url.startswith("file:") else faults.append(request.url))
    yield made
    context.close()
    assert faults == []


def open_page(page: Page, folder: Path, path: str) -> None:
    page.goto((folder / path).as_uri())


def find_faults(page: Page) -> list[list[str]]:
    """What axe finds on a page: each rule, and the first element that breaks it."""
    assert AXE.is_file(), "axe-core is missing: ./run web"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[list[str]] = page.evaluate(
        "axe.run({preload: false}).then(result => result.violations.map(v => [v.id, v.nodes[0].html]))"
    )
    return found


def routine_pages(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.glob("routine/*/index.html"))


def play_to_the_end(page: Page) -> None:
    for _ in range(MOST_TAPS):
        if page.get_by_role("heading", name="You've reached the end").count():
            return
        tap = page.get_by_role("button", name="Tap here when you've finished")
        if tap.count():
            tap.click()
        else:
            page.clock.run_for(60_000)
    pytest.fail("the player does not come to an end")


def test_the_player_comes_to_the_end_of_every_part_of_every_routine(page: Page, sites: Path) -> None:
    played = 0
    page.clock.install()
    for path in routine_pages(sites / "shipped"):
        open_page(page, sites / "shipped", path)
        for number in range(page.get_by_role("button", name="Start").count()):
            page.get_by_role("button", name="Start").nth(number).click()
            play_to_the_end(page)
            page.get_by_role("button", name="Close").click()
            played += 1
    assert played >= len(routine_pages(sites / "shipped")) > 5


def test_the_player_pauses_skips_and_goes_back(page: Page, sites: Path) -> None:
    page.clock.install()
    open_page(page, sites / "shipped", "routine/first-days/index.html")
    page.get_by_role("button", name="Start").click()
    clock = page.get_by_role("timer")
    page.clock.run_for(2_000)
    page.get_by_role("button", name="Pause").click()
    shown = clock.text_content()
    page.clock.run_for(60_000)
    assert clock.text_content() == shown
    page.get_by_role("button", name="Carry on").click()
    page.clock.run_for(2_000)
    assert clock.text_content() != shown
    first = page.get_by_role("status").text_content()
    page.get_by_role("button", name="Skip").click()
    assert page.get_by_role("status").text_content() != first
    page.get_by_role("button", name="Back").click()
    assert page.get_by_role("status").text_content() == first


def test_sides_and_easier_ways_are_told(page: Page, sites: Path) -> None:
    page.clock.install()
    open_page(page, sites / "shipped", "routine/strength-steps/index.html")
    page.get_by_role("button", name="Start").first.click()
    told: set[str] = set()
    for _ in range(MOST_TAPS):
        if page.get_by_role("heading", name="You've reached the end").count():
            break
        told.add(page.locator(".which").text_content() or "")
        told.add(page.locator(".player summary").text_content() or "")
        page.get_by_role("button", name="Skip").click()
    words = " ".join(told)
    assert "First side" in words
    assert "Other side" in words
    assert "Make it easier" in words


@pytest.mark.parametrize("taps", [0, 2], ids=["normal", "largest"])
def test_clock_buttons_and_warning_signs_stay_in_sight(browser: Browser, sites: Path, taps: int) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    open_page(page, sites / "shipped", "routine/strength-steps/index.html")
    for _ in range(taps):
        page.get_by_role("button", name="Larger text").click()
    page.get_by_role("button", name="Start").first.click()
    buttons = ("Close", "Warning signs", "Back", "Pause", "Skip")
    places = [page.locator(".player").get_by_text(name, exact=True).bounding_box() for name in buttons]
    for box in (*places, page.get_by_role("timer").bounding_box()):
        assert box
        assert min(box["x"], box["y"]) >= 0
        assert box["x"] + box["width"] <= 360
        assert box["y"] + box["height"] <= 640
    context.close()


def test_a_caution_opens_at_a_tap(page: Page, sites: Path) -> None:
    open_page(page, sites / "shipped", "exercise/lower-back-rotation/index.html")
    caution = page.locator(".card details").first
    assert not caution.locator("p").is_visible()
    caution.locator("summary").click()
    assert caution.locator("p").is_visible()


def test_the_picture_in_the_player_is_that_of_the_side(page: Page, sites: Path) -> None:
    page.clock.install()
    open_page(page, sites / "shipped", "routine/strength-steps/index.html")
    page.get_by_role("button", name="Start").first.click()
    shown: set[tuple[str, bool, bool]] = set()
    for _ in range(MOST_TAPS):
        if page.get_by_role("heading", name="You've reached the end").count():
            break
        image = page.locator(".player img")
        side = (page.locator(".which").text_content() or "").partition(" · ")[0]
        other = "side-2/" in (image.get_attribute("src") or "")
        shown.add((side if "side" in side else "", other, "on the other side" in (image.get_attribute("alt") or "")))
        page.get_by_role("button", name="Skip").click()
    assert shown == {("", False, False), ("First side", False, False), ("Other side", True, True)}


def test_the_other_side_is_shown_when_somebody_asks_for_it(page: Page, sites: Path) -> None:
    open_page(page, sites / "shipped", "exercise/bird-dog/index.html")
    image = page.locator(".picture img").first
    page.get_by_role("button", name="Show the other side").click()
    assert (image.get_attribute("src") or "").endswith("figures/side-2/bird-dog.svg")
    assert "on the other side" in (image.get_attribute("alt") or "")
    page.get_by_role("button", name="Show it moving").click()
    assert (image.get_attribute("src") or "").endswith("figures/side-2/bird-dog-motion.svg")
    page.get_by_role("button", name="Show the first side").click()
    assert (image.get_attribute("src") or "").endswith("figures/bird-dog-motion.svg")
    open_page(page, sites / "shipped", "exercise/bridge/index.html")
    assert page.get_by_role("button", name="Show the other side").count() == 0


def test_the_diary_stays_on_the_device_and_can_be_saved_and_deleted(page: Page, sites: Path, tmp_path: Path) -> None:
    page.clock.install()
    folder = sites / "shipped"
    open_page(page, folder, "routine/desk-breaks/index.html")
    page.get_by_role("button", name="Start").click()
    play_to_the_end(page)
    page.get_by_label("Pain now").select_option("3")
    page.get_by_role("button", name="Save in my diary").click()
    page.get_by_text("It's in your diary.").wait_for()
    open_page(page, folder, "diary/index.html")
    assert page.locator("tbody tr").count() == 1
    assert "3" in (page.locator("tbody tr").text_content() or "")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(tmp_path / "diary.json")
    assert '"routine": "desk-breaks"' in (tmp_path / "diary.json").read_text(encoding="utf-8")
    page.get_by_role("button", name="Delete everything").click()
    assert page.locator("tbody tr").count() == 1
    page.get_by_role("button", name="Tap again to delete everything").click()
    page.get_by_text("There is nothing in your diary yet.").wait_for()
    page.reload()
    page.get_by_text("There is nothing in your diary yet.").wait_for()


def test_the_diary_keeps_a_number_for_each_measure_by_keyboard_and_refuses_what_is_off_its_scale(
    page: Page, sites: Path, tmp_path: Path
) -> None:
    page.clock.install(time="2026-03-02T10:00:00")
    open_page(page, sites / "shipped", "diary/index.html")
    chair = page.locator("section", has_text="Standing up in 30 seconds")
    number = chair.get_by_label("Your number today")
    for wrong in ("", "-1", "2.5"):
        number.fill(wrong)
        number.press("Enter")
        assert chair.get_by_role("status").text_content() == "Please write a whole number, 0 or more."
        assert number.evaluate("one => one === document.activeElement && one.ariaInvalid") == "true"
    for day, counted in (("2026-03-02", "9"), ("2026-03-30", "11"), ("2026-03-30", "12")):
        page.clock.set_fixed_time(f"{day}T10:00:00")
        number.fill(counted)
        number.press("Enter")
        chair.get_by_text("It's in your diary.").wait_for()
    page.reload()
    assert chair.locator("tbody tr td:nth-child(2)").all_inner_texts() == ["9", "12"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(tmp_path / "diary.json")
    saved = json.loads((tmp_path / "diary.json").read_text(encoding="utf-8"))
    assert saved["done"] == []
    assert [(one["on"], one["measure"], one["rated"]) for one in saved["measures"]] == [
        ("2026-03-02", "chair-stand", [{"thing": None, "number": 9}]),
        ("2026-03-30", "chair-stand", [{"thing": None, "number": 12}]),
    ]
    assert find_faults(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    assert not number.is_visible()
    assert chair.locator("tbody").get_by_text("12", exact=True).is_visible()
    page.emulate_media(media="screen")
    chair.get_by_role("button", name="Delete").first.press("Enter")
    assert chair.locator("tbody tr").count() == 1
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Tap again to delete everything").click()
    page.reload()
    page.get_by_text("There is nothing in your diary yet.").wait_for()
    assert page.locator("tbody tr").count() == 0


def test_the_diary_rates_what_people_name_themselves_and_remembers_the_names(page: Page, sites: Path) -> None:
    folder = sites / "complete"
    open_page(page, folder, "diary/index.html")
    second = page.get_by_role("group", name="Thing 2 of 3")
    number = second.get_by_label("Your number today")
    number.fill("11")
    number.press("Enter")
    page.get_by_text("Please write a whole number from 0 to 10.").wait_for()
    number.fill("4")
    number.press("Enter")
    page.get_by_text("Please write down what it is too.").wait_for()
    second.get_by_label("What it is").fill("<b>Carry a bag")
    number.press("Enter")
    page.locator("tbody").get_by_text("<b>Carry a bag: 4").wait_for()
    page.reload()
    first = page.get_by_role("group", name="Thing 1 of 3")
    assert first.get_by_label("What it is").input_value() == "<b>Carry a bag"
    assert first.get_by_label("Your number today").input_value() == ""
    assert find_faults(page) == []
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Tap again to delete everything").click()
    assert first.get_by_label("What it is").input_value() == ""


def test_the_diary_still_has_numbers_of_a_measure_that_is_no_longer_asked_for(page: Page, sites: Path) -> None:
    open_page(page, sites / "complete", "diary/index.html")
    former = [{"on": "2026-03-02", "measure": "old", "title": "Steps", "rated": [{"thing": None, "number": 70}]}]
    page.evaluate("all => localStorage.setItem(`supple:${supple.id}:measures`, JSON.stringify(all))", former)
    page.reload()
    page.get_by_role("heading", name="Steps").wait_for()
    table = page.get_by_role("region", name="Your numbers so far: Steps")
    assert table.get_by_text("70").is_visible()
    table.get_by_role("button", name="Delete").click()
    page.get_by_text("There is nothing in your diary yet.").wait_for()
    assert page.get_by_role("heading", name="Steps").count() == 0


def test_a_figure_moves_when_somebody_asks_it_to(page: Page, sites: Path) -> None:
    open_page(page, sites / "shipped", "exercise/bridge/index.html")
    image = page.locator(".picture img").first
    assert (image.get_attribute("src") or "").endswith("bridge.svg")
    page.get_by_role("button", name="Show it moving").click()
    assert (image.get_attribute("src") or "").endswith("bridge-motion.svg")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.get_by_role("button", name="Show it still").click()
    assert (image.get_attribute("src") or "").endswith("bridge.svg")


@pytest.mark.parametrize(
    ("asked", "found"), [("BRIDGE", "Bridge"), ("child", "Child"), ("buttock muscles bri", "Bridge")]
)
def test_search_finds_by_title_and_by_what_an_exercise_is_for(page: Page, sites: Path, asked: str, found: str) -> None:
    open_page(page, sites / "shipped", "index.html")
    page.get_by_label("Look for").fill(asked)
    assert found in (page.locator(".found li").first.text_content() or "")
    page.get_by_label("Look for").fill("zzzz")
    page.get_by_text("Nothing found. Try a shorter word.").wait_for()


def test_keyboard_alone_is_enough(page: Page, sites: Path) -> None:
    page.clock.install()
    open_page(page, sites / "shipped", "routine/desk-breaks/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Start":
            break
    page.keyboard.press("Enter")
    assert page.locator("dialog[open]").count() == 1
    inside: set[str] = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        inside.add(page.evaluate("document.activeElement.textContent"))
    assert {"Back", "Pause", "Skip", "Close", "Warning signs"} <= inside
    assert "Start" not in inside
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.textContent") == "Start"


def test_larger_text_is_kept(page: Page, sites: Path) -> None:
    open_page(page, sites / "shipped", "index.html")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    before = page.evaluate(size)
    page.get_by_role("button", name="Larger text").click()
    assert page.evaluate(size) > before
    open_page(page, sites / "shipped", "exercise/bridge/index.html")
    assert page.evaluate(size) > before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["shipped", "complete", "right-to-left", "pictures", "smallest"])
def test_axe_finds_nothing(browser: Browser, sites: Path, name: str, scheme: Scheme) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    kinds = (
        "index.html",
        "warning-signs/*",
        "exercise/*/*",
        "routine/*/*",
        "advice/*/*",
        "sources/*",
        "words/*",
        "diary/*",
    )
    for kind in kinds:
        for path in sorted((sites / name).glob(kind))[:3]:
            page.goto(path.as_uri())
            if kind.startswith("routine"):
                page.get_by_role("button", name="Start").first.click()
            assert find_faults(page) == [], path
    context.close()


@pytest.mark.parametrize("name", ["shipped", "many", "complete", "right-to-left"])
def test_nothing_is_wider_than_a_small_telephone(browser: Browser, sites: Path, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for path in sorted((sites / name).glob("**/*.html"))[:60]:
        page.goto(path.as_uri())
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, path
    context.close()


def test_right_to_left_pages_begin_on_the_right(page: Page, sites: Path) -> None:
    open_page(page, sites / "right-to-left", "index.html")
    heading = page.locator("h1").bounding_box()
    box = page.locator("header .home").bounding_box()
    assert heading
    assert box
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    assert box["x"] > PHONE["width"] / 2


def test_two_hundred_exercises_are_listed_and_found(page: Page, sites: Path) -> None:
    open_page(page, sites / "many", "index.html")
    assert page.locator(".list a[href^='exercise/']").count() == 200
    page.get_by_label("Look for").fill("move 199")
    page.locator(".found a").click()
    assert page.locator("h1").text_content() == "Move 199"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and writes nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        del format, args


def test_a_served_site_opens_without_a_network_after_the_first_visit(browser: Browser, sites: Path) -> None:
    handler = functools.partial(Quiet, directory=str(sites / "shipped"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://localhost:{server.server_port}"
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    server.shutdown()
    server.server_close()
    thread.join()
    for path in ("", "/routine/desk-breaks/index.html", "/exercise/bridge"):
        page.goto(f"{address}{path}")
        assert page.locator("h1").count() == 1, path
        assert page.locator("img").count() == 0 or page.locator("img").first.evaluate(
            "one => one.decode().then(() => 1)"
        )
    assert page.url.endswith("/exercise/bridge/index.html")
    page.get_by_role("link", name="Warning signs").first.click()
    assert page.locator("h1").text_content() == "Warning signs and when to stop"
    context.close()
