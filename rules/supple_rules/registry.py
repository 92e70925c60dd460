"""The one list of everything that Supple can find, gathered from the modules themselves."""

from __future__ import annotations

import inspect
import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

import supple_rules
from supple_rules import waivers as waiver_codes
from supple_rules.rule import Rule
from supple_schema.diagnostics import Code
from supple_schema.linking import codes as linking_codes
from supple_schema.models import codes as model_codes
from supple_schema.reading import codes as reading_codes


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule, in the order of its code."""
    modules = (
        import_module(found.name)
        for found in pkgutil.walk_packages(supple_rules.__path__, "supple_rules.")
        if not found.ispkg
    )
    classes = (found for module in modules for found in _defined_in(module))
    return tuple(sorted((found for found in classes if issubclass(found, Rule)), key=lambda rule: rule.code))


@cache
def all_codes() -> dict[str, type[Code]]:
    """Every kind of finding by its code: those of reading, models, linking and waivers, and every rule."""
    found: list[type[Code]] = [
        code for module in (reading_codes, model_codes, linking_codes, waiver_codes) for code in _defined_in(module)
    ]
    return {code.code: code for code in sorted((*found, *all_rules()), key=lambda code: code.code)}


def _defined_in(module: ModuleType) -> list[type[Code]]:
    return [
        member
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Code) and "code" in vars(member) and member.__module__ == module.__name__
    ]
