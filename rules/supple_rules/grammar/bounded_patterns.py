"""Regular expressions that come with a language: a pattern in, why it cannot be used out.

Python's `re` tries every way in which a pattern can match, one after the other, and nothing stops it. So a pattern must
end by itself in any text: each repetition has an upper bound, and the ways to match from one letter are counted before
any text is read. The time for a text is then at most its length times these ways.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any

from pydantic import AfterValidator

parser: Any = import_module("re._parser")  # it has no public name; Hypothesis reads patterns by it as well
code: Any = import_module("re._constants")

MOST_WAYS = 2_000
"""So many ways to match from one letter take less than 5 seconds in the longest text, of 40,000 letters."""
MOST_LETTERS = 2_000
PLACEHOLDERS = {"{n}": "[0-9]{1,5}", "{unit}": "[a-z]{1,2}", "{word}": "w"}
"""What stands for a part of a pattern that is put in later, with about as many ways to match as that part has."""
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT)

Parts = Iterable[tuple[Any, Any]]
"""What `re` reads a pattern as: operations, each with what belongs to it."""


def check_pattern(pattern: str) -> str:
    """Give a pattern back that can be used within another one and in any text.

    Raises:
        ValueError: it cannot; the message says why and what to write instead.
    """
    if len(pattern) > MOST_LETTERS:
        raise ValueError(f"it has {len(pattern):,} letters; at most {MOST_LETTERS:,} may be. Write a shorter one.")
    filled = pattern
    for name, stand_in in PLACEHOLDERS.items():
        filled = filled.replace(name, stand_in)
    try:
        with warnings.catch_warnings(action="error"):
            parsed = parser.parse(filled, 0)
            ways = _count_ways(parsed)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise ValueError(f"this is no regular expression: {error}. Write `\\` before a sign that stands for itself.")  # noqa: B904 - the message is all that a person gets
    if parsed.state.flags & ~int(re.UNICODE) or parsed.state.groupdict:
        raise ValueError("a flag such as `(?i)` and a group with a name cannot be used. Write it without.")
    if ways > MOST_WAYS:
        raise ValueError(
            f"it can match in more than {MOST_WAYS:,} ways from one letter, and in a long text that takes without end. "
            "Write the words that you mean in place of a repetition, or a smaller upper bound."
        )
    return pattern


Pattern = Annotated[str, AfterValidator(check_pattern)]
"""A regular expression that ends by itself in any text."""


def _count_ways(parts: Parts, after: Parts = ()) -> int:
    """Count in how many ways parts can match from one letter, or a few more, where `after` stands behind them."""
    ways, aside, all_parts = 1, 1, list(parts)
    for place, (operation, given) in enumerate(all_parts):
        rest = [*all_parts[place + 1 :], *after]
        if operation in REPEATS:
            ways *= _count_repeated(given, rest)
        elif operation is code.BRANCH:
            ways *= _count_branches(given[1], rest)
        elif operation is code.SUBPATTERN:
            ways *= _count_ways(given[3], rest)
        elif operation in {code.ASSERT, code.ASSERT_NOT}:
            aside = max(aside, ways * _count_ways(given[1]))
        elif operation is code.POSSESSIVE_REPEAT:
            aside = max(aside, ways * _count_repeated(given, ()))
        elif operation is code.ATOMIC_GROUP:
            aside = max(aside, ways * _count_ways(given))
        elif operation is code.GROUPREF_EXISTS:
            ways *= _count_ways(given[1]) + (_count_ways(given[2]) if given[2] else 1)
    return max(ways, aside)


def _count_repeated(given: tuple[int, int, Parts], rest: Parts) -> int:
    least, most, repeated = given
    if most is code.MAXREPEAT:
        raise ValueError(
            "it repeats something without an upper bound, and in a long text that takes without end. "
            "Write `{1,20}` in place of `+`, and `{0,20}` in place of `*`."
        )
    if (least, most) == (0, 1):
        return _count_branches((repeated, ()), rest)
    once, total = _count_ways(repeated), 0
    for times in range(least, most + 1):
        total += once**times
        if total > MOST_WAYS:  # what it comes to is of no further interest
            break
    return total


def _count_branches(branches: Sequence[Parts], rest: Parts) -> int:
    """Add up the ways of the alternatives that one text can have together: `red` and `green` exclude each other."""
    known = [(_first_letters([*branch, *rest]), _count_ways(branch, rest)) for branch in branches]
    return max(
        sum(ways for other, ways in known if first.startswith(other) or other.startswith(first)) for first, _ in known
    )


def _first_letters(parts: Parts) -> str:
    """Give the letters that stand at the beginning of every match."""
    letters, ahead = "", list(parts)
    while ahead:
        operation, given = ahead.pop(0)
        if operation is code.LITERAL:
            letters += chr(given).casefold()
        elif operation is code.SUBPATTERN:
            ahead[:0] = given[3]
        elif operation is not code.AT:
            break
    return letters
