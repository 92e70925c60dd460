"""What all models share: frozen fields, plain texts, identifiers, references, and words such as `none`.

The annotations here carry meaning for later stages too: `Reference` tells the linker what a name must resolve to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    AllowInfNan,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Strict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from supple_schema.markdown import Fault, find_faults, find_marks, read_markdown
from supple_schema.markdown.faults import RAW_HTML

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Model(BaseModel):
    """Base of all models: frozen, and a field that it does not have is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    begin_with: ClassVar[frozenset[str]] = frozenset()
    """Fields that need not be there, but that a new file should begin with."""

    renamed: ClassVar[Mapping[str, str]] = {}
    """Fields of earlier versions, and what they are called now."""

    gone: ClassVar[frozenset[str]] = frozenset()
    """Fields of earlier versions that nothing reads any more."""

    once: ClassVar[Mapping[str, str]] = {}
    """Fields that must be there now, and what earlier versions took where they had no such field."""


def make_slug(text: str) -> str:
    """Make an id out of words: `Cat & Cow` becomes `cat-cow`."""
    words = "".join(character if character.isascii() and character.isalnum() else " " for character in text.lower())
    return "-".join(words.split()) or "item"


class Shorthand(Model):
    """A model that may also be written as the bare value of its first field, named by `shorthand`."""

    shorthand: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, value: object) -> object:
        return {cls.shorthand: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        full = handler.resolve_ref_schema(handler(schema))
        short = {key: value for key, value in full["properties"][cls.shorthand].items() if key != "title"}
        description = full.pop("description", "")
        title = full.pop("title", cls.__name__)
        forms = [short, full] if full["required"] == [cls.shorthand] else [full]
        return {"title": title, "description": description, "anyOf": forms}


def _collapse(text: str) -> str:
    plain = text.isprintable() and "  " not in text and not (text.startswith(" ") or text.endswith(" "))
    if "*" in text or "`" in text or "](" in text or "__" in text:
        _refuse(find_marks(text))
    return _with_letters(text if plain else " ".join(text.split()))


def _with_letters(text: str) -> str:
    if not any(map(str.isalnum, text)):
        raise PydanticCustomError("no_letters", "There is no letter and no number in this text.")
    return text


def _refuse(faults: Iterable[Fault]) -> None:
    found = tuple(faults)
    if found:
        raise PydanticCustomError("passage", "{message}", {"message": found[0].message, "faults": found})


MARKDOWN: JsonSchemaValue = {
    "type": "string",
    "pattern": r"\S",
    "maxLength": 40_000,
    "not": {"pattern": RAW_HTML},
}


def _check_markdown(text: str) -> str:
    _refuse(find_faults(read_markdown(text)))
    return _with_letters(text)


class TextFormat(Enum):
    """Marks texts that are words for people."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


Text = Annotated[str, StringConstraints(pattern=r"\S", max_length=1000), AfterValidator(_collapse), TextFormat.PLAIN]
"""Plain words, without markup. Line breaks and runs of spaces count as one space."""

Markdown = Annotated[
    str,
    StringConstraints(pattern=r"\S", max_length=40_000),
    AfterValidator(_check_markdown),
    WithJsonSchema(MARKDOWN),
    TextFormat.MARKDOWN,
]
"""Longer text in Markdown: paragraphs, headings, lists, links. No HTML."""

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=60)]
"""A name for programs: small letters, digits and single hyphens. It never changes its meaning."""

Whole = Annotated[int, Strict()]
"""A whole number. Text that looks like a number is not one."""

Flag = Annotated[bool, Strict()]
"""`true` or `false`."""

Decimal = Annotated[float, Strict(), AllowInfNan(allow_inf_nan=False)]
"""A number. Text that looks like a number is not one."""

WebAddress = Annotated[
    str, StringConstraints(pattern=r"^https?://\S+$"), Field(examples=["https://www.nhs.uk/conditions/back-pain/"])
]
"""An address on the web."""

SiteAddress = Annotated[
    str,
    StringConstraints(pattern=r"^https://[a-zA-Z0-9.-]+(/[a-zA-Z0-9._~-]+)*/?$", max_length=80),
    Field(examples=["https://example.org/leaflets"]),
]
"""Where pages stand on the web: `https://`, and nothing behind the path. Codes to scan are made of it."""

Fingerprint = Annotated[
    str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$"), Field(examples=[f"sha256:{'5e' * 32}"])
]
"""What a text comes to by SHA-256: another text has another fingerprint."""


def _parse_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date", "This is not a date.", {"hint": "Write it like `2026-03-31`: year, month, day."})


Date = Annotated[
    date,
    BeforeValidator(_parse_date),
    WithJsonSchema(
        {"type": "string", "format": "date", "pattern": f"^{ISO_DATE.pattern}$", "examples": ["2026-03-31"]}
    ),
]
"""A day, written as year-month-day."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a name that must be the id of an item of a kind, or of an entry of a vocabulary.

    `type` narrows a kind with several types, such as safety items.
    """

    kind: str
    vocabulary: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True)
class PartReference:
    """Marks a name that must be the id of a part of the same file: of an entry of one of its lists."""

    list: str


@dataclass(frozen=True, slots=True)
class OwnField:
    """Marks the name of a field of the same file."""


@dataclass(frozen=True, slots=True)
class OtherPartReference:
    """Names a part of another item, by its `id`: `item` is the field beside it that names the item, `list` its list."""

    item: str
    list: str


StepId = Annotated[Slug, PartReference("steps")]


def _vocabulary(name: str) -> Reference:
    return Reference("vocabulary", vocabulary=name)


ExerciseId = Annotated[Slug, Reference("exercise")]
AdviceId = Annotated[Slug, Reference("advice")]
RoutineId = Annotated[Slug, Reference("routine")]
SourceId = Annotated[Slug, Reference("source")]
MeasureId = Annotated[Slug, Reference("measure")]
PoseId = Annotated[Slug, Reference("pose")]
LOCALE_PATTERN = r"^[a-z]{2,3}(-[A-Z]{2})?$"
BookletId = Annotated[Slug, Reference("booklet")]
LocaleId = Annotated[str, StringConstraints(pattern=LOCALE_PATTERN), Field(examples=["en-GB"]), Reference("locale")]
SubjectId = Annotated[Slug, Reference("subject")]
RedFlagsId = Annotated[Slug, Reference("safety", type="red-flags")]
StopRuleId = Annotated[Slug, Reference("safety", type="stop-rule")]
GateId = Annotated[Slug, Reference("safety", type="gate")]
DisclaimerId = Annotated[Slug, Reference("safety", type="disclaimer")]
PrincipleId = Annotated[Slug, Reference("safety", type="principle")]
GuideId = Annotated[Slug, Reference("safety", type="guide")]

GoalId = Annotated[Slug, _vocabulary("goals")]
RoleId = Annotated[Slug, _vocabulary("roles")]
PositionId = Annotated[Slug, _vocabulary("positions")]
MuscleId = Annotated[Slug, _vocabulary("muscles")]
RegionId = Annotated[Slug, _vocabulary("regions")]
EquipmentId = Annotated[Slug, _vocabulary("equipment")]
CautionId = Annotated[Slug, _vocabulary("cautions")]
CareLevelId = Annotated[Slug, _vocabulary("care-levels")]
StandingId = Annotated[Slug, _vocabulary("standings")]
StageId = Annotated[Slug, _vocabulary("stages")]
TimeOfDayId = Annotated[Slug, _vocabulary("times-of-day")]
SourceKindId = Annotated[Slug, _vocabulary("source-kinds")]
AdviceGroupId = Annotated[Slug, _vocabulary("advice-groups")]


@dataclass(frozen=True, slots=True)
class Sentinel:
    """Lets one word stand for a value: `cautions: none` is an empty list that somebody meant to be empty.

    The word is the only way to write that value, so silence and "none" cannot be mistaken for each other.
    """

    word: str
    value: Any

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's own signature
        def check(value: object, inner: Callable[[object], object]) -> object:
            return self.value if value == self.word else inner(value)

        return core_schema.no_info_wrap_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"const": self.word}, handler(schema)]}


NONE = Sentinel("none", ())
"""For lists that may be empty on purpose."""

UNKNOWN = Sentinel("unknown", None)
"""For a value on which the sources are silent."""

NOT_CONSIDERED = Sentinel("not considered", None)
"""For what somebody must think about, and nobody has yet."""

AtLeastOne = Field(min_length=1)
