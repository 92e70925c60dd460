"""`supple rename`: an id and a new one in, the file and all that names it changed."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.content_paths import find_content, show_path
from supple_cli.edits.files import replace_text
from supple_cli.edits.new_names import write_new
from supple_cli.named_items import find_item
from supple_cli.shared_options import content_option
from supple_schema.formatting.fixes import apply_edits
from supple_schema.linking import Library, load_content
from supple_schema.linking.renaming import HiddenMentionError, RenamingError, plan_renaming


@click.command(
    epilog="""
\b
Examples:
  supple rename bridge hip-lift
  supple rename pose/plank pose-plank --forget
"""
)
@click.argument("item", metavar="ID")
@click.argument("new", metavar="NEW")
@click.option("--forget", is_flag=True, help="Leave nothing under the old id. Only for what nobody has yet.")
@content_option
def command(item: str, new: str, forget: bool, content: Path | None) -> None:
    """Give the item with an ID a NEW id, here and in every file that names it.

    Under the old id a note stays that says what to use instead, so that the id never means anything else: apps and
    printed addresses may hold it.
    """
    root = find_content(content)
    library, _ = load_content(root)
    _require_whole(library)
    found = find_item(library, item)
    try:
        renaming = plan_renaming(library, found, new)
    except RenamingError as error:
        raise click.UsageError(str(error)) from None
    except HiddenMentionError as error:
        mention = error.mention
        where = f"{show_path(root / mention.item.path)}:{mention.line}:{mention.column}"
        raise click.ClickException(
            f"{where} names `{found.id}` in a way that cannot be changed by a program. Write the id alone there, and"
            " come again. Nothing was changed."
        ) from None
    texts = {other.path: other.document.file.text for other in (*library, library.project) if other}
    changed = apply_edits(texts, renaming.edits)
    own = changed.pop(renaming.old_path, found.document.file.text)
    old_file, new_file = root / renaming.old_path, root / renaming.new_path
    write_new(new_file, own.encode())
    for path, text in changed.items():
        replace_text(root / path, text)
    if forget:
        old_file.unlink()
    else:
        replace_text(old_file, renaming.left)
    click.echo(f"{show_path(old_file)} is {show_path(new_file)} now.")
    for path in sorted(changed):
        click.echo(f"changed: {show_path(root / path)}")


def _require_whole(library: Library) -> None:
    if library.broken:
        raise click.ClickException(
            f"These cannot be read, and may name it: {', '.join(f'`{key}`' for key in sorted(library.broken))}. See"
            " `supple check`. Nothing was changed."
        )
