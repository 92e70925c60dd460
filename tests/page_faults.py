"""What a printer would send back: pages of a print in, each fault in one line of words out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from print_layout import Line, Page

from supple_editions import Edition

NARROWEST_COLUMN = 40.0
TOUCH_MM = 0.8
"""Lines may touch so far: the boxes of letters are higher than what is drawn of them."""
MOST_CONTENTS = 40
"""So many lines of contents fit a page of any print."""
WHOLE = ("care", "matrix", "caution", "care-line")
"""Classes around cautions."""


def faults(found: Edition, prints: Mapping[str, tuple[Page, ...]]) -> list[str]:
    """All that is wrong on the pages of a form."""
    return [f"{name}: {fault}" for name, pages in prints.items() for check in WHOLE_PRINT for fault in check(pages)] + [
        f"{name}, page {number}: {fault}"
        for name, pages in prints.items()
        for number, page in enumerate(pages, 1)
        for fault in page_faults(page, found, after=pages[number] if number < len(pages) else None)
    ]


def page_faults(page: Page, found: Edition, *, after: Page | None) -> Iterator[str]:
    for notice in (found.safety.stop_notice, found.safety.emergency_notice):
        if page.shows_dose and not page.has(notice):
            yield f"a dose without {notice!r}"
    foot = min((line.top for line in page.lines if line.in_foot), default=page.height)
    for line in page.lines:
        if line.left < 3 or line.right > page.width - 3 or line.top < 3 or line.bottom > page.height - 3:
            yield f"beyond the edge: {line.text!r}"
        if not line.in_foot and line.bottom > foot + 0.2:
            yield f"under the foot: {line.text!r}"
        if line.heading and not any(follows(line, other) for other in page.body):
            yield f"a heading with nothing below it: {line.text!r}"
    yield from overlaps(page.body)
    yield from covered(page)
    low = max((line for line in page.body if not line.inner), key=lambda line: line.bottom, default=None)
    goes_on = low is not None and after is not None and any(line.block == low.block for line in after.body)
    if low is not None and after is not None and not goes_on and low.text.rstrip().endswith(":"):
        yield f"a label with nothing below it: {low.text!r}"
    notes = not page.body and any(line.in_head for line in page.lines)
    if after is not None and page.fill < 0.25 and not ends_part(page, after) and not notes:
        yield f"{page.fill:.0%} full"


def follows(heading: Line, other: Line) -> bool:
    """Whether something that is no heading stands below a heading, in its column."""
    # Of easy read, pictures alone stand below a heading, and the words beside them.
    width = 2 * NARROWEST_COLUMN if "easy" in heading.classes else NARROWEST_COLUMN
    right = max(heading.right, heading.left + width)
    return not other.heading and other.top > heading.top and other.left < right and other.right > heading.left


def ends_part(page: Page, after: Page) -> bool:
    """What stands before a chapter or signs on their own side, the cover and the page after it may be short."""
    begins = min(after.body, key=lambda line: line.top, default=None)
    return (begins is not None and not begins.classes.isdisjoint({"band", "quiet"})) or any(
        line.classes & {"stop-box", "contents", "cover", "side", "safety-side", "exercise"} for line in page.body
    )


def overlaps(lines: list[Line]) -> Iterator[str]:
    """Name the lines that are drawn over others. What a line holds is a part of it."""
    outer = sorted((line for line in lines if not line.inner), key=lambda line: line.top)
    for place, line in enumerate(outer):
        for other in outer[place + 1 :]:
            if other.top >= line.bottom - TOUCH_MM:
                break
            if other.left < line.right - TOUCH_MM and line.left < other.right - TOUCH_MM:
                yield f"{line.text!r} and {other.text!r} are drawn over each other"


def covered(page: Page) -> Iterator[str]:
    """Name the words that stand on a sign which belongs beside them."""
    inner = [line for line in page.lines if line.inner]
    for line in page.lines:
        if line.text == "[picture]" or any(one is not line and one.text in line.text for one in inner):
            continue  # it has a sign of its own within it, as chips do
        for sign in page.signs:
            across = min(line.right, sign.right) - max(line.left, sign.left)
            down = min(line.bottom, sign.bottom) - max(line.top, sign.top)
            if across > TOUCH_MM and down > TOUCH_MM:
                yield f"{line.text!r} stands on a sign"


def table_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the tables of which one row stands alone on a page, and those of which a row is torn.

    A row that fills more than a quarter of a page is at home there, and so is an exercise of a routine, in full.
    """
    rows: dict[int, dict[int, dict[int, list[Line]]]] = {}
    for number, page in enumerate(pages, 1):
        for line in page.body:
            if line.table is not None and line.row is not None and "thead" not in line.tags:
                rows.setdefault(line.table, {}).setdefault(number, {}).setdefault(line.row, []).append(line)
    for by_page in rows.values():
        if len(by_page) > 1:
            first = min(by_page)
            for number in (max(by_page), first):
                kept = [line for lines in by_page[number].values() for line in lines]
                high = max(line.bottom for line in kept) - min(line.top for line in kept)
                whole = any("programme" in line.classes for line in kept)
                if len(by_page[number]) == 1 and not whole and high < pages[number - 1].height / 4:
                    yield f"a table leaves one row alone, on page {number}"
                    break
            if any(by_page[page].keys() & by_page[page + 1].keys() for page in by_page if page + 1 in by_page):
                yield f"a row of a table is torn after page {first}"


