"""Signs booklets in tests as `supple review` does, on a day of their choice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from supple_editions import all_briefs, select_edition
from supple_editions.signing import write_signed_text
from supple_schema.linking import load_content
from supple_schema.linking.fingerprint import digest
from supple_schema.models.booklet import edition_name


def sign(
    content: Path,
    booklet: str,
    *,
    by: str = "Ann Other",
    role: str = "nurse",
    on: date = date(2026, 5, 1),
    rows: tuple[str, ...] = (),
    place: str | None = None,
) -> Path:
    """Write the review of a booklet as it is now, or of its edition for a place, and give its file."""
    library, _ = load_content(content)
    edition, _ = select_edition(library, all_briefs(library)[edition_name(booklet, place)])
    assert edition is not None
    text = write_signed_text(edition)
    path = content / f"reviews/{edition.id}-{on.isoformat()}-{role}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.with_suffix(".txt").write_text(text, encoding="utf-8")
    fields = {
        "booklet": booklet,
        "place": place,
        "by": by,
        "role": role,
        "on": on,
        "next": on.replace(year=on.year + 1),
    }
    lines = [*(f"{name}: {value}" for name, value in fields.items() if value), *(["rows:"] if rows else [])]
    lines += [*(f"  - {row}" for row in rows), f"content: {digest(text.encode())}"]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
