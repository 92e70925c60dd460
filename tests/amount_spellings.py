"""What people write for amounts, and what each gets: the list of the cases in, a page for authors out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from supple_schema.models.quantities import (
    Count,
    Distance,
    Duration,
    Effort,
    Frequency,
    Hold,
    Intervals,
    Load,
    Quantity,
    QuantityError,
    Tempo,
    Times,
)

PEOPLE_WRITE = Path(__file__).parent / "cases/models/quantities/people-write.txt"
FORMS: dict[str, type[Quantity]] = {
    "hold": Hold,
    "repetitions": Count,
    "sets": Times,
    "duration": Duration,
    "often": Frequency,
    "effort": Effort,
    "load": Load,
    "tempo": Tempo,
    "distance": Distance,
    "intervals": Intervals,
}
INTRODUCTION = (
    "# How people write amounts\n\n"
    "What physiotherapists write for a dose, and what `supple check` makes of it. *Read* means that it may stand as it "
    "is: `supple fmt` writes it in its one spelling. *Repaired* means that `supple check --fix` puts the right one "
    "there. For all others the message says what to write, as one answer would be a guess.\n\n"
    "A dose has one amount in each field. [All files and fields](files.md) has what each field is for.\n\n"
)


def written_amounts() -> Iterator[tuple[str, str]]:
    """Give each spelling of the list, with its field."""
    for line in PEOPLE_WRITE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            field, _, text = line.partition(" ")
            yield field, text


def attempt(form: type[Quantity], text: str) -> Quantity | QuantityError:
    """Read a text, or give what is wrong with it."""
    try:
        return form.parse(text)
    except QuantityError as error:
        return error


def amounts_page() -> str:
    """Write the page of all spellings, a table for each field."""
    tables: dict[str, list[str]] = {}
    for field, text in written_amounts():
        result = attempt(FORMS[field], text)
        if not isinstance(result, QuantityError):
            answer = f"read: `{result}`"
        elif result.write:
            answer = f"repaired: `{result.write}`"
        else:
            answer = f"{result.message} {result.hint}"
        tables.setdefault(field, []).append(f"| `{text}` | {answer} |\n")
    sections = (
        f"## {field}\n\n| people write | what it gets |\n|---|---|\n{''.join(rows)}" for field, rows in tables.items()
    )
    return INTRODUCTION + "\n".join(sections)
