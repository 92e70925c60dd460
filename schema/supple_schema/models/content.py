"""What every content file has, whatever its kind."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from supple_schema.models.base import AtLeastOne, Date, Flag, Markdown, Model, Slug, Text
from supple_schema.models.citation import Citation, Provenance
from supple_schema.models.record import ConceptCode, Extra, TextRights


class Content(Model):
    """Base of all kinds: a title and a text."""

    gone: ClassVar[frozenset[str]] = frozenset({"review"})

    title: Text
    """The name that readers see."""

    body: Markdown | None = None
    """Longer text. In a Markdown file, this is the text below the fields."""


class DraftableContent(Content):
    """Base of the kinds that may lie in a set while somebody still works on them."""

    draft: Flag = False
    """Whether it is still being written. What is wrong with it is then advice, and no edition for patients shows it."""


class SourcedContent(DraftableContent):
    """Base of the kinds that make statements, which therefore need sources."""

    sources: Annotated[tuple[Citation, ...], AtLeastOne]
    """Where the statements come from: at least one source."""

    provenance: tuple[Provenance, ...] = ()
    """Where single fields come from, when that differs or when it is unsure."""

    rights: TextRights | None = None
    """Whose words these are, where they are somebody else's. Without it, those of the set."""


class CataloguedContent(SourcedContent):
    """Base of the kinds that people look for, and that other systems know."""

    keywords: tuple[Text, ...] = ()
    """Words that people look for, and that the text does not have. Searches find them; readers do not see them."""

    tags: tuple[Slug, ...] = ()
    """Marks of your own, to sort by. Readers do not see them."""

    codes: tuple[ConceptCode, ...] = ()
    """Codes by which other systems know it, such as SNOMED CT, LOINC and ICF."""

    extra: Extra = Field(default_factory=dict)
    """Fields of your own. They go into the bundle as they are, and nowhere else."""


class Retirement(Model):
    """Why an item was withdrawn."""

    on: Date
    """The day on which it was withdrawn."""

    because: Text
    """The reason, for people who still refer to it."""

    use: Slug | None = None
    """The id of the item of the same kind to use instead."""


class Tombstone(Model):
    """What stays of an item that was withdrawn, so that its id never means something else."""

    retired: Retirement
    """Since when, why, and what to use instead."""
