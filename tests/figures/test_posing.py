import math

import pytest
from figures.mirroring import mirror_pose
from figures.pose_library import content_poses, figure_of, made_pose
from figures.pose_strategies import angles, poses
from hypothesis import example, given

from supple_figures import Arrow, CloseUp, Figure, Frame, Pose, Root
from supple_figures.posing import ProblemKind, SolvedPose, check_figure, solve_figure, solve_pose
from supple_figures.posing.forward_kinematics import articulate, flesh
from supple_figures.posing.goniometry import measured
from supple_figures.posing.interpolation import between
from supple_figures.posing.skeleton import BUTTOCK_FLESH, FOREARM, SHANK, SIDES, SKULL, THIGH, UPPER_ARM
from supple_figures.posing.vectors import UNTURNED, length, subtract

pytestmark = pytest.mark.slow

# On its side a body has no mirror image on the same side.
UPRIGHT = tuple(root for root in Root if root is not Root.SIDE_LYING)
BONES = (
    ("thigh", "shank", THIGH),
    ("shank", "foot", SHANK),
    ("upper-arm", "forearm", UPPER_ARM),
    ("forearm", "hand", FOREARM),
)


ARM_ACROSS = {"elbow": {"flexion": 100}, "shoulder": {"rotation": -80}}


def solved(pose: Pose, **others: Pose) -> SolvedPose:
    solution, _ = solve_pose("any", {"any": pose, **others})
    assert solution is not None
    return solution


def made(**fields: object) -> Pose:
    return made_pose({"title": "Any pose", **fields})


def kinds(pose: Pose) -> set[ProblemKind]:
    return {problem.kind for problem in solve_pose("any", {"any": pose})[1]}


@given(poses())
def test_no_pose_within_the_ranges_raises_and_all_places_are_numbers(pose: Pose) -> None:
    solution = solved(pose)
    assert all(math.isfinite(number) for place in solution.joints.values() for number in place)
    assert all(math.isfinite(angle) for angle in solution.angles.values())


@given(poses())
def test_every_contact_keeps_the_lengths_of_the_bones(pose: Pose) -> None:
    joints = solved(pose).joints
    for side in SIDES:
        for start, end, metres in BONES:
            gap = length(subtract(joints[f"{start} {side}"], joints[f"{end} {side}"]))
            assert gap == pytest.approx(metres, abs=1e-6)


@given(poses(UPRIGHT))
def test_the_mirrored_pose_is_the_mirror_image(pose: Pose) -> None:
    joints, mirrored = solved(pose).joints, solved(mirror_pose(pose)).joints
    other = {"near": "far", "far": "near"}
    for name, (x, y, z) in joints.items():
        part, _, side = name.partition(" ")
        image = mirrored[f"{part} {other[side]}" if side else name]
        assert image == pytest.approx((x, y, -z), abs=1e-5)


@pytest.mark.parametrize("pose", sorted(content_poses()))
def test_every_pose_of_the_set_can_be_done(pose: str) -> None:
    solution, problems = solve_pose(pose, content_poses())
    assert solution is not None
    assert problems == ()


def test_a_bridge_rests_on_shoulders_and_feet() -> None:
    joints = figure_of("bridge-up").frames[0].joints
    assert joints["foot near"][1] == pytest.approx(0.0663, abs=1e-3)
    assert joints["pelvis"][1] > joints["thoracic-3"][1] + 0.1


def test_who_stands_on_both_feet_is_in_balance() -> None:
    squat = figure_of("squat").frames[0].joints
    assert squat["pelvis"][0] < squat["foot near"][0] < squat["shank near"][0]


def test_what_rests_on_the_floor_in_both_frames_stays_in_its_place() -> None:
    start, end = figure_of("lying-knees-bent", "bridge-up").frames
    assert start.joints["foot near"] == pytest.approx(end.joints["foot near"], abs=1e-6)


def test_between_two_poses_the_feet_do_not_slide() -> None:
    start, end = figure_of("lying-knees-bent", "bridge-up").frames
    for step in range(11):
        foot = between(start, end, step / 10).places["foot near"]
        assert foot == pytest.approx(start.joints["foot near"], abs=1e-3)


