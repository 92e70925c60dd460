"""The words of a card: the messages of the edition's language, and the parts that all cards have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from supple_editions.model import (
    Cited,
    Edition,
    EditionCaution,
    EditionExercise,
    EditionRoutine,
    EditionRoutineItem,
    EditionRoutinePhase,
    EditionSafety,
    EditionSource,
    Link,
    Named,
)
from supple_editions.model.edition import ReviewStatus
from supple_editions.model.record import EditionMedium, EditionRights
from supple_editions.model.routine import EditionBlock
from supple_editions.model.shared import Uncertain
from supple_exporters.cards.card import Card
from supple_exporters.caution_words import say_caution
from supple_exporters.shared_words import catalogue_of, say_criteria


class Wording:
    """Says things in the language of an edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.catalogue = catalogue_of(edition)

    @property
    def draft(self) -> tuple[str, ...]:
        """What a card of a preview begins with: that it is not for patients."""
        review = self.edition.review
        return (review.notice,) if review.status is ReviewStatus.DRAFT else ()

    def text(self, key: str, **values: object) -> str:
        """Give a message of the cards."""
        return self.catalogue.text(f"cards.{key}", **values)

    def names(self, things: Iterable[Named]) -> str:
        """List things."""
        return self.catalogue.list(thing.title for thing in things)

    def listed(self, key: str, things: Sequence[Named]) -> str | None:
        """Give a message about things; None if there are none."""
        return self.text(key, things=self.names(things)) if things else None

    def safety(self, card: Card, item: EditionExercise | EditionRoutine | EditionSafety) -> None:
        """Put the notices onto a card, before anything that one could do."""
        card.heading(self.text("safety.heading"))
        gravest = min(self.edition.safety.red_flags, key=lambda flags: flags.rank)
        card.bullets((*self.draft, item.emergency_notice, gravest.call, item.stop_notice))

    def caution(self, caution: EditionCaution) -> str:
        """Say whom a caution is about, and what to do."""
        return say_caution(self.catalogue, caution)

    def criteria(self, name: str, when: Sequence[str]) -> str:
        """Begin the list of what must be true to go on (`go_on`) or to go back (`go_back`)."""
        return say_criteria(self.catalogue, name, when)

    def routine_item(self, item: EditionRoutineItem) -> str:
        """Name an exercise of a routine with its dose."""
        optional = self.text("routine.optional") if item.optional else None
        criteria = (
            self.text(f"routine.item_{name}", when=" ".join(when))
            for name, when in (("go_on", item.go_on_when), ("go_back", item.go_back_when))
            if when
        )
        text = sentences(*item.dose_sentences, item.note, optional, *criteria)
        named = self.text("named", name=item.exercise.title, text=text)
        blocks = [self.block(block) for block in item.opens]
        return sentences(*blocks, named)

    def block(self, block: EditionBlock) -> str:
        """Say what begins here, such as the warm-up, and how many rounds it has."""
        if block.title and block.phrase:
            return self.text("named", name=block.title, text=block.phrase)
        return self.text("begins", title=block.title) if block.title else block.phrase or ""

    def phase_facts(self, phase: EditionRoutinePhase) -> tuple[str | None, ...]:
        """Say for how long, how often and for how many minutes each time."""
        return (
            self.text("routine.lasting", time=phase.lasting_phrase) if phase.lasting_phrase else None,
            self.text("routine.often_here", often=phase.often_phrase) if phase.often_phrase else None,
            self.text("routine.minutes", minutes=phase.minutes_phrase),
        )

    def gates(self, card: Card, prerequisites: Iterable[Link]) -> None:
        """Put onto a card what must be mastered first."""
        known = {gate.id: gate for gate in self.edition.safety.gates}
        for link in prerequisites:
            card.heading(self.text("gate.heading", title=link.title))
            gate = known.get(link.id)
            if gate is None:
                continue
            card.paragraph(gate.notice)
            if gate.routines:
                wanted = "gate.routine" if len(gate.routines) == 1 else "gate.routines"
                card.paragraph(self.text(wanted, time=gate.at_least))
                card.bullets(routine.title for routine in gate.routines)
            if gate.criteria:
                card.paragraph(self.text("gate.criteria"))
                card.bullets(gate.criteria)

    def foot(
        self,
        card: Card,
        sources: Iterable[Cited],
        uncertain: Iterable[Uncertain] = (),
        credited: Iterable[str] = (),
        *,
        reviewed: bool | None = None,
    ) -> None:
        """End a card: how sure it is, where it comes from, who has checked it, whose words it has.

        `reviewed` is of the item alone.
        """
        doubts = list(self._doubts(uncertain))
        if doubts:
            card.heading(self.text("uncertain.heading"))
            card.bullets(doubts)
        cited = {item.source for item in sources}
        titles = [self._source(source) for source in self.edition.sources if source.id in cited]
        if titles:
            card.heading(self.text("sources.heading"))
            card.bullets(titles)
        self._about(card, reviewed, credited)

    def _about(self, card: Card, reviewed: bool | None, credited: Iterable[str]) -> None:
        edition, publication = self.edition, self.edition.publication
        card.heading(self.text("about.heading"))
        card.paragraph(edition.review.notice)
        if reviewed is not None and edition.review.status is ReviewStatus.PARTLY:
            card.paragraph(self.text("about.reviewed" if reviewed else "about.unreviewed"))
        for text in credited:
            card.paragraph(text)
        card.paragraph(edition.safety.disclaimer.notice)
        card.lines(
            (
                self.origin(),
                self.text("about.authors", title=publication.title, authors=self.catalogue.list(publication.authors)),
                self.text("about.publisher", publisher=publication.publisher, licence=publication.licence),
                self.text("about.feedback", address=publication.feedback) if publication.feedback else None,
            )
        )

    def media(self, card: Card, media: Sequence[EditionMedium]) -> None:
        """Put onto a card where more can be seen, with the address in letters."""
        if media:
            card.heading(self.catalogue.text("media.heading"))
            card.bullets(f"{medium.phrase} {medium.link}" for medium in media)

    def origin(self) -> str:
        """Say what a card was made from."""
        publication = self.edition.publication
        day = self.catalogue.date(publication.date)
        return self.text("about.from", title=self.edition.title, version=publication.version, date=day)

    def _source(self, source: EditionSource) -> str:
        key = "sources.dated" if source.year else "sources.undated"
        return self.text(key, title=source.title, publisher=source.publisher, year=source.year)

    def _doubts(self, uncertain: Iterable[Uncertain]) -> Iterator[str]:
        """Name the fields that have the same doubt in one sentence."""
        doubts: dict[str, dict[str, None]] = {}
        for item in uncertain:
            words = (self.catalogue.text(f"fields.{name.partition('.')[0]}") for name in item.fields)
            doubts.setdefault(item.phrase, {}).update(dict.fromkeys(words))
        for phrase, names in doubts.items():
            yield self.text("uncertain.about", fields=self.catalogue.list(names), phrase=phrase)


def sentences(*texts: str | None) -> str:
    """Join sentences."""
    return " ".join(text for text in texts if text)


def credit_of(rights: EditionRights | None) -> tuple[str, ...]:
    """Say whose words a text has, where they are somebody else's."""
    return (rights.credit,) if rights else ()
