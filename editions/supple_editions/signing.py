"""What a reviewer signs, and what became of it: an edition and the reviews of its set in, its state of review out.

All that an edition shows is written as one text, piece by piece: what is in it, safety text, exercises, routines,
advice, words, sources. A signature counts for a booklet as long as this text is the same to the letter. A piece that
was signed within any booklet counts as covered wherever it stands in the same words, and a choice that somebody made
for one person is never covered.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, cast

from supple_editions.briefs import Brief
from supple_editions.language.catalogue import Catalogue
from supple_editions.model import Edition, ReviewState
from supple_editions.model.edition import ReviewStatus, Signature
from supple_schema.linking import Item, Library
from supple_schema.linking.fingerprint import digest
from supple_schema.models.review import Review

HEADING = "== "
COVER = "booklet"
"""The piece that says what is in an edition, for whom and in what order."""

PIECES = {
    "exercises": "exercise",
    "routines": "routine",
    "advice": "advice",
    "measures": "measure",
    "terms": "term",
    "sources": "source",
}
"""Lists of an edition whose items are pieces, and what one of them is called."""

ELSEWHERE = {"emergency_notice", "stop_notice", "safety_version", "reviewed", "number", "record"}
"""Fields of items that follow from others, as the notices stand in the piece `safety` and the order in the first piece,
and what programs alone look at."""

DERIVED = (
    ({"markdown", "html", "plain"}, {"html", "plain"}),
    ({"id", "included"}, {"included"}),
)
"""Where all of the first fields stand together, the second follow from others or from what else is in the edition."""

NOT_SHOWN: Mapping[str, Any] = {
    "review": True,
    "person": True,
    "publication": {"version", "date"},
    "retired": True,
    "safety": {"version"},
    **dict.fromkeys(PIECES, True),
}
"""What the first piece does not say: the state of review itself, one person's name, what changes with each release,
what nobody is shown, and the other pieces."""

AS_DIGEST = frozenset(("timeline", "angles", "joints", "turns", "offsets"))
"""Fields of numbers that nobody reads: minutes stand in words beside the first, and the others are in the figure."""


def write_signed_text(edition: Edition) -> str:
    """Write all that an edition shows, as lines `field: value` below the heading of each piece."""
    return "".join("\n".join((f"{HEADING}{name}", *lines, "\n")) for name, lines in _pieces(edition))


def read_pieces(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the lines of each piece of a signed text, by its name."""
    pieces: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        if line.startswith(HEADING):
            current = pieces.setdefault(line.removeprefix(HEADING), [])
        elif line:
            current.append(line)
    return {name: tuple(piece) for name, piece in pieces.items()}


def standing_reviews(library: Library) -> Iterator[Item[Review]]:
    """Give the reviews whose signed text is there as it was signed, the newest first."""
    reviews = sorted(library.reviews.values(), key=lambda item: (item.model.on, item.id), reverse=True)
    return (item for item in reviews if (text := signed_text(library, item)) and text[0] == item.model.content)


def signed_text(library: Library, item: Item[Review]) -> tuple[str, tuple[str, ...]] | None:
    """Give the text that lies beside a review: its fingerprint and its lines."""
    text = library.source_texts.get(f"{item.path.rpartition('.')[0]}.txt")
    return (text.fingerprint, text.lines) if text else None


