"""From a record to the file of a draft: what was recognised stands in it, the rest is marked for a person to write.

Nothing is made up. What is not sure, and what found no place, stands as a comment at the head of the file.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from supple_cli.edits.new_names import make_id
from supple_cli.edits.skeletons import Skeleton
from supple_cli.imports.amounts import FORMS, FoundAmount, find_amounts, is_day, read_amount
from supple_cli.imports.free_ids import LONGEST_ID, FreeIds
from supple_cli.imports.mapping import SourceMapping, Target
from supple_cli.imports.prose import (
    IN_A_POSITION,
    SET_UP,
    ended,
    find_sides,
    names_a_side,
    read_instructions,
    reads_as_english,
    sentences_of,
    split_steps,
)
from supple_cli.imports.record_fields import RecordFields, cite, clean_title, sort_fields
from supple_cli.imports.records import PlacedText, Record
from supple_cli.imports.vocabulary_words import VocabularyWords, is_none, split_words
from supple_schema.diagnostics.wording import nearest, shorten
from supple_schema.formatting.documents import format_document
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.base import NOT_CONSIDERED, Reference
from supple_schema.models.blanks import MARK
from supple_schema.models.dose import MEANINGS, MEASURES
from supple_schema.models.exercise import Action, Exercise, Sides
from supple_schema.models.figure import Frame
from supple_schema.models.kinds import KINDS
from supple_schema.reading.picture_copy import PictureCopyError, copy_picture
from supple_schema.reading.source_file import SourceFile

LONGEST_SUMMARY = 200
LONGEST_TEXT = 1000
LIKE = 0.86
"""The least share of letters in which two names agree that are perhaps one."""
ASIDE = re.compile(r"(?:N\.?B\b|note\b|remember\b|tip\b|important\b)", re.IGNORECASE)
"""How a paragraph begins that is said beside the others."""
OWN_WORK = "Own work"
OTHER_LANGUAGE = (
    "language: its steps do not read as English, so amounts, sides, positions and equipment in them were not recognised"
)
LISTS: Mapping[Target, str] = {
    Target.GOALS: "goals",
    Target.MUSCLES: "muscles",
    Target.REGIONS: "regions",
    Target.EQUIPMENT: "equipment",
    Target.CAUTIONS: "cautions",
}
"""The fields that hold words of a vocabulary, and of which."""

ABOUT_IT = frozenset({Target.TITLE, Target.ID, Target.LOCATOR, Target.AUTHOR, Target.LICENCE, Target.LINK})
"""What says nothing of how an exercise is done."""


class RefusedError(Exception):
    """A record of which no draft can be made. The message says why."""


@dataclass(frozen=True)
class Draft:
    """A new file, and what is to be told about it. `found` was taken from words that may mean something else."""

    id: str
    text: str
    record: Record
    title: str
    found: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    often: str | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """The files of its pictures, by their paths in the folder of pictures."""
    left: tuple[str, ...] = ()
    """The texts for which there is no field."""


class Drafter:
    """Makes drafts for one project, by its own vocabularies."""

    def __init__(self, library: Library, ids: FreeIds) -> None:
        self._library, self._ids = library, ids
        names = (*LISTS.values(), "positions")
        self._words = {name: VocabularyWords(library.vocabulary(name)) for name in names}

    def draft(self, record: Record, mapping: SourceMapping, source: str) -> Draft:
        """Make the draft of a record that rests on a source.

        Raises:
            RefusedError: it has no name, or nothing that an exercise could be made of.
        """
        fields = sort_fields(record, mapping)
        title = clean_title(fields.joined(Target.TITLE))
        if not any(map(str.isalpha, title)):
            raise RefusedError("it has no name.")
        if len(title) > 150:
            raise RefusedError(f"its name is {len(title)} letters long. Perhaps another column holds the names.")
        if not fields.texts.keys() - ABOUT_IT and not fields.loose:
            raise RefusedError(f"it says nothing about “{shorten(title)}” but its name.")
        work = _Work(self, fields, mapping)
        own = fields.joined(Target.ID)
        name = make_id(own)[:LONGEST_ID].strip("-") if own else self._ids.make(title, source)
        like = self.find_like(name, title)
        given: dict[str, object] = {
            "title": title,
            "draft": True,
            **work.fields(like),
            "sources": [cite(fields, source)],
        }
        pictures = work.take_pictures(name, given)
        yaml = Skeleton(Exercise, given, self._names, listed=False).yaml()
        head = "".join(f"# {line}\n" for line in _head(record, work))
        path = f"exercises/{name}.yaml"
        text = format_document(SourceFile(path, head + yaml), KINDS["exercise"]) or head + yaml
        found, unsure, left = tuple(work.found), tuple(work.unsure), tuple(work.left)
        return Draft(name, text, record, title, found, unsure, work.often, pictures, left)

    def words(self, vocabulary: str) -> VocabularyWords:
        """Give the words of a vocabulary."""
        return self._words[vocabulary]

    def find_like(self, name: str, title: str) -> Item[Exercise] | None:
        """Give the exercise of the project that is perhaps the same, by its id, its title or another name of it."""
        known = {
            word: other
            for other in self._library.exercises.values()
            for word in (other.id, other.model.title, *other.model.aliases)
        }
        near = nearest(title, list(known), LIKE) or nearest(name, list(known), LIKE)
        return known[near] if near and known[near].id != name else None

    def has_pose(self, name: str) -> bool:
        """Whether the project has a pose."""
        return name in self._library.poses

    def _names(self, reference: Reference) -> Sequence[str]:
        return list(self._library.vocabulary(reference.vocabulary)) if reference.vocabulary else []


class _Work:
    """One record on its way to a file: the fields found, and what is to be told."""

    def __init__(self, drafter: Drafter, fields: RecordFields, mapping: SourceMapping) -> None:
        self._drafter, self._from, self._mapping = drafter, fields, mapping
        self.found: list[str] = []
        self.unsure: list[str] = []
        self.left: list[str] = []
        self.often: str | None = None

    def fields(self, like: Item[Exercise] | None) -> dict[str, object]:
        """Give the fields that the record tells, in no order. `like` is an exercise that is perhaps the same."""
        self._place_loose()
        told = read_instructions(self._texts(Target.START), self._texts(Target.STEPS))
        given: dict[str, object] = {}
        for name in ("aliases", "summary", "breathing", "feel", "mistakes"):
            given[name] = self._plain(Target(name))
        for target in LISTS:
            given[target.value] = self._listed(target, LISTS[target])
        given["level"] = self._level()
        given["position"] = self._position(told.start, [step["text"] for step in told.steps])
        given["start"] = list(told.start)
        given["steps"] = self._steps([dict(step) for step in told.steps])
        given["sides"] = self._sides(told.sides, told.said)
        given["dose"] = self._dose([*(step["text"] for step in told.steps), *told.doses])
        given["easier"] = self._ways(Target.EASIER)
        given["harder"] = self._ways(Target.HARDER)
        if not self._is_english():
            self.unsure.append(OTHER_LANGUAGE)
        given["figure"] = self._figure(given["position"], like, told.steps)
        self.left += [passage.text for passage in self._texts(Target.NOTE)]
        self.left += [text for text in told.doses if not given["dose"]]
        return {name: value for name, value in given.items() if value not in (None, [], {}, "")}

    def _texts(self, target: Target) -> list[PlacedText]:
        return self._from.texts.get(target, [])

    def _place_loose(self) -> None:
        """Put paragraphs without a label where they seem to belong."""
        has_steps, below = bool(self._texts(Target.STEPS)), self._from.below
        for passage in (*self._from.loose, *below):
            amounts = find_amounts(passage.text)
            tells = SET_UP.match(passage.text) or IN_A_POSITION.match(passage.text)
            if tells and not has_steps and len(sentences_of(passage.text)) > 1:
                target = Target.STEPS
            elif SET_UP.match(passage.text) and not self._texts(Target.START):
                target = Target.START
            elif ASIDE.match(passage.text):
                target = Target.NOTE
            elif amounts and len(passage.text) < 120:
                target = Target.DOSE
            elif passage not in below and not self._texts(Target.SUMMARY) and len(passage.text) <= LONGEST_SUMMARY:
                target = Target.SUMMARY
            else:
                target = Target.NOTE
            self._from.texts.setdefault(target, []).append(passage)

    def _plain(self, target: Target) -> object:
        lines = [line for passage in self._texts(target) for line in split_steps(passage.text)]
        if target is Target.ALIASES:
            return list(
                dict.fromkeys(word.strip() for line in lines for word in re.split(r"[,;]", line) if word.strip())
            )
        if target is Target.MISTAKES:
            return [line for line in lines if self._fits(target, line)]
        text = " ".join(map(ended, lines))
        return text if text and self._fits(target, text) else None

    def _fits(self, target: Target, text: str) -> bool:
        if len(text) <= LONGEST_TEXT:
            return True
        self.left.append(text)
        self.unsure.append(f"{target.value}: it is {len(text)} letters long, and {LONGEST_TEXT} fit. Shorten it.")
        return False

    def _listed(self, target: Target, vocabulary: str) -> object:
        words = self._drafter.words(vocabulary)
        theirs = {word.casefold(): ours for word, ours in self._mapping.words.get(target, {}).items()}
        ids: list[str] = []
        none = False
        for passage in self._texts(target):
            alone = is_none(passage.text) or words.find(passage.text)
            for word in [passage.text] if alone else split_words(passage.text):
                ours = theirs.get(word.casefold(), word)
                found = words.find(ours)
                none |= is_none(ours)
                if found:
                    ids.append(found)
                elif not is_none(ours):
                    self._unknown(target, word, words.find_nearest(ours))
        if target is Target.CAUTIONS:  # a person alone says that there is none
            return list(dict.fromkeys(ids)) or NOT_CONSIDERED.word
        if ids or none or target is not Target.EQUIPMENT:
            return list(dict.fromkeys(ids)) or ("none" if none and target is Target.EQUIPMENT else None)
        told = " ".join(passage.text for target in (Target.START, Target.STEPS) for passage in self._texts(target))
        seen = list(dict.fromkeys(words.find_in(told)))
        if seen:
            self.found.append(f"equipment: {', '.join(seen)}, as the instructions speak of it")
        return seen

    def _unknown(self, target: Target, word: str, near: str | None) -> None:
        hint = f" The nearest is `{near}`." if near else ""
        text = f"{target.value}: “{shorten(word)}” is no word of this project.{hint}"
        if text not in self.unsure:
            self.unsure.append(text)

    def _level(self) -> object:
        text = self._from.joined(Target.LEVEL)
        if re.fullmatch(r"[1-5]", text):
            theirs = [word for word, ours in self._mapping.words.get(Target.LEVEL, {}).items() if ours == text]
            self.found += [f"level: {text}, for “{word}”" for word in theirs[:1]]
            return int(text)
        if text:
            self.unsure.append(f"level: “{shorten(text)}” is no number from 1, for anyone, to 5.")
        return None

    def _position(self, start: Sequence[str], steps: Sequence[str]) -> object:
        words = self._drafter.words("positions")
        cell = self._from.joined(Target.POSITION)
        if cell:
            name = words.find(cell) or words.find_posture(cell)
            if name is None:
                self._unknown(Target.POSITION, cell, words.find_nearest(cell))
            return name
        for sentence in (*start[:3], *steps[:1]):
            name = words.find_posture(sentence)
            if name:
                self.found.append(f"position: {name}, for “{shorten(sentence)}”")
                return name
        return None

    def _sides(self, told: Sides | None, said: str) -> object:
        cell = self._from.joined(Target.SIDES)
        if cell:
            sides = next((one for one in Sides if cell.casefold() == one.value), None) or find_sides(cell)[0]
            if sides is None:
                self.unsure.append(f"sides: “{shorten(cell)}” does not say `none`, `each` or `alternate`.")
            return sides.value if sides else None
        dose, words = find_sides(" ".join(passage.text for passage in self._texts(Target.DOSE)))
        told, said = (told, said) if told else (dose, words)
        if told:
            self.found.append(f"sides: {told.value}, for “{shorten(said)}”")
        elif self._texts(Target.STEPS) and self._is_english() and not any(map(names_a_side, self._all_texts())):
            told = Sides.NONE
            self.found.append("sides: none, as its words speak of no side")
        return told.value if told else None

    def _all_texts(self) -> Iterator[str]:
        return (passage.text for texts in self._from.texts.values() for passage in texts)

    def _is_english(self) -> bool:
        return reads_as_english(
            " ".join(one.text for target in (Target.START, Target.STEPS) for one in self._texts(target))
        )

    def take_pictures(self, name: str, given: dict[str, object]) -> dict[str, bytes]:
        """Give the file of its first picture, and put what must be said of that into the fields."""
        made: dict[str, bytes] = {}
        for pasted in self._from.record.pictures:
            spot = pasted.place.spot
            if made:
                self.unsure.append(f"image: one more picture ({spot}) was not taken, as an exercise has one")
                continue
            try:
                picture = copy_picture(pasted.data)
            except PictureCopyError as error:
                self.unsure.append(f"image: {spot}: {error}")
                continue
            file = f"{name}{picture.ending}"
            made[file] = picture.data
            given["image"] = {
                "file": file,
                "alt": pasted.alt or f"{MARK} what the picture shows, for people who cannot see it",
                "author": f"{MARK} who drew or took it",
                "source": Path(pasted.place.file).name,
                "licence": f"{MARK} under which terms you may print it, such as {OWN_WORK}",
            }
            self.found.append(
                f"image: the picture of {spot} is images/{file} now. Say who made it and by which right you may print"
                " it. If you do not know, take the field `image` away"
            )
            if pasted.alt:
                self.found.append(f"image: alt, as Word has it: “{shorten(pasted.alt)}”")
        return made

    def _figure(self, position: object, like: Item[Exercise] | None, steps: Sequence[Mapping[str, str]]) -> object:
        """Draw what an exercise that is perhaps the same shows; else the position in which it starts."""
        if like is not None:
            told = "If it is, name that one in your handout in place of this one"
            self.unsure.append(f"title: perhaps it is the same as `{like.id}`, which is here already. {told}")
            figure = like.model.figure
            if figure is not None and like.model.position == position:
                self.found.append(f"figure: as in `{like.id}`. Look whether it shows what your words say")
                frames = [_frame(frame, n, len(figure.frames), steps) for n, frame in enumerate(figure.frames)]
                camera = like.document.value(("figure", "camera"))
                return {"frames": frames} | ({"camera": camera} if isinstance(camera, str) else {})
        if not isinstance(position, str) or not self._drafter.has_pose(position):
            return None
        self.found.append(f"figure: the pose `{position}` shows the start alone; add a frame for the movement")
        return {"frames": [{"pose": position}]}

    def _steps(self, steps: list[dict[str, str]]) -> object:
        kept = [step for step in steps if self._fits(Target.STEPS, step["text"])]
        if len(kept) == 1:
            kept.append({"id": "then", "text": f"{MARK} what to do next, so that there are 2 steps"})
        return kept

    def _dose(self, steps: Sequence[str]) -> object:
        amounts: dict[str, FoundAmount] = {}
        for target in (one for one in Target if one.value in FORMS):
            text = self._from.joined(target)
            value = read_amount(target.value, text) if text else None
            if value:
                amounts[target.value] = FoundAmount(target.value, value, text)
            elif text and (several := find_amounts(text, alone=True)):
                amounts |= {one.field: one for one in several if one.field not in amounts}
            elif text:
                why = " Excel has made a day of it." if is_day(text) else ""
                self.unsure.append(f"{target.value}: “{shorten(text)}” is no amount that was understood.{why}")
        cell = self._from.joined(Target.DOSE)
        for one in find_amounts(cell, alone=True):
            amounts.setdefault(one.field, one)
        if cell and not amounts:
            self.unsure.append(f"dose: “{shorten(cell)}” is no dose that was understood.")
        measures = amounts.keys() & set(MEASURES)
        for one in find_amounts(" ".join(steps)):
            fits = one.field in MEASURES and frozenset({*measures, one.field}) in MEANINGS
            if one.field not in amounts and (fits or (not measures and one.field not in MEASURES)):
                amounts[one.field] = one
                measures |= {one.field} & set(MEASURES)
                self.found.append(f"dose: {one.field} {one.value}, for “{shorten(one.words)}” in the steps")
        self.often = amounts["often"].value if "often" in amounts else None
        return {name: _number(amounts[name].value) for name in FORMS if name in amounts} if _is_dose(amounts) else None

    def _ways(self, target: Target) -> object:
        text = self._from.joined(target)
        if is_none(text):
            return "none"
        lines = [line for passage in self._texts(target) for line in split_steps(passage.text)]
        return [{"text": line} for line in lines if self._fits(target, line)]


def _frame(frame: Frame, number: int, frames: int, steps: Sequence[Mapping[str, str]]) -> dict[str, object]:
    """Give a frame of another exercise with the steps of this one. The first shows the start."""
    ids = [step["id"] for step in steps]
    shown = [step for step in frame.steps if step in ids]
    if not shown and number and frames == len(("start", "movement")):
        away = [step["id"] for step in steps if step.get("action") in {None, Action.HOLD.value}]
        shown = away[:1] + [step["id"] for step in steps if step.get("action") == Action.HOLD.value]
    made: dict[str, object] = {"pose": frame.pose}
    return made | ({"steps": list(dict.fromkeys(shown))} if shown else {})


def _is_dose(amounts: Mapping[str, FoundAmount]) -> bool:
    return bool(amounts.keys() & {"repetitions", "hold", "duration"})


def _number(value: str) -> object:
    return int(value) if value.isdigit() else value


def _head(record: Record, work: _Work) -> list[str]:
    """Give the comment above the fields: where the record stands, and what to look at."""
    lines = [f"From {Path(record.place.file).name}, {record.place.spot}."]
    if work.found:
        lines += ["Look at these, which were taken from its words:", *(f"- {text}" for text in work.found)]
    if work.unsure:
        lines += ["These were not understood:", *(f"- {text}" for text in work.unsure)]
    if work.left:
        lines += ["These found no place:", *(f"- {' '.join(text.split())}" for text in work.left)]
    return [part for line in lines for part in textwrap.wrap(line, 110, subsequent_indent="  ", break_long_words=False)]
