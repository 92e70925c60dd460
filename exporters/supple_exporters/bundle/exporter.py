"""Writes an edition as a JSON bundle, and checks it against its published schema before it hands it out."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import ClassVar

from jsonschema import Draft202012Validator, ValidationError, validate

from supple_exporters.bundle.envelope import BUNDLE_VERSION, SCHEMA_ID, Bundle, bundle_schema
from supple_exporters.contract import CONTRACT_VERSION, Artifact, ExportError, NoOptions
from supple_schema.edition import Edition


class BundleExporter:
    """The exporter `json`."""

    name: ClassVar[str] = "json"
    summary: ClassVar[str] = "The whole edition as one JSON file for apps, checked against its JSON Schema"
    contract: ClassVar[int] = CONTRACT_VERSION
    losses: ClassVar[tuple[str, ...]] = ()
    Options: ClassVar[type[NoOptions]] = NoOptions

    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:  # noqa: ARG002 - it has none
        """Make `bundle.json`: UTF-8 in the normal form C, keys in the order of the schema, a line feed at the end.

        Raises:
            ExportError: the bundle does not fit its schema.
        """
        bundle = Bundle(schema_id=SCHEMA_ID, bundle_version=BUNDLE_VERSION, edition=edition)
        text = unicodedata.normalize("NFC", json.dumps(bundle.model_dump(mode="json"), ensure_ascii=False, indent=2))
        check_bundle(json.loads(text))
        yield Artifact("bundle.json", f"{text}\n".encode())


def check_bundle(data: object) -> None:
    """Hold a bundle to the published schema.

    Raises:
        ExportError: it does not fit.
    """
    try:
        validate(data, bundle_schema(), Draft202012Validator, format_checker=Draft202012Validator.FORMAT_CHECKER)
    except ValidationError as error:
        raise ExportError(
            f"The bundle would not fit its own schema: {error.message} at {error.json_path}. This is a fault of Supple,"
            " not of the content. Please report it."
        ) from error
