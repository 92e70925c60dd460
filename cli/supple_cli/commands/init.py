"""`supple init`: a folder's name in, a small content project out, which checks clean and builds at once."""

from __future__ import annotations

import shutil
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import click
from rich.text import Text

from supple_cli.content_paths import show_path
from supple_cli.published_schemas import SCHEMAS, published
from supple_cli.terminal import open_console, wrap, write_lines
from supple_schema.contract import schema_file

HIDDEN = "dot-"
"""What stands in the package for the dot in front of a hidden file's name, so that no tool takes it for its own."""

NO_DATE = "date: 2026-01-01"
"""What becomes the day on which the project was started."""


@click.command(
    epilog="""
\b
Examples:
  supple init my-set
  cd my-set
  supple build
"""
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Start a content project of your own in the folder DIR, which must be new or empty.

    It holds 2 exercises, a piece of advice, a routine and a booklet, with the safety texts that no booklet may lack. It
    checks clean and builds at once.
    """
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"`{folder}` is there already and is not a folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise click.UsageError(f"The folder `{folder}` is not empty. Name a new one: nothing of yours is overwritten.")
    with as_file(files("supple_cli") / "starter") as starter:
        for source in sorted(path for path in starter.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            name = source.relative_to(starter).as_posix()
            target = folder / (f".{name.removeprefix(HIDDEN)}" if name.startswith(HIDDEN) else name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    project = folder / "content" / "supple.yaml"
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace(NO_DATE, f"date: {date.today().isoformat()}"), encoding="utf-8", newline="\n")  # noqa: DTZ011 - the day on the author's own calendar
    (folder / "schema").mkdir()
    for name in SCHEMAS:
        (folder / "schema" / schema_file(name)).write_text(published(name), encoding="utf-8", newline="\n")
    _tell(folder)


def _tell(folder: Path) -> None:
    console = open_console()
    shown = show_path(folder)
    write_lines(console, wrap(console, Text.assemble((f"{shown}/", "bold"), " holds a small content project. Next:")))
    for step in (f"cd {shown}", "supple build", 'supple new exercise "Knee to chest"'):
        write_lines(console, [Text(f"  {step}", "green")])
    write_lines(console, wrap(console, Text(f"{shown}/README.md says what is where.")))
