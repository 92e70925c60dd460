"""No warning sign may be lost."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_rules.subjects import (
    HeldSigns,
    default_subjects,
    gravest_rank,
    named_subjects,
    rank_of,
    red_flags,
    required_signs,
    subjects_of,
    used_subjects,
    with_included,
)
from supple_schema.diagnostics import Diagnostic


class RequiredSignMissing(Rule):
    """A required warning sign that no red-flags file holds

    The files in `subjects/` list the signs that may never be missing, by id. A sign counts in a red-flags file of that
    subject, at the care level that the subject asks for or a more urgent one.

    Why: A patient who has this sign and does not find it here may lose hours that matter.
    Example: The sign `bladder` is deleted from `safety/emergency-signs.md`.
    Instead: Put the sign back with the same id, at the care level that asks for it.
    """

    code = "S402"
    name = "required-sign-missing"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for each required sign among the red flags of its subject."""
        library = context.library
        flags = red_flags(library)
        held = HeldSigns(library, flags)
        for required in required_signs(used_subjects(library).values()):
            if held.holder(required) is not None:
                continue
            level = required.group.care_level
            fitting = [
                item
                for item in flags
                if item.model.care_level == level and required.subject.id in subjects_of(library, item.model)
            ]
            yield cls.diagnostic(
                f"The warning sign `{required.sign}` is required, but no file of `{required.subject.id}` holds it.",
                required.subject.label(*required.path),
                hints=f"Add it to `{fitting[0].path}`."
                if fitting
                else f"Write a file in `safety/` with `type: red-flags` and `care_level: {level}`.",
            )


class NoRequiredSigns(Rule):
    """A set or a subject without a required sign at the most urgent care level

    `subjects` of `supple.yaml` says what a set is about, and each file in `subjects/` which signs may not be missing.
    With `in_short_notice` it says which of them the short notice on each card and page may not leave out.

    Why: Without such a list, nobody would notice that the emergency signs are gone.
    Example: `supple.yaml` without `subjects`, or `subjects/back.yaml` with signs of the level `soon` only.
    Instead: Name a subject, and list in its file the signs of an emergency, or `includes` a subject that lists them.
    """

    code = "S432"
    name = "no-required-signs"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at the subjects of the set, and at the signs of each subject with what it includes."""
        library, project = context.library, context.library.project
        subjects, named = default_subjects(library), named_subjects(library)
        if project and not subjects and library.booklets:
            yield cls.diagnostic(
                "This set does not say what it is about, so no warning sign is required of it.",
                project.label("title", key=True),
                hints="Add `subjects:` with the id of a file in `subjects/`.",
            )
        for number, name in enumerate(subjects):
            if project and name not in library.subjects and f"subject/{name}" not in library.broken:
                yield cls.diagnostic(
                    f"There is no `{name}` in `subjects/`, so no warning sign is required of this set.",
                    project.label("subjects", number),
                    hints=f"Write the file `subjects/{name}.yaml`.",
                )
        gravest = gravest_rank(library)
        for subject in library.subjects.values():
            including = with_included(library, (subject.id,))
            required = [found.group for found in required_signs(including.values())]
            groups = [group for group in required if rank_of(library, group.care_level) == gravest]
            if not groups:
                yield cls.diagnostic(
                    f"`{subject.id}` requires no warning sign at the most urgent care level.",
                    subject.label("signs", key=True),
                    hints="List the signs of an emergency, or `includes` a subject that lists them.",
                )
            elif subject.id in named and not any(group.in_short_notice for group in groups):
                yield cls.diagnostic(
                    f"`{subject.id}` requires no emergency sign in the short notice, so that could say anything.",
                    subject.label("signs", key=True),
                    hints="Give the gravest group words with `in_short_notice`, such as its signs have.",
                )