def test_head_and_feet_stay_on_the_floor_while_the_hips_are_lifted() -> None:
    start, end = figure_of("lying-knees-bent", "bridge-up").frames
    assert end.joints["pelvis"][1] > start.joints["pelvis"][1] + 0.1
    for joint in ("head", "foot near", "hand near"):
        assert length(subtract(start.joints[joint], end.joints[joint])) < 0.05


def test_the_legs_stay_while_the_pelvis_rolls_on_a_chair() -> None:
    frames = figure_of("sitting", "seated-cat", "seated-cow").frames
    for frame in frames[1:]:
        for joint in ("pelvis", "shank near", "foot near"):
            assert length(subtract(frames[0].joints[joint], frame.joints[joint])) < 0.02


@pytest.mark.parametrize("pose", ["knees-rolled", "hip-twist-across", "pelvic-tilt-arched", "pelvic-tilt-flat"])
def test_who_rests_on_shoulders_and_hips_bends_the_back_and_keeps_the_chest_flat(pose: str) -> None:
    posture = figure_of(pose).frames[0].posture
    assert posture.turns["thoracic-3"][1] == pytest.approx((-1, 0, 0), abs=1e-6)
    lowest = min(flesh(posture, lump, side).lowest() for lump in BUTTOCK_FLESH for side in SIDES)
    assert abs(lowest) < 0.02


@pytest.mark.parametrize(
    ("pose", "height"), [("lying-knees-bent", 0), ("bridge-up", 0), ("lying-arms-out", 0.045), ("childs-pose", 0.045)]
)
def test_a_head_rests_on_the_floor_or_a_cushion(pose: str, height: float) -> None:
    assert flesh(figure_of(pose).frames[0].posture, SKULL).lowest() == pytest.approx(height, abs=1e-4)


def test_a_chair_stands_still_while_its_user_gets_up() -> None:
    chairs = [prop for frame in figure_of("sitting", "standing").frames for prop in frame.props if prop.kind == "chair"]
    assert len(chairs) == 2
    assert chairs[0] == chairs[1]


def test_a_later_pose_has_the_last_word_on_one_side_only() -> None:
    base = made(root="supine", angles={"knee": {"flexion": 90}}, contacts=["hands on floor"])
    changed = made(**{"from": "base"}, angles={"near": {"knee": {"flexion": 20}}}, contacts=["hand near free"])
    solution = solved(changed, base=base)
    assert solution.angles["knee flexion near"] == pytest.approx(20)
    assert solution.angles["knee flexion far"] == pytest.approx(90)
    assert [contact.part.side for contact in solution.contacts if contact.part.name == "hand"] == ["far"]


@pytest.mark.parametrize(
    ("pose", "kind"),
    [
        ({"root": "standing", "angles": {"knee": {"flexion": -40}}}, ProblemKind.RANGE),
        ({"root": "standing", "contacts": ["hands on floor"]}, ProblemKind.UNREACHABLE),
        ({"root": "standing", "contacts": ["head on floor"]}, ProblemKind.UNREACHABLE),
        ({"root": "supine", "angles": {"hip": {"flexion": -25}}}, ProblemKind.THROUGH_FLOOR),
        (
            {"root": "standing", "angles": ARM_ACROSS},
            ProblemKind.THROUGH_TRUNK,
        ),
        ({"root": "standing", "contacts": ["hands on flor"]}, ProblemKind.PHRASE),
        (
            {"root": "standing", "supports": ["knee near on bed", "foot near on floor"], "props": ["bed"]},
            ProblemKind.UNSUPPORTED,
        ),
        ({}, ProblemKind.NO_ROOT),
        ({"from": "nowhere"}, ProblemKind.UNKNOWN_POSE),
        ({"from": "any"}, ProblemKind.CIRCLE),
    ],
)
def test_what_a_body_cannot_do_is_a_problem(pose: dict[str, object], kind: ProblemKind) -> None:
    assert kind in kinds(made(**pose))


