"""No two exercises have one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
        named: dict[str, list[tuple[Item[Exercise], DataPath, str]]] = {}
        for item in context.library.exercises.values():
            names: list[tuple[DataPath, str]] = [(("title",), item.model.title)]
            names += [(("aliases", number), alias) for number, alias in enumerate(item.model.aliases)]
            for path, name in names:
                named.setdefault(" ".join(WORDS.findall(name.casefold())), []).append((item, path, name))
        for places in named.values():
            for item, path, name in places:
                other = next((place for place in places if place[0] is not item), None)
                if other is not None:
                    yield cls.diagnostic(
                        f"“{name}” is also a name of `{other[0].id}`.",
                        item.label(*path),
                        other[0].label(*other[1], note="the other one"),
                        hints="Give each a name of its own, or delete one of the two.",
                    )
