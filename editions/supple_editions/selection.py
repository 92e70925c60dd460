"""What a brief selects: a library and a brief in; items as this reader gets them, and all that was changed, out.

A reader's conditions act by the grade that the exercise, or else the vocabulary, gives to a caution. `adapt` puts the
note into the steps, the start, the pictures or the doses; `ask` puts the question before them; `avoid` puts another
exercise in its place, in routines at the dose of that place. The result is made of the same models that authors write,
so rules can judge what this reader gets as they judge what is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from supple_editions import codes
from supple_editions.briefs import Brief
from supple_editions.caution_changes import change_exercise, grade_of
from supple_editions.dose_changes import carry_dose, give_own_dose
from supple_editions.guides import select_guides
from supple_editions.routine_changes import kept_entries, with_sessions
from supple_editions.shown_files import shown_keys
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.linking import Library
from supple_schema.linking.references import To, find_references
from supple_schema.models.booklet import OtherConditions, OwnDose
from supple_schema.models.dose import NamedDose
from supple_schema.models.exercise import CautionNote, Exercise
from supple_schema.models.routine import AnyEntry, Routine, RoutineItem, RoutineSession, flat_items
from supple_schema.models.safety import Guide
from supple_schema.models.vocabulary import Caution, CautionGrade
from supple_schema.reading.positions import DataPath


@dataclass(frozen=True, slots=True)
class CautionEffect:
    """What a condition of the reader did to an exercise. `alternative` is what took its place, if anything did."""

    exercise: str
    note: CautionNote
    grade: CautionGrade
    alternative: str | None = None


class Slot(RoutineItem):
    """An item of a routine for one reader."""

    instead_of: str | None = None
    """The exercise in whose place this one stands."""

    dose_kept: bool = True
    """Whether the dose of that place could be kept."""


@dataclass(slots=True)
class SelectedPart:
    """The ids of one chapter."""

    advice: list[str] = field(default_factory=list[str])
    exercises: list[str] = field(default_factory=list[str])
    routines: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Selection:
    """What an edition holds. An exercise that a routine needs is in it, whether the brief names it or not.

    `brief` names the warning signs of the reader's conditions too, whether the booklet does or not. `exercises`,
    `routines` and `guides` are as this reader gets them. `changes` says what the reader's conditions did, and `report`
    why no edition can be made of this, if none can.
    """

    brief: Brief
    parts: list[SelectedPart] = field(default_factory=list[SelectedPart])
    advice: list[str] = field(default_factory=list[str])
    exercises: dict[str, Exercise] = field(default_factory=dict[str, Exercise])
    routines: dict[str, Routine] = field(default_factory=dict[str, Routine])
    guides: dict[str, Guide] = field(default_factory=dict[str, Guide])
    """The ways into positions of these exercises and out of them, in the order of their use."""
    measures: list[str] = field(default_factory=list[str])
    changes: list[CautionEffect] = field(default_factory=list[CautionEffect])
    drafts: tuple[str, ...] = ()
    """The keys of what it would show that is not fit for patients: drafts, and what nobody has thought through."""
    report: Report = field(default_factory=Report)

    @property
    def own_doses(self) -> Mapping[str, OwnDose]:
        """What differs for this reader alone in doses, by the exercise."""
        return {dose.exercise: dose for dose in self.brief.reader.doses}

    @property
    def gone(self) -> dict[str, CautionEffect]:
        """The exercises that were asked for, but that this reader must not do."""
        return {change.exercise: change for change in self.changes if change.grade is CautionGrade.AVOID}

    def has_others(self, routine: str, library: Library) -> bool:
        """Whether a routine has other exercises for this reader than it was written with."""
        written, kept = library.routines[routine].model, self.routines[routine]
        return kept is not written and [item.exercise for item in kept.all_items] != [
            item.exercise for item in written.all_items
        ]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of all that was selected, such as `exercise/bridge`."""
        chosen: dict[str, Iterable[str]] = {
            "safety": (*self.brief.booklet.red_flags, *self.guides),
            "exercise": self.exercises,
            "routine": self.routines,
            "advice": self.advice,
            "measure": self.measures,
        }
        return tuple(f"{kind}/{name}" for kind, names in chosen.items() for name in names)

    def changed(self, routine: str, library: Library) -> bool:
        """Whether a routine has other exercises, doses or things for this reader than it was written with."""
        kept = {item.exercise for item in self.routines[routine].all_items if item.exercise in self.exercises}
        pairs = ((self.exercises[name], library.exercises[name].model) for name in kept)
        return self.has_others(routine, library) or any(
            here is not there and getattr(here, field) != getattr(there, field)
            for here, there in pairs
            for field in ("dose", "other_doses", "equipment")
        )


def select(library: Library, brief: Brief) -> Selection:
    """Select the items of a brief. Of a library with broken links it selects what it can."""
    return _Selecting(library, brief).select()


