"""Rules that would end a check, change it or lie to it, one way each. What is printed here goes nowhere."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import supple_rules.checking
from supple_rules import Context, ItemContext, ItemRule, Rule
from supple_schema.diagnostics import Diagnostic, Edit, Fix, Label

print('{"found": []}')
setattr(supple_rules.checking, "judge_whole", print)  # noqa: B010 - no type allows it
subprocess.Popen(["sleep", "1000"])  # noqa: S607 - would outlive the check


class ExitRule(ItemRule):
    code = "ROUGH101"
    name = "rough-exit"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - it does not look
        """End the process at once, with the status of one that is all right."""
        os._exit(0)


class ChangingRule(ExitRule):
    code = "ROUGH109"
    name = "rough-changing"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Empty what other rules look at."""
        vars(context)["items"] = ()
        vars(context.standards.library)["vocabularies"] = {}
        yield from ()


class TextRule(ExitRule):
    code = "ROUGH103"
    name = "rough-text"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Any]:  # noqa: ARG003 - it does not look
        """Give something else than findings."""
        yield "all is well"


class NothingRule(ExitRule):
    code = "ROUGH104"
    name = "rough-nothing"

    @classmethod
    def check(cls, context: ItemContext) -> Any:  # noqa: ANN401 - it does not look
        """Give nothing to look through."""


class ForeignRule(ExitRule):
    code = "ROUGH105"
    name = "rough-foreign"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Repair a file that is none of the content."""
        yield cls.diagnostic("Here.", context.items[0].label(), fix=Fix("Fix it", (Edit("../secret.md", 0, 1, ""),)))


class PosingRule(ExitRule):
    code = "ROUGH106"
    name = "rough-posing"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Pose as a rule of Supple."""
        yield replace(cls.diagnostic("Here.", context.items[0].label()), code="S401")


class NowhereRule(ExitRule):
    code = "ROUGH107"
    name = "rough-nowhere"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - it does not look
        """Name a file that there is not."""
        yield cls.diagnostic("Here.", Label("no/such.yaml"))


class SteeringRule(ExitRule):
    code = "ROUGH108"
    name = "rough-steering"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Write what a terminal would obey."""
        here = context.items[0].label()
        yield replace(
            cls.diagnostic("", here), message="\x1b[2Jgone", hints=("\x1b[2J",), labels=(replace(here, note="\x1b"),)
        )


class WholeRule(Rule):
    code = "ROUGH110"
    name = "rough-whole"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Find one thing in the library as a whole, after all others have done what they do."""
        yield cls.diagnostic(f"{len(context.library.exercises)} exercises.", context.items[0].label())
