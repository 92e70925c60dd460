"""Reviews: a booklet in, what is to be signed out; with a name and a role, the signature as two plain files.

The command line and the studio show and write the same.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from supple_editions import Brief, Edition, all_briefs, select_edition
from supple_editions.signing import read_pieces, signed_text, standing_reviews, write_signed_text
from supple_schema.formatting.yaml_writing import write_field
from supple_schema.linking import Item, Library
from supple_schema.linking.fingerprint import digest
from supple_schema.models.review import Review, ReviewedRow, ReviewerRole, is_name

REVIEWS = "reviews"
NEEDS_A_NAME = "A signature needs the name of a person in plain letters."


class SigningError(Exception):
    """Nothing can be signed. The message says why."""


@dataclass(frozen=True)
class ReviewSheet:
    """What there is to sign of a booklet: all that it says, and the last review of it."""

    brief: Brief
    edition: Edition
    text: str
    last: Item[Review] | None
    before: tuple[str, ...]
    """The lines that were signed last."""

    @property
    def changed(self) -> bool:
        """Whether it says anything else than what was signed last."""
        return self.last is None or self.last.model.content != self.edition.review.content

    def difference(self) -> list[str]:
        """Give what has changed since the last review, as lines of a difference."""
        lines = difflib.unified_diff(self.before, self.text.split("\n"), "signed", "now", lineterm="", n=1)
        return list(lines)[2:]

    def pieces(self) -> list[tuple[str, list[str]]]:
        """Give the pieces to read, each with its lines: all of them, or what has changed since the last review."""
        now, then = read_pieces(self.text.split("\n")), read_pieces(self.before)
        if self.last is None:
            return [(name, [f"  {line}" for line in lines]) for name, lines in now.items()]
        names = [*now, *(name for name in then if name not in now)]
        changed = (name for name in names if now.get(name) != then.get(name))
        return [
            (name, [line for line in difflib.ndiff(then.get(name, ()), now.get(name, ())) if line[0] in "+-"])
            for name in changed
        ]


@dataclass(frozen=True)
class ReviewLine:
    """One line of the list of reviews: a booklet, and one review of it if there is any."""

    edition: Edition
    state: str
    who: str = ""
    due: str = ""

    @property
    def covered(self) -> str:
        """How many of its parts are signed."""
        return f"{self.edition.review.reviewed} of {self.edition.review.items} parts signed"


def open_sheet(library: Library, brief: Brief) -> ReviewSheet:
    """Give what there is to sign of a booklet.

    Raises:
        SigningError: it cannot be made.
    """
    edition, found = select_edition(library, brief)
    if edition is None:
        raise SigningError("; ".join(finding.message for finding in found))
    last = next((item for item in standing_reviews(library) if item.model.edition == edition.id), None)
    before = (signed_text(library, last) or ("", ()))[1] if last else ()
    return ReviewSheet(brief, edition, write_signed_text(edition), last, before)


def make_review(
    sheet: ReviewSheet, *, by: str, role: ReviewerRole, today: date, due: date | None, rows: Sequence[ReviewedRow]
) -> Review:
    """Make the signature of a person under what a sheet shows. Without a day it is due in a year.

    Raises:
        SigningError: it has no name, or is due before it is made.
    """
    if not is_name(by):
        raise SigningError(NEEDS_A_NAME)
    brief = sheet.brief
    review = Review(
        booklet=brief.file.id if brief.file else brief.id,
        place=brief.place,
        by=by,
        role=role,
        on=today,
        next=due or _year_on(today),
        rows=tuple(dict.fromkeys(rows)),
        content=digest(sheet.text.encode()),
    )
    if review.next <= today:
        raise SigningError(f"The next review must be after today, {today.isoformat()}.")
    return review


def write_review(root: Path, review: Review, text: str) -> Path:
    """Write a signature and the text that is signed. Give the path of the first.

    Raises:
        OSError: one cannot be written.
    """
    folder = root / REVIEWS
    folder.mkdir(exist_ok=True)
    name = next(name for name in _names(review) if not (folder / f"{name}.yaml").exists())
    path = folder / f"{name}.yaml"
    fields = review.model_dump(mode="json", exclude_defaults=True)
    lines = (line for field, value in fields.items() for line in write_field(field, value, 0))
    path.with_name(f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    return path


def list_reviews(library: Library, briefs: Iterable[Brief], today: date) -> Iterator[ReviewLine]:
    """Give a line for each review that stands, and one for each booklet that has none."""
    for brief in briefs:
        edition, _ = select_edition(library, brief)
        if edition is None:
            continue
        reviews = [item for item in standing_reviews(library) if item.model.edition == brief.id]
        if not reviews:
            yield ReviewLine(edition, "not signed")
        yield from (_line(item.model, edition, today) for item in reviews)


def publishable(library: Library) -> list[Edition]:
    """Give each edition of each booklet that is no draft: as it is written, and for each of its places."""
    briefs = (brief for brief in all_briefs(library).values() if not brief.booklet.draft)
    made = (select_edition(library, brief)[0] for brief in briefs)
    return [edition for edition in made if edition is not None]


def open_editions(library: Library) -> list[Edition]:
    """Give the editions that a release would have and of which not all is signed."""
    return [edition for edition in publishable(library) if edition.review.reviewed < edition.review.items]


def _line(review: Review, edition: Edition, today: date) -> ReviewLine:
    same = review.content == edition.review.content
    state = "changed since" if not same else "signed" if today <= review.next else "due"
    who = f"{review.by}, {review.role.value}, {review.on.isoformat()}"
    return ReviewLine(edition, state, who, review.next.isoformat())


def _names(review: Review) -> Iterator[str]:
    first = f"{review.edition}-{review.on.isoformat()}"
    yield first
    yield from (f"{first}-{number}" for number in range(2, 1000))


def _year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
