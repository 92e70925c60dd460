"""Exercises of an edition."""

from __future__ import annotations

from supple_editions.beginning import find_beginning
from supple_editions.caution_changes import grade_of
from supple_editions.dose_reading import side_of_body
from supple_editions.language.phrases import side_name
from supple_editions.model import EditionCaution, EditionDose, EditionExercise, EditionSafety, EditionStep
from supple_editions.model.exercise import EditionMuscle
from supple_editions.model.figure import EditionFigure
from supple_editions.resolving.doses import resolve_dose
from supple_editions.resolving.figures import resolve_figure
from supple_editions.resolving.images import resolve_image
from supple_editions.resolving.records import resolve_media, resolve_origin
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_editions.resolving.steps import step_fields
from supple_schema.linking import Item
from supple_schema.models.dose import DoseSide
from supple_schema.models.exercise import Action, CautionNote, Exercise
from supple_schema.models.vocabulary import BodyPosition, Caution, CautionGrade, Muscle


def resolve_exercise(resolver: Resolver, item: Item[Exercise], safety: EditionSafety) -> EditionExercise:
    """Give an exercise with everything that it refers to."""
    exercise = _on_one_side(resolver.selection.exercises[item.id])
    library, catalogue = resolver.library, resolver.catalogue
    return EditionExercise(
        **same_fields(resolver, exercise, EditionExercise),
        id=item.id,
        on_floor=library.entry("positions", exercise.position, BodyPosition).on_floor,
        muscles=tuple(
            EditionMuscle(**same_fields(resolver, library.entry("muscles", name, Muscle), EditionMuscle))
            for name in exercise.muscles
        ),
        sides_phrase=_sides_phrase(resolver, exercise),
        steps=tuple(
            EditionStep(**step_fields(resolver, step, number)) for number, step in enumerate(exercise.steps, 1)
        ),
        figure=None if exercise.image else _figure(resolver, exercise, item.id),
        image=resolve_image(resolver, item),
        dose=resolve_dose(resolver, exercise.dose, exercise.sides) if exercise.dose else None,
        own_dose=item.id in resolver.selection.own_doses,
        begins=_begins(resolver, exercise, item.id),
        dose_unknown_phrase=None if exercise.dose else catalogue.text("dose.unknown"),
        other_doses=tuple(resolve_dose(resolver, dose, exercise.sides) for dose in exercise.other_doses),
        cautions=tuple(_caution(resolver, note) for note in exercise.cautions or ()),
        emergency_notice=safety.emergency_notice,
        stop_notice=safety.stop_notice,
        safety_version=safety.version,
        **resolve_origin(resolver, exercise),
        media=resolve_media(resolver, exercise.media),
    )


def _begins(resolver: Resolver, exercise: Exercise, name: str) -> EditionDose | None:
    """Give the dose to begin with, where neither a routine beside it nor anybody for this reader has chosen one."""
    selection, breath = resolver.selection, resolver.timing.breath.seconds
    in_routine = any(entry.exercise == name for one in selection.routines.values() for entry in one.all_items)
    if in_routine or name in selection.own_doses:
        return None
    dose = find_beginning(resolver.library, name, exercise, breath.low if breath else 1)
    return resolve_dose(resolver, dose, exercise.sides) if dose else None


def _on_one_side(exercise: Exercise) -> Exercise:
    """Leave out the change of sides where the dose is for one side alone: it would send the reader to the other."""
    if exercise.dose is None or exercise.dose.side is None:
        return exercise
    steps = tuple(step for step in exercise.steps if step.action is not Action.CHANGE_SIDES)
    kept = {step.id for step in steps}
    figure = exercise.figure
    if figure is not None:
        frames = tuple(
            frame.model_copy(update={"steps": tuple(name for name in frame.steps if name in kept)})
            for frame in figure.frames
        )
        figure = figure.model_copy(update={"frames": frames})
    return exercise.model_copy(update={"steps": steps, "figure": figure})


def _figure(resolver: Resolver, exercise: Exercise, name: str) -> EditionFigure | None:
    """Give the figure, with the side of the body that the reader shall use, or else the affected one."""
    side = side_of_body((exercise.dose and exercise.dose.side) or DoseSide.AFFECTED, resolver.affected)
    return resolve_figure(resolver, exercise, name, resolver.shown_figures, side)


def _sides_phrase(resolver: Resolver, exercise: Exercise) -> str:
    """Say how the sides take turns; of a dose for one side alone, which side it is."""
    if exercise.dose and exercise.dose.side:
        return resolver.catalogue.text(f"dose.side.{side_name(exercise.dose.side, resolver.affected)}")
    return resolver.catalogue.text(f"sides.{exercise.sides.value}")


def _caution(resolver: Resolver, note: CautionNote) -> EditionCaution:
    caution = resolver.library.entry("cautions", note.code, Caution)
    grade = grade_of(resolver.library, note)
    known = note.code in (resolver.selection.brief.reader.conditions or ())
    # A reader who does the exercise, changed, needs no other one.
    alternative = None if known and grade is CautionGrade.ADAPT else note.alternative
    at = note.at if grade is CautionGrade.ADAPT else None
    return EditionCaution(
        code=note.code,
        title=caution.title,
        who=caution.who,
        action=caution.action,
        grade=grade,
        note=note.note,
        ask=caution.ask,
        placed=(at or "start") if known else None,
        alternative=resolver.link("exercise", alternative) if alternative else None,
    )
