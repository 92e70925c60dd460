"""Fields that are missing, and fields that should not be there."""

from __future__ import annotations

from supple_schema.diagnostics import Diagnostic, Edit, Fix
from supple_schema.diagnostics.wording import choices, nearest, shorten
from supple_schema.models import codes
from supple_schema.models.base import Model
from supple_schema.models.content import Tombstone
from supple_schema.models.explanations.problem import Problem, inside
from supple_schema.models.locations import Location
from supple_schema.models.shape import fields_of
from supple_schema.reading.document import Document


def explain_missing(document: Document, location: Location, name: str) -> Diagnostic:
    """Say that a field is missing from the fields at a location."""
    field = fields_of(location.model).get(name)
    if field is None:
        hint = f"Add `{name}:` with one of {choices(location.shape.tags, most=20)}."
    else:
        hint = f"Add `{name}:`. {field.description}" if field.description else f"Add `{name}:`."
    return codes.MissingField.diagnostic(
        f"The field `{name}` is missing{inside(location.path)}.", document.label(location.path, key=True), hints=hint
    )


def meant(problem: Problem) -> str | None:
    """Find the field that was probably meant by an unknown one: one that is not there yet."""
    name = str(problem.location.path[-1])
    return _renamed(problem) or (None if _elsewhere(problem, name) else nearest(name, _unused(problem)))


def explain_unknown(problem: Problem) -> Diagnostic:
    """Say that there is no such field, and what was meant or where it belongs."""
    path = problem.location.path
    name, label = str(path[-1]), problem.label(key=True)
    near = meant(problem)
    fix = None
    if near is not None and label.span:
        edit = Edit(label.file, label.span.start.offset, label.span.end.offset, near)
        fix = Fix(f"Rename the field to `{near}`", (edit,), safe=False)
    renamed = _renamed(problem)
    return codes.UnknownField.diagnostic(
        f"There is no field `{shorten(name)}`{inside(path[:-1]) or ' here'}.",
        label,
        hints=f"It is called `{renamed}` now, and says more: see `supple schema`."
        if renamed
        else f"Did you mean `{near}`?"
        if near
        else _elsewhere(problem, name) or _what_can_be_added(problem),
        fix=fix,
    )


def _renamed(problem: Problem) -> str | None:
    """Give the name that a field of an earlier version has now, unless that field is there too."""
    owner = problem.location.owner
    now = owner.renamed.get(str(problem.location.path[-1])) if owner and issubclass(owner, Model) else None
    return now if now in _unused(problem) else None


def _elsewhere(problem: Problem, name: str) -> str | None:
    """Say where a field belongs that stands too far to the left or to the right."""
    owner = problem.location.owner
    for field in fields_of(owner).values():
        if any(name in fields_of(model) for model in field.shape.models):
            return f"It belongs to `{field.name}`: indent it by 2 spaces below `{field.name}:`."
    if len(problem.location.path) > 1 and any(name in fields_of(model) for model in problem.shape.models):
        return "It is a field of the file itself: write it at the start of a line."
    return None


def _what_can_be_added(problem: Problem) -> str:
    if problem.location.owner is Tombstone:
        return "A file with `retired` is withdrawn and holds nothing else. Delete this field, or delete `retired`."
    unused = _unused(problem)
    hint = f"Fields that can be added here are {choices(unused)}." if unused else "Delete it."
    if " " in str(problem.location.path[-1]):
        return f"If it is a text with a colon in it, put all of it in quotes. {hint}"
    return hint


def _unused(problem: Problem) -> list[str]:
    """List the fields that are not there yet, those that must be there first."""
    fields = fields_of(problem.location.owner)
    there = problem.document.value(problem.location.path[:-1])
    unused = [field for field in fields if not isinstance(there, dict) or field not in there]
    return sorted(unused, key=lambda field: not fields[field].required)
