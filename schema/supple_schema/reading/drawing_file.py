"""A drawing in SVG that somebody else has made: bytes in, its size out, or the first thing in it that has no business
in a picture.

What is allowed is listed, and all else is refused: scripts, links, addresses, styles that reach beyond the drawing,
entities, and parts that are drawn again and again. Nothing is repaired, so the file that is shown is the author's.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate

SVG = "http://www.w3.org/2000/svg"
XML = "http://www.w3.org/XML/1998/namespace"
SAVE_PLAIN = "Save it as a plain SVG: in Inkscape as “Plain SVG”, in Illustrator with styles as attributes."
ELEMENT_NAMES = (
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan clipPath linearGradient"
    " radialGradient stop"
)
ATTRIBUTE_NAMES = (
    "id class role lang aria-label aria-labelledby aria-hidden version baseProfile viewBox preserveAspectRatio"
    " width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points pathLength transform style display visibility"
    " overflow opacity color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order clip-path"
    " clip-rule clipPathUnits gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity font-family"
    " font-size font-style font-variant font-weight font-stretch text-anchor text-decoration dominant-baseline"
    " alignment-baseline baseline-shift letter-spacing word-spacing writing-mode textLength lengthAdjust rotate"
    " shape-rendering text-rendering color-rendering image-rendering color-interpolation enable-background"
)
ELEMENTS = frozenset(ELEMENT_NAMES.split())
ATTRIBUTES = frozenset(ATTRIBUTE_NAMES.split())
OUTWARD = re.compile(r"url\(\s*(?!['\"]?#)|[\\@]|expression\(|javascript:", re.IGNORECASE)
"""What leads out of a drawing in the value of an attribute."""

MOST_ELEMENTS = 5000
DEEPEST = 30


class DrawingError(Exception):
    """A drawing cannot be used. `line` is where, counted from 1."""

    def __init__(self, message: str, hint: str = SAVE_PLAIN, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line


def measure_drawing(data: bytes) -> tuple[float, float]:
    """Give the width and the height of a drawing, in its own units.

    Raises:
        DrawingError: it is no SVG, or holds what is not allowed.
    """
    return _Inspection().run(data)


class _Inspection:
    """One walk through a drawing. Whatever is not allowed ends it."""

    def __init__(self) -> None:
        self._parser = ParserCreate("utf-8", namespace_separator=" ")
        self._parser.XmlDeclHandler = self._declaration
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._size: tuple[float, float] | None = None
        self._count = 0
        self._depth = 0

    def run(self, data: bytes) -> tuple[float, float]:
        try:
            data.decode()
            self._parser.Parse(data, True)
        except UnicodeDecodeError:
            raise DrawingError("This drawing is not stored as UTF-8.") from None
        except ExpatError as error:
            raise DrawingError("This is no SVG that can be read.", line=error.lineno) from None
        if self._size is None:
            raise DrawingError("This drawing has no element `svg`.")
        return self._size

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            self._refuse("This drawing is not stored as UTF-8.")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        self._count += 1
        self._depth += 1
        if self._count > MOST_ELEMENTS or self._depth > DEEPEST:
            self._refuse(f"This drawing has more than {MOST_ELEMENTS} parts, or {DEEPEST} within each other.")
        if not namespace and element == "svg":
            self._refuse(f'The element `svg` lacks `xmlns="{SVG}"`.')
        if namespace != SVG or element not in ELEMENTS:
            self._refuse(f"A drawing may not hold the element `{element[:40]}`.")
        for attribute, value in attributes.items():
            self._check_attribute(attribute, value)
        if self._size is None:
            if element != "svg":
                self._refuse("The outermost element is not `svg`.")
            self._size = self._measure(attributes.get("viewBox", ""))

    def _check_attribute(self, name: str, value: str) -> None:
        namespace, _, attribute = name.rpartition(" ")
        own = not namespace and attribute in ATTRIBUTES
        if not own and (namespace, attribute) not in {(XML, "space"), (XML, "lang")}:
            self._refuse(f"A drawing may not have the attribute `{attribute[:40]}`.")
        if OUTWARD.search(value):
            self._refuse(f"The attribute `{attribute}` leads out of the drawing.")

    def _measure(self, box: str) -> tuple[float, float]:
        try:
            _, _, width, height = (float(part) for part in box.replace(",", " ").split())
        except ValueError:
            width = height = 0.0
        if not (0 < width < math.inf and 0 < height < math.inf):
            self._refuse("This drawing does not say how large it is: its `viewBox` is missing or of no size.")
        return width, height

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _doctype(self, *_: object) -> None:
        self._refuse("A drawing may not have a document type (`<!DOCTYPE …>`).")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"A drawing may not hold the instruction `<?{target[:40]}…?>`.")

    def _refuse(self, message: str) -> None:
        raise DrawingError(message, line=self._parser.CurrentLineNumber)
