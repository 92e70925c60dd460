"""Whether a class has the form of an exporter: anything in, what is wrong with it out, in words for its author.

Discovery asks before it lets an exporter in, and the test kit asks before it tries one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from supple_exporters.contract import CONTRACT_VERSION, Exporter, ExporterOptions
from supple_schema.diagnostics.wording import choices
from supple_schema.models.base import SLUG_PATTERN

MEMBERS = ("name", "summary", "contract", "Options", "export")


def as_exporter(candidate: object) -> type[Exporter[Any]]:
    """Take a class that has the form of an exporter.

    Raises:
        ValueError: it has not; the message lists what is wrong.
    """
    faults = form_faults(candidate)
    if faults:
        raise ValueError("; ".join(faults))
    return cast("type[Exporter[Any]]", candidate)


def form_faults(candidate: object) -> list[str]:
    """List what keeps an object from being an exporter of this version of the contract."""
    if not isinstance(candidate, type):
        return ["it is not a class"]
    refusal = _version_fault(cast("object", getattr(candidate, "contract", CONTRACT_VERSION)))
    if refusal:
        return [refusal]
    if not issubclass(candidate, Exporter):
        return ["it is not derived from `supple_exporters.contract.Exporter`"]
    exporter: type[Exporter[Any]] = candidate  # pyright: ignore[reportUnknownVariableType]  # mypy forbids the cast
    missing = [name for name in MEMBERS if not hasattr(exporter, name)]
    missing += sorted(exporter.__abstractmethods__)
    if missing:
        return [f"it lacks {choices(missing, last='and')}"]
    return list(_member_faults(exporter))


def _version_fault(declared: object) -> str | None:
    pair = cast("tuple[object, ...]", declared) if isinstance(declared, tuple) else (declared, declared)
    match pair:
        case (int(first), int(last)):
            pass
        case _:
            return "its `contract` is neither the number of a version nor a pair of a first and a last one"
    if first <= CONTRACT_VERSION <= last:
        return None
    side = "update Supple" if first > CONTRACT_VERSION else "update it"
    versions = " to ".join(map(str, dict.fromkeys((first, last))))
    return f"it was written for version {versions} of the contract, and this is version {CONTRACT_VERSION}: {side}"


def _member_faults(exporter: type[Exporter[Any]]) -> Iterator[str]:
    name, summary, losses = (cast("object", getattr(exporter, member)) for member in ("name", "summary", "losses"))
    if not isinstance(name, str) or not re.fullmatch(SLUG_PATTERN, name):
        yield "its `name` is not made of small letters, digits and single hyphens"
    if not isinstance(summary, str) or not summary.strip():
        yield "its `summary` does not say what it makes"
    if not isinstance(losses, tuple) or not all(isinstance(loss, str) for loss in cast("tuple[object, ...]", losses)):
        yield "its `losses` are not a tuple of texts"
    if not isinstance(cast("object", exporter.on_request), bool):
        yield "its `on_request` is neither true nor false"
    in_names = cast("object", exporter.in_names)
    if not isinstance(in_names, tuple) or not set(cast("tuple[object, ...]", in_names)) <= set(
        getattr(exporter.Options, "model_fields", ())
    ):
        yield "its `in_names` are not a tuple of names of its options"
    yield from _option_faults(exporter.Options)


def _option_faults(options: object) -> Iterator[str]:
    if not isinstance(options, type) or not issubclass(options, ExporterOptions):
        yield "its `Options` are not derived from `supple_exporters.contract.ExporterOptions`"
        return
    for name, field in options.model_fields.items():
        if field.is_required():
            yield f"its option `{name}` has no default"
        if not field.description:
            yield f"its option `{name}` has no description"
