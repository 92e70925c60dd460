import math
import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from editions.test_select import edition_of
from figures.mirroring import mirror_pose
from figures.pose_library import content_poses, figure_of
from figures.pose_strategies import poses
from hypothesis import given
from hypothesis import strategies as st
from sampling import sampled
from shapely import LineString, box

from supple_exporters.figures import SheetWords, build_sheet
from supple_figures import (
    Body,
    BodyName,
    Camera,
    Figure,
    Frame,
    Pose,
    Root,
    SolvedFigure,
    ToneName,
    Viewpoint,
    solve_figure,
    solve_pose,
)
from supple_figures.drawing import (
    FrameVisit,
    Marks,
    StyleName,
    animate_figure,
    badges,
    draw_figure,
    draw_frames,
    title_parts,
    usual_visits,
)
from supple_figures.drawing.badges import TEXT
from supple_figures.drawing.body import body_layers
from supple_figures.drawing.camera import View
from supple_figures.drawing.figure import drawn_bytes, largest, plan_frames
from supple_figures.drawing.further_views import SECOND_SCALE
from supple_figures.drawing.layout import MOST_GROWN
from supple_figures.drawing.legend import draw_signs
from supple_figures.drawing.panels import Panel
from supple_figures.drawing.silhouettes import polygons
from supple_figures.drawing.styles import STYLES, Style
from supple_figures.drawing.tones import style_of
from supple_figures.looks import LegendSign

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
FIGURES = {
    "bridge": ("lying-knees-bent", "bridge-up"),
    "sit-to-stand": ("sitting", "standing-up", "standing"),
    "bird-dog": ("hands-and-knees", "bird-dog-leg", "bird-dog"),
    "ball": ("ball-over", "ball-back-extension"),
    "floor-transfer": ("chair-hands-on-seat", "chair-half-kneeling", "chair-kneeling", "hands-and-knees"),
}
ALLOWED = {"svg", "title", "g", "path", "circle", "text", "rect", "clipPath"}
COLOURS = re.compile(r"#[0-9a-f]{6}")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own output


def figure(name: str) -> SolvedFigure:
    return figure_of(*FIGURES[name])


def of_any(pose: Pose) -> SolvedFigure:
    solved, _ = solve_figure(Figure((Frame("any"),)), {"any": pose})
    assert solved is not None
    return solved


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("style", StyleName)
def test_every_drawing_is_small_and_holds_nothing_but_shapes_and_numbers(name: str, style: StyleName) -> None:
    drawing = draw_figure(figure(name), title="A title", style=style, numbers=["1", "2", "3", "4"])
    assert drawn_bytes(drawing) < largest(figure(name).figure) <= 12_000 + 3_000 * (len(FIGURES[name]) > 3)
    root = parsed(drawing.svg)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ALLOWED | (
        {"style"} if style is StyleName.LIGHT_DARK else set()
    )
    assert not re.search(r"href|url\(|script|style=|on\w+=", drawing.svg)


def test_the_title_is_the_first_child_and_cannot_break_out() -> None:
    root = parsed(draw_figure(figure("bridge"), title='Hips <up> & "held"').svg)
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == 'Hips <up> & "held"'


def test_numbers_and_holds_are_written_as_they_are_given() -> None:
    marks = {1: Marks(hold="ثانية", breath="out")}
    drawing = draw_figure(figure("bridge"), title="جسر", numbers=["أ", "ب"], marks=marks)
    root = parsed(drawing.svg)
    assert [element.text for element in root.iter(f"{SVG}text")] == ["أ", "ب", "ثانية"]


def test_no_word_is_written_that_was_not_given() -> None:
    root = parsed(draw_figure(figure("bridge"), title="T").svg)
    assert "".join(root.itertext()).strip() == "T"


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_is_cut_off(name: str) -> None:
    solved = figure(name)
    for frame in draw_frames(solved, titles=["T"] * len(solved.frames), numbers=["1"] * len(solved.frames)):
        root = parsed(frame.svg)
        width, height = map(int, root.attrib["viewBox"].split()[2:])
        moved = next(element for element in root.iter() if "transform" in element.attrib).attrib["transform"]
        left, top = map(int, re.findall(r"-?\d+", moved))
        starts = [re.match(r"M(-?\d+)[ ]?(-?\d+)", element.attrib["d"]) for element in root.iter(f"{SVG}path")]
        for start in starts:
            assert start
            assert 0 <= int(start[1]) + left <= width
            assert 0 <= int(start[2]) + top <= height


