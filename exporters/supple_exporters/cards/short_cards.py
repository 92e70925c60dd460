"""What stands on the short cards: the form `card`, and `message` with its smaller room.

A short card refers to nothing that its reader may not have: no picture, no other card, no booklet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from supple_editions.model import (
    EditionCaution,
    EditionExercise,
    EditionGuide,
    EditionRedFlags,
    EditionRoutine,
    EditionRoutinePhase,
    Link,
)
from supple_editions.model.record import EditionRights
from supple_editions.model.safety import EditionStopRule
from supple_exporters.cards.card_parts import CardSection, ShortCard
from supple_exporters.cards.card_wording import Wording, credit_of, sentences
from supple_exporters.caution_words import part_conditions, say_whom_to_ask
from supple_exporters.shared_words import sentence_case
from supple_schema.models.booklet import OtherConditions
from supple_schema.models.exercise import Sides


class ShortCards:
    """Puts together the short cards of an edition."""

    def __init__(self, words: Wording, *, message: bool) -> None:
        self._words = words
        self._message = message
        self._foot = () if words.draft else (words.edition.review.notice,)

    def cards(self) -> Iterator[ShortCard]:
        """Give all of them: the safety text first, then each exercise and each routine."""
        yield self._safety()
        yield from map(self._exercise, self._words.edition.exercises)
        yield from map(self._routine, self._words.edition.routines)

    def _exercise(self, exercise: EditionExercise) -> ShortCard:
        """Give how to do an exercise. Nobody should get half of its steps, so they are one section."""
        text = self._words.text
        dose = exercise.dose.sentences if exercise.dose else (exercise.dose_unknown_phrase or "",)
        sides = exercise.sides_phrase if exercise.sides is not Sides.NONE else None
        steps = tuple(sentences(step.text, step.breathing_phrase) for step in exercise.steps)
        doing: tuple[CardSection, ...] = (
            CardSection(text("exercise.start"), items=exercise.start),
            CardSection(text("exercise.steps"), items=steps, first=1),
            CardSection(text("exercise.dose"), tuple(filter(None, (sides, *dose)))),
        )
        if self._message:
            # Numbers tell the steps, and a heading costs as much as a short sentence.
            doing = tuple(replace(section, heading=None) for section in doing)
        return ShortCard(
            f"exercises/{exercise.id}",
            exercise.title,
            self._notices(exercise),
            (
                *self._gates(exercise.prerequisites),
                *self._applies(exercise),
                *doing,
                *self._media(exercise),
            ),
            (*self._credits(exercise.rights), *self._foot),
        )

    def _routine(self, routine: EditionRoutine) -> ShortCard:
        """Give which exercises to do, in which order and how much."""
        text = self._words.text
        names = {item.exercise.id for phase in routine.phases for item in phase.items}
        often = text("routine.often", often=routine.often_phrase)
        times = self._words.listed("routine.times", routine.times)
        return ShortCard(
            f"routines/{routine.id}",
            routine.title,
            self._notices(routine),
            (
                CardSection(None, (routine.summary,)),
                *self._gates(routine.prerequisites),
                *self._applies(*(exercise for exercise in self._words.edition.exercises if exercise.id in names)),
                CardSection(None, (*filter(None, (often, times, routine.how)), text("routine.known"))),
                *(section for phase in routine.phases for section in self._phase(phase)),
                *self._measures(routine),
            ),
            (*self._credits(routine.rights), *self._foot),
            divisible=True,
        )

    def _phase(self, phase: EditionRoutinePhase) -> Iterator[CardSection]:
        text = self._words.text
        title = phase.title or text("routine.exercises")
        items = tuple(map(self._words.routine_item, phase.items))
        yield CardSection(title, (sentences(*self._words.phase_facts(phase)),), items, first=1)
        for name, when in (("go_on", phase.go_on_when), ("go_back", phase.go_back_when)):
            if when:
                yield CardSection(title, (self._words.criteria(name, when),), when)

    def _safety(self) -> ShortCard:
        """Give all warning signs, the stop rule and who should ask first."""
        text, edition, safety = self._words.text, self._words.edition, self._words.edition.safety
        return ShortCard(
            "safety",
            text("safety.title"),
            (),
            (
                *map(self._red_flags, safety.red_flags),
                *self._stop_rule(safety.stop_rule),
                *self._ask_first(),
                *self._for_reader(),
                *(CardSection(principle.title, (principle.notice,)) for principle in safety.principles),
                *map(self._guide, safety.guides),
                CardSection(safety.disclaimer.title, (safety.disclaimer.notice, self._words.origin())),
            ),
            (*self._credits(*(text.rights for text in safety.texts)), edition.review.notice),
            divisible=True,
        )

    def _stop_rule(self, rule: EditionStopRule) -> Iterator[CardSection]:
        """Give the stop rule, on one card where it fits: its grades count points of the scale that it begins with."""
        yield CardSection(rule.title, (rule.notice, *filter(None, (rule.before,))), group="stop")
        for grade in rule.grades:
            title = self._words.text("safety.grade", title=grade.title)
            yield CardSection(title, items=grade.when, tail=(grade.action,), group="stop")

    def _guide(self, guide: EditionGuide) -> CardSection:
        steps = tuple(sentences(step.text, step.breathing_phrase) for step in guide.steps)
        return CardSection(guide.title, (guide.notice,), steps, first=1)

    def _red_flags(self, flags: EditionRedFlags) -> CardSection:
        call = flags.known_call if self._message else flags.call
        lead = (sentences(flags.action, call), self._words.text("safety.any_one"))
        return CardSection(flags.title, lead, tuple(sentences(sign.text, sign.because) for sign in flags.signs))

    def _ask_first(self) -> Iterator[CardSection]:
        text, people = self._words.text, self._words.edition.who_should_ask_first
        if people:
            yield CardSection(text("safety.ask_first"), (text("safety.ask_first_when"),), people)

    def _for_reader(self) -> Iterator[CardSection]:
        items = tuple(sentences(caution.who, caution.advice) for caution in self._words.edition.own_cautions)
        if items:
            yield CardSection(self._words.text("safety.for_you"), items=items)

    def _measures(self, routine: EditionRoutine) -> Iterator[CardSection]:
        """Give how to measure what there is to measure, and what to write down; a message has no room for it."""
        known = {measure.id: measure for measure in self._words.edition.measures}
        for link in routine.measures if not self._message else ():
            if measure := known.get(link.id):
                wanted = sentences(measure.named_phrase, measure.scale_phrase, measure.every_phrase)
                yield CardSection(measure.title, items=measure.how, tail=(wanted,), first=1)

    def _media(self, exercise: EditionExercise) -> Iterator[CardSection]:
        """Give where more can be seen, with the address in letters; a message has no room for it."""
        items = tuple(f"{medium.phrase} {medium.link}" for medium in exercise.media)
        if items and not self._message:
            yield CardSection(self._words.catalogue.text("media.heading"), items=items)

    def _credits(self, *rights: EditionRights | None) -> tuple[str, ...]:
        """Say whose words a card has; a message has no room for it."""
        return () if self._message else tuple(dict.fromkeys(text for one in rights for text in credit_of(one)))

    def _notices(self, item: EditionExercise | EditionRoutine) -> tuple[str, ...]:
        """Give the two notices, and a number to call where there is one."""
        gravest = min(self._words.edition.safety.red_flags, key=lambda flags: flags.rank)
        return (*self._words.draft, sentences(item.emergency_notice, gravest.known_call), item.stop_notice)

    def _gates(self, prerequisites: Iterable[Link]) -> Iterator[CardSection]:
        notices = {gate.id: gate.notice for gate in self._words.edition.safety.gates}
        found = tuple(notices[link.id] for link in prerequisites if link.id in notices)
        if found and not self._message:
            yield CardSection(None, found)

    def _applies(self, *exercises: EditionExercise) -> Iterator[CardSection]:
        """Give what applies to the reader; for one who is not known, what to change and what to ask about first."""
        cautions = [caution for exercise in exercises for caution in exercise.cautions if not caution.placed]
        text = self._words.text
        if not cautions:
            return
        if self._words.edition.reader.others is OtherConditions.NONE:
            said = (sentences(one.who, one.said) for one in cautions)
            texts = tuple(dict.fromkeys(said))
            yield CardSection(text("exercise.cautions"), items=texts)
        elif self._message:
            yield CardSection(None, (text("ask_generally"),))
        else:
            yield from self._conditions(cautions, told=len(exercises) == 1)

    def _conditions(self, cautions: Sequence[EditionCaution], *, told: bool) -> Iterator[CardSection]:
        """Give the conditions to ask about first, and those with which a reader does it in another way.

        A card of one exercise tells what to change; the exercises of a routine each want something else.
        """
        text, catalogue = self._words.text, self._words.catalogue
        asked, adapted = part_conditions(cautions)
        if not (told and adapted):
            yield from (CardSection(None, (said,)) for said in say_whom_to_ask(catalogue, cautions))
            return
        if asked:
            yield CardSection(None, (text("ask_about", conditions=catalogue.choice(asked)),))
        notes = (text("named", name=sentence_case(title), text=one.note) for title, one in adapted.items())
        yield CardSection(text("change"), items=tuple(notes))
