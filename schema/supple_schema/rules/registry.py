"""The one list of everything that Supple can find, gathered from the modules themselves."""

from __future__ import annotations

import inspect
import pkgutil
from datetime import date
from functools import cache
from importlib import import_module
from types import ModuleType

import supple_schema.rules
from supple_schema.diagnostics import Code, Report
from supple_schema.linking import Library
from supple_schema.linking import codes as linking_codes
from supple_schema.linking.loading import garbage_kept
from supple_schema.models import codes as model_codes
from supple_schema.reading import codes as reading_codes
from supple_schema.rules import waivers as waiver_codes
from supple_schema.rules.context import Context
from supple_schema.rules.rule import Rule
from supple_schema.rules.waivers import apply_settings


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule, in the order of its code."""
    modules = (
        import_module(found.name)
        for found in pkgutil.walk_packages(supple_schema.rules.__path__, "supple_schema.rules.")
        if not found.ispkg
    )
    rules = {rule for module in modules for rule in _defined_in(module) if issubclass(rule, Rule) and rule is not Rule}
    return tuple(sorted(rules, key=lambda rule: rule.code))


@cache
def all_codes() -> dict[str, type[Code]]:
    """Every kind of finding by its code: those of reading, models, linking and waivers, and every rule."""
    found: list[type[Code]] = [
        code for module in (reading_codes, model_codes, linking_codes, waiver_codes) for code in _defined_in(module)
    ]
    return {code.code: code for code in sorted((*found, *all_rules()), key=lambda code: code.code)}


def check_library(library: Library, as_of: date | None = None) -> Report:
    """Hold a library against every rule, with the severities and waivers of its project file.

    `as_of` is the day on which dates are judged; the date of the set where it is left out, so that the same files give
    the same report for ever.
    """
    context = Context(library, as_of or (library.project.model.date if library.project else None))
    with garbage_kept():
        found = (finding for rule in all_rules() for finding in rule.check(context))
        return Report.of(apply_settings(context, found, {rule.code: rule for rule in all_rules()}))


def _defined_in(module: ModuleType) -> list[type[Code]]:
    return [
        member
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Code) and member is not Code and member.__module__ == module.__name__
    ]
