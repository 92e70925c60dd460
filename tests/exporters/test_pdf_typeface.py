"""Numbers on paper are read at a glance: their zeros are plain rings."""

from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types

import supple_exporters.pdf

FONTS = sorted((Path(supple_exporters.pdf.__file__).parent / "fonts").glob("*-latin-[0-9]*.woff2"))
OUTER_AND_INNER = 2


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.name)
def test_a_zero_has_no_stroke(path: Path) -> None:
    glyphs: Any = TTFont(path)["glyf"]
    for name in {"zero", "zero.tf"} & set(glyphs.keys()):
        _, ends, _ = glyphs[name].getCoordinates(glyphs)
        assert len(ends) == OUTER_AND_INNER
