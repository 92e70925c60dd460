"""A brief for one person: what was asked for in, a brief as of a booklet file out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from supple_cli.suggestions import unknown
from supple_editions import Brief
from supple_editions.briefs import Clearance, Person
from supple_editions.selection import Selection, grade_of, select
from supple_rules.context import Context
from supple_schema.diagnostics.wording import nearest, printable, shorten
from supple_schema.linking import Item, Library
from supple_schema.models.base import SLUG_PATTERN
from supple_schema.models.booklet import (
    AffectedSide,
    Booklet,
    BookletPart,
    Build,
    MuscleMarks,
    OwnDose,
    Profile,
    ShownFigures,
    Tones,
)
from supple_schema.models.dose import Dose, DoseChange, change_fields
from supple_schema.models.review import ReviewerRole
from supple_schema.models.vocabulary import CautionGrade

FIELDS = tuple(name for name in DoseChange.model_fields if name not in {"affected_side", "times", "note"})
LONGEST_NAME = 80
LONGEST_NOTE = 1000
LONGEST_GOAL = 120
SLUG = re.compile(SLUG_PATTERN)
NONE = "none"
CLINICIANS = tuple(role.value for role in ReviewerRole if role.is_clinician)


class WishError(ValueError):
    """Something that was asked for cannot be. `field` is what was asked for, such as `side`.

    The message quotes what was written. `discreet` does not: in a table any cell may hold a name by mistake.
    """

    def __init__(self, field: str, message: str, discreet: str | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.discreet = discreet or message


class Wishes(NamedTuple):
    """What was asked for, as it was typed."""

    exercises: tuple[str, ...]
    """Ids, each with the id of a dose after a colon if another than the usual one is wanted."""

    doses: tuple[str, ...] = ()
    """Such as `bridge.repetitions=8`."""

    conditions: tuple[str, ...] = ()
    side: str | None = None
    place: str | None = None
    like: str | None = None
    body: str | None = None
    tones: str | None = None
    muscles: str | None = None


def make_person(
    name: str | None,
    note: str | None,
    clearance: Clearance | None = None,
    goals: tuple[str, ...] = (),
    appointments: tuple[str, ...] = (),
) -> Person | None:
    """Give who the print is for. No message repeats what was written.

    Raises:
        WishError: a text cannot be printed as it is.
    """
    by = clearance.by if clearance else None
    texts: list[tuple[str, str | None, int]] = [("name", name, LONGEST_NAME), ("note", note, LONGEST_NOTE)]
    texts += [("by", by, LONGEST_NAME), *(("goals", text, LONGEST_GOAL) for text in goals)]
    texts += [("appointments", text, LONGEST_GOAL) for text in appointments]
    for field, text, most in texts:
        try:
            plain = None if text is None else Person(note=text).note
        except ValidationError:
            plain = ""
        if plain is not None and not (plain.isprintable() and 0 < len(plain) <= most):
            raise WishError(
                field,
                f"The {field} cannot be printed. Write plain words, up to {most} characters, without marks such as `*`"
                " and without control characters.",
            )
    person = Person(name=name, note=note, clearance=clearance, goals=goals, appointments=appointments)
    return None if person == Person() else person


def make_clearance(context: Context, cleared: tuple[str, ...], by: str | None, role: str | None) -> Clearance | None:
    """Give a clinician's word that gated exercises may be started; None where there is none.

    Raises:
        WishError: it does not say who says so, or names an exercise that is not there or needs no gate.
    """
    if not cleared and by is None and role is None:
        return None
    if not cleared or by is None or role is None:
        raise WishError("cleared", "A gate is opened by somebody: give `cleared`, `by` and `role` together.")
    exercises = context.library.exercises
    for name in cleared:
        _find("cleared", "exercise", name, exercises)
        if not exercises[name].model.prerequisites:
            raise WishError("cleared", f"`{name}` needs no gate. Leave it out there.")
    _find("role", "role of a clinician", role, CLINICIANS)
    try:
        return Clearance(exercises=tuple(dict.fromkeys(cleared)), by=by, role=ReviewerRole(role))
    except ValidationError:
        raise WishError("by", "The name of the clinician cannot be printed. Write plain words.") from None


def make_brief(context: Context, wishes: Wishes, person: Person | None) -> Brief:
    """Give the brief of a handout. Its safety text is that of a booklet of the set with the same exercises.

    Raises:
        WishError: something that was asked for does not exist or cannot be.
    """
    library = context.library
    asked = dict(_find_exercise(library, text) for text in wishes.exercises)
    if len(asked) < len(wishes.exercises):
        raise WishError("exercises", "An exercise is named twice. Name each once.")
    for name in person.clearance.exercises if person and person.clearance else ():
        _find("cleared", "exercise in this handout", name, asked)
    doses = _own_doses(library, asked, wishes.doses)
    frame = _frame(context, asked, wishes.like)
    place = _find_place(library, wishes.place) if wishes.place else frame.model.profile.locale
    side = _find("side", "side", wishes.side, list(AffectedSide)) if wishes.side else None
    conditions = _conditions(library, wishes.conditions)
    # That there is none is a word, as authors write it.
    profile = Profile.model_validate({"locale": place, "conditions": conditions, "side": side, "doses": tuple(doses)})
    _refuse_clashes(library, profile)
    framed = frame.model.model_copy(update={"figures": _shown_figures(frame.model.figures, wishes)})
    brief = Brief("-".join(("handout", *asked))[:60].rstrip("-"), _booklet(framed, asked, asked, library, profile))
    # What a reader gets may be another exercise: the title names what stands on the page.
    got = select(library, brief).exercises
    return Brief(brief.id, _booklet(framed, asked, got or asked, library, profile), person=person)


def _shown_figures(usual: ShownFigures, wishes: Wishes) -> ShownFigures:
    """What the figures show: what was asked for, else what the booklet shows."""
    build = Build(_find("body", "body", wishes.body, list(Build))) if wishes.body else usual.build
    tones = Tones(_find("tones", "tone", wishes.tones, list(Tones))) if wishes.tones else usual.tones
    marks = list(MuscleMarks)
    muscles = MuscleMarks(_find("muscles", "choice", wishes.muscles, marks)) if wishes.muscles else usual.muscles
    return ShownFigures(build=build, tones=tones, muscles=muscles)


def _booklet(
    frame: Booklet, asked: Iterable[str], titled: Iterable[str], library: Library, profile: Profile
) -> Booklet:
    title = ", ".join(library.exercises[name].model.title for name in titled)
    part = BookletPart(id="exercises", title=title, exercises=tuple(asked))
    update: dict[str, Any] = {"title": title, "subtitle": None, "parts": (part,), "profile": profile, "outputs": ()}
    return frame.model_copy(update=update)


def _find(field: str, what: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    if name not in names:
        near = nearest(name, names)
        meant = f" Did you mean `{near}`?" if near else ""
        raise WishError(field, unknown(what, name, names), f"There is no such {what}.{meant}")
    return name


def _find_place(library: Library, name: str) -> str:
    try:
        return _find("place", "place", name, library.locales)
    except WishError as error:
        how = 'To make one: supple new locale "United Kingdom" --id en-GB.'
        raise WishError(error.field, f"{error} {how}", f"{error.discreet} {how}") from None


def _find_exercise(library: Library, text: str) -> tuple[str, str | None]:
    name, colon, dose = text.partition(":")
    if not SLUG.fullmatch(name):  # perhaps a part of a name: it is not repeated
        raise WishError(
            "exercises",
            "Exercises are named by their ids, such as `bridge`: see `supple list`. A name or a note of several words"
            " stands in quotes.",
        )
    if name in library.routines and name not in library.exercises:
        raise WishError(
            "exercises",
            f"`{name}` is a routine, and a handout shows exercises. For a sheet of a routine: supple build pdf --set"
            " pdf.form=sheet.",
        )
    if not library.exercises:
        raise WishError(
            "exercises",
            'The set has no exercise yet. Bring yours, supple import FILE, or begin one: supple new exercise "TITLE".',
        )
    _find("exercises", "exercise", name, library.exercises)
    if not colon:
        return name, None
    doses = [other.id for other in library.exercises[name].model.other_doses]
    return name, _find("exercises", f"dose of `{name}` called", dose, doses)


def _own_doses(library: Library, asked: dict[str, str | None], settings: Iterable[str]) -> Iterator[OwnDose]:
    given: dict[str, dict[str, Any]] = {name: {} for name, dose in asked.items() if dose}
    for setting in settings:
        name, dot, rest = setting.partition(".")
        field, sign, value = rest.partition("=")
        if not (dot and sign and value):
            how = "Write it like `bridge.repetitions=8`."
            raise WishError("doses", f"`{shorten(printable(setting))}` is no dose. {how}", f"This is no dose. {how}")
        _find("doses", "exercise in this handout", name, asked)
        _find("doses", "part of a dose", field, FIELDS)
        if field in given.setdefault(name, {}):
            raise WishError("doses", f"`{name}.{field}` is given twice. Give it once.")
        given[name][field] = _amount(setting, field, value)
    for name, fields in given.items():
        exercise = library.exercises[name].model
        named = next((dose for dose in exercise.other_doses if dose.id == asked[name]), None)
        base: Dose | None = named or exercise.dose
        try:
            yield OwnDose(**change_fields(base, fields), exercise=name)
        except ValidationError as error:
            raise WishError("doses", f"The dose of `{name}`: {error.errors()[0]['msg']}") from None


def _amount(setting: str, field: str, value: str) -> Any:  # noqa: ANN401 - each field of a dose has its own type
    written: str | int = int(value) if value.isascii() and value.isdigit() else value
    try:
        return getattr(DoseChange.model_validate({field: written}), field)
    except ValidationError as error:
        first = error.errors()[0]
        hint = str(first.get("ctx", {}).get("hint", ""))
        told = f"{first['msg']} {hint}".rstrip()
        raise WishError("doses", f"`{shorten(printable(setting))}`: {told}", f"This is no `{field}`. {hint}") from None


def _conditions(library: Library, codes: tuple[str, ...]) -> tuple[str, ...] | str | None:
    if NONE in codes and set(codes) != {NONE}:
        raise WishError("conditions", "The condition `none` says that there is none, so it stands alone.")
    if codes:
        known = library.vocabulary("cautions")
        return (
            NONE
            if NONE in codes
            else tuple(_find("conditions", "condition", code, known) for code in dict.fromkeys(codes))
        )
    return None


def _frame(context: Context, asked: Iterable[str], like: str | None) -> Item[Booklet]:
    booklets = context.library.booklets
    if like is not None:
        return booklets[_find("like", "booklet", like, booklets)]
    if not booklets:
        raise WishError(
            "like",
            "The set has no booklet whose safety text could go along. To start one: supple new booklet"
            ' "Your exercises"; or, from a file of yours: supple import FILE --handout "Your exercises".',
        )
    wanted = set(asked)

    def fits(selection: Selection) -> tuple[int, int, int]:
        chosen = selection.exercises.keys()
        return -len(wanted & chosen), len(chosen), len(selection.advice)

    return booklets[min(context.selections, key=fits).brief.id]


def _refuse_clashes(library: Library, profile: Profile) -> None:
    """Let no dose that was asked for take the place of what a condition changes in the dose."""
    for dose in profile.doses:
        for note in library.exercises[dose.exercise].model.cautions or ():
            applies = note.code in (profile.conditions or ()) and grade_of(library, note) is CautionGrade.ADAPT
            if applies and note.dose is not None:
                raise WishError(
                    "doses",
                    f"`{note.code}` changes the dose of `{dose.exercise}`, so it cannot have another one too. Leave out"
                    " the dose, or leave out the condition and write in the note what matters.",
                )
