"""Whether the messages of a language say all that those of English say: both in, what is wrong and where out.

A message that lacks a name in braces would take a number of a dose off the page; one with another name, or with more in
the braces than a name, would end a build. So a language of another package is held against English before it is used.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from typing import TypeAlias

Message: TypeAlias = str | Mapping[str, str]
MOST_NAMED = 5
"""So many missing messages are named."""


def find_faults(messages: Mapping[str, Message], english: Mapping[str, Message]) -> Iterator[tuple[str, str]]:
    """Give the key of each message that is wrong, and what it is; the key is empty where messages are missing."""
    missing = [key for key in english if key not in messages]
    if missing:
        more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
        yield (
            "",
            f"it lacks {', '.join(f'`{key}`' for key in missing[:MOST_NAMED])}{more}. Write each as English has it",
        )
    for key, message in messages.items():
        if key in english:
            yield from ((key, fault) for fault in _judge(forms_of(message), forms_of(english[key])))


def forms_of(message: Message) -> Mapping[str, str]:
    """Give the forms of a message, or the one that it is, whose name is empty."""
    return {"": message} if isinstance(message, str) else message


def placeholders(text: str) -> set[str]:
    """Give the names in braces.

    Raises:
        ValueError: a brace is not closed, or more than a name stands in one.
    """
    names: set[str] = set()
    for _, name, how, conversion in string.Formatter().parse(text):
        if name is not None and (not name.isidentifier() or how or conversion):
            raise ValueError("more than a name stands in braces")
        names |= {name} if name else set()
    return names


def _judge(forms: Mapping[str, str], english: Mapping[str, str]) -> Iterator[str]:
    if ("" in forms) != ("" in english):
        yield "write one text" if "" in english else "write a text for each plural form: `{one: …, other: …}`"
        return
    if "" not in forms and "other" not in forms:
        yield "the form `other` is missing"
    wanted = set[str]().union(*map(placeholders, english.values()))
    for form, text in forms.items():
        said = {"range"} if form.startswith("=") else set[str]()
        try:
            wrong = (placeholders(text) | said) != (wanted | said)
        except ValueError as error:
            yield f"{error}. Write the name alone, such as `{{range}}`"
            continue
        if wrong:
            names = " and ".join(f"`{{{name}}}`" for name in sorted(wanted)) or "no name"
            yield f"{f'the form `{form}`' if form else 'it'} must have {names} in braces, and no other"
