"""What linked content must satisfy to be safe, clear and honest: each rule is a class of its own.

A rule is a `Rule`, or an `ItemRule` where it judges each item by itself. Its docstring is its manual page. To add one,
add a module to the folder of its family and a file of cases to `tests/cases/rules/`; nothing else names it. Rules of
another package join by an entry point of the group `supple.rules`.
"""

from supple_rules.checking import check_content, check_library, rests_on_broken
from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.registry import all_codes, all_rules
from supple_rules.rule import BriefRule, ExerciseRule, ItemRule, RoutineRule, Rule
from supple_rules.session import Session
from supple_rules.text_rule import ListRule, PassageRule, Search, TextRule

__all__ = [
    "BriefRule",
    "Context",
    "ExerciseRule",
    "ItemContext",
    "ItemRule",
    "ListRule",
    "PassageRule",
    "RoutineRule",
    "Rule",
    "Search",
    "Session",
    "TextRule",
    "all_codes",
    "all_rules",
    "check_content",
    "check_library",
    "rests_on_broken",
]
