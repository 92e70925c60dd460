"""Another name for what stands at a place: a target and the name in, the change of all files out.

As `supple rename` does, it leaves a note under the old id of an item, so that the id never means anything else.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lsprotocol import types

from supple_schema.diagnostics import Edit
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.linking.renaming import HiddenMentionError, RenamingError, plan_renaming, replace_mentions
from supple_schema.models.base import SLUG_PATTERN
from supple_studio.assistance.targets import EntryTarget, PartTarget, Target, name_of, place_of, uses_of
from supple_studio.language_server.protocol import Places, write_changes, write_edits


def write_renaming(library: Library, target: Target, new: str, root: Path, places: Places) -> types.WorkspaceEdit:
    """Write what gives a target its new name.

    Raises:
        RenamingError: it cannot have this name.
    """
    try:
        match target:
            case PartTarget():
                return _rename_part(library, target, new, root, places)
            case EntryTarget():
                raise RenamingError(
                    "The id of an entry of a vocabulary has a meaning of its own and cannot be changed."
                )
            case Item():
                return _rename_item(library, target, new, root, places)
    except HiddenMentionError as error:
        place = error.mention
        raise RenamingError(
            f"{place.item.path}:{place.line}:{place.column} names `{name_of(target)}` in a way that cannot be changed"
            " by a program. Write the id alone there, and come again."
        ) from None


def _rename_part(library: Library, part: PartTarget, new: str, root: Path, places: Places) -> types.WorkspaceEdit:
    if not re.fullmatch(SLUG_PATTERN, new):
        raise RenamingError(f"`{new}` cannot be an id: small letters, digits and single hyphens.")
    edits = list(replace_mentions(uses_of(library, part), name_of(part), new))
    own = place_of(part)
    if own.span:
        edits.append(Edit(own.file, own.span.start.offset, own.span.end.offset, new))
    return write_changes(edits, root, places)


def _rename_item(library: Library, item: Item[Any], new: str, root: Path, places: Places) -> types.WorkspaceEdit:
    if library.broken:
        names = ", ".join(f"`{key}`" for key in sorted(library.broken))
        raise RenamingError(f"These cannot be read, and may name it: {names}.")
    renaming = plan_renaming(library, item, new)
    old, moved = ((root / path).as_uri() for path in (renaming.old_path, renaming.new_path))
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = [
        _edit_text((root / path).as_uri(), edits) for path, edits in write_edits(renaming.edits, places).items()
    ]
    changes += [
        types.RenameFile(old, moved),
        types.CreateFile(old),
        _edit_text(old, [types.TextEdit(start, renaming.left)]),
    ]
    return types.WorkspaceEdit(document_changes=changes)


def _edit_text(uri: str, edits: list[types.TextEdit]) -> types.TextDocumentEdit:
    return types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri), list(edits))
