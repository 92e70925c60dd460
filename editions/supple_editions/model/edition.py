"""An edition as a whole."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from supple_editions.briefs import Person
from supple_editions.model.advice import EditionAdvice
from supple_editions.model.dose import Amount
from supple_editions.model.exercise import EditionExercise
from supple_editions.model.measure import EditionMeasure
from supple_editions.model.routine import EditionRoutine
from supple_editions.model.safety import CautionText, EditionSafety
from supple_editions.model.shared import EditionSource, EditionTerm, Link, Named, RichText
from supple_editions.model.theme import EditionTheme
from supple_schema.models.base import Fingerprint, Model, Slug
from supple_schema.models.booklet import AffectedSide, Audience, OtherConditions
from supple_schema.models.locale import SheetSize
from supple_schema.models.vocabulary import CautionGrade

RetiredKind: TypeAlias = Literal["advice", "exercise", "measure", "routine", "safety", "source", "term"]
"""The kinds of items that a program can know by their ids."""


class ReviewStatus(StrEnum):
    """How much of an edition clinicians have reviewed; `draft` where it shows what is still being written."""

    DRAFT = "draft"
    UNREVIEWED = "unreviewed"
    PARTLY = "partly"
    REVIEWED = "reviewed"


class Signature(Model):
    """A clinician who has reviewed all that the edition shows."""

    by: str
    """The name."""

    role: str
    """What the reviewer is, in words."""

    on: date
    """The day of the review."""

    next: date
    """The day by which it must be reviewed again."""


class ReviewState(Model):
    """Who has checked it. Show the notice with every output."""

    status: ReviewStatus
    """`unreviewed`, `partly`, `reviewed`, or `draft`: a preview that is not for patients."""

    notice: Annotated[str, Field(min_length=1)]
    """The same in words."""

    items: int
    """How many pieces the edition has: its cover, safety texts, exercises, routines, advice, words and sources."""

    reviewed: int
    """How many of them a clinician has signed as they stand here, in this booklet or in another one of the set."""

    signatures: tuple[Signature, ...] = ()
    """Who has signed the whole of it. Empty unless `status` is `reviewed`."""

    content: Fingerprint | None = None
    """The fingerprint of all that the edition shows. It changes when any of it changes."""


class Publication(Model):
    """The set of content that the edition was made from."""

    title: str
    """Its name."""

    version: str
    """Its version."""

    date: date
    """The day of that version."""

    authors: Annotated[tuple[str, ...], Field(min_length=1)]
    """Who wrote it. Name them wherever any of it is shown: its licence asks for that."""

    publisher: str
    """Who publishes it."""

    feedback: str | None
    """Where to send corrections."""

    licence: str
    """The licence of the content."""

    rights_holder: str
    """Who holds the rights."""

    licence_link: str | None
    """Where the licence can be read."""


class Reader(Model):
    """The reader that the edition was made for."""

    place: str | None
    """The place whose telephone numbers, units and words it has, or null: then it has no number."""

    conditions: tuple[Named, ...] | None
    """The cautions that apply to this reader; empty means that somebody has asked and none does.

    Null means that the reader is not known: the edition then has all cautions.
    """

    others: OtherConditions
    """What is known of all other conditions: `none`, or `unknown`: then the edition has the cautions of those too."""

    side: AffectedSide | None
    """The affected side of the body, where there is one."""


class EditionTiming(Model):
    """How long things take that no dose says: what minutes and timelines are worked out with."""

    repetition: Amount
    """One repetition without a hold, where the dose has no pace."""

    breath: Amount
    """One breath, in and out."""

    prepare: Amount
    """Getting ready for an exercise."""

    change_sides: Amount
    """Changing to the other side."""

    change_position: Amount
    """Getting into another start position."""

    rest: Amount
    """Rest between sets, where the dose says none."""


class ReaderChange(Model):
    """What a condition of the reader did to an exercise that was asked for."""

    exercise: Link
    """The exercise."""

    condition: Named
    """The condition."""

    grade: CautionGrade
    """`adapt`: it is changed. `ask`: a question stands before it. `avoid`: it is not in the edition."""

    note: str | None
    """What the exercise says about this condition."""

    alternative: Link | None
    """What stands in its place, where it gave way to another."""


class RetiredItem(Model):
    """An item that the set once had. Its id never means anything else."""

    kind: RetiredKind
    """What it was."""

    id: Slug
    """Its id."""

    on: date
    """The day on which it was withdrawn."""

    because: str
    """The reason."""

    use: Slug | None
    """The id of the item of the same kind to use instead, if there is one."""


class EditionPart(Model):
    """A chapter: advice first, then exercises, then routines."""

    id: Slug
    """A name that stays."""

    title: str
    """What a reader sees."""

    intro: str | None
    """What it is for."""

    advice: tuple[Slug, ...]
    """Ids of advice, in order."""

    exercises: tuple[Slug, ...]
    """Ids of exercises, in order."""

    routines: tuple[Slug, ...]
    """Ids of routines, in order."""


class Edition(Model):
    """Everything that one output needs: one language, one selection, one reader, one date."""

    id: Slug
    """The id of the booklet that it was made from."""

    title: str
    """Its title."""

    subtitle: str | None
    """A second line."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    """The language of all texts, as a tag of BCP 47."""

    direction: Literal["ltr", "rtl"]
    """The direction of its script."""

    publication: Publication
    """The set of content that it comes from."""

    address: str | None
    """Where it stands on the web; behind it `/exercise/ID`, `/routine/ID` or `/advice/ID` leads to one of its items."""

    audience: Audience
    """Who holds it in their hands: `patient` or `staff`."""

    reader: Reader
    """The reader that it is made for."""

    paper: SkipJsonSchema[Annotated[SheetSize | None, Field(exclude=True)]] = None
    """The paper of the place. It is not a part of the bundle."""

    person: SkipJsonSchema[Annotated[Person | None, Field(exclude=True, repr=False)]] = None
    """The name and the note of this one copy, for the print. They are not a part of the bundle."""

    themes: SkipJsonSchema[Annotated[tuple[EditionTheme, ...], Field(exclude=True, repr=False)]] = ()
    """How prints can look. They are not a part of the bundle."""

    theme: SkipJsonSchema[Annotated[str | None, Field(exclude=True)]] = None
    """The name of the theme that the set usually has. It is not a part of the bundle."""

    cover: SkipJsonSchema[Annotated[str | None, Field(exclude=True)]] = None
    """The exercise whose picture stands on the cover of a print. It is not a part of the bundle."""

    words: SkipJsonSchema[Annotated[dict[str, str], Field(exclude=True, repr=False)]] = Field(default_factory=dict)
    """Words of the place for those of the set. The texts here have them; what an output says beside them needs them."""

    review: ReviewState
    """Who has checked it."""

    message: str
    """The one main message."""

    purpose: str
    """What a reader can do after reading it."""

    who_it_is_for: Annotated[tuple[str, ...], Field(min_length=1)]
    """The people that it is for."""

    who_should_ask_first: tuple[str, ...]
    """The people who should ask first, but for those that a known reader is not."""

    body: RichText | None
    """An introduction."""

    safety: EditionSafety
    """The safety text."""

    timing: EditionTiming
    """How long things take that no dose says."""

    parts: Annotated[tuple[EditionPart, ...], Field(min_length=1)]
    """Its chapters, in order."""

    advice: tuple[EditionAdvice, ...]
    """All its advice, in the order of the parts."""

    exercises: tuple[EditionExercise, ...]
    """All its exercises, in the order of the parts."""

    routines: tuple[EditionRoutine, ...]
    """All its routines, in the order of the parts."""

    measures: tuple[EditionMeasure, ...]
    """What to count or to rate: of the booklet first, then of its routines."""

    terms: tuple[EditionTerm, ...]
    """The words that it explains, by title."""

    sources: Annotated[tuple[EditionSource, ...], Field(min_length=1)]
    """Its sources, by number."""

    retired: tuple[RetiredItem, ...]
    """What the set once had, for programs that still know its id; none of it is shown."""

    changes: tuple[ReaderChange, ...]
    """What the reader's conditions changed: what was adapted, what to ask, what was replaced or left out."""

    @property
    def left_out(self) -> tuple[ReaderChange, ...]:
        """The exercises that the reader must not do."""
        return tuple(change for change in self.changes if change.grade is CautionGrade.AVOID)

    @property
    def own_cautions(self) -> tuple[CautionText, ...]:
        """What to do about the conditions that the reader has."""
        possible = self.possible_cautions
        return tuple(caution for caution in self.safety.cautions if caution not in possible)

    @property
    def possible_cautions(self) -> tuple[CautionText, ...]:
        """What to do about conditions that the reader may have, as nobody has asked."""
        if self.reader.others is OtherConditions.NONE:
            return ()
        own = {condition.id for condition in self.reader.conditions or ()}
        return tuple(caution for caution in self.safety.cautions if caution.code not in own)

    @property
    def credits(self) -> tuple[str, ...]:
        """Whose words some of its texts have. Show them with every print."""
        rights = (
            *(text.rights for text in self.safety.texts),
            *(item.rights for item in self.advice),
            *(item.rights for item in self.exercises),
            *(item.rights for item in self.routines),
            *(item.rights for item in self.measures),
        )
        return tuple(dict.fromkeys(one.credit for one in rights if one))
