"""`supple check-bundle`: a bundle in, what it contradicts itself in out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from supple_cli.bundle_files import open_bundle
from supple_cli.terminal import write_text
from supple_exporters.bundle import BUNDLE_VERSION
from supple_exporters.bundle.bundle_checks import BundleProblem, check_files, check_meaning
from supple_exporters.bundle.envelope import bundle_validator
from supple_schema.diagnostics.wording import counted


@click.command(
    epilog="""
\b
Examples:
  supple check-bundle build/first-days/json/bundle.json
  supple check-bundle downloaded.json --no-pictures

\b
Exit status: 0 it is right, 1 it is not, 2 a file that is no bundle.
"""
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--no-pictures", is_flag=True, help="Do not look for the pictures beside it.")
def command(file: Path, no_pictures: bool) -> int:
    """Check a bundle: against its schema, and for what a schema cannot say.

    References lead somewhere, low is not above high, every exercise has the notices of this safety text, a timeline
    fits its items, digests are those of the words, and the pictures beside it are those that it was made with.
    """
    bundle = open_bundle(file).data
    folder = file if file.is_dir() else file.parent
    problems = [*_schema(bundle), *check_meaning(bundle), *(() if no_pictures else check_files(bundle, folder))]
    for place, problem in problems:
        write_text(Text.assemble((place, "cyan"), f": {problem}."), "  ", first="")
    told = f"{counted(len(problems), 'problem')}." if problems else "The bundle is right."
    write_text(Text(told, "bold"))
    return int(bool(problems))


def _schema(bundle: dict[str, Any]) -> Iterator[BundleProblem]:
    """Hold a bundle of this very version to the exact schema; a later one may have fields that it does not know."""
    if bundle["bundle_version"] == BUNDLE_VERSION:
        for error in bundle_validator().iter_errors(bundle):
            yield BundleProblem(error.json_path, error.message)
