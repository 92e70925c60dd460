"""Each page looks as it did when somebody last looked at it: a small grey picture of it is kept.

A change that is wanted: `pytest tests/exporters/test_pdf_looks.py --refresh-goldens`, then look at the pictures.
"""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from golden import Golden
from PIL import Image
from printing import Prints
from sampling import sampled

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parents[1] / "cases" / "pdf" / "looks"
WIDE = 96
ACROSS = 6
MOST_PAGES = 12
GREYS = 16
BLOCK = 6
"""Pixels to a side of a block: about 13 mm of A4."""
TOLERANCE = 20.0
"""So many of 255 shades may a block differ in the mean, for other versions of what draws letters."""
PRINTS: dict[str, tuple[str, dict[str, Any]]] = {
    "booklet": ("complete", {}),
    "booklet-large-low-ink": ("complete", {"text_size": "large", "ink": "low"}),
    "booklet-right-to-left": ("right-to-left", {}),
    "booklet-staff-a5": ("complete", {"paper": "a5", "audience": "staff"}),
    "handout": ("complete", {"form": "handout"}),
    "handout-large": ("complete", {"form": "handout", "paper": "letter", "text_size": "large"}),
    "sheet": ("complete", {"form": "sheet"}),
    "wallet": ("complete", {"form": "wallet"}),
    "poster": ("complete", {"form": "poster"}),
    "easy-read": ("complete", {"form": "easy-read"}),
}


def thumbnails(data: bytes) -> Image.Image:
    """The first pages of a PDF in greys, beside and below each other."""
    document: Any = pypdfium2.PdfDocument(data)
    pages = [document[number] for number in range(min(len(document), MOST_PAGES))]
    pictures = [page.render(scale=WIDE / page.get_size()[0]).to_pil().convert("L") for page in pages]
    high = max(picture.height for picture in pictures)
    sheet = Image.new("L", (WIDE * min(ACROSS, len(pictures)), high * -(-len(pictures) // ACROSS)), 255)
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (number % ACROSS * WIDE, number // ACROSS * high))
    step = 255 / (GREYS - 1)
    return Image.fromarray((np.round(np.asarray(sheet) / step) * step).astype(np.uint8))


def difference(kept: Image.Image, drawn: Image.Image) -> tuple[float, int]:
    """How much the block differs that differs most, and the page on which it stands."""
    if kept.size != drawn.size:
        return 255.0, 0
    gap = np.asarray(kept, dtype=np.float64) - np.asarray(drawn, dtype=np.float64)
    rows, columns = gap.shape[0] // BLOCK, gap.shape[1] // BLOCK
    blocks = np.abs(gap[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK).mean(axis=(1, 3)))
    row, column = np.unravel_index(int(blocks.argmax()), blocks.shape)
    high = kept.height // max(1, round(kept.height / (WIDE * 1.41)))
    return float(blocks.max()), int(row) * BLOCK // high * ACROSS + int(column) * BLOCK // WIDE + 1


@pytest.mark.parametrize("name", sampled(PRINTS, PRINTS.keys() - {"booklet-large-low-ink", "booklet-staff-a5"}))
def test_pages_look_as_they_did(name: str, prints: Prints, golden: Golden) -> None:
    sample, options = PRINTS[name]
    (one,) = prints(sample, **options).values()
    drawn, file = thumbnails(one.data), FOLDER / f"{name}.png"
    if golden.refresh:
        data = io.BytesIO()
        drawn.save(data, "PNG", optimize=True)
        golden(file, data.getvalue())
        return
    assert file.is_file(), f"{file} is missing: make it with --refresh-goldens, then look at it"
    with Image.open(file) as kept:
        most, page = difference(kept.convert("L"), drawn)
    assert most <= TOLERANCE, f"page {page} of {name} looks different: if that is right, --refresh-goldens"


def test_a_block_of_text_that_moved_is_noticed_and_a_shade_is_not() -> None:
    rng = np.random.default_rng(1)
    page = np.full((136, WIDE), 255, dtype=np.uint8)
    page[20:32, 12:84] = 120
    moved = np.roll(page, 12, axis=0)
    paler = np.clip(page + rng.integers(-8, 9, page.shape), 0, 255).astype(np.uint8)
    assert difference(Image.fromarray(page), Image.fromarray(moved))[0] > TOLERANCE
    assert difference(Image.fromarray(page), Image.fromarray(paler))[0] < TOLERANCE
