"""Publishes outputs: all of them are written and safe on the disk before the first takes the place of an older one."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

from supple_exporters.publishing.artifact_paths import MANIFEST, path_faults
from supple_exporters.publishing.lock import locked
from supple_exporters.publishing.manifest import is_as_made, make_manifest, read_manifest
from supple_exporters.publishing.outputs import Output, PublishError
from supple_exporters.publishing.staging import StagingArea
from supple_schema.atomic_writes import FULL
from supple_schema.diagnostics.wording import choices

FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
CLUTTER = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""Files that systems put into any folder somebody looks at."""


def publish(out: Path, outputs: Sequence[Output]) -> list[Path]:
    """Write outputs below a folder, in place of older ones of the same name, and give their folders in the same order.

    Raises:
        PublishError: it cannot be done. The older outputs are as they were, unless the message says otherwise.
    """
    _check_outputs(outputs)
    if not outputs:
        return []
    out = out.absolute()
    area = StagingArea(out)
    _refuse_link(area)
    with _explained(out), locked(area.root):
        _finish(area)
        folders = [output.folder for output in outputs]
        for folder in folders:
            _check_place(out, folder)
        area.mark()
        try:
            for output in outputs:
                area.stage(output.folder, (*output.artifacts, make_manifest(output)), output.kept)
            area.make_ready()
            _swap(area, folders)
        finally:
            area.clean()
    return [out / folder for folder in folders]


def withdraw(out: Path, folders: Iterable[str]) -> tuple[list[str], list[str]]:
    """Remove outputs that nobody wants any more, such as `first-days/cards`.

    A folder without a manifest of ours is somebody's own, and is passed over. Gives those that are gone, and those that
    stay: they hold files that Supple has not made or that were changed, or the system does not let go of them.

    Raises:
        PublishError: nothing can be removed, as another build is writing there.
    """
    out = out.absolute()
    own = [folder for folder in folders if _is_output(out, folder)]
    if not own:
        return [], []
    area = StagingArea(out)
    _refuse_link(area)
    gone: list[str] = []
    with _explained(out), locked(area.root):
        _finish(area)
        area.mark()
        try:
            for folder in own:
                with contextlib.suppress(OSError):
                    if _is_untouched(out / folder):
                        area.put_away(folder)
                        gone.append(folder)
        finally:
            area.clean()
    return gone, [folder for folder in own if folder not in gone]


def recover(out: Path) -> None:
    """Finish what a build that was killed had begun. Without one it does nothing.

    Raises:
        PublishError: it cannot be done.
    """
    area = StagingArea(out.absolute())
    _refuse_link(area)
    if area.root.is_dir():
        with _explained(area.out), locked(area.root):
            _finish(area)


def _finish(area: StagingArea) -> None:
    """Move what an earlier build left ready. Nobody else can be at it: whoever calls this holds the lock.

    What somebody has put into its place meanwhile is not touched, nor is a staging area that no build has made here.
    """
    if not area.is_own():
        raise PublishError(
            f"{area.root} was not made by a build in this place; it came with a copy of the folder. Nothing of it"
            " is used. Look into it, delete it, then build again."
        )
    folders = area.pending()
    for folder in folders:
        _check_place(area.out, folder)
    for folder in folders:
        area.put_into_place(folder)
    area.clean()


def _swap(area: StagingArea, folders: Sequence[str]) -> None:
    try:
        for folder in folders:
            area.put_into_place(folder)
    except BaseException as error:
        try:
            for folder in reversed(folders):
                area.take_back(folder)
            area.discard_ready()
        except OSError as second:
            raise PublishError(
                f"The new files could not be put into place, nor the old ones back ({second.strerror}). All of them"
                f" are in {area.root}. Mend what is wrong with the folder, then build again to finish."
            ) from error
        raise


def _check_outputs(outputs: Iterable[Output]) -> None:
    taken: set[str] = set()
    for output in outputs:
        faults = list(path_faults(artifact.path for artifact in output.artifacts))
        if not output.artifacts:
            raise PublishError(f"The exporter `{output.exporter}` made no file for `{output.edition_id}`.")
        if faults:
            raise PublishError(
                f"The exporter `{output.exporter}` gave its files names that cannot be: {'; '.join(faults)}."
            )
        if list(path_faults([output.folder])) or output.folder.count("/") != 1 or output.folder in taken:
            raise PublishError(f"`{output.folder}` cannot be the folder of an output, or is there twice.")
        taken.add(output.folder)


def _refuse_link(area: StagingArea) -> None:
    if area.root.is_symlink():
        raise PublishError(f"{area.root} is a link, and links are not followed. Remove it, then build again.")


def _is_output(out: Path, folder: str) -> bool:
    """Whether a folder is the place of this output by its manifest, and no link leads there."""
    place = out / folder
    if place.is_symlink() or place.parent.is_symlink():
        return False
    manifest = read_manifest(place)
    return manifest is not None and f"{manifest.edition}/{manifest.exporter}" == folder


def _is_untouched(place: Path) -> bool:
    """Whether all that lies in the folder of an output is as Supple has made it."""
    manifest = read_manifest(place)
    if manifest is None or _present(place) - {file.path for file in manifest.files} - {MANIFEST}:
        return False
    return all(is_as_made(place, file) for file in manifest.files if (place / file.path).exists())


def _present(place: Path) -> set[str]:
    """Give the files and links below a folder."""
    found = (path for path in place.rglob("*") if not path.is_dir() or path.is_symlink())
    return {path.relative_to(place).as_posix() for path in found if path.name not in CLUTTER}


def _check_place(out: Path, folder: str) -> None:
    """Refuse to replace what Supple has not written: it may be the only copy of somebody's work."""
    place = out / folder
    for path in (place.parent, place):
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            raise PublishError(
                f"{path} is in the way: it is not a folder. Move it, or choose another folder with --out."
            )
    if not place.exists():
        return
    manifest = read_manifest(place)
    present = _present(place)
    if manifest is None and present:
        raise PublishError(
            f"{place} holds files that Supple has not made, for it has no `{MANIFEST}` of ours. Move the folder, or"
            " choose another one with --out."
        )
    strangers = present - {file.path for file in manifest.files} - {MANIFEST} if manifest else set[str]()
    if strangers:
        raise PublishError(
            f"{place} holds files that Supple has not made: {choices(sorted(strangers), last='and')}. They would be"
            " lost. Move them to another folder, then build again."
        )


@contextlib.contextmanager
def _explained(out: Path) -> Generator[None]:
    """Turn what the system says into words for the person who builds."""
    try:
        yield
    except OSError as error:
        place = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else out
        raise PublishError(f"{_reason(error, place)} Nothing was changed: older files are as they were.") from error


def _reason(error: OSError, place: Path) -> str:
    if error.errno in FULL:
        return "There is no room for the new files. Free some space, then build again."
    if error.errno in FORBIDDEN:
        return (
            f"You may not write to {place}, or another program has a file there open. Close the file or change the"
            " permissions of the folder, or choose another folder with --out."
        )
    for path in (place, *place.parents):
        if path.exists() and not path.is_dir():
            return f"{path} is a file, so it cannot be a folder of outputs. Choose another folder with --out."
    return f"The system cannot write to {place}: {error.strerror or error}."
