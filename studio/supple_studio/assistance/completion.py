"""What may stand at a cursor: a session, a file and a cursor in, suggestions out.

All of it comes from the tree of fields of the file's kind, from the library and from the language of poses, so a new
field, kind or phrase is offered as soon as it exists.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from supple_figures.posing.contact_language import next_words
from supple_rules.registry import all_codes
from supple_schema.contract.reference import describe_form, describe_meaning
from supple_schema.formatting.order import field_order
from supple_schema.linking import Library
from supple_schema.models.base import OtherPartReference, OwnField, PartReference, Reference
from supple_schema.models.descriptions import describe_options
from supple_schema.models.kinds import Kind
from supple_schema.models.pose import Grammar
from supple_schema.models.project import RuleCode
from supple_schema.models.quantities import Quantity, QuantityError
from supple_schema.models.shape import Field, Shape, ShapeKind, compile_shape, fields_of
from supple_schema.models.walking import shape_at
from supple_schema.reading.yaml_reader import Data
from supple_studio.assistance.cursor import Cursor
from supple_studio.assistance.meaning import summary_of

NUMBERS = re.compile(r"\d+(?:\s*[-–]\s*\d+)?")
BRACKETS = frozenset("{,")
INLINE = frozenset({ShapeKind.REFERENCE, ShapeKind.CHOICE, ShapeKind.ID})
"""Lists of these stand in brackets on one line."""
CODES = compile_shape(RuleCode).pattern


class SuggestionKind(Enum):
    """What sort of thing is suggested."""

    FIELD = "field"
    NAME = "name"
    """The id of an item, of an entry of a vocabulary or of a part of the file."""
    WORD = "word"
    """One of a few fixed words."""
    AMOUNT = "amount"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may be put in the place of the characters from `start` up to `end`.

    `label` is shown and `detail` beside it; `searched` is what is compared with what was typed. `text` is put in: `$0`
    in it is where the cursor goes on.
    """

    kind: SuggestionKind
    label: str
    text: str
    start: int
    end: int
    detail: str = ""
    meaning: str = ""
    searched: str = ""


def complete(library: Library, kind: Kind, text: str, cursor: Cursor) -> list[Suggestion]:
    """Give what may stand at a cursor, the most fitting first."""
    shape = shape_at(kind.shape, cursor.data, cursor.path)
    if shape is None:
        return []
    found = list(_fields(shape, text, cursor))
    if not cursor.is_name or _may_be_value(shape, text, cursor):
        found += _values(library, kind, shape.shorthand.shape if shape.shorthand else shape, cursor)
    return found


def _may_be_value(shape: Shape, text: str, cursor: Cursor) -> bool:
    """Whether what looks like the name of a field may be a value, as nothing else stands beside it."""
    if text[cursor.end : cursor.end + 1] == ":" or cursor.value(cursor.path):
        return False
    return shape.takes_text if shape.model else not shape.models


def _fields(shape: Shape, text: str, cursor: Cursor) -> Iterator[Suggestion]:
    """Give names of fields that are not there yet, those that must be there first."""
    around = cursor.value(cursor.path)
    present = around if isinstance(around, dict) else {}
    if not cursor.is_name and (around or not shape.models or _on_a_line_with_a_name(text, cursor)):
        return
    if shape.values is not None and cursor.is_name:
        yield from _keys(shape, cursor, present)
        return
    model = shape.member_for(present)
    models = [model] if model else list(shape.models)
    fields = {name: fields_of(owner)[name] for owner in reversed(models) for name in field_order(owner)}
    fields = {name: field for name, field in fields.items() if name not in present and not field.hidden}
    if model is None and shape.tags and "type" not in present:
        fields = {"type": fields["type"]}
    for field in sorted(fields.values(), key=lambda field: not field.required):
        yield Suggestion(
            SuggestionKind.FIELD,
            field.name,
            f"{field.name}{_after_name(field, text, cursor)}",
            cursor.start,
            cursor.end,
            "must be there" if field.required else "",
            f"{describe_form(field.shape)}\n\n{describe_meaning(field)}",
        )


def _on_a_line_with_a_name(text: str, cursor: Cursor) -> bool:
    """Whether a value begins on the line of its field's name, where no other name can stand."""
    line = text[text.rfind("\n", 0, cursor.start) + 1 : cursor.start]
    return bool(line.strip(" -"))


def _after_name(field: Field, text: str, cursor: Cursor) -> str:
    """Write what follows the name of a field, up to its value."""
    if text[cursor.end : cursor.end + 1] == ":":
        return ""
    shape = field.shape
    before = text[: cursor.start].rstrip(" ")
    if before[-1:] in BRACKETS:
        return ": "
    if shape.items is not None and not shape.options:
        return ": [$0]" if shape.items.kind in INLINE else ":\n  - "
    if shape.model is not None and not shape.takes_text and not shape.sentinels:
        return ":\n  "
    return ": "


