"""A brief that is made on the command line: what was asked for one person in, a brief as of a booklet file out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import click
from pydantic import ValidationError

from supple_cli.suggestions import unknown
from supple_editions import Brief
from supple_editions.briefs import Clearance, Person
from supple_editions.selection import Selection, grade_of, select
from supple_rules.context import Context
from supple_schema.diagnostics.wording import printable, shorten
from supple_schema.linking import Item, Library
from supple_schema.models.base import SLUG_PATTERN
from supple_schema.models.booklet import AffectedSide, Booklet, BookletPart, OwnDose, Profile
from supple_schema.models.dose import Dose, DoseChange, change_fields
from supple_schema.models.review import ReviewerRole
from supple_schema.models.vocabulary import CautionGrade

FIELDS = tuple(name for name in DoseChange.model_fields if name not in {"affected_side", "times", "note"})
LONGEST_NAME = 80
SLUG = re.compile(SLUG_PATTERN)
NONE = "none"


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


def make_person(name: str | None, note: str | None, clearance: Clearance | None = None) -> Person | None:
    """Give who the print is for. No message repeats what was typed.

    Raises:
        click.UsageError: a text cannot be printed as it is.
    """
    by = clearance.by if clearance else None
    for option, text, most in (("--for", name, LONGEST_NAME), ("--note", note, 1000), ("--by", by, LONGEST_NAME)):
        try:
            plain = None if text is None else Person(note=text).note
        except ValidationError:
            plain = ""
        if plain is not None and not (plain.isprintable() and 0 < len(plain) <= most):
            raise click.UsageError(
                f"What stands after {option} cannot be printed. Write plain words, up to {most} characters, without"
                " marks such as `*` and without control characters."
            )
    everything = (name, note, clearance)
    return Person(name=name, note=note, clearance=clearance) if any(part is not None for part in everything) else None


def make_clearance(context: Context, cleared: tuple[str, ...], by: str | None, role: str | None) -> Clearance | None:
    """Give a clinician's word that gated exercises may be started; None where there is none.

    Raises:
        click.UsageError: it does not say who says so, or names an exercise that is not there or needs no gate.
    """
    if not cleared and by is None and role is None:
        return None
    if not cleared or by is None or role is None:
        raise click.UsageError("A gate is opened by somebody: give --cleared, --by and --role together.")
    exercises = context.library.exercises
    for name in cleared:
        _find("exercise", name, exercises)
        if not exercises[name].model.prerequisites:
            raise click.UsageError(f"`{name}` needs no gate. Leave out `--cleared {name}`.")
    try:
        return Clearance(exercises=tuple(dict.fromkeys(cleared)), by=by, role=ReviewerRole(role))
    except ValidationError:
        raise click.UsageError("What stands after --by cannot be printed. Write a name.") from None


def make_brief(context: Context, wishes: Wishes, person: Person | None) -> Brief:
    """Give the brief of a handout. Its safety text is that of a booklet of the set with the same exercises.

    Raises:
        click.UsageError: something that was asked for does not exist or cannot be.
    """
    library = context.library
    asked = dict(_find_exercise(library, text) for text in wishes.exercises)
    if len(asked) < len(wishes.exercises):
        raise click.UsageError("An exercise is named twice. Name each once.")
    for name in person.clearance.exercises if person and person.clearance else ():
        _find("exercise in this handout", name, asked)
    doses = _own_doses(library, asked, wishes.doses)
    frame = _frame(context, asked, wishes.like)
    profile = Profile(
        locale=_find("place", wishes.place, library.locales) if wishes.place else frame.model.profile.locale,
        conditions=_conditions(library, wishes.conditions),
        side=AffectedSide(wishes.side) if wishes.side else None,
        doses=tuple(doses),
    )
    _refuse_clashes(library, profile)
    brief = Brief("-".join(("handout", *asked))[:60].rstrip("-"), _booklet(frame.model, asked, asked, library, profile))
    # What a reader gets may be another exercise: the title names what stands on the page.
    got = select(library, brief).exercises
    return Brief(brief.id, _booklet(frame.model, asked, got or asked, library, profile), person=person)


def _booklet(
    frame: Booklet, asked: Iterable[str], titled: Iterable[str], library: Library, profile: Profile
) -> Booklet:
    title = ", ".join(library.exercises[name].model.title for name in titled)
    part = BookletPart(id="exercises", title=title, exercises=tuple(asked))
    update: dict[str, Any] = {"title": title, "subtitle": None, "parts": (part,), "profile": profile, "outputs": ()}
    return frame.model_copy(update=update)


def _find(what: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    if name not in names:
        raise click.UsageError(unknown(what, name, names))
    return name


def _find_exercise(library: Library, text: str) -> tuple[str, str | None]:
    name, colon, dose = text.partition(":")
    if not SLUG.fullmatch(name):  # perhaps a part of a name: it is not repeated
        raise click.UsageError(
            "What stands after `handout` must be ids of exercises, such as `bridge`: see `supple list`. Put a name or a"
            " note of several words in quotes."
        )
    if name in library.routines and name not in library.exercises:
        raise click.UsageError(
            f"`{name}` is a routine, and a handout shows exercises. For a sheet of a routine: supple build pdf --set"
            " pdf.form=sheet."
        )
    _find("exercise", name, library.exercises)
    if not colon:
        return name, None
    return name, _find(
        f"dose of `{name}` called", dose, [other.id for other in library.exercises[name].model.other_doses]
    )


def _own_doses(library: Library, asked: dict[str, str | None], settings: Iterable[str]) -> Iterator[OwnDose]:
    given: dict[str, dict[str, Any]] = {name: {} for name, dose in asked.items() if dose}
    for setting in settings:
        name, dot, rest = setting.partition(".")
        field, sign, value = rest.partition("=")
        if not (dot and sign and value):
            raise click.UsageError(
                f"`{shorten(printable(setting))}` is no dose. Write it like `--dose bridge.repetitions=8`."
            )
        _find("exercise in this handout", name, asked)
        _find("part of a dose", field, FIELDS)
        if field in given.setdefault(name, {}):
            raise click.UsageError(f"`{name}.{field}` is given twice. Give it once.")
        given[name][field] = _amount(setting, field, value)
    for name, fields in given.items():
        exercise = library.exercises[name].model
        named = next((dose for dose in exercise.other_doses if dose.id == asked[name]), None)
        base: Dose | None = named or exercise.dose
        try:
            yield OwnDose(**change_fields(base, fields), exercise=name)
        except ValidationError as error:
            raise click.UsageError(f"The dose of `{name}`: {error.errors()[0]['msg']}") from None


def _amount(setting: str, field: str, value: str) -> Any:  # noqa: ANN401 - each field of a dose has its own type
    written: str | int = int(value) if value.isascii() and value.isdigit() else value
    try:
        return getattr(DoseChange.model_validate({field: written}), field)
    except ValidationError as error:
        first = error.errors()[0]
        hint = str(first.get("ctx", {}).get("hint", ""))
        raise click.UsageError(f"`{shorten(printable(setting))}`: {first['msg']} {hint}".rstrip()) from None


def _conditions(library: Library, codes: tuple[str, ...]) -> tuple[str, ...] | None:
    if NONE not in codes:
        return tuple(_find("condition", code, library.vocabulary("cautions")) for code in dict.fromkeys(codes)) or None
    if set(codes) != {NONE}:
        raise click.UsageError("`--condition none` says that there is none, so it stands alone.")
    return ()


def _frame(context: Context, asked: Iterable[str], like: str | None) -> Item[Booklet]:
    booklets = context.library.booklets
    if like is not None:
        return booklets[_find("booklet", like, booklets)]
    if not booklets:
        raise click.ClickException("The set has no booklet whose safety text could go along. Start one: supple new.")
    wanted = set(asked)

    def fits(selection: Selection) -> tuple[int, int, int]:
        chosen = selection.exercises.keys()
        return -len(wanted & chosen), len(chosen), len(selection.advice)

    return booklets[min(context.selections, key=fits).brief.id]


def _refuse_clashes(library: Library, profile: Profile) -> None:
    """Let no dose that was asked for take the place of what a condition changes in the dose."""
    for dose in profile.doses:
        for note in library.exercises[dose.exercise].model.cautions:
            applies = note.code in (profile.conditions or ()) and grade_of(library, note) is CautionGrade.ADAPT
            if applies and note.dose is not None:
                raise click.UsageError(
                    f"`{note.code}` changes the dose of `{dose.exercise}`, so it cannot have another one too. Leave out"
                    " the dose, or leave out the condition and write in the note what matters."
                )
