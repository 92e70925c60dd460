"""What is to be made for one person, as it is asked for: cells of a table or fields of a file in, an order out.

The columns of a table and the fields of a file have the same names. Nothing that is shown of an order, not even where a
program shows all that it has, says whom it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from supple_cli.handouts.person_brief import make_person
from supple_cli.handouts.wishes import WishError, Wishes
from supple_editions.briefs import Person
from supple_exporters.pdf import PdfOptions
from supple_exporters.publishing.artifact_paths import path_faults
from supple_schema.diagnostics.wording import choices, did_you_mean, printable, shorten

COLUMNS: Mapping[str, str] = {
    "id": "Names the file, `ID.pdf`: a number or a code, and no name of a person. Needed in a table.",
    "exercises": "Ids of exercises, with spaces between them: `ID` or `ID:DOSE`; or the id of one routine. Needed.",
    "name": "Who it is for, as it is to be printed.",
    "note": "A word to the reader, printed above the exercise.",
    "goals": "What the reader wants to do again, in their own words, with `;` between them.",
    "appointments": "When and by whom they are seen next, with `;` between them: `Monday 7 December, 10:30, Room 2`.",
    "side": "The affected side: `left` or `right`. Pictures show that side at work, and a dose for one side names it.",
    "conditions": "Cautions that apply to this reader, with spaces between them, or `none`.",
    "cleared": "Ids of what a clinician lets this reader start before what the gates of it ask for.",
    "by": "The clinician who says so, as it is to be printed.",
    "role": "What that clinician is, such as `physiotherapist`.",
    "doses": "Own doses, with `;` between them: `bridge.repetitions=8; bridge.hold=5 s`.",
    "place": "The place, for its telephone numbers and words, such as `en-GB`.",
    "like": "The booklet whose safety text goes along, if not the one that fits the exercises and the conditions best.",
    "body": "Whom the pictures show: `average`, `larger`, `older`, `wheelchair-user`, `pregnant` or `varied`.",
    "tones": "Of what skin, hair and clothes: `grey`, `light`, `medium`, `brown`, `dark` or `varied`.",
    "muscles": "Whether the pictures mark the muscles that work or stretch: `shown` or `hidden`.",
    "paper": "`a3`, `a4` or `letter`.",
    "text-size": "`normal` or `large`.",
    "ink": "`colour`, `grey` or `low`.",
    "theme": "How it looks: a theme of Supple or of the set.",
    "form": "`handout` or `sheet`; exercises make a handout, a routine a sheet to tick off.",
}
NEEDED = ("id", "exercises")
SETTINGS = ("paper", "text-size", "ink", "theme", "form")
BETWEEN = re.compile(r"[\s,;]+")
BETWEEN_PARTS = re.compile(r"[;\n]")
FORMULA = re.compile(r"[=@]|#[A-Z/0]+[!?]?$")
"""How the formula of a spreadsheet begins, and what stands in a cell whose formula has failed."""
LONGEST_ID = 60


@dataclass(frozen=True)
class Order:
    """One handout. `line` is where it was asked for, in a table; `settings` are options of the print.

    `cleared`, `by` and `role` are the word of a clinician that what needs a gate may be started.
    """

    id: str
    wishes: Wishes
    person: Person | None = field(default=None, repr=False)
    cleared: tuple[str, ...] = ()
    by: str | None = field(default=None, repr=False)
    role: str | None = None
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    line: int = 0


def check_columns(names: Sequence[str], needed: Iterable[str] = NEEDED) -> list[str]:
    """Give the columns that a table's heading names, and hold them to those that there are.

    Raises:
        WishError: a column is unknown, missing or there twice. A table without a heading begins with a person, so the
            `discreet` text repeats nothing.
    """
    columns = [re.sub(r"[\s_]+", "-", name.strip()).casefold() for name in names]
    for number, name in enumerate(columns, 1):
        if name not in COLUMNS:
            hint = did_you_mean(name, COLUMNS, f"The columns are {choices(COLUMNS, last='and', most=20)}.")
            shown = f"`{shorten(printable(name))}`" if name else "without a name"
            discreet = f"The heading of column {number} is not known. {hint}"
            raise WishError(name, f"There is a column {shown}, and no such column is known. {hint}", discreet)
        if columns.count(name) > 1:
            raise WishError(name, f"The column `{name}` is there twice. Delete one of the two.")
    for name in needed:
        if name not in columns:
            raise WishError(name, f"The column `{name}` is missing. {COLUMNS[name]}")
    return columns


def make_order(cells: Mapping[str, str], line: int = 0) -> Order:
    """Make an order of cells, by column. Blank ones count as left out.

    Raises:
        WishError: a cell cannot be; its `discreet` text does not repeat it.
    """
    given = {name: " ".join(text.split()) if name != "doses" else text for name, text in cells.items() if text.strip()}
    for name, text in given.items():
        if FORMULA.match(text):
            raise WishError(name, "A formula of a spreadsheet, or what has become of one, stands here. Write the text.")
    for name in NEEDED:
        if name in cells and name not in given:
            raise WishError(name, f"This is empty. {COLUMNS[name]}")
    return Order(
        id=_check_id(given.get("id", "handout")),
        wishes=Wishes(
            exercises=_split(given.get("exercises", "")),
            doses=_parts(given.get("doses", "")),
            conditions=_split(given.get("conditions", "")),
            side=given.get("side"),
            place=given.get("place"),
            like=given.get("like"),
            body=given.get("body"),
            tones=given.get("tones"),
            muscles=given.get("muscles"),
        ),
        person=make_person(
            given.get("name"),
            given.get("note"),
            goals=_parts(given.get("goals", "")),
            appointments=_parts(given.get("appointments", "")),
        ),
        cleared=_split(given.get("cleared", "")),
        by=given.get("by"),
        role=given.get("role"),
        settings=dict(_settings(given)),
        line=line,
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in BETWEEN_PARTS.split(text) if part.strip())


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in BETWEEN.split(text) if part)


def _check_id(text: str) -> str:
    if len(text) > LONGEST_ID or " " in text or "/" in text or list(path_faults([f"{text}.pdf"])):
        raise WishError(
            "id",
            f"This cannot be the name of a file. Write up to {LONGEST_ID} letters from a to z, digits, `-` and `_`:"
            " `p-017`.",
        )
    return text


def _settings(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for column in SETTINGS:
        if column in given:
            option = column.replace("-", "_")
            kind = PdfOptions.model_fields[option].annotation
            if isinstance(kind, type) and issubclass(kind, Enum):
                values = [str(member.value) for member in kind]
                if given[column] not in values:
                    raise WishError(column, f"This must be {choices(values)}.")
            yield option, given[column]