def test_a_ghost_is_only_what_has_clearly_moved_and_has_no_specks() -> None:
    still = plan_frames(figure_of("bridge-up", "bridge-up"))
    assert still[1].ghost is None
    (start, end) = plan_frames(figure_of("standing-arms-forward", "squat"))
    assert end.ghost is not None
    assert not [ring for part in polygons(end.ghost) for ring in part.interiors]
    assert end.ghost.area < start.scene.body.area
    feet = box(-0.3, -0.05, 0.4, 0.06)
    assert end.ghost.difference(end.scene.body).intersection(feet).area < 1e-3


def test_hands_on_the_thighs_lie_before_them_although_the_knees_are_nearer() -> None:
    (frame,) = figure_of("sitting").frames
    names = [layer.name for layer in body_layers(frame.posture, View.of(Camera(turn=70, tilt=12)))]
    assert names.index("arm near") > names.index("leg near")
    assert names.index("arm far") > names.index("leg far")


def test_a_two_way_arrow_goes_as_far_to_the_other_side() -> None:
    arrows = [{"follows": "knee", "kind": "two-way"}]
    solved = figure_of("lying-legs-up", "lying-legs-up-tilted", arrows=arrows, camera={"turn": 90, "tilt": 35})
    (arrow,) = plan_frames(solved)[1].arrows
    start = arrow.line[len(arrow.line) // 2]
    assert math.dist(arrow.line[0], start) == pytest.approx(math.dist(arrow.line[-1], start))
    assert arrow.line[0][0] < start[0] < arrow.line[-1][0] or arrow.line[0][0] > start[0] > arrow.line[-1][0]
    assert len(arrow.heads()) == 2


def test_a_turn_about_the_spine_is_a_ring_seen_from_its_side() -> None:
    solved = figure_of(
        "seated-arms-crossed", "seated-rotation", arrows=[{"follows": "head", "kind": "rotation"}], camera="front"
    )
    (arrow,) = plan_frames(solved)[1].arrows
    (left, low, right, high) = LineString(arrow.line).bounds
    assert right - left > 3 * (high - low) > 0


@pytest.mark.parametrize(("camera", "lines"), [("side", 1), ("front", 1), ("three-quarter", 0)])
def test_who_stands_has_a_floor_in_a_level_view(camera: str, lines: int) -> None:
    svg = draw_figure(figure_of("standing", camera=camera), title="T").svg
    assert svg.count(f'stroke="{STYLES[StyleName.FULL_COLOUR].floor}"') == lines


def test_lines_grow_where_a_drawing_is_shrunk() -> None:
    def thickest(place: tuple[float, float]) -> float:
        svg = draw_figure(figure("bridge"), title="T", style=StyleName.LINE_ART, place_mm=place).svg
        return max(float(width) for width in re.findall(r'stroke="#000000" stroke-width="([\d.]+)"><', svg))

    assert thickest((300, 300)) < thickest((50, 50)) <= 1.6 * thickest((300, 300))


@given(poses(), st.sampled_from(Viewpoint))
def test_every_pose_can_be_drawn_from_everywhere(pose: Pose, viewpoint: Viewpoint) -> None:
    solved = of_any(pose)
    camera = replace(solved.figure, camera=viewpoint)
    assert draw_figure(SolvedFigure(camera, solved.frames), title="T").svg.endswith("</svg>\n")


@given(poses(tuple(root for root in Root if root is not Root.SIDE_LYING)))
def test_the_mirrored_pose_is_the_mirrored_drawing(pose: Pose) -> None:
    solution, _ = solve_pose("any", {"any": pose})
    mirrored, _ = solve_pose("any", {"any": mirror_pose(pose)})
    assert solution is not None
    assert mirrored is not None
    layers = {layer.name: layer for layer in body_layers(solution.posture, View.of(Camera(turn=20, tilt=10)))}
    images = body_layers(mirrored.posture, View.of(Camera(turn=160, tilt=10)).mirrored())
    other = {"near": "far", "far": "near"}
    for image in images:
        part, _, side = image.name.partition(" ")
        layer = layers[f"{part} {other[side]}" if side else image.name]
        assert layer.silhouette.symmetric_difference(image.silhouette).area < 1e-4


def test_the_other_side_of_the_body_is_the_same_drawing_in_a_mirror() -> None:
    left = draw_figure(figure("bird-dog"), title="T")
    right = draw_figure(figure("bird-dog"), title="T", mirrored=True)
    assert left.svg != right.svg
    assert abs(left.width_mm - right.width_mm) < 0.5
    assert abs(left.height_mm - right.height_mm) < 0.5


@pytest.mark.parametrize("style", StyleName)
def test_near_and_far_limbs_differ_by_more_than_colour(style: StyleName) -> None:
    assert STYLES[style].near.width >= 1.3 * STYLES[style].far.width


@pytest.mark.parametrize("style", StyleName)
def test_the_body_has_the_colour_of_no_skin(style: StyleName) -> None:
    """Every skin is redder than blue; this body is a grey that leans to blue, or white."""
    for tone in (STYLES[style].near, STYLES[style].far):
        for colour in (tone.skin, tone.hair):
            red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
            assert red <= green <= blue


def test_line_art_is_black_and_white() -> None:
    svg = draw_figure(figure("sit-to-stand"), title="T", style=StyleName.LINE_ART, numbers=["1", "2", "3"]).svg
    assert set(COLOURS.findall(svg)) <= {"#000000", "#ffffff"}


def test_all_figures_have_one_scale() -> None:
    """A metre of body is 43 mm on paper, so lines and bodies are alike on every page."""
    for name in FIGURES:
        drawing = draw_figure(figure(name), title="T")
        width = float(re.findall(r'viewBox="0 0 (\d+)', drawing.svg)[0])
        assert drawing.width_mm == pytest.approx(width / 300 * 43, abs=0.1)


def test_frames_stand_side_by_side_only_while_they_fit() -> None:
    narrow = draw_figure(figure("sit-to-stand"), title="T", widest_mm=60)
    wide = draw_figure(figure("sit-to-stand"), title="T", widest_mm=170)
    assert narrow.width_mm <= 60 < wide.width_mm <= 170
    assert narrow.height_mm > 2 * wide.height_mm


def test_frames_are_set_so_that_they_fill_the_place_that_they_get() -> None:
    tall = draw_figure(figure("sit-to-stand"), title="T", place_mm=(60, 200))
    wide = draw_figure(figure("sit-to-stand"), title="T", place_mm=(170, 60))
    assert tall.height_mm > tall.width_mm
    assert wide.width_mm > wide.height_mm


def test_a_frame_without_a_label_has_no_badge_and_a_long_label_fits_its_badge() -> None:
    root = parsed(draw_figure(figure("bridge"), title="T", numbers=["", "2, 3, 4"]).svg)
    (badge,) = root.iter(f"{SVG}rect")
    assert [element.text for element in root.iter(f"{SVG}text")] == ["2, 3, 4"]
    assert int(badge.attrib["width"]) > 2 * int(badge.attrib["height"])


def test_a_hold_in_many_words_makes_room_for_itself() -> None:
    short = draw_figure(figure_of("standing"), title="T", numbers=["1"], marks={0: Marks(hold="5 s")})
    long = draw_figure(figure_of("standing"), title="T", numbers=["1"], marks={0: Marks(hold="20 to 30 seconds each")})
    assert long.width_mm > short.width_mm + 20


def test_a_close_up_adds_a_second_view() -> None:
    plain = draw_figure(figure_of("bridge-up"), title="T")
    closer = draw_figure(figure_of("bridge-up", close_up={"of": "foot near"}), title="T")
    assert closer.height_mm + closer.width_mm > plain.height_mm + plain.width_mm


@pytest.mark.parametrize(
    ("place", "points"), [*product([(86, 49), (168, 100), (172, 60)], [11, 18]), ((60, 60), 18), ((46, 46), 18)]
)
def test_numbers_and_marks_have_the_size_of_the_text_around_the_drawing(
    place: tuple[float, float], points: float
) -> None:
    """In a narrow place they may be smaller than small text, but not than large."""
    text_mm = points * 25.4 / 72
    for name in ("bridge", "sit-to-stand", "floor-transfer"):
        drawing = draw_figure(figure(name), title="T", numbers=["1", "2", "3", "4"], place_mm=place, text_mm=text_mm)
        shown = min(place[0] / drawing.width_mm, place[1] / drawing.height_mm)
        (grown,) = {float(found) for found in re.findall(r"scale\(([\d.]+)\)", drawing.svg)} or {1.0}
        assert TEXT / 300 * 43 * grown * shown == pytest.approx(text_mm, rel=0.02)


def test_numbers_that_widen_a_narrow_drawing_do_not_grow_with_each_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """They came to 185,000 times their size, and the picture of one exercise took 15 seconds."""
    grown: list[float] = []

    def make_badge(panel: Panel, label: str | None, marks: Marks | None, style: Style, scale: float) -> badges.Badge:
        grown.append(scale)
        return badges.make_badge(panel, label, marks, style, scale)

    monkeypatch.setattr("supple_figures.drawing.layout.make_badge", make_badge)
    drawing = draw_figure(
        figure_of("standing", "standing"),
        title="T",
        numbers=["1", "2"],
        marks={1: Marks(hold="15 to 30 s", breath="out")},
        place_mm=(44, 23.5),
        text_mm=4.6,
    )
    assert max(grown) <= MOST_GROWN
    assert "15 to 30 s" not in drawing.svg


def test_marks_that_would_cost_too_much_of_the_drawing_are_left_to_the_text() -> None:
    marks = {1: Marks(hold="20 to 30 s", breath="out")}
    wide, narrow = (
        draw_figure(figure("bridge"), title="T", numbers=["1", "2"], marks=marks, place_mm=place, text_mm=3.9)
        for place in ((86.0, 49.0), (50.0, 23.5))
    )
    assert "20 to 30 s" in wide.svg
    assert "20 to 30 s" not in narrow.svg
    assert ">2<" in narrow.svg


def written_in(drawing: ET.Element) -> str:
    """The title and the words of a drawing, without its style sheet."""
    return "".join(part.text or "" for part in drawing.iter() if not part.tag.endswith("}style")).strip()


@pytest.mark.parametrize("style", StyleName)
def test_a_legend_has_each_sign_and_no_word_of_its_own(style: StyleName) -> None:
    signs = draw_signs(style, step="1", hold="5 s", title="Sign:")
    assert set(signs) == set(LegendSign)
    written = {sign: written_in(parsed(drawing.svg)) for sign, drawing in signs.items()}
    assert written[LegendSign.STEP] == "Sign:1"
    assert written[LegendSign.HOLD] == "Sign:5 s"
    assert {text for sign, text in written.items() if sign not in {LegendSign.STEP, LegendSign.HOLD}} == {"Sign:"}
    assert len({drawing.svg for drawing in signs.values()}) == len(LegendSign)


def test_a_legend_shows_a_limb_in_the_tones_of_the_body() -> None:
    body = Body(BodyName.AVERAGE, ToneName.BROWN)
    grey, brown = (
        draw_signs(StyleName.FULL_COLOUR, step="1", hold="5 s", title="Sign:", body=who) for who in (None, body)
    )
    assert style_of(StyleName.FULL_COLOUR, body).far.skin in brown[LegendSign.FAR].svg
    assert grey[LegendSign.FAR].svg != brown[LegendSign.FAR].svg


def test_a_frame_alone_has_its_close_up_beside_it_if_that_is_wanted() -> None:
    figure = figure_of("lying-knees-bent", "bridge-up", close_up={"of": "hips", "frame": 2})
    plain, closer = (draw_frames(figure, titles=["T", "T"], further=further) for further in (False, True))
    assert closer[0].svg == plain[0].svg
    assert closer[1].width_mm > plain[1].width_mm


def test_close_ups_and_a_second_view_stand_beside_their_frames() -> None:
    plain = draw_figure(figure("bridge"), title="T", numbers=["1", "2"])
    closer = draw_figure(
        figure_of(*FIGURES["bridge"], close_up={"of": "hips", "frame": [1, 2]}), title="T", numbers=["1", "2"]
    )
    turned = draw_figure(
        figure_of(*FIGURES["bridge"], second_view={"camera": "feet", "frame": 2}), title="T", numbers=["1", "2"]
    )
    assert [closer.svg.count(f'id="close-up-{number}"') for number in (1, 2)] == [1, 1]
    for drawing in (closer, turned):
        assert drawing.width_mm > plain.width_mm + 15
        assert drawing.height_mm < plain.height_mm + 25
    assert f"scale({SECOND_SCALE})" in turned.svg


def test_a_frame_may_show_the_things_of_its_own_pose_alone() -> None:
    frames = [{"pose": "sitting"}, {"pose": "standing"}]
    shared = figure_of(frames=frames)
    alone = figure_of(frames=[frames[0], {**frames[1], "own_props": True}])
    assert "chair" in {prop.kind for prop in shared.frames[1].props}
    assert alone.frames[1].props == ()


def test_a_moving_figure_obeys_a_wish_for_less_motion_and_needs_no_script() -> None:
    svg = animate_figure(figure("bridge"), title="T").svg
    root = parsed(svg)
    assert root[0].text == "T"
    assert "prefers-reduced-motion:reduce" in svg
    assert "<script" not in svg
    assert svg.count('style="animation-name:d') == 13


def test_a_moving_figure_goes_forth_and_back_through_all_frames_where_nobody_says_how() -> None:
    visits = usual_visits(figure("sit-to-stand"))
    assert [(visit.frame, visit.move, visit.stay) for visit in visits] == [
        (1, 1.5, 1),
        (2, 1.5, 1),
        (1, 1.5, 1),
        (0, 1.5, 1),
    ]


def test_a_moving_figure_keeps_the_time_of_its_visits_but_stands_still_for_10_seconds_at_most() -> None:
    held = animate_figure(figure("bridge"), title="T", visits=[FrameVisit(1, 3, 5), FrameVisit(0, 4, 0)])
    assert "animation:12s step-end infinite" in held.svg
    long = animate_figure(figure("bridge"), title="T", visits=[FrameVisit(1, 3, 60), FrameVisit(0, 4, 0)])
    assert "animation:17s step-end infinite" in long.svg


def test_a_title_can_say_position_movement_and_side() -> None:
    parts = title_parts(figure_of("hands-and-knees", "bird-dog-leg", arrows=[{"follows": "foot near"}]))
    assert parts.positions == (Root.HANDS_AND_KNEES,)
    assert [(part.name, part.side) for part in parts.moving] == [("foot", "near")]
    assert title_parts(figure("bridge")).moving


def test_the_sheet_shows_every_figure_in_every_style_and_moving_beside_its_steps(tmp_path: Path) -> None:
    words = SheetWords("en", "All figures", {style: style.value for style in StyleName}, "moving")
    edition = edition_of("figure", tmp_path)
    (figure,) = [exercise.figure for exercise in edition.exercises if exercise.figure]
    page = build_sheet({"knee-lift": ("Knee <lift>", figure)}, words)
    assert page.count("<img") == len(StyleName) + 1
    assert "Knee &lt;lift&gt;" in page
    for frame in figure.frames:
        assert f"<p>{frame.alt}</p>" in page


def test_drawings_are_the_same_bytes_in_every_process() -> None:
    program = (
        "from figures.pose_library import figure_of; from supple_figures.drawing import draw_figure, animate_figure;"
        "f = figure_of('hands-and-knees', 'bird-dog-leg', 'bird-dog');"
        "print(draw_figure(f, title='T', numbers=['1', '2', '3']).svg, animate_figure(f, title='T').svg)"
    )
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    elsewhere = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": seed},
    ).stdout
    here = figure("bird-dog")
    drawing = draw_figure(here, title="T", numbers=["1", "2", "3"])
    assert elsewhere == f"{drawing.svg} {animate_figure(here, title='T').svg}\n"


