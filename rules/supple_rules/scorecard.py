"""The scorecard of a booklet: which demands of good patient information it meets, and how that is known.

In: a library, the report of all rules on it, a booklet. Out: one row for each demand of the public standards. Some rows
a program decides, some the author states as data, and some only a person can judge: those are open until a review of
the booklet that still counts agrees to them one by one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from supple_editions import Brief, Edition, select_edition
from supple_editions.signing import standing_reviews
from supple_rules.booklets import items_of
from supple_rules.context import Context
from supple_rules.readability import BEST_GRADE, ReadingGrade
from supple_rules.registry import all_rules
from supple_rules.subjects import booklet_subjects
from supple_schema.diagnostics import Report, Severity
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.project import Project
from supple_schema.models.review import Review, ReviewedRow

PLACEHOLDER = re.compile(
    r"\b(?:FILL IN|TODO|TBD|lorem|example|sample|placeholder|unknown|nobody|anonymous|n/?a|x{2,}|(?:has )?not given)\b"
    r"|\b(?:your|my) (?:name|clinic|practice|organi[sz]ation)\b|^\W*$|\?{2,}",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands where a publisher has still to be named."""


class Method(StrEnum):
    """How a row is decided."""

    PROGRAM = "program"
    STATED = "stated"
    PERSON = "person"


