"""The signs of a subject are asked for wherever the set is about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_rules.subjects import sharing_subjects, used_subjects, with_included
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.library import Item, Library
from supple_schema.models.subject import Subject


class UnaskedSubject(Rule):
    """A subject whose warning signs nothing asks for

    A file in `subjects/` that includes what the set is about, and that neither the set, nor an exercise or a booklet
    names. Or an exercise that is only of a subject that others share, although it is for the `regions` of one of these.

    Why: What is of no subject must show no signs. A set on backs that says it is about any pain loses the signs of the
    back, and nothing would miss them.
    Example: `subjects: [everyone]` in `supple.yaml`, beside `subjects/back.yaml`.
    Instead: `subjects: [back]`. Delete the file of a subject that the set is not about.
    """

    code = "S444"
    name = "unasked-subject"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at each file of a subject, and at each exercise that names a shared one."""
        library = context.library
        if library.project is None or not library.booklets or library.broken:
            return
        used = used_subjects(library)
        for subject in library.subjects.values():
            if subject.id not in used and not used.keys().isdisjoint(subject.model.includes):
                yield cls.diagnostic(
                    f"Nothing is about `{subject.id}`, so its warning signs are required nowhere.",
                    subject.label("signs", key=True),
                    library.project.label("subjects", key=True, note="what the set is about"),
                    hints="Name it in `subjects` of the set, of an exercise or of a booklet, or delete the file.",
                )
        unnamed = cache(partial(_unnamed, library))
        for exercise in library.exercises.values():
            for subject in unnamed(exercise.model.subjects):
                both = [region for region in exercise.model.regions if region in subject.model.regions]
                if both and subject.id in used:
                    yield cls.diagnostic(
                        f"`{exercise.id}` is for the region `{both[0]}`, and not of the subject `{subject.id}`.",
                        exercise.label("subjects"),
                        subject.label("regions", note="the regions of that subject"),
                        hints=f"Add `{subject.id}` to its `subjects`, so that its warning signs go along.",
                    )


def _unnamed(library: Library, names: tuple[str, ...]) -> list[Item[Subject]]:
    """Give the subjects that share one of these, and are not named with them."""
    own = with_included(library, names)
    return [subject for subject in sharing_subjects(library, names) if subject.id not in own]
