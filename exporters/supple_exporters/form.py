"""Whether a class has the form of an exporter: anything in, what is wrong with it out, in words for its author.

Discovery asks before it lets an exporter in, and the test kit asks before it tries one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from pydantic import BaseModel

from supple_exporters.contract import CONTRACT_VERSION, Exporter
from supple_schema.diagnostics.wording import choices
from supple_schema.models.base import SLUG_PATTERN

MEMBERS = ("name", "summary", "contract", "losses", "Options", "export")


def as_exporter(candidate: object) -> type[Exporter]:
    """Take a class that has the form of an exporter.

    Raises:
        ValueError: it has not; the message lists what is wrong.
    """
    faults = form_faults(candidate)
    if faults:
        raise ValueError("; ".join(faults))
    return cast("type[Exporter]", candidate)


def form_faults(candidate: object) -> list[str]:
    """List what keeps an object from being an exporter of this version of the contract."""
    if not isinstance(candidate, type):
        return ["it is not a class"]
    missing = [name for name in MEMBERS if not hasattr(candidate, name)]
    if missing:
        return [f"it lacks {choices(missing, last='and')}"]
    version: object = getattr(candidate, "contract", None)
    if version != CONTRACT_VERSION:
        older = isinstance(version, int) and version < CONTRACT_VERSION
        versions = f"it was written for version {version} of the contract, and this is version {CONTRACT_VERSION}"
        return [f"{versions}: update {'it' if older else 'Supple'}"]
    return list(_member_faults(candidate))


def _member_faults(candidate: type[object]) -> Iterator[str]:
    name: object = getattr(candidate, "name", None)
    summary: object = getattr(candidate, "summary", None)
    losses: object = getattr(candidate, "losses", None)
    if not isinstance(name, str) or not re.fullmatch(SLUG_PATTERN, name):
        yield "its `name` is not made of small letters, digits and single hyphens"
    if not isinstance(summary, str) or not summary.strip():
        yield "its `summary` does not say what it makes"
    if not isinstance(losses, tuple) or not all(isinstance(loss, str) for loss in cast("tuple[object, ...]", losses)):
        yield "its `losses` are not a tuple of texts"
    if not callable(getattr(candidate, "export", None)):
        yield "its `export` cannot be called"
    yield from _option_faults(getattr(candidate, "Options", None))


def _option_faults(options: object) -> Iterator[str]:
    if not isinstance(options, type) or not issubclass(options, BaseModel):
        yield "its `Options` are not a pydantic model"
        return
    if options.model_config.get("extra") != "forbid":
        yield "its `Options` let unknown names pass: set `extra` to `forbid`"
    for name, field in options.model_fields.items():
        if field.is_required():
            yield f"its option `{name}` has no default"
        if not field.description:
            yield f"its option `{name}` has no description"
