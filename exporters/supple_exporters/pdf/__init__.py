"""The booklet: an edition in, one tagged PDF (PDF/UA-1) out, for people who read on paper.

The data passes through four stages, one module each: `arrangement` decides what stands where, `markup` makes HTML of it
with the templates, `style` chooses the style sheets, `rendering` draws the pages and `tagging` repairs their tags.
"""

from supple_exporters.pdf.exporter import PdfExporter
from supple_exporters.pdf.options import PdfOptions

__all__ = ["PdfExporter", "PdfOptions"]
