"""A clinician reads and signs a booklet in a browser, and the signature is that of the command line."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from studio.serving import open_site

from supple_studio.workspace import Workspace

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "exporters/supple_exporters/web/source/node_modules/axe-core/axe.min.js"
BOOKLET = "booklets/first-days.yaml"
TITLE = "The first days"
SECONDS = 60
expect.set_options(timeout=SECONDS * 1000)


@pytest.fixture
def page(browser: Browser, workspace: Workspace) -> Iterator[Page]:
    """The page of reviews; what is signed in a test is taken away after it."""
    with open_site(workspace, writing=True) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        made = context.new_page()
        made.set_default_timeout(SECONDS * 1000)
        made.goto(f"{address}&to=/review")
        yield made
        context.close()
    gone = list((workspace.root / "reviews").glob("first-days-*"))
    for file in gone:
        file.unlink()
    workspace.refresh(file.relative_to(workspace.root).as_posix() for file in gone)


def change(workspace: Workspace) -> None:
    """Give the booklet another title."""
    text = (workspace.root / BOOKLET).read_text(encoding="utf-8")
    workspace.write(BOOKLET, re.sub("^title: .*", f"title: {TITLE}", text, flags=re.MULTILINE))


def sign(page: Page) -> None:
    """Sign by keyboard and labels alone, as a person does who sees none of it."""
    page.get_by_label("The purpose is evident").check()
    page.get_by_label("Your name").fill("Ann Other")
    page.get_by_label("What you are").select_option("nurse")
    page.get_by_label("I have read all").check()
    page.get_by_role("button", name="Sign").focus()
    page.keyboard.press("Enter")


def axe(page: Page) -> list[object]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[object] = page.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes[0].html]))")
    return found


def test_a_booklet_is_read_signed_and_changed(page: Page, workspace: Workspace) -> None:
    assert axe(page) == []
    row = page.get_by_role("row").filter(has_text="first-days").first
    expect(row).to_contain_text("Not signed")
    row.get_by_role("link").click()
    expect(page.locator(".signed").first).to_contain_text("title: ")
    page.set_viewport_size({"width": 320, "height": 640})
    assert axe(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    sign(page)
    page.wait_for_url("**/review")
    expect(page.get_by_role("row").filter(has_text="first-days").first).to_contain_text("Ann Other, nurse")
    review = next((workspace.root / "reviews").glob("first-days-*.yaml")).read_text(encoding="utf-8")
    assert "by: Ann Other\nrole: nurse\n" in review
    assert "rows: [purpose]\n" in review or "rows:\n  - purpose\n" in review
    change(workspace)
    page.goto(page.url + "/first-days")
    expect(page.get_by_text("these parts have changed")).to_be_visible()
    expect(page.locator(".signed").first).to_contain_text(f'+ title: "{TITLE}"')


def test_what_has_changed_since_it_was_read_is_not_signed(page: Page, workspace: Workspace) -> None:
    page.goto(page.url + "/first-days")
    page.locator("#sign").wait_for()
    change(workspace)
    sign(page)
    expect(page.locator("#state")).to_contain_text("no longer what you saw")
    assert not list((workspace.root / "reviews").glob("first-days-*"))


def test_what_is_released_is_kept_and_its_notes_are_shown(page: Page, workspace: Workspace) -> None:
    releases = workspace.root.parent / "releases"
    try:
        page.get_by_label("New version").fill("9.1")
        page.get_by_role("button", name="Release").click()
        assert not releases.exists(), "not all is signed, and nobody has said that this is known"
        page.get_by_label("Release it although not all is signed").check()
        page.get_by_role("button", name="Release").click()
        expect(page.get_by_text("The last release: 9.1")).to_be_visible()
        expect(page.get_by_text("This is the first release.")).to_be_visible()
        assert (releases / "9.1/first-days/bundle.json").is_file()
        assert 'version: "9.1"' in (workspace.root / "supple.yaml").read_text(encoding="utf-8")
        assert axe(page) == []
        page.get_by_label("New version").fill("9.0")
        page.get_by_label("Release it although not all is signed").check()
        page.get_by_role("button", name="Release").click()
        expect(page.locator("#state")).to_contain_text("Choose a higher version")
    finally:
        shutil.rmtree(releases, ignore_errors=True)
