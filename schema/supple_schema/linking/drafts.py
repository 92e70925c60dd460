"""Files that are still being written: what is found in them only informs, and what is left to do is remembered.

A draft is a file that says `draft: true`. It may lie in a set for as long as it takes, and stops nothing. That no
patient is shown one is seen to where an edition is selected.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Library
from supple_schema.models.kinds import Kind
from supple_schema.reading.document import Document

DRAFT = "draft"
BOOKLET = "booklets/"


def is_draft(kind: Kind, document: Document) -> bool:
    """Say whether a file calls itself a draft, and is of a kind that can be one."""
    return document.data.get(DRAFT) is True and any(DRAFT in model.model_fields for model in kind.shape.models)


def soften(library: Library, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give findings, with those in drafts as advice.

    What is wrong for the readers of a booklet may stand in the file of an exercise, and name the booklet beside it: it
    is advice where that booklet is a draft.
    """
    paths = frozenset(library.drafts.values())
    for each in found:
        labels = [label.file for label in each.labels]
        soft = paths and any(
            file in paths and (number == 0 or file.startswith(BOOKLET)) for number, file in enumerate(labels)
        )
        yield replace(each, severity=Severity.ADVICE) if soft else each


def find_unfinished(library: Library, found: Iterable[Diagnostic]) -> Library:
    """Give the library, in which the drafts are marked that reading, their models or links have errors for."""
    if not library.drafts:
        return library
    wrong = {each.place.file for each in found if each.place and each.severity is Severity.ERROR}
    return replace(library, unfinished=frozenset(key for key, path in library.drafts.items() if path in wrong))
