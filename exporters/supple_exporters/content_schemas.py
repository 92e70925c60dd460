"""The JSON Schemas of what a set of content holds and of the bundles that are made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from supple_exporters.bundle import bundle_reader_schema, bundle_schema
from supple_schema.contract import Schema, kind_schema
from supple_schema.models.kinds import WRITTEN_KINDS

CONTENT_SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    **{kind.name: partial(kind_schema, kind) for kind in WRITTEN_KINDS.values()},
    "bundle": bundle_schema,
    "bundle-reader": bundle_reader_schema,
}
"""How to make each schema, by its name."""
