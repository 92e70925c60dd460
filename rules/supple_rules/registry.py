"""The one list of everything that Supple can find: gathered from the modules themselves and from other packages.

A package adds rules by an entry point of the group `supple.rules`, whose value is a module: every rule that is defined
in it joins, and works in a process of its own. A module that cannot be used is named by a finding (W007) and costs the
other rules nothing.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

import supple_rules
from supple_editions import codes as edition_codes
from supple_rules import waivers as waiver_codes
from supple_rules.context import Context
from supple_rules.defined import defined_in
from supple_rules.grammar import refused_languages
from supple_rules.isolation import open_rules
from supple_rules.isolation.outside import REPORT
from supple_rules.rule import Rule
from supple_schema.diagnostics import Code, Diagnostic, LifeStage
from supple_schema.diagnostics.wording import printable
from supple_schema.isolation import PlugInFaultError
from supple_schema.linking import codes as linking_codes
from supple_schema.models import codes as model_codes
from supple_schema.reading import codes as reading_codes

GROUP = "supple.rules"
OTHERS_CODE = re.compile(r"[A-Z]{2,8}[0-9]{3}")
"""Codes of other packages. Supple's own have one letter, so that neither can take the other's."""


@dataclass(frozen=True, slots=True)
class PlugIns:
    """The rules of other packages, and why some cannot be used, by entry point."""

    rules: tuple[type[Rule], ...] = ()
    refused: tuple[str, ...] = ()


@cache
def own_rules() -> tuple[type[Rule], ...]:
    """Every rule of Supple itself, in the order of its code."""
    modules = (
        import_module(found.name)
        for found in pkgutil.walk_packages(supple_rules.__path__, "supple_rules.")
        if not found.ispkg
    )
    classes = (found for module in modules for found in defined_in(module))
    return _in_order(found for found in classes if issubclass(found, Rule))


@cache
def plug_ins() -> PlugIns:
    """The rules of the other packages that are installed."""
    return load_plug_ins(entry_points(group=GROUP))


def load_plug_ins(entries: Iterable[EntryPoint]) -> PlugIns:
    """Import the modules of entry points, in the order of their names."""
    rules: dict[str, type[Rule]] = {}
    refused: list[str] = []
    for entry in sorted(entries, key=lambda entry: (entry.name, entry.value)):
        called = printable(f"`{entry.name}` of {entry.dist.name if entry.dist else entry.value}")
        try:
            found = open_rules(entry.value, called)
        except PlugInFaultError as fault:
            refused.append(f"{called}: {fault}")
            continue
        if not found:
            refused.append(f"{called} holds no rule")
        for rule in found:
            if not OTHERS_CODE.fullmatch(rule.code) or rule.code in rules:
                taken = "is taken" if rule.code in rules else "is not 2 to 8 capital letters and 3 digits"
                refused.append(printable(f"the code `{rule.code}` of {called} {taken}"))
            else:
                rules[rule.code] = rule
    return PlugIns(_in_order(rules.values()), tuple(refused))


def refused_plug_ins(context: Context) -> Iterator[Diagnostic]:
    """Name what cannot be used of other packages."""
    project = context.library.project
    for reason in (*plug_ins().refused, *map(printable, refused_languages())):
        message = f"What another package adds cannot be used: {reason.rstrip('.')}."
        yield waiver_codes.BrokenPlugIn.diagnostic(message, project.label("title") if project else None, hints=REPORT)


@cache
def known_rules() -> Mapping[str, type[Rule]]:
    """Every rule by its code, those that were removed too."""
    return {rule.code: rule for rule in _in_order((*own_rules(), *plug_ins().rules))}


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule that a check asks, in the order of its code."""
    return tuple(rule for rule in known_rules().values() if rule.stage is not LifeStage.REMOVED)


@cache
def own_codes() -> Mapping[str, type[Code]]:
    """Every kind of finding of Supple itself by its code, whatever stage finds it."""
    modules = (reading_codes, model_codes, linking_codes, waiver_codes, edition_codes)
    found = (*(code for module in modules for code in defined_in(module)), *own_rules())
    return {code.code: code for code in sorted(found, key=lambda code: code.code)}


@cache
def all_codes() -> Mapping[str, type[Code]]:
    """Every kind of finding by its code, those of other packages too."""
    return dict(sorted({**own_codes(), **known_rules()}.items()))


def _in_order(rules: Iterable[type[Rule]]) -> tuple[type[Rule], ...]:
    return tuple(sorted(rules, key=lambda rule: rule.code))
