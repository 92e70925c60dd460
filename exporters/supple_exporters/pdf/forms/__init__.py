"""The forms of print, one module each: an edition in, what stands on the pages of each file out.

`arrange(edition, options, catalogue)` of a form's module gives its prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_exporters.pdf.forms import booklet, easy_read, handout, poster, sheet, wallet
from supple_exporters.pdf.options import Form, PdfOptions
from supple_exporters.pdf.prints import Print

FORMS: Mapping[Form, Callable[[Edition, PdfOptions, Catalogue], Iterable[Print]]] = MappingProxyType(
    {
        Form.BOOKLET: booklet.arrange,
        Form.HANDOUT: handout.arrange,
        Form.SHEET: sheet.arrange,
        Form.WALLET: wallet.arrange,
        Form.POSTER: poster.arrange,
        Form.EASY_READ: easy_read.arrange,
    }
)
