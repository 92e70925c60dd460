"""Links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.passages import KINDS_FOR_REVIEWERS
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import choices, did_you_mean
from supple_schema.models.kinds import KINDS

ELSEWHERE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


class DeadLink(Rule):
    """A link in a text that leads nowhere

    Links inside the set are written with kind and id: `[the bridge](exercise:bridge)`.

    Why: The reader taps on it and nothing happens, or an output prints it as plain words.
    Example: `[the bridge](exercise:brigde)` or `[the bridge](../exercises/bridge.yaml)`.
    Instead: `[the bridge](exercise:bridge)`, or a whole address that begins with `https://`.
    """

    code = "E809"
    name = "dead-link"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look up the target of each link of each body."""
        for item in context.library:
            for link in context.links_of(item) if item.kind not in KINDS_FOR_REVIEWERS else ():
                target = link.target
                kind, _, name = target.partition(":")
                if ELSEWHERE.match(target) or name in context.library.kind(kind):
                    continue
                how = "Write kind and id, such as `exercise:bridge`."
                hint = did_you_mean(name, context.library.kind(kind), how, before=f"{kind}:")
                if kind not in KINDS and name:
                    hint = f"The kinds are {choices(KINDS)}."
                yield cls.diagnostic(
                    f"There is no `{target}`.", item.document.text_label(("body",), *link.address), hints=hint
                )
