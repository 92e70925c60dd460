"""`supple release`: a version in, a folder of what was released out, which never changes again."""

from __future__ import annotations

import json
import os
import re
import tempfile
from datetime import date
from pathlib import Path

import click
from rich.text import Text

from supple_cli.bundle_files import open_bundle
from supple_cli.checked_content import read_checked, stop_on_errors
from supple_cli.commands.diff import tell_changes
from supple_cli.content_paths import find_content, project_folder, show_path
from supple_cli.edits.files import replace_text
from supple_cli.published_schemas import SCHEMAS, published
from supple_cli.shared_options import content_option
from supple_cli.terminal import open_console, wrap, write_lines
from supple_editions import Edition
from supple_exporters.bundle import BundleExporter
from supple_exporters.bundle.bundle_changes import compare_bundles
from supple_exporters.bundle.exporter import BundleOptions
from supple_schema.contract import schema_file
from supple_schema.diagnostics import Edit
from supple_schema.formatting.fixes import apply_edits
from supple_schema.linking import Library
from supple_studio.reviewing import open_editions, publishable

RELEASES = "releases"
NOTES = "notes.md"
BUNDLE = "bundle.json"
VERSION = re.compile(r"[0-9]+\.[0-9]+(\.[0-9]+)?")
STOPPED = "Nothing was released, because the content has errors."


@click.command(
    epilog="""
\b
Examples:
  supple release 1.2
  supple release 1.2 --unsigned

\b
Exit status: 0 released, 1 errors or booklets that nobody has signed,
2 a wrong command line.
"""
)
@click.argument("version")
@click.option("--unsigned", is_flag=True, help="Release although no clinician has signed all; every output says so.")
@content_option
def command(version: str, content: Path | None, *, unsigned: bool) -> None:
    """Release a VERSION of the content: check it, list what nobody has signed, and keep what it says for good.

    `releases/VERSION/` gets the bundle of each booklet, the schemas that it fits, and notes for clinicians: what has
    changed since the last release, first what safety depends on. The version and the day go into `supple.yaml`. A
    release that is there is never touched.
    """
    root = find_content(content)
    releases = project_folder(root) / RELEASES
    last = _require_new(releases, version)
    library, report = read_checked(root)
    stop_on_errors(root, library, report, STOPPED)
    open_booklets = open_editions(library)
    for edition in open_booklets:
        state = edition.review
        click.echo(f"not signed: {edition.id}, {state.reviewed} of {state.items} parts. `supple review {edition.id}`")
    if open_booklets and not unsigned:
        raise click.ClickException(
            "Nothing was released: let clinicians sign these first, or add --unsigned. Every output then says that"
            " nobody has reviewed it."
        )
    _set_version(root, library, version)
    library, report = read_checked(root)
    stop_on_errors(root, library, report, STOPPED)
    editions = publishable(library)
    if not editions:
        raise click.ClickException("There is no booklet that could be released.")
    target = _write(releases, version, editions, last)
    console = open_console()
    write_lines(console, wrap(console, Text.assemble((show_path(target), "bold"), f"  {len(editions)} booklets.")))
    write_lines(console, wrap(console, Text(f"{show_path(target / NOTES)} says what has changed. Commit both.")))


def _require_new(releases: Path, version: str) -> Path | None:
    """Give the folder of the last release, if there is one."""
    if not VERSION.fullmatch(version):
        raise click.UsageError(f"`{version}` is no version. Write it like `1.2` or `1.2.1`.")
    there = [path for path in releases.iterdir() if VERSION.fullmatch(path.name)] if releases.is_dir() else []
    last = max(there, key=lambda path: _parts(path.name), default=None)
    if last is not None and _parts(version) <= _parts(last.name):
        raise click.UsageError(f"{last.name} is released already. Choose a higher version: a release never changes.")
    return last


def _parts(version: str) -> tuple[int, ...]:
    numbers = tuple(map(int, version.split(".")))
    return (*numbers, *(0,) * (3 - len(numbers)))


def _set_version(root: Path, library: Library, version: str) -> None:
    """Write the version and the day of the release into the file about the set, in their places."""
    project = library.project
    if project is None:  # a check has found it
        return
    edits = [
        Edit(project.path, span.start.offset, span.end.offset, text)
        for field, text in (("version", f'"{version}"'), ("date", date.today().isoformat()))  # noqa: DTZ011 - the publisher's own calendar
        if (span := project.label(field).span) is not None
    ]
    replace_text(root / project.path, apply_edits({project.path: project.document.file.text}, edits)[project.path])


def _write(releases: Path, version: str, editions: list[Edition], last: Path | None) -> Path:
    """Write a release beside its place, and put it there whole."""
    releases.mkdir(exist_ok=True)
    target = releases / version
    with tempfile.TemporaryDirectory(dir=releases, prefix=".") as place:
        new = Path(place, version)
        (new / "schema").mkdir(parents=True)
        for name in SCHEMAS:
            (new / "schema" / schema_file(name)).write_text(published(name), encoding="utf-8", newline="\n")
        for edition in editions:
            (new / edition.id).mkdir()
            for artifact in BundleExporter().export(edition, BundleOptions(motion=False, indent=1)):
                if artifact.path == BUNDLE:
                    (new / edition.id / BUNDLE).write_bytes(artifact.data)
        (new / NOTES).write_text(_notes(version, editions, new, last), encoding="utf-8", newline="\n")
        os.rename(new, target)  # noqa: PTH104 - it must not replace a folder
    return target


def _notes(version: str, editions: list[Edition], new: Path, last: Path | None) -> str:
    lines = [f"# What is new in {version}", ""]
    if last is None:
        lines += ["This is the first release. All of it is new to read.", ""]
    for edition in editions:
        lines += [f"## {edition.title}", "", edition.review.notice, ""]
        before = last / edition.id / BUNDLE if last else None
        if before is None or not before.is_file():
            lines += ["This booklet is new.", ""] if last else []
            continue
        changes = compare_bundles(open_bundle(before).data, json.loads((new / edition.id / BUNDLE).read_text("utf-8")))
        told = [line.plain for line in tell_changes(changes)]
        lines += [_as_markdown(line) for line in told] if told else ["Nothing that a reader sees has changed.", ""]
    gone = sorted(path.name for path in last.iterdir() if (path / BUNDLE).is_file()) if last else []
    lines += [f"The booklet `{name}` is gone." for name in gone if name not in {edition.id for edition in editions}]
    return "\n".join(lines).rstrip() + "\n"


def _as_markdown(line: str) -> str:
    """Write a line of `supple diff`: a heading, an item, or what has changed in it."""
    depth = len(line) - len(line.lstrip())
    if not line.strip():
        return ""
    return f"### {line}\n" if depth == 0 else f"- {line.strip()}" if depth <= 2 else f"  - {line.strip()}"
