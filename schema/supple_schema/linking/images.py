"""The pictures that items name: a folder and a library in, the library with its pictures out, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.diagnostics.wording import did_you_mean
from supple_schema.linking import codes
from supple_schema.linking.library import Item, Library
from supple_schema.models.image import IMAGES, Image
from supple_schema.models.kinds import KINDS
from supple_schema.models.theme import Theme, ThemePicture
from supple_schema.reading.image_file import TYPES, ImageError, ImageFile, read_image_file

THEME = "theme"


def image_of(item: Item[Any]) -> Image | None:
    """Give the picture that an item names, if its kind can have one."""
    image = getattr(item.model, "image", None)
    return image if isinstance(image, Image) else None


def pictures_of(item: Item[Any]) -> Mapping[str, Image | ThemePicture]:
    """Give all pictures that an item names, by field: a theme can have several."""
    if isinstance(item.model, Theme):
        return item.model.pictures
    image = image_of(item)
    return {} if image is None else {"image": image}


def collect_images(root: Path, library: Library) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Read each picture once. What is wrong with one is told at every item that names it."""
    read = cache(partial(_read, root))
    images: dict[str, ImageFile] = {}
    found: list[Diagnostic] = []
    pictured = (item for kind in _pictured() for item in library.kind(kind).values())
    for item in (item for item in pictured if item.kind == THEME or getattr(item.model, "image", None) is not None):
        for name, picture in pictures_of(item).items():
            answer = read(picture.file)
            if isinstance(answer, ImageFile):
                images[picture.file] = answer
            else:
                found.append(_finding(root, item.label(name, "file"), picture.file, answer))
    return replace(library, images=images), tuple(found)


@cache
def _pictured() -> tuple[str, ...]:
    """The kinds of items that can name a picture."""
    return tuple(
        name
        for name, kind in KINDS.items()
        if name == THEME or any("image" in model.model_fields for model in kind.shape.models)
    )


def _read(root: Path, file: str) -> ImageFile | ImageError | OSError | None:
    """Read a picture, or say what keeps us from it; None where there is no file whose name has the same letters."""
    path = root / IMAGES / file
    if not path.is_file() or file not in _files(root):
        return None
    if not path.resolve().is_relative_to(root.resolve()):
        message = "This picture is a link that leads out of the content folder, and such links are not followed."
        return ImageError(message, "Put the picture itself there.")
    try:
        return read_image_file(path)
    except (ImageError, OSError) as error:
        return error


def _finding(root: Path, label: Label, file: str, fault: ImageError | OSError | None) -> Diagnostic:
    if fault is None:
        hint = did_you_mean(file, sorted(_files(root)), f"Put the file into the folder `{IMAGES}/`.")
        return codes.MissingImage.diagnostic(f"There is no picture `{IMAGES}/{file}`.", label, hints=hint)
    if isinstance(fault, OSError):
        return codes.MissingImage.diagnostic(f"This picture cannot be opened: {fault.strerror}.", label)
    where = (f"It is in line {fault.line} of the file.",) if fault.line else ()
    return codes.UnfitImage.diagnostic(fault.message, label, hints=(*where, fault.hint))


def _files(root: Path) -> Iterator[str]:
    """Give the pictures of a folder, with their names as they are: some systems open `Bridge.svg` as `bridge.svg`."""
    folder = root / IMAGES
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix.lower() in TYPES)
