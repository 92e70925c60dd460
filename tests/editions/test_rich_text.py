"""Longer texts come out clean: structure and words, nothing that runs, and the same words in each form."""

import re
import string
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from strategies import MARKDOWN

from supple_editions.resolving.rich_text import TAGS, render_text
from supple_schema.markdown import Block, BlockKind, MarkdownText, find_faults, read_markdown

TAG_OF = {
    BlockKind.BULLETS: "ul",
    BlockKind.NUMBERS: "ol",
    BlockKind.ITEM: "li",
    BlockKind.QUOTE: "blockquote",
    BlockKind.TABLE: "table",
    BlockKind.ROW: "tr",
    BlockKind.RULE: "hr",
}
BOXES = {*TAG_OF.values()} - {"hr"}
LEAVES = {"p", "h2", "h3", "h4", "th", "td"}


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "[x](file:///etc/passwd)",
        "![x](https://example.org/x.png)",
        "![x][r]\n\n[r]: https://example.org/x.png",
        "text {: onclick=alert(1) }",
        '<a href="x" onclick="y">z</a>',
        "<svg/onload=alert(1)>",
    ],
)
def test_nothing_that_runs_or_loads_comes_through(text: str) -> None:
    """Whatever an author pastes, a reader's program executes and fetches nothing, from whatever form."""
    rich = render_text(text, ())
    assert not re.search(r"<(script|img|svg)|href=\S*(javascript|file):|<[^>]*\son", rich.html)
    assert not re.search(r"(?<!\\)!\[|(?<!\\)\]\((javascript|file)|^\[r\]:|<", rich.markdown, re.MULTILINE)
    assert list(find_faults(read_markdown(text)))


@given(st.text(alphabet=string.printable, max_size=200))
def test_no_text_makes_it_raise_or_leak(text: str) -> None:
    """Any text at all gives clean HTML and plain words."""
    rich = render_text(text, ())
    tags = set(re.findall(r"<([a-z0-9]+)", rich.html))
    assert tags <= TAGS
    assert "\t" not in rich.plain


class _Printed(HTMLParser):
    """Collects what HTML shows: the words of each leaf with its kind and the numbers of the boxes that it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.leaves: list[tuple[str, ...]] = []
        self._boxes: list[tuple[str, int]] = []
        self._count = 0
        self._leaf = "p"
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own
        if tag in BOXES:
            self._finish()
            self._count += 1
            self._boxes.append((tag, self._count))
        elif tag in LEAVES:
            self._finish()
            self._leaf = tag
        elif tag == "br":
            self._words.append(" ")
        elif tag == "hr":
            self._finish()
            self.leaves.append((*self._path(), "hr"))

    def handle_endtag(self, tag: str) -> None:
        if tag in BOXES | LEAVES:
            self._finish(cell=tag in {"td", "th"})
            self._leaf = "p"
        if tag in BOXES:
            self._boxes.pop()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def _path(self) -> list[str]:
        return [f"{tag}{number}" for tag, number in self._boxes]

    def _finish(self, *, cell: bool = False) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if words or cell:
            self.leaves.append((*self._path(), self._leaf, words))


def printed(html: str) -> list[tuple[str, ...]]:
    """Give what HTML shows."""
    parser = _Printed()
    parser.feed(html)
    parser.close()
    return parser.leaves


def read(text: MarkdownText) -> list[tuple[str, ...]]:
    """Give what the blocks say, in the same form."""
    words = {id(leaf.block): " ".join(leaf.text.split()) for leaf in text.leaves}
    found: list[tuple[str, ...]] = []
    count = 0

    def walk(blocks: tuple[Block, ...], path: tuple[str, ...], head: bool = False) -> None:
        nonlocal count
        for number, block in enumerate(blocks):
            if block.kind is BlockKind.RULE:
                found.append((*path, "hr"))
            elif block.kind in TAG_OF:
                count += 1
                inner = (*path, f"{TAG_OF[block.kind]}{count}")
                walk(block.children, inner, block.kind is BlockKind.ROW and number == 0)
            else:
                heading = f"h{min(max(block.number, 2), 4)}"
                leaf = {BlockKind.HEADING: heading, BlockKind.CELL: "th" if head else "td"}.get(block.kind, "p")
                found.append((*path, leaf, words.get(id(block), "")))

    walk(text.blocks, ())
    return found


@given(MARKDOWN)
@example("Do this:\n\n1. Sit.\n\n   Wait.\n2. Stand.\n\nTake:\n- a\n- b\n  - c\n    - d")
@example("1) a\n2) b\n\ntext\n\n+ c\n+ d\n\nHead\n---\n\n- - a")
@example("> a\n>\n> - b\n\n| a |\n|---|\n| *b* |\n\n***\n\na & b  \n&lt; c")
@example("This c&#117;res &shy; \\&amp; \\&#x202e; &\\#117; &amp\\; it.")
@example("[link](https://a.org) x")
@example("| a | b |\n|---|---|\n")
@example("a  \n\\=== b\\\n\\- c\n\n2020\\. It was.\n\n1986\\) It was.\n\na \\| b  \n--- \\| ---")
def test_what_checks_clean_is_printed_as_it_was_read(text: str) -> None:
    """No program takes a list for a paragraph or drops a word: not ours, not one that reads the bundle's Markdown."""
    blocks = read_markdown(text)
    if not list(find_faults(blocks)):
        rich = render_text(text, ())
        assert printed(rich.html) == read(blocks)
        plain = re.sub(r" \(https?://[^ )]*\)", "", rich.plain)  # what stands behind the words of a link
        words = re.sub(r"^ *(?:-|\d+\.) ", "", plain, flags=re.MULTILINE)
        assert words.split() == [
            word for leaf in blocks.leaves for word in re.sub(r"^(?:-|\d+\.) ", "", leaf.text).split()
        ]
        assert printed(MarkdownIt("commonmark").enable("table").render(rich.markdown)) == read(blocks)


WORDS = st.lists(st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=8), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_plain_text_keeps_every_word_in_order(paragraphs: list[list[str]]) -> None:
    """Nothing is lost between the booklet and a card."""
    text = "\n\n".join(" ".join(words) for words in paragraphs)
    assert render_text(text, ()).plain == text


def test_lists_and_headings_read_well_as_plain_text() -> None:
    """Items have hyphens or numbers, lists in lists are indented, blocks have an empty line between them."""
    text = "## When\nNow:\n- one\n  - more\n- two\n\nThen:\n\n1. first\n\n   Wait.\n2. then\n\nEnd."
    assert render_text(text, ()).plain == (
        "When\n\nNow:\n\n- one\n  - more\n- two\n\nThen:\n\n1. first\n   Wait.\n2. then\n\nEnd."
    )


def test_a_link_out_of_the_edition_becomes_words() -> None:
    """A reader is never sent to a page that is not there."""
    text = "Try [the bridge](exercise:bridge) or [the plank](exercise:plank)."
    assert render_text(text, {"exercise/bridge"}).html == (
        '<p>Try <a href="#exercise-bridge">the bridge</a> or the plank.</p>'
    )
