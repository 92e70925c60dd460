"""Cautions in plain words: those of exercises in, what to do about each and whom to ask about which out."""

from __future__ import annotations

from collections.abc import Iterable

from supple_editions.language import Catalogue
from supple_editions.model import Edition, EditionCaution, EditionRoutine
from supple_schema.models.booklet import OtherConditions
from supple_schema.models.vocabulary import CautionGrade


def say_caution(catalogue: Catalogue, caution: EditionCaution) -> str:
    """Say whom a caution is about, what to do, and what else to do."""
    way = "instead" if caution.grade is CautionGrade.AVOID else "choice"
    others = ((way, caution.instead), ("elsewhere", caution.elsewhere))
    told = [catalogue.text(f"cards.exercise.{key}", exercise=link.title) for key, link in others if link]
    if caution.bars_without_note:
        # To be active, as most of that advice says, would be heard of the exercise.
        return " ".join((caution.who, catalogue.text("caution.avoid"), *told, caution.said))
    return " ".join((caution.who, caution.said, *told))


def part_conditions(cautions: Iterable[EditionCaution]) -> tuple[list[str], dict[str, EditionCaution]]:
    """Give the conditions to ask about first, and those with which a reader does an exercise in another way."""
    cautions = list(cautions)
    adapted = {one.title: one for one in cautions if one.grade is CautionGrade.ADAPT and one.note}
    asked = dict.fromkeys(one.title for one in cautions if one.title not in adapted or one.ask)
    return list(asked), adapted


def say_whom_to_ask(catalogue: Catalogue, cautions: Iterable[EditionCaution]) -> list[str]:
    """Say for several exercises which conditions to ask about first, and for which to ask what to change."""
    asked, adapted = part_conditions(cautions)
    others = [title for title in adapted if title not in asked]
    return [
        catalogue.text(f"cards.{name}", conditions=catalogue.choice(titles))
        for name, titles in (("ask_about", asked), ("change_too" if asked else "change_about", others))
        if titles
    ]


def say_whom_to_ask_about(routine: EditionRoutine, edition: Edition, catalogue: Catalogue) -> list[str]:
    """Say the same of a routine, for a reader of whom more may be true than is known; else there is nothing to ask."""
    if edition.reader.others is OtherConditions.NONE:
        return []
    shown = {one.exercise.id for phase in routine.phases for one in phase.items}
    cautions = [caution for item in edition.exercises if item.id in shown for caution in item.cautions]
    return say_whom_to_ask(catalogue, [caution for caution in cautions if not caution.placed])
