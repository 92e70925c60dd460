"""Reads a bundle from a file: a path in, its bytes and its data in the form of today out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator, ValidationError

from supple_exporters.bundle.envelope import BUNDLE_VERSION, bundle_reader_schema
from supple_exporters.bundle.upgrading import upgrade

VERSION = re.compile(r"([1-9][0-9]*)\.(0|[1-9][0-9]*)")


class BundleError(ValueError):
    """A file that is no bundle, or one that this version cannot read. The message is for the person who named it."""


@dataclass(frozen=True)
class ReadBundle:
    """A bundle as it lies on the disk (`content`) and as data, upgraded if it is older (`data`)."""

    content: bytes
    data: dict[str, Any]


def read_bundle(path: Path) -> ReadBundle:
    """Read a bundle of this version, or of an older one.

    Raises:
        BundleError: it cannot be read; the message says why and what to do.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BundleError(f"It cannot be read: {error.strerror}.") from error
    return ReadBundle(content, parse_bundle(content))


def parse_bundle(content: bytes) -> dict[str, Any]:
    """Give the data of a bundle in the form of today.

    Raises:
        BundleError: it is none, or one of a later version.
    """
    try:
        read: object = json.loads(content.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise BundleError(f"It is no JSON: {error.msg} at line {error.lineno}, column {error.colno}.") from error
    except UnicodeDecodeError as error:
        raise BundleError(f"It is no JSON: byte {error.start} is not UTF-8.") from error
    data = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
    version = data.get("bundle_version")
    match = VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        raise BundleError("It is JSON and no bundle: it has no `bundle_version` such as `2.0`.")
    major, own = int(match[1]), int(BUNDLE_VERSION.partition(".")[0])
    if major > own:
        raise BundleError(f"It is a bundle of version {match[0]}, and this Supple reads up to {own}.x: update Supple.")
    if major < own:
        try:
            data = upgrade(data)
        except (LookupError, TypeError, AttributeError) as error:
            raise BundleError(f"It says that it is a bundle of version {match[0]}, and lacks parts of one.") from error
    checker: Any = Draft202012Validator(bundle_reader_schema())
    try:
        checker.validate(data)
    except ValidationError as error:
        raise BundleError(f"It does not fit the schema of bundles: {error.message} at {error.json_path}.") from error
    return data
