"""Rules of the house: the files of `rules/` in, classes that find as Supple's own rules do out.

They are words and no program, so whoever checks the content of somebody else runs nothing of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.listed import report_hits
from supple_rules.passages import text_fields
from supple_rules.phrase_finder import PART, Hit, PhraseFinder, phrases_of
from supple_rules.registry import all_codes, known_rules
from supple_rules.rule import Rule
from supple_rules.text_rule import RuleOnTexts
from supple_rules.waivers import UnusableRule
from supple_schema.diagnostics import Code, Diagnostic
from supple_schema.diagnostics.wording import choices, did_you_mean
from supple_schema.linking.folder import list_files
from supple_schema.linking.library import Item, Library
from supple_schema.linking.loading import read_item
from supple_schema.models.house_rule import HouseRule, JudgedKind
from supple_schema.models.vocabulary import ListedWord

KIND = "rule"
MESSAGE = "This set does not write “{}”."


class HouseTextRule(RuleOnTexts):
    """Base of the rules of a house. Words are found where they stand alone, signs wherever they stand."""

    words: ClassVar[PhraseFinder]
    signs: ClassVar[Mapping[str, ListedWord]]

    @classmethod
    def find(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each word and each sign."""
        return report_hits(cls, cls._hits(context), MESSAGE, "")

    @classmethod
    def _hits(cls, context: ItemContext) -> Iterator[Hit]:
        for prose in context.prose:
            yield from cls.words.find(cls.chosen([prose]), prose.words)
        for passage in cls.chosen(context.prose_containing(*cls.signs)):
            for sign, entry in cls.signs.items():
                start = passage.text.find(sign)
                while start >= 0:
                    end = start + len(sign)
                    yield Hit(cls.code, entry, sign, passage, start, end)
                    start = passage.text.find(sign, end)


def find_unusable(context: Context) -> Iterator[Diagnostic]:
    """Look at the code and at the fields of each rule of the house."""
    taken: dict[str, Item[HouseRule]] = {}
    for item in context.library.house_rules.values():
        code, first = item.model.code, taken.setdefault(item.model.code, item)
        if code in known_rules() or first is not item:
            yield UnusableRule.diagnostic(
                f"The code `{code}` belongs to another rule.",
                item.label("code"),
                first.label("code", note="first here") if first is not item else None,
                hints="Choose a code of your own: a code never means two things.",
            )
        known = sorted(_fields(item.model))
        for number, field in enumerate(item.model.fields):
            if field not in known:
                yield UnusableRule.diagnostic(
                    f"No text for readers stands in a field `{field}`.",
                    item.label("fields", number),
                    hints=did_you_mean(field, known, f"Write {choices(known)}."),
                )


def house_rules(items: Iterable[Item[HouseRule]]) -> dict[str, type[HouseTextRule]]:
    """Make rules of items, by their codes. The code of another rule stays with that."""
    found: dict[str, type[HouseTextRule]] = {}
    for item in items:
        if item.model.code not in known_rules():
            found.setdefault(item.model.code, _make_rule(item.id, item.model))  # pyright: ignore[reportArgumentType]  # a frozen model has a hash
    return found


def judge_by_house_rules(context: ItemContext) -> Iterator[Diagnostic]:
    """Hold items against the rules of their house."""
    rules = house_rules(context.standards.house_rules)
    return (found for rule in rules.values() for found in rule.check(context))


def rules_of(library: Library) -> dict[str, type[Rule]]:
    """Give every rule that a library is held against, by its code."""
    return {**known_rules(), **house_rules(library.house_rules.values())}


def codes_of(root: Path | None) -> Mapping[str, type[Code]]:
    """Give every kind of finding by its code, those of a house too: of the set in this folder."""
    entries = [entry for entry in list_files(root).files if entry[0].name == KIND] if root else []
    items: list[Item[Any]] = [item for entry in entries if (item := read_item(root, entry).item)] if root else []
    own = house_rules(item for item in items if isinstance(item.model, HouseRule))
    return {**all_codes(), **own}


@lru_cache(maxsize=256)
def _make_rule(name: str, rule: HouseRule) -> type[HouseTextRule]:
    words = {  # as a list holds them, but a sign is no word for readers
        form: ListedWord.model_construct(id=name, title=form, forms=(), instead=rule.instead, text=rule.because)
        for form in rule.words
    }
    finder = PhraseFinder()
    for word in words.values():
        finder.add(phrases_of(rule.code, word))
    members = {
        "__doc__": f"{rule.title.rstrip('.')}\n\nWhy: {rule.because}\nExample: `{rule.words[0]}`.\n"
        f"Instead: {rule.instead or 'Write it in another way.'}",
        "code": rule.code,
        "name": name,
        "severity": rule.severity,
        "kinds": frozenset(map(str, rule.kinds)),
        "fields": frozenset(rule.fields),
        "words": finder,
        "signs": {form: word for form, word in words.items() if not PART.search(form)},
    }
    return type("HouseTextRule", (HouseTextRule,), members)


def _fields(rule: HouseRule) -> frozenset[str]:
    return frozenset[str]().union(*(text_fields(kind) for kind in rule.kinds or JudgedKind))
