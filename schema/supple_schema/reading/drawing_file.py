"""A drawing in SVG that somebody else has made: bytes in, its size out, or the first thing in it that has no business
in a picture.

What is allowed is listed, and all else is refused: scripts, links, addresses, styles that reach beyond the drawing,
entities, and parts that are drawn again and again. Nothing is repaired, so the file that is shown is the author's.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from supple_schema.reading.drawing_values import (
    ATTRIBUTES,
    LENGTHS,
    STYLES,
    dash_length,
    numbers_in,
    read_style,
    value_fault,
)

SVG = "http://www.w3.org/2000/svg"
XML = "http://www.w3.org/XML/1998/namespace"
SAVE_PLAIN = "Save it as a plain SVG: in Inkscape as “Plain SVG”, in Illustrator with styles as attributes."
NO_COMMENTS = "Delete it: in Inkscape, save it as Optimized SVG with `Remove comments` on."
ELEMENT_NAMES = (
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan clipPath linearGradient"
    " radialGradient stop"
)
ELEMENTS = frozenset(ELEMENT_NAMES.split())
MOST_ELEMENTS = 5000
DEEPEST = 30
MOST_DASHES = 1_000_000
MOST_CLIPPED = 50_000
"""Parts of clips that are drawn, each as often as its clip is used."""

WAY_ALONG = 8
"""The line around a shape is at most so many times as long as the sum of its numbers: a full circle has the most."""


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
        self._parser.CommentHandler = self._comment
        self._size: tuple[float, float] | None = None
        self._count = 0
        self._dash: list[float | None] = [None]
        """The pattern of dashes at each depth, from the outermost element on."""
        self._dashes = 0.0
        self._clip: str | None = None
        self._clip_depth = 0
        self._clip_sizes: Counter[str] = Counter()
        self._clip_uses: Counter[str] = Counter()

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
        if sum(self._clip_sizes[name] * count for name, count in self._clip_uses.items()) > MOST_CLIPPED:
            raise DrawingError("The clips of this drawing are used too often.", hint="Clip fewer parts of it.")
        return self._size

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            self._refuse("This drawing is not stored as UTF-8.")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._dash) > DEEPEST:
            self._refuse(f"This drawing has more than {MOST_ELEMENTS} parts, or {DEEPEST} within each other.")
        if not namespace and element == "svg":
            self._refuse(f'The element `svg` lacks `xmlns="{SVG}"`.')
        if namespace != SVG or element not in ELEMENTS:
            self._refuse(f"A drawing may not hold the element `{element[:40]}`.")
        for attribute, value in attributes.items():
            self._check_attribute(attribute, value)
        styled = {**attributes, **read_style(attributes.get("style", ""))}
        self._count_dashes(element, styled)
        self._count_clips(element, styled)
        if self._size is None:
            if element != "svg":
                self._refuse("The outermost element is not `svg`.")
            self._size = self._measure(attributes.get("viewBox", ""))

    def _check_attribute(self, name: str, value: str) -> None:
        namespace, _, attribute = name.rpartition(" ")
        own = not namespace and attribute in ATTRIBUTES
        if not own and (namespace, attribute) not in {(XML, "space"), (XML, "lang")}:
            self._refuse(f"A drawing may not have the attribute `{attribute[:40]}`.")
        if attribute != "style":
            self._check_value("attribute", attribute, value)
            return
        for style, styled in read_style(value).items():
            if style not in STYLES:
                self._refuse(f"A drawing may not have the style `{style[:40]}`.")
            self._check_value("style", style, styled)

    def _check_value(self, sort: str, name: str, value: str) -> None:
        fault = value_fault(name, value)
        if fault:
            self._refuse(f"The {sort} `{name}` {fault}.")

    def _count_dashes(self, element: str, styled: Mapping[str, str]) -> None:
        """Keep the pattern of dashes, and count how many of them the lines of this element can have at most."""
        own = styled.get("stroke-dasharray", "inherit").strip()
        dash = self._dash[-1] if own == "inherit" else dash_length(own)
        self._dash.append(dash)
        if dash is None:
            return
        if element in {"text", "tspan"}:
            self._refuse("Letters may not have an outline of dashes.")
        lengths = sum(abs(number) for name in LENGTHS & styled.keys() for number in numbers_in(styled[name]))
        self._dashes += WAY_ALONG * lengths / dash
        if self._dashes > MOST_DASHES:
            self._refuse(f"The lines of this drawing have more than {MOST_DASHES:,} dashes.")

    def _count_clips(self, element: str, styled: Mapping[str, str]) -> None:
        """Count what clips hold and how often they are used. A clip within a clip would double with each step."""
        use = styled.get("clip-path", "none").partition("#")[2].strip(" '\")")
        inside = self._clip is not None or element == "clipPath"
        if use and inside:
            self._refuse("A clip may not be clipped itself.")
        if use:
            self._clip_uses[use] += 1
        if element == "clipPath" and self._clip is None:
            self._clip, self._clip_depth = styled.get("id", ""), len(self._dash)
        if self._clip is not None:
            self._clip_sizes[self._clip] += 1

    def _measure(self, box: str) -> tuple[float, float]:
        try:
            _, _, width, height = (float(part) for part in box.replace(",", " ").split())
        except ValueError:
            width = height = 0.0
        if not (0 < width < math.inf and 0 < height < math.inf):
            self._refuse("This drawing does not say how large it is: its `viewBox` is missing or of no size.")
        return width, height

    def _end(self, _: str) -> None:
        if self._clip is not None and len(self._dash) == self._clip_depth:
            self._clip = None
        self._dash.pop()

    def _doctype(self, *_: object) -> None:
        self._refuse("A drawing may not have a document type (`<!DOCTYPE …>`).")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"A drawing may not hold the instruction `<?{target[:40]}…?>`.")

    def _comment(self, _: str) -> None:
        # Nobody sees it, so nobody would miss a name in it, and it would be published.
        self._refuse("A drawing may not hold comments (`<!-- … -->`).", hint=NO_COMMENTS)

    def _refuse(self, message: str, hint: str = SAVE_PLAIN) -> None:
        raise DrawingError(message, hint=hint, line=self._parser.CurrentLineNumber)
