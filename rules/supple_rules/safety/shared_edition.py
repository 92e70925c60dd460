"""No edition takes the place of another."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.booklet import edition_name


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
        named = {name: (item, "title") for name, item in booklets.items()}
        for item in booklets.values():
            for number, place in enumerate(item.model.places):
                name = edition_name(item.id, place)
                if name in named:
                    other, field = named[name]
                    yield cls.diagnostic(
                        f"There is another edition of the name `{name}`.",
                        item.label("places", number),
                        other.label(field, note="the other one"),
                        hints="Give that booklet another name." if name in booklets else "Name each place once.",
                    )
                else:
                    named[name] = (item, "places")
