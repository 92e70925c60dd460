"""Bundles that the command line is asked about."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.content_paths import show_path
from supple_exporters.bundle.bundle_reading import BundleError, ReadBundle, read_bundle


def open_bundle(path: Path) -> ReadBundle:
    """Read a bundle: a file, or a folder with a `bundle.json`.

    Raises:
        UsageError: it is none.
    """
    if path.is_dir():
        path /= "bundle.json"
    try:
        return read_bundle(path)
    except BundleError as error:
        raise click.UsageError(f"`{show_path(path)}`: {error}") from error
