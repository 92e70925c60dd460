"""What stands at a place of a file, in Markdown for people: a session, a file and a place in, texts out."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel

from supple_rules import Session
from supple_rules.registry import all_codes
from supple_schema.contract.reference import describe_form, describe_meaning
from supple_schema.diagnostics import Code
from supple_schema.linking import Library
from supple_schema.models.descriptions import describe_options
from supple_schema.models.kinds import Kind
from supple_schema.models.quantities import Quantity, QuantityError
from supple_schema.models.shape import Field, Shape, ShapeKind, fields_of
from supple_schema.models.walking import shape_at
from supple_studio.assistance.cursor import Cursor

SUMMARIES = ("summary", "plain", "text", "purpose", "message")
"""The fields that say in a sentence what an item is about, the best first."""
FOR_READERS = frozenset({ShapeKind.TEXT, ShapeKind.MARKDOWN})


@dataclass(frozen=True, slots=True)
class PlaceMeaning:
    """What is to be said of the characters from `start` up to `end`."""

    text: str
    start: int
    end: int


def summary_of(model: BaseModel) -> str:
    """Give the sentence that says what an item or an entry is about; an empty text where there is none."""
    found = (getattr(model, name, None) for name in SUMMARIES)
    return next((text for text in found if isinstance(text, str)), "")


def explain_place(session: Session, kind: Kind, text: str, cursor: Cursor, offset: int) -> PlaceMeaning | None:
    """Say what stands at a cursor: a field, a name, an amount, a word of a choice, or a term in a text for readers."""
    if cursor.is_name:
        owner = shape_at(kind.shape, cursor.data, cursor.path)
        around = cursor.value(cursor.path)
        fields = (
            fields_of(owner.member_for(around if isinstance(around, dict) else {})) if owner else dict[str, Field]()
        )
        field = fields.get(cursor.text)
        if field is not None:
            needed = ", must be there" if field.required else ""
            told = f"**`{field.name}`**: {describe_form(field.shape)}{needed}\n\n{describe_meaning(field)}"
            return PlaceMeaning(told, cursor.start, cursor.end)
    shape = shape_at(kind.shape, cursor.data, cursor.path)
    if shape is None:
        return None
    shape = shape.shorthand.shape if shape.shorthand else shape
    if {shape.kind, *(member.kind for member in shape.members)} & FOR_READERS:
        return _term(session.library, text, offset)
    told = next((found for one in (shape, *shape.members) if (found := _value(session.library, one, cursor.text))), "")
    return PlaceMeaning(told, cursor.start, cursor.end) if told else None


def explain_findings(session: Session, path: str, offset: int) -> Iterator[str]:
    """Say what is found at a place, with the manual page of each finding."""
    for found in session.report:
        place = found.place
        if place is None or place.file != path or place.span is None:
            continue
        if place.span.start.offset <= offset <= place.span.end.offset:
            hints = "".join(f"\n\n{hint}" for hint in found.hints)
            code = all_codes().get(found.code)
            page = f"\n\n{explain_code(code)}" if code else ""
            yield f"**{found.code} {found.name}**: {found.message}{hints}{page}"


def explain_code(code: type[Code]) -> str:
    """Give the manual page of a code, as far as it goes beyond the finding."""
    page = code.manual_page()
    parts = (f"*{page.title}.* {page.what}".strip(), f"**Why:** {page.why}", f"**Instead:** {page.instead}")
    return "\n\n".join(" ".join(part.split()) for part in parts if not part.endswith("** "))


def _value(library: Library, shape: Shape, text: str) -> str:
    if shape.reference is not None:
        return _reference(library, shape, text)
    if shape.quantity is not None:
        return _amount(shape.quantity, text)
    if shape.kind is ShapeKind.CHOICE and isinstance(shape.value_type, type) and issubclass(shape.value_type, Enum):
        meaning = describe_options(shape.value_type).get(text)
        return f"**`{text}`**: {meaning}" if meaning else ""
    return ""


def _reference(library: Library, shape: Shape, name: str) -> str:
    reference = shape.reference
    if reference is None:
        return ""
    if reference.vocabulary is not None:
        entry = library.vocabulary(reference.vocabulary).get(name)
        return _about(entry.entry, f"an entry of `vocabulary/{reference.vocabulary}`") if entry else ""
    kind, _, plain = name.partition("/") if reference.kind == "any" else (reference.kind, "", name)
    item = library.kind(kind).get(plain)
    return _about(item.model, f"{item.kind}, `{item.path}`") if item else ""


def _about(model: Any, what: str) -> str:  # noqa: ANN401 - an item of any kind, or an entry of a vocabulary
    summary = summary_of(model)
    return f"**{model.title}** ({what})" + (f"\n\n{summary}" if summary else "")


def _amount(form: type[Quantity], text: str) -> str:
    try:
        spelt = str(form.parse(text))
    except QuantityError as error:
        return f"{error.message} {error.hint}"
    return f"**{spelt}**: {inspect.cleandoc(form.__doc__ or '').partition(chr(10))[0]}"


def _term(library: Library, text: str, offset: int) -> PlaceMeaning | None:
    """Find the term of the glossary in whose words an offset stands, the longest one."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)]
    found: list[PlaceMeaning] = []
    for item in library.terms.values():
        for word in (item.model.title, *item.model.aliases):
            for match in re.finditer(rf"\b{re.escape(word)}\b", line, re.IGNORECASE):
                if match.start() <= offset - start <= match.end():
                    told = f"**{item.model.title}**: {item.model.plain}"
                    found.append(PlaceMeaning(told, start + match.start(), start + match.end()))
    return max(found, key=lambda meaning: meaning.end - meaning.start, default=None)
