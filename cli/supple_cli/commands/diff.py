"""`supple diff`: two bundles in, what changed for readers out, those changes first that safety depends on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click
from rich.text import Text

from supple_cli.bundle_files import open_bundle
from supple_cli.terminal import write_text
from supple_exporters.bundle.bundle_changes import BundleChange, compare_bundles, version_fault
from supple_exporters.bundle.change_notes import tell_changes


@click.command(
    epilog="""
\b
Examples:
  supple diff old/bundle.json build/first-days/json/bundle.json
  supple diff --json old new | jq '.changes[] | select(.for_safety)'

\b
Exit status: 0 compared, 1 the content changed and its version did not,
2 a file that is no bundle.
"""
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write the changes as JSON, with all numbers.")
def command(old: Path, new: Path, as_json: bool) -> int:
    """Say what changed for readers from the bundle OLD to the bundle NEW.

    Both are files, or folders with a bundle.json. What safety depends on comes first: warning signs, steps, doses,
    sides, cautions, and what is new or gone.
    """
    before, after = open_bundle(old).data, open_bundle(new).data
    changes, fault = compare_bundles(before, after), version_fault(before, after)
    if as_json:
        data = {
            "diff_version": "1.0",
            "versions": [bundle["edition"]["publication"]["version"] for bundle in (before, after)],
            "version_fault": fault,
            "changes": [asdict(change) for change in changes],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return int(fault is not None)
    for line in _as_lines(changes):
        write_text(line, "      ", first="")
    if not changes:
        write_text(Text("Nothing that a reader sees has changed."))
    if fault:
        write_text(Text(fault, "bold red"))
    return int(fault is not None)


def _as_lines(changes: list[BundleChange]) -> Iterator[Text]:
    for section in tell_changes(changes):
        yield Text(section.title, "bold")
        for item in section.items:
            yield Text(f"  {item.head}", "cyan")
            yield from (Text(f"    {line}") for line in item.lines)
        yield Text()
