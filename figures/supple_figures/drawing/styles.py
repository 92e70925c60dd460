"""The five looks of one drawing: colours, line weights, and how near and far are told apart without colour.

The body's colour is of no skin, and hair is only a cap that shows which way the head looks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from supple_figures.looks import StyleName


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of a body's parts on one side."""

    skin: str
    top: str
    shorts: str
    hair: str
    line: str
    width: float


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as hexadecimal sRGB; widths in units of the drawing, 7 to a millimetre as printed."""

    near: Tone
    far: Tone
    paper: str
    background: str | None
    ghost: str
    ghost_line: str
    ghost_dash: str
    floor: str
    shadow: str
    mat: str
    mat_edge: str
    prop: str
    prop_dark: str
    soft_prop: str
    prop_line: str
    accent: str
    accent_text: str
    badge: str
    badge_text: str
    thin: float = 1.4

    def thicker(self, factor: float) -> Style:
        """The same with thicker lines, for a drawing that will be shrunk."""
        near, far = (replace(tone, width=round(tone.width * factor, 1)) for tone in (self.near, self.far))
        return replace(self, near=near, far=far, thin=round(self.thin * factor, 1))


INK = "#14263b"
FULL_COLOUR = Style(
    near=Tone(skin="#d3d9dd", top="#1f8a86", shorts="#2f4a6b", hair="#37424f", line=INK, width=2.2),
    far=Tone(skin="#a5afb7", top="#17605f", shorts="#22364f", hair="#37424f", line="#3c4c5e", width=1.5),
    paper="#ffffff",
    background=None,
    ghost="#e3eaf0",
    ghost_line="#8fa2b3",
    ghost_dash="5 4",
    floor="#9fb0bf",
    shadow="#b9c6d1",
    mat="#cfe6e2",
    mat_edge="#93c3bc",
    prop="#ecdcc3",
    prop_dark="#c9ae86",
    soft_prop="#f3e3ea",
    prop_line="#5a5048",
    accent="#c8400a",
    accent_text="#ffffff",
    badge=INK,
    badge_text="#ffffff",
)
TWO_TONE = replace(
    FULL_COLOUR,
    near=Tone(skin="#ffffff", top="#8fc7cd", shorts="#8fc7cd", hair="#0b4f5c", line="#0b3b47", width=2.2),
    far=Tone(skin="#d5e8ea", top="#5fa3ac", shorts="#5fa3ac", hair="#0b4f5c", line="#47767f", width=1.5),
    ghost="#edf5f6",
    ghost_line="#7fa9b0",
    floor="#7fa9b0",
    shadow="#c5dcdf",
    mat="#e4f1f2",
    mat_edge="#b5d6da",
    prop="#ffffff",
    prop_dark="#d5e8ea",
    soft_prop="#ffffff",
    prop_line="#47767f",
    accent="#0b3b47",
    badge="#0b3b47",
)
LINE_ART = replace(
    FULL_COLOUR,
    near=Tone(skin="#ffffff", top="#ffffff", shorts="#ffffff", hair="#000000", line="#000000", width=2.6),
    far=Tone(skin="#ffffff", top="#ffffff", shorts="#ffffff", hair="#000000", line="#000000", width=1.6),
    ghost="none",
    ghost_line="#000000",
    ghost_dash="1 5",
    floor="#000000",
    shadow="none",
    mat="#ffffff",
    mat_edge="#ffffff",
    prop="#ffffff",
    prop_dark="#ffffff",
    soft_prop="#ffffff",
    prop_line="#000000",
    accent="#000000",
    badge="#ffffff",
    badge_text="#000000",
)
HIGH_CONTRAST = replace(
    FULL_COLOUR,
    near=Tone(skin="#ffffff", top="#003a70", shorts="#000000", hair="#000000", line="#000000", width=3.5),
    far=Tone(skin="#c9c9c9", top="#6b7f93", shorts="#5c5c5c", hair="#000000", line="#000000", width=2.1),
    ghost="#eeeeee",
    ghost_line="#555555",
    floor="#000000",
    shadow="#aaaaaa",
    mat="#e6e6e6",
    mat_edge="#8c8c8c",
    prop="#ffffff",
    prop_dark="#c9c9c9",
    soft_prop="#ffffff",
    prop_line="#000000",
    accent="#b00000",
    badge="#000000",
)
DARK = replace(
    FULL_COLOUR,
    near=Tone(skin="#dbe1e6", top="#3fb8ae", shorts="#7f9fca", hair="#7d8894", line="#0b1420", width=2.2),
    far=Tone(skin="#8a95a0", top="#27746f", shorts="#4d6488", hair="#7d8894", line="#0b1420", width=1.5),
    paper="#14202e",
    background="#14202e",
    ghost="#223347",
    ghost_line="#7089a3",
    floor="#5d7389",
    shadow="#0b1420",
    mat="#24445a",
    mat_edge="#16303f",
    prop="#b49a72",
    prop_dark="#7c6848",
    soft_prop="#a48a97",
    prop_line="#0b1420",
    accent="#ffb26b",
    accent_text="#14202e",
    badge="#e9eef3",
    badge_text="#14202e",
)
STYLES = {
    StyleName.FULL_COLOUR: FULL_COLOUR,
    StyleName.TWO_TONE: TWO_TONE,
    StyleName.LINE_ART: LINE_ART,
    StyleName.HIGH_CONTRAST: HIGH_CONTRAST,
    StyleName.DARK: DARK,
}
