"""From a folder, or a library, to a report: every rule held against every item.

The standards of a folder are read first. With them every other file can be loaded and its item judged by itself, in
any company and order. What takes the whole library to judge is judged at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias

from supple_editions.briefs import Brief
from supple_editions.making import find_missing_language
from supple_editions.selection import select
from supple_rules.context import Context
from supple_rules.house_rules import find_unusable, judge_by_house_rules, rules_of
from supple_rules.item_context import ItemContext
from supple_rules.registry import all_codes, all_rules, refused_plug_ins
from supple_rules.rule import BriefRule, ItemRule
from supple_rules.standards import Standards
from supple_rules.waivers import NotChecked, apply_settings
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.linking import Library, load_content
from supple_schema.linking.drafts import soften
from supple_schema.linking.folder import ListedFile
from supple_schema.linking.loading import Loaded, load_files
from supple_schema.models.content import Tombstone

FOUNDATIONS = frozenset({"safety", "subject", "vocabulary"})
"""Kinds of files on which every output stands, and most rules."""


class Judged(NamedTuple):
    """What some files came to, in their order, and what rules say of their items."""

    loaded: Sequence[Loaded]
    diagnostics: Sequence[Diagnostic]


JudgeFiles: TypeAlias = Callable[[Path, Standards, Sequence[ListedFile]], Iterable[Judged]]
"""Loads and judges files below a root, in one piece or in several."""
JudgeLibrary: TypeAlias = Callable[[Library], Iterable[Diagnostic]]


def nothing_found(_library: Library) -> tuple[Diagnostic, ...]:
    """Judge nothing."""
    return ()


def judge_files(root: Path, standards: Standards, files: Sequence[ListedFile]) -> Iterator[Judged]:
    """Load files and judge their items one by one, in this process."""
    loaded = tuple(load_files(root, files, standards.library))
    items = (item for item, *_ in loaded if item and not isinstance(item.model, Tombstone))
    yield Judged(loaded, tuple(judge_items(ItemContext(standards, items))))


def check_content(
    root: Path,
    as_of: date | None = None,
    judge: JudgeFiles = judge_files,
    today: date | None = None,
    outputs: JudgeLibrary = nothing_found,
) -> tuple[Library, Report]:
    """Read a content folder and hold it against every rule.

    `as_of`, `today` and `outputs` are as for `check_library`. `judge` is who loads and judges the files: it may
    share them between processes.
    """
    diagnostics: list[Diagnostic] = []

    def load(root: Path, files: Sequence[ListedFile], library: Library) -> Iterator[Loaded]:
        standards = Standards(library, as_of)
        diagnostics.extend(judge_items(ItemContext(standards, library)))
        for judged in judge(root, standards, files):
            diagnostics.extend(judged.diagnostics)
            yield from judged.loaded

    library, report = load_content(root, load)
    paths = {item.path for item in library}
    of_items = [found for found in diagnostics if found.place and found.place.file in paths]
    context = Context(library, as_of, today=today, loaded=report)
    return library, report + weigh(context, (*of_items, *judge_whole(context, outputs)))


def check_library(
    library: Library,
    as_of: date | None = None,
    today: date | None = None,
    loaded: Report | None = None,
    outputs: JudgeLibrary = nothing_found,
) -> Report:
    """Hold a library against every rule, with the severities and waivers of its project file.

    `as_of` is the day on which dates are judged; the date of the set where it is left out, so that the same files give
    the same report for ever. Reviews are judged on `today` where that is later. `loaded` is what was found when the
    library was loaded, if that was anything. `outputs` judges the outputs that booklets want, which no rule knows.
    """
    context = Context(library, as_of, today=today, loaded=loaded)
    return weigh(context, (*judge_items(context), *judge_whole(context, outputs)))


def judge_items(context: ItemContext) -> Iterator[Diagnostic]:
    """Hold items against every rule that judges each by itself."""
    return (found for check in item_checks() for found in check(context))


def item_checks() -> tuple[Callable[[ItemContext], Iterator[Diagnostic]], ...]:
    """Give everything that judges each item by itself."""
    return (*(rule.check for rule in all_rules() if issubclass(rule, ItemRule)), judge_by_house_rules)


def judge_whole(context: Context, outputs: JudgeLibrary = nothing_found) -> Iterator[Diagnostic]:
    """Hold a library against every rule that judges it as a whole, and make the selection of every booklet."""
    if rests_on_broken(context.library):
        return
    yield from refused_plug_ins(context)
    yield from find_unusable(context)
    if problem := find_missing_language(context.library):
        yield problem
    else:
        yield from find_unlooked(context)
    yield from (found for selection in context.selections for found in selection.report)
    yield from outputs(context.library)
    yield from (found for rule in all_rules() if not issubclass(rule, ItemRule) for found in rule.check(context))


def find_unlooked(context: Context) -> Iterator[Diagnostic]:
    """Name what rules of safety lack, so that they have looked at nothing."""
    project = context.library.project
    lacking: dict[str, list[str]] = {}
    for rule in all_rules():
        if rule.keeps_safe():
            for what in rule.lacking(context):
                lacking.setdefault(what, []).append(rule.code)
    for what, codes in lacking.items() if project else ():
        yield NotChecked.diagnostic(
            f"Not checked: {what}. This {'switches off' if what.startswith('no ') else 'weakens'} "
            f"{', '.join(f'`{code}`' for code in codes)}.",
            project.label("title", key=True) if project else None,
            hints="Put it back into `vocabulary/`; `supple init` writes a set with all word lists."
            if "word list" in what
            else "Install a package with the words of this language.",
        )


def check_brief(context: Context, brief: Brief) -> Report:
    """Hold what one reader gets against every rule on that, for a brief that is no file of the library.

    `context` is that of a library that was checked. The severities and waivers of its project file count here too.
    """
    selection = select(context.library, brief)
    rules = (rule for rule in all_rules() if issubclass(rule, BriefRule))
    of_rules = (found for rule in rules for found in rule.check_selection(context, selection))
    weighed = weigh(context, (*selection.report, *of_rules))
    return Report.of(found for found in weighed if not found.code.startswith("W"))  # waivers are judged by the set


def weigh(context: Context, found: Iterable[Diagnostic]) -> Report:
    """Put diagnostics in order, with the severities and waivers of the project file; those in drafts are advice.

    Where a file that every rule stands on cannot be read, that is what to mend: all else would follow from it.
    """
    library = context.library
    if rests_on_broken(library):
        return Report()
    return Report.of(soften(library, apply_settings(context, found, rules_of(library), all_codes())))


def rests_on_broken(library: Library) -> bool:
    """Whether a file on which most rules stand cannot be read, so that none of them judges the set."""
    return any(key.partition("/")[0] in FOUNDATIONS for key in library.broken)
