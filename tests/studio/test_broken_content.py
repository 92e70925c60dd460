"""Pages of a content folder in which something is broken: each is there, and says what is wrong."""

import pytest
from studio.serving import ask, open_site, own

from supple_studio.workspace import Workspace

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text", ["title: [\n", "title: <script>alert(1)</script>\n", None], ids=["no-yaml", "fields", "gone"]
)
def test_each_page_is_there_when_a_file_is_broken_that_a_booklet_shows(workspace: Workspace, text: str | None) -> None:
    name = "advice/back-is-strong.md"
    (workspace.root / name).unlink() if text is None else (workspace.root / name).write_text(
        f"---\n{text}---\n", encoding="utf-8"
    )
    workspace.refresh([name])
    with open_site(workspace, writing=True) as address:
        for path in (
            "/",
            "/review",
            "/review/first-days",
            "/show/booklet/first-days",
            "/part/print/booklet/handout-knee-to-chest",
        ):
            status, _, told = ask(address, path, **own(address))
            assert (path, status) == (path, 200)
            assert "<script>alert" not in told
        assert "Nothing can be signed or released" in ask(address, "/review", **own(address))[2]
