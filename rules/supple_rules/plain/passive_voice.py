"""Sentences say who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity


class PassiveVoice(ItemRule):
    """The passive voice

    This is a guess by the form of the words: a form of "be" before a participle.

    Why: A reader must find out who is meant to act. "You" and a verb say it at once.
    Example: `The knee is pulled to the chest.`
    Instead: `Pull your knee to your chest.`
    """

    code = "P603"
    name = "passive-voice"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for a form of "be" before a participle that describes no state."""
        language = context.language
        if language is None:
            return
        regular = {
            word
            for word in context.distinct_words
            if word.endswith(language.participle_ending) and len(word) > len(language.participle_ending) + 1
        }
        participles = (regular | set(language.participles)) - set(language.states)
        be = "|".join(language.be)
        pattern = re.compile(rf"\b(?:{be})\s+(?:(?:{language.adverb})\s+)?([^\W\d_]+)\b(?!-)", re.IGNORECASE)
        for prose in context.prose_with(participles):
            for passage in prose.passages:
                for match in pattern.finditer(passage.text) if passage.field != "quotes.text" else ():
                    if match[1].lower() not in participles:
                        continue
                    yield cls.diagnostic(
                        f"“{' '.join(match.group().split())}” looks like the passive voice.",
                        passage.label(*match.span()),
                        hints="Say who does it: begin with “you”, or with the verb.",
                    )
