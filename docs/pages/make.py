# ruff: noqa: INP001 - a program beside the pictures that it makes, no package
"""Makes the pictures and the table of docs/booklet.md: content in, a contact sheet of each form and their measures out.

Run: ./run pages
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no types
from PIL import Image

from supple_editions import brief_of, select_edition
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_schema.linking import load_content

HERE = Path(__file__).parent
PRINTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("booklet", "first-days", {}),
    ("booklet", "at-your-desk", {}),
    ("handout", "handout-knee-to-chest", {"form": "handout"}),
    ("handout-low-ink", "handout-knee-to-chest", {"form": "handout", "ink": "low"}),
    ("sheet", "first-days", {"form": "sheet"}),
    ("wallet", "first-days", {"form": "wallet"}),
    ("poster", "at-your-desk", {"form": "poster"}),
)
HEAD = "---\norphan: true\n---\n\n# Measures of the prints\n\n"
WIDE = 260
ACROSS = 5
GAP = 8


def main() -> None:
    """Write the sheets and the table."""
    library, _ = load_content(HERE.parents[1] / "content")
    rows = ["| print | of | pages | words a page |", "|---|---|---|---|"]
    for name, booklet, options in PRINTS:
        edition, report = select_edition(library, brief_of(library.booklets[booklet]))
        if edition is None:
            raise SystemExit(str(report))
        artifact = next(iter(PdfExporter().export(edition, PdfOptions.model_validate(options))))
        document: Any = pypdfium2.PdfDocument(artifact.data)
        words = [len(page.get_textpage().get_text_bounded().split()) for page in document]
        rows.append(f"| {name} | {booklet} | {len(words)} | {round(sum(words) / len(words))} |")
        save_sheet([page.render(scale=WIDE / page.get_size()[0]).to_pil() for page in document], f"{name}-{booklet}")
    (HERE / "measures.md").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


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
