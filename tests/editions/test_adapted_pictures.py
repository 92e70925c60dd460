"""What a condition changes in an exercise is changed in its pictures too."""

from dataclasses import replace

import pytest
from canonical import content

from supple_editions import brief_of, select_edition
from supple_figures import check_figure
from supple_schema.linking import Library
from supple_schema.models.booklet import Profile
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.vocabulary import CautionGrade


@pytest.fixture(scope="module")
def library() -> Library:
    return content()


def twist_shown(library: Library, *conditions: str) -> float:
    brief = brief_of(library.booklets["at-your-desk"])
    made = brief.booklet.model_copy(update={"profile": Profile(conditions=conditions or None)})
    edition, report = select_edition(library, replace(brief, booklet=made))
    assert edition is not None, report
    (figure,) = [item.figure for item in edition.exercises if item.id == "seated-rotation" and item.figure]
    return figure.frames[-1].angles["trunk twist"]


def test_a_reader_with_weak_bones_sees_a_small_turn(library: Library) -> None:
    assert twist_shown(library, "osteoporosis") < twist_shown(library) / 2
    assert twist_shown(library, "knee") == twist_shown(library)


def test_every_changed_picture_can_be_drawn(library: Library) -> None:
    poses = {name: drawn_pose(item.model) for name, item in library.poses.items()}
    changed = 0
    for item in library.exercises.values():
        for note in item.model.cautions or ():
            shown = {change.usual: change for change in note.poses}
            if not shown or item.model.figure is None or note.grade not in {None, CautionGrade.ADAPT}:
                continue
            changed += 1
            frames = tuple(
                frame.model_copy(update={"pose": change.shown, "camera": change.camera or frame.camera})
                if (change := shown.get(frame.pose))
                else frame
                for frame in item.model.figure.frames
            )
            figure = drawn_figure(item.model.figure.model_copy(update={"frames": frames}), item.model.muscles)
            assert not list(check_figure(figure, poses)), (item.id, note.code)
    assert changed
