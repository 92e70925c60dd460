"""The contract of content as published: JSON Schema for editors and other languages, and a reference page for authors.

All of it is made from the models, so it cannot say anything else than what they check. `schema/v2/` and `docs/files.md`
hold what comes out; `./run generate` writes them anew. `schema/released/` keeps what was released, for good.
"""

from supple_schema.contract.comparison import Effect, SchemaChange, compare_schemas, version_fault, version_of
from supple_schema.contract.examples import example_text
from supple_schema.contract.schemas import (
    MAJOR,
    VERSION,
    Schema,
    kind_schema,
    model_schema,
    reader_schema,
    schema_file,
    schema_text,
)

__all__ = [
    "MAJOR",
    "VERSION",
    "Effect",
    "Schema",
    "SchemaChange",
    "compare_schemas",
    "example_text",
    "kind_schema",
    "model_schema",
    "reader_schema",
    "schema_file",
    "schema_text",
    "version_fault",
    "version_of",
]
