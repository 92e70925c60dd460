"""JSON: bytes in, its data out. What the data mean is for a mapping to say."""

from __future__ import annotations

import json

from supple_cli.imports.readers.encodings import decode
from supple_cli.imports.records import Objects, Outline, Place, ReadingError, Remark, Table


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a JSON document.

    Raises:
        ReadingError: it is none.
    """
    text, problems = decode(data, place)
    try:
        return [Objects(place, json.loads(text))], problems
    except json.JSONDecodeError as error:
        raise ReadingError(f"{place}, line {error.lineno}: this is no JSON: {error.msg}.") from None
    except RecursionError:
        raise ReadingError(f"{place}: its lists stand too deep in each other to be read.") from None
