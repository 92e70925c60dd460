"""No two exercises have one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Exercise
from supple_schema.reading.positions import DataPath

WORDS = re.compile(r"[^\W_]+")


class SharedName(Rule):
    """An exercise that has the title of another, or its other name

    Capital letters, hyphens and spaces make no difference.

    Why: A reader who is told to do the bridge does the first one that they find. It can be the harder one.
    Example: Two files with `title: Bridge`, or `aliases: [Bridge]` in the file of another exercise.
    Instead: Say in each title what is different: `Bridge`, `Bridge on one leg`. Delete the other name, or the file.
    """

    code = "T711"
    name = "shared-name"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare all titles and other names of exercises."""
        first: dict[str, Item[Exercise]] = {}
        shared: set[str] = set()
        names_of = context.texts.names
        for item in context.library.exercises.values():
            names = names_of.get(item.path, (item,), partial(_names, item.model))
            shared.update(name for name in names if first.setdefault(name, item) is not item)
        places: dict[str, list[tuple[Item[Exercise], DataPath, str]]] = {}
        for item in context.library.exercises.values() if shared else ():
            written = (item.model.title, *item.model.aliases)
            for number, name in enumerate(_names(item.model)):
                if name in shared:
                    path: DataPath = ("aliases", number - 1) if number else ("title",)
                    places.setdefault(name, []).append((item, path, written[number]))
        for same in places.values():
            for item, path, name in same:
                other, there, _ = next(place for place in same if place[0] is not item)
                yield cls.diagnostic(
                    f"“{name}” is also a name of `{other.id}`.",
                    item.label(*path),
                    other.label(*there, note="the other one"),
                    hints="Give each a name of its own, or delete one of the two.",
                )


def _names(exercise: Exercise) -> tuple[str, ...]:
    """Give the title and the other names, in small letters and with nothing but single spaces between words."""
    return tuple(" ".join(WORDS.findall(name.casefold())) for name in (exercise.title, *exercise.aliases))
