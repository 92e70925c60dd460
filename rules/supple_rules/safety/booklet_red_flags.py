"""A booklet shows every warning sign that its subjects require."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.rule import BriefRule
from supple_rules.subjects import HeldSigns, booklet_subjects, red_flags, required_signs
from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import counted


class BookletWithoutRequiredSigns(BriefRule):
    """A booklet that leaves out warning signs that its subjects require

    Its subjects are those that it names, or else those of the set, and those of its exercises. What counts is what the
    files in its `red_flags` hold together.

    Why: Every reader must see the signs before the first exercise. Those of another part of the body do not help.
    Example: A booklet on the back with `red_flags: [neck-signs]`.
    Instead: `red_flags: [emergency-signs, urgent-signs, appointment-signs]`, the gravest first.
    """

    code = "S403"
    name = "booklet-without-required-signs"
    waivable = False

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Look for each required sign in what the booklet shows; name the file that holds what is missing."""
        library, brief = context.library, selection.brief
        subjects = booklet_subjects(library, brief.booklet, selection.exercises.values())
        shown, all_held = (HeldSigns(library, red_flags(library, names)) for names in (brief.booklet.red_flags, None))
        missing: dict[str, list[str]] = {}
        for required in required_signs(subjects.values()):
            if shown.holder(required) is None:
                holder = all_held.holder(required)
                if holder is not None:  # else no file holds it: S402
                    missing.setdefault(holder.id, []).append(required.sign)
        for name, signs in missing.items():
            yield cls.diagnostic(
                f"This booklet leaves out {counted(len(signs), 'required warning sign')}: "
                f"{', '.join(f'`{sign}`' for sign in signs)}.",
                brief.label("red_flags"),
                hints=f"Add `{name}` to `red_flags`.",
            )
