"""`supple docs`: a page's name in, that page of the documentation opened in a browser. No network is needed."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

import click

from supple_cli.suggestions import unknown

SITE = "site"
"""The folder beside this package's modules in which `./run docs` puts the pages, and in which a wheel carries them."""


@click.command(
    epilog="""
\b
Examples:
  supple docs                 open the first page
  supple docs writing         how to write content
  supple docs S402            the page of a code
  supple docs bundle | cat    only print where the page is
"""
)
@click.argument("page", default="index")
def command(page: str) -> None:
    """Open the documentation in a browser, at a PAGE if one is named. It lies on this machine.

    The place of the page is printed. Through a pipe nothing is opened.
    """
    # A wheel is unpacked when it is installed, so its pages are files.
    site = Path(str(files("supple_cli"))) / SITE
    pages = {file.relative_to(site).with_suffix("").as_posix(): file for file in sorted(site.rglob("*.html"))}
    if not pages:
        raise click.ClickException("This installation has no documentation. In the sources, `./run docs` makes it.")
    file = _find(pages, page)
    if file is None:
        short = sorted({name.rpartition("/")[2] for name in pages})
        raise click.UsageError(unknown("page", page, short, most=0))
    click.echo(str(file))
    if sys.stdout.isatty():
        click.launch(file.as_uri())


def _find(pages: dict[str, Path], name: str) -> Path | None:
    """The page of a name, of its last part, or of a code in any case of letters."""
    wanted = name.lower().removesuffix(".html").removesuffix(".md").removeprefix("docs/")
    whole = {known.lower(): file for known, file in pages.items()}
    last = {known.rpartition("/")[2]: file for known, file in whole.items()}
    return whole.get(wanted) or last.get(wanted)
