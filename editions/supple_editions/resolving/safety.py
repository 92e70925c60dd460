"""The safety text of an edition. It is resolved first, and without it there is no edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from supple_editions.guides import conditions_without, positions_of_guides
from supple_editions.language.phrases import duration_phrase
from supple_editions.model import (
    EditionGate,
    EditionGuide,
    EditionRedFlags,
    EditionSafety,
    SafetyText,
)
from supple_editions.model.record import EditionRights
from supple_editions.model.safety import CautionText, EditionGuideStep, EditionPhone, EditionSign, EditionStopRule
from supple_editions.resolving.figures import resolve_figure
from supple_editions.resolving.records import resolve_codes, resolve_rights
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_editions.resolving.steps import step_fields
from supple_schema.linking.fingerprint import digest
from supple_schema.models.booklet import Booklet, OtherConditions
from supple_schema.models.safety import Disclaimer, Gate, Guide, Principle, Rating, RedFlags, SafetyEntry, StopRule
from supple_schema.models.vocabulary import CareLevel, Caution

T = TypeVar("T", bound=SafetyEntry)


class SafetyMissingError(LookupError):
    """A safety item that the booklet needs is not in the library."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def resolve_safety(resolver: Resolver, booklet: Booklet) -> EditionSafety:
    """Give all safety text of an edition.

    Raises:
        SafetyMissingError: an item is missing or broken.
    """
    files = (_red_flags(resolver, name, booklet) for name in booklet.red_flags)
    red_flags = sorted(_joined(files), key=lambda flags: flags.rank)
    stop_rule = _stop_rule(resolver, booklet.stop_rule)
    words = [flags.model_dump_json() for flags in red_flags] + [stop_rule.model_dump_json()]
    return EditionSafety(
        version=digest("".join(words).encode()),
        emergency_notice=" ".join(flags.notice for flags in red_flags if flags.rank == red_flags[0].rank),
        stop_notice=stop_rule.notice,
        red_flags=tuple(red_flags),
        stop_rule=stop_rule,
        disclaimer=SafetyText(**_shared(resolver, booklet.disclaimer, Disclaimer, SafetyText)),
        principles=tuple(SafetyText(**_shared(resolver, name, Principle, SafetyText)) for name in booklet.principles),
        guides=tuple(_guides(resolver)),
        gates=tuple(_gate(resolver, name) for name in resolver.gates),
        cautions=tuple(_cautions(resolver)),
    )


def _get(resolver: Resolver, name: str, kind: type[T]) -> T:
    item = resolver.library.safety.get(name)
    if item is None or not isinstance(item.model, kind):
        raise SafetyMissingError(name)
    return item.model


def _shared(resolver: Resolver, name: str, kind: type[SafetyEntry], part: type[SafetyText]) -> dict[str, Any]:
    """Give what a part of an edition has in common with the author's item."""
    entry = _get(resolver, name, kind)
    return {
        **same_fields(resolver, entry, part),
        "id": name,
        "sources": resolver.cite_all(entry.sources),
        "rights": resolve_rights(resolver, entry),
    }


def _red_flags(resolver: Resolver, name: str, booklet: Booklet) -> EditionRedFlags:
    flags = _get(resolver, name, RedFlags)
    level = resolver.library.entry("care-levels", flags.care_level, CareLevel)
    phone = _phone(resolver, flags.care_level, booklet.profile.locale)
    return EditionRedFlags(
        **_shared(resolver, name, RedFlags, EditionRedFlags),
        rank=level.rank,
        phone=phone,
        call=_call(resolver, phone),
        signs=tuple(
            EditionSign(**same_fields(resolver, sign, EditionSign), sources=resolver.cite_all(sign.sources))
            for sign in flags.signs
        ),
    )


def _joined(files: Iterable[EditionRedFlags]) -> list[EditionRedFlags]:
    """Let a file join the one before it of the same level, title and action, if one of the two says all in its text.

    So the signs of one subject, of another one and those that all subjects share are one list for the reader.
    """
    lists: list[EditionRedFlags] = []
    for flags in files:
        same = (number for number, first in enumerate(lists) if _head(first) == _head(flags) and _fits(first, flags))
        number = next(same, None)
        if number is None:
            lists.append(flags)
        else:
            lists[number] = _with_signs(lists[number], flags)
    return lists


