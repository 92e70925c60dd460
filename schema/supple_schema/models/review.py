"""A review: one person's signature over all that a booklet showed on a day. `supple review` writes these files."""

from __future__ import annotations

from enum import StrEnum

from supple_schema.markdown import find_marks
from supple_schema.models.base import BookletId, Date, Fingerprint, LocaleId, Model, Text
from supple_schema.models.booklet import edition_name


class ReviewerRole(StrEnum):
    """What a reviewer is."""

    DOCTOR = "doctor"
    MIDWIFE = "midwife"
    NURSE = "nurse"
    OCCUPATIONAL_THERAPIST = "occupational-therapist"
    OSTEOPATH = "osteopath"
    PHARMACIST = "pharmacist"
    PHYSIOTHERAPIST = "physiotherapist"
    PSYCHOLOGIST = "psychologist"
    EDITOR = "editor"
    """Somebody who knows how to write for patients."""
    PATIENT = "patient"
    """Somebody who has had what the booklet is about."""

    @property
    def is_clinician(self) -> bool:
        """Whether their signature makes a booklet one that a clinician has reviewed."""
        return self not in {ReviewerRole.EDITOR, ReviewerRole.PATIENT}


class ReviewedRow(StrEnum):
    """A row of the scorecard that only a person can judge."""

    PURPOSE = "purpose"
    """The purpose is evident."""
    SUMS = "sums"
    """A reader has no sums to do."""
    PICTURES = "pictures"
    """Pictures show what is meant, without clutter."""
    TOOL = "tool"
    """There is a diary, a checklist or another tool."""
    BALANCE = "balance"
    """Benefits, risks and doing nothing are balanced."""
    PATIENTS = "patients"
    """Patients took part in making it."""


def is_name(text: str) -> bool:
    """Whether a text can be the name of a person: letters, and nothing that nobody sees or that a terminal obeys."""
    return text.isprintable() and any(map(str.isalpha, text)) and not any(find_marks(text))


class Review(Model):
    """One person's signature over all that a booklet showed on a day.

    Beside it lies the text that was signed, with the same name and the ending `.txt`. `supple review` writes both; no
    other way makes a review that counts.
    """

    booklet: BookletId
    """The booklet."""

    place: LocaleId | None = None
    """One of its `places`, where it is the edition for that place that was signed. Each edition is signed by itself."""

    by: Text
    """Name of the reviewer. Only people who exist, and who agreed to be named."""

    role: ReviewerRole
    """What the reviewer is: `physiotherapist`, `doctor`, `nurse`, `patient`, `editor` and others."""

    on: Date
    """The day of the review."""

    next: Date
    """The day by which it must be reviewed again: within 3 years."""

    rows: tuple[ReviewedRow, ...] = ()
    """Rows of the scorecard agreed to: `purpose`, `sums`, `pictures`, `tool`, `balance` or `patients`."""

    content: Fingerprint
    """The fingerprint of the text that was signed."""

    @property
    def edition(self) -> str:
        """The id of the edition that was signed."""
        return edition_name(self.booklet, self.place)

    @property
    def title(self) -> str:
        """A name for lists."""
        return f"{self.edition}, by {self.by} on {self.on.isoformat()}"
