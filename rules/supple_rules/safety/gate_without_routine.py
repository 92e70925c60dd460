"""A booklet holds what its gates ask for."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.safety import Gate
from supple_schema.reading.positions import Path


class GateWithoutRoutine(Rule):
    """A booklet with a gated exercise or routine, but without any routine that passes the gate

    Why: A reader who holds only this booklet is told to do a routine first that it does not show. Many would skip it.
    Example: A booklet with `routines: [strength-steps]` and no `gentle-morning`, which the gate asks for.
    Instead: Add one of the gate's routines to a part of the booklet that comes before.
    """

    code = "S406"
    name = "gate-without-routine"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Collect the gates of everything in a booklet and look for their routines."""
        library = context.library
        for booklet in library.booklets.values():
            routines = {name for part in booklet.model.parts for name in part.routines}
            gates: dict[str, Path] = {}
            for number, part in enumerate(booklet.model.parts):
                for field, names, items in (
                    ("exercises", part.exercises, library.exercises),
                    ("routines", part.routines, library.routines),
                ):
                    for index, name in enumerate(names):
                        for gate in items[name].model.prerequisites if name in items else ():
                            gates.setdefault(gate, ("parts", number, field, index))
            for gate, path in gates.items():
                item = library.safety.get(gate)
                if item and isinstance(item.model, Gate) and routines.isdisjoint(item.model.routines):
                    yield cls.found(
                        f"This needs the gate `{gate}`, but none of the gate's routines is in the booklet.",
                        booklet.label(*path),
                        item.label("routines", note="one of these must come first"),
                        hints=f"Add `{item.model.routines[0]}` to the `routines` of an earlier part.",
                    )
