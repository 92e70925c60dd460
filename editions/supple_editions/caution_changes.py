"""How the conditions of a reader change an exercise: the notes of its cautions in, what the reader gets out.

`adapt` puts a note into the steps, the start, the pictures, the things, the position or the doses, `ask` a question
before them. So does whatever a condition says of asking first: a note that changes an exercise says nothing of that.
A note that changes the position comes before the start: nobody lies down and then hears that it had to be a bed.
With both, harder ways that are written for the usual one go, as they would undo the change.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from supple_editions.dose_changes import change_doses
from supple_editions.language import PlaceWords
from supple_editions.other_words import say_with
from supple_schema.linking import Library
from supple_schema.models.exercise import CautionNote, Exercise, HarderWay
from supple_schema.models.figure import Figure
from supple_schema.models.vocabulary import BodyPosition, Caution, CautionGrade


def grade_of(library: Library, note: CautionNote) -> CautionGrade:
    """Give what a caution means for an exercise."""
    if note.grade is not None:
        return note.grade
    word = library.vocabulary("cautions").get(note.code)
    return word.entry.grade if word and isinstance(word.entry, Caution) else CautionGrade.AVOID


def change_exercise(
    library: Library, exercise: Exercise, notes: Sequence[tuple[CautionNote, CautionGrade]]
) -> Exercise:
    """Give an exercise with what the notes that apply to a reader, each with its grade, say of it."""
    questions = _questions(library, notes)
    changes = [note for note, grade in notes if grade is CautionGrade.ADAPT]
    positions = [note.position for note in changes if note.position is not None]
    if positions:
        words = library.entry("positions", positions[0], BodyPosition).words
        exercise = say_with(exercise, PlaceWords(words)) if words else exercise
    here = [note for note in changes if note.at is None]
    carriers = [note.note for note in here if note.position is not None and note.note and not note.replaces]
    start = _rewritten(exercise.start, [note for note in here if note.note not in carriers])
    update: dict[str, object] = {
        "start": tuple(dict.fromkeys((*questions, *carriers, *start))),
        "steps": tuple(
            step.model_copy(
                update={"text": " ".join(_rewritten((step.text,), [note for note in changes if note.at == step.id]))}
            )
            for step in exercise.steps
        ),
    }
    if exercise.figure is not None:
        update["figure"] = _redrawn(exercise.figure, changes)
    things = [note.equipment for note in changes if note.equipment is not None]
    if things:
        update["equipment"] = list(dict.fromkeys(thing for named in things for thing in named))
    if positions:
        update["position"] = positions[0]
    conditions = {note.code for note in (*changes, *(note for note, grade in notes if grade is CautionGrade.ASK))}
    if exercise.harder:
        update["harder"] = tuple(way for way in exercise.harder if _suits(way, conditions))
    changed = exercise.model_copy(update=update)
    for note in changes:
        changed = change_doses(changed, note.dose) if note.dose else changed
    return changed


def _suits(way: HarderWay, conditions: Collection[str]) -> bool:
    """Whether a harder way is for a reader with these conditions, with each of which the exercise is changed."""
    return way.exercise is not None or set(way.also_with).issuperset(conditions)


def _questions(library: Library, notes: Sequence[tuple[CautionNote, CautionGrade]]) -> list[str]:
    """Give whom to ask first, and behind it what to wait for, which two conditions may say alike: then once."""
    said: set[str | None] = {None}
    questions: list[str] = []
    for note, grade in notes:
        word = library.vocabulary("cautions").get(note.code)
        entry = word.entry if word and isinstance(word.entry, Caution) else None
        if grade is not CautionGrade.ASK:
            questions.append((entry.ask if entry else None) or "")
            continue
        advice = entry.advice if entry else ""
        questions.append(" ".join(filter(None, (advice, None if note.note in said else note.note))))
        said.add(note.note)
    return list(filter(None, questions))


def _rewritten(texts: tuple[str, ...], notes: Sequence[CautionNote]) -> tuple[str, ...]:
    """Give texts with the notes on them. A note that replaces them stands alone, or beside the others that do.

    What two conditions say alike is said once.
    """
    instead = tuple(note.note for note in notes if note.note and note.replaces)
    beside = (note.note for note in notes if note.note and not note.replaces)
    return tuple(dict.fromkeys((*(instead or texts), *beside)))


def _redrawn(figure: Figure, notes: Sequence[CautionNote]) -> Figure:
    """Give a figure with the poses of notes. Where two change the same pose, the first one does."""
    changes = {change.usual: change for note in reversed(notes) for change in note.poses}
    frames = tuple(
        frame.model_copy(update={"pose": change.shown, "camera": change.camera or frame.camera})
        if (change := changes.get(frame.pose))
        else frame
        for frame in figure.frames
    )
    return figure.model_copy(update={"frames": frames})
