"""Every row of the phrasebook is honoured: it solves, it can be drawn, and what should touch touches."""

from collections.abc import Iterator

import pytest

from supple_figures import Figure, Frame, Pose, ProblemKind, Root, SolvedPose, solve_figure, solve_pose
from supple_figures.drawing import draw_figure
from supple_figures.posing.contact_language import BodyPart, parse_contact, parse_support
from supple_figures.posing.landmarks import find_landmark
from supple_figures.posing.phrasebook import BOTH_SIDES, CONTACTS, LIMB_PARTS, PROPS, SUPPORTS, TOGETHER, Table, prop_of
from supple_figures.posing.skeleton import SIDES
from supple_figures.posing.vectors import length, subtract

pytestmark = pytest.mark.slow

# The mark of a hand is in its middle, and a contact that is missed by 3 cm is drawn as touching.
TOUCHING = 0.07
PLURAL = {part: name for name, part in LIMB_PARTS.items() if name.endswith("s") or name == "feet"}
# What stands in the picture for a contact, and where.
STANDING = {"chair": "chair ahead 40 cm", "wall": "wall ahead 50 cm", "cushion": "cushion under head"}


def rows(table: Table) -> Iterator[tuple[str, str, str]]:
    for part, ways in table.items():
        for relation, places in ways.items():
            yield from ((part, relation, place) for place in places or ("",))


def props_for(place: str) -> tuple[str, ...]:
    kind = prop_of(place)
    return (STANDING.get(kind, kind),) if kind else ()


def drawn(pose: Pose) -> tuple[SolvedPose, set[ProblemKind]]:
    solved, problems = solve_figure(Figure((Frame("any"),)), {"any": pose})
    assert solved is not None
    assert draw_figure(solved, title="Any pose").svg.endswith("</svg>\n")
    return solved.frames[0], {problem.kind for problem in (*problems, *solve_pose("any", {"any": pose})[1])}


@pytest.mark.parametrize("part", TOGETHER)
@pytest.mark.parametrize("root", [Root.STANDING, Root.SUPINE, Root.SIDE_LYING])
def test_what_is_laid_together_meets_in_the_middle(part: str, root: Root) -> None:
    angles = {"shoulder flexion": 60, "elbow flexion": 80, "hip flexion": 60, "hip abduction": 30, "knee flexion": 90}
    supports = ("back on floor",) if root is Root.STANDING else None
    solved, kinds = drawn(Pose(root=root, supports=supports, angles=angles, contacts=(f"{part}s together",)))
    assert not kinds & {ProblemKind.PHRASE, ProblemKind.UNREACHABLE}
    one, other = (find_landmark(solved.posture, BodyPart(part, side), "on", side)[0] for side in SIDES)
    assert length(subtract(one, other)) < TOUCHING


@pytest.mark.parametrize(("part", "relation", "place"), [row for row in rows(CONTACTS) if row[2]])
def test_a_part_touches_its_place_or_is_said_to_be_out_of_reach(part: str, relation: str, place: str) -> None:
    own = f"{part} near" if part in LIMB_PARTS else part
    other = f"{place} far" if place in LIMB_PARTS else place
    root = Root.SUPINE if part == "head" else Root.SITTING
    supports = None if part == "head" else ("sitting on bed",)
    props = (*props_for(place), *(("bed",) if supports and place != "bed" else ()))
    pose = Pose(root=root, supports=supports, contacts=(f"{own} {relation} {other}",), props=props)
    solved, kinds = drawn(pose)
    assert ProblemKind.PHRASE not in kinds
    contact = parse_contact(f"{own} {relation} {other}")
    if (
        part in {"hand", "foot"}
        and contact.place
        and contact.on_surface is None
        and ProblemKind.UNREACHABLE not in kinds
    ):
        touching = BodyPart("foot") if part == "foot" else BodyPart("hand")
        at = find_landmark(solved.posture, contact.place, relation, contact.place.side or "near")[0]
        end = find_landmark(solved.posture, touching, "under" if part == "foot" else "on", "near")[0]
        assert length(subtract(at, end)) < (0.16 if part == "foot" else TOUCHING)


@pytest.mark.parametrize(("part", "relation", "place"), [*rows(SUPPORTS)])
def test_a_part_that_carries_the_body_lies_on_its_place(part: str, relation: str, place: str) -> None:
    phrase = f"{PLURAL.get(part, part)} {relation} {place}"
    assert parse_support(phrase).part.name == part
    lying = {"belly": Root.PRONE, "chest": Root.PRONE, "side": Root.SIDE_LYING, "hips": Root.SITTING}
    kneeling = {"shin", "knee", "forearm", "hand"}
    root = Root.HANDS_AND_KNEES if part in kneeling else lying.get(part, Root.SUPINE)
    if part in {"foot", "toes", "heel"} or place == "wall":
        root = Root.STANDING
    feet = ("feet on floor",) if place == "wall" else ()
    solved, kinds = drawn(Pose(root=root, supports=(*feet, phrase), props=props_for(place)))
    assert ProblemKind.PHRASE not in kinds
    assert all(place in {"", "floor"} or prop.kind in {place, prop_of(place)} for prop in solved.props)


@pytest.mark.parametrize(("kind", "relation", "place"), [*rows(PROPS)])
def test_a_thing_stands_where_it_is_said_to(kind: str, relation: str, place: str) -> None:
    where = "near" if place == "body" else PLURAL.get(place, place) if kind in BOTH_SIDES or kind == "stool" else place
    phrase = f"{kind} {relation} {where}".strip()
    solved, kinds = drawn(Pose(root=Root.STANDING, props=(phrase,)))
    assert ProblemKind.PHRASE not in kinds
    assert [prop.kind for prop in solved.props] == [kind]


@pytest.mark.parametrize("kind", PROPS)
def test_a_thing_can_stand_alone(kind: str) -> None:
    solved, kinds = drawn(Pose(root=Root.STANDING, props=(kind,)))
    assert ProblemKind.PHRASE not in kinds
    assert [prop.kind for prop in solved.props] == [kind]
