"""What a set makes of the findings: severities of its own, and waivers with their reasons.

In: findings, the project file, the day. Out: the findings that stay, and findings about the waivers themselves,
because a waiver that fits nothing, too much or no longer is how a real problem stays hidden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Code, Diagnostic, LifeStage, Severity
from supple_schema.diagnostics.wording import nearest
from supple_schema.linking.library import Item
from supple_schema.models.kinds import PROJECT
from supple_schema.models.project import Project, RuleSeverity, Waiver
from supple_schema.reading.positions import DataPath


class UnusedWaiver(Code):
    """A waiver that waives nothing

    Why: The problem has gone, or the waiver never fitted. Left behind, it would hide the next problem at this place.
    Example: A waiver for `exercise/bridge#dose`, when nothing is wrong with that dose any more.
    Instead: Delete the waiver, or correct its `code` or `where`.
    """

    code = "W001"
    name = "unused-waiver"
    severity = Severity.WARNING


class ExpiredWaiver(Code):
    """A waiver whose last day has passed

    Its findings are shown again.

    Why: Somebody decided that this may stay until that day only.
    Example: `until: 2025-12-31` in a set of 2026.
    Instead: Repair the place, or decide again and give a new day.
    """

    code = "W002"
    name = "expired-waiver"


class BroadWaiver(Code):
    """A waiver that covers more than one finding

    Why: A reason was given for one place. The others were never looked at.
    Example: `where: exercise/bridge` with three findings in that file.
    Instead: Name the field, such as `where: exercise/bridge#steps.lift.text`, and write one waiver for each place.
    """

    code = "W003"
    name = "broad-waiver"
    severity = Severity.WARNING


class UnknownRule(Code):
    """A severity or a waiver for a rule that does not exist

    Why: It changes nothing, and the author believes that it does.
    Example: `severity: {P999: off}`.
    Instead: Use a code that `supple rules` lists.
    """

    code = "W004"
    name = "unknown-rule"


class WeakenedSafetyRule(Code):
    """A rule of safety that is switched off or counts for less

    The setting has no effect.

    Rules of safety are those whose code begins with S or D.

    Why: A rule that keeps readers from harm holds everywhere, except where somebody has said why it does not.
    Example: `severity: {S401: off}`.
    Instead: Delete the line. Write a waiver with a reason for each place where the rule does not hold.
    """

    code = "W005"
    name = "weakened-safety-rule"


class OutgoingRule(Code):
    """A severity or a waiver for a rule that goes, or has gone

    Why: The rule finds nothing any more, or soon will not, and another one may have taken its place.
    Example: A waiver for a rule that `supple rules` calls deprecated or removed.
    Instead: Delete the line, or name the rule that took its place.
    """

    code = "W006"
    name = "outgoing-rule"
    severity = Severity.WARNING


class BrokenPlugIn(Code):
    """Rules or a language of another package that cannot be used

    Why: What its rules would find stays unfound, and "no findings" would say too much.
    Example: A package with rules for another version of Supple, or with a file that is no YAML.
    Instead: Install the version that fits, remove the package, or tell its author.
    """

    code = "W007"
    name = "broken-plug-in"


class WaivedFloor(Code):
    """A waiver of a rule that holds everywhere

    The waiver has no effect.

    Why: Required warning signs, gates before strength work, doses and sides that agree with the words, and reviews that
    count are the floor of safety. No reason for one place can outweigh them.
    Example: `waivers: [{code: S403, where: booklet/desk, because: It is only about sitting.}]`.
    Instead: Delete the waiver, and repair the place.
    """

    code = "W008"
    name = "waived-floor"


class NotChecked(Code):
    """A rule of safety that could not look

    The word list that it looks for is missing, or lacks a word that no list of its name goes without, or nothing is
    known of the language of the texts.

    Why: "No findings" would say that somebody has looked. A list that is deleted switches its rule off.
    Example: A set without `vocabulary/words-brand.yaml`.
    Instead: Put the list back. `supple init` writes a set with all lists; a language can come from another package.
    """

    code = "W009"
    name = "not-checked"
    severity = Severity.WARNING


class UnusableRule(Code):
    """A rule of the house that cannot be used

    Its code belongs to another rule, or it is about fields that are not there.

    Why: It would find nothing, and "no findings" would say too much.
    Example: `fields: [step.text]` in a file of `rules/`; the field is called `steps.text`.
    Instead: The name of a field with words for readers; a code that no other rule has.
    """

    code = "W010"
    name = "unusable-rule"


class FixedFinding(Code):
    """A severity or a waiver for a finding that no set can change

    The setting has no effect.

    Why: Rules are judgements, and a set can judge otherwise. That a file cannot be read, that a name leads nowhere,
    that a booklet cannot be made or that a rule did not look are facts: less would be checked or printed than it seems.
    Example: `severity: {W007: off}`.
    Instead: Delete the line, and repair what is found.
    """

    code = "W011"
    name = "fixed-finding"


def apply_settings(
    context: Context, found: Iterable[Diagnostic], rules: Mapping[str, type[Rule]], codes: Mapping[str, type[Code]]
) -> Iterator[Diagnostic]:
    """Give the findings as this set wants them, and what is wrong with its settings.

    `codes` are all kinds of findings: those that no rule makes, such as a file that cannot be read, stay as they are.
    Where the project file is there but cannot be read, nobody knows what it waives: what a waiver could be for waits.
    """
    project = context.library.project
    if project is None:
        unknown = PROJECT.name in context.library.broken
        yield from (each for each in found if not (unknown and each.code in rules and rules[each.code].waivable))
        return
    yield from _check_settings(project, rules, codes)
    live = [
        number
        for number, waiver in enumerate(project.model.waivers)
        if not (waiver.until and context.as_of and context.as_of > waiver.until)
    ]
    used: Counter[int] = Counter()
    for finding in _weigh(found, project.model, rules):
        waivable = finding.code in rules and rules[finding.code].waivable
        waivers = live if waivable else ()
        by = next((number for number in waivers if _covers(context, project.model.waivers[number], finding)), None)
        if by is None:
            yield finding
        else:
            used[by] += 1
    yield from _check_waivers(context, project, live, used, rules)


def _weigh(found: Iterable[Diagnostic], project: Project, rules: Mapping[str, type[Rule]]) -> Iterator[Diagnostic]:
    for finding in found:
        wanted = project.severity.get(finding.code)
        preview = finding.code in rules and rules[finding.code].stage is LifeStage.PREVIEW
        if wanted is None and preview:
            continue
        if wanted is None or finding.code not in rules or _is_weakened(rules[finding.code], wanted):
            yield finding
        elif wanted is not RuleSeverity.OFF:
            yield replace(finding, severity=Severity(wanted.value))


def _is_weakened(rule: type[Rule], wanted: RuleSeverity) -> bool:
    weaker = wanted is RuleSeverity.OFF or Severity(wanted.value).rank > rule.severity.rank
    return weaker and rule.keeps_safe()


def _check_settings(
    project: Item[Project], rules: Mapping[str, type[Rule]], codes: Mapping[str, type[Code]]
) -> Iterator[Diagnostic]:
    places: list[tuple[str, DataPath, bool]] = [(code, ("severity", code), True) for code in project.model.severity]
    places += [(waiver.code, ("waivers", number, "code"), False) for number, waiver in enumerate(project.model.waivers)]
    for code, path, key in places:
        if code in rules and rules[code].stage in {LifeStage.DEPRECATED, LifeStage.REMOVED}:
            rule = rules[code]
            yield OutgoingRule.diagnostic(
                f"The rule `{code}` {'was removed' if rule.stage is LifeStage.REMOVED else 'will be removed'}.",
                project.label(*path, key=key),
                hints=f"`{rule.replaced_by}` takes its place." if rule.replaced_by else "Delete this line.",
            )
        if code not in rules and code in codes:
            what = "be switched off, or count for more or less" if key else "be waived"
            yield FixedFinding.diagnostic(
                f"`{code}`, {codes[code].name}, cannot {what}: this line has no effect.",
                project.label(*path, key=key),
                hints="Delete this line, and repair what is found.",
            )
        elif code not in rules:
            near = nearest(code, list(rules))
            yield UnknownRule.diagnostic(
                f"There is no rule `{code}`.",
                project.label(*path, key=key),
                hints=f"Did you mean `{near}`, {rules[near].name}?" if near else "`supple rules` lists all rules.",
            )
        elif key and _is_weakened(rules[code], project.model.severity[code]):
            yield WeakenedSafetyRule.diagnostic(
                f"`{code}` is a rule of safety. It can count for more, but not for less.",
                project.label(*path),
                hints="Delete this line. Waive single places, each with its reason."
                if rules[code].waivable
                else "Delete this line.",
            )
        elif not key and not rules[code].waivable:
            yield WaivedFloor.diagnostic(
                f"`{code}` holds everywhere: this waiver has no effect.",
                project.label(*path),
                hints="Delete this waiver, and repair the place.",
            )


def _check_waivers(
    context: Context, project: Item[Project], live: list[int], used: Counter[int], rules: Mapping[str, type[Rule]]
) -> Iterator[Diagnostic]:
    for number, waiver in enumerate(project.model.waivers):
        if number not in live and waiver.until and context.as_of:
            yield ExpiredWaiver.diagnostic(
                f"This waiver held until {waiver.until.isoformat()}; the day is {context.as_of.isoformat()}.",
                project.label("waivers", number, "until"),
                hints="Repair the place, or decide again and give a new day.",
            )
        elif not used[number] and waiver.code in rules and rules[waiver.code].waivable:
            yield UnusedWaiver.diagnostic(
                f"Nothing at `{waiver.where}` breaks the rule `{waiver.code}`.",
                project.label("waivers", number, "where"),
                hints="Delete this waiver, or correct its `code` or `where`.",
            )
        elif used[number] > 1:
            named = "#" in waiver.where
            yield BroadWaiver.diagnostic(
                f"This waiver covers {used[number]} findings, but one reason fits one place.",
                project.label("waivers", number, "where"),
                hints="Name a smaller part."
                if named
                else f"Name the field behind `#`, such as `{waiver.where}#summary`.",
            )


def _covers(context: Context, waiver: Waiver, finding: Diagnostic) -> bool:
    place = finding.place
    if finding.code != waiver.code or place is None:
        return False
    key, _, field = waiver.where.partition("#")
    item = _item(context, key)
    if item is None or item.path != place.file:
        return False
    if not field:
        return True
    path = find_part(item, field)
    part = item.label(*path).span if path is not None else None
    return part is not None and place.span is not None and part.start <= place.span.start and place.span.end <= part.end


def _item(context: Context, key: str) -> Item[Any] | None:
    if key == "project":
        return context.library.project
    kind, _, name = key.partition("/")
    return context.library.kind(kind).get(name)


def find_part(item: Item[Any], field: str) -> DataPath | None:
    """Find the path of a field such as `steps.lift.text`, in which parts of lists go by their id or their number."""
    data: object = item.document.data
    path: DataPath = ()
    for name in field.split("."):
        if isinstance(data, dict) and name in data:
            path, data = (*path, name), data[name]
        elif isinstance(data, list):
            index = next((i for i, part in enumerate(data) if isinstance(part, dict) and part.get("id") == name), None)
            if index is None and name.isdecimal() and 1 <= int(name) <= len(data):
                index = int(name) - 1
            if index is None:
                return None
            path, data = (*path, index), data[index]
        else:
            return None
    return path
