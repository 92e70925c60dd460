"""The packages of the extra `import`, which not everybody has."""

from __future__ import annotations

from typing import Any

from supple_cli.imports.records import Place, ReadingError


def require_openpyxl(place: Place) -> Any:  # noqa: ANN401 - a module
    """Give the package for files of Excel.

    Raises:
        ReadingError: it is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 - only who has the extra can
    except ImportError:
        raise _missing(place) from None
    return openpyxl


def require_docx(place: Place) -> Any:  # noqa: ANN401 - a module
    """Give the package for files of Word.

    Raises:
        ReadingError: it is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - only who has the extra can
    except ImportError:
        raise _missing(place) from None
    return docx


def _missing(place: Place) -> ReadingError:
    return ReadingError(
        f'{place}: files of Word and Excel need 2 more packages. Install them with: pip install "supple[import]".'
    )
