"""The prints of 20 readers, by name: the safety text, what was changed for them and whom to call stand in the words."""

from dataclasses import replace

import pytest
from canonical import content
from print_layout import lay_out_prints, read_blocks
from printing import edition
from readers import brief_for
from sampling import sampled

from supple_editions import Edition, select_edition
from supple_editions.model import EditionExercise
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_schema.models.booklet import OtherConditions
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
    found, report = select_edition(content(), brief)
    assert found is not None, report
    return found


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        (
            "sheet",
            (
                "Ask a physiotherapist or a doctor first about: heart disease or high blood pressure, ",
                "Ask what to change for: unsteady balance, ",
            ),
        ),
        ("poster", ("Other health problem? Ask first.",)),
    ],
)
def test_sheet_and_poster_say_whom_to_ask_unless_all_conditions_are_known(form: str, asked: tuple[str, ...]) -> None:
    """Like the cards: each may be all that its reader holds, and neither has room for what to change."""
    options = PdfOptions.model_validate({"form": form})
    found = edition("knee-osteoarthritis")
    (*_, strength) = write_markup(found, options)
    assert [text for text in asked if text not in strength.html] == []
    reader = found.reader.model_copy(update={"others": OtherConditions.NONE})
    (*_, known) = write_markup(found.model_copy(update={"reader": reader}), options)
    assert [text for text in asked if text in known.html] == []


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
    found = edition_for(booklet, conditions)
    safety = found.safety
    wanted = [flags.call for flags in safety.red_flags]
    wanted += [sign.text for flags in safety.red_flags if flags.rank == 1 for sign in flags.signs]
    wanted += [when for grade in safety.stop_rule.grades for when in grade.when]
    carried = {caution.code for exercise in found.exercises for caution in exercise.cautions}
    wanted += [caution.advice for caution in safety.cautions if caution.code not in carried]
    done = {item.exercise.id for routine in found.routines for phase in routine.phases for item in phase.items}
    for exercise in found.exercises:
        if form == "handout" or exercise.id in done:
            wanted += [step.text for step in exercise.steps]
            wanted += told(exercise)
    words = " ".join(read_blocks(pages) for pages in lay_out_prints(found, form=form).values())
    assert wanted
    assert [text for text in wanted if " ".join(text.split()) not in words] == []
