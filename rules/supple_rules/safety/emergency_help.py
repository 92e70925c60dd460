"""An emergency says where help is."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.listed import says
from supple_rules.rule import LANGUAGE, Rule
from supple_rules.subjects import gravest_rank, rank_of, red_flags
from supple_schema.diagnostics import Diagnostic

HELP = "words-emergency"


class EmergencyWithoutHelp(Rule):
    """Emergency signs whose action names no emergency help

    The `action` of the most urgent level must have one of the words in `words-emergency`, and not after a word such as
    `not`. The words of a place cannot take it out (S438).

    Why: Whoever has such a sign reads this line and no other.
    Example: `action: Rest for a day and see how it goes.`
    Instead: `action: Call an ambulance or go to an emergency department now.`
    """

    code = "S442"
    name = "emergency-without-help"
    waivable = False
    needs = frozenset({HELP, LANGUAGE})

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for a word for help in each action of the most urgent level, in every place."""
        library, language = context.library, context.language
        forms = [form for word in context.standards.listed_words(HELP) for form in (word.title, *word.forms)]
        if not forms or language is None:
            return
        gravest = gravest_rank(library)
        for item in red_flags(library):
            is_gravest = rank_of(library, item.model.care_level) == gravest
            if is_gravest and not says(item.model.action, forms, language.negations):
                yield cls.diagnostic(
                    "These are emergency signs, and the action names no emergency help.",
                    item.label("action"),
                    hints=f"Say where to get it, such as “{forms[0]}”.",
                )
