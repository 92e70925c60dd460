"""`supple fmt`: content files in, the same files in their usual form out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from rich.text import Text

from supple_cli.content_paths import find_asked, find_content, is_asked, show_path
from supple_cli.edits.files import replace_text
from supple_cli.shared_options import content_option
from supple_cli.terminal import open_console, show_difference, write_lines
from supple_schema.diagnostics.wording import counted
from supple_schema.formatting.documents import format_document
from supple_schema.formatting.upgrading import upgrade_text
from supple_schema.linking.folder import list_files
from supple_schema.reading.source_file import BYTE_ORDER_MARK, read_source_file


@click.command(
    epilog="""
\b
Examples:
  supple fmt
  supple fmt --diff content/exercises
  supple fmt --check

\b
Exit status: 0 all in form, 1 some are not (--check, --diff) or cannot be,
2 a wrong command line.
"""
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@content_option
@click.option("--check", is_flag=True, help="Change nothing; name the files that are not in form.")
@click.option("--diff", is_flag=True, help="Change nothing; show what would change.")
@click.option("--upgrade", is_flag=True, help="Write the fields of earlier versions as those of today, too.")
def command(paths: tuple[Path, ...], content: Path | None, *, check: bool, diff: bool, upgrade: bool) -> None:
    """Put content files into their usual form, all of them or those in PATHS.

    Fields stand in their usual order, amounts have their one spelling, each step to the right is 2 spaces. What the
    files say does not change, and every comment stays beside what it was written for. With --upgrade, fields of earlier
    versions get their names of today, and go where nothing reads them any more; `supple check` says what is left to do.
    """
    root = find_content(content, paths[0] if paths else None)
    asked = find_asked(root, paths)
    console = open_console()
    changed = broken = total = 0
    for kind, path in list_files(root).files:
        if not is_asked(path, asked):
            continue
        total += 1
        shown = show_path(root / path)
        file, _ = read_source_file(root, path)
        today = replace(file, text=upgrade_text(file, kind)) if file and upgrade else file
        new = format_document(today, kind) if today else None
        if file is None or new is None:
            broken += 1
            click.echo(f"{shown} cannot be put into form: `supple check` says why.", err=True)
            continue
        has_mark = (root / path).read_bytes().startswith(BYTE_ORDER_MARK.encode())
        if new == file.text and not has_mark:
            continue
        changed += 1
        unseen = _unseen(file.text, has_mark=has_mark)
        if diff:
            write_lines(console, (Text(f"{shown}: {reason}") for reason in unseen))
            write_lines(console, show_difference(shown, file.text, new))
        elif check:
            click.echo(f"{shown} is not in form{f': {unseen[0]}' if unseen else '.'}")
        else:
            replace_text(root / path, new, keep_mark=False)
            click.echo(f"{shown} is put into form.")
    dry = check or diff
    done = f"{changed} {'would change' if dry else 'changed'}"
    click.echo(f"{counted(total, 'file')}: {done}, {total - changed - broken} in form.", err=True)
    if broken or (changed and dry):
        click.get_current_context().exit(1)


def _unseen(text: str, *, has_mark: bool) -> list[str]:
    """Say what is out of form that no difference between lines shows."""
    reasons: list[str] = []
    if "\r\n" in text:
        reasons.append("its lines end as on Windows (CRLF), not with LF alone. `.gitattributes` can keep them so.")
    elif "\r" in text:
        reasons.append("its lines end in CR, not in LF.")
    if has_mark:
        reasons.append("it starts with a byte order mark, which nothing needs.")
    return reasons