@pytest.mark.parametrize("step", sampled([3, 1], [3]))
def test_all_poses_of_the_set_can_be_drawn(step: int) -> None:
    """Every run draws the figures that have them, too."""
    for pose in list(content_poses())[::step]:
        assert draw_figure(figure_of(pose), title="T").svg


@pytest.mark.parametrize(("prop", "hands"), [("worktop", "hands on worktop"), ("table", "hands on table")])
def test_furniture_ahead_hides_the_legs_from_the_front_and_not_from_the_back(prop: str, hands: str) -> None:
    pose = Pose(based_on="standing", contacts=(hands,), props=(f"{prop} ahead",))
    poses = {**content_poses(), "at-it": pose}
    before = {
        viewpoint: legs_before_furniture(Figure((Frame("at-it"),), camera=viewpoint), poses)
        for viewpoint in (Viewpoint.FRONT, Viewpoint.BACK)
    }
    assert before == {Viewpoint.FRONT: False, Viewpoint.BACK: True}


def legs_before_furniture(figure: Figure, poses: dict[str, Pose]) -> bool:
    """Whether the thighs are painted after the top of what stands there."""
    solved, problems = solve_figure(figure, poses)
    assert solved is not None
    assert problems == ()
    (frame,) = plan_frames(solved)
    tops = [number for number, thing in frame.scene.among if thing.axis and thing.axis[0][1] > 0]
    legs = [number for number, layer in enumerate(frame.scene.layers) if layer.name.startswith("leg")]
    return not tops or max(tops) <= min(legs)


def test_a_wall_before_the_body_lets_it_be_seen() -> None:
    solved, _ = solve_figure(Figure((Frame("standing-at-wall"),), camera=Viewpoint.FRONT), content_poses())
    assert solved is not None
    (frame,) = plan_frames(solved)
    wall = [thing for thing in frame.scene.things if thing.paint == "prop_dark"]
    assert len(wall) == 4
    assert sum(thing.shape.area for thing in wall) < 0.2
