"""A term of the glossary: a medical word and what it means in plain words."""

from __future__ import annotations

from supple_schema.models.base import Text
from supple_schema.models.content import Content


class Term(Content):
    """A word that a reader may not know."""

    plain: Text
    """What it means, in one sentence of plain words."""

    aliases: tuple[Text, ...] = ()
    """Other forms of the word that mean the same, such as its plural."""
