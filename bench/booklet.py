"""How much the booklet costs beside the drawing of its pages. Aim: our own time under 10% of WeasyPrint's.

The same HTML and style sheet are drawn by WeasyPrint alone and by the exporter, in turn, with the fonts loaded before.

Run: python bench/booklet.py
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import weasyprint  # type: ignore[import-untyped]  # it has no types
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]  # it has no types

from supple_editions import brief_of, select_edition
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.rendering import OwnFiles
from supple_schema.linking import load_content

AIM = 0.10
ROUNDS = 3
CONTENT = Path(__file__).parents[1] / "content"


def main() -> int:
    """Time it and say whether the aim is met."""
    library, _ = load_content(CONTENT)
    edition, report = select_edition(library, brief_of(next(iter(library.booklets.values()))))
    assert edition is not None, report
    options = PdfOptions()
    (markup,) = write_markup(edition, options)
    fonts = FontConfiguration()
    css = weasyprint.CSS(string=markup.css, font_config=fonts, url_fetcher=OwnFiles())

    def draw_alone() -> None:
        html: Any = weasyprint.HTML(string=markup.html, url_fetcher=OwnFiles())
        html.write_pdf(font_config=fonts, stylesheets=[css], pdf_variant="pdf/ua-1")

    def export() -> None:
        list(PdfExporter().export(edition, options))

    alone: list[float] = []
    whole: list[float] = []
    for _ in range(ROUNDS):
        alone.append(seconds(draw_alone))
        whole.append(seconds(export))
    ours = statistics.median(whole) / statistics.median(alone) - 1
    print(
        f"booklet of {len(edition.exercises)} exercises: WeasyPrint alone {statistics.median(alone):.2f} s, "
        f"supple {statistics.median(whole):.2f} s, our own time {ours:+.1%} (aim: under {AIM:.0%})"
    )
    return 0 if ours < AIM else 1


def seconds(run: Callable[[], None]) -> float:
    """Time one run on this process's share of the processor."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
