"""A program that holds the rules of one package: `open` imports them, `take` takes content, `judge` asks one rule."""

from __future__ import annotations

import base64
import dataclasses
import inspect
import pickle
import sys
from importlib.metadata import EntryPoint
from typing import Any

from supple_rules.context import Context
from supple_rules.defined import defined_in
from supple_rules.item_context import ItemContext
from supple_rules.rule import BriefRule, ItemRule, Rule
from supple_rules.standards import Standards
from supple_schema.diagnostics import Diagnostic
from supple_schema.isolation import PlugInFaultError, describe_fault, serve


class RuleWorker:
    """Answers requests about the rules of one package."""

    def __init__(self) -> None:
        self._rules: dict[str, type[Rule]] = {}
        self._context: ItemContext | None = None

    def open(self, request: dict[str, Any]) -> dict[str, Any]:
        """Import the rules."""
        sys.path[:] = request["path"]
        try:
            module: object = EntryPoint("rules", request["value"], "supple.rules").load()
        except BaseException as error:
            raise PlugInFaultError(f"it cannot be imported: {describe_fault(error)}") from error
        rules = [code for code in defined_in(module) if issubclass(code, Rule)] if inspect.ismodule(module) else []
        self._rules = {rule.code: rule for rule in rules}
        return {"rules": [_describe(rule) for rule in rules]}

    def take(self, request: dict[str, Any]) -> dict[str, Any]:
        """Make the context again that the rules are to judge."""
        self._context = _make_context(*_unpickled(request["context"]))
        return {}

    def judge(self, request: dict[str, Any]) -> dict[str, Any]:
        """Ask a rule, on a selection where that is what it judges and one is given."""
        rule: Any = self._rules[request["code"]]
        selection = _unpickled(request["selection"])
        found = rule.check(self._context) if selection is None else rule.check_selection(self._context, selection)
        return {"found": [_plain(one) for one in found]}


def _describe(rule: type[Rule]) -> dict[str, Any]:
    judges = "items" if issubclass(rule, ItemRule) else "brief" if issubclass(rule, BriefRule) else "library"
    return {
        **{name: getattr(rule, name) for name in ("code", "name", "severity", "stage", "replaced_by", "waivable")},
        "needs": sorted(rule.needs),
        "page": rule.__doc__ or "",
        "judges": judges,
    }


def _make_context(library: Any, as_of: Any, *more: Any) -> ItemContext:  # noqa: ANN401 - as `outside` pickles them
    if len(more) == 1:
        return ItemContext(Standards(library, as_of), more[0])
    today, loaded = more
    return Context(library, as_of, today=today, loaded=loaded)


def _unpickled(text: str) -> Any:  # noqa: ANN401 - any part of a context
    return pickle.loads(base64.b64decode(text))  # noqa: S301 - from the check that started this process


def _plain(found: object) -> dict[str, Any]:
    if not isinstance(found, Diagnostic):
        raise PlugInFaultError(f"it yields a {type(found).__name__} and no Diagnostic")
    return dataclasses.asdict(found)


if __name__ == "__main__":
    serve(RuleWorker())
