"""What a finding advises, for a person at a form: words about the lines of a file in, words about controls out."""

from __future__ import annotations

import re
from functools import partial

from supple_studio.forms.fields import name_of

FIELD = r"(?P<field>[a-z]+(?:_[a-z]+)*)"
IN_FORM_WORDS = (
    (re.compile(rf"`{FIELD}: (?P<value>[^`]+)`"), "“{value}” at “{field}”"),
    (re.compile(rf"\bAdd `{FIELD}:`"), "Fill in “{field}”"),
    (re.compile(r"\bWrite your own words in place of `FILL IN` and what follows it\."), "Fill it in."),
    (re.compile(rf"`{FIELD}:`"), "“{field}”"),
    (re.compile(rf"\b(?P<what>to|from) `{FIELD}`"), "{what} “{field}”"),
    (re.compile(r"`supple check` says what it lacks\."), "Open it: what it lacks stands above its form."),
    (re.compile(r", without quotes"), ""),
    (re.compile(r" [Aa] comment needs a space before its `#`\."), ""),
)
"""What hints say to authors of files, and how the same is done at a form."""


def in_form_words(hint: str) -> str:
    """Say a hint so that it can be followed at a form: fields by the names of their controls."""
    for pattern, told in IN_FORM_WORDS:
        hint = pattern.sub(partial(_tell, told), hint)
    return hint


def _tell(told: str, match: re.Match[str]) -> str:
    named = {name: name_of((text,)) if name == "field" else text for name, text in match.groupdict().items()}
    return told.format(**named)
