"""A handout of what was imported: exercises in their order in, a draft of a routine and of a booklet out.

What every handout must say (warning signs, whom to call, when to stop) comes from the shortest booklet of the set. A
set without a booklet lends its safety texts, and what they do not say is left to fill in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from supple_cli.edits.new_names import make_id
from supple_cli.edits.skeletons import Skeleton
from supple_schema.formatting.documents import format_document
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.booklet import Booklet
from supple_schema.models.kinds import KINDS
from supple_schema.models.routine import Routine
from supple_schema.models.safety import Disclaimer, Principle, RedFlags, StopRule
from supple_schema.reading.source_file import SourceFile

SIDES = 2
"""Sides of paper: one for the exercises, one for the warning signs."""
KEPT = ("subjects", "message", "who_it_is_for", "who_should_ask_first", "red_flags", "stop_rule", "disclaimer")
KEPT_IF_THERE = ("principles", "profile", "places")


@dataclass(frozen=True)
class Leaflet:
    """What a handout is to be made of: its title, its exercises in their order, how often, and what they rest on."""

    title: str
    exercises: Sequence[str]
    often: str
    source: str


def draft_leaflet(library: Library, leaflet: Leaflet) -> Iterator[tuple[str, str]]:
    """Give the paths and texts of a routine and a booklet; nothing where the set has no safety texts to lend."""
    like = min(library.booklets.values(), key=_length, default=None)
    safety = _safety(like) if like else _own_safety(library)
    if not safety:
        return
    name = make_id(leaflet.title)[:60].strip("-")
    parts = like.model.parts if like else ()
    routines = [one for part in parts for one in part.routines if one in library.routines]
    goals = library.routines[routines[0]].model.goals if routines else ()
    yield _written(
        "routine",
        name,
        {
            "title": leaflet.title,
            "draft": True,
            "summary": f"{len(leaflet.exercises)} exercises to do at home, in this order.",
            **({"goals": list(goals)} if goals else {}),
            "often": leaflet.often,
            "prerequisites": "none",
            "items": list(leaflet.exercises),
            "sources": [leaflet.source],
        },
    )
    yield _written(
        "booklet",
        name,
        {
            **safety,
            "title": leaflet.title,
            "draft": True,
            "purpose": "With this leaflet you can do your exercises at home, and you know when to get help.",
            "parts": [
                {"id": "exercises", "title": "Your exercises", "exercises": list(leaflet.exercises), "routines": [name]}
            ],
            "outputs": [{"exporter": "pdf", "form": "sheet", "name": name, "pages": SIDES}],
        },
    )


def _length(item: Item[Booklet]) -> int:
    return sum(len(part.exercises) + len(part.advice) + len(part.routines) for part in item.model.parts)


def _safety(like: Item[Booklet]) -> dict[str, object]:
    data = like.document.data
    return {name: data[name] for name in (*KEPT, *KEPT_IF_THERE) if name in data}


def _own_safety(library: Library) -> dict[str, object]:
    """Give the signs of a set, the gravest first, its stop rule, its disclaimer and its principles."""
    levels = list(library.vocabulary("care-levels"))
    signs = [
        (levels.index(item.model.care_level), item.id)
        for item in library.safety.values()
        if isinstance(item.model, RedFlags)
    ]
    named = {
        kind: [item.id for item in library.safety.values() if isinstance(item.model, kind)]
        for kind in (StopRule, Disclaimer, Principle)
    }
    if not (signs and named[StopRule] and named[Disclaimer]):
        return {}
    return {
        "subjects": list(library.project.model.subjects) if library.project else [],
        "red_flags": [name for _, name in sorted(signs)],
        "stop_rule": named[StopRule][0],
        "disclaimer": named[Disclaimer][0],
        **({"principles": named[Principle]} if named[Principle] else {}),
    }


def _written(kind: str, name: str, given: Mapping[str, object]) -> tuple[str, str]:
    model = Routine if kind == "routine" else Booklet
    text = Skeleton(model, given, lambda _: [], listed=False).yaml()
    path = f"{KINDS[kind].folder}/{name}.yaml"
    return path, format_document(SourceFile(path, text), KINDS[kind]) or text