def _head(flags: EditionRedFlags) -> tuple[str, str, str, EditionRights | None]:
    return flags.care_level.id, flags.title, flags.action, flags.rights


def _fits(first: EditionRedFlags, more: EditionRedFlags) -> bool:
    one, other = _paragraphs(first), _paragraphs(more)
    return one <= other or other <= one


def _paragraphs(flags: EditionRedFlags) -> set[str]:
    return set(flags.body.plain.split("\n\n")) if flags.body else set()


def _with_signs(first: EditionRedFlags, more: EditionRedFlags) -> EditionRedFlags:
    """Give a list with the signs of another one after its own, each once: subjects and conditions share some."""
    said = {sign.text for sign in first.signs}
    update = {
        "notice": f"{first.notice} {more.notice}",
        "body": max(first, more, key=lambda flags: len(_paragraphs(flags))).body,
        "signs": (*first.signs, *(sign for sign in more.signs if sign.text not in said)),
        "sources": tuple(dict.fromkeys((*first.sources, *more.sources))),
    }
    return first.model_copy(update=update)


def _phone(resolver: Resolver, care_level: str, locale: str | None) -> EditionPhone | None:
    if locale is None:
        return None
    place = resolver.library.locales[locale].model
    found = next((phone for phone in place.phones if phone.care_level == care_level), None)
    return EditionPhone(number=found.number, name=found.name, place=place.title) if found else None


def _call(resolver: Resolver, phone: EditionPhone | None) -> str:
    if phone is None:
        return resolver.catalogue.text("call.blank")
    key = "call.named" if phone.name else "call.number"
    return resolver.catalogue.text(key, number=phone.number, name=phone.name, place=phone.place)


def _stop_rule(resolver: Resolver, name: str) -> EditionStopRule:
    rating = _get(resolver, name, StopRule).rating
    return EditionStopRule(
        **_shared(resolver, name, StopRule, EditionStopRule),
        rating_phrase=_rating_phrase(resolver, rating) if rating else None,
    )


def _rating_phrase(resolver: Resolver, rating: Rating) -> str:
    if rating.high is None:
        return rating.title
    return resolver.catalogue.text("measure.row", title=rating.title, low=rating.low, high=rating.high)


def _guides(resolver: Resolver) -> Iterator[EditionGuide]:
    selection = resolver.selection
    for name, positions in positions_of_guides(resolver.library, selection.exercises.values()).items():
        shared = _shared(resolver, name, Guide, EditionGuide)
        guide = selection.guides.get(name)
        if guide is None:  # the reader does not need it
            continue
        yield EditionGuide(
            **shared,
            positions=positions,
            not_for=conditions_without(resolver.library, name),
            steps=tuple(
                EditionGuideStep(
                    **step_fields(resolver, step, number),
                    positions=tuple(position for position in step.positions if position in positions),
                )
                for number, step in enumerate(guide.steps, 1)
            ),
            figure=resolve_figure(resolver, guide, name, resolver.shown_figures),
        )


def _gate(resolver: Resolver, name: str) -> EditionGate:
    gate = _get(resolver, name, Gate)
    at_least = duration_phrase(resolver.catalogue, gate.at_least)
    whole = EditionGate(**_shared(resolver, name, Gate, EditionGate), at_least=at_least)
    there = tuple(routine for routine in whole.routines if routine.included)
    return whole.model_copy(update={"routines": there}) if there else whole


def _cautions(resolver: Resolver) -> Iterable[CautionText]:
    reader = resolver.selection.brief.reader
    carried = (note.code for exercise in resolver.selection.exercises.values() for note in exercise.cautions or ())
    asked = reader.conditions is not None and reader.others is OtherConditions.NONE
    used = {*(reader.conditions or ()), *(() if asked else carried)}
    for code, word in resolver.library.vocabulary("cautions").items():
        if code in used and isinstance(word.entry, Caution):
            entry = word.entry
            codes = resolve_codes(resolver, entry.codes)
            yield CautionText(
                code=code, title=entry.title, who=entry.who, action=entry.action, ask=entry.ask, codes=codes
            )
