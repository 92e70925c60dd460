"""The packages of the extra `import`, which not everybody has."""

from __future__ import annotations

from typing import Any, Literal

from supple_cli.imports.records import Place, ReadingError


def require(package: Literal["docx", "openpyxl"], place: Place) -> Any:  # noqa: ANN401 - a module
    """Give the package for files of Word or Excel.

    Raises:
        ReadingError: it is not installed.
    """
    found: Any
    try:
        if package == "docx":
            import docx as found  # noqa: PLC0415 - only who has the extra can
        else:
            import openpyxl as found  # noqa: PLC0415 - as above
    except ImportError:
        raise ReadingError(
            f'{place}: files of Word and Excel need 2 more packages. Install them with: pip install "supple[import]".'
        ) from None
    return found
