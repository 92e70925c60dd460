"""The prints of 20 readers, by name: the safety text, what was changed for them and whom to call stand in the words."""

from dataclasses import replace

import pytest
from canonical import content
from print_layout import lay_out_prints, read_blocks
from readers import brief_for
from sampling import sampled

from supple_editions import Edition, select_edition
from supple_editions.model import EditionExercise
from supple_schema.models.vocabulary import CautionGrade

READERS: dict[str, tuple[str, str, str]] = {
    "bones-at-home": ("handout-knee-to-chest", "handout", "osteoporosis"),
    "bump-at-home": ("handout-knee-to-chest", "handout", "pregnancy-lying"),
    "pelvis-at-home": ("handout-knee-to-chest", "handout", "pelvic-girdle"),
    "bump-and-pelvis": ("handout-knee-to-chest", "handout", "pregnancy-lying pelvic-girdle"),
    "after-surgery": ("handout-knee-to-chest", "handout", "recent-surgery"),
    "broken-leg": ("handout-knee-to-chest", "handout", "broken-bone"),
    "sciatica": ("handout-knee-to-chest", "handout", "leg-symptoms"),
    "new-hip": ("handout-knee-to-chest", "handout", "hip-replacement"),
    "sore-knee": ("handout-knee-to-chest", "handout", "knee"),
    "not-to-the-floor": ("handout-knee-to-chest", "handout", "floor"),
    "teenager": ("handout-knee-to-chest", "handout", "under-16"),
    "bruises": ("handout-knee-to-chest", "handout", "blood-thinners"),
    "bones-and-knee": ("handout-knee-to-chest", "handout", "osteoporosis knee"),
    "nothing": ("handout-knee-to-chest", "handout", ""),
    "older-adult": ("at-your-desk", "sheet", "osteoporosis floor balance knee heart-bp"),
    "stiff-spine": ("at-your-desk", "sheet", "inflammatory"),
    "narrow-canal": ("at-your-desk", "sheet", "stenosis"),
    "unsteady": ("at-your-desk", "sheet", "balance"),
    "operated-at-work": ("at-your-desk", "sheet", "recent-surgery"),
    "teenager-at-school": ("at-your-desk", "sheet", "under-16"),
}


def edition_for(booklet: str, conditions: str) -> Edition:
    brief = brief_for(content().booklets[booklet], conditions.split())
    profile = brief.reader.model_copy(update={"locale": "en-GB"})
    brief = replace(brief, booklet=brief.booklet.model_copy(update={"profile": profile}))
    edition, report = select_edition(content(), brief)
    assert edition is not None, report
    return edition


def told(exercise: EditionExercise) -> list[str]:
    """What this reader's conditions have put into the start and the steps."""
    texts: list[str] = []
    for caution in exercise.cautions:
        texts += [caution.note] if caution.note else []
        texts += [caution.action] if caution.grade is CautionGrade.ASK else []
        texts += [caution.ask] if caution.ask else []
    return texts


@pytest.mark.slow
@pytest.mark.parametrize(
    "reader",
    sampled(READERS, ["bump-and-pelvis", "nothing", "older-adult"]),
)
def test_print_for_a_reader_has_their_safety_text_their_steps_and_whom_to_call(reader: str) -> None:
    booklet, form, conditions = READERS[reader]
    edition = edition_for(booklet, conditions)
    safety = edition.safety
    wanted = [flags.call for flags in safety.red_flags]
    wanted += [sign.text for flags in safety.red_flags if flags.rank == 1 for sign in flags.signs]
    wanted += [when for grade in safety.stop_rule.grades for when in grade.when]
    carried = {caution.code for exercise in edition.exercises for caution in exercise.cautions}
    wanted += [caution.advice for caution in safety.cautions if caution.code not in carried]
    done = {item.exercise.id for routine in edition.routines for phase in routine.phases for item in phase.items}
    for exercise in edition.exercises:
        if form == "handout" or exercise.id in done:
            wanted += [step.text for step in exercise.steps]
            wanted += told(exercise)
    words = " ".join(read_blocks(pages) for pages in lay_out_prints(edition, form=form).values())
    assert wanted
    assert [text for text in wanted if " ".join(text.split()) not in words] == []
