"""`supple figures`: ids of exercises and guides in, their figures as files out, or one sheet with all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from supple_cli.builds.other_bodies import tell_other_figures
from supple_cli.builds.writing import out_option, write_outputs
from supple_cli.checked_content import count_files, read_checked
from supple_cli.content_paths import find_content
from supple_cli.progress import show_progress
from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.shared_options import content_option, figure_options, read_shown_figures
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console
from supple_editions import select_figure
from supple_editions.model import EditionFigure
from supple_exporters.contract import Artifact
from supple_exporters.figures import SheetWords, animate_edition_figure, build_sheet, draw_edition_figure
from supple_exporters.publishing import Output
from supple_figures.looks import StyleName
from supple_schema.diagnostics import Report, Severity
from supple_schema.linking import Library
from supple_schema.linking.figured import figured_items
from supple_schema.models.booklet import ShownFigures
from supple_studio.previews.drawn_items import EXERCISE, WORDS, DrawnItem, behind, concerns

FOLDER = "figures"
SHEET = "sheet"
HOW = "The page “Writing a pose” of the documentation says how to add one."
CAPTIONS = {
    StyleName.FULL_COLOUR: "Full colour",
    StyleName.TWO_TONE: "Two tones",
    StyleName.LINE_ART: "Line art, for copiers",
    StyleName.HIGH_CONTRAST: "High contrast",
    StyleName.DARK: "Dark background",
    StyleName.LIGHT_DARK: "Light or dark, as the device is set",
}


@click.command(
    epilog="""
\b
Examples:
  supple figures
  supple figures bridge bird-dog --style line-art --style dark
  supple figures squat --body larger --tones brown
  supple figures --sheet

\b
Exit status: 0 all written, 1 a figure cannot be drawn as it is written (then
nothing is written), 2 a wrong command line.
"""
)
@click.argument("ids", metavar="[ID]...", nargs=-1)
@content_option
@click.option("--sheet", is_flag=True, help="Write one HTML page with the figures in all styles, for looking at them.")
@click.option(
    "styles",
    "--style",
    type=click.Choice([style.value for style in StyleName]),
    multiple=True,
    help="A look. Can be given again. Default: full-colour; on a sheet, all.",
)
@figure_options
@out_option
def command(
    ids: tuple[str, ...],
    content: Path | None,
    styles: tuple[str, ...],
    out: Path | None,
    *,
    sheet: bool,
    **shown: str | None,
) -> None:
    """Draw the figures of exercises and guides as SVG files: of those named by ID, or of all.

    The files go into figures/ below the output folder, in a folder for each style, which then holds these figures and
    no others. A figure of several frames comes a second time, moving.
    """
    root = find_content(content)
    library, report = read_checked(root)
    names = _chosen(library, ids)
    _stop_on_errors(root, library, report, names)
    wanted = read_shown_figures(shown)
    figures = _resolve(root, library, names, wanted)
    tell_other_figures(figures, wanted.build)
    usual = list(StyleName) if sheet else [StyleName.FULL_COLOUR]
    looks = [StyleName(style) for style in dict.fromkeys(styles)] or usual
    version = library.project.model.version if library.project else ""
    if sheet:
        outputs = [Output(FOLDER, version, SHEET, (_sheet(library, figures, looks),))]
    else:
        with show_progress(len(looks) * len(figures)) as advance:
            outputs = [Output(FOLDER, version, look.value, tuple(_drawings(figures, look, advance))) for look in looks]
    for place in write_outputs(root, out, outputs):
        click.echo(place)


def _chosen(library: Library, ids: Sequence[str]) -> list[str]:
    """Name what is asked for and has a figure, and the exercises that may have one in a broken file.

    Raises:
        click.UsageError: an id is not that of an exercise or a guide with a figure.
        click.ClickException: none has one.
    """
    items = figured_items(library)
    drawn = [name for name, item in items.items() if item.model.figure]
    drawn += sorted(key.partition("/")[2] for key in library.broken if key.startswith(f"{EXERCISE}/"))
    for name in ids:
        if name in items and name not in drawn:
            raise click.UsageError(f"The {WORDS[items[name].kind]} `{name}` has no figure. {HOW}")
        if name not in drawn:
            raise click.UsageError(unknown("exercise with a figure", name, drawn))
    if not drawn:
        raise click.ClickException(f"No exercise has a figure. {HOW}")
    return list(dict.fromkeys(ids)) or drawn


def _stop_on_errors(root: Path, library: Library, report: Report, names: Sequence[str]) -> None:
    keys = frozenset[str]().union(*(behind(library, _subject(library, name)) for name in names))
    found = tuple(one for one in report if one.severity is Severity.ERROR and concerns(one, keys))
    if found:
        write_report(Findings(root, found, count_files(library)), open_console(error=True))
        raise click.ClickException("Nothing was drawn, because of these errors.")


def _subject(library: Library, name: str) -> DrawnItem:
    item = figured_items(library).get(name)
    return DrawnItem(item.kind if item else EXERCISE, name)


def _resolve(root: Path, library: Library, names: Sequence[str], shown: ShownFigures) -> dict[str, EditionFigure]:
    figures: dict[str, EditionFigure] = {}
    for name in names:
        figure, report = select_figure(library, name, shown)
        if figure is None:
            write_report(Findings(root, tuple(report), count_files(library)), open_console(error=True))
            raise click.ClickException(f"The figure of `{name}` cannot be drawn.")
        figures[name] = figure
    return figures


def _drawings(
    figures: Mapping[str, EditionFigure], style: StyleName, advance: Callable[[str], None]
) -> Iterator[Artifact]:
    for name, figure in figures.items():
        advance(f"{name}: {style}")
        drawings = {name: draw_edition_figure(figure, style=style)}
        if len(figure.frames) > 1:
            drawings[f"{name}-motion"] = animate_edition_figure(figure, style=style)
        for file, drawing in drawings.items():
            if drawing is not None:
                yield Artifact(f"{file}.svg", drawing.svg.encode())


def _sheet(library: Library, figures: Mapping[str, EditionFigure], styles: Sequence[StyleName]) -> Artifact:
    language = library.project.model.language if library.project else "en"
    title = library.project.model.title if library.project else ""
    words = SheetWords(language, f"Figures: {title}", CAPTIONS, "Moving")
    items = figured_items(library)
    titled = {name: (items[name].model.title, figure) for name, figure in figures.items()}
    return Artifact("sheet.html", build_sheet(titled, words, styles).encode())
