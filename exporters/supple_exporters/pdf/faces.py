"""The faces of a print: those of this package, and none of the machine.

A print looks the same wherever it is made, so no other face may help out. A letter that no face has would come out as
an empty box. It is refused before anything is drawn, with the fields that hold it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any, cast

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # mypy finds no types in it
from weasyprint.text import ffi as libraries  # type: ignore[import-untyped]  # it has no types
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]  # it has no types

from supple_editions.model import Edition
from supple_exporters.contract import ExportError
from supple_exporters.pdf.edition_texts import texts_of

# What a print does not show: tags and the texts that they hold, but for the words around the number of a page.
UNSHOWN = re.compile(r"<(?:[^<>]*? data-before=\"([^\"]*)\" data-after=\"([^\"]*)\")?[^<>]*>")
MOST_NAMED = 10
SETTINGS = "FcConfig * FcConfigCreate (void); FcBool FcConfigSetCurrent (FcConfig *config);"
"""What is called of Fontconfig beyond what WeasyPrint calls."""


class OwnFaces(FontConfiguration):  # type: ignore[misc]  # its base has no types
    """Faces that a style sheet loads, and no others: neither fonts nor settings of the machine are read."""

    def __init__(self) -> None:  # pyright: ignore[reportMissingSuperCall]  # its base would read the machine's fonts
        c: Any = libraries
        c.ffi.cdef(SETTINGS, override=True)
        self._config: Any = c.fontconfig.FcConfigCreate()
        # Pango asks the settings of the process too which face stands for which.
        c.fontconfig.FcConfigSetCurrent(self._config)
        self.font_map: Any = c.ffi.gc(c.pangoft2.pango_ft2_font_map_new(), c.gobject.g_object_unref)
        c.pangoft2.pango_fc_font_map_set_config(c.ffi.cast("PangoFcFontMap *", self.font_map), self._config)
        # The map keeps the settings alive.
        c.fontconfig.FcConfigDestroy(self._config)
        self._folder: Any = None
        self.strut_layouts: dict[Any, Any] = {}
        self.font_features: dict[Any, Any] = {}


def check_letters(markup: str, edition: Edition) -> None:
    """Hold the words of a print to the letters of its faces.

    Raises:
        ExportError: there are others; the message says which, and in which fields of which items they stand.
    """
    missing = missing_letters(html.unescape(UNSHOWN.sub(r"\1 \2", markup)))
    if not missing:
        return
    places = [
        f"  {place}: {', '.join(map(_name, sorted(found)))}"
        for place, text in texts_of(edition)
        if (found := missing & set(text))
    ]
    places = list(dict.fromkeys(places)) or [f"  words of the program: {', '.join(map(_name, sorted(missing)))}"]
    if len(places) > MOST_NAMED:
        places[MOST_NAMED:] = [f"  and {len(places) - MOST_NAMED} more"]
    raise ExportError(
        "The faces of the print lack letters that stand in:\n" + "\n".join(places) + "\nWrite other letters: a print"
        " has the letters of Latin scripts and Hebrew, and takes none from the machine, where they could look different"
        " or be missing."
    )


def missing_letters(text: str) -> set[str]:
    """Give the letters and signs of a text that no face has. Marks that nobody sees need none."""
    composed = unicodedata.normalize("NFC", text)
    return {sign for sign in set(composed) - _letters() if unicodedata.category(sign) not in {"Cc", "Cf"}}


@cache
def _letters() -> frozenset[str]:
    """The letters of all faces. Every weight has the same."""
    folder = resources.files("supple_exporters.pdf") / "fonts"
    files = [file for file in folder.iterdir() if file.name.endswith("-400-normal.woff2")]
    maps = [cast("dict[int, str]", TTFont(BytesIO(file.read_bytes())).getBestCmap()) for file in files]  # pyright: ignore[reportUnknownMemberType]  # no types
    return frozenset(chr(code) for letters in maps for code in letters)


def _name(sign: str) -> str:
    name = unicodedata.name(sign, "a sign without a name")
    return f"{sign} (U+{ord(sign):04X} {name})"
