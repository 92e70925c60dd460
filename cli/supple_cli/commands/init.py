"""`supple init`: a folder's name in, a small content project out, which checks clean and builds at once."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import click
from rich.text import Text

from supple_cli.content_paths import show_path
from supple_cli.published_schemas import SCHEMAS, published
from supple_cli.terminal import write_text
from supple_schema.contract import schema_file
from supple_schema.formatting.documents import format_document
from supple_schema.models.kinds import KINDS
from supple_schema.reading.source_file import SourceFile

HIDDEN = "dot-"
"""What stands in the package for the dot in front of a hidden file's name, so that no tool takes it for its own."""

NO_DATE = "date: 2026-01-01"
"""What becomes the day on which the project was started."""

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "back": ("seated-pelvic-tilt", "pelvic-tilt"),
    "knee": ("heel-slide", "seated-knee-straightening"),
    "neck": ("neck-turn", "chin-tuck"),
    "empty": (),
}
"""What a project can begin with, and exercises in it of which a first handout can be made."""

PLACES = ("en-GB", "en-US")
ROOT_FOLDERS = frozenset({"subjects", "places"})
"""Folders of the starter that are laid over the rest as they are asked for."""


@click.command(
    epilog="""
\b
Examples:
  supple init my-set
  supple init neck-leaflets --subject neck --place en-GB
  cd my-set
  supple build
"""
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--subject", type=click.Choice(tuple(SUBJECTS)), default="back", show_default=True, help="What it is about."
)
@click.option("--place", type=click.Choice(PLACES), help="Where its readers live, for telephone numbers.")
def command(folder: Path, subject: str, place: str | None) -> None:
    """Start a content project of your own in the folder DIR, which must be new or empty.

    It holds 2 or 3 exercises of its subject, a piece of advice, a routine and a booklet, with the safety texts that no
    booklet may lack, and nothing of another subject; `empty` holds the safety texts for any pain alone. It checks clean
    and builds at once.
    """
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"`{folder}` is there already and is not a folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise click.UsageError(f"The folder `{folder}` is not empty. Name a new one: nothing of yours is overwritten.")
    with as_file(files("supple_cli") / "starter") as starter:
        _copy(starter, folder, ROOT_FOLDERS)
        _copy(starter / "subjects" / subject, folder)
        if place:
            (folder / "content/locales").mkdir()
            shutil.copyfile(starter / "places" / f"{place}.yaml", folder / "content/locales" / f"{place}.yaml")
    project = folder / "content" / "supple.yaml"
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace(NO_DATE, f"date: {date.today().isoformat()}"), encoding="utf-8", newline="\n")  # noqa: DTZ011 - the day on the author's own calendar
    if place:
        _set_place(folder / "content", place)
    (folder / "schema").mkdir()
    for name in SCHEMAS:
        (folder / "schema" / schema_file(name)).write_text(published(name), encoding="utf-8", newline="\n")
    _tell(folder, SUBJECTS[subject])


def _copy(start: Path, folder: Path, but: Collection[str] = ()) -> None:
    for source in sorted(path for path in start.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        name = source.relative_to(start)
        if name.parts[0] not in but:
            first = name.parts[0]
            shown = f".{first.removeprefix(HIDDEN)}" if first.startswith(HIDDEN) else first
            target = folder.joinpath(shown, *name.parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def _set_place(content: Path, place: str) -> None:
    """Let every booklet print the telephone numbers of a place."""
    for path in sorted(content.glob("booklets/*.yaml")):
        text = f"{path.read_text(encoding='utf-8')}profile:\n  locale: {place}\n"
        file = SourceFile(f"booklets/{path.name}", text)
        path.write_text(format_document(file, KINDS["booklet"]) or text, encoding="utf-8", newline="\n")


def _tell(folder: Path, exercises: Sequence[str]) -> None:
    shown = show_path(folder)
    write_text(Text.assemble((f"{shown}/", "bold"), " holds a small content project. Next:"))
    handout = (f"supple handout {exercises[0]}", "supple build") if exercises else ("supple check",)
    for step in (f"cd {shown}", *handout, 'supple new exercise "Knee to chest"'):
        write_text(Text(f"  {step}", "green"))
    write_text(f"{shown}/README.md says what is where.")
