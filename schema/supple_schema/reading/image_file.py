"""A picture file: bytes in, a picture that may go into outputs out, or what is wrong with it.

A picture travels into booklets and apps as it is. So its bytes must be what its name says, small enough to send, whole,
and without anything that a reader's program could run or fetch, or that says where somebody lives.
"""

from __future__ import annotations

import warnings
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final, Literal, TypeAlias

from supple_schema.reading.drawing_file import DrawingError, measure_drawing
from supple_schema.reading.picture_parts import foreign_part

MAXIMUM_BYTES = 1024 * 1024
MAXIMUM_DRAWING_BYTES = 256 * 1024
MAXIMUM_SIDE = 4000
"""Most pixels along one side: enough for a whole page in print."""

MediaType: TypeAlias = Literal["image/svg+xml", "image/png", "image/jpeg"]
"""The sorts of pictures that every browser and every PDF can show."""

DRAWING: Final = "image/svg+xml"
TYPES: Mapping[str, MediaType] = {
    ".svg": DRAWING,
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
ORIENTATION = 0x0112
"""Number of Exif 2.32: how the camera was held."""

STRIP = "Take it out: `exiftool -all= -trailer:all= --icc_profile:all FILE`, or save the picture anew without metadata."


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture that may go into outputs. Its size is in pixels; a drawing's is in its own units."""

    media_type: MediaType
    width: float
    height: float
    data: bytes = field(repr=False)


class ImageError(Exception):
    """A picture cannot be used. `hint` says what to do, `line` where in a drawing it is."""

    def __init__(self, message: str, hint: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line


def read_image_file(path: Path) -> ImageFile:
    """Read a picture.

    Raises:
        ImageError: it is not fit to be passed on.
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        data = stream.read(MAXIMUM_BYTES + 1)
    return check_image(data, TYPES[PurePosixPath(path.name).suffix])


def check_image(data: bytes, media_type: MediaType) -> ImageFile:
    """Hold bytes to what a picture of a type must be.

    Raises:
        ImageError: they are not fit to be passed on.
    """
    maximum = MAXIMUM_DRAWING_BYTES if media_type == DRAWING else MAXIMUM_BYTES
    if len(data) > maximum:
        hint = "Save it smaller: with fewer points." if media_type == DRAWING else "Save it with fewer pixels."
        raise ImageError(f"This picture is larger than {maximum // 1024} kB.", hint)
    if media_type == DRAWING:
        try:
            width, height = measure_drawing(data)
        except DrawingError as error:
            raise ImageError(error.message, error.hint, error.line) from error
        return ImageFile(media_type, width, height, data)
    width, height = _measure_pixels(data, media_type)
    return ImageFile(media_type, width, height, data)


def _measure_pixels(data: bytes, media_type: MediaType) -> tuple[int, int]:
    # Only a set with such pictures pays for the library that opens them.
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - see above

    name = media_type.removeprefix("image/").upper()
    too_large = ImageError(
        f"This picture has more than {MAXIMUM_SIDE} pixels along one side.", "Save it with fewer pixels."
    )
    try:
        with warnings.catch_warnings(), _no_part_missing():
            warnings.simplefilter("error")
            with Image.open(BytesIO(data), formats=(name,)) as image:
                if max(image.size) > MAXIMUM_SIDE:
                    raise too_large
                image.load()
                exif = image.getexif()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise too_large from None
    except UnidentifiedImageError:
        raise ImageError(
            f"This picture is no {name}, as its name says.", "Save it again as what it is named."
        ) from None
    except (OSError, ValueError, SyntaxError, Warning):  # what Pillow says of damaged files
        raise ImageError("This picture is damaged.", "Save it again.") from None
    if exif.get(ORIENTATION, 1) != 1:
        raise ImageError("This picture is stored turned on its side.", "Turn it upright and save it again.")
    foreign = foreign_part(data)
    if foreign:
        raise ImageError(f"This picture holds {foreign}, which may say who took it, where, or of whom.", STRIP)
    return image.size


@contextmanager
def _no_part_missing() -> Generator[None]:
    """Let Pillow refuse pictures that are cut off, also where another library of the process has told it not to."""
    from PIL import ImageFile as pillow  # noqa: N813, PLC0415 - a module whose name is ours too; loaded late as above

    allowed = pillow.LOAD_TRUNCATED_IMAGES
    pillow.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        pillow.LOAD_TRUNCATED_IMAGES = allowed
