"""Hypothesis strategies for poses: every angle that the ranges allow, and phrases of the language of contacts."""

from hypothesis import strategies as st

from supple_figures import Pose, Root
from supple_figures.model import LIMB_JOINTS, TRUNK_JOINTS
from supple_figures.posing.joint_ranges import RANGES
from supple_figures.posing.skeleton import SIDES

CONTACTS = (
    "hands on floor",
    "hands on knees",
    "hand near on shin far",
    "hands behind head",
    "hands on chair",
    "hands on wall",
    "hands on lower back",
    "forearms on floor",
    "feet on floor",
    "foot near on thigh far",
    "foot far behind knee near",
    "toes on floor",
    "heels on floor",
    "knee near on floor",
)
SUPPORTS = (
    ("back on floor",),
    ("shoulders on floor", "feet on floor"),
    ("belly on ball", "toes on floor"),
    ("forearms on floor", "toes on floor"),
    ("upper back on foam-roller", "hips on floor"),
    ("sitting on chair",),
    ("foot near on floor",),
    ("shins on floor",),
)
PROPS = ("mat", "chair", "wall ahead 60 cm", "stool under calves", "ball", "foam-roller", "cushion under head")


def angles() -> st.SearchStrategy[dict[str, float]]:
    """Angles of some joints, each within its range."""
    trunk = [f"{joint} {axis}" for joint, axes in TRUNK_JOINTS.items() if joint != "body" for axis in axes]
    limbs = [f"{joint} {axis}" for joint, axes in LIMB_JOINTS.items() for axis in axes]
    sides = [f"{name} {side}" for name in limbs for side in SIDES]
    ranges = {name: RANGES[name.removesuffix(" near").removesuffix(" far")] for name in (*trunk, *limbs, *sides)}
    return st.fixed_dictionaries({}, optional={name: st.floats(*bounds) for name, bounds in ranges.items()})


@st.composite
def poses(draw: st.DrawFn, roots: tuple[Root, ...] = tuple(Root)) -> Pose:
    """Any pose that its author could write without being told off for an angle."""
    return Pose(
        root=draw(st.sampled_from(roots)),
        angles=draw(angles()),
        supports=draw(st.none() | st.sampled_from(SUPPORTS)),
        contacts=tuple(draw(st.lists(st.sampled_from(CONTACTS), max_size=3))),
        props=tuple(draw(st.lists(st.sampled_from(PROPS), max_size=2, unique=True))),
    )
