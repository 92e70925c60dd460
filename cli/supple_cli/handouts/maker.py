"""Makes handouts, one order after another: an order in, the bytes of a PDF out, through the checks of a booklet.

What orders share is read once for each process: the set, its faces and styles, the sizes at which texts fit.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from supple_cli.builds.other_bodies import tell_other_bodies
from supple_cli.handouts.missing_numbers import MissingNumber, find_missing_numbers
from supple_cli.handouts.orders import Order
from supple_cli.handouts.person_brief import make_brief, make_clearance, make_person
from supple_cli.handouts.wishes import WishError
from supple_editions import Edition, select_edition
from supple_editions.caution_changes import grade_of
from supple_editions.codes import IdleDose
from supple_editions.model import ReaderChange
from supple_exporters.contract import ExportError
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.pdf.options import Form
from supple_exporters.settings import SettingError, make_options
from supple_rules.agreement.dose_and_sides import SideWithoutSides
from supple_rules.checking import check_brief
from supple_rules.context import Context
from supple_rules.error_scope import stopping_errors
from supple_rules.safety.dose_bounds import OwnDoseOutOfBounds
from supple_rules.safety.gate_without_routine import GateWithoutRoutine
from supple_rules.safety.text_about_what_is_gone import TextAboutWhatIsGone
from supple_schema.atomic_writes import describe_room, lacks_room
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.diagnostics.wording import choices, printable
from supple_schema.linking import Library
from supple_schema.models.vocabulary import Caution, CautionGrade

UNSAFE = (
    "Nothing was made, because this handout would leave out what keeps its reader safe. Ask for other exercises, or"
    " make a booklet that has all of it: supple new booklet."
)
UNFIT = (
    (
        {OwnDoseOutOfBounds.code, SideWithoutSides.code, IdleDose.code},
        "Nothing was made, because a dose does not fit. Ask for another one.",
    ),
    ({TextAboutWhatIsGone.code}, "Nothing was made, because a text names what this reader does not get. Change it."),
)
"""What follows where these rules alone have found something."""

GATED = "Where the reader's clinician has said that they can start, say so: {how}, and the handout says it too."
"""What follows where a gate is closed. How to say so differs: in options, or in columns of a table."""
GATED_IN_TABLE = GATED.format(how="in the columns `cleared`, `by` and `role`")

BROKEN = "Nothing was made, because the content has errors in what this handout shows."


class UnsafeHandoutError(Exception):
    """A handout may not be made. The report says why, and the message what follows from it."""

    def __init__(self, report: Report, message: str) -> None:
        super().__init__(message)
        self.report = report


class HandoutError(Exception):
    """A handout cannot be made. The message does not say whom it is for."""


@dataclass
class HandoutMaker:
    """A checked set, from which handouts are made. It travels to other processes without what it has worked out."""

    library: Library
    report: Report
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    """Options of the print, for each handout that does not say otherwise."""

    def __getstate__(self) -> dict[str, Any]:
        return {"library": self.library, "report": self.report, "settings": self.settings}

    @cached_property
    def context(self) -> Context:
        """What rules look at."""
        return Context(self.library)

    def make_edition(self, order: Order) -> Edition:
        """Make the edition of an order.

        Raises:
            WishError: something that was asked for does not exist or cannot be.
            UnsafeHandoutError: a check does not let it pass.
        """
        clearance = make_clearance(self.context, order.cleared, order.by, order.role)
        person = order.person
        if clearance is not None:
            cleared = make_person(None, None, clearance)
            person = person.model_copy(update={"clearance": clearance}) if person else cleared
        brief = make_brief(self.context, order.wishes, person)
        _stop(stopping_errors(self.library, self.report, brief), BROKEN)
        judged = check_brief(self.context, brief)
        found = {finding.code for finding in judged}
        _stop(judged, next((message for codes, message in UNFIT if codes >= found), UNSAFE))
        edition, refusal = select_edition(self.library, brief)
        _stop(refusal, UNSAFE)
        if edition is None:
            raise HandoutError("Nothing was made: no edition fits this reader.")
        tell_other_bodies(edition, brief.booklet.figures.build)
        return edition

    def read_options(self, order: Order, edition: Edition) -> PdfOptions:
        """Give the options of the print of an order: a sheet of a routine, a handout of exercises if nobody says else.

        Raises:
            SettingError: there is no such option, or a value is not right.
        """
        form = Form.SHEET if edition.routines else Form.HANDOUT
        values = {"form": form.value, **self.settings, **order.settings}
        return PdfOptions.model_validate(make_options(PdfExporter, values).model_dump(exclude_unset=True))

    def print_edition(self, edition: Edition, options: PdfOptions) -> bytes:
        """Draw a handout.

        Raises:
            HandoutError: it cannot be drawn.
        """
        self._refuse_letters(edition)
        try:
            files = list(PdfExporter().export(edition, options))
        except ExportError as error:
            raise HandoutError(f"The handout cannot be made: {error} Nothing was written.") from None
        except Exception as fault:
            if lacks_room(fault):
                raise HandoutError(f"The handout cannot be made. {describe_room()} Nothing was written.") from None
            if os.environ.get("SUPPLE_DEBUG"):
                raise
            # The message of a fault may quote the page, and with it the name.
            raise HandoutError(
                f"The handout cannot be made: Supple has a fault of its own ({type(fault).__name__}). Nothing was"
                " written. Please report it, with what the same command prints for another name when SUPPLE_DEBUG=1"
                " stands in front."
            ) from None
        if len(files) != 1:
            raise HandoutError(f"This form makes {len(files)} files, and a handout is one. Nothing was written.")
        return files[0].data

    def _refuse_letters(self, edition: Edition) -> None:
        """Refuse a name or a note that cannot be drawn, without saying which letters they have."""
        from supple_exporters.pdf.faces import missing_letters  # noqa: PLC0415 - drawing takes long to import

        person = edition.person
        by = person.clearance.by if person and person.clearance else None
        texts = [("name", person.name), ("note", person.note), ("by", by)] if person else []
        if person:
            texts += [("goals", text) for text in person.goals]
            texts += [("appointments", text) for text in person.appointments]
        for name, text in texts:
            if text and missing_letters(text):
                raise WishError(
                    name, f"The faces of the print lack letters of the {name}. They have those of Latin and Hebrew."
                )


@dataclass(frozen=True)
class MadeHandout:
    """What became of an order: the PDF, or what is wrong and in which column."""

    id: str
    line: int
    data: bytes | None = field(default=None, repr=False)
    column: str | None = None
    problem: str = ""
    changes: tuple[str, ...] = ()
    """What the reader's conditions have taken out or replaced, and which others often come with them, in words that do
    not say whom it is for."""
    missing_numbers: tuple[MissingNumber, ...] = ()
    """Where a number is to be written in by hand."""


def tell_change(change: ReaderChange) -> str:
    """Say what a condition did to an exercise."""
    told = f"{change.condition.title}: {change.grade.value} {change.exercise.title}"
    return f"{told}, and do {change.alternative.title} in its place." if change.alternative else f"{told}."


def tell_companions(library: Library, edition: Edition) -> Iterator[str]:
    """Say which conditions often come with those of the reader, and would leave out what the handout has.

    Whoever hands it out knows whether the reader has them too.
    """
    own = {condition.id: condition.title for condition in edition.reader.conditions or ()}
    cautions = {code: word.entry for code, word in library.vocabulary("cautions").items()}
    for code, title in own.items():
        caution = cautions[code]
        for other in caution.often_with if isinstance(caution, Caution) else ():
            notes = [
                (item, note) for item in edition.exercises for note in library.exercises[item.id].model.cautions or ()
            ]
            gone = [
                item.id for item, note in notes if note.code == other and grade_of(library, note) is CautionGrade.AVOID
            ]
            if gone and other not in own:
                yield (
                    f"{title} often comes with {cautions[other].title}. If the reader has that too, name `{other}` as"
                    f" well: it leaves out {choices(gone, last='and')}."
                )


def make_handout(maker: HandoutMaker, order: Order) -> MadeHandout:
    """Make the handout of an order. It raises nothing, as whoever runs it might write down what it was called with."""
    try:
        edition = maker.make_edition(order)
        options = maker.read_options(order, edition)
        data = maker.print_edition(edition, options)
        changes = (*map(tell_change, edition.left_out), *tell_companions(maker.library, edition))
        return MadeHandout(
            order.id, order.line, data, changes=changes, missing_numbers=find_missing_numbers(edition, options)
        )
    except WishError as error:
        return MadeHandout(order.id, order.line, column=error.field, problem=error.discreet)
    except UnsafeHandoutError as error:
        reasons = " ".join(dict.fromkeys(_tell_finding(found) for found in error.report))
        how = f" {GATED_IN_TABLE}" if any(found.code == GateWithoutRoutine.code for found in error.report) else ""
        return MadeHandout(order.id, order.line, problem=f"It may not be handed out. {reasons}{how}")
    except (HandoutError, SettingError) as error:
        return MadeHandout(order.id, order.line, problem=str(error))
    except Exception as fault:  # noqa: BLE001 - a row must stop no other
        return MadeHandout(order.id, order.line, problem=f"Supple has a fault of its own ({type(fault).__name__}).")


def _tell_finding(found: Diagnostic) -> str:
    """Say what is wrong, and in which file where it is one of the set."""
    file = found.place.file if found.place else ""
    where = f" {printable(file)}:" if "." in file else ""  # a handout has a name, and no file
    return f"{found.code}:{where} {found.message}"


def _stop(report: Report, because: str) -> None:
    if report.has_errors:
        raise UnsafeHandoutError(report, because)
