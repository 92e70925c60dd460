"""A handout has the warning signs of whatever it is about, and of its reader, whichever booklet lends the others."""

from functools import cache
from pathlib import Path

import pytest

from supple_cli.handouts.person_brief import make_brief
from supple_cli.handouts.wishes import Wishes
from supple_editions import Brief, select_edition
from supple_rules.checking import check_brief
from supple_rules.context import Context
from supple_schema.linking import load_content
from supple_schema.models.booklet import Build

CONTENT = Path(__file__).parents[2] / "content"


@cache
def context() -> Context:
    return Context(load_content(CONTENT)[0])


def brief(*exercises: str, conditions: tuple[str, ...] = (), like: str | None = None) -> Brief:
    return make_brief(context(), Wishes(exercises, conditions=conditions, like=like), None)


@pytest.mark.parametrize("like", [None, "knee-osteoarthritis", "sciatica"])
def test_exercises_for_a_back_and_for_a_knee_have_the_signs_of_both(like: str | None) -> None:
    """They were refused with a message about signs, and no booklet that one could name has both."""
    wanted = brief("pelvic-tilt", "straight-leg-raise", like=like)
    assert not check_brief(context(), wanted).has_errors
    edition, report = select_edition(context().library, wanted)
    assert edition is not None, report
    shown = {sign.id for flags in edition.safety.red_flags for sign in flags.signs}
    assert shown >= {"saddle-numbness", "joint-infection", "leg-clot", "past-cancer"}
    titles = [flags.title for flags in edition.safety.red_flags]
    assert len(titles) == len(set(titles)), "what to do about signs of one level is said once"


@pytest.mark.parametrize(
    ("exercises", "conditions", "build"),
    [
        (["cat-cow"], ["pregnancy-lying"], Build.PREGNANT),
        (["cat-cow"], ["none"], Build.AVERAGE),
        (["sit-to-stand"], ["none"], Build.AVERAGE),
        (["sit-to-stand"], [], Build.AVERAGE),
        (["standing-leg-raise"], ["osteoporosis"], Build.OLDER),
        (["seated-knee-straightening"], ["osteoporosis"], Build.AVERAGE),
    ],
)
def test_pictures_show_the_body_of_the_reader_s_condition_and_of_no_other(
    exercises: list[str], conditions: list[str], build: Build
) -> None:
    """A man who stands up from a chair must not see a pregnant woman do so because her booklet is the shortest."""
    assert brief(*exercises, conditions=tuple(conditions)).booklet.figures.build is build
