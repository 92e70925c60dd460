"""Prints: an edition in, tagged PDFs (PDF/UA-1) out, for people who read on paper.

The data passes through stages, one module each: a module of `forms` decides what stands where and gives `prints`;
`markup` makes HTML of them with the templates, whose words, pictures and columns come from `words`; `style` chooses the
style sheets; `rendering` draws the pages, as small as they must be to fit; `tagging` repairs their tags.
"""

from supple_exporters.pdf.exporter import PdfExporter
from supple_exporters.pdf.options import PdfOptions

__all__ = ["PdfExporter", "PdfOptions"]
