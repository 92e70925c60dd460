"""What was written is used."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.pose import Pose


class UnusedItem(Rule):
    """An item that nothing uses

    An item counts as used when anything but a register refers to it: a booklet, a routine, another exercise, a figure.
    A pose with a `root` is a place to start from, and needs no use. While a file cannot be read, nobody knows what it
    uses, and nothing is said.

    Why: Nobody reads it, and nobody notices when it grows old.
    Example: `exercises/wall-slide.yaml`, which no routine and no booklet names.
    Instead: Put it into a part of a booklet, or delete it.
    """

    code = "U907"
    name = "unused-item"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare all items with all references that are not registers'."""
        library = context.library
        known = library.booklets and not library.broken
        for kind in ("exercise", "routine", "advice", "measure", "pose") if known else ():
            used = {
                use.name
                for use in library.uses_by_kind.get(kind, ())
                if use.item.kind != "register" and (kind, use.name) != (use.item.kind, use.item.id)
            }
            for item in library.kind(kind).values():
                if item.id not in used and not (isinstance(item.model, Pose) and item.model.root):
                    yield cls.diagnostic(
                        f"Nothing uses `{item.id}`.",
                        item.label("title"),
                        hints="Name it in a booklet, or delete the file.",
                    )
