"""The look that follows a device: in the light it is the one in full colour, in the dark the dark one."""

from __future__ import annotations

import re

import pytest
from figures.pose_library import content_figures, content_poses

from supple_figures import Body, BodyName, ToneName, solve_figure
from supple_figures.drawing import StyleName, animate_figure, draw_figure, draw_frames
from supple_figures.drawing.dark_colours import counterparts, dark_rules
from supple_figures.drawing.tones import style_of

BODIES = [Body(build, tones) for build in (BodyName.AVERAGE, BodyName.OLDER) for tones in ToneName]
RULE = re.compile(r'\[(fill|stroke)="(#[0-9a-f]{6})"\]\{(fill|stroke):(#[0-9a-f]{6})\}')
SHEET = re.compile(r"@media \(prefers-color-scheme:dark\)\{.*?\}\}")


def in_the_dark(svg: str) -> str:
    """A drawing as a browser paints it that is set to dark."""
    for paint, light, other, dark in RULE.findall(svg):
        assert paint == other
        svg = svg.replace(f' {paint}="{light}"', f' {paint}=">{dark}"')
    dark = re.search(r'rect\[fill="none"\]\{fill:(#[0-9a-f]{6})\}', svg)
    assert dark
    return re.sub(r'(<rect[^>]*fill=")none"', rf'\1{dark[1]}"', SHEET.sub("", svg)).replace('">#', '"#')


def plain(svg: str) -> str:
    return svg.replace("<style></style>", "")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["bridge", "bird-dog", "squat"])
def test_a_drawing_that_follows_the_device_is_the_dark_one_in_the_dark(name: str) -> None:
    solved, _ = solve_figure(content_figures()[name], content_poses())
    assert solved
    numbers = [str(number) for number, _ in enumerate(solved.frames)]
    titles = ["t" for _ in solved.frames]
    for draw in (draw_figure, animate_figure):
        follows, dark = (
            draw(solved, title="t", style=style, numbers=numbers).svg
            for style in (StyleName.LIGHT_DARK, StyleName.DARK)
        )
        assert plain(in_the_dark(follows)) == dark
    frames = (draw_frames(solved, titles=titles, style=style) for style in (StyleName.LIGHT_DARK, StyleName.DARK))
    for follows_frame, dark_frame in zip(*frames, strict=True):
        assert plain(in_the_dark(follows_frame.svg)) == dark_frame.svg


def test_each_colour_has_one_counterpart_on_every_body() -> None:
    """Two drawings on one page cannot repaint each other either."""
    known: dict[str, str] = {}
    for body in BODIES:
        style = style_of(StyleName.LIGHT_DARK, body)
        assert style.dark
        for light, dark in counterparts(style, style.dark):
            assert known.setdefault(light, dark) == dark, (body, light)


def test_other_looks_have_no_rules_for_the_dark() -> None:
    for name in StyleName:
        style = style_of(name, Body())
        assert bool(dark_rules(f'fill="{style.near.line}"', style)) == (name is StyleName.LIGHT_DARK)
