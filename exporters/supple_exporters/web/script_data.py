"""What the script of the pages knows: the data of a bundle in; words, routines, measures and a search out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from supple_editions.language import Catalogue
from supple_exporters.bundle.searching import other_names, own_words
from supple_exporters.web.page_pictures import PagePicture

Data: TypeAlias = dict[str, Any]
PREFIX = "script."
PREFIXES = (PREFIX, "activity.", "phase.", "side.")
MOMENT = ("activity", "phase", "seconds", "item", "set", "rounds", "repetition", "side", "affected", "steps")
"""What the player looks at of a moment."""


def write_script_data(edition: Data, pictures: Mapping[str, PagePicture], catalogue: Catalogue) -> str:
    """Write a script that sets `supple`: a page that was opened from a file may load scripts, and no data."""
    words = {key.removeprefix(PREFIX): text for key, text in catalogue.keys.items() if key.startswith(PREFIXES)}
    data = {
        "id": edition["id"],
        "language": edition["language"],
        "words": words,
        "search": list(_entries(edition)),
        "routines": [_routine(routine, edition, pictures, catalogue) for routine in edition["routines"]],
        "measures": [_measure(measure) for measure in edition["measures"]],
    }
    return f"globalThis.supple = {json.dumps(data, ensure_ascii=False, indent=1)};\n"


def _entries(edition: Data) -> Iterator[Data]:
    for kind, name in (("exercise", "exercises"), ("routine", "routines"), ("advice", "advice")):
        for item in edition[name]:
            text = f"{own_words(item)} {other_names(item, edition['terms'])}"
            yield {"kind": kind, "id": item["id"], "title": item["title"], "text": text}


def _routine(routine: Data, edition: Data, pictures: Mapping[str, PagePicture], catalogue: Catalogue) -> Data:
    exercises = {exercise["id"]: exercise for exercise in edition["exercises"]}
    return {
        "id": routine["id"],
        "title": routine["title"],
        "stop": routine["stop_notice"],
        "emergency": routine["emergency_notice"],
        "phases": [
            {
                "id": phase["id"],
                "title": phase["title"] or routine["title"],
                "items": [_item(item, exercises, pictures, catalogue) for item in phase["items"]],
                "timeline": [{name: moment[name] for name in MOMENT} for moment in phase["timeline"]],
            }
            for phase in routine["phases"]
        ],
    }


def _measure(measure: Data) -> Data:
    scale = measure["scale"]
    own = {name: measure[name] for name in ("id", "title", "named")}
    return {**own, "low": scale["low"], "high": scale["high"]}


def _item(item: Data, exercises: Mapping[str, Data], pictures: Mapping[str, PagePicture], catalogue: Catalogue) -> Data:
    name = item["exercise"]["id"]
    exercise, picture = exercises.get(name), pictures.get(name)
    return {
        "id": name,
        "title": item["exercise"]["title"],
        "dose": item["dose_sentences"],
        "sides": exercise["sides_phrase"] if exercise else "",
        "notes": list(_notes(item, catalogue)),
        "cautions": any(caution["placed"] is None for caution in exercise["cautions"]) if exercise else False,
        "start": exercise["start"] if exercise else [],
        "steps": {step["id"]: step["text"] for step in exercise["steps"]} if exercise else {},
        "picture": script_picture(picture) if picture else None,
        "easier": list(_easier(exercise)) if exercise else [],
    }


def _notes(item: Data, catalogue: Catalogue) -> Iterator[str]:
    """Say whether an exercise can be left out, for whom it is, and what tells a person to do less of it."""
    if item["optional"]:
        yield catalogue.text("cards.routine.optional")
    if item["note"]:
        yield item["note"]
    if item["go_back_when"]:
        yield catalogue.text("cards.routine.item_go_back", when=" ".join(item["go_back_when"]))


def script_picture(picture: PagePicture) -> Data:
    """Give what the script shows of a picture: still, moving, in words, and of the other side."""
    other = script_picture(picture.other) if picture.other else None
    return {"still": picture.still, "moving": picture.moving, "alt": picture.alt, "other": other}


def _easier(exercise: Data) -> Iterator[Data]:
    for way in exercise["easier"]:
        other = way["exercise"]
        if other is None:
            yield {"id": None, "text": way["text"]}
        elif other["included"]:
            yield {"id": other["id"], "text": f"{other['title']}: {way['text']}" if way["text"] else other["title"]}
