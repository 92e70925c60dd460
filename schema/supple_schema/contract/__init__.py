"""The contract of content as published: JSON Schema for editors and other languages, and a reference page for authors.

All of it is made from the models, so it cannot say anything else than what they check. `schema/v1/` and `docs/files.md`
hold what comes out; `./run refresh` writes them anew.
"""

from supple_schema.contract.examples import example_text
from supple_schema.contract.schemas import kind_schema, model_schema, schema_file, schema_text

__all__ = ["example_text", "kind_schema", "model_schema", "schema_file", "schema_text"]
