"""Every line that carries meaning is seen: WCAG 2.2, success criterion 1.4.11, asks for 3 to 1."""

import pytest

from supple_figures.drawing.styles import STYLES, Tone
from supple_figures.looks import StyleName

LEAST = 3.0
MATERIALS = ("skin", "top", "shorts", "shoes")


def luminance(colour: str) -> float:
    """The relative luminance of a colour, by WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", StyleName)
@pytest.mark.parametrize("side", ["near", "far"])
def test_the_lines_of_a_body_are_seen_on_each_part_of_it(style: StyleName, side: str) -> None:
    tone: Tone = getattr(STYLES[style], side)
    for material in MATERIALS:
        assert contrast(tone.line, getattr(tone, material)) >= LEAST, material


@pytest.mark.parametrize("style", StyleName)
def test_a_body_is_seen_before_all_that_stands_behind_it(style: StyleName) -> None:
    """By its outline, or where that is as dark as what lies behind by the body itself."""
    look = STYLES[style]
    for ground in (look.paper, look.mat, look.ground, look.prop):
        for tone in (look.near, look.far):
            for material in MATERIALS:
                fill = getattr(tone, material)
                assert max(contrast(tone.line, ground), contrast(fill, ground)) >= LEAST, (material, ground)


@pytest.mark.parametrize("style", StyleName)
def test_hair_differs_from_the_face(style: StyleName) -> None:
    look = STYLES[style].near
    assert contrast(look.hair, look.skin) >= LEAST or contrast(look.line, look.hair) >= LEAST


@pytest.mark.parametrize("style", StyleName)
def test_the_edges_of_things_are_seen(style: StyleName) -> None:
    look = STYLES[style]
    for fill in (look.prop, look.prop_dark, look.soft_prop):
        assert contrast(look.prop_line, fill) >= LEAST
        for ground in (look.paper, look.mat, look.ground):
            assert max(contrast(look.prop_line, ground), contrast(fill, ground)) >= LEAST, (fill, ground)


@pytest.mark.parametrize("style", StyleName)
def test_ghosts_floors_mats_arrows_and_numbers_are_seen(style: StyleName) -> None:
    look = STYLES[style]
    grounds = (look.paper, look.mat, look.ground)
    for line in (look.ghost_line, look.accent):
        assert min(contrast(line, ground) for ground in grounds) >= LEAST, line
    edge = look.mat_edge if look.mat != look.mat_edge else look.prop_line
    assert contrast(edge, look.paper) >= LEAST
    assert contrast(look.floor, look.paper) >= LEAST
    assert contrast(look.badge, look.badge_text) >= 4.5
