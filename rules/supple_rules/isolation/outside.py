"""The rules of a package, from outside: an entry point in, rules out that ask the process which holds them."""

from __future__ import annotations

import atexit
import base64
import os
import pickle
import sys
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, Literal

from pydantic import BaseModel, TypeAdapter, ValidationError

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.rule import BriefRule, ItemRule, Rule
from supple_rules.waivers import BrokenPlugIn
from supple_schema.diagnostics import Diagnostic, LifeStage, Severity
from supple_schema.diagnostics.wording import printable
from supple_schema.isolation import PlugInFaultError, WorkerProcess

WORKER = "supple_rules.isolation.worker"
IMPORT_SECONDS = 60
"""How long its import may take."""
RULE_SECONDS = 120
"""How long one rule may take: all of Supple's own together judge 12,000 items in a third of it."""
REPORT = "Remove the package, or tell its author."


class RuleProfile(BaseModel):
    """What a rule says of itself."""

    code: str
    name: str
    severity: Severity
    stage: LifeStage
    replaced_by: str
    page: str
    waivable: bool
    needs: frozenset[str]
    judges: Literal["items", "brief", "library"]


_PROFILES = TypeAdapter(tuple[RuleProfile, ...])
_FOUND = TypeAdapter(tuple[Diagnostic, ...])
_BASES: dict[str, Any] = {"items": ItemRule, "brief": BriefRule, "library": Rule}


def open_rules(value: str, called: str, seconds: float = RULE_SECONDS) -> list[type[Rule]]:
    """Give the rules of the module that an entry point names.

    Raises:
        PlugInFaultError: it cannot be imported, or says nothing of its rules that can be read.
    """
    package = _OutsideRules(value, called, seconds)
    return [package.rule(profile) for profile in package.profiles]


class _OutsideRules:
    """Speaks with the process that holds the rules of a package. Each process of a check has one of its own."""

    def __init__(self, value: str, called: str, seconds: float) -> None:
        self._value = value
        self._called = called
        self._seconds = seconds
        self._process: WorkerProcess | None = None
        self._asked_by = 0
        self._context: ItemContext | None = None
        atexit.register(self._close)
        try:
            self.profiles = _PROFILES.validate_python(self._start().get("rules"))
        except ValidationError as error:
            self._close()
            raise PlugInFaultError("it says nothing of its rules that can be read") from error

    def rule(self, profile: RuleProfile) -> type[Rule]:
        """Make a rule that stands here for the one outside."""

        def check(context: ItemContext) -> Iterator[Diagnostic]:
            return self._judge(profile, context)

        def check_selection(context: Context, selection: Selection) -> Iterator[Diagnostic]:
            return self._judge(profile, context, selection)

        members: dict[str, Any] = {
            **{name: printable(getattr(profile, name)) for name in ("code", "name", "replaced_by")},
            **{name: getattr(profile, name) for name in ("severity", "stage", "waivable", "needs")},
            "__doc__": "\n".join(map(printable, profile.page.split("\n"))),
            "check": staticmethod(check),
        }
        if profile.judges == "brief":
            members["check_selection"] = staticmethod(check_selection)
        return type("OutsideRule", (_BASES[profile.judges],), members)

    def _judge(
        self, profile: RuleProfile, context: ItemContext, selection: Selection | None = None
    ) -> Iterator[Diagnostic]:
        _ = context.standards.library  # nobody knows what it looks at, so it looks at all
        if not context.items:
            return
        try:
            yield from self._ask(profile, context, selection)
        except PlugInFaultError as fault:
            message = f"The rule `{profile.code}` of {self._called} has stopped: {fault}."
            yield BrokenPlugIn.diagnostic(message, context.items[0].label(), hints=REPORT)

    def _ask(self, profile: RuleProfile, context: ItemContext, selection: Selection | None) -> list[Diagnostic]:
        if self._process is None or self._asked_by != os.getpid() or self._process.has_ended:
            self._start()
        process = self._process
        if process is None:
            raise PlugInFaultError("it does not start")
        if self._context is not context:
            process.ask({"do": "take", "context": _pickled(_parts_of(context))}, self._seconds)
            self._context = context
        request = {"do": "judge", "code": profile.code, "selection": _pickled(selection)}
        answer = process.ask(request, self._seconds)
        try:
            found = _FOUND.validate_python(answer.get("found"))
        except ValidationError as error:
            raise PlugInFaultError("what it finds cannot be read") from error
        paths = {item.path for item in (*context.items, *context.standards.library)}
        return [_checked(one, profile, paths) for one in found]

    def _start(self) -> dict[str, Any]:
        """Start the process, and let it say what rules there are."""
        if self._asked_by == os.getpid():
            self._close()
        self._process, self._asked_by, self._context = WorkerProcess(WORKER), os.getpid(), None
        try:
            return self._process.ask({"do": "open", "value": self._value, "path": sys.path}, IMPORT_SECONDS)
        except BaseException:
            self._close()
            raise

    def _close(self) -> None:
        if self._process is not None and self._asked_by == os.getpid():
            self._process.close()
            self._process = None


def _parts_of(context: ItemContext) -> tuple[Any, ...]:
    """Give what a context is made of, for `worker` to make it again."""
    if isinstance(context, Context):
        return (context.library, context.as_of, context.today, context.loaded)
    return (context.standards.library, context.as_of, context.items)


def _pickled(value: object) -> str:
    return base64.b64encode(pickle.dumps(value)).decode()


def _checked(found: Diagnostic, profile: RuleProfile, paths: Collection[str]) -> Diagnostic:
    """Give a finding that is of this rule, stands in the content and cannot steer a terminal."""
    if (found.code, found.name) != (profile.code, profile.name):
        raise PlugInFaultError(f"it gives a finding of the code `{printable(found.code)}`, which is not its own")
    edits = found.fix.edits if found.fix else ()
    spans = [label.span for label in found.labels if label.span]
    for file in (*(label.file for label in found.labels), *(edit.file for edit in edits)):
        if file not in paths:
            raise PlugInFaultError(f"it names the file `{printable(file)}`, which it was not given")
    offsets = [(span.start.offset, span.end.offset) for span in spans] + [(edit.start, edit.end) for edit in edits]
    if any(not 0 <= start <= end for start, end in offsets) or any(
        min(place.line, place.column) < 1 for span in spans for place in (span.start, span.end)
    ):
        raise PlugInFaultError("it names a place that there cannot be")
    return replace(
        found,
        message=printable(found.message),
        hints=tuple(map(printable, found.hints)),
        labels=tuple(replace(label, note=printable(label.note)) for label in found.labels),
    )