def test_a_problem_knows_its_place() -> None:
    pose = made(
        root="standing", angles={"near": {"knee": {"flexion": -40}}}, contacts=["hands on floor", "hands onn knees"]
    )
    problems = solve_pose("any", {"any": pose})[1]
    assert ("angles", "knee flexion near") in [problem.path for problem in problems]
    (phrase,) = [problem for problem in problems if problem.kind is ProblemKind.PHRASE]
    assert phrase.path == ("contacts", 1)
    assert (phrase.start, phrase.end) == (6, 9)


def test_a_figure_names_poses_parts_and_frames_that_are_not_there() -> None:
    figure = Figure(
        frames=(Frame("standing"), Frame("nowhere")),
        fixed="fet",
        arrows=(Arrow("hips", frame=5),),
        close_up=CloseUp("hand near", frames=(4,)),
    )
    result, problems = solve_figure(figure, content_poses())
    assert result is None
    assert {problem.path for problem in problems} == {
        ("frames", 1, "pose"),
        ("fixed",),
        ("arrows", 0, "frame"),
        ("close_up", "frame"),
    }


def test_a_body_that_goes_through_what_stands_in_another_frame_is_found() -> None:
    stands = Pose(based_on="standing", props=("wall behind",), supports=("feet on floor", "back on wall"))
    sits = Pose(based_on="stands", angles={"hip flexion": 60, "knee flexion": 62})
    poses = {**content_poses(), "stands": stands, "sits": sits}
    frames = (Frame("stands"), Frame("sits"))
    (problem,) = check_figure(Figure(frames), poses)
    assert problem.path == ("frames", 1, "pose")
    assert problem.kind is ProblemKind.THROUGH_PROP
    assert "the wall of another frame" in problem.message
    assert check_figure(Figure(frames, fixed="back"), poses) == ()


STRAIGHT_OUT = {"shoulder abduction far": 90.0, "shoulder_blade elevation far": 43.0, "elbow flexion far": 52.0}


@given(angles())
@example(STRAIGHT_OUT)
def test_a_goniometer_reads_what_bends_the_body_to_the_same_place(stated: dict[str, float]) -> None:
    """An app that bends a body by the angles of the bundle gets the very body that was drawn."""
    body = articulate(stated, "pelvis", UNTURNED)
    again = articulate({**stated, **measured(body)}, "pelvis", UNTURNED)
    for joint, place in body.places.items():
        assert again.places[joint] == pytest.approx(place, abs=1e-6)
    for bone in ("hand near", "hand far", "toes near", "toes far"):
        for axis, other in zip(body.turns[bone], again.turns[bone], strict=True):
            assert other == pytest.approx(axis, abs=1e-6)


@pytest.mark.parametrize("pose", ["hands-and-knees", "cat", "cow", "bird-dog-leg", "chair-kneeling"])
def test_elbows_of_arms_that_carry_point_back_and_not_forward(pose: str) -> None:
    solution, _ = solve_pose(pose, content_poses())
    assert solution is not None
    for side in SIDES:
        joints = solution.joints
        shoulder, elbow, wrist = (joints[f"{bone} {side}"][0] for bone in ("upper-arm", "forearm", "hand"))
        assert elbow < max(shoulder, wrist) + 0.01


def test_a_hand_that_only_a_twisted_arm_could_place_so_is_named_with_its_joint() -> None:
    pose = made(root="standing", contacts=["hand near behind thigh far"], angles={"trunk": {"twist": -55}})
    _, problems = solve_pose("any", {"any": pose})
    assert any(problem.kind is ProblemKind.RANGE and "degrees of" in problem.message for problem in problems)


def test_heels_sink_below_a_step_while_the_toes_stay_on_its_edge() -> None:
    up = Pose(
        based_on="standing",
        angles={"ankle dorsiflexion": -30, "toes extension": 30},
        supports=("toes on step",),
        props=("step",),
    )
    down = Pose(based_on="up", angles={"ankle dorsiflexion": 28, "toes extension": 0})
    frames = (Frame("up"), Frame("down"))
    solved, problems = solve_figure(Figure(frames), {**content_poses(), "up": up, "down": down})
    assert solved is not None
    assert problems == ()
    risen, sunk = (frame.joints for frame in solved.frames)
    assert sunk["toes near"] == pytest.approx(risen["toes near"], abs=0.02)
    assert sunk["foot near"][1] < risen["foot near"][1] - 0.05
