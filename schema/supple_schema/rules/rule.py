"""What a rule is: a kind of finding together with the check that makes it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from supple_schema.diagnostics import Code, Diagnostic
from supple_schema.rules.context import Context


class Rule(Code):
    """Base of all rules. A rule looks at a library and yields findings; it changes nothing and never raises."""

    @classmethod
    @abstractmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Find every place in the library that breaks this rule. The cost is linear in the content."""
