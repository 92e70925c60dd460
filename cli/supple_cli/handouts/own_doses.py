"""Doses for one person, as they are typed: `bridge.repetitions=8` in, what differs for this reader out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from supple_cli.handouts.wishes import WishError, find_name
from supple_schema.diagnostics.wording import printable, shorten
from supple_schema.models.booklet import OwnDose
from supple_schema.models.dose import DoseChange

FIELDS = tuple(name for name in DoseChange.model_fields if name not in {"affected_side", "times", "note"})


def read_own_doses(asked: Mapping[str, str | None], settings: Iterable[str], routine: str | None) -> Iterator[OwnDose]:
    """Read what differs in doses. `asked` are the exercises, each with the id of the dose that was asked for, if any.

    Raises:
        WishError: a setting is none, or is for something else.
    """
    given: dict[str, dict[str, Any]] = {name: {} for name, dose in asked.items() if dose}
    where = "this routine" if routine else "this handout"
    for setting in settings:
        name, dot, rest = setting.partition(".")
        field, sign, value = rest.partition("=")
        if not (dot and sign and value):
            how = "Write it like `bridge.repetitions=8`."
            raise WishError("doses", f"`{shorten(printable(setting))}` is no dose. {how}", f"This is no dose. {how}")
        find_name("doses", f"exercise in {where}", name, asked)
        find_name("doses", "part of a dose", field, FIELDS)
        if field == "often" and routine:
            raise WishError("doses", f"How often is for `{routine}` to say, for all its exercises. Leave out `often`.")
        if field in given.setdefault(name, {}):
            raise WishError("doses", f"`{name}.{field}` is given twice. Give it once.")
        given[name][field] = _amount(setting, field, value)
    for name, fields in given.items():
        try:
            yield OwnDose(**fields, exercise=name, dose=asked[name])
        except ValidationError as error:
            raise WishError("doses", f"The dose of `{name}`: {error.errors()[0]['msg']}") from None


def _amount(setting: str, field: str, value: str) -> Any:  # noqa: ANN401 - each field of a dose has its own type
    written: str | int = int(value) if value.isascii() and value.isdigit() else value
    try:
        return getattr(DoseChange.model_validate({field: written}), field)
    except ValidationError as error:
        first = error.errors()[0]
        hint = str(first.get("ctx", {}).get("hint", ""))
        told = f"{first['msg']} {hint}".rstrip()
        raise WishError("doses", f"`{shorten(printable(setting))}`: {told}", f"This is no `{field}`. {hint}") from None