def _keys(shape: Shape, cursor: Cursor, present: Iterable[str]) -> Iterator[Suggestion]:
    names = shape.keys.options if shape.keys else ()
    if shape.keys and shape.keys.pattern == CODES:
        names = tuple(all_codes())
    for name in names:
        if name not in present:
            yield _word(cursor, name, _page_title(name), after=": ")


def _values(library: Library, kind: Kind, shape: Shape, cursor: Cursor) -> Iterator[Suggestion]:
    for one in (shape, *shape.members):
        yield from _scalars(library, kind, one, cursor)
    for word in shape.sentinels:
        yield _word(cursor, word, "instead of a value")


def _scalars(library: Library, kind: Kind, shape: Shape, cursor: Cursor) -> Iterator[Suggestion]:
    reference = shape.reference
    grammar = next(shape.all_of(Grammar), None)
    part = next(shape.all_of(PartReference), None)
    other = next(shape.all_of(OtherPartReference), None)
    if reference is not None:
        yield from _names(library, reference, cursor)
    elif grammar is not None:
        yield from _phrases(grammar, cursor)
    elif part is not None:
        yield from _parts(cursor, cursor.value((part.list,)))
    elif other is not None:
        item = library.kind(other.item).get(str(cursor.value((*cursor.path[:-1], other.item))))
        yield from _parts(cursor, item.document.value((other.list,)) if item else None)
    elif any(shape.all_of(OwnField)):
        names = (name for model in kind.shape.models for name in field_order(model))
        yield from (_word(cursor, name, kind=SuggestionKind.NAME) for name in dict.fromkeys(names))
    elif shape.quantity is not None:
        yield from _amounts(shape.quantity, cursor)
    elif shape.kind is ShapeKind.FLAG:
        yield from (_word(cursor, word) for word in ("true", "false"))
    elif shape.kind is ShapeKind.DATE:
        yield _word(cursor, date.today().isoformat(), "today")  # noqa: DTZ011 - the author's own day
    elif shape.pattern == CODES:
        yield from (_word(cursor, code, _page_title(code), kind=SuggestionKind.NAME) for code in all_codes())
    elif shape.kind is ShapeKind.CHOICE:
        enum = shape.value_type if isinstance(shape.value_type, type) else None
        meanings = describe_options(enum) if enum and issubclass(enum, Enum) else dict[str, str]()
        yield from (_word(cursor, word, meanings.get(word, "")) for word in shape.options)


def _word(
    cursor: Cursor, word: str, meaning: str = "", *, after: str = "", kind: SuggestionKind = SuggestionKind.WORD
) -> Suggestion:
    return Suggestion(kind, word, f"{word}{after}", cursor.start, cursor.end, meaning=meaning, searched=word)


def _page_title(code: str) -> str:
    return all_codes()[code].manual_page().title if code in all_codes() else ""


def _names(library: Library, reference: Reference, cursor: Cursor) -> Iterator[Suggestion]:
    """Give the ids to which a reference may lead, less those that stand in the same list."""
    around = cursor.value(cursor.path[:-1]) if cursor.path and isinstance(cursor.path[-1], int) else None
    taken = {name for name in around if isinstance(name, str)} if isinstance(around, list) else set[str]()
    for name, model in library.choices(reference).items():
        if name not in taken:
            title, meaning, searched = model.title, summary_of(model), f"{name} {model.title}"
            yield Suggestion(SuggestionKind.NAME, name, name, cursor.start, cursor.end, title, meaning, searched)


def _parts(cursor: Cursor, parts: Data | None) -> Iterator[Suggestion]:
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, dict) and isinstance(part.get("id"), str):
            yield _word(cursor, str(part["id"]), str(part.get("text", part.get("title", ""))), kind=SuggestionKind.NAME)


def _phrases(grammar: Grammar, cursor: Cursor) -> Iterator[Suggestion]:
    """Give the words by which a phrase can go on behind those that are whole."""
    whole = cursor.typed[: cursor.typed.rfind(" ") + 1]
    start = cursor.start + len(whole)
    for word in next_words(grammar.parse, whole.rstrip()):
        yield Suggestion(SuggestionKind.PHRASE, word, word, start, cursor.end, searched=word)


def _amounts(form: type[Quantity], cursor: Cursor) -> Iterator[Suggestion]:
    """Give amounts of a form, with the number that is typed already, in their one spelling."""
    typed = NUMBERS.match(cursor.typed)
    meaning = inspect.cleandoc(form.__doc__ or "").partition("\n")[0]
    spelt: dict[str, None] = {}
    for example in form.examples:
        written = NUMBERS.sub(typed[0], example, count=1) if typed else example
        try:
            spelt.setdefault(str(form.parse(written)))
        except QuantityError:
            continue
    for amount in spelt:
        yield Suggestion(
            SuggestionKind.AMOUNT, amount, amount, cursor.start, cursor.end, meaning=meaning, searched=amount
        )
