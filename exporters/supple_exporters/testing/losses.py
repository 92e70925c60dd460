"""Whether an exporter says what it leaves out: every text of an edition is found in its output or among its losses.

Each text of a sample edition is replaced by a mark of its own, the edition is exported, and the marks are looked for in
the words of the files. So a field that falls out of an output, or a loss that is none, is a fault that names the field.
Numbers are not marked: an edition says each amount in words too, and these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from supple_editions.model import Edition
from supple_exporters.edition_fields import is_below
from supple_exporters.testing.completing import complete
from supple_exporters.testing.editions import complete_edition
from supple_exporters.testing.sample_pictures import circle_picture, lying_figure
from supple_exporters.testing.texts import change_texts
from supple_schema.diagnostics.wording import nearest
from supple_schema.models.base import Model
from supple_schema.models.shape import compile_shape, fields_of

M = TypeVar("M", bound=Model)
MARK = re.compile(r"q[0-9]{4}z", re.IGNORECASE)

STANDS_FOR: tuple[tuple[str, str], ...] = (
    ("exercises.cautions.who", "safety.cautions.who"),
    ("exercises.cautions.action", "safety.cautions.action"),
    ("exercises.cautions.ask", "safety.cautions.ask"),
    ("safety.cautions.ask", "exercises.cautions.ask"),
    ("safety.cautions.who", "exercises.cautions.who"),
    ("safety.cautions.action", "exercises.cautions.action"),
    ("exercises.emergency_notice", "safety.emergency_notice"),
    ("exercises.stop_notice", "safety.stop_notice"),
    ("safety.emergency_notice", "exercises.emergency_notice"),
    ("safety.emergency_notice", "routines.emergency_notice"),
    ("safety.stop_notice", "exercises.stop_notice"),
    ("safety.stop_notice", "routines.stop_notice"),
    ("safety.stop_notice", "safety.stop_rule.notice"),
    ("exercises.dose.rows.value", "exercises.dose.sentences"),
    ("safety.version", "exercises.safety_version"),
    ("exercises.image.credit", "exercises.image.author"),
    ("measures.title", "routines.measures.title"),
    ("exercises.figure.alt", "exercises.figure.other_side_alt"),
    ("safety.guides.figure.alt", "safety.guides.figure.other_side_alt"),
    ("exercises.image.credit", "exercises.image.source"),
    ("exercises.image.credit", "exercises.image.licence"),
    *(
        (f"{place}.rights.credit", f"{place}.rights.{name}")
        for place in (
            *(
                "exercises",
                "routines",
                "advice",
                "measures",
                "safety.red_flags",
                "safety.stop_rule",
                "safety.disclaimer",
            ),
            *("safety.principles", "safety.guides", "safety.gates"),
        )
        for name in ("author", "licence", "source", "link")
    ),
    *(("measures.scale_phrase", f"measures.scale.{name}") for name in ("counts", "levels", "low_means", "high_means")),
    *(
        (f"{place}.media.phrase", f"{place}.media.{name}")
        for place in ("exercises", "advice")
        for name in ("title", "author", "licence")
    ),
)
"""Fields with the same words: where the first is shown, nobody misses the second."""


def mark_edition(edition: Edition) -> tuple[Edition, Mapping[str, str]]:
    """Give an edition with a mark in place of each text, and the path of the field that each mark stands in."""
    fields: dict[str, str] = {}

    def mark(_: str, path: str) -> str:
        name = f"q{len(fields):04}z"
        fields[name] = path
        return name

    return change_texts(edition, mark), fields


def loss_faults(losses: Sequence[str], marks: Mapping[str, str], texts: Iterable[str]) -> Iterator[str]:
    """Say which fields are in the output or among the losses wrongly, for the words of the output."""
    found = {marks[mark.lower()] for text in texts for mark in MARK.findall(text) if mark.lower() in marks}
    shown = found | {other for one, other in STANDS_FOR if one in found}
    known = set(marks.values())
    for path in sorted(known - shown):
        if not any(is_below(path, loss) for loss in losses):
            yield f"the field `{path}` is neither in the output nor among its losses"
    for loss in losses:
        below = {path for path in known if is_below(path, loss)}
        if not below and not _is_field(loss):
            near = nearest(loss, sorted(known))
            yield f"among its losses is `{loss}`, which is no field{f': did you mean `{near}`?' if near else ''}"
        elif below and below <= found:
            yield f"among its losses is `{loss}`, which is in the output"


def _is_field(path: str) -> bool:
    shape = compile_shape(Edition)
    for name in path.split("."):
        shape = shape.items or shape
        fields = fields_of(shape.model)
        if name not in fields:
            return False
        shape = fields[name].shape
    return True


def full_edition() -> Edition:
    """Make an edition in which every field has a value: the complete sample, pictures, and what no sample has."""
    edition = complete_edition()
    raised, rolled, pressed = edition.exercises
    (routine,), safety = edition.routines, edition.safety
    (guide,) = safety.guides
    # No routine has this one, so that an output for patients shows its own doses, and its hold on the pictures.
    dose = pressed.dose and _with(pressed.dose, note="Stop before your arms shake.")
    others = tuple(_with(other, times=raised.dose.times if raised.dose else ()) for other in raised.other_doses)
    return complete(
        _with(
            edition,
            exercises=(
                _with(raised, figure=lying_figure("2")),
                _with(rolled, image=circle_picture()),
                _with(pressed, dose=dose, other_doses=others, figure=lying_figure("2")),
            ),
            routines=(_with(routine, prerequisites=pressed.prerequisites),),
            safety=_with(safety, guides=(_with(guide, figure=lying_figure("")),)),
        )
    )


def _with(model: M, **changes: object) -> M:
    return model.model_copy(update=changes)
