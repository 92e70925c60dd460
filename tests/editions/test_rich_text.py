"""Longer texts come out clean: structure and words, nothing that runs, and the same words in each form."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_editions.resolving.rich_text import TAGS, html_to_plain, render_text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "![x](https://example.org/x.png)",
        "text {: onclick=alert(1) }",
        '<a href="x" onclick="y">z</a>',
        "<svg/onload=alert(1)>",
    ],
)
def test_nothing_that_runs_or_loads_comes_through(text: str) -> None:
    """Whatever an author pastes, a reader's program executes and fetches nothing."""
    assert not re.search(r"<(script|img|svg)|href=\S*(javascript|file):|<[^>]*\son", render_text(text, ()).html)


@given(st.text(alphabet=string.printable, max_size=200))
def test_no_text_makes_it_raise_or_leak(text: str) -> None:
    """Any text at all gives clean HTML and plain words."""
    rich = render_text(text, ())
    tags = set(re.findall(r"<([a-z0-9]+)", rich.html))
    assert tags <= TAGS
    assert "\t" not in rich.plain


WORDS = st.lists(st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=8), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_plain_text_keeps_every_word_in_order(paragraphs: list[list[str]]) -> None:
    """Nothing is lost between the booklet and a card."""
    text = "\n\n".join(" ".join(words) for words in paragraphs)
    assert render_text(text, ()).plain == text


def test_lists_and_headings_read_well_as_plain_text() -> None:
    """Items have hyphens or numbers, blocks have an empty line between them."""
    html = "<h2>When</h2><p>Now:</p><ul><li>one</li><li>two</li></ul><ol><li>first</li><li>then</li></ol><p>End.</p>"
    assert html_to_plain(html) == "When\n\nNow:\n\n- one\n- two\n1. first\n2. then\n\nEnd."


def test_a_link_out_of_the_edition_becomes_words() -> None:
    """A reader is never sent to a page that is not there."""
    text = "Try [the bridge](exercise:bridge) or [the plank](exercise:plank)."
    assert render_text(text, {"exercise/bridge"}).html == (
        '<p>Try <a href="#exercise-bridge">the bridge</a> or the plank.</p>'
    )
