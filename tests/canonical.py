"""The canonical set of the project, read once in a process: nothing in it can be changed, so tests share it."""

from functools import cache
from pathlib import Path

from supple_editions import Edition, all_briefs, select_edition
from supple_schema.linking import Library, load_content

CONTENT = Path(__file__).parents[1] / "content"


@cache
def content() -> Library:
    """Give all that `content/` holds."""
    library, report = load_content(CONTENT)
    assert not report.has_errors, report
    return library


@cache
def booklet_edition(name: str) -> Edition:
    """Give a booklet of it, for the reader that its file names, or for a place, such as `sciatica-en-us`."""
    found, report = select_edition(content(), all_briefs(content())[name])
    assert found is not None, report
    return found
