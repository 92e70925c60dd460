"""Hypothesis strategies for poses: every angle that the ranges allow, and phrases of the language of contacts."""

from collections.abc import Mapping

from hypothesis import strategies as st

from supple_schema.models.pose import Pose, Root
from supple_schema.posing.ranges import RANGES

LIMB_JOINTS: Mapping[str, tuple[str, ...]] = {
    "hip": ("flexion", "abduction", "rotation"),
    "knee": ("flexion",),
    "ankle": ("dorsiflexion",),
    "toes": ("extension",),
    "shoulder": ("flexion", "abduction", "rotation"),
    "elbow": ("flexion",),
    "forearm": ("rotation",),
    "wrist": ("extension",),
}
BEND = ("flexion", "side_bend", "twist")
TRUNK_JOINTS: Mapping[str, tuple[str, ...]] = {"trunk": BEND, "lower_back": BEND, "upper_back": BEND, "neck": BEND}
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


def joints(names: Mapping[str, tuple[str, ...]]) -> st.SearchStrategy[dict[str, dict[str, float]]]:
    """Angles of some joints, each within its range."""

    def of(joint: str, axes: tuple[str, ...]) -> st.SearchStrategy[dict[str, float]]:
        return st.fixed_dictionaries({}, optional={axis: st.floats(*RANGES[f"{joint} {axis}"]) for axis in axes})

    return st.fixed_dictionaries({}, optional={joint: of(joint, axes) for joint, axes in names.items()})


@st.composite
def poses(draw: st.DrawFn, roots: tuple[Root, ...] = tuple(Root)) -> Pose:
    """Any pose that its author could write without being told off for an angle."""
    limbs = joints(LIMB_JOINTS)
    angles: dict[str, object] = {**draw(limbs), **draw(joints(TRUNK_JOINTS)), "near": draw(limbs), "far": draw(limbs)}
    return Pose.model_validate(
        {
            "title": "Any pose",
            "root": draw(st.sampled_from(roots)),
            "angles": angles,
            "supports": draw(st.none() | st.sampled_from(SUPPORTS)),
            "contacts": draw(st.lists(st.sampled_from(CONTACTS), max_size=3)),
            "props": draw(st.lists(st.sampled_from(PROPS), max_size=2, unique=True)),
        }
    )