def state_review(
    library: Library, brief: Brief, edition: Edition, catalogue: Catalogue, *, draft: bool = False
) -> Edition:
    """Give the edition with its state of review. `draft` says that it shows what is still being written."""
    text = write_signed_text(edition)
    content = digest(text.encode())
    pieces = read_pieces(text.splitlines())
    reviews = [item for item in standing_reviews(library) if item.model.role.is_clinician]
    signed = {
        (name, piece)
        for item in reviews
        for name, piece in read_pieces((signed_text(library, item) or ("", ()))[1]).items()
        if name != COVER
    }
    covered = {name for name, piece in pieces.items() if (name, piece) in signed}
    own = [item.model for item in reviews if item.model.edition == edition.id and item.model.content == content]
    if draft or brief.file is None or brief.person is not None:
        own = []
    signatures = tuple(
        Signature(by=review.by, role=catalogue.text(f"roles.{review.role.value}"), on=review.on, next=review.next)
        for review in own
    )
    status = ReviewStatus.REVIEWED if own else ReviewStatus.PARTLY if covered else ReviewStatus.UNREVIEWED
    status = ReviewStatus.DRAFT if draft else status
    state = ReviewState(
        status=status,
        notice=_notice(catalogue, status, signatures, brief, len(covered), len(pieces)),
        items=len(pieces),
        reviewed=len(pieces) if own else len(covered),
        signatures=signatures,
        content=content,
    )
    update: dict[str, Any] = {"review": state}
    for field in ("exercises", "routines", "advice", "measures"):
        update[field] = tuple(
            item.model_copy(update={"reviewed": f"{PIECES[field]}/{item.id}" in covered})
            for item in getattr(edition, field)
        )
    return edition.model_copy(update=update)


def _notice(
    catalogue: Catalogue,
    status: ReviewStatus,
    signatures: tuple[Signature, ...],
    brief: Brief,
    covered: int,
    pieces: int,
) -> str:
    if status is ReviewStatus.REVIEWED:
        names = catalogue.list(
            catalogue.text("review.signature", name=one.by, role=one.role, date=catalogue.date(one.on))
            for one in signatures
        )
        due: date = min(one.next for one in signatures)
        return catalogue.text("review.reviewed", names=names, due=catalogue.date(due))
    if status is ReviewStatus.DRAFT:
        return catalogue.text("review.draft")
    if status is ReviewStatus.PARTLY:
        personal = brief.file is None or brief.person is not None
        key = "review.personal" if personal else "review.partly"
        return catalogue.text(key, covered=covered, pieces=pieces)
    return catalogue.text("review.unreviewed")


def _pieces(edition: Edition) -> Iterator[tuple[str, list[str]]]:
    data = edition.model_dump(mode="json", exclude={**NOT_SHOWN})
    safety: dict[str, Any] = data.pop("safety")
    yield COVER, list(_lines(data, ""))
    texts = {text.id: text for text in edition.safety.texts}
    shown = {name: value for name, value in safety.items() if not _is_of(value, texts)}
    yield "safety", list(_lines(shown, ""))
    for name, text in texts.items():
        yield f"safety/{name}", list(_lines(text.model_dump(mode="json"), ""))
    images = {item.id: item.image for item in edition.exercises if item.image}
    for field, kind in PIECES.items():
        for item in getattr(edition, field):
            lines = list(_lines(item.model_dump(mode="json", exclude=ELSEWHERE), ""))
            if field == "exercises" and item.id in images:
                lines.append(f"image.data: {digest(images[item.id].data)}")
            yield f"{kind}/{item.id}", lines


def _is_of(value: object, texts: Mapping[str, object]) -> bool:
    """Whether a field of the safety text is one of its items, or a list of them."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    first = next(iter(items), None)
    return isinstance(first, dict) and cast("dict[str, object]", first).get("id") in texts


def _lines(value: object, path: str) -> Iterator[str]:
    """Write a value field by field; those that are empty say nothing."""
    if path.rpartition(".")[2] in AS_DIGEST:
        yield f"{path}: {digest(json.dumps(_rounded(value), sort_keys=True).encode())}"
    elif isinstance(value, dict):
        named = cast("dict[str, object]", value)
        derived = {name for together, fields in DERIVED if together <= named.keys() for name in fields}
        for name, part in named.items():
            if name not in derived:
                yield from _lines(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for number, part in enumerate(cast("list[object]", value), start=1):
            yield from _lines(part, f"{path}.{number}")
    elif value not in (None, ""):
        yield f"{path}: {json.dumps(value, ensure_ascii=False)}"


def _rounded(value: object) -> object:
    """Round what a figure's geometry came to, so that another computer's last digit does not end a review."""
    if isinstance(value, float):
        return round(value, 2) + 0.0
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in cast("dict[str, object]", value).items()}
    return [_rounded(part) for part in cast("list[object]", value)] if isinstance(value, list) else value
