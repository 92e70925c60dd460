"""What all forms of quantities share: parsing, the canonical text, and how pydantic and JSON Schema see them."""

from __future__ import annotations

import inspect
import re
from functools import lru_cache
from typing import Any, ClassVar, Self, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from supple_schema.diagnostics.wording import choices, nearest, shorten
from supple_schema.models.quantities.ranges import NUMBER, QuantityError, Range
from supple_schema.models.quantities.respelling import respell
from supple_schema.models.quantities.units import PLURAL, SPELLINGS, Unit

TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")


class Quantity:
    """Base of all forms: parsing, the canonical text, and how pydantic and JSON Schema see it."""

    pattern: ClassVar[str]
    examples: ClassVar[tuple[str, ...]]
    called: ClassVar[str]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a quantity.

        Raises:
            QuantityError: the text is not of this form.
        """
        return cast("Self", cls._read(text))

    @classmethod
    @lru_cache(maxsize=1024)
    def _read(cls, text: str) -> Quantity:
        """Read a quantity. Few different ones stand in many files, so each is read once."""
        match = re.fullmatch(cls.pattern, text)
        if match is None:
            raise _respell(cls, text) or _explain(cls, text)
        return cls._build(match)

    @classmethod
    def _build(cls, match: re.Match[str]) -> Self:
        raise NotImplementedError

    @classmethod
    def _validate(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        text = str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
        if not isinstance(text, str):
            hint = f"Write it like {choices(cls.examples)}."
            raise PydanticCustomError("quantity", "This is not {called}.", {"called": cls.called, "hint": hint})
        try:
            return cls.parse(text)
        except QuantityError as error:
            raise PydanticCustomError(
                "quantity",
                "{message}",
                {
                    "message": error.message,
                    "start": error.start,
                    "end": error.end,
                    "hint": error.hint,
                    "write": error.write,
                    "length": len(text),
                },
            ) from None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's own signature
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        text = {"type": "string", "pattern": f"^(?:{cls.plain_pattern()})$"}
        forms = [text, {"type": "integer", "minimum": 1, "maximum": 9999}] if cls.takes_bare_number() else [text]
        body: JsonSchemaValue = {"anyOf": forms} if len(forms) > 1 else dict(text)
        description = inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]
        return {"title": cls.__name__, **body, "description": description, "examples": list(cls.examples)}

    @classmethod
    def plain_pattern(cls) -> str:
        """Give the pattern without names of groups, as JSON Schema's regular expressions want it."""
        return re.sub(r"\(\?P<\w+>", "(?:", cls.pattern)

    @classmethod
    def takes_bare_number(cls) -> bool:
        """Whether a number alone, which YAML reads as a number, is of this form."""
        return re.fullmatch(cls.pattern, "1") is not None


def amount_text(amount: Range, unit: Unit) -> str:
    """Write an amount in its one spelling."""
    return f"{amount} {PLURAL.get(unit, unit.value) if amount.high > 1 else unit.value}"


def _respell(form: type[Quantity], text: str) -> QuantityError | None:
    """Say what to write for what people write. The answer is in its one spelling, or it is none."""
    found = respell(form.__name__, text)
    if found is None or found.write is None:
        return found
    if re.fullmatch(form.pattern, found.write) is None:
        return None
    try:
        write = str(form.parse(found.write))
    except QuantityError:
        return None
    return QuantityError(found.message, found.start, found.end, f"Write `{write}`.", write)


def _explain(form: type[Quantity], text: str) -> QuantityError:
    """Find the first word that this form does not have, and what was probably meant."""
    write = f"Write it like {choices(form.examples)}."
    words = set(re.findall(r"[A-Za-z]+", re.sub(r"\(\?P<\w+>", "(", form.pattern)))
    for token in TOKEN.finditer(text):
        word, start, end = token.group(), token.start(), token.end()
        if word.isdecimal():
            if not re.fullmatch(NUMBER, word):
                return QuantityError(f"`{shorten(word)}` is not a number from 1 to 9999.", start, end, write)
        elif word.isalpha() and word not in words:
            near = nearest(word, sorted(known for known in words if len(known) > 2 or known in SPELLINGS), likeness=0.7)
            meant = f"Did you mean `{SPELLINGS.get(near, near)}`? " if near else ""
            return QuantityError(f"The word `{shorten(word)}` cannot be read here.", start, end, meant + write)
        elif not word.isalpha() and (word not in "-–,+" or re.match(r",[0-9]", text[start:])):
            hint = f"Write whole numbers; for half a minute write `30 s`. {write}" if word in ".,/½" else write
            return QuantityError(f"`{word}` does not belong here.", start, end, hint)
    missing = "The unit is missing. " if re.fullmatch(rf"{NUMBER}(?: ?[-–] ?{NUMBER})?", text) else ""
    return QuantityError(f"{missing}This is not {form.called}.", 0, len(text), write)
