"""Sentences say who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.number_words import any_of
from supple_rules.text_rule import OTHERS_WORDS, Search, TextRule
from supple_schema.diagnostics import Severity


class PassiveVoice(TextRule):
    """The passive voice

    This is a guess by the form of the words: a form of "be" before a participle.

    Why: A reader must find out who is meant to act. "You" and a verb say it at once.
    Example: `The knee is pulled to the chest.`
    Instead: `Pull your knee to your chest.`
    """

    code = "P603"
    name = "passive-voice"
    needs = frozenset({"language"})
    severity = Severity.ADVICE
    but_fields = OTHERS_WORDS
    message = "“{}” looks like the passive voice."
    hint = "Say who does it: begin with “you”, or with the verb."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for a form of "be" before a participle that describes no state."""
        language = context.known_language
        ending = language.participle_ending
        regular = {word for word in context.distinct_words if word.endswith(ending) and len(word) > len(ending) + 1}
        participles = context.distinct_words & (regular | set(language.participles)) - set(language.states)
        if participles:
            be, words = any_of(language.be), any_of(participles)
            pattern = rf"\b{be}\s+(?:(?:{language.adverb})\s+)?{words}\b(?!-)"
            yield Search(re.compile(pattern, re.IGNORECASE), words=participles)
