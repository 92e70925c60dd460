"""Every JSON Schema that Supple publishes: those of content files, of the bundle, of exporters and of the report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from supple_cli.reports.json_format import Report
from supple_exporters.content_schemas import CONTENT_SCHEMAS
from supple_exporters.contract_schema import exporter_schema
from supple_schema.contract import Schema, model_schema, schema_text

REPORT = "report"


def _report_schema() -> Schema:
    return model_schema(Report, REPORT, "Report: what a check found", mode="serialization")


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    **CONTENT_SCHEMAS,
    "exporter": exporter_schema,
    REPORT: _report_schema,
}
"""How to make each schema, by its name."""


@cache
def published(name: str) -> str:
    """Give the text of a published schema."""
    return schema_text(SCHEMAS[name]())
