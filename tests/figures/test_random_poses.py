"""Poses at random: none breaks the solver, and none that it calls possible has limbs through each other."""

from itertools import combinations
from random import Random

import pytest

from supple_figures import Pose, Root, SolvedPose, solve_pose
from supple_figures.model import LIMB_JOINTS, TRUNK_JOINTS
from supple_figures.posing.fitting import depth
from supple_figures.posing.forward_kinematics import flesh
from supple_figures.posing.joint_ranges import RANGES
from supple_figures.posing.phrasebook import CONTACTS, LIMB_PARTS, TOGETHER, prop_of
from supple_figures.posing.skeleton import LIMB_FLESH, SIDES, Side

pytestmark = pytest.mark.slow

POSES = 500
# The middle of one lump of flesh may be so deep in another one: 0 is its middle, 1 its surface.
DEEP = 0.25
ONE_LIMB = ({"thigh", "shank", "foot", "toes"}, {"upper-arm", "forearm", "hand"})


def random_pose(random: Random) -> Pose:
    """Angles of some joints within their ranges, most of them small, and up to two contacts."""
    joints = [f"{joint} {axis}" for joint, axes in (*LIMB_JOINTS.items(), *TRUNK_JOINTS.items()) for axis in axes]
    angles: dict[str, float] = {}
    for name in random.sample(joints, random.randint(0, 7)):
        low, high = RANGES[name]
        side = random.choice(["", " near", " far"]) if name.split()[0] in LIMB_JOINTS else ""
        angles[name + side] = round(random.uniform(low, high) * random.random(), 1)
    contacts: list[str] = []
    props: set[str] = set()
    for _ in range(random.randint(0, 2)):
        part = random.choice(list(CONTACTS))
        relation = random.choice(list(CONTACTS[part]))
        if part in TOGETHER:
            contacts.append(f"{part}s together")
            continue
        place = random.choice(CONTACTS[part][relation])
        own = f"{part} {random.choice(SIDES)}" if part in LIMB_PARTS else part
        contacts.append(f"{own} {relation} {place}" + (f" {random.choice(SIDES)}" if place in LIMB_PARTS else ""))
        kind = prop_of(place)
        props |= {kind} if kind else set()
    return Pose(root=random.choice(list(Root)), angles=angles, contacts=tuple(contacts), props=tuple(sorted(props)))


def through_each_other(solved: SolvedPose) -> list[str]:
    """Limbs of which a lump of flesh has its middle deep in one of another limb."""
    limbs: list[tuple[str, Side]] = [(name, side) for name in LIMB_FLESH for side in SIDES]
    found: list[str] = []
    for (one, own), (other, others) in combinations(limbs, 2):
        if own == others and any({one, other} <= limb for limb in ONE_LIMB):
            continue
        middles = [flesh(solved.posture, lump, own).middle for lump in LIMB_FLESH[one][1:]]
        shapes = [flesh(solved.posture, lump, others) for lump in LIMB_FLESH[other][1:]]
        if any(depth(shape, middle) < DEEP for shape in shapes for middle in middles):
            found.append(f"{own} {one} in {others} {other}")
    return found


def test_no_pose_at_random_breaks_the_solver_or_is_passed_with_limbs_through_each_other() -> None:
    random = Random(20_261_128)  # noqa: S311 - poses, no secrets
    clean = 0
    for number in range(POSES):
        pose = random_pose(random)
        solved, problems = solve_pose("any", {"any": pose})
        assert solved is not None
        if not problems:
            clean += 1
            assert through_each_other(solved) == [], (number, pose)
    assert clean > POSES / 10
