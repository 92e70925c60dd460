"""An app that hangs a body on the skeleton at rest and turns its bones has every joint where the figure has it."""

import math
from collections.abc import Mapping, Sequence

import pytest
from figures.pose_library import content_figures, content_poses
from figures.pose_strategies import poses
from hypothesis import given

from supple_figures import Pose, SolvedPose, solve_figure, solve_pose
from supple_figures.posing.rigging import bone_offsets, bone_turns, rest_skeleton
from supple_figures.posing.vectors import Vector, add, length, subtract

MILLIMETRE = 0.001


def multiply(a: Sequence[float], b: Sequence[float]) -> tuple[float, float, float, float]:
    """The turn `b`, seen from within `a`; by the textbook, and not by the project's own rotations."""
    return (
        a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
        a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
        a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
        a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
    )


def rigged(turns: Mapping[str, Sequence[float]], offsets: Mapping[str, Vector]) -> dict[str, Vector]:
    """The joints of a rig: forward from the pelvis, with turns and offsets as an app reads them."""
    places: dict[str, Vector] = {}
    ways: dict[str, Sequence[float]] = {}
    for bone in rest_skeleton():
        way = ways[bone.parent] if bone.parent else (1.0, 0.0, 0.0, 0.0)
        start = places[bone.parent] if bone.parent else (0.0, 0.0, 0.0)
        back = (way[0], -way[1], -way[2], -way[3])
        offset = offsets.get(bone.name, bone.offset)
        _, x, y, z = multiply(multiply(way, (0.0, *offset)), back)
        places[bone.name] = add(start, (x, y, z))
        ways[bone.name] = multiply(way, turns[bone.name])
    return places


def furthest(pose: SolvedPose) -> float:
    """How far a joint of the rig is from that of the figure, in metres, with numbers as short as in a bundle."""
    turns = {bone: [round(part, 5) for part in turn] for bone, turn in bone_turns(pose.posture).items()}
    offsets = {bone: (round(x, 5), round(y, 5), round(z, 5)) for bone, (x, y, z) in bone_offsets(pose.posture).items()}
    places = rigged(turns, offsets)
    assert places.keys() == pose.joints.keys()
    return max(length(subtract(places[joint], at)) for joint, at in pose.joints.items())


def solved(pose: Pose) -> SolvedPose:
    solution, _ = solve_pose("any", {"any": pose})
    assert solution is not None
    return solution


@pytest.mark.slow
def test_a_rig_has_the_joints_of_all_figures_of_the_set() -> None:
    for name, figure in content_figures().items():
        solution, _ = solve_figure(figure, content_poses())
        assert solution is not None
        assert max(furthest(frame) for frame in solution.frames) < MILLIMETRE, name


@given(poses())
def test_a_rig_has_the_joints_of_any_pose(pose: Pose) -> None:
    assert furthest(solved(pose)) < MILLIMETRE


@given(poses())
def test_turns_are_of_length_1_and_read_one_way_only(pose: Pose) -> None:
    for turn in bone_turns(solved(pose).posture).values():
        assert math.isclose(math.hypot(*turn), 1, abs_tol=1e-6)
        assert turn[0] >= 0


def test_at_rest_the_body_stands_on_the_floor() -> None:
    rest = rest_skeleton()
    places = rigged({bone.name: (1.0, 0.0, 0.0, 0.0) for bone in rest}, {})
    assert 0 < min(y for _, y, _ in places.values()) < 0.05
    assert [bone.parent for bone in rest].count(None) == 1
    assert max(abs(x) for x, _, _ in places.values()) < 0.2


def test_a_rig_of_the_other_side_has_the_joints_with_x_the_other_way_round() -> None:
    """As docs/bundle.md says it: sides swapped, x and y of turns the other way round, the pelvis turned about."""
    other = {"near": "far", "far": "near"}
    for figure in content_figures().values():
        solution, _ = solve_figure(figure, content_poses())
        assert solution is not None
        for frame in solution.frames:

            def swapped(name: str) -> str:
                bone, _, side = name.partition(" ")
                return f"{bone} {other[side]}" if side else bone

            turns = {swapped(name): (w, -x, -y, z) for name, (w, x, y, z) in bone_turns(frame.posture).items()}
            offsets = {swapped(name): (x, y, -z) for name, (x, y, z) in bone_offsets(frame.posture).items()}
            w, x, y, z = bone_turns(frame.posture)["pelvis"]
            along, up, aside = bone_offsets(frame.posture)["pelvis"]
            turns["pelvis"], offsets["pelvis"] = (y, z, w, x), (-along, up, aside)
            places = rigged(turns, offsets)
            for name, (x, y, z) in frame.joints.items():
                assert length(subtract(places[swapped(name)], (-x, y, z))) < MILLIMETRE, name
