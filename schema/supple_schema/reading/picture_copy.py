"""A picture that somebody brings: bytes of any program in, a picture that may go into outputs out.

It is drawn anew, so that nothing is left in it of who took it, where, or of whom. Whether it may be passed on is for a
person to say.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, field

from supple_schema.reading.image_file import MAXIMUM_BYTES

READABLE = ("PNG", "JPEG", "GIF", "BMP", "TIFF")
MOST_PIXELS = 50_000_000
"""Pixels of a picture that somebody brings: those of the largest cameras."""
LONGEST_SIDE = 1600
"""Pixels: enough for half a page in print."""
QUALITY = 88


class PictureCopyError(Exception):
    """A picture cannot be taken. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """A picture drawn anew: how its file ends, and its bytes."""

    ending: str
    data: bytes = field(repr=False)


def copy_picture(data: bytes) -> PictureCopy:
    """Draw a picture anew, as large as a print needs.

    Raises:
        PictureCopyError: no program here can draw it.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - only documents with pictures pay for it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=READABLE) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise PictureCopyError(
                        f"this picture has more than {MOST_PIXELS:,} pixels. Save it with fewer, and take that."
                    )
                is_photograph = opened.format == "JPEG"
                seen = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
        raise PictureCopyError(
            "this picture is damaged, or of a form that only its own program can draw. Save it as a PNG (in Word by"
            " a right click), and take that in its place."
        ) from None
    seen.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain = Image.new("RGB", seen.size, "white")
    plain.paste(seen, mask=seen.getchannel("A"))
    drawing = _saved(plain, "PNG", optimize=True)
    if is_photograph or len(drawing) > MAXIMUM_BYTES:
        return PictureCopy(".jpg", _saved(plain, "JPEG", quality=QUALITY))
    return PictureCopy(".png", drawing)


def _saved(image: object, form: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, form, **options)  # type: ignore[attr-defined] # the library is loaded late
    return stream.getvalue()
