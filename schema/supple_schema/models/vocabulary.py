"""Vocabularies: the words of a subject that the engine does not know by itself.

One file holds one vocabulary. The engine knows only what the fields here say, for example that a position is on
the floor, so another subject than backs needs other files but no other code.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, TypeAlias, TypeVar

from pydantic import Field, StringConstraints

from supple_figures import Carrier
from supple_schema.models.base import (
    AtLeastOne,
    CautionId,
    Flag,
    GuideId,
    Model,
    RedFlagsId,
    RegionId,
    Slug,
    SubjectId,
    Text,
    Whole,
)
from supple_schema.models.citation import Citation
from supple_schema.models.content import Content
from supple_schema.models.quantities import Duration
from supple_schema.models.record import ConceptCode


class VocabularyEntry(Model):
    """One word: an id for programs, a title for readers."""

    gone: ClassVar[frozenset[str]] = frozenset({"gated"})

    id: Slug
    """The name for programs. It never changes its meaning."""

    title: Text
    """The word that readers see, as it stands in the middle of a sentence."""

    text: Text | None = None
    """What it means, in plain words."""


class BodyPosition(VocabularyEntry):
    """A position of the body."""

    on_floor: Flag
    """Whether you must get down to the floor for it."""

    guide: GuideId | None = None
    """The guide for getting into it and out of it, such as down to the floor.

    Whatever holds an exercise in this position shows it, and a routine takes as long as it says.
    """

    carrier: Carrier | None = None
    """What carries the whole body in pictures, in place of a mat: `bed`."""

    words: dict[Text, Text] = Field(default_factory=dict)
    """Words that are others where a caution brings an exercise into this position: `the floor: the bed`."""


class Muscle(VocabularyEntry):
    """A muscle or a group of muscles."""

    medical: Text | None = None
    """The anatomical name."""

    aliases: tuple[Text, ...] = ()
    """Other names that people look for, such as `abs`. No output shows them; searches find them."""

    region: RegionId
    """The part of the body where it is."""


class EquipmentEntry(VocabularyEntry):
    """A thing that an exercise needs."""

    unstable: Flag = False
    """Whether it rolls or gives way, so that it is nothing for the first days."""

    fixed: Flag = False
    """Whether it stays where it is, as a wall does, so that nobody has to fetch it."""


class CautionGrade(StrEnum):
    """What an edition for a reader with this condition does with an exercise."""

    ADAPT = "adapt"
    """The exercise stays, changed as its note says."""
    ASK = "ask"
    """It stays, and what to ask first stands before it."""
    AVOID = "avoid"
    """Another exercise takes its place, or it is left out."""


class Caution(VocabularyEntry):
    """A condition with which a person must take care or ask first."""

    once: ClassVar[Mapping[str, str]] = {"grade": "avoid"}

    grade: CautionGrade
    """What it means for an exercise that carries it, where the exercise says nothing else: `adapt`, `ask`, `avoid`."""

    general: Flag = False
    """Whether it is about all that a booklet holds, so that its action at the front says all there is to say."""

    who: Text
    """Whom it is about, to "you": `You have brittle bones, or have broken a bone in your spine.`"""

    action: Text
    """What to do about it."""

    ask: Text | None = None
    """Who asks whom first. A reader with it reads it before the steps, also where an exercise says what to change."""

    red_flags: tuple[RedFlagsId, ...] = ()
    """Warning signs of its own: whatever is made for a reader with it shows them, beside those of the booklet."""

    leaves_out: Annotated[tuple[GuideId, ...], AtLeastOne] = ()
    """Guides that a reader with it does not get, as what is left for them is done elsewhere, such as on a bed."""

    often_with: Annotated[tuple[CautionId, ...], AtLeastOne] = ()
    """Conditions that many readers with it have too: what is named in place of an exercise must suit these as well."""

    codes: tuple[ConceptCode, ...] = ()
    """Codes by which other systems know this condition, such as SNOMED CT, ICD-10 and ICF."""

    sources: tuple[Citation, ...] = ()
    """Where it comes from."""

    @property
    def advice(self) -> str:
        """What to do about it, and who asks first."""
        return " ".join(filter(None, (self.action, self.ask)))


class CareLevel(VocabularyEntry):
    """How soon to get help."""

    gone: ClassVar[frozenset[str]] = frozenset({"gated", "required_signs"})

    rank: Annotated[Whole, Field(ge=1, le=9)]
    """1 is the most urgent."""


class Shows(StrEnum):
    """What outputs do with a claim of a standing."""

    PLAIN = "plain"
    """It is printed."""
    BOTH_SIDES = "both-sides"
    """It is printed with what speaks for it and against it."""
    NEVER = "never"
    """It is kept for the record and never printed."""


class Standing(VocabularyEntry):
    """How sure a claim is."""

    shows: Shows
    """`plain`, `both-sides` or `never`."""

    needs_source_rank: Annotated[Whole, Field(ge=1, le=9)] | None = None
    """The rank that at least one source for the claim must reach. Left out, any source will do."""


class Stage(VocabularyEntry):
    """How long a complaint has lasted."""

    lasting: Duration | None = None
    """From when to when."""


ClockTime: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$"), Field(examples=["08:30"])
]
"""Hours and minutes, such as `08:30`."""


class TimeOfDay(VocabularyEntry):
    """A named time of the day. Its title completes a sentence: `in the morning`."""

    clock: ClockTime | None = None
    """When that is on a clock of 24 hours, for calendars and reminders."""


class SourceKind(VocabularyEntry):
    """A sort of document."""

    rank: Annotated[Whole, Field(ge=1, le=9)]
    """1 is the strongest evidence."""

    long: Flag = False
    """Whether such documents are so long that a citation must say where in them."""


class AdviceGroup(VocabularyEntry):
    """A chapter of advice, in the order of the file."""


class ListedWord(VocabularyEntry):
    """A word or a phrase that a rule looks for. Its title is the word; its text says why."""

    forms: tuple[Text, ...] = ()
    """Other forms of the word, such as its plural."""

    instead: Text | None = None
    """What to write instead."""

    at_most: Duration | None = None
    """For things that can harm when they last too long: the longest time in one go."""


W = TypeVar("W", bound=VocabularyEntry)
Entries: TypeAlias = Annotated[
    tuple[W, ...], AtLeastOne, Field(description="The words, in the order in which readers see them.")
]


class VocabularyFile(Content):
    """Base of all vocabularies."""


class Goals(VocabularyFile):
    """What exercises train."""

    type: Literal["goals"]
    entries: Entries[VocabularyEntry]


class Roles(VocabularyFile):
    """How exercises are used in a routine."""

    type: Literal["roles"]
    entries: Entries[VocabularyEntry]


class Positions(VocabularyFile):
    """Positions of the body."""

    type: Literal["positions"]
    entries: Entries[BodyPosition]


class Muscles(VocabularyFile):
    """Muscles."""

    type: Literal["muscles"]
    entries: Entries[Muscle]


class Regions(VocabularyFile):
    """Parts of the body."""

    type: Literal["regions"]
    entries: Entries[VocabularyEntry]


class Equipment(VocabularyFile):
    """Things that exercises need."""

    type: Literal["equipment"]
    entries: Entries[EquipmentEntry]


class Cautions(VocabularyFile):
    """Conditions with which a person must take care."""

    type: Literal["cautions"]
    entries: Entries[Caution]


class CareLevels(VocabularyFile):
    """How soon to get help."""

    type: Literal["care-levels"]
    entries: Entries[CareLevel]


class Standings(VocabularyFile):
    """How sure claims are."""

    type: Literal["standings"]
    entries: Entries[Standing]


class Stages(VocabularyFile):
    """How long a complaint has lasted."""

    type: Literal["stages"]
    entries: Entries[Stage]


class TimesOfDay(VocabularyFile):
    """Named times of the day."""

    type: Literal["times-of-day"]
    entries: Entries[TimeOfDay]


class SourceKinds(VocabularyFile):
    """Sorts of documents."""

    type: Literal["source-kinds"]
    entries: Entries[SourceKind]


class AdviceGroups(VocabularyFile):
    """Chapters of advice."""

    type: Literal["advice-groups"]
    entries: Entries[AdviceGroup]


class WordList(VocabularyFile):
    """Words that a rule looks for in the texts that readers see.

    A type may have several files: `words-medical.yaml`, and `words-medical-knee.yaml` for a subject.
    """

    type: Literal[
        "words-absolute",
        "words-advertising",
        "words-brand",
        "words-capitals",
        "words-emergency",
        "words-frightening",
        "words-hard",
        "words-limited",
        "words-medical",
        "words-medicine",
        "words-promise",
    ]
    subjects: tuple[SubjectId, ...] = ()
    """The subjects whose texts it is for; texts on all subjects when it is left out."""

    entries: Entries[ListedWord]


Vocabulary: TypeAlias = Annotated[
    Goals
    | Roles
    | Positions
    | Muscles
    | Regions
    | Equipment
    | Cautions
    | CareLevels
    | Standings
    | Stages
    | TimesOfDay
    | SourceKinds
    | AdviceGroups
    | WordList,
    Field(discriminator="type"),
]
"""Any vocabulary, told apart by its `type`, which is also its file name."""
