"""What every item is judged by: a library in, its project file, vocabularies, glossary, poses and places out.

Each look at a part of them is noted, so that a set in memory knows which items to judge again when that part changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache, partial
from typing import Any

from supple_rules.dependencies import note, noted_property
from supple_rules.grammar import Language, read_language
from supple_rules.memo import Memo
from supple_rules.phrase_finder import Phrase, PhraseFinder, phrases_of
from supple_rules.pose_problems import PosedProblem, PoseProblems
from supple_schema.linking.library import Item, Library, VocabularyItem
from supple_schema.models.house_rule import HouseRule
from supple_schema.models.kinds import PROJECT
from supple_schema.models.project import Project
from supple_schema.models.term import Term
from supple_schema.models.vocabulary import ListedWord, Shows, Standing


class Kept:
    """What standards take over from those before them, as far as it is made of the same files."""

    def __init__(self) -> None:
        self.posed = PoseProblems()
        self.phrases: Memo[tuple[str, str], tuple[Phrase, ...]] = Memo()
        self.finder: Memo[None, PhraseFinder] = Memo()
        self.for_routines: Memo[None, object] = Memo()


class Standards:
    """What every item is judged by: the project file, vocabularies, glossary and poses of a library, and the day."""

    def __init__(self, library: Library, as_of: date | None, kept: Kept | None = None) -> None:
        self._library = library
        self._as_of = as_of
        self.kept = kept or Kept()

    @property
    def library(self) -> Library:
        """All of them, as a library."""
        note(parts_of(self._library))
        return self._library

    @property
    def as_of(self) -> date | None:
        """The day on which dates are judged; that of the set where nobody gave one, None where it has none."""
        return self._as_of or (self.project.date if self.project else None)

    @property
    def project(self) -> Project | None:
        """The set as a whole."""
        note([PROJECT.name])
        return self._library.project.model if self._library.project else None

    @property
    def terms(self) -> Iterable[Term]:
        """The terms of the glossary."""
        note([TERMS])
        return (item.model for item in self._library.terms.values())

    @property
    def knows_all_terms(self) -> bool:
        """Whether every file of the glossary can be read."""
        note([TERMS])
        return not any(key.startswith("term/") for key in self._library.broken)

    @property
    def house_rules(self) -> Iterable[Item[HouseRule]]:
        """The rules of the house."""
        note([HOUSE_RULES])
        return self._library.house_rules.values()

    @noted_property
    def place_words(self) -> Mapping[str, str]:
        """The words that only some place has, in small letters, with the word of the set for which each stands."""
        note([PLACES])
        every = (words for item in self._library.locales.values() for words in item.model.words.items())
        return {there.lower(): written for written, there in every}

    @noted_property
    def place_names(self) -> AbstractSet[str]:
        """The names that mean something in one place alone; none where there is one place."""
        note([PLACES])
        places = self._library.locales.values()
        counts = Counter(name for item in places for name in {*item.model.names})
        return {name for name, count in counts.items() if count == 1 < len(places)}

    def pose_problems(self, items: Iterable[Item[Any]]) -> tuple[PosedProblem, ...]:
        """Find what a body cannot do in the poses and figures of items."""
        note([POSES])
        return tuple(self.kept.posed.find(items, self._library))

    def vocabulary(self, name: str) -> Mapping[str, VocabularyItem[Any]]:
        """The entries of a vocabulary, by id."""
        note([f"vocabulary/{name}"])
        return self._library.vocabulary(name)

    @noted_property
    def language(self) -> Language | None:
        """What is known of the language of the texts."""
        return read_language(self.project.language) if self.project else None

    def listed_words(self, name: str) -> list[ListedWord]:
        """Give the words of a word list, such as `words-brand`."""
        return [word.entry for word in self.vocabulary(name).values() if isinstance(word.entry, ListedWord)]

    def words_for_all(self, name: str) -> dict[str, ListedWord]:
        """Give the words of a word list that are looked for in texts on each subject of the set, in small letters."""
        words: dict[str, ListedWord] = {}
        subjects: dict[str, set[str]] = {}
        wanted = self.project.subjects if self.project else ()
        for word in self.vocabulary(name).values():
            for form in (word.entry.title, *word.entry.forms) if isinstance(word.entry, ListedWord) else ():
                words[form.casefold()] = word.entry
                subjects.setdefault(form.casefold(), set()).update(word.item.model.subjects or wanted)
        return {form: entry for form, entry in words.items() if subjects[form].issuperset(wanted)}

    def is_listed(self, name: str) -> bool:
        """Whether there is a word list of this name for texts on each subject of the set."""
        lists = [word.item.model.subjects for word in self.vocabulary(name).values()]
        covered = {subject for subjects in lists for subject in subjects}
        wanted = self.project.subjects if self.project else ()
        return bool(lists) and (() in lists or covered.issuperset(wanted))

    @noted_property
    def phrases(self) -> PhraseFinder:
        """Finds the words of all word lists."""
        names = [name for name in self._library.vocabularies if name.startswith(WORDS)]
        note([VOCABULARIES, SUBJECTS, *(f"vocabulary/{name}" for name in names)])
        made_of = (*self._library.kind("vocabulary").values(), *self._library.subjects.values())
        return self.kept.finder.get(None, made_of, partial(self._make_finder, names))

    def _make_finder(self, names: Iterable[str]) -> PhraseFinder:
        finder = PhraseFinder()
        related = cache(self._related)
        subjects = tuple(self._library.subjects.values())
        for name in names:
            for key, word in self.vocabulary(name).items():
                if isinstance(word.entry, ListedWord):
                    make = partial(_phrases, name, word, related)
                    finder.add(self.kept.phrases.get((name, key), (word.entry, *subjects), make))
        return finder

    @noted_property
    def for_routines(self) -> object:
        """Stands for the project file and all vocabularies that are no word lists: another one when these change."""
        note(parts_of(self._library))
        vocabularies = (item for name, item in self._library.kind("vocabulary").items() if not name.startswith(WORDS))
        return self.kept.for_routines.get(None, (self._library.project, *vocabularies), object)

    def _related(self, names: Iterable[str]) -> frozenset[str]:
        """Give subjects, all that they include and all that include them: texts on one may stand beside the others."""
        includes = {name: set(item.model.includes) for name, item in self._library.subjects.items()}
        found = set(names)
        for name in names:
            found |= _reached(name, includes)
            found |= {other for other in includes if name in _reached(other, includes)}
        return frozenset(found)

    @noted_property
    def hidden_standings(self) -> frozenset[str]:
        """The standings of claims that are never printed."""
        return frozenset(
            name
            for name, word in self.vocabulary("standings").items()
            if isinstance(word.entry, Standing) and word.entry.shows is Shows.NEVER
        )


WORDS = "words-"
"""With this the names of word lists begin."""
TERMS, POSES, VOCABULARIES, HOUSE_RULES, SUBJECTS = "terms", "poses", "vocabularies", "rules", "subjects"
PLACES = "locales"


def parts_of(standards: Library) -> dict[str, object]:
    """Give each part of the standards by its name, to see whether it has changed."""
    vocabularies = {f"vocabulary/{name}": list(words.values()) for name, words in standards.vocabularies.items()}
    return {
        PROJECT.name: standards.project,
        TERMS: list(standards.terms.values()),
        POSES: list(standards.poses.values()),
        HOUSE_RULES: list(standards.house_rules.values()),
        SUBJECTS: list(standards.subjects.values()),
        PLACES: list(standards.locales.values()),
        VOCABULARIES: list(vocabularies),
        **vocabularies,
    }


def _phrases(
    name: str, word: VocabularyItem[ListedWord], related: Callable[[tuple[str, ...]], frozenset[str]]
) -> tuple[Phrase, ...]:
    return phrases_of(name, word.entry, related(word.item.model.subjects))


def _reached(name: str, includes: Mapping[str, Iterable[str]]) -> set[str]:
    """Give all that a subject includes, also by way of others."""
    found: set[str] = set()
    todo = [name]
    for one in todo:  # grows by what each subject includes
        new = set(includes.get(one, ())) - found
        found |= new
        todo += new
    return found
