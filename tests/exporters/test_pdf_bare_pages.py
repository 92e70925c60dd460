"""Pages that show nothing to do give the room of the notice to words; many exercises take no more layouts than one."""

from types import SimpleNamespace
from typing import Any, TypeAlias

import pytest

from supple_exporters.pdf.bare_pages import BarePages, bare_rule, lay_out_bare

Box: TypeAlias = Any
"""What stands for a page or a document of WeasyPrint, which has no types."""
FULL, NOTICED = 10, 7
"""The room of a page without the notice, and of one with it."""
Blocks = tuple[tuple[int, str], ...]
FIRST: Blocks = ((7, "do"), (4, "tips"), (3, "care"), (7, "care"), (9, "signs"))
SHORT: Blocks = ((7, "do"), (2, "tips"), (6, "care"))
LATE: Blocks = ((6, "do"), (6, "tips"), (3, "dose"), (3, "care"), (7, "care"))
"""What stands in parts: how high each piece is, and its class. In the last, the room of a bare page lets a dose in."""


def page_of(part: str) -> Box:
    """A page as WeasyPrint gives it, still empty."""
    page = SimpleNamespace(shown=list[Box](), bare=False, free=0, part=part)
    page._page_box = SimpleNamespace(page_type=SimpleNamespace(name=part), descendants=lambda: page.shown)  # noqa: SLF001 - so does WeasyPrint
    return page


def place(parts: dict[str, Blocks], bare: BarePages) -> Box:
    """Fill pages as WeasyPrint does: a number without a part is one of all pages."""
    pages: list[Box] = []
    for part, blocks in parts.items():
        here: list[Box] = []
        for height, name in blocks:
            if not here or here[-1].free < height:
                page = page_of(part)
                here.append(page)
                pages.append(page)
                numbers = bare.get(part, frozenset()) if part else frozenset[int]()
                page.bare = len(here) in numbers or len(pages) in bare.get("", ())
                page.free = FULL if page.bare else NOTICED
            here[-1].free -= height
            here[-1].shown.append(SimpleNamespace(element={"class": name}))
    return SimpleNamespace(pages=pages)


def settle(parts: dict[str, Blocks]) -> tuple[list[tuple[bool, tuple[str, ...]]], int]:
    """Give for each page whether it is bare and what stands on it, and how often all was laid out."""
    tried: list[BarePages] = []

    def draw(bare: BarePages) -> Box:
        tried.append({part: frozenset(pages) for part, pages in bare.items()})
        assert len(tried) < 50, "it never ends"
        return place(parts, bare)

    pages = lay_out_bare(draw).pages
    return [(page.bare, tuple(one.element["class"] for one in page.shown)) for page in pages], len(tried)


@pytest.mark.parametrize("blocks", [FIRST, SHORT, LATE], ids=["first", "short", "late"])
def test_no_page_with_something_to_do_is_bare(blocks: Blocks) -> None:
    pages, _ = settle({"": blocks})
    assert not any(bare and {"do", "dose"} & set(shown) for bare, shown in pages)
    assert any(bare for bare, _ in pages)


def test_many_parts_are_laid_out_as_each_by_itself_and_hardly_more_often() -> None:
    blocks = [FIRST, SHORT, LATE, LATE, SHORT, *[LATE, SHORT] * 10]
    parts = {f"part-{number}" if number else "": one for number, one in enumerate(blocks)}
    alone = {one: settle({"": one}) for one in (FIRST, SHORT, LATE)}
    pages, tries = settle(parts)
    assert pages == [page for one in blocks for page in alone[one][0]]
    assert tries <= max(tries for _, tries in alone.values()) + 1


def test_style_of_bare_pages_counts_those_of_a_part_from_its_first() -> None:
    style = bare_rule({"": {2}, "part-3": {1}})
    assert "@page :nth(2) {" in style
    assert "@page part-3:nth(1 of part-3) {" in style
