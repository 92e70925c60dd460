"""The colours of a drawing that follows the setting of a device, as a style sheet inside the SVG.

In: what was painted in a style with a dark side. Out: rules for `prefers-color-scheme: dark` that put the dark colour
in the place of each light one. The light ones stay in the elements, so that a program without style sheets shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from supple_figures.drawing.styles import Style, Texture, Tone

PAINTED = re.compile(r'(fill|stroke)="(#[0-9a-f]{6})"')


def dark_rules(elements: str, style: Style) -> str:
    """CSS rules for the colours that are used; none for a style that does not follow the device."""
    if style.dark is None:
        return ""
    dark_of = dict(counterparts(style, style.dark))
    rules = "".join(
        f'[{paint}="{colour}"]{{{paint}:{dark_of[colour]}}}' for paint, colour in sorted(set(PAINTED.findall(elements)))
    )
    return f'@media (prefers-color-scheme:dark){{rect[fill="none"]{{fill:{style.dark.background}}}{rules}}}'


def dark_sheet(elements: str, style: Style) -> str:
    """The rules as an element for a drawing that has no other rules."""
    rules = dark_rules(elements, style)
    return f"<style>{rules}</style>" if rules else ""


def counterparts(light: Style | Tone | Texture, dark: Style | Tone | Texture) -> Iterator[tuple[str, str]]:
    """Each colour and the one in its place in the dark."""
    for field in fields(light):
        ours, theirs = getattr(light, field.name), getattr(dark, field.name)
        if isinstance(theirs, Tone | Texture):
            yield from counterparts(ours, theirs)
        elif str(ours).startswith("#"):
            yield str(ours), str(theirs)
