"""How much the finishing of a booklet costs beside the drawing of its pages. Aim: at most 5% over WeasyPrint's time.

The same HTML, that of the booklet for new pain, is drawn by WeasyPrint alone and by us, in turn, in one warm process:
both have the same faces and style sheets, parsed before, and write the same kind of PDF. What we add is the look for
letters that no face has, the count of pages and the repair of lines and tags. What the HTML takes, most of it for the
pictures, stands beside it. The time is that of the processor, so that other work on the machine does not count.

Run: python bench/booklet.py
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from supple_editions import brief_of, select_edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.faces import check_letters
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.rendering import VARIANT, Layouts, render_pdf
from supple_schema.linking import load_content

AIM = 0.05
ROUNDS = 5
CONTENT = Path(__file__).parents[1] / "content"
BOOKLET = "first-days"


def main() -> int:
    """Time it and say whether the aim is met."""
    library, _ = load_content(CONTENT)
    edition, report = select_edition(library, brief_of(library.booklets[BOOKLET]))
    assert edition is not None, report
    options = PdfOptions()
    (markup,) = write_markup(edition, options)

    def draw_alone() -> None:
        Layouts(markup.html, markup).draw().write_pdf(pdf_variant=VARIANT, pdf_forms=True)

    def print_booklet() -> None:
        check_letters(markup.html, edition)
        render_pdf(markup)

    def make_html() -> None:
        list(write_markup(edition, options))

    draw_alone()
    print_booklet()
    rounds = [(timed(draw_alone), timed(print_booklet), timed(make_html)) for _ in range(ROUNDS)]
    alone, whole, html = (statistics.median(times) for times in zip(*rounds, strict=True))
    over = statistics.median(ours / theirs for theirs, ours, _ in rounds) - 1
    print(
        f"{BOOKLET}: WeasyPrint alone {alone:.2f} s, with our finishing {whole:.2f} s: {over:+.1%} (aim: at most"
        f" {AIM:.0%}); HTML and pictures before it {html:.2f} s"
    )
    return 0 if over <= AIM else 1


def timed(call: Callable[[], None]) -> float:
    """Time one call, in seconds of the processor."""
    start = time.process_time()
    call()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
