"""An author sees in a browser what is being written, anew on every save, and gets from print to file by a click."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from studio.serving import open_site

from supple_studio.workspace import Workspace

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
AXE = ROOT / "exporters/supple_exporters/web/source/node_modules/axe-core/axe.min.js"
BRIDGE = "exercises/bridge.yaml"
SECONDS = 60
expect.set_options(timeout=SECONDS * 1000)


@pytest.fixture
def page(browser: Browser, workspace: Workspace) -> Iterator[Page]:
    """A page with the preview of an exercise; an error in its script, or what is refused, fails the test."""
    with open_site(workspace) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        made = context.new_page()
        faults: list[str] = []
        made.on("pageerror", lambda error: faults.append(str(error)))
        made.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        made.set_default_timeout(SECONDS * 1000)
        made.goto(f"{address}&to=/show/exercise/bridge")
        made.locator(".page img").first.wait_for()
        yield made
        context.close()
    assert faults == []


def test_script_is_what_its_source_is_compiled_to(tmp_path: Path) -> None:
    site = ROOT / "studio/supple_studio/site"
    options = ("--bundle", "--target=es2020", "--charset=utf8", f"--outfile={tmp_path}/studio.js")
    esbuild = ROOT / "exporters/supple_exporters/web/source/node_modules/esbuild/bin/esbuild"
    subprocess.run([str(esbuild), "studio.ts", *options], cwd=site / "source", check=True, capture_output=True)
    assert (site / "static/studio.js").read_bytes() == (tmp_path / "studio.js").read_bytes()


def rewrite(workspace: Workspace, old: str, new: str) -> None:
    file = workspace.root / BRIDGE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_save_is_seen_and_an_error_leaves_the_last_picture(page: Page, workspace: Workspace) -> None:
    lines = page.locator(".page .lines").first
    page.locator("details summary").first.click()
    rewrite(workspace, "title: Bridge", "title: High bridge")
    expect(lines).to_contain_text("High bridge")
    rewrite(workspace, "level: ", "levle: ")
    expect(page.locator(".stale")).to_contain_text("What you see is from")
    expect(page.locator(".findings")).to_contain_text("M202")
    expect(lines).to_contain_text("High bridge")
    page.get_by_role("button", name="Rename the field").click()
    expect(page.locator(".stale")).to_have_count(0)
    assert "\nlevel: " in (workspace.root / BRIDGE).read_text(encoding="utf-8")


def test_a_click_on_print_says_where_it_is_written(page: Page, workspace: Workspace) -> None:
    line = next(one for one in workspace.last("print", "exercise", "bridge").pages[0].lines if "arms by" in one.text)
    box = page.locator(".page img").first.bounding_box()
    assert box
    page.mouse.click(
        box["x"] + box["width"] * (line.left + 1) / 100, box["y"] + box["height"] * (line.top + line.bottom) / 200
    )
    expect(page.locator("#place .here")).to_contain_text("Rest your arms by your sides.")
    expect(page.locator("#place code").first).to_contain_text(f"{BRIDGE}:15")


def test_lines_are_reached_by_keyboard_alone(page: Page) -> None:
    page.locator("details summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#place .here")).to_contain_text("title: Bridge")


def test_web_page_card_and_figure_are_shown(page: Page) -> None:
    page.get_by_role("tab", name="Print").focus()
    page.keyboard.press("ArrowRight")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="Bridge", level=1)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#view pre").first).to_contain_text("Bridge", ignore_case=True)
    page.keyboard.press("ArrowRight")
    expect(page.locator(".drawings img").first).to_be_visible()
    assert page.locator(".drawings img").first.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0


def test_all_items_are_listed_and_found(page: Page) -> None:
    page.get_by_role("banner").get_by_role("link").click()
    page.get_by_label("Look for").fill("foam roll")
    shown = page.locator(".items li:visible")
    expect(shown.first).to_contain_text("foam roll")
    assert shown.count() < 5
    shown.first.get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("foam roll")


def test_what_names_an_item_is_one_click_away(page: Page) -> None:
    page.goto(page.url.replace("exercise/bridge", "pose/bridge-up"))
    page.get_by_role("link", name="Bridge", exact=True).click()
    expect(page.locator("h1")).to_have_text("Bridge")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_small_screen(
    page: Page, workspace: Workspace, scheme: str
) -> None:
    assert AXE.is_file(), "axe-core is missing: ./run web"
    rewrite(workspace, "level: ", "levle: ")
    expect(page.locator(".findings")).to_contain_text("M202")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/show/exercise/bridge", "/show/source/nhs-exercises", "/"):
        page.goto(f"{page.url.split('/show')[0].rstrip('/')}{path}")
        page.locator("[data-live]:not([aria-busy])").first.wait_for()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")
        assert found == [], path
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, path
