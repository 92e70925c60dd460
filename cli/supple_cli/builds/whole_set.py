"""All that a set has on a subject as one edition: held to the same rules as what a booklet shows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from supple_cli.builds.other_bodies import tell_other_bodies
from supple_cli.checked_content import tell_errors
from supple_cli.suggestions import unknown
from supple_editions import Brief, Edition, select_edition
from supple_editions.whole_set import brief_of_subject, subjects_with_booklets
from supple_rules.checking import check_brief
from supple_rules.context import Context
from supple_rules.error_scope import stopping_errors
from supple_schema.diagnostics import Report
from supple_schema.linking import Library


def find_whole(library: Library, subject: str) -> Mapping[str, Brief]:
    """Give the brief of all that is about a subject, by its id.

    Raises:
        click.UsageError: no booklet is about this subject.
    """
    subjects = subjects_with_booklets(library)
    if subject not in subjects:
        raise click.UsageError(unknown("subject with a booklet", subject, subjects))
    brief = brief_of_subject(library, subject)
    return {brief.id: brief}


def make_whole(root: Path, library: Library, report: Report, brief: Brief) -> Edition:
    """Make its edition.

    Raises:
        click.ClickException: an error is in what it shows, or a rule of safety does not let it pass.
    """
    found = stopping_errors(library, report, brief)
    if not found.has_errors:
        found = check_brief(Context(library), brief)
    edition: Edition | None = None
    if not found.has_errors:
        edition, found = select_edition(library, brief)
    if edition is None:
        tell_errors(root, library, found)
        why = "because of errors in what it shows. Nothing was written."
        raise click.ClickException(f"`{brief.id}` was not built, {why}")
    tell_other_bodies(edition, brief.booklet.figures.build)
    return edition
