"""What subjects ask for: the warning signs that must be shown, and the goals that need a gate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from supple_schema.linking.library import Item, Library
from supple_schema.models.booklet import Booklet
from supple_schema.models.exercise import Exercise
from supple_schema.models.safety import RedFlags, Safety
from supple_schema.models.subject import SignGroup, Subject
from supple_schema.models.vocabulary import CareLevel
from supple_schema.reading.positions import DataPath


class Required(NamedTuple):
    """A warning sign that a subject requires. `path` is where the file of the subject says so."""

    sign: str
    group: SignGroup
    subject: Item[Subject]
    path: DataPath


def subjects_of(library: Library, model: Exercise | Booklet | Safety) -> dict[str, Item[Subject]]:
    """Give the subjects of an item, or else those of the set, with all that they include."""
    return with_included(library, model.subjects or default_subjects(library))


def used_subjects(library: Library) -> dict[str, Item[Subject]]:
    """Give the subjects of the set, of its exercises and of its booklets, with all that they include."""
    return with_included(library, named_subjects(library))


def named_subjects(library: Library) -> tuple[str, ...]:
    """Give the ids that the set, its exercises and its booklets name as what they are about."""
    own = (use.name for use in library.uses_by_kind.get("subject", ()) if use.item.kind in {"exercise", "booklet"})
    return tuple(dict.fromkeys((*default_subjects(library), *own)))


def default_subjects(library: Library) -> tuple[str, ...]:
    """Give the ids of the subjects of the set."""
    return library.project.model.subjects if library.project else ()


def booklet_subjects(library: Library, booklet: Booklet, exercises: Iterable[Exercise]) -> dict[str, Item[Subject]]:
    """Give the subjects of a booklet and of all exercises that it holds."""
    found: dict[str, Item[Subject]] = {}
    named = (booklet.subjects, *(exercise.subjects for exercise in exercises))
    for names in dict.fromkeys(named):  # most name the same
        found |= with_included(library, names or default_subjects(library))
    return found


def with_included(library: Library, names: Iterable[str]) -> dict[str, Item[Subject]]:
    """Give subjects by their ids, with all that they include."""
    found: dict[str, Item[Subject]] = {}
    todo = list(names)
    for name in todo:  # grows by what each subject includes
        if name in library.subjects and name not in found:
            found[name] = library.subjects[name]
            todo += found[name].model.includes
    return found


def required_signs(subjects: Iterable[Item[Subject]]) -> Iterator[Required]:
    """Give every warning sign that subjects require."""
    for subject in subjects:
        for number, group in enumerate(subject.model.signs):
            for index, sign in enumerate(group.signs):
                yield Required(sign, group, subject, ("signs", number, "signs", index))


def rank_of(library: Library, level: str) -> int:
    """Give the rank of a care level; 1 is the most urgent."""
    word = library.vocabulary("care-levels").get(level)
    return word.entry.rank if word and isinstance(word.entry, CareLevel) else 1


def gravest_rank(library: Library) -> int:
    """Give the rank of the most urgent care level."""
    return min((rank_of(library, level) for level in library.vocabulary("care-levels")), default=1)


def red_flags(library: Library, names: Collection[str] | None = None) -> list[Item[RedFlags]]:
    """Give the files of warning signs, all of them or those of some names."""
    items: Mapping[str, Item[Any]] = library.safety
    return [
        item for name, item in items.items() if isinstance(item.model, RedFlags) and (names is None or name in names)
    ]


class HeldSigns:
    """The warning signs that some files hold."""

    def __init__(self, library: Library, files: Iterable[Item[RedFlags]]) -> None:
        self._library = library
        self._by_sign: dict[str, list[tuple[Item[RedFlags], Collection[str], int]]] = {}
        for item in files:
            held = (item, subjects_of(library, item.model).keys(), rank_of(library, item.model.care_level))
            for sign in item.model.signs:
                self._by_sign.setdefault(sign.id, []).append(held)

    def holder(self, required: Required) -> Item[RedFlags] | None:
        """Give a file of a subject with a sign that it requires, at its care level or a more urgent one."""
        most = rank_of(self._library, required.group.care_level)
        for item, subjects, rank in self._by_sign.get(required.sign, ()):
            if required.subject.id in subjects and rank <= most:
                return item
        return None


def sharing_subjects(library: Library, names: Collection[str]) -> list[Item[Subject]]:
    """Give the subjects that are one of these, or include one."""
    return [
        subject
        for subject in library.subjects.values()
        if not with_included(library, (subject.id,)).keys().isdisjoint(names)
    ]


def gated_goals(library: Library, exercise: Exercise) -> list[int]:
    """Give the numbers of the goals of an exercise that need a gate by one of its subjects.

    What is of a subject that others share must suit each of these.
    """
    subjects = (*subjects_of(library, exercise).values(), *sharing_subjects(library, exercise.subjects))
    gated = {goal for subject in subjects for goal in subject.model.gated}
    return [number for number, goal in enumerate(exercise.goals) if goal in gated]
