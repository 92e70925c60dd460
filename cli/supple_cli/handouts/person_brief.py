"""A brief for one person: what was asked for in, a brief as of a booklet file out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError

from supple_cli.handouts.base_booklet import choose_base
from supple_cli.handouts.own_doses import read_own_doses
from supple_cli.handouts.wishes import WishError, Wishes, find_name
from supple_editions import Brief
from supple_editions.briefs import Clearance, Person
from supple_editions.caution_changes import grade_of
from supple_editions.selection import select
from supple_rules.context import Context
from supple_schema.linking import Item, Library
from supple_schema.models.base import SLUG_PATTERN
from supple_schema.models.booklet import (
    AffectedSide,
    BookletPart,
    Build,
    MuscleMarks,
    Profile,
    ShownFigures,
    Tones,
)
from supple_schema.models.review import ReviewerRole
from supple_schema.models.routine import Routine
from supple_schema.models.vocabulary import CautionGrade

LONGEST_NAME = 80
LONGEST_NOTE = 1000
LONGEST_GOAL = 120
SLUG = re.compile(SLUG_PATTERN)
NONE = "none"
CLINICIANS = tuple(role.value for role in ReviewerRole if role.is_clinician)


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
    """Give a clinician's word that what needs a gate may be started; None where there is none.

    Whoever lets a reader start a routine lets them start its exercises.

    Raises:
        WishError: it does not say who says so, or names what is not there or needs no gate.
    """
    if not cleared and by is None and role is None:
        return None
    if not cleared or by is None or role is None:
        raise WishError("cleared", "A gate is opened by somebody: give `cleared`, `by` and `role` together.")
    exercises, routines = context.library.exercises, context.library.routines
    gated: list[str] = []
    for name in cleared:
        find_name("cleared", "exercise or routine", name, [*exercises, *routines])
        written = exercises.get(name) or routines[name]
        if not written.model.prerequisites:
            raise WishError("cleared", f"`{name}` needs no gate. Leave it out there.")
        names = [name] if name in exercises else [item.exercise for item in routines[name].model.all_items]
        gated += [one for one in names if one in exercises and exercises[one].model.prerequisites]
    find_name("role", "role of a clinician", role, CLINICIANS)
    try:
        return Clearance(
            exercises=tuple(dict.fromkeys(gated)),
            routines=tuple(dict.fromkeys(name for name in cleared if name not in exercises)),
            by=by,
            role=ReviewerRole(role),
        )
    except ValidationError:
        raise WishError("by", "The name of the clinician cannot be printed. Write plain words.") from None


class Asked(NamedTuple):
    """What was asked for: exercises, each with the id of its dose if one was named; or a routine, with those it has."""

    exercises: dict[str, str | None]
    routine: Item[Routine] | None = None

    @property
    def part(self) -> BookletPart:
        """The one chapter of the handout."""
        if self.routine is not None:
            return BookletPart(id="routine", title=self.routine.model.title, routines=(self.routine.id,))
        return BookletPart(id="exercises", title="Exercises", exercises=tuple(self.exercises))


def _with_alternatives(library: Library, asked: Iterable[str], conditions: Collection[str]) -> list[str]:
    """Give exercises, and those that may take their place because of the conditions of a reader."""
    names = list(asked)
    for name in names:
        for note in library.exercises[name].model.cautions or ():
            if note.code in conditions and note.alternative and note.alternative not in names:
                names.append(note.alternative)
    return names


def make_brief(context: Context, wishes: Wishes, person: Person | None) -> Brief:
    """Give the brief of a handout. Its safety text is that of a booklet of the set on the same subjects.

    Raises:
        WishError: something that was asked for does not exist or cannot be.
    """
    library = context.library
    asked = _find_asked(library, wishes.exercises)
    part, clearance = asked.part, person.clearance if person else None
    conditions = _conditions(library, wishes.conditions)
    known = () if conditions is None or conditions == NONE else conditions
    there = (*part.routines, *_with_alternatives(library, asked.exercises, known))
    for name in (*clearance.routines, *clearance.exercises) if clearance else ():
        find_name("cleared", "exercise or routine in this handout", name, there)
    doses = read_own_doses(asked.exercises, wishes.doses, asked.routine.id if asked.routine else None)
    base = choose_base(context, asked.exercises, part.routines, known, wishes.like)
    place = _find_place(library, wishes.place) if wishes.place else base.profile.locale
    side = find_name("side", "side", wishes.side, list(AffectedSide)) if wishes.side else None
    # That there is none is a word, as authors write it.
    profile = Profile.model_validate({"locale": place, "conditions": conditions, "side": side, "doses": tuple(doses)})
    _refuse_clashes(library, profile)
    with_figures = base.model_copy(update={"figures": _shown_figures(base.figures, wishes)})
    update: dict[str, Any] = {"subtitle": None, "parts": (part,), "profile": profile, "outputs": ()}
    booklet = with_figures.model_copy(update=update)
    brief = Brief("-".join(("handout", *part.routines, *part.exercises))[:60].rstrip("-"), booklet)
    # What a reader gets may be another exercise: the title names what stands on the page.
    got = part.exercises and (select(library, brief).exercises or part.exercises)
    title = ", ".join(library.exercises[name].model.title for name in got) or part.title
    part = part.model_copy(update={"title": title})
    return Brief(brief.id, booklet.model_copy(update={"title": title, "parts": (part,)}), person=person)


def _shown_figures(usual: ShownFigures, wishes: Wishes) -> ShownFigures:
    """What the figures show: what was asked for, else what the booklet shows."""
    build = Build(find_name("body", "body", wishes.body, list(Build))) if wishes.body else usual.build
    tones = Tones(find_name("tones", "tone", wishes.tones, list(Tones))) if wishes.tones else usual.tones
    marks = list(MuscleMarks)
    muscles = MuscleMarks(find_name("muscles", "choice", wishes.muscles, marks)) if wishes.muscles else usual.muscles
    return ShownFigures(build=build, tones=tones, muscles=muscles)


def _find_place(library: Library, name: str) -> str:
    try:
        return find_name("place", "place", name, library.locales)
    except WishError as error:
        how = 'To make one: supple new locale "United Kingdom" --id en-GB.'
        raise WishError(error.field, f"{error} {how}", f"{error.discreet} {how}") from None


def _find_asked(library: Library, texts: tuple[str, ...]) -> Asked:
    found = dict(_find_item(library, text) for text in texts)
    if len(found) < len(texts):
        raise WishError("exercises", "An exercise is named twice. Name each once.")
    routine = next((name for name in found if name not in library.exercises), None)
    if routine is None:
        return Asked(found)
    if len(found) > 1:
        raise WishError(
            "exercises",
            f"`{routine}` is a routine, and a handout shows either one routine or exercises. Make two handouts.",
        )
    item = library.routines[routine]
    return Asked(dict.fromkeys(entry.exercise for entry in item.model.all_items), item)


def _find_item(library: Library, text: str) -> tuple[str, str | None]:
    name, colon, dose = text.partition(":")
    if not SLUG.fullmatch(name):  # perhaps a part of a name: it is not repeated
        raise WishError(
            "exercises",
            "Exercises and routines are named by their ids, such as `bridge`: see `supple list`. A name or a note of"
            " several words stands in quotes.",
        )
    if name in library.routines and name not in library.exercises:
        if colon:
            raise WishError(
                "exercises",
                f"`{name}` is a routine, and names the doses of its exercises itself. Write `{name}` alone, and what"
                " differs for this reader as a dose, such as `bridge.repetitions=8`.",
            )
        return name, None
    if not library.exercises:
        raise WishError(
            "exercises",
            'The set has no exercise yet. Bring yours, supple import FILE, or begin one: supple new exercise "TITLE".',
        )
    find_name("exercises", "exercise or routine", name, [*library.exercises, *library.routines])
    if not colon:
        return name, None
    doses = [other.id for other in library.exercises[name].model.other_doses]
    return name, find_name("exercises", f"dose of `{name}` called", dose, doses)


def _conditions(library: Library, codes: tuple[str, ...]) -> tuple[str, ...] | str | None:
    if NONE in codes and set(codes) != {NONE}:
        raise WishError("conditions", "The condition `none` says that there is none, so it stands alone.")
    if codes:
        known = library.vocabulary("cautions")
        return (
            NONE
            if NONE in codes
            else tuple(find_name("conditions", "condition", code, known) for code in dict.fromkeys(codes))
        )
    return None


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
