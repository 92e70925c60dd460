"""The style sheets of a booklet: options in, one text of CSS out. Each choice is a file of its own over `base.css`."""

from __future__ import annotations

from functools import cache
from importlib import resources

from supple_exporters.pdf.options import Ink, Paper, PdfOptions, Sheets, TextSize

CHOICES = {
    TextSize.LARGE: "large-print.css",
    Paper.LETTER: "letter.css",
    Sheets.TWO_SIDED: "two-sided.css",
    Ink.LOW: "low-ink.css",
}


def choose_style(options: PdfOptions) -> str:
    """Put together the style sheets that these options ask for; a later one overrides an earlier one."""
    chosen = (options.paper, options.text_size, options.sheets, options.ink)
    return "\n".join(_read(name) for name in ("fonts.css", "base.css", *(CHOICES[c] for c in chosen if c in CHOICES)))


@cache
def _read(name: str) -> str:
    return (resources.files("supple_exporters.pdf") / "style" / name).read_text(encoding="utf-8")
