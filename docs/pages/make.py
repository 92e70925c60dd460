# ruff: noqa: INP001 - a program beside the pictures that it makes, no package
"""Makes the pictures and the table of docs/booklet.md: content in, a contact sheet of each form and their measures out.

Run: ./run pages
"""

from __future__ import annotations

import io
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it has no types
from PIL import Image

from supple_editions import Edition, brief_of, select_edition
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_schema.linking import load_content

HERE = Path(__file__).parent
PRINTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("booklet", "first-days", {}),
    ("booklet-large", "first-days", {"text_size": "large"}),
    ("booklet-spaced", "first-days", {"letters": "spaced"}),
    ("booklet", "at-your-desk", {}),
    ("handout", "handout-knee-to-chest", {"form": "handout"}),
    ("handout-clinic", "handout-knee-to-chest", {"form": "handout", "theme": "clinic"}),
    ("handout-low-ink", "handout-knee-to-chest", {"form": "handout", "ink": "low"}),
    ("handout-large", "handout-knee-to-chest", {"form": "handout", "text_size": "large"}),
    ("sheet", "first-days", {"form": "sheet"}),
    ("wallet", "first-days", {"form": "wallet"}),
    ("poster", "at-your-desk", {"form": "poster"}),
    ("easy-read", "handout-knee-to-chest", {"form": "easy-read"}),
)
SHOWN = {"booklet", "handout", "handout-clinic", "handout-low-ink", "sheet", "wallet", "poster", "easy-read"}
"""The prints that the page about prints shows; the others are measured."""
HEAD = """---
orphan: true
---

# Measures of the prints

Made by `./run pages`. The fill is how far down a page its words and pictures reach, of the room above the foot: the
median of all pages. The first exercise is the page of the first exercise that stands there in full.

| print | of | pages | words a page | fill | first exercise |
|---|---|---|---|---|---|
"""
PEERS = """
Beside them, what others hand out, counted in their own files: an NHS trust's leaflet on low back pain has 3 pages of
A4, a charity's quick guide to exercise with osteoporosis 4, two charities' booklets on back pain 36 and 44 of A5, which
are 18 and 22 of A4, with 400 to 450 words to a page of A4. A university hospital's sheet of 7 exercises has 1 side.
"""
WIDE = 220
ACROSS = 5
GAP = 8
WHITE = 250


def main() -> None:
    """Write the sheets and the table."""
    library, _ = load_content(HERE.parents[1] / "content")
    rows: list[str] = []
    for name, booklet, options in PRINTS:
        edition, report = select_edition(library, brief_of(library.booklets[booklet]))
        if edition is None:
            raise SystemExit(str(report))
        artifact = next(iter(PdfExporter().export(edition, PdfOptions.model_validate(options))))
        document: Any = pypdfium2.PdfDocument(artifact.data)
        texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
        pages = [page.render(scale=WIDE / page.get_size()[0]).to_pil() for page in document]
        words = sum(len(text.split()) for text in texts) / len(texts)
        fill = median(fill_of(page) for page in pages)
        first = first_exercise(edition, texts)
        rows.append(f"| {name} | {booklet} | {len(texts)} | {words:.0f} | {fill:.0%} | {first} |\n")
        if name in SHOWN:
            save_sheet(pages, f"{name}-{booklet}")
    (HERE / "measures.md").write_text(HEAD + "".join(rows) + PEERS, encoding="utf-8")


def fill_of(page: Image.Image) -> float:
    """The share of a page, above its foot of 36 mm on A4, down to the lowest row that is not white."""
    foot = round(page.height * 0.87)
    darkest = np.asarray(page.convert("L"))[:foot].min(axis=1)
    return max((row + 1 for row, shade in enumerate(darkest) if shade < WHITE), default=0) / foot


def first_exercise(edition: Edition, texts: list[str]) -> str:
    """The page on which the first exercise stands with its steps."""
    steps = [item.steps[0].text for item in edition.exercises if item.steps]
    found = (number for number, text in enumerate(texts, 1) if any(step[:40] in text for step in steps))
    return str(next(found, "–"))


def save_sheet(pages: list[Image.Image], name: str) -> None:
    """Put pages beside and below each other in one picture."""
    high = max(page.height for page in pages)
    across = min(ACROSS, len(pages))
    down = -(-len(pages) // across)
    sheet = Image.new("RGB", (across * (WIDE + GAP) + GAP, down * (high + GAP) + GAP), "#8a8a8a")
    for index, page in enumerate(pages):
        sheet.paste(page, (GAP + index % across * (WIDE + GAP), GAP + index // across * (high + GAP)))
    data = io.BytesIO()
    sheet.quantize(64).save(data, "PNG", optimize=True)
    (HERE / f"{name}.png").write_bytes(data.getvalue())


if __name__ == "__main__":
    main()