class Result(StrEnum):
    """What came out."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not met"
    OPEN = "open"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Row:
    """One demand. `detail` says what the result rests on, `signed_by` who has signed it off, `next_step` what to do."""

    item: str
    standard: str
    method: Method
    result: Result
    detail: str = ""
    signed_by: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All rows of a booklet, and its reading grade where the language has a formula."""

    booklet: str
    rows: tuple[Row, ...]
    grade: ReadingGrade | None


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the rows are decided from."""

    library: Library
    brief: Brief
    project: Project | None
    items: tuple[Item[Any], ...]
    edition: Edition | None
    reviews: tuple[Review, ...]
    """Those of the booklet as it is now."""
    found: Counter[str]
    grave: frozenset[str]
    grade: ReadingGrade | None
    running: ReadingGrade | None
    """That of its running text alone."""
    lacking: Mapping[str, Sequence[str]]
    """What rules lack, by their code, so that they have looked at nothing."""


BY_RULES = (
    ("No adverts and no brands", "PEMAT 2", ("S413", "S418")),
    ("Everyday words", "PEMAT 3, NHS", ("P604",)),
    ("Medical words are explained", "PEMAT 4, NHS", ("P605", "P611")),
    ("Active voice", "PEMAT 5, NHS", ("P603",)),
    ("Clear numbers", "PEMAT 6, NHS", ("P608", "P609", "P610", "P614")),
    ("Short sentences and paragraphs", "PEMAT 8, NHS", ("P601", "P602")),
    ("Headings in order", "PEMAT 9 and 10", ("P613",)),
    ("No capitals or italics for emphasis", "PEMAT 12, WCAG", ("P611", "P612")),
    ("Says what to do, step by step", "PEMAT 20 to 22", ("P606", "P607")),
    (
        "Every warning sign is there, the gravest first",
        "safety",
        ("S402", "S403", "S427", "S428", "S432", "S433", "S435", "S437", "S439", "S440", "S441", "S442", "S446"),
    ),
    ("Gates come before what needs them", "safety", ("S401", "S404", "S405", "S406", "S407", "S429")),
    ("Easier and harder versions are in order", "safety", ("S408", "S409", "U906")),
    ("Cautions and alternatives fit", "safety", ("S410", "S411", "S434")),
    (
        "Doses are within bounds and agree with the words",
        "safety",
        ("S412", "S423", "S436", "S445", "D501", "D502", "D503"),
    ),
    (
        "Sides, holds and breathing agree with the words",
        "safety",
        ("D504", "D505", "D506", "D507", "D508", "D509", "S438"),
    ),
    ("Medicines without doses, with somebody to ask", "safety", ("S414", "S430")),
    ("No promises and no frightening words", "safety", ("S415", "S416", "S417")),
    ("Uncertainty is shown, disputes from both sides", "DISCERN", ("S420", "S421", "E805", "E806", "E807", "E808")),
    ("Sources are current and were read", "DISCERN, JAMA", ("E802", "E804")),
)
BY_PERSON = {
    ReviewedRow.PURPOSE: ("The purpose is evident", "PEMAT 1"),
    ReviewedRow.SUMS: ("No sums for the reader", "PEMAT 7"),
    ReviewedRow.PICTURES: ("Pictures show what is meant, without clutter", "PEMAT 15 to 19"),
    ReviewedRow.TOOL: ("A diary, checklist or other tool", "PEMAT 23"),
    ReviewedRow.BALANCE: ("Benefits, risks and doing nothing are balanced", "DISCERN"),
    ReviewedRow.PATIENTS: ("Patients took part in making it", "PIF TICK"),
}


def score_booklet(
    library: Library,
    brief: Brief,
    report: Report,
    as_of: date | None = None,
    today: date | None = None,
) -> Scorecard:
    """Fill in the scorecard. `report` is that of `check_library`, so waivers and severities count as they do there.

    `as_of` and `today` are as for `check_library` too.

    Raises:
        ValueError: the brief is of no booklet file.
    """
    booklet = brief.file
    if booklet is None:
        raise ValueError("only what a booklet file asks for has a scorecard")
    as_of = as_of or (library.project.model.date if library.project else None)
    items = tuple(items_of(library, booklet))
    subjects = booklet_subjects(library, booklet.model, [item.model for item in items if item.kind == "exercise"])
    files = {item.path for item in (*items, *subjects.values(), *((library.project,) if library.project else ()))}
    findings = [found for found in report if found.place and found.place.file in files]
    context = Context(library, as_of, today=today)
    edition = select_edition(library, brief)[0] if library.project and not report.has_errors else None
    unread = [f"`{name}` cannot be read" for name in sorted(library.broken)][:1]
    subject = _Subject(
        library,
        brief,
        library.project.model if library.project else None,
        items,
        edition,
        _standing(library, edition, context.today),
        Counter(found.code for found in findings),
        frozenset(found.code for found in findings if found.severity is not Severity.ADVICE),
        context.grades.get(booklet.id),
        context.running_grade(items),
        {rule.code: lacking for rule in all_rules() if (lacking := [*unread, *rule.lacking(context)])},
    )
    rows = [*_by_rules(subject), *(decide(subject) for decide in DECISIONS), *_by_person(subject)]
    return Scorecard(brief.id, tuple(rows), subject.grade)


def _by_rules(subject: _Subject) -> Iterator[Row]:
    for item, standard, codes in BY_RULES:
        found = {code: subject.found[code] for code in codes if subject.found[code]}
        result = Result.MET if not found else Result.NOT_MET if subject.grave & found.keys() else Result.PARTLY
        lacking = dict.fromkeys(what for code in codes for what in subject.lacking.get(code, ()))
        if lacking and result is Result.MET:
            detail = f"not checked: {', '.join(lacking)}"
            step = "Copy the word lists from a new set: `supple init` has them in `content/vocabulary/`."
            if subject.library.broken:
                step = "`supple check` says what is wrong with the file."
            yield Row(item, standard, Method.PROGRAM, Result.NOT_CHECKED, detail, next_step=step)
            continue
        detail = ", ".join(f"{count} of {code}" for code, count in found.items())
        step = f"`supple check` shows where; `supple explain {next(iter(found))}` says what to write." if found else ""
        yield Row(item, standard, Method.PROGRAM, result, detail or f"rules {', '.join(codes)}", next_step=step)


def _by_person(subject: _Subject) -> Iterator[Row]:
    for row, (item, standard) in BY_PERSON.items():
        agreed = [review for review in subject.reviews if row in review.rows]
        signed = ", ".join(f"{review.by}, {review.role.value}, {review.on.isoformat()}" for review in agreed)
        result = Result.MET if agreed else Result.OPEN
        step = "" if agreed else _sign(subject, f" --rows {row.value}")
        yield Row(item, standard, Method.PERSON, result, f"`--rows {row.value}`", signed_by=signed, next_step=step)


def _reading_grade(subject: _Subject) -> Row:
    item, standard = "Reading grade of 6 or lower", "NIH, AMA"
    grade = subject.grade
    if grade is None:
        detail = "too short, or no formula for the language"
        return Row(item, standard, Method.PROGRAM, Result.OPEN, detail, next_step="Let some readers try it.")
    worst = max(grade.flesch_kincaid, grade.smog)
    both = worst <= BEST_GRADE
    one = min(grade.flesch_kincaid, grade.smog) <= BEST_GRADE
    detail = f"Flesch-Kincaid {grade.flesch_kincaid}, SMOG {grade.smog}, {grade.sentences} sentences"
    if subject.running:
        detail += f"; its running text: Flesch-Kincaid {subject.running.flesch_kincaid}"
    result = Result.MET if both else Result.PARTLY if one else Result.NOT_MET
    step = ""
    if not both:
        words = ", ".join(f"“{word}” ({times})" for word, times in grade.costly)
        step = f"Take shorter words for those that cost most: {words}."
    return Row(item, standard, Method.PROGRAM, result, detail, next_step=step)


def _message(subject: _Subject) -> Row:
    model = subject.brief.booklet
    detail = f"message, purpose, {len(model.who_it_is_for)} lines on whom it is for"
    return Row("One main message, its aim and its readers", "CDC", Method.STATED, Result.MET, detail)


def _summaries(subject: _Subject) -> Row:
    total = [item for item in subject.items if item.kind in {"exercise", "advice", "routine"}]
    without = [item.path for item in total if not getattr(item.model, "summary", None)]
    result = Result.PARTLY if without else Result.MET
    detail = f"{len(total) - len(without)} of {len(total)} items"
    step = f"Write `summary:` in {_list(without)}." if without else ""
    return Row("Summaries", "PEMAT 11", Method.STATED, result, detail, next_step=step)


def _figures(subject: _Subject) -> Row:
    exercises = [item for item in subject.items if item.kind == "exercise"]
    without = [item.path for item in exercises if not (item.model.figure or item.model.image)]
    drawn = len(exercises) - len(without)
    result = Result.MET if not without else Result.PARTLY if drawn else Result.NOT_MET
    detail = f"{drawn} of {len(exercises)} exercises"
    step = f"Give a `figure:` or an `image:` to {_list(without)}." if without else ""
    return Row("Pictures of the exercises", "PEMAT 15", Method.PROGRAM, result, detail, next_step=step)


def _sources(subject: _Subject) -> Row:
    total = [item for item in subject.items if hasattr(item.model, "sources")]
    cited = len({citation.source for item in total for citation in item.model.sources})
    return Row("Every statement has its source", "DISCERN, JAMA", Method.STATED, Result.MET, f"{cited} sources")


def _publisher(subject: _Subject) -> Row:
    project = subject.project
    detail = f"{project.publisher}, {project.rights.licence}, {project.date.isoformat()}" if project else ""
    names = (project.publisher, project.rights.holder, *project.authors) if project else ()
    named = project is not None and not PLACEHOLDER.search("\n".join(names))
    result = Result.MET if named else Result.NOT_MET
    step = "" if named else "Say in `supple.yaml` who stands behind it: `publisher:` and `rights:`."
    return Row("Publisher, rights and date", "JAMA, PIF TICK", Method.STATED, result, detail, next_step=step)


def _feedback(subject: _Subject) -> Row:
    address = subject.project.feedback if subject.project else None
    result = Result.MET if address else Result.NOT_MET
    detail, step = (address, "") if address else ("no `feedback`", "Add `feedback:` with an address to `supple.yaml`.")
    return Row("An address for corrections", "PIF TICK", Method.STATED, result, detail, next_step=step)


def _reviewed(subject: _Subject) -> Row:
    state = subject.edition.review if subject.edition else None
    item, standard = "Reviewed by clinicians", "PIF TICK, HSE"
    if state is None:
        detail, step = "the booklet cannot be made yet", "Mend the errors that `supple check` finds."
        return Row(item, standard, Method.PERSON, Result.OPEN, detail, next_step=step)
    names = ", ".join(sorted({review.by for review in subject.reviews if review.role.is_clinician}))
    result = Result.MET if names else Result.PARTLY if state.reviewed else Result.OPEN
    detail, step = f"{state.reviewed} of {state.items} parts are signed", "" if names else _sign(subject)
    return Row(item, standard, Method.PERSON, result, detail, names, step)


def _sign(subject: _Subject, more: str = "") -> str:
    return f"Let a clinician look at it and sign: `supple review {subject.brief.id} --by NAME --role ROLE{more}`."


def _list(names: Sequence[str], most: int = 3) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


DECISIONS: tuple[Callable[[_Subject], Row], ...] = (
    _reading_grade,
    _message,
    _summaries,
    _figures,
    _sources,
    _publisher,
    _feedback,
    _reviewed,
)


def _standing(library: Library, edition: Edition | None, today: date | None) -> tuple[Review, ...]:
    """Give the reviews of all that the edition shows now, as far as they hold on the day."""
    return tuple(
        item.model
        for item in standing_reviews(library)
        if edition is not None
        and (item.model.edition, item.model.content) == (edition.id, edition.review.content)
        and (today is None or item.model.on <= today <= item.model.next)
    )
