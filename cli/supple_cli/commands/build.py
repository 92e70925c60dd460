"""`supple build`: content in, the outputs of its booklets out; of each booklet all of them or none.

Where nothing has changed, no edition, rule or exporter is needed to say so: only a build that has something to make
imports them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from supple_cli.builds.input_digest import digest_inputs, has_plug_ins
from supple_cli.builds.notices import tell_unchanged
from supple_cli.builds.writing import find_out, finish_earlier_build, out_option
from supple_cli.content_paths import find_content
from supple_cli.shared_options import content_option
from supple_exporters.publishing.memory import read_made, read_memory


@click.command(
    epilog="""
\b
Examples:
  supple build
  supple build pdf --booklet daily-routine
  supple build json --whole back --set json.form=sqlite
  supple build cards json --out /tmp/outputs --set cards.width=60

\b
Exit status: 0 all written, 1 a booklet was not built (the others were, and
what there was of it is as it was), 2 a wrong command line.
"""
)
@click.argument("exporters", metavar="[EXPORTER]...", nargs=-1)
@click.option("--booklet", "booklets", metavar="ID", multiple=True, help="Only this booklet. Can be given again.")
@click.option(
    "--whole",
    metavar="SUBJECT",
    help="All that the set has on a subject, without a booklet, in place of the booklets. Needs an EXPORTER.",
)
@content_option
@out_option
@click.option(
    "--set",
    "settings",
    metavar="EXPORTER.OPTION=VALUE",
    multiple=True,
    help="Set an option of an exporter; `supple exporters` lists them. Can be given again.",
)
@click.option(
    "--time-limit",
    metavar="SECONDS",
    type=click.IntRange(min=1),
    default=600,
    help="How long an exporter of another package may take for one booklet. Default: 600.",
)
@click.option("--drafts", is_flag=True, help="Build a preview, which may show drafts, and says so. Needs --out.")
@click.option("--fresh", is_flag=True, help="Make all outputs anew, also those that are there already.")
def command(
    exporters: tuple[str, ...],
    booklets: tuple[str, ...],
    content: Path | None,
    out: Path | None,
    settings: tuple[str, ...],
    **how: Any,
) -> None:
    """Check content, then write the outputs of its booklets: by each EXPORTER named, or by all there are.

    An error stops the booklets that show what it is about, before anything of them is written; the others are built.
    New outputs take the place of older ones only when all of them are complete. What is there already, made of the same
    content by the same program, is not made again. Without an EXPORTER, outputs that a booklet wants no more are
    removed, unless somebody has changed them.

    A booklet with `draft: true` is named and not built, and one that shows a draft is an error, but in a preview.
    """
    drafts: bool = how["drafts"]
    if drafts and out is None:
        raise click.UsageError("Say where to write the preview, so that it takes no other's place: --drafts --out DIR.")
    whole: str | None = how["whole"]
    if whole is not None and (booklets or drafts or not exporters):
        how_to = "supple build json --whole SUBJECT"
        raise click.UsageError(f"Say which output of the whole is wanted, and no booklet: {how_to}.")
    root = find_content(content)
    finish_earlier_build(root, out)
    place = find_out(root, out)
    memory = read_memory(place)
    asked = (exporters, booklets, whole, settings, drafts, date.today())  # noqa: DTZ011 - local, as of the check
    key = None if has_plug_ins() else digest_inputs(root, repr(asked)).hex()
    fresh: bool = how["fresh"]
    if key and memory.key == key and not fresh and all(read_made(place, *made) for made in memory.folders.items()):
        tell_unchanged(place, memory)
        return
    from supple_cli.builds.build_run import BuildRequest, run_build  # noqa: PLC0415 - what is unchanged needs none of it

    request = BuildRequest(root, out, exporters, booklets, whole, settings, how["time_limit"], drafts, fresh, key)
    run_build(request, memory)
