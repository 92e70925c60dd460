"""A ladder has a bottom and a top."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.reading.positions import DataPath


class LadderCycle(Rule):
    """Exercises that are each easier than the other

    Why: Following "easier" would lead back to where one started, and an app could walk in a circle for ever.
    Example: `bridge` has `harder: [{exercise: plank}]`, and `plank` has `harder: [{exercise: bridge}]`.
    Instead: Decide which of them is easier, and correct the other file.
    """

    code = "S409"
    name = "ladder-cycle"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Take away exercises that nothing is easier than, again and again; what is left goes round in a circle."""
        exercises = context.library.exercises
        steps: dict[str, dict[str, tuple[str, DataPath]]] = {}
        for use in context.library.uses_by_kind.get("exercise", ()):
            if use.path[0] in {"harder", "easier"} and use.name in exercises:
                pair = (use.item.id, use.name)
                low, high = pair if use.path[0] == "harder" else pair[::-1]
                steps.setdefault(high, {})
                steps.setdefault(low, {}).setdefault(high, (use.item.id, use.path))
        for circle in _circles({name: list(harder) for name, harder in steps.items()}):
            file, path = steps[circle[0]][circle[1 % len(circle)]]
            chain = ", ".join(f"`{name}`" for name in (*circle, circle[0]))
            yield cls.diagnostic(
                f"These exercises get harder in a circle: {chain}.",
                exercises[file].label(*path),
                hints="Decide which of them is the easiest, and take away the step that leads back to it.",
            )


def _circles(steps: dict[str, list[str]]) -> Iterator[list[str]]:
    """Give each circle that a walk through the steps meets, once, by a walk that keeps its way."""
    done: set[str] = set()
    for start in steps:
        way: dict[str, Iterator[str]] = {}
        name = start
        while name and name not in done:
            way.setdefault(name, iter(steps[name]))
            following = next((other for other in way[name] if other not in done), None)
            if following is None:
                done.add(name)
                del way[name]
                name = next(reversed(way), "")
            elif following in way:
                names = list(way)
                yield names[names.index(following) :]
            else:
                name = following
