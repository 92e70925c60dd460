"""Values of the right form that are not allowed: a word that is not on the list, a quantity that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import choices, counted, did_you_mean, shorten
from supple_schema.models import codes
from supple_schema.models.base import SLUG_PATTERN, make_slug
from supple_schema.models.explanations.problem import Problem, called, inside
from supple_schema.models.image import IMAGE_PATTERN
from supple_schema.models.kinds import KINDS
from supple_schema.models.locations import Location
from supple_schema.reading.document import Document
from supple_schema.reading.positions import DataPath

ADDRESS = re.compile(r"://|^www\.")


def explain_not_allowed(document: Document, path: DataPath, options: Sequence[str]) -> Diagnostic:
    """Say that a value is not among those that are allowed, and which was probably meant."""
    value = document.value(path)
    if isinstance(value, dict | list):
        form = "a list" if isinstance(value, list) else "a set of fields"
        message = f"{called(path)} is {form}, but one word is wanted."
    else:
        message = f"{called(path)} cannot be `{shorten(value)}`."
    hint = did_you_mean(str(value), options, f"Write {choices(options, most=20)}.")
    return codes.WrongValue.diagnostic(message, document.label(path), hints=hint)


def explain_own(problem: Problem) -> Diagnostic:
    """Explain an error that a model of ours has raised: it brings its own words."""
    hint = str(problem.context.get("hint", ""))
    return codes.DoesNotFit.diagnostic(problem.message, problem.label(key=True), hints=(hint,) if hint else ())


def where_ids_are(location: Location) -> str:
    """Say where the ids are found that may stand at a place; nothing where an author makes up the id."""
    reference = location.shape.reference
    if reference is None or reference.kind not in KINDS:
        return ""
    if reference.vocabulary is not None:
        return f"Write an id of the vocabulary `{reference.vocabulary}`."
    return f"Write the name of a file in `{KINDS[reference.kind].folder}/`, without its ending."


def _wrong_value(problem: Problem) -> Diagnostic:
    return explain_not_allowed(problem.document, problem.location.path, problem.location.shape.options)


def _wrong_tag(problem: Problem) -> Diagnostic:
    """Explain a `type` that no model of a union has."""
    path = (*problem.location.path, str(problem.context["discriminator"]).strip("'"))
    return explain_not_allowed(problem.document, path, problem.location.shape.tags)


def _quantity(problem: Problem) -> Diagnostic:
    context = problem.context
    if "start" in context:
        path = problem.location.path
        label = problem.document.text_label(path, int(context["start"]), int(context["end"]))
        fix, write = None, context.get("write")
        if isinstance(write, str) and "," not in write:  # in brackets, a comma would take it apart
            fix = problem.document.text_fix(path, 0, int(context["length"]), write)
        return codes.NotAQuantity.diagnostic(str(context["message"]), label, hints=str(context["hint"]), fix=fix)
    return codes.NotAQuantity.diagnostic(problem.message, problem.label(), hints=str(context["hint"]))


def explain_faults(problem: Problem) -> Iterator[Diagnostic]:
    """Explain everything that may not stand in one text."""
    for fault in problem.context["faults"]:
        code = codes.MarkThatPrints if fault.prints else codes.TextNotAllowed
        place = problem.location.path, fault.start, fault.end
        fix = None
        if fault.replacement is not None:
            fix = problem.document.text_fix(*place, fault.replacement, safe=fault.safe)
        yield code.diagnostic(fault.message, problem.document.text_label(*place), hints=fault.hint, fix=fix)


def _no_letters(problem: Problem) -> Diagnostic:
    return codes.NoLetters.diagnostic(
        f"{problem.called} has no letter and no number.", problem.label(), hints="Write its words, or delete it."
    )


def _contrast(problem: Problem) -> Diagnostic:
    return codes.TooLittleContrast.diagnostic(problem.message, problem.label(), hints=str(problem.context["hint"]))


def _pattern(problem: Problem) -> Diagnostic:
    value, location = str(problem.value), problem.location
    if not value.strip():
        return codes.TooFew.diagnostic(
            f"{problem.called} is empty.", problem.label(), hints="Write something, or delete it."
        )
    if problem.context["pattern"] == SLUG_PATTERN:
        return _not_an_id(problem, value)
    examples = location.shape.examples
    hint = f"Write it like {choices(examples)}." if examples else f"It must match `{problem.context['pattern']}`."
    slashed = value.replace("\\", "/")
    if slashed != value and re.fullmatch(str(problem.context["pattern"]), slashed):
        hint = f"Write `{shorten(slashed)}`: on every system `/` stands between a folder and what is in it."
    if problem.context["pattern"] == IMAGE_PATTERN and (name := _image_name(slashed)) not in {value, slashed}:
        hint = (
            f"Rename the file to `{shorten(name)}` and write that: small letters, digits and single hyphens, no blanks."
        )
    if location.is_key:
        message = f"`{shorten(value)}` cannot be the name of a field{inside(location.path[:-1])}."
    else:
        message = f"{problem.called} cannot be `{shorten(value)}`."
    return codes.DoesNotFit.diagnostic(message, problem.label(), hints=hint)


def _image_name(path: str) -> str:
    """The name nearest to this one that a picture may have; the same where its type is the trouble."""
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    mended = "/".join((*map(make_slug, folders), f"{make_slug(stem)}{dot}{ending.lower()}"))
    named = all(any(sign.isalnum() for sign in part) for part in (*folders, stem))
    return mended if named and re.fullmatch(IMAGE_PATTERN, mended) else path


def _not_an_id(problem: Problem, value: str) -> Diagnostic:
    source = where_ids_are(problem.location)
    path = PurePosixPath(value)
    name = path.stem if path.suffix in {".yaml", ".md"} or "/" in value else value
    hint = f"Write it like `{shorten(make_slug(name))}`: small letters, digits and single hyphens."
    if source and ADDRESS.search(value):
        kind = problem.location.shape.reference.kind if problem.location.shape.reference else ""
        hint = f'{source} `supple new {kind} "Title"` starts one.'
    elif source and name != value:
        hint = f"Write `{shorten(make_slug(name))}`. {source}"
    return codes.NotAnId.diagnostic(f"`{shorten(value)}` is not an id.", problem.label(), hints=hint)


def _too_few(problem: Problem) -> Diagnostic:
    least, words = int(problem.context["min_length"]), problem.location.shape.sentinels
    return codes.TooFew.diagnostic(
        f"{problem.called} needs at least {counted(least, 'item')}.",
        problem.label(),
        hints=f"If there is none, write {choices(words)}." if words else "Add what is missing.",
    )


def _too_many(problem: Problem) -> Diagnostic:
    most, value = int(problem.context["max_length"]), problem.value
    if isinstance(value, str):
        message = f"{problem.called} has {len(value)} characters, but only {most} are allowed."
        return codes.TooMany.diagnostic(message, problem.label(), hints="Split it, or say it in fewer words.")
    return codes.TooMany.diagnostic(
        f"{problem.called} has more than {most} items.", problem.label(), hints="Leave some out."
    )


def _bounds(problem: Problem) -> Diagnostic:
    limit = next(value for key, value in problem.context.items() if key in {"ge", "le", "gt", "lt"})
    word = "at least" if problem.type.startswith("greater") else "at most"
    number = int(limit) if limit == int(limit) else limit
    return codes.WrongValue.diagnostic(
        f"{problem.called} is {shorten(problem.value)}, but it must be {word} {number}.",
        problem.label(),
        hints=f"Write a number that is {word} {number}.",
    )


def _finite(problem: Problem) -> Diagnostic:
    return codes.WrongValue.diagnostic(
        f"{problem.called} cannot be `{shorten(problem.value)}`.", problem.label(), hints="Write a number with digits."
    )


EXPLANATIONS: dict[str, Callable[[Problem], Diagnostic]] = {
    "enum": _wrong_value,
    "literal_error": _wrong_value,
    "union_tag_invalid": _wrong_tag,
    "quantity": _quantity,
    "date": _quantity,
    "no_letters": _no_letters,
    "contrast": _contrast,
    "string_pattern_mismatch": _pattern,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_long": _too_many,
    "finite_number": _finite,
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _bounds),
}
