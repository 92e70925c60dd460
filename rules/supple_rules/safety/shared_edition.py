"""No edition takes the place of another."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions import Brief, briefs_of
from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic


class SharedEdition(Rule):
    """A place of a booklet whose edition has the name of another edition

    What a booklet becomes for one of its `places` is named after both: `first-days-en-us`.

    Why: Both would be written to one folder, so the numbers and words of one would take the place of the other's. A
    signature would be under the wrong one.
    Example: `first-days` with `places: [en-US]`, beside a booklet `first-days-en-us`.
    Instead: Give that booklet another name. Name each place once.
    """

    code = "S440"
    name = "shared-edition"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the names of all editions."""
        booklets = context.library.booklets
        named: dict[str, Brief] = {name: briefs_of(item)[0] for name, item in booklets.items()}
        for item in booklets.values():
            for number, brief in enumerate(briefs_of(item)[1:]):
                other = named.setdefault(brief.id, brief)
                if other is not brief:
                    yield cls.diagnostic(
                        f"There is another edition of the name `{brief.id}`.",
                        brief.label("places", number),
                        other.label(*(("title",) if other.place is None else ("places",)), note="the other one"),
                        hints="Give that booklet another name." if other.place is None else "Name each place once.",
                    )
