"""An alternative is safe for whom it is named."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.caution_changes import grade_of
from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.vocabulary import Caution, CautionGrade


class AlternativeWithCaution(Rule):
    """An alternative that must be avoided because of the same caution, or of one that often comes with it

    A caution of the vocabulary names those in `often_with`.

    Why: A booklet for people with this caution would give them another exercise that they must not do.
    Example: For `osteoporosis`, `bridge` names the alternative `shoulder-bridge`, to be avoided for that reason too.
    Instead: Name an exercise without this caution, or leave `alternative` out, so that the exercise is left out.
    """

    code = "S410"
    name = "alternative-with-caution"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at the cautions of each named alternative."""
        library, exercises = context.library, context.library.exercises
        often = {
            code: word.entry.often_with
            for code, word in library.vocabulary("cautions").items()
            if isinstance(word.entry, Caution)
        }
        for item, _, name, path in library.uses_by_kind.get("exercise", ()):
            if path[-1] != "alternative" or name not in exercises:
                continue
            code, other = item.model.cautions[path[1]].code, exercises[name]
            because = {code, *often.get(code, ())}
            for index, carried in enumerate(other.model.cautions or ()):
                if carried.code not in because:
                    continue
                same = carried.code == code
                if grade_of(library, carried) is CautionGrade.AVOID:
                    then = "then too" if same else f"with `{carried.code}`, which many of these readers have too"
                    yield cls.diagnostic(
                        f"`{other.id}` takes its place because of `{code}`, but is to be avoided {then}.",
                        item.label(*path),
                        other.label("cautions", index, note="the same caution" if same else "this caution"),
                        hints="Name an exercise without this caution.",
                    )
