"""The rights in a set are those of a known licence."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.licences import may_be_passed_on
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity

RESERVED = "all rights reserved"


class UnknownLicence(Rule):
    """A set whose licence nobody knows

    Why: The licence stands on every output, and whoever holds one reads from it whether they may copy it for a patient
    or a colleague.
    Example: `licence: Do not redistribute`, on a leaflet that is made to be handed out.
    Instead: The name of a licence, such as `CC BY 4.0`, or `All rights reserved`.
    """

    code = "E815"
    name = "unknown-licence"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at what the project file says of the rights."""
        project = context.library.project
        licence = project.model.rights.licence if project else RESERVED
        if project and not may_be_passed_on(licence) and licence.strip(" .").lower() != RESERVED:
            yield cls.diagnostic(
                f"Nobody can tell from “{licence}” what they may do with the outputs.",
                project.label("rights", "licence"),
                hints="Write the name of a licence, such as `CC BY 4.0`, or `All rights reserved`.",
            )