def _with_signs(library: Library, brief: Brief) -> Brief:
    """Give a brief with the warning signs of the reader's conditions, after those that the booklet names."""
    words = library.vocabulary("cautions")
    cautions = (words[code].entry for code in brief.reader.conditions or () if code in words)
    own = (name for caution in cautions if isinstance(caution, Caution) for name in caution.red_flags)
    red_flags = tuple(dict.fromkeys((*brief.booklet.red_flags, *own)))
    return replace(brief, booklet=brief.booklet.model_copy(update={"red_flags": red_flags}))


class _Selecting:
    """One selection while it is made."""

    def __init__(self, library: Library, brief: Brief) -> None:
        self._library = library
        self._brief = brief = _with_signs(library, brief)
        self._conditions = frozenset(brief.reader.conditions or ())
        self._known = brief.reader.conditions is not None
        clearance = brief.person.clearance if brief.person else None
        self._cleared = set(clearance.exercises if clearance else ())
        self._cleared_routines = clearance.routines if clearance else ()
        self._own_doses = {dose.exercise: dose for dose in brief.reader.doses}
        self._replaced: dict[str, str | None] = {}
        self._carried: dict[str, dict[str, NamedDose]] = {}
        self._asked: dict[str, set[str]] = {}
        """The doses that routines ask for, by the exercise."""
        self._changes: dict[tuple[str, str], CautionEffect] = {}
        self._found: list[Diagnostic] = []

    def select(self) -> Selection:
        selection = Selection(self._brief)
        selection.parts = [SelectedPart(list(part.advice)) for part in self._brief.parts]
        seen: set[str] = set()
        for part, selected in zip(self._brief.parts, selection.parts, strict=True):
            self._add(selected, part.exercises, seen)
        for number, (part, selected) in enumerate(zip(self._brief.parts, selection.parts, strict=True)):
            for index, name in enumerate(part.routines):
                written = self._library.routines.get(name)
                if written is None:
                    continue
                self._add(selected, (item.exercise for item in written.model.all_items), seen)
                routine = self._routine(name, written.model, ("parts", number, "routines", index))
                if routine is not None:
                    selected.routines.append(name)
                    selection.routines[name] = routine
        selection.advice = _all(part.advice for part in selection.parts)
        for name in _all(part.exercises for part in selection.parts):
            selection.exercises[name] = self._exercise(name)
        selection.guides = select_guides(self._library, selection.exercises.values(), self._conditions)
        wanted = (self._brief.booklet.measures, *(routine.measures for routine in selection.routines.values()))
        selection.measures = [name for name in _all(wanted) if name in self._library.measures]
        selection.changes = list(self._changes.values())
        self._find_silence()
        self._find_idle_doses(selection)
        if not selection.exercises and any(
            name in self._library.exercises for part in self._brief.parts for name in part.exercises
        ):
            self._found.append(
                codes.NothingLeft.diagnostic(
                    "The reader's conditions leave no exercise of this booklet.",
                    self._brief.label("profile", "conditions"),
                    hints="Take another booklet, or name alternatives in the cautions of its exercises.",
                )
            )
        selection.drafts = (*self._drafts(selection), *self._unconsidered(selection))
        selection.report = Report.of(self._found)
        return selection

    def _drafts(self, selection: Selection) -> tuple[str, ...]:
        """Find the drafts that would be shown. A preview may show them, but for those that are not finished."""
        if not self._library.drafts:
            return ()
        shown = shown_keys(self._library, self._brief, selection.chosen)
        drafts = tuple(sorted(self._library.drafts.keys() & set(shown)))
        for key in drafts:
            unfinished = key in self._library.unfinished
            if self._brief.drafts and not unfinished:
                continue
            is_own = self._brief.file is not None and key == self._brief.file.key
            what = "This booklet is a draft" if is_own else f"It shows the draft `{key}`"
            self._found.append(
                codes.DraftShown.diagnostic(
                    f"{what}, which is not finished." if unfinished else f"{what}.",
                    self._brief.label(*self._place_of(key)),
                    hints="`supple check` says what it lacks."
                    if unfinished
                    else "Finish it and delete `draft: true`. To look at it before: `supple build --drafts`.",
                )
            )
        return drafts

    def _unconsidered(self, selection: Selection) -> Iterator[str]:
        """Find the exercises of which nobody has considered who must take care. A preview may show them."""
        for name in selection.exercises:
            item = self._library.exercises[name]
            if item.model.cautions is None:
                yield item.key
            if item.model.cautions is None and not self._brief.drafts:
                self._found.append(
                    codes.CautionsNotConsidered.diagnostic(
                        f"Nobody has considered who must take care with `{name}`.",
                        self._brief.label(*self._place_of(item.key)),
                        hints=f"Write its cautions, or `cautions: none`, in `{item.path}`.",
                    )
                )

    def _place_of(self, key: str) -> DataPath:
        """Give the place where the brief names an item; the whole of it where something else does."""
        kind, _, name = key.partition("/")
        places = (
            path
            for reference, found, path in find_references(self._brief.booklet, To.ITEMS)
            if (reference.kind, found) == (kind, name)
        )
        return next(places, ())

    def _add(self, part: SelectedPart, names: Iterable[str], seen: set[str]) -> None:
        for name in names:
            chosen = self._replace(name)
            if chosen is not None and chosen not in seen:
                seen.add(chosen)
                part.exercises.append(chosen)

    def _applying(self, name: str) -> Iterator[tuple[int, CautionNote, CautionGrade]]:
        """Give the cautions of an exercise that apply to this reader, with their numbers and grades."""
        for number, note in enumerate(self._library.exercises[name].model.cautions or ()):
            if note.code in self._conditions:
                yield number, note, grade_of(self._library, note)

    def _avoided(self, name: str) -> list[tuple[int, CautionNote]]:
        return [(number, note) for number, note, grade in self._applying(name) if grade is CautionGrade.AVOID]

    def _replace(self, name: str) -> str | None:
        """Give the exercise itself, or what stands in its place for this reader, or None if nothing does."""
        if name not in self._library.exercises:
            return None
        if name not in self._replaced:
            self._replaced[name] = self._look_for(name)
        return self._replaced[name]

    def _look_for(self, name: str) -> str | None:
        notes = self._avoided(name)
        if not notes:
            return name
        gates = set(self._library.exercises[name].model.prerequisites)
        seen = {name}
        wanted = [note.alternative for _, note in notes if note.alternative]
        fitting: str | None = None
        for other in wanted:  # grows: an alternative that does not fit may name its own
            item = self._library.exercises.get(other)
            if other in seen or item is None:
                continue
            seen.add(other)
            avoided = self._avoided(other)
            if not avoided and gates.issuperset(item.model.prerequisites):
                fitting = other
                break
            wanted += [note.alternative for _, note in avoided if note.alternative]
        for _, note in notes:
            self._changes[name, note.code] = CautionEffect(name, note, CautionGrade.AVOID, fitting)
        if fitting is None and wanted:
            number, note = next((number, note) for number, note in notes if note.alternative)
            self._found.append(
                codes.UnfitAlternative.diagnostic(
                    f"A reader with {self._named(note.code for _, note in notes)} must not do `{name}`, nor "
                    f"{', '.join(f'`{other}`' for other in dict.fromkeys(wanted))}, which "
                    f"{'are' if len(set(wanted)) > 1 else 'is'} named in its place.",
                    self._library.exercises[name].label("cautions", number, "alternative"),
                    self._brief.label("profile", "conditions", note="this reader"),
                    hints="Name an exercise that this reader can do, and that needs no other gate than this one.",
                )
            )
        return fitting

    def _named(self, conditions: Iterable[str]) -> str:
        return " and ".join(f"`{condition}`" for condition in dict.fromkeys(conditions))

    def _exercise(self, name: str) -> Exercise:
        """Give an exercise as this reader gets it."""
        exercise = self._library.exercises[name].model
        own = self._own_doses.get(name)
        update: dict[str, object] = {}
        if name in self._carried:
            update["other_doses"] = (*exercise.other_doses, *self._carried[name].values())
        if name in self._cleared:
            update["prerequisites"] = ()
        notes = [(note, grade) for _, note, grade in self._applying(name)]
        if self._known and self._brief.reader.others is OtherConditions.NONE:
            update["cautions"] = tuple(note for note, _ in notes)
        exercise = exercise.model_copy(update=update) if update else exercise
        if self._known:
            for note, grade in notes:
                self._changes[name, note.code] = CautionEffect(name, note, grade)
            exercise = change_exercise(self._library, exercise, notes)
        return give_own_dose(exercise, own, self._asked.get(name, ())) if own else exercise

    def _routine(self, name: str, routine: Routine, place: DataPath) -> Routine | None:
        """Give a routine as this reader gets it; None where nothing is left of it, or of a part of it."""
        if name not in self._cleared_routines and all(self._stays(item) for item in routine.all_items):
            return routine
        kept: dict[DataPath, tuple[AnyEntry, ...]] = {}
        for session in routine.sessions:
            slots = kept[session.path] = self._session(session)
            written = (item.exercise for item, _ in flat_items(session.items))
            if not slots and any(exercise in self._library.exercises for exercise in written):
                part = session.day or session.phase
                what = f"the part `{part.id}` of `{name}`" if part else f"`{name}`"
                self._found.append(
                    codes.NothingLeftOfRoutine.diagnostic(
                        f"For this reader, nothing is left of {what}.",
                        self._brief.label(*place),
                        self._library.routines[name].label(*session.path, key=True, note="all of this is left out"),
                        hints="Name alternatives in the cautions of these exercises, or leave the routine out.",
                    )
                )
        if name in self._cleared_routines:
            routine = routine.model_copy(update={"prerequisites": ()})
            self._cleared |= {item.exercise for slots in kept.values() for item, _ in flat_items(slots)}
        return with_sessions(routine, kept) if all(kept.values()) else None

    def _session(self, session: RoutineSession) -> tuple[AnyEntry, ...]:
        """Give what is done in one go, for this reader. A stand-in that is there already is not done twice."""
        slots: dict[DataPath, Slot] = {}
        for item, path in flat_items(session.items):
            name = self._replace(item.exercise)
            if name is None:
                continue
            slot = self._slot(item, name)
            twin = next((other for other, kept in slots.items() if kept.exercise == name), None)
            if twin is None or not (slot.instead_of or slots[twin].instead_of):
                slots[path] = slot
                continue
            before = slots[twin]
            better = slot if before.instead_of and not slot.instead_of else before
            slots[twin] = better.model_copy(update={"optional": before.optional and slot.optional})
        return kept_entries(session.items, slots, ())

    def _stays(self, item: RoutineItem) -> bool:
        """Whether a place in a routine is for this reader what it is for all."""
        return self._replace(item.exercise) == item.exercise and item.exercise not in self._own_doses

    def _slot(self, item: RoutineItem, name: str) -> Slot:
        own = self._own_doses.get(name)
        dose, kept = (item.dose, True) if name == item.exercise else self._carry(item, name)
        sets = item.sets
        if own is not None:
            dose, kept = (dose, kept) if own.dose is None else (None, True)
            sets = sets if own.dose is None and own.sets is None else None
        if dose is not None:
            self._asked.setdefault(name, set()).add(dose)
        if name == item.exercise:
            given: dict[str, Any] = {**dict(item), "dose": dose, "sets": sets}
            return Slot(**given)
        return Slot(
            exercise=name,
            dose=dose,
            sets=sets,
            rest=item.rest,
            optional=item.optional,
            instead_of=item.exercise,
            dose_kept=kept,
        )

    def _carry(self, item: RoutineItem, name: str) -> tuple[str | None, bool]:
        """Give the id of the dose that a place in a routine asks for, for the exercise that stands there now."""
        if item.dose is None:
            return None, True
        stand_in = self._library.exercises[name].model
        if any(dose.id == item.dose for dose in stand_in.other_doses):
            return item.dose, True
        doses = self._library.exercises[item.exercise].model.other_doses
        asked = next((dose for dose in doses if dose.id == item.dose), None)
        carried = carry_dose(asked, stand_in.dose) if asked and stand_in.dose else None
        if carried is None:
            return None, False
        known = self._carried.setdefault(name, {}).setdefault(item.dose, carried)
        return (item.dose, True) if known == carried else (None, False)

    def _find_silence(self) -> None:
        """Find conditions of the reader of which no exercise of the set says what to do."""
        for number, condition in enumerate(self._brief.reader.conditions or ()):
            word = self._library.vocabulary("cautions").get(condition)
            general = word is not None and isinstance(word.entry, Caution) and word.entry.general
            if condition not in self._library.named_cautions and not general:
                self._found.append(
                    codes.SilentCondition.diagnostic(
                        f"No exercise says what to do about `{condition}`.",
                        self._brief.label("profile", "conditions", number),
                        hints="Enter it in the `cautions` of each exercise that it matters for. If its action says all "
                        "there is to say, mark it `general: true` in the vocabulary.",
                    )
                )

    def _find_idle_doses(self, selection: Selection) -> None:
        """Find own doses for exercises that this reader does not get."""
        for number, dose in enumerate(self._brief.reader.doses):
            name = dose.exercise
            if name in self._library.exercises and name not in selection.exercises:
                notes = [note.code for _, note in self._avoided(name)]
                why = f": a reader with {self._named(notes)} must not do it" if notes else ""
                self._found.append(
                    codes.IdleDose.diagnostic(
                        f"There is a dose for `{name}`, and it is not in this booklet{why}.",
                        self._brief.label("profile", "doses", number, "exercise"),
                        hints="Give the dose to an exercise of this booklet, or add this one to a part of it.",
                    )
                )
            elif name in selection.exercises and selection.exercises[name].dose is None:
                self._found.append(
                    codes.IdleDose.diagnostic(
                        f"The usual dose of `{name}` is unknown, and this one says neither how much nor how long.",
                        self._brief.label("profile", "doses", number, "exercise"),
                        hints="Say how much or how long: `repetitions: 8`, `hold: 5 s` or `duration: 2 min`.",
                    )
                )


def _all(lists: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(name for names in lists for name in names))
