"""The booklet that lends a handout its safety text: what was asked for in, such a booklet out.

It is one about the same subjects, for a reader with the same conditions, and the shortest of such. Where what was asked
for is about several subjects, and no booklet is about all of them, several lend their signs together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from supple_cli.handouts.wishes import WishError, find_name
from supple_editions.selection import Selection
from supple_editions.whole_set import merge_safety
from supple_rules.context import Context
from supple_rules.subjects import default_subjects, subjects_of
from supple_schema.linking import Library
from supple_schema.models.booklet import Booklet


def choose_base(
    context: Context,
    exercises: Collection[str],
    routines: Collection[str],
    conditions: Collection[str],
    like: str | None,
) -> Booklet:
    """Give the booklet whose safety text goes along; of several subjects, one with the signs of all of them.

    Raises:
        WishError: the set has no booklet, or none that is called like this.
    """
    library, booklets = context.library, context.library.booklets
    if like is None and not booklets:
        raise WishError(
            "like",
            "The set has no booklet whose safety text could go along. To start one: supple new booklet"
            ' "Your exercises"; or, from a file of yours: supple import FILE --handout "Your exercises".',
        )

    def fits(selection: Selection) -> tuple[int, ...]:
        of_whom = set(selection.brief.reader.conditions or ())
        return (
            -len(_about(library, selection.brief.booklet, left)),
            -len(selection.routines.keys() & set(routines)),
            -len(of_whom & set(conditions)),
            len(of_whom - set(conditions)),
            -len(selection.exercises.keys() & set(left)),
            len(selection.exercises),
            len(selection.advice),
        )

    left = list(exercises)
    lending = [booklets[find_name("like", "booklet", like, booklets)].model] if like is not None else []
    while not lending or (left := [name for name in left if name not in _about(library, lending[-1], left)]):
        best = booklets[min(context.selections, key=fits).brief.id].model
        if best in lending:  # nothing is about what is left: the rules say which signs are missing
            break
        lending.append(best)
    return _together(library, lending)


def _about(library: Library, booklet: Booklet, exercises: Iterable[str]) -> set[str]:
    """Give the exercises all of whose subjects are those of a booklet."""
    subjects = subjects_of(library, booklet).keys()
    return {name for name in exercises if subjects_of(library, library.exercises[name].model).keys() <= subjects}


def _together(library: Library, booklets: list[Booklet]) -> Booklet:
    """Give the first booklet with the safety text of all; the words about it are its own."""
    if len(booklets) == 1:
        return booklets[0]
    subjects = dict.fromkeys(name for booklet in booklets for name in booklet.subjects or default_subjects(library))
    return booklets[0].model_copy(update={"subjects": tuple(subjects), **merge_safety(booklets)})
