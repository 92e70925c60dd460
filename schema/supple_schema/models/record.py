"""What catalogues, other systems and rights holders need to know of an item, beside what readers read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, Self, cast

from pydantic import ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from supple_schema.models.base import Model, Slug, Text, WebAddress

CODE_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "snomed-ct": r"^[1-9][0-9]{5,17}$",
        "loinc": r"^[1-9][0-9]{0,6}-[0-9]$",
        "icf": r"^[bsde][0-9]([0-9]{2}([0-9]{1,2})?)?$",
        "icd-10": r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$",
    }
)
"""The systems of codes that are known, and what a code of each looks like."""

CODE_EXAMPLES = {"snomed-ct": "229070002", "loinc": "38208-5", "icf": "b280", "icd-10": "M54.5"}

SYSTEM_ADDRESSES: Mapping[str, str] = MappingProxyType(
    {
        "snomed-ct": "http://snomed.info/sct",
        "loinc": "http://loinc.org",
        "icf": "http://hl7.org/fhir/sid/icf",
        "icd-10": "http://hl7.org/fhir/sid/icd-10",
    }
)
"""What HL7 FHIR calls these systems."""


def _need_pattern(schema: dict[str, Any]) -> None:
    schema["allOf"] = [
        {
            "if": {"required": ["system"], "properties": {"system": {"const": system}}},
            "then": {"properties": {"code": {"pattern": pattern}}},
        }
        for system, pattern in CODE_PATTERNS.items()
    ]


class ConceptCode(Model):
    """A code by which other systems know the same thing."""

    model_config = ConfigDict(json_schema_extra=_need_pattern)

    system: Annotated[
        str,
        StringConstraints(pattern=rf"^({'|'.join(CODE_PATTERNS)}|https?://\S+)$", max_length=200),
        Field(examples=["snomed-ct"]),
    ]
    """`snomed-ct`, `loinc`, `icf` or `icd-10`; of any other system, its address."""

    code: Annotated[str, StringConstraints(pattern=r"^\S+$", max_length=60), Field(examples=["229070002"])]
    """The code, in quotes where it is a number."""

    display: Text
    """What the system calls it, in its own words."""

    @model_validator(mode="after")
    def _looks_right(self) -> Self:
        pattern = CODE_PATTERNS.get(self.system)
        if pattern and not re.fullmatch(pattern.strip("^$"), self.code, re.ASCII):
            raise PydanticCustomError(
                "concept_code",
                "`{code}` is no code of `{system}`.",
                {
                    "code": self.code,
                    "system": self.system,
                    "hint": f"Its codes look like `{CODE_EXAMPLES[self.system]}`.",
                },
            )
        return self


def _check_extra(value: object) -> object:
    if isinstance(value, str | bool | int | float):
        return value
    texts = cast("list[object] | tuple[object, ...]", value) if isinstance(value, list | tuple) else ()
    if texts and all(isinstance(text, str) for text in texts):
        return tuple(texts)
    raise PydanticCustomError(
        "extra",
        "This is neither a text, a number, `true`, `false` nor a list of texts.",
        {"hint": "Write what is inside of it as fields of their own, such as `shelf-row: 2`."},
    )


ExtraValue = Annotated[
    Any,
    PlainValidator(_check_extra),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "boolean"},
                {"type": "number"},
                {"type": "array", "items": {"type": "string"}, "minItems": 1},
            ]
        }
    ),
]
Extra = dict[Slug, ExtraValue]
"""Fields of one's own: texts, numbers, `true` or `false`, and lists of texts, by names of one's own."""


class TextRights(Model):
    """Whose words these are, where they are not those of the set, and by which right they are used."""

    author: Text
    """Who wrote them."""

    licence: Text
    """The terms under which they may be used and changed, such as `CC BY 4.0`, or a permission and whose it is."""

    source: Text | None = None
    """The title of the work that they come from."""

    link: WebAddress | None = None
    """Where the work can be found."""


class Medium(Model):
    """A video or a page elsewhere that shows the same. Prints have its address in letters and as a code to scan."""

    kind: Literal["video", "page"]
    """`video` or `page`."""

    title: Text
    """What a reader will find there."""

    link: Annotated[str, StringConstraints(pattern=r"^https://[!-~]+$", max_length=120)] = Field(
        examples=["https://www.nhs.uk/live-well/exercise/"]
    )
    """Its address: the shorter, the easier to type."""

    author: Text
    """Who made it."""

    licence: Text
    """The terms under which it may be used, such as `CC BY 4.0` or `All rights reserved`: it is only linked to."""
