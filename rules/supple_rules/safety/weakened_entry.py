"""What Supple knows of a thing or a condition stays known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.base import Model
from supple_schema.models.vocabulary import Caution, CautionGrade, EquipmentEntry
from supple_schema.reading.document import read_shipped

ENTRIES = "entries.yaml"
MILDEST_FIRST = tuple(CautionGrade)


class KnownEntries(Model):
    """What entries of vocabularies are at least, by their ids."""

    unstable: tuple[str, ...]
    """Things that roll or give way."""

    grades: dict[CautionGrade, tuple[str, ...]]
    """Conditions, by the mildest grade that they may have."""


class WeakenedEntry(Rule):
    """A thing or a condition that rules take for less dangerous than it is known to be

    Supple keeps a list of the things that roll or give way, and of the conditions with which a reader must ask first or
    leave an exercise out, that it comes with. A set may have others, and stronger grades.

    Why: A starter routine may have what is not `unstable`, and a reader keeps an exercise that is not to be avoided.
    Whoever deletes that word switches rules off for this thing, as a waiver would, and without its reason.
    Example: `{id: foam-roller, title: foam roller}` without `unstable: true`.
    Instead: Put the word back, or waive this with the reason.
    """

    code = "S447"
    name = "weakened-entry"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the entries of the set with the list."""
        known, library = known_entries(), context.library
        things, cautions = library.vocabulary("equipment"), library.vocabulary("cautions")
        for name in known.unstable:
            word = things.get(name)
            if word and isinstance(word.entry, EquipmentEntry) and not word.entry.unstable:
                yield cls.diagnostic(
                    f"`{name}` rolls or gives way, and is not marked as such.",
                    word.label(),
                    hints="Add `unstable: true`.",
                )
        for grade, names in known.grades.items():
            for word in filter(None, map(cautions.get, names)):
                entry = word.entry
                if isinstance(entry, Caution) and MILDEST_FIRST.index(entry.grade) < MILDEST_FIRST.index(grade):
                    yield cls.diagnostic(
                        f"The grade of `{entry.id}` is milder than `{grade}`.",
                        word.item.label(*word.path, "grade"),
                        hints=f"Write `grade: {grade}`. An exercise can have another grade of its own.",
                    )


@cache
def known_entries() -> KnownEntries:
    """Give what ships with the rules."""
    return KnownEntries.model_validate(read_shipped("supple_rules.safety", ENTRIES))
