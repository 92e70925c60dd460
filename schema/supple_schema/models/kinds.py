"""The kinds of content: which folder holds which, and the model that checks it.

To add a kind, add its model and one line here. The folder says the kind, the file name the id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter

from supple_schema.models.advice import Advice
from supple_schema.models.booklet import Booklet
from supple_schema.models.exercise import Exercise
from supple_schema.models.house_rule import HouseRule
from supple_schema.models.locale import Locale
from supple_schema.models.measure import Measure
from supple_schema.models.pose import Pose
from supple_schema.models.project import Project
from supple_schema.models.register import Register
from supple_schema.models.review import Review
from supple_schema.models.routine import Routine
from supple_schema.models.safety import Safety
from supple_schema.models.shape import Shape, compile_shape
from supple_schema.models.source import Source
from supple_schema.models.subject import Subject
from supple_schema.models.term import Term
from supple_schema.models.theme import Theme
from supple_schema.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Kind:
    """One kind of content file. `prose` kinds are usually written as Markdown, the others as YAML."""

    name: str
    folder: str
    model: Any
    summary: str
    prose: bool = False

    def __reduce__(self) -> tuple[Callable[[str], Kind], tuple[str]]:
        """Travel to another process by name: it has the models itself."""
        return find_kind, (self.name,)

    @cached_property
    def shape(self) -> Shape:
        """What a file of this kind may hold."""
        return compile_shape(self.model)

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """The validator of this kind, built when it is first needed."""
        return TypeAdapter(self.model)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("exercise", "exercises", Exercise, "a movement or a position"),
        Kind("advice", "advice", Advice, "a piece of advice for daily life", prose=True),
        Kind("safety", "safety", Safety, "warning signs, stop rule, gates, disclaimer", prose=True),
        Kind("routine", "routines", Routine, "exercises in an order"),
        Kind("measure", "measures", Measure, "something to count or to rate, again and again"),
        Kind("subject", "subjects", Subject, "the warning signs and gates of a subject"),
        Kind("booklet", "booklets", Booklet, "what goes into one output, and for whom"),
        Kind("source", "sources", Source, "a document that statements rest on"),
        Kind("term", "glossary", Term, "a medical word in plain words", prose=True),
        Kind("pose", "poses", Pose, "a position of the body, for figures"),
        Kind("vocabulary", "vocabulary", Vocabulary, "the words of a subject"),
        Kind("locale", "locales", Locale, "telephone numbers of a place"),
        Kind("theme", "themes", Theme, "how a publisher's prints look"),
        Kind("rule", "rules", HouseRule, "words that a publisher does not want in its texts"),
        Kind("register", "registers", Register, "the account of a source, line by line"),
        Kind("review", "reviews", Review, "who has signed all that a booklet shows, and when"),
    )
}

FOLDERS: dict[str, Kind] = {kind.folder: kind for kind in KINDS.values()}

PROJECT = Kind("project", "supple.yaml", Project, "the set as a whole")
"""Not a folder but one file beside the folders."""

WRITTEN_KINDS: dict[str, Kind] = {**KINDS, PROJECT.name: PROJECT}
"""All that a person can change: the kinds of content, and the set as a whole."""


def find_kind(name: str) -> Kind:
    """Give a kind by its name.

    Raises:
        KeyError: there is no such kind.
    """
    return WRITTEN_KINDS[name]


def kind_at(path: str) -> Kind | None:
    """Give the kind of a file by its path from the content folder; None where it is no content."""
    folder, inside, _ = path.partition("/")
    return FOLDERS.get(folder) if inside else PROJECT if path == PROJECT.folder else None
