"""What a bundle is: an edition, with the version of the form that it is written in.

The edition in it is the very model that every exporter gets, so a bundle can leave nothing out. `schema/v1` holds the
JSON Schema that is made here; docs/bundle.md says what the version numbers promise.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Final, Literal

from pydantic import ConfigDict, Field

from supple_schema.contract import model_schema
from supple_schema.edition import Edition
from supple_schema.models.base import Model

BUNDLE_VERSION: Final = "1.0"
SCHEMA_ID: Final = "urn:supple:schema:v1:bundle"


class Bundle(Model):
    """One edition of exercises and health advice, complete, for programs.

    Every field is always there. Null means what the description of the field says, never "forgotten".
    """

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)

    schema_id: Annotated[Literal["urn:supple:schema:v1:bundle"], Field(alias="$schema")]
    """The `$id` of the JSON Schema that this file obeys."""

    bundle_version: Literal["1.0"]
    """The version of this form. A program for 1.x must refuse 2.0."""

    edition: Edition
    """The edition."""


@cache
def bundle_schema() -> dict[str, Any]:
    """Give the JSON Schema of a bundle, as it stands in `schema/v1/bundle.schema.json`."""
    return model_schema(Bundle, "bundle", "Bundle: one edition of exercises and health advice", mode="serialization")
