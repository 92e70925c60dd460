"""What needs a gate comes after what opens it."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.safety import Gate


class GatedTooEarly(Rule):
    """A booklet that shows a gated exercise or routine before what opens the gate

    Why: Many people begin on the first page and go on. They would meet the loaded exercise first.
    Example: The part with `bridge` stands before the part with the routine that the gate of `bridge` asks for.
    Instead: Put the part with the gate's routine first.
    """

    code = "S429"
    name = "gated-too-early"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the parts of gated items with the first part that opens their gate."""
        library = context.library
        for booklet in library.booklets.values():
            first: dict[str, int] = {}
            for number, part in enumerate(booklet.model.parts):
                for routine in part.routines:
                    first.setdefault(routine, number)
            for number, part in enumerate(booklet.model.parts):
                named = [("exercises", n, library.exercises.get(name)) for n, name in enumerate(part.exercises)]
                routines = [("routines", n, library.routines.get(name)) for n, name in enumerate(part.routines)]
                for field, index, item in (*named, *routines):
                    for gate in item.model.prerequisites if item else ():
                        safety = library.safety.get(gate)
                        model = safety.model if safety else None
                        opened = (
                            [first[name] for name in model.routines if name in first] if isinstance(model, Gate) else []
                        )
                        if opened and min(opened) > number:
                            yield cls.found(
                                f"This needs the gate `{gate}`, which a later part opens.",
                                booklet.label("parts", number, field, index),
                                booklet.label("parts", min(opened), "id", note="this part opens the gate"),
                                hints="Move this part behind the other.",
                            )
