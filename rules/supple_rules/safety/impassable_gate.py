"""A gate must be passable."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.safety import Gate


class ImpassableGate(Rule):
    """A gate that nobody can ever pass

    Each routine that the gate asks for needs, itself or through an exercise, a gate that comes after this one.

    Why: A reader would be told to do first what they may only do afterwards.
    Example: The gate `mobility-first` has `routines: [strength]`, and `strength` has `prerequisites: [mobility-first]`.
    Instead: Name at least one routine whose exercises need no gate, or only gates that can be passed before.
    """

    code = "S404"
    name = "impassable-gate"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Open every gate that can be opened, again and again; those that stay closed are the findings."""
        library = context.library
        gates = {item.id: item for item in library.safety.values() if isinstance(item.model, Gate)}
        gated: dict[str, set[str]] = {}
        for use in library.uses_by_kind.get("safety", ()):
            if use.item.kind == "exercise" and use.path[0] == "prerequisites":
                gated.setdefault(use.item.id, set()).add(use.name)
        needs: dict[str, set[str]] = {}
        for routine in library.routines.values():
            wanted = set(routine.model.prerequisites)
            for entry in routine.model.all_items:
                if entry.exercise in gated and not entry.optional:
                    wanted |= gated[entry.exercise]
            needs[routine.id] = wanted & gates.keys()
        opened: set[str] = set()
        while True:
            passable = {
                name
                for name, gate in gates.items()
                if isinstance(gate.model, Gate)
                and name not in opened
                and any(needs.get(routine, set()) <= opened for routine in gate.model.routines)
            }
            if not passable:
                break
            opened |= passable
        for name in sorted(gates.keys() - opened):
            routines = gates[name].document.data.get("routines", [])
            first = str(routines[0]) if isinstance(routines, list) and routines else ""
            after = ", ".join(f"`{gate}`" for gate in sorted(needs.get(first, set()) - opened))
            yield cls.diagnostic(
                f"Nobody can pass this gate: `{first}` can only be done after {after}.",
                gates[name].label("routines"),
                library.routines[first].label("prerequisites", note="asks for a gate")
                if first in library.routines
                else None,
                hints="Name a routine that can be done without this gate.",
            )
