"""A person who writes no YAML makes and changes content in a browser, with the mouse or by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from studio.serving import open_site

from supple_studio.workspace import Workspace

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
AXE = ROOT / "exporters/supple_exporters/web/source/node_modules/axe-core/axe.min.js"
BRIDGE, POSE = "exercises/bridge.yaml", "poses/bridge-up.yaml"
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
SECONDS = 60
expect.set_options(timeout=SECONDS * 1000)


@pytest.fixture
def page(browser: Browser, workspace: Workspace) -> Iterator[Page]:
    """A page with the form of an exercise; an error in its script fails the test."""
    with open_site(workspace, writing=True) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        made = context.new_page()
        faults: list[str] = []
        made.on("pageerror", lambda error: faults.append(str(error)))
        made.set_default_timeout(SECONDS * 1000)
        made.goto(f"{address}&to=/show/exercise/bridge")
        made.locator("[data-form]").wait_for()
        yield made
        context.close()
    assert faults == []


def read(workspace: Workspace, path: str = BRIDGE) -> str:
    return (workspace.root / path).read_text(encoding="utf-8")


def saved(page: Page) -> None:
    expect(page.locator("#state")).to_have_text("Saved.")


def test_what_is_put_in_is_saved_seen_and_undone(page: Page, workspace: Workspace) -> None:
    before = read(workspace)
    page.get_by_label("Title", exact=True).fill("High bridge")
    page.keyboard.press("Tab")
    saved(page)
    assert read(workspace) == before.replace("title: Bridge\n", "title: High bridge\n")
    expect(page.locator(".page .lines").first).to_contain_text("High bridge")
    page.locator("#undo").click()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Bridge")
    assert read(workspace) == before


def test_steps_are_moved_by_keyboard_and_dragged(page: Page, workspace: Workspace) -> None:
    first = page.get_by_label("Steps 1: text")
    second = page.get_by_label("Steps 2: text").input_value()
    page.get_by_role("button", name="Move Steps 1 down").focus()
    page.keyboard.press("Enter")
    expect(first).to_have_value(second)
    assert page.evaluate("document.activeElement.closest('[data-form]') !== null")
    page.locator("#f-start [data-item='0'] .handle").drag_to(page.locator("#f-start [data-item='2']"))
    expect(page.get_by_label("Start 1", exact=True)).to_have_value("Put your feet flat on the floor, hip-width apart.")
    assert "start:\n  - Put your feet flat" in read(workspace)


def test_a_finding_stands_at_its_field_and_a_dose_says_what_it_comes_to(page: Page) -> None:
    dose = page.locator("#f-dose")
    expect(dose.locator(".told").first).to_contain_text("Do it 8 to 12 times.")
    repetitions = page.locator("#f-dose-repetitions")
    repetitions.fill("many")
    page.keyboard.press("Tab")
    expect(dose.locator(".note.error")).to_contain_text("not a number of times")
    repetitions.fill("5")
    page.keyboard.press("Tab")
    expect(dose.locator(".told").first).to_contain_text("Do it 5 times.")


def test_the_focus_stays_where_the_person_is_when_something_is_saved(page: Page) -> None:
    page.get_by_label("Title", exact=True).fill("High bridge")
    for _ in range(3):
        page.keyboard.press("Tab")
    here = "document.activeElement.id || document.activeElement.outerHTML"
    before = page.evaluate(here)
    saved(page)
    expect(page.locator("h1, .page .lines").first).to_be_visible()
    expect(page.locator("#f-title")).to_have_attribute("value", "High bridge")
    assert page.evaluate(here) == before
    page.get_by_role("button", name="Take Start 1 away").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Start 1", exact=True)).to_have_value("Put your feet flat on the floor, hip-width apart.")
    assert page.evaluate("document.activeElement.id") == "f-start-0-x"


def test_a_change_elsewhere_is_noticed_and_kept(page: Page, workspace: Workspace) -> None:
    title = page.get_by_label("Title", exact=True)
    (workspace.root / BRIDGE).write_text(
        read(workspace).replace("title: Bridge", "title: Another bridge"), encoding="utf-8"
    )
    expect(title).to_have_value("Another bridge")
    page.locator("#f-level").fill("2")
    page.keyboard.press("Tab")
    saved(page)
    assert "title: Another bridge\n" in read(workspace)
    assert "level: 2\n" in read(workspace)


def test_a_slider_turns_a_joint_and_writes_its_angle(page: Page, workspace: Workspace) -> None:
    page.goto(page.url.replace("exercise/bridge", "pose/bridge-up"))
    picture = page.locator(".drawings img").first
    before = picture.get_attribute("src")
    slider = page.locator("#f-angles-hip-flexion")
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(picture).not_to_have_attribute("src", before or "")
    saved(page)
    assert "hip: {flexion: 5}" in read(workspace, POSE)
    page.locator("#gallery summary").click()
    page.get_by_role("button", name="Sitting on a chair", exact=True).click()
    expect(page.locator("#f-from")).to_have_value("sitting")
    page.locator("#undo").click()
    expect(page.locator("#f-from")).to_have_value("lying-knees-bent")


def test_something_new_is_begun_and_filled_in(page: Page, workspace: Workspace) -> None:
    page.get_by_role("banner").get_by_role("link").click()
    page.get_by_label("Title").fill("Chin tuck")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/show/exercise/chin-tuck")
    try:
        page.get_by_role("button", name="Write none for Cautions").click()
        saved(page)
        page.get_by_role("button", name="Add one more: Steps").click()
        page.get_by_label("Steps 1: text").fill("Tuck your chin in gently.")
        page.keyboard.press("Tab")
        expect(page.get_by_label("Steps 1: id")).to_have_value("step-1")
        expect(page.locator("#draft")).to_contain_text("No patient gets a draft.")
        expect(page.get_by_text("Write something else")).to_be_visible()
        expect(page.locator("#finished")).to_have_count(0)
        page.get_by_role("link", name="Position").click()
        expect(page.locator("#f-position")).to_be_focused()
        page.get_by_label("New: goals").select_option("mobility")
        expect(page.get_by_label("Goals 1", exact=True)).to_have_value("mobility")
        picture = page.get_by_label("Take a picture from this machine")
        picture.set_input_files({"name": "a.gif", "mimeType": "image/gif", "buffer": GIF})
        expect(page.locator("#f-image-file")).to_have_value("chin-tuck.png")
        text = read(workspace, "exercises/chin-tuck.yaml")
        assert "text: Tuck your chin in gently." in text
        assert "goals: [mobility]" in text
        expect(page.locator("#left")).to_contain_text("Dose")
        whole = read(workspace).replace("title: Bridge\n", "title: Chin tuck\ndraft: true\n")
        (workspace.root / "exercises/chin-tuck.yaml").write_text(whole, encoding="utf-8")
        page.locator("#finished").click()
        expect(page.locator("#unfinished")).to_be_visible()
        assert "draft:" not in read(workspace, "exercises/chin-tuck.yaml")
    finally:
        (workspace.root / "exercises/chin-tuck.yaml").unlink()
        (workspace.root / "images/chin-tuck.png").unlink(missing_ok=True)
        workspace.refresh(["exercises/chin-tuck.yaml"])


@pytest.mark.parametrize("path", ["/show/exercise/bridge", "/show/pose/bridge-up", "/show/booklet/first-days", "/"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_small_screen(page: Page, path: str) -> None:
    assert AXE.is_file(), "axe-core is missing: ./run web"
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{page.url.split('/show')[0]}{path}")
    page.locator("[data-form], form").first.wait_for()
    for details in page.locator("details").all()[:6]:
        details.evaluate("one => { one.open = true }")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")
    assert found == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