def caution_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the cautions that go on overleaf."""
    for number, (page, after) in enumerate(pairwise(pages), 1):
        torn = {line.block for line in page.body if line.classes.intersection(WHOLE)} & {
            line.block for line in after.body if line.classes.intersection(WHOLE) and "thead" not in line.tags
        }
        if torn:
            yield f"a caution goes on after page {number}"


def box_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the boxes to write in that are torn."""
    for number, (page, after) in enumerate(pairwise(pages), 1):
        if page.boxes & after.boxes:
            yield f"a box to write in goes on after page {number}"


def contents_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name contents that go on overleaf, though a page could hold them: two columns that break are read in no order."""
    found = [[line for line in page.body if "contents" in line.classes and not line.inner] for page in pages]
    filled = [lines for lines in found if lines]
    if len(filled) > 1 and sum(map(len, filled)) <= MOST_CONTENTS:
        yield "the contents go on overleaf"


def leaf_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the exercises of which a leaf parts the picture, the steps or the dose: they go on from a right page."""
    places: dict[str, set[int]] = {}
    for number, page in enumerate(pages, 1):
        for line in page.body:
            if line.entry and "exercise" in line.classes and line.classes & OPEN and not line.classes & NEVER_OPEN:
                places.setdefault(line.entry, set()).add(number)
    for entry, numbers in places.items():
        if min(numbers) % 2 and len(numbers) > 1:
            yield f"{entry} goes on overleaf, after page {min(numbers)}"


def name_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the cautions of exercises that stand on a page where nothing says whose they are."""
    titles = titles_of(pages)
    for number, page in enumerate(pages, 1):
        named = {line.entry for line in page.body if line.heading}
        for entry in {line.entry for line in page.body if "care-line" in line.classes} - named:
            text = " ".join(
                line.text
                for line in page.lines
                if line.in_head or ("care-line" in line.classes and line.entry == entry and line in page.body)
            )
            if entry and _letters(titles[entry]) not in _letters(text):
                yield f"a caution of {entry} without its name, on page {number}"


def head_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the pages that begin with what goes on, and do not say what it is, or say so of what begins."""
    titles = titles_of(pages)
    subheadings: dict[str | None, str] = {}
    side = ""
    for number, (before, page) in enumerate(pairwise(pages), 2):
        subheadings |= _subheadings(before)
        side = _letters(" ".join(line.text for line in before.body if "h1" in line.tags)) or side
        if not page.body:
            continue
        said = _letters(" ".join(line.text for line in page.lines if line.in_head)).partition("…")[0]
        first = next((line for line in page.body if line.entry or "contents" in line.classes), None)
        if first and "contents" in first.classes and any("contents" in line.classes for line in before.body):
            if not said:
                yield f"the contents go on without their name, on page {number}"
            continue
        goes_on = first and first.entry and first.entry in {line.entry for line in before.body}
        title = _letters(titles[first.entry]) if first and first.entry and goes_on else ""
        # A heading in it may name it. Before the name may stand what part of it goes on: "Take care: Bridge".
        heads = (said, said.rpartition(":")[2])
        subheading = subheadings.get(first.entry) if first else None
        # Where another part of it begins, the one before does not go on.
        names = [title, subheading] if title and subheading and first and not first.heading else [title]
        # A part of a side may begin below the name of the side that goes on.
        if said and first and "side" in first.classes and side.startswith(said.partition(",")[0]):
            continue
        if bool(said) != bool(title) or not any(
            head.startswith(name) or name.startswith(head) for head in heads for name in names
        ):
            yield f"the head of page {number} says {said!r}, and {title!r} goes on there"


NAMED = frozenset({"sign-head", "stops", "care", "stopping", "asked"})
"""The classes of what is named where it goes on, but by a heading of another level."""


def _subheadings(page: Page) -> dict[str | None, str]:
    """The last heading of a lower level in each entry on a page, such as that of a caution."""
    found: dict[str | None, tuple[int, str]] = {}
    for line in (line for line in page.body if line.entry and "h4" in line.tags):
        block, text = found.get(line.entry, (line.block, ""))
        found[line.entry] = line.block, (text if block == line.block else "") + _letters(line.text)
    return {entry: text for entry, (_, text) in found.items()}


def titles_of(pages: tuple[Page, ...]) -> dict[str, str]:
    """The heading of each entry of a booklet, of each box of warning signs, and of each part of easy read."""
    found: dict[str, dict[int, str]] = {}
    headings = (line for page in pages for line in page.body if line.entry and line.heading)
    for line in (line for line in headings if {"h1", "h3"} & {*line.tags} or NAMED & line.classes):
        blocks = found.setdefault(str(line.entry), {})
        blocks[line.block] = f"{blocks.get(line.block, '')} {line.text}"
    return {entry: next(iter(blocks.values())) for entry, blocks in found.items()}


def _letters(text: str) -> str:
    # WeasyPrint puts a space without width behind one that stands alone.
    return "".join(text.replace("\u200b", "").split())


def number_faults(pages: tuple[Page, ...]) -> Iterator[str]:
    """Name the pages on which the number of a step takes two lines: a 1 above a 0."""
    for number, page in enumerate(pages, 1):
        lines = Counter(line.block for line in page.lines if "n" in line.classes and line.inner)
        if any(count > 1 for count in lines.values()):
            yield f"a number of a step on page {number} is torn"


NEVER_OPEN = {"endless", "side"}
"""Classes of what is longer than two pages, and of sheets of paper that no reader sees open side by side."""
OPEN = {"card-head", "picture", "steps", "dose", "dose-note", "dose-unknown"}
"""The classes of what must lie open together while somebody does an exercise."""
WHOLE_PRINT = (
    number_faults,
    table_faults,
    caution_faults,
    box_faults,
    contents_faults,
    leaf_faults,
    name_faults,
    head_faults,
)
