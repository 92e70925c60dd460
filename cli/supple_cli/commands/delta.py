"""`supple delta`: what an app fetches in place of a whole bundle, and the bundle made of it again."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.bundle_files import open_bundle
from supple_cli.content_paths import show_path
from supple_exporters.bundle.bundle_changes import version_fault
from supple_exporters.bundle.delta import DeltaError, apply_delta, make_delta


@click.command(
    epilog="""
\b
Examples:
  supple delta old/bundle.json new/bundle.json --out 1.2-to-1.3.json
  supple delta --apply old/bundle.json 1.2-to-1.3.json --out bundle.json

\b
Exit status: 0 written, 1 it cannot be made or applied, 2 a wrong command line.
"""
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write.")
@click.option("--apply", "applied", is_flag=True, help="NEW is a delta: make the new bundle of OLD with it.")
def command(old: Path, new: Path, out: Path, applied: bool) -> None:
    """Write what changed from the bundle OLD to the bundle NEW, as a JSON Patch (RFC 6902) with digests of both.

    With --apply, NEW is such a delta, and the bundle that it leads to is written, byte for byte.
    """
    before = open_bundle(old)
    try:
        if applied:
            try:
                data = apply_delta(before.content, new.read_bytes())
            except OSError as error:
                raise click.UsageError(f"`{show_path(new)}` cannot be read: {error.strerror}.") from error
        else:
            after = open_bundle(new)
            if fault := version_fault(before.data, after.data):
                raise click.ClickException(fault)
            data = make_delta(before.content, after.content)
    except DeltaError as error:
        raise click.ClickException(str(error)) from error
    try:
        out.write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"`{show_path(out)}` cannot be written: {error.strerror}.") from error
    click.echo(f"{show_path(out)} has {len(data):,} bytes.")
