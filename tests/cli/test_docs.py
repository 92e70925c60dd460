"""`supple docs`: pages of the documentation on this machine."""

from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.commands import docs


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site in place of the real one, which takes long to make."""
    folder = tmp_path / docs.SITE
    for page in ("index", "writing", "rules/S402", "how-to/index"):
        file = folder / f"{page}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<!doctype html>", encoding="utf-8")
    monkeypatch.setattr(docs, "files", {"supple_cli": tmp_path}.__getitem__)
    return folder


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("", "index"),
        ("writing", "writing"),
        ("docs/writing.md", "writing"),
        ("s402", "rules/S402"),
        ("how-to/index", "how-to/index"),
    ],
)
def test_a_page_is_found_by_its_name_its_path_or_its_code(supple: Supple, site: Path, name: str, page: str) -> None:
    result = supple("docs", *([name] if name else []))
    assert (result.status, result.out) == (0, f"{site / page}.html\n")


def test_an_unknown_page_answers_with_the_nearest(supple: Supple, site: Path) -> None:
    assert site.is_dir()
    result = supple("docs", "writting")
    assert result.status == 2
    assert "Did you mean `writing`?" in result.err


def test_an_installation_without_pages_says_where_they_come_from(
    supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docs, "files", {"supple_cli": tmp_path}.__getitem__)
    result = supple("docs")
    assert result.status == 1
    assert "./run docs" in result.err
