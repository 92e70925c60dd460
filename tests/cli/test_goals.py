"""What a reader wants to do again, and when they are seen next, stand on their own paper and nowhere else."""

from pathlib import Path

import pytest
from booklet_pages import read_pages
from cli.running import Supple

from supple_cli.handouts.orders import make_order
from supple_cli.main import ExitStatus
from supple_editions.briefs import Person

GOALS, APPOINTMENT = ("Tie my shoes again", "Play with my daughter"), "Monday 7 December, 10:30, Room 2"


@pytest.mark.slow
def test_goals_and_appointments_are_printed(supple: Supple, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "handout.pdf"
    goals = [text for goal in GOALS for text in ("--goal", goal)]
    result = supple("handout", "pelvic-tilt", *goals, "--appointment", APPOINTMENT, "--out", str(target))
    assert result.status == ExitStatus.CLEAN, result.err
    first = read_pages(target.read_bytes())[0]
    assert f"What you want to do again: {'; '.join(GOALS)}" in first
    assert f"When you are seen next: {APPOINTMENT}" in first
    assert not any(text in result.out + result.err for text in (*GOALS, APPOINTMENT))
    assert project.exists()


def test_a_table_has_them_in_columns_with_semicolons() -> None:
    order = make_order({"id": "p1", "exercises": "bridge", "goals": "; ".join(GOALS), "appointments": APPOINTMENT})
    assert order.person == Person(goals=GOALS, appointments=(APPOINTMENT,))
    assert not any(goal in repr(order) for goal in GOALS)


@pytest.mark.slow
def test_a_goal_that_cannot_be_printed_is_refused_without_repeating_it(supple: Supple, project: Path) -> None:
    result = supple("handout", "pelvic-tilt", "--goal", "**Win**")
    assert result.status == ExitStatus.MISUSE
    assert "The goals cannot be printed" in result.err
    assert "Win" not in result.err
    assert not list(project.glob("*.pdf"))
