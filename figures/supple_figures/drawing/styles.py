"""The looks of one drawing: colours, line weights, and how near and far are told apart without colour.

The body's colour is of no skin, and hair is only a cap that shows which way the head looks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from supple_figures.looks import StyleName

THIN = 1.4


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of a body's parts on one side."""

    skin: str
    top: str
    shorts: str
    hair: str
    shoes: str
    line: str
    width: float
    hatched: bool = False
    """Whether lines slant over it: the tone of what is far where there is no grey."""


@dataclass(frozen=True, slots=True)
class Texture:
    """How a muscle is filled: a colour, and lines that slant the other way than those of far limbs, or dots."""

    fill: str
    ink: str
    lines: bool = False
    dots: bool = False


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
    ground: str
    shadow: str
    mat: str
    mat_edge: str
    prop: str
    prop_dark: str
    soft_prop: str
    prop_line: str
    accent: str
    halo: int
    """How much wider than an arrow its edge of paper is, which sets it off from the lines that it crosses."""
    badge: str
    badge_text: str
    works: Texture
    stretched: Texture
    thin: float = THIN
    dark: Style | None = None
    """The same shapes in the colours for a device that is set to dark, where a drawing follows it."""

    def thicker(self, factor: float) -> Style:
        """The same with thicker lines, for a drawing that will be shrunk."""
        near, far = (replace(tone, width=round(tone.width * factor, 1)) for tone in (self.near, self.far))
        return replace(self, near=near, far=far, thin=round(self.thin * factor, 1))


INK = "#14263b"
FULL_COLOUR = Style(
    near=Tone(skin="#dde2e6", top="#37a39d", shorts="#7295c2", hair="#4b5866", shoes="#ffffff", line=INK, width=2.2),
    far=Tone(skin="#a9b3bb", top="#26837f", shorts="#5072a0", hair="#4b5866", shoes="#c4ccd3", line=INK, width=1.4),
    paper="#ffffff",
    background=None,
    ghost="#e3eaf0",
    ghost_line="#5f7386",
    ghost_dash="5 4",
    floor="#74879a",
    ground="#eceff2",
    shadow="#b9c6d1",
    mat="#d5ebe7",
    mat_edge="#5b948c",
    prop="#f0e2cb",
    prop_dark="#cfb58f",
    soft_prop="#f7e9ef",
    prop_line="#5a5048",
    accent="#c8400a",
    halo=4,
    badge=INK,
    badge_text="#ffffff",
    works=Texture(fill="#f39a3b", ink=INK),
    stretched=Texture(fill="#fff0da", ink="#b35400", lines=True),
)
TWO_TONE = replace(
    FULL_COLOUR,
    near=Tone(
        skin="#ffffff", top="#8fc7cd", shorts="#8fc7cd", hair="#0b4f5c", shoes="#ffffff", line="#0b3b47", width=2.2
    ),
    far=Tone(
        skin="#d5e8ea", top="#5fa3ac", shorts="#5fa3ac", hair="#0b4f5c", shoes="#d5e8ea", line="#0b3b47", width=1.4
    ),
    ghost="#edf5f6",
    ghost_line="#47767f",
    floor="#47767f",
    ground="#f1f7f8",
    shadow="#c5dcdf",
    mat="#e4f1f2",
    mat_edge="#47767f",
    prop="#ffffff",
    prop_dark="#d5e8ea",
    soft_prop="#ffffff",
    prop_line="#2f5f69",
    accent="#0b3b47",
    badge="#0b3b47",
    works=Texture(fill="#ffffff", ink="#0b3b47", lines=True),
    stretched=Texture(fill="#ffffff", ink="#0b3b47", dots=True),
)
WHITE, BLACK = "#ffffff", "#000000"
LINE_ART = replace(
    FULL_COLOUR,
    near=Tone(skin=WHITE, top=WHITE, shorts=WHITE, hair=BLACK, shoes=WHITE, line=BLACK, width=2.6),
    far=Tone(skin=WHITE, top=WHITE, shorts=WHITE, hair=BLACK, shoes=WHITE, line=BLACK, width=1.6, hatched=True),
    ghost="none",
    ghost_line=BLACK,
    ghost_dash="1 5",
    floor=BLACK,
    ground=WHITE,
    shadow="none",
    mat=WHITE,
    mat_edge=WHITE,
    prop=WHITE,
    prop_dark=WHITE,
    soft_prop=WHITE,
    prop_line=BLACK,
    accent=BLACK,
    halo=9,
    badge=WHITE,
    badge_text=BLACK,
    works=Texture(fill=WHITE, ink=BLACK, lines=True),
    stretched=Texture(fill=WHITE, ink=BLACK, dots=True),
)
HIGH_CONTRAST = replace(
    FULL_COLOUR,
    near=Tone(skin=WHITE, top="#ffd84d", shorts="#8cc8ff", hair=BLACK, shoes=WHITE, line=BLACK, width=3.5),
    far=Tone(skin="#cfcfcf", top="#b89413", shorts="#4f8fcc", hair=BLACK, shoes="#cfcfcf", line=BLACK, width=2.1),
    ghost="#eeeeee",
    ghost_line="#555555",
    floor=BLACK,
    ground="#f2f2f2",
    shadow="#aaaaaa",
    mat="#e6e6e6",
    mat_edge="#555555",
    prop=WHITE,
    prop_dark="#c9c9c9",
    soft_prop=WHITE,
    prop_line=BLACK,
    accent="#b00000",
    badge=BLACK,
    works=Texture(fill="#ff5a1f", ink=BLACK),
    stretched=Texture(fill=WHITE, ink="#b00000", lines=True),
)
NIGHT = "#0b1420"
DARK = replace(
    FULL_COLOUR,
    near=Tone(skin="#dbe1e6", top="#3fb8ae", shorts="#8fabd3", hair="#8b97a4", shoes=WHITE, line=NIGHT, width=2.2),
    far=Tone(skin="#96a1ac", top="#35948e", shorts="#6c89b4", hair="#8b97a4", shoes="#b9c1c8", line=NIGHT, width=1.4),
    paper="#14202e",
    background="#14202e",
    ghost="#223347",
    ghost_line="#8399b0",
    floor="#8399b0",
    ground="#1b2a3a",
    shadow="#0b1420",
    mat="#1d3646",
    mat_edge="#7d9fb8",
    prop="#c2a97f",
    prop_dark="#8f7a56",
    soft_prop="#b79ba9",
    prop_line=NIGHT,
    accent="#ffb26b",
    badge="#e9eef3",
    badge_text="#14202e",
    works=Texture(fill="#ffa657", ink=NIGHT),
    stretched=Texture(fill="#fff0da", ink="#a34a00", lines=True),
)
# Each colour has one counterpart in the dark: what would share one there with a line or with paper is a shade off it.
LIGHT_DARK = replace(
    FULL_COLOUR,
    near=replace(FULL_COLOUR.near, shoes="#fefefe"),
    background="none",
    badge="#14263c",
    dark=DARK,
)
STYLES = {
    StyleName.FULL_COLOUR: FULL_COLOUR,
    StyleName.TWO_TONE: TWO_TONE,
    StyleName.LINE_ART: LINE_ART,
    StyleName.HIGH_CONTRAST: HIGH_CONTRAST,
    StyleName.DARK: DARK,
    StyleName.LIGHT_DARK: LIGHT_DARK,
}
